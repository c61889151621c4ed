import {
  isOnFamilySide,
  isOutsiderWithheld,
  memberShown,
  type PersonShown,
  personShown,
  withheldFrom,
} from '../confidentiality/confidentiality';
import { isKeptOut, isTopicKept } from '../confidentiality/excluded';
import { isAboutTheirs, isForEveryChild } from '../confidentiality/sees';
import { mayReadTextIn } from '../confidentiality/words';
import type { CoreGroup } from '../coreGroup';
import type { Circulated, MeetingRecord, RecordLine, RecordSection, RecordVersion } from '../meeting/meetingRecord';
import { isFamily, isFor, isRecordReader, type Member, type Role, worksWithChild } from '../member';
import type { CalendarDate } from '../time/day';
import { importer, type TypedText } from '../typedText';
import { type RecordText, textsOf } from './record';

/**
 * Who is given what of a record (DOMAIN 2.1, 2.2, 5.6). Whatever is not allowed here does not exist in what comes out,
 * so that no card or document can show it.
 */

/** A section as one reader has it; `texts` leaves out what the chair left out. */
export type RenderedSection = Omit<RecordSection, 'texts' | 'changes'> & { readonly texts: readonly TypedText[] };

/**
 * A version as all of `viewers` may read it: one reader, or a reader and the second person who checks what that reader will get.
 * Sections without content are left out. The version is of its day; who is withheld from whom, and whose child is whose, is of today.
 */
export function renderVersion(version: RecordVersion, group: CoreGroup, viewers: readonly Member[]): readonly RenderedSection[] {
  const day = dayOfVersion(version);
  return version.sections.flatMap((section) => {
    const { sectionId, part, itemId, heading } = section;
    // What somebody was excluded from is in no copy of theirs (DOMAIN 1.14). That the whole was kept from them, circulation knows.
    if (viewers.some((viewer) => !isKeptOut(group, viewer, day) && isTopicKept(group, viewer, day, part))) return [];
    if (heading !== null && !readByAll(heading, group, viewers)) return [];
    const lines = viewers.reduce<readonly RecordLine[]>(
      (left, viewer) => left.flatMap((line) => lineFor(line, group, viewer)),
      section.lines,
    );
    const texts = textsOf(section).flatMap(({ words, leftOut }) => (!leftOut && readByAll(words, group, viewers) ? [words] : []));
    return lines.length + texts.length === 0 ? [] : [{ sectionId, part, itemId, heading, lines, texts }];
  });
}

/** The day of the meeting that a version is the record of; '' where it does not say. */
export function dayOfVersion({ sections }: Pick<RecordVersion, 'sections'>): CalendarDate {
  return sections.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'meeting' ? [line.on] : [])))[0] ?? '';
}

/**
 * Whether a record has parts that are for others than this member (DOMAIN 2.2, 5.6): of every record for the family's side, as
 * what practitioners alone read is in each, and for whoever is here for some of the children. It follows from who they are and
 * never from what is in the record, as it would then tell that something is there.
 */
export function isPartialFor(group: CoreGroup, viewer: Member): boolean {
  return isOnFamilySide(viewer) || !isForEveryChild(group, viewer);
}

/** A section as somebody checks it before it is signed: empty ones too, what was replaced, and how many texts are not theirs to read. */
export type CheckedSection = Omit<RecordSection, 'texts' | 'changes'> & { readonly texts: readonly RecordText[]; readonly hidden: number };

export function checkVersion(version: RecordVersion, group: CoreGroup, viewer: Member): readonly CheckedSection[] {
  return version.sections.map((section) => {
    const { sectionId, part, itemId, heading } = section;
    const all = textsOf(section);
    const texts = all.flatMap((text) => (mayReadTextIn(group, text.words, viewer) ? [withoutForeignWords(text, group, viewer)] : []));
    const readable = heading === null || mayReadTextIn(group, heading, viewer);
    const lines = section.lines.flatMap((line) => lineFor(line, group, viewer));
    return { sectionId, part, itemId, heading: readable ? heading : null, lines, texts, hidden: all.length - texts.length };
  });
}

function withoutForeignWords(text: RecordText, group: CoreGroup, viewer: Member): RecordText {
  return text.replaced !== null && !mayReadTextIn(group, text.replaced, viewer) ? { ...text, replaced: null } : text;
}

/** One version as one member was sent it. Carries nothing of the version but what they may read. */
export type Edition = {
  readonly number: number;
  readonly correctionReason: TypedText | null;
  /** Who signed it, by name; empty where that is withheld from this reader. */
  readonly signedBy: PersonShown | null;
  readonly sections: readonly RenderedSection[];
  readonly circulated: Circulated;
  /** What differs, for this reader, from the edition before; empty for the first. */
  readonly changed: readonly RenderedSection[];
};

/**
 * What of a record was sent to this person, oldest version first; nothing to whom is not of the group or reads no records. On the
 * family's side only what was sent to them as such.
 */
export function sentTo(record: MeetingRecord, group: CoreGroup, viewer: Member): readonly Circulated[] {
  if (!isRecordReader(viewer) || !group.members.some(({ memberId }) => memberId === viewer.memberId)) return [];
  const isTheirs = ({ memberId }: Circulated): boolean => isSentAs(group, viewer, memberId);
  return record.circulation.filter(isTheirs).sort((one, other) => one.version - other.version);
}

/** Whether what was sent to that member is for whoever reads as this one. */
export function isSentAs({ members }: Pick<CoreGroup, 'members'>, viewer: Member, memberId: string): boolean {
  if (memberId === viewer.memberId) return true;
  const sent = members.find((member) => member.memberId === memberId);
  return sent?.personId === viewer.personId && !isOnFamilySide(viewer) && !isOnFamilySide(sent);
}

/**
 * The versions at hand that were circulated to this member, oldest first, each as they may read it. Undefined when none was, when
 * the role reads no records, or when they are not of the group: nobody can tell from it which of these it was.
 */
export function recordFor(record: MeetingRecord, group: CoreGroup, viewer: Member): readonly Edition[] | undefined {
  const sent = sentTo(record, group, viewer);
  const versions = record.versions.filter(({ number, signedAt }) => signedAt !== null && sent.some(({ version }) => version === number));
  const editions: Edition[] = [];
  for (const version of versions) {
    const { number, correctionReason } = version;
    const sections = renderVersion(version, group, [viewer]);
    const signedBy = signerShown(version, group, viewer);
    const circulated = sent.find((each) => each.version === number);
    if (circulated)
      editions.push({
        number,
        correctionReason,
        signedBy,
        sections,
        circulated,
        changed: changedSections(editions.at(-1)?.sections, sections),
      });
  }
  return editions.length > 0 ? editions : undefined;
}

/** Who signed a version, by the name of that day, as this viewer may know them. */
export function signerShown({ signedBy, signedByName }: RecordVersion, group: CoreGroup, viewer: Member): PersonShown | null {
  const member = group.members.find(({ memberId }) => memberId === signedBy);
  return signedByName === null || member === undefined ? null : namedThen(group, viewer, member, signedByName);
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

function readByAll(text: TypedText, group: CoreGroup, viewers: readonly Member[]): boolean {
  return viewers.every((viewer) => mayReadTextIn(group, text, viewer));
}

/** The line as this reader may have it: none or one. What is about a child goes to those who are here for that child. */
function lineFor(line: RecordLine, group: CoreGroup, viewer: Member): readonly RecordLine[] {
  if (!isRecordReader(viewer)) return [];
  switch (line.kind) {
    case 'meeting':
      return [headFor(line, group, viewer)];
    case 'child':
      return isFor(viewer, line.childId) ? [line] : [];
    case 'next-conference':
      return isFor(viewer, line.childId) && !isKeptOut(group, viewer, line.on) ? [line] : [];
    case 'visit':
      if (!isFor(viewer, line.childId)) return [];
      return [worksWithChild(viewer) ? line : { ...line, seen: null }];
    case 'person':
      return personFor(line, group, viewer);
    case 'action':
      return actionFor(line, group, viewer);
    case 'validity':
      return worksWithChild(viewer) ? [line] : [];
    case 'next-meeting':
      return isKeptOut(group, viewer, line.on) ? [] : [line];
  }
}

type HeadLine = Extract<RecordLine, { kind: 'meeting' }>;

/** The reference is for those who work with the child; who chaired, as the viewer may know them. */
function headFor(line: HeadLine, group: CoreGroup, viewer: Member): RecordLine {
  const ref = worksWithChild(viewer) ? line.ref : '';
  const isChair = (member: Member): boolean =>
    line.chairMemberId === undefined ? member.name === line.chair : member.memberId === line.chairMemberId;
  const chairs = group.members.filter(isChair).map((member) => namedThen(group, viewer, member, line.chair));
  return { ...line, ref, chair: chairs.some(({ name }) => name === '') ? '' : line.chair };
}

/** A member by the name that an old text has for them, as this viewer may know them today. */
function namedThen(group: CoreGroup, viewer: Member, member: Member, name: string): PersonShown {
  const { memberId, role } = member;
  return personShown(group, viewer, { ...member, name }) ?? { memberId, role, name: '', agency: '' };
}

type PersonLine = Extract<RecordLine, { kind: 'person' }>;

/**
 * Attendance as `attendanceSeenBy` gives it: practitioners and foster carers those there for the same child; a family
 * member or advocate their own line and those of the practitioners and carers there for the same child, without what is
 * withheld from them (DOMAIN 2.2, 5.5, 7.1).
 */
function personFor(line: PersonLine, group: CoreGroup, viewer: Member): readonly RecordLine[] {
  const deputy = line.deputy !== null && mayReadTextIn(group, line.deputy, viewer) ? line.deputy : null;
  const own = group.members.find(({ memberId }) => memberId === line.memberId)?.personId === viewer.personId;
  if (own) return [{ ...line, deputy }];
  const shown = personShown(group, viewer, line);
  if (shown === null) return [];
  if (worksWithChild(viewer)) return [{ ...line, agency: shown.agency, deputy }];
  if (!worksWithChild(line)) return [];
  const mode = withheldFrom(group, viewer, line) === 'nothing' ? line.mode : null;
  // What else somebody is here for could tell the family where a child lives.
  const { alsoRoles: _, ...known } = line;
  return [{ ...known, name: shown.name, agency: shown.agency, mode, deputy: null, reportReceivedOn: null }];
}

function isOfFamily(role: Role): boolean {
  return role === 'parent' || role === 'young-person' || role === 'advocate';
}

type ActionLine = Extract<RecordLine, { kind: 'action' }>;

/**
 * Actions about the viewer's children (`isAboutTheirs`, as in the list): the family's own and the practitioners', never
 * another parent's (DOMAIN 2.2); each text by its audience, each person as the viewer may know them.
 */
function actionFor(line: ActionLine, group: CoreGroup, viewer: Member): readonly RecordLine[] {
  const isOwn = !('outside' in line.owner) && line.owner.memberId === viewer.memberId;
  const isTheirs = isOwn && line.words.by !== importer;
  if (!isTheirs && !mayReadTextIn(group, line.words, viewer)) return [];
  if (!isOwn && !isAboutTheirs(group, line.childIds, viewer)) return [];
  if ('outside' in line.owner) {
    if (!mayReadTextIn(group, line.owner.outside, viewer)) return [];
  } else if (!isOwnerShown(line.owner, viewer)) return [];
  const read = (text: TypedText | null) => (text !== null && mayReadTextIn(group, text, viewer) ? text : null);
  return [
    {
      ...line,
      ...(line.offRegister && { offRegister: line.offRegister.filter(({ childId }) => isFor(viewer, childId)) }),
      owner: ownerFor(line, group, viewer),
      coOwners: line.coOwners.filter((owner) => isOwnerShown(owner, viewer)).flatMap((owner) => helperFor(owner, group, viewer)),
      outcome: read(line.outcome),
      measure: read(line.measure),
      ifNotDone: read(line.ifNotDone),
      effect: read(line.effect),
      blocked: read(line.blocked),
    },
  ];
}

type OwnerOnLine = Exclude<ActionLine['owner'], { readonly outside: TypedText }>;

/** Without name and role where the viewer may not know of the person: the action is shown, as it is about the viewer's child. */
function ownerFor({ owner, childIds }: ActionLine, group: CoreGroup, viewer: Member): ActionLine['owner'] {
  if (!('outside' in owner)) return { ...owner, name: shownNow(owner, group, viewer) ?? '' };
  return isOutsiderWithheld(group, viewer, childIds) ? { outside: { ...owner.outside, text: '' } } : owner;
}

function helperFor(owner: OwnerOnLine, group: CoreGroup, viewer: Member): readonly OwnerOnLine[] {
  const name = shownNow(owner, group, viewer);
  return name === null ? [] : [{ ...owner, name }];
}

/** The name on the line, empty where it is withheld today, null where the viewer may not know of them. */
function shownNow({ memberId, name }: OwnerOnLine, group: CoreGroup, viewer: Member): string | null {
  const shown = memberShown(group, viewer, memberId);
  if (shown === null) return null;
  return shown.name === '' ? '' : name;
}

function isOwnerShown(owner: { readonly memberId: string; readonly role: Role }, viewer: Member): boolean {
  const looksOn = isFamily(viewer) || viewer.role === 'advocate';
  return !looksOn || !isOfFamily(owner.role) || owner.memberId === viewer.memberId;
}
