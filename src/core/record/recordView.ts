import type { CoreGroup } from '../coreGroup';
import { isFor, type Member, type Role } from '../member';
import { isFamily, isPractitioner } from '../permissions/groups';
import type { Audience, TypedText } from '../typedText';
import {
  type Circulated,
  type MeetingRecord,
  type RecordLine,
  type RecordSection,
  type RecordText,
  type RecordVersion,
  textsOf,
} from './record';

/**
 * Who is given what of a record (DOMAIN 2.1, 2.2, 5.6). Whatever is not allowed here does not exist in what comes out,
 * so that no card or document can show it.
 */

/** An interpreter sees the agenda only; custodian and auditor get records by another way than membership (DOMAIN 2.1, 2.5). */
const readerRoles: readonly Role[] = [
  'co-ordinator',
  'manager',
  'senior-manager',
  'conference-chair',
  'member',
  'foster-carer',
  'administrator',
  'parent',
  'young-person',
  'advocate',
];

/** Those who may be told who said what about whom (DOMAIN 5.6, third party). */
const thirdPartyRoles: readonly Role[] = ['co-ordinator', 'manager'];

/** Whether records are for this role at all. */
export function isRecordReader(member: Member): boolean {
  return readerRoles.includes(member.role);
}

/** Whether somebody may read a text of this audience. An advocate reads what their client reads: what everyone does. */
export function mayReadText(audience: Audience, viewer: Member): boolean {
  if (!isRecordReader(viewer)) return false;
  switch (audience.kind) {
    case 'everyone':
      return true;
    case 'practitioners':
      return isPractitioner(viewer);
    case 'one-parent':
      return isPractitioner(viewer) || audience.memberId === viewer.memberId;
    case 'child-confidential':
      return isPractitioner(viewer) && isFor(viewer, audience.childId);
    case 'named':
      return audience.memberIds.includes(viewer.memberId);
    case 'third-party':
      return thirdPartyRoles.includes(viewer.role);
  }
}

/** A section as one reader has it; `texts` leaves out what the chair left out. */
export type RenderedSection = Omit<RecordSection, 'texts' | 'changes'> & { readonly texts: readonly TypedText[] };

/** A version as all of `viewers` may read it: one reader, or a reader and whoever looks over their shoulder. Sections without content are left out. */
export function renderVersion(version: RecordVersion, viewers: readonly Member[]): readonly RenderedSection[] {
  return version.sections.flatMap((section) => {
    const { sectionId, part, itemId, heading } = section;
    if (heading !== null && !readByAll(heading, viewers)) return [];
    const lines = viewers.reduce<readonly RecordLine[]>((left, viewer) => left.flatMap((line) => lineFor(line, viewer)), section.lines);
    const texts = textsOf(section).flatMap(({ words, leftOut }) => (!leftOut && readByAll(words, viewers) ? [words] : []));
    return lines.length + texts.length === 0 ? [] : [{ sectionId, part, itemId, heading, lines, texts }];
  });
}

/** A section as somebody checks it before it is signed: empty ones too, what was replaced, and how many texts are not theirs to read. */
export type CheckedSection = Omit<RecordSection, 'texts' | 'changes'> & { readonly texts: readonly RecordText[]; readonly hidden: number };

export function checkVersion(version: RecordVersion, viewer: Member): readonly CheckedSection[] {
  return version.sections.map((section) => {
    const { sectionId, part, itemId, heading } = section;
    const all = textsOf(section);
    const texts = all.flatMap((text) => (mayReadText(text.words.audience, viewer) ? [withoutForeignWords(text, viewer)] : []));
    const readable = heading === null || mayReadText(heading.audience, viewer);
    const lines = section.lines.flatMap((line) => lineFor(line, viewer));
    return { sectionId, part, itemId, heading: readable ? heading : null, lines, texts, hidden: all.length - texts.length };
  });
}

function withoutForeignWords(text: RecordText, viewer: Member): RecordText {
  return text.replaced !== null && !mayReadText(text.replaced.audience, viewer) ? { ...text, replaced: null } : text;
}

/** One version as one member was sent it. Carries nothing of the version but what they may read. */
export type Edition = {
  readonly number: number;
  readonly correctionReason: TypedText | null;
  readonly sections: readonly RenderedSection[];
  readonly circulated: Circulated;
  /** What differs, for this reader, from the edition before; empty for the first. */
  readonly changed: readonly RenderedSection[];
};

/**
 * The versions that were circulated to this member, oldest first, each as they may read it. Undefined when none was, when
 * the role reads no records, or when they are not of the group: then there is nothing to know of.
 */
export function recordFor(record: MeetingRecord, group: CoreGroup, viewer: Member): readonly Edition[] | undefined {
  if (!isRecordReader(viewer) || !group.members.some(({ memberId }) => memberId === viewer.memberId)) return undefined;
  const sent = record.circulation.filter(({ memberId }) => memberId === viewer.memberId);
  const versions = record.versions.filter(({ number, signedAt }) => signedAt !== null && sent.some(({ version }) => version === number));
  const editions: Edition[] = [];
  for (const version of versions) {
    const { number, correctionReason } = version;
    const sections = renderVersion(version, [viewer]);
    const circulated = sent.find((each) => each.version === number);
    if (circulated)
      editions.push({ number, correctionReason, sections, circulated, changed: changedSections(editions.at(-1)?.sections, sections) });
  }
  return editions.length > 0 ? editions : undefined;
}

/** Sections that are new or read otherwise than before; nothing changed where there was none before. */
export function changedSections(
  before: readonly RenderedSection[] | undefined,
  after: readonly RenderedSection[],
): readonly RenderedSection[] {
  if (before === undefined) return [];
  const known = new Map(before.map((section) => [section.sectionId, JSON.stringify(section)]));
  const gone = before.filter(({ sectionId }) => !after.some((section) => section.sectionId === sectionId));
  return [...after.filter((section) => known.get(section.sectionId) !== JSON.stringify(section)), ...gone];
}

function readByAll(text: TypedText, viewers: readonly Member[]): boolean {
  return viewers.every((viewer) => mayReadText(text.audience, viewer));
}

/** The line as this reader may have it: none or one. What is about a child goes to those who are here for that child. */
function lineFor(line: RecordLine, viewer: Member): readonly RecordLine[] {
  if (!isRecordReader(viewer)) return [];
  switch (line.kind) {
    case 'meeting':
      return [isPractitioner(viewer) ? line : { ...line, ref: '' }];
    case 'child':
    case 'next-conference':
      return isFor(viewer, line.childId) ? [line] : [];
    case 'visit':
      if (!isFor(viewer, line.childId)) return [];
      return [isPractitioner(viewer) ? line : { ...line, seen: null }];
    case 'person':
      return personFor(line, viewer);
    case 'action':
      return actionFor(line, viewer);
    case 'validity':
      return isPractitioner(viewer) ? [line] : [];
    case 'next-meeting':
      return [line];
  }
}

type PersonLine = Extract<RecordLine, { kind: 'person' }>;

/**
 * Attendance as `attendanceSeenBy` gives it: practitioners all of it, a foster carer those there for the same child; a
 * family member or advocate their own line and those of the practitioners there for the same child (DOMAIN 2.2, 5.5).
 */
function personFor(line: PersonLine, viewer: Member): readonly RecordLine[] {
  const deputy = line.deputy !== null && mayReadText(line.deputy.audience, viewer) ? line.deputy : null;
  if (line.memberId === viewer.memberId) return [{ ...line, deputy }];
  const together = shareAChild(line.childIds, viewer.childIds);
  if (isPractitioner(viewer)) return viewer.role !== 'foster-carer' || together ? [{ ...line, deputy }] : [];
  return isPractitioner(line) && together ? [{ ...line, deputy: null, reportReceivedOn: null }] : [];
}

function isOfFamily(role: Role): boolean {
  return role === 'parent' || role === 'young-person' || role === 'advocate';
}

function shareAChild(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((childId) => other.includes(childId));
}

type ActionLine = Extract<RecordLine, { kind: 'action' }>;

/** The family's own and the practitioners' actions, never another parent's (DOMAIN 2.2); each text by its audience. */
function actionFor(line: ActionLine, viewer: Member): readonly RecordLine[] {
  if (!mayReadText(line.words.audience, viewer)) return [];
  if (line.childIds.length > 0 && !line.childIds.some((childId) => isFor(viewer, childId))) return [];
  if ('outside' in line.owner) {
    if (!mayReadText(line.owner.outside.audience, viewer)) return [];
  } else if (!ownerShown(line.owner, viewer)) return [];
  const read = (text: TypedText | null) => (text !== null && mayReadText(text.audience, viewer) ? text : null);
  return [
    {
      ...line,
      coOwners: line.coOwners.filter((owner) => ownerShown(owner, viewer)),
      outcome: read(line.outcome),
      measure: read(line.measure),
      ifNotDone: read(line.ifNotDone),
      effect: read(line.effect),
      blocked: read(line.blocked),
    },
  ];
}

function ownerShown(owner: { readonly memberId: string; readonly role: Role }, viewer: Member): boolean {
  const looksOn = isFamily(viewer) || viewer.role === 'advocate';
  return !looksOn || !isOfFamily(owner.role) || owner.memberId === viewer.memberId;
}
