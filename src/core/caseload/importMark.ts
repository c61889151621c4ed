import type { Sha256 } from '../audit/auditChain';
import { canonicalJson } from '../audit/canonicalJson';
import { documentHash } from '../audit/documentHash';
import type { Child } from '../child';
import { stepKinds } from '../clocks/stepTable';
import type { GroupDocument } from '../documents';
import type { ConferenceFact } from '../facts';
import type { Member } from '../member';
import type { CalendarDate } from '../time/day';
import type { ImportedGroup, ImportedStep } from './importedCaseload';

/**
 * What the last import of a group said, as fingerprints: by them the next one tells what the case system changed
 * since from what people changed here. `source` is the fingerprint of the whole imported group.
 */
export type ImportMark = GroupDocument & {
  readonly id: 'import';
  readonly type: 'import';
  readonly source: string;
  readonly fingerprints: Fingerprints;
  /** The export's memberships that are one with memberships made here, as the person is the same: theirs to ours. */
  readonly sameMembers?: SameMembers;
  /** What the export calls otherwise than when it first brought it: theirs to ours. */
  readonly sameNames?: SameNames;
  /** Memberships that no list had: they were made of what somebody did in the group. Absent where an earlier version of ours left it. */
  readonly tookPart?: readonly string[];
  /** Absent where an earlier version of ours left it, which let facts stand that the export had no longer. */
  readonly takesBack?: true;
};

/** A fingerprint made when ids were not keyed yet: it can only be compared with one made of the same thing under those ids. */
export function unkeyedMark(fingerprint: string): string {
  return isUnkeyedMark(fingerprint) ? fingerprint : `unkeyed:${fingerprint}`;
}

export function isUnkeyedMark(fingerprint: string): boolean {
  return fingerprint.startsWith('unkeyed:');
}

export type SameMembers = Readonly<Record<string, string>>;
export type SameNames = Readonly<Record<string, string>>;

export type Fingerprints = Readonly<Record<string, string>>;
export type Fingerprint = (value: unknown) => string;

export const importMarkId = 'import';

/** The keys under which the parts of a group have their fingerprints. */
export const partKey = {
  group: 'group',
  member: (memberId: string) => `member:${memberId}`,
  languages: (memberId: string) => `languages:${memberId}`,
  phone: (memberId: string) => `phone:${memberId}`,
  term: (memberId: string) => `term:${memberId}`,
  child: (childId: string) => `child:${childId}`,
  conference: (childId: string, { kind, plannedFor }: ConferenceFact) => `conference:${childId}:${kind}:${plannedFor}`,
  visit: (visitId: string) => `visit:${visitId}`,
  meeting: (meetingId: string) => `meeting:${meetingId}`,
  meetingFact: (meetingId: string) => `meeting-fact:${meetingId}`,
  action: (actionId: string) => `action:${actionId}`,
  step: ({ what, about, childId }: Pick<ImportedStep, 'what' | 'about' | 'childId'>) => `step:${childId ?? ''}:${what}:${about}`,
} as const;

/** Equal for equal values, on any machine. Half a hash is enough to tell two versions of one thing apart. */
export function fingerprintWith(sha256: Sha256): Fingerprint {
  return (value) => hashOf(value, sha256).slice(0, 32);
}

/** A document is hashed once, for this and for the audit. */
function hashOf(value: unknown, sha256: Sha256): string {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? documentHash(value, sha256) : sha256(canonicalJson(value));
}

export function sourceOf(imported: ImportedGroup, fingerprint: Fingerprint): string {
  return fingerprint(asExported(imported));
}

/** What the case system says of a group: not in which version we write it. */
export function asExported(imported: ImportedGroup): unknown {
  return { ...imported, group: { ...imported.group, schemaVersion: 1 } };
}

/**
 * Whether this mark is of an earlier version of ours, which took nothing back, and knows of facts that this export has not: then
 * they may still count, though the export says nothing new.
 */
export function mayOwe(
  { fingerprints: last, takesBack }: Pick<ImportMark, 'fingerprints' | 'takesBack'>,
  imported: ImportedGroup,
): boolean {
  if (takesBack === true) return false;
  const now = new Set(parts(imported).map(([key]) => key));
  return Object.keys(last).some((key) => facts.some((part) => key.startsWith(part)) && !now.has(key));
}

const facts = ['visit:', 'conference:', 'meeting:', 'action:'];

/** What of the last import still counts for the next: not what of these children is in the export no longer. */
export function stillSaid(
  last: Fingerprints,
  now: Fingerprints,
  childIds: ReadonlySet<string>,
  gone: (visitId: string) => boolean,
): Fingerprints {
  return Object.fromEntries(
    Object.entries(last).filter(([key]) => {
      if (key in now) return true;
      return !isConferenceOf(key, childIds) && !(key.startsWith('visit:') && gone(key.slice('visit:'.length)));
    }),
  );
}

function isConferenceOf(key: string, childIds: ReadonlySet<string>): boolean {
  const [part, childId = ''] = key.split(':');
  return part === 'conference' && childIds.has(childId);
}

/** The mark that an import of this group leaves. */
export function markOf(
  coreGroupId: string,
  { source, sameMembers, sameNames }: Pick<ImportMark, 'source'> & { readonly sameMembers: SameMembers; readonly sameNames: SameNames },
  fingerprints: Fingerprints,
  tookPart: readonly string[],
): ImportMark {
  const same = {
    ...(Object.keys(sameMembers).length === 0 ? {} : { sameMembers }),
    ...(Object.keys(sameNames).length === 0 ? {} : { sameNames }),
  };
  return { id: importMarkId, type: 'import', schemaVersion: 1, coreGroupId, source, fingerprints, ...same, tookPart, takesBack: true };
}

/** The memberships that no list has had until now, of this export and of those before it. */
export function tookPartOf({ group: { members } }: Pick<ImportedGroup, 'group'>, before: ImportMark | null): readonly string[] {
  const now = new Set(members.filter(isOfDeedsAlone).map(({ memberId }) => memberId));
  const listed = new Set(members.filter((member) => !isOfDeedsAlone(member)).map(({ memberId }) => memberId));
  return [...new Set([...(before?.tookPart ?? []), ...now])].filter((memberId) => !listed.has(memberId)).sort();
}

/** Of a member in an export: whether its list does not have them, so that they are only known by what they did. */
function isOfDeedsAlone({ endReason }: Member): boolean {
  return endReason === 'not-in-members-list';
}

export function fingerprintsOf(imported: ImportedGroup, fingerprint: Fingerprint): Fingerprints {
  return Object.fromEntries(parts(imported).map(([key, value]) => [key, fingerprint(value)]));
}

function parts({ group, visits, meetings, plan, steps = [] }: ImportedGroup): readonly (readonly [string, unknown])[] {
  return [
    [partKey.group, { localAuthority: group.localAuthority, team: group.team }],
    ...group.members.flatMap((member) => [
      [partKey.member(member.memberId), registeredPart(member)] as const,
      [partKey.languages(member.memberId), member.languages] as const,
      ...(member.phone === undefined ? [] : [[partKey.phone(member.memberId), member.phone] as const]),
      [partKey.term(member.memberId), termOf(member)] as const,
    ]),
    ...group.children.flatMap((child) => [
      [partKey.child(child.childId), registration(child)] as const,
      ...child.conferences.map((conference) => [partKey.conference(child.childId, conference), conference] as const),
    ]),
    ...visits.map((visit) => [partKey.visit(visit.fact.visitId), visit] as const),
    ...meetings.map((meeting) => [partKey.meeting(meeting.meetingId), withoutVersion(meeting)] as const),
    ...group.meetings.map((fact) => [partKey.meetingFact(fact.meetingId), fact] as const),
    ...plan.actions.map((action) => [partKey.action(action.actionId), withoutVersion(action)] as const),
    ...steps.map((step) => [partKey.step(step), stepSaid(step.on)] as const),
  ];
}

/** What the case system says of a step. */
export function stepSaid(on: CalendarDate | null) {
  return { on };
}

/** The step of which a fingerprint is; undefined for one of another thing. */
export function stepOf(key: string): Pick<ImportedStep, 'what' | 'about' | 'childId'> | undefined {
  const [part, childId, name, ...about] = key.split(':');
  const what = stepKinds.find((each) => each === name);
  return part !== 'step' || what === undefined ? undefined : { what, about: about.join(':'), childId: childId || null };
}

/** Without its version, which only counts how often the thing was changed. */
export function withoutVersion<Versioned extends { readonly version: number }>({ version: _version, ...rest }: Versioned) {
  return rest;
}

/** What the case system says of a membership, without its days, languages and telephone number, which people also set here. */
export function registeredPart({ languages: _languages, phone: _phone, from: _from, to: _to, endReason: _reason, ...rest }: Member) {
  return rest;
}

export function termOf({ from, to, endReason }: Member) {
  return { from, to, endReason };
}

/** What the case system says of a child's registration. */
export function registration(child: Child) {
  const { childId, ref, givenName, familyName, dateOfBirth, expectedOn, registeredOn, categories, status } = child;
  const { homeAuthority, lookedAfter, missingSince, confidentialAddress, deregisteredOn } = child;
  const identity = { childId, ref, givenName, familyName, dateOfBirth, expectedOn };
  const said = { registeredOn, categories, status, homeAuthority, lookedAfter, missingSince, confidentialAddress, deregisteredOn };
  return { ...identity, ...said, ...mayBeSaid(child) };
}

/** Columns that an export may leave out: a child of whom it says nothing has the fingerprint that they had before there were any. */
function mayBeSaid({ lookedAfterSince, temporaryUntil }: Child) {
  return { ...(lookedAfterSince && { lookedAfterSince }), ...(temporaryUntil && { temporaryUntil }) };
}
