import type {
  ConferenceFact,
  CoordinatorChangeFact,
  DeniedAccessFact,
  EnquiryFact,
  MeetingFact,
  TemporaryStayFact,
  TransferFact,
  VisitFact,
} from './facts';

/** A day in Europe/London as 'YYYY-MM-DD'. Compares as text. Never an instant (DOMAIN 3: store local dates). */
export type CalendarDate = string;
/** A moment in UTC as 'YYYY-MM-DDTHH:mm:ss.sssZ'. */
export type Instant = string;
export type Language = 'cy' | 'en';

/** DOMAIN 0.4. `member` is a practitioner member (MEM); `administrator` takes minutes and books. */
export const roles = [
  'co-ordinator',
  'manager',
  'senior-manager',
  'conference-chair',
  'member',
  'foster-carer',
  'parent',
  'young-person',
  'advocate',
  'interpreter',
  'administrator',
  'custodian',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** DOMAIN 4.2: four languages a person; the fourth, of the bot itself, is a preference in the directory. */
export type MemberLanguages = {
  readonly spoken: Language | 'both' | null;
  readonly meeting: Language | 'both' | null;
  readonly record: Language | 'both' | null;
};

export type Member = {
  readonly memberId: string;
  /** The directory person this membership belongs to; one person may have several memberships over time. */
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string;
  /** The children this member is here for; empty means every child of the group (DOMAIN 7.1, sibling groups). */
  readonly childIds: readonly string[];
  readonly from: CalendarDate;
  /** The last day of membership; null while it runs. Access ends the minute it is set (DOMAIN 2.4). */
  readonly to: CalendarDate | null;
  readonly endReason: string | null;
  readonly languages: MemberLanguages;
  readonly inTeams: boolean;
  /** How this person may safely be contacted, in their own words (DOMAIN 5.5); for co-ordinator, manager, administrator only. */
  readonly safeContact: string;
};

export const categories = ['neglect', 'physical', 'sexual', 'emotional', 'financial'] as const;
export type Category = (typeof categories)[number];

export type ChildStatus = 'registered' | 'temporary' | 'de-registered';

export type Child = {
  readonly childId: string;
  /** The case system's reference, shown to practitioners; empty for a child entered by hand. */
  readonly ref: string;
  /** Empty for an unborn child. */
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: CalendarDate | null;
  /** Expected date of delivery of an unborn child (DOMAIN 7.1). */
  readonly expectedOn: CalendarDate | null;
  readonly registeredOn: CalendarDate;
  readonly categories: readonly Category[];
  readonly status: ChildStatus;
  /** The other authority of a temporary entry or a transfer; empty when ours. */
  readonly homeAuthority: string;
  readonly lookedAfter: boolean;
  readonly missingSince: CalendarDate | null;
  readonly confidentialAddress: boolean;
  readonly deregisteredOn: CalendarDate | null;
  /** The visits that a clock may still count from; older ones live in their own documents. */
  readonly visits: readonly VisitFact[];
  /** Set once older visits were left out of `visits`: the day from which it is whole. */
  readonly visitsKeptFrom?: CalendarDate;
  /** Visits that a correction stands in place of: they count no longer, and no import brings them back. */
  readonly correctedVisitIds?: readonly string[];
  readonly conferences: readonly ConferenceFact[];
  /** Facts that only some clocks need; one that is absent is not known here and its clock is not shown. */
  readonly enquiry?: EnquiryFact;
  readonly transfer?: TransferFact;
  readonly temporaryStay?: TemporaryStayFact;
  /** The day co-ordinator and police were both told that the child is missing (D22). */
  readonly missingToldOn?: CalendarDate | null;
  /** The last move of house inside the authority (DOMAIN 7.1). */
  readonly movedOn?: CalendarDate | null;
  readonly deniedAccess?: readonly DeniedAccessFact[];
  readonly advocacyOfferedOn?: readonly CalendarDate[];
  /** The newest records of the child's voice, oldest first; the words are in `voice:<id>` (DOMAIN 1.16). */
  readonly voices?: readonly VoiceMark[];
  /** What people recorded here in place of the case system's, with what that had said: it wins again once it says something new. */
  readonly setHere?: SetHere;
  /** The newest changes recorded here, oldest first; the whole of each is in `child-change:<id>` (DOMAIN 7.1). */
  readonly changes?: readonly ChildChangeMark[];
  /** The child has died, or was not born alive: nothing is counted or sent any more, and the case is for reading (DOMAIN 7.1). */
  readonly frozen?: { readonly on: CalendarDate; readonly because: 'died' | 'not-born-alive' };
  /** The last decision to remove, with its check by the custodian of the register (DOMAIN 1.31). */
  readonly removal?: RemovalMark;
};

/** The parts of a registration that both the case system and people here may set. */
export const fieldsSetHere = [
  'givenName',
  'familyName',
  'dateOfBirth',
  'expectedOn',
  'categories',
  'status',
  'lookedAfter',
  'missingSince',
  'deregisteredOn',
] as const;
export type SetHere = Readonly<Partial<Pick<Child, (typeof fieldsSetHere)[number]>>>;

export type ChildChangeMark = {
  readonly changeId: string;
  readonly what: ChildChangeKind;
  readonly on: CalendarDate;
  readonly undone: boolean;
};

export const childChangeKinds = [
  'missing',
  'told',
  'found',
  'moved',
  'born',
  'stay-began',
  'stay-ended',
  'looked-after',
  'not-looked-after',
  'died',
  'not-born-alive',
] as const;
export type ChildChangeKind = (typeof childChangeKinds)[number];

export type RemovalMark = {
  readonly conferenceId: string;
  /** The person who recorded the decision: never the one who checks it. */
  readonly decidedByPersonId: string;
  /** Null: the custodian has not answered yet. */
  readonly check: null | { readonly outcome: 'confirmed' | 'sent-back'; readonly byPersonId: string; readonly on: CalendarDate };
};

/** `spoke` is false where only the offer of an advocate was recorded. */
export type VoiceMark = { readonly voiceId: string; readonly on: CalendarDate; readonly spoke: boolean };

/** How a request for an early review stands; the words are in `review-request:<id>` (DOMAIN 1.30). */
export type ReviewRequestMark = {
  readonly requestId: string;
  readonly childIds: readonly string[];
  /** The member who asks. */
  readonly askedBy: string;
  readonly askedOn: CalendarDate;
  /** What co-ordinator or manager answered, and what the conference chair decided; null: not yet. */
  readonly answered: 'agree' | 'refuse' | null;
  readonly settled: 'agree' | 'refuse' | null;
};

/**
 * The head document of one core group, the consistency boundary: every commit replaces it under its ETag,
 * with the rest of the commit in the same transactional batch.
 */
export type CoreGroup = {
  readonly id: 'group';
  readonly type: 'group';
  readonly schemaVersion: 1;
  readonly coreGroupId: string;
  /** The case system's reference ('CG-0001'), shown to practitioners in their own chat only. */
  readonly ref: string;
  readonly localAuthority: string;
  readonly team: string;
  readonly members: readonly Member[];
  readonly children: readonly Child[];
  /** Every meeting planned, held or cancelled, oldest first: the facts that D03 and D04 count from. */
  readonly meetings: readonly MeetingFact[];
  /** Handovers from one co-ordinator to the next (D19). */
  readonly coordinatorChanges?: readonly CoordinatorChangeFact[];
  /** Reports of a child or home not seen that no manager has decided on yet, oldest first (DOMAIN 1.18). */
  readonly notSeenAwaiting?: readonly NotSeenAwaiting[];
  /** Requests for an early review, oldest first, until the children's next review was held (DOMAIN 1.30). */
  readonly reviewRequests?: readonly ReviewRequestMark[];
  /** The plan's unfinished actions as far as their reminders go, so that no sweep reads a plan; kept by every commit that changes it. */
  readonly actionsDue?: readonly ActionDue[];
  /** Ids of the notices of this group that wait, or were sent and are not settled yet: what a look at the group goes through. */
  readonly openNotices?: readonly string[];
  /** Open notices that somebody has taken on or put off until a day. Only an index of what those notices say. */
  readonly quietNotices?: readonly QuietNotice[];
  /** Leave of members as it was entered, for the members card and the days to look at; who is told follows the directory. */
  readonly absences?: readonly MemberAbsence[];
  /** The Teams conversation that is this group's, if one is linked. */
  readonly conversation: LinkedConversation | null;
  /** The earliest day on which a clock, a nudge or an action wants looking at; re-derived at every commit. Only an index. */
  readonly nextDueOn: CalendarDate | null;
  readonly lastAudit: AuditLink;
};

/** What reminders need to know of one agreed action that is not done (DOMAIN 1.2); the words stay in the plan. */
export type ActionDue = {
  readonly actionId: string;
  readonly dueOn: CalendarDate;
  /** The member who answers for it; null: somebody outside the group. */
  readonly ownerMemberId: string | null;
  readonly childIds: readonly string[];
  readonly state: 'open' | 'blocked';
};

/** `taken` speaks again once `until` has passed, `put-off` as it comes. `by` is the member who has it, or who put it off. */
export type QuietNotice = { readonly id: string; readonly kind: 'taken' | 'put-off'; readonly until: CalendarDate; readonly by: string };

/** First and last day of leave; `to` null: until they say. */
export type MemberAbsence = {
  readonly personId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly coverPersonId: string | null;
};

/** What the head holds of a report that waits for a decision; the rest is in its own document. */
export type NotSeenAwaiting = {
  readonly entryId: string;
  readonly childIds: readonly string[];
  readonly on: CalendarDate;
  readonly enteredAt: Instant;
  readonly danger: boolean;
};

export type LinkedConversation = {
  readonly conversationId: string;
  readonly kind: 'groupChat' | 'channel';
  readonly tenantId: string;
  readonly serviceUrl: string;
};

/** Where the group's audit chain ends: the number and hash of its newest entry. `seq` 0 is the empty chain. */
export type AuditLink = { readonly seq: number; readonly hash: string };

/** What a person wrote, kept with who, when, in which language and for whose eyes (DESIGN 4, DOMAIN 5.6). */
export type TypedText = {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
  readonly language: Language;
  readonly audience: Audience;
};

export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'practitioners' }
  | { readonly kind: 'named'; readonly memberIds: readonly string[] }
  | { readonly kind: 'child-confidential'; readonly childId: string }
  | { readonly kind: 'one-parent'; readonly memberId: string }
  | { readonly kind: 'third-party' };

/** The membership by which a person acts in this group today, or undefined: they have none (DOMAIN 2.4). */
export function memberFor(group: CoreGroup, personId: string, today: CalendarDate): Member | undefined {
  return group.members.find((member) => member.personId === personId && isCurrent(member, today));
}

export function isCurrent(member: Member, today: CalendarDate): boolean {
  return member.from <= today && (member.to === null || today < member.to);
}

export function currentMembers(group: CoreGroup, today: CalendarDate): readonly Member[] {
  return group.members.filter((member) => isCurrent(member, today));
}

/** Whether the child's case is for reading only: nothing more is recorded or sent about it (DOMAIN 7.1 'child dies'). */
export function isFrozen(group: CoreGroup, childId: string): boolean {
  return group.children.some((child) => child.childId === childId && child.frozen !== undefined);
}

/** Whether a child has died and none is left on the register: then nothing is sent by itself any more (DOMAIN 7.1 'child dies'). */
export function isSilenced({ children }: CoreGroup): boolean {
  return children.some(({ frozen }) => frozen !== undefined) && children.every(({ status }) => status === 'de-registered');
}

/** Whether this member is in the group for that child. */
export function isFor(member: Member, childId: string): boolean {
  return member.childIds.length === 0 || member.childIds.includes(childId);
}
