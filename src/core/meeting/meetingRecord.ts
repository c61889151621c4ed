import type { ActionState } from '../coreGroup';
import type { Category, MeetingKind, MeetingMode } from '../facts';
import type { Role } from '../member';
import type { CalendarDate, Instant } from '../time/day';
import type { Language, TypedText } from '../typedText';
import type { Validity } from './attendance';
import type { Presence, PresenceMode } from './attendanceList';

/** The record of one meeting: drafted, signed by the chair, then locked; a correction adds a version (DOMAIN 1.12, 5.8). */
export type MeetingRecord = {
  /** 'draft' while the newest version is not signed, 'signed' otherwise. */
  readonly state: 'draft' | 'signed';
  /**
   * The newest signed one, and what is being worked on; before them, oldest first, those past ones that are at hand
   * (record/pastVersions.ts). None is ever taken away or changed once signed.
   */
  readonly versions: readonly RecordVersion[];
  /** Who was sent which version, and whether they opened it: the distribution list (DOMAIN 1.12). */
  readonly circulation: readonly Circulated[];
  /** To whom it goes only after a second person has looked at it (DOMAIN 5.5 (6)); entries of older versions are over. */
  readonly awaitingRelease?: readonly AwaitingRelease[];
};

/** One member is to have one version, once somebody else than `askedByPersonId` has looked at it as they would see it. */
export type AwaitingRelease = {
  readonly memberId: string;
  readonly version: number;
  readonly askedByPersonId: string;
  readonly askedAt: Instant;
};

/** A snapshot: names, days and states as they were when it was composed, which no later change of theirs reaches. */
export type RecordVersion = {
  readonly number: number;
  readonly sections: readonly RecordSection[];
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly signedAt: Instant | null;
  /** Hex sha-256 of the signed version's canonical JSON without `hash`; also in the audit. Null while a draft. */
  readonly hash: string | null;
  /** Why this version replaced the one before; null for the first. Everyone who gets the record reads it. */
  readonly correctionReason: TypedText | null;
};

/** A section of the record: an agenda item and what was noted, or a composed part named by `part`. */
export type RecordSection = {
  readonly sectionId: string;
  readonly part: string;
  readonly itemId: string | null;
  /** The words of a proposed item; null for a standing one or a composed part. */
  readonly heading: TypedText | null;
  /** The facts of a composed part; empty for an item. */
  readonly lines: readonly RecordLine[];
  /** What was noted, as it was noted. */
  readonly texts: readonly TypedText[];
  /** The chair's words, kept beside what they replace. The last one for a slot counts. */
  readonly changes: readonly WordChange[];
};

export type WordChange = {
  /** 'text:<index>' replaces that text; 'added:<id>' stands beside them. */
  readonly slot: string;
  /** Null: left out of the record. */
  readonly words: TypedText | null;
  readonly by: string;
  readonly at: Instant;
};

/** One fact of a composed part, in codes and names as they were, so that each reader has it in their own language. */
export type RecordLine =
  | {
      readonly kind: 'meeting';
      /** The case system's reference; empty for the family. */
      readonly ref: string;
      readonly meetingKind: MeetingKind;
      readonly on: CalendarDate;
      /** When it was to begin. */
      readonly startsAt: string | null;
      /** When it was opened. Absent where it was entered on a later day, and in records of earlier versions. */
      readonly beganAt?: string;
      readonly mode: MeetingMode;
      readonly chair: string;
      /** Absent in records of the first versions: then the name alone tells who it was. */
      readonly chairMemberId?: string;
    }
  | {
      readonly kind: 'child';
      readonly childId: string;
      readonly name: string;
      readonly dateOfBirth: CalendarDate | null;
      readonly expectedOn: CalendarDate | null;
      readonly registeredOn: CalendarDate;
      readonly categories: readonly Category[];
    }
  | {
      readonly kind: 'person';
      readonly memberId: string;
      readonly name: string;
      readonly role: Role;
      /** Their other roles in the group. */
      readonly alsoRoles?: readonly Role[];
      readonly agency: string;
      readonly childIds: readonly string[];
      readonly presence: Presence | null;
      readonly mode: PresenceMode | null;
      readonly deputy: TypedText | null;
      /** Whoever was there was the deputy, not the member. */
      readonly deputyAttended: boolean;
      readonly reportReceivedOn: CalendarDate | null;
    }
  | { readonly kind: 'validity'; readonly valid: boolean; readonly reasons: Validity['reasons'] }
  | {
      readonly kind: 'visit';
      readonly childId: string;
      readonly childName: string;
      readonly on: CalendarDate;
      /** What was seen; null where the reader is given the day only (DOMAIN 2.1, visit record). */
      readonly seen: { readonly seen: boolean; readonly alone: boolean; readonly atHome: boolean; readonly bedroom: boolean } | null;
    }
  | {
      readonly kind: 'action';
      readonly actionId: string;
      readonly words: TypedText;
      /** The accountable owner: a member of that time, or the typed name of somebody outside Teams. */
      readonly owner: { readonly memberId: string; readonly role: Role; readonly name: string } | { readonly outside: TypedText };
      readonly coOwners: readonly { readonly memberId: string; readonly role: Role; readonly name: string }[];
      readonly childIds: readonly string[];
      /** Those of them who were off the register by then, and so are not among the record's children; absent where none was. */
      readonly offRegister?: readonly { readonly childId: string; readonly name: string }[];
      readonly outcome: TypedText | null;
      readonly measure: TypedText | null;
      readonly ifNotDone: TypedText | null;
      readonly dueOn: CalendarDate | null;
      readonly state: ActionState;
      readonly doneOn: CalendarDate | null;
      readonly effect: TypedText | null;
      readonly blocked: TypedText | null;
      readonly timesExtended: number;
    }
  | { readonly kind: 'next-meeting'; readonly on: CalendarDate; readonly startsAt: string | null }
  | { readonly kind: 'next-conference'; readonly childId: string; readonly childName: string; readonly on: CalendarDate };

/** One member was sent one version; `openedAt` is when they first opened it in Teams. */
export type Circulated = {
  readonly memberId: string;
  readonly version: number;
  readonly language: Language | 'both';
  readonly sentAt: Instant;
  readonly openedAt: Instant | null;
  /** The second person who released it, and the hash of the rendering that they looked at. */
  readonly released?: { readonly by: string; readonly byPersonId: string; readonly rendering: string };
};
