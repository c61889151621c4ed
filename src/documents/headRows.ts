import { z } from 'zod';
import type { Child, ChildChangeMark, VoiceMark } from '../core/child';
import type { ActionDue, CoreGroup, MemberAbsence, NoticeMark } from '../core/coreGroup';
import type { WrittenHead } from '../core/documents';
import type { AbsenceReportFact, ConferenceFact, MeetingFact, VisitFact } from '../core/facts';
import { idOf } from '../core/notices/aboutNotice';
import { about } from './about';
import { bit, listOf, maybe, named, type Packing, packed, plain, rowOf } from './rows';

/*
 * How the head of a group is written. Most of it are facts of what has been: clocks count from each of them, they have the same
 * few members and name the same few people. So they are written as rows, with the words that come back again and again once.
 * Where a fact gets a new member, it gets no column before the version is raised: an instance of this version could not read it.
 * Until then such a fact is written with its members' names.
 */

type Tree = Readonly<Record<string, unknown>>;

const visits = packed(
  rowOf<VisitFact>({
    visitId: plain,
    on: plain,
    byRole: named,
    byPersonId: named,
    agency: named,
    seen: bit,
    alone: bit,
    atHome: bit,
    bedroom: bit,
  }),
);
const conferences = packed(
  rowOf<ConferenceFact>({
    kind: named,
    plannedFor: plain,
    heldOn: plain,
    decision: named,
    summarySentOn: maybe(plain),
    recordSentOn: maybe(plain),
    reportsSentOn: maybe(plain),
    categories: maybe(listOf(named)),
    chairPersonId: maybe(named),
    conferenceId: maybe(plain),
    movedTo: maybe(plain),
  }),
);
const absenceReports = listOf(rowOf<AbsenceReportFact>({ memberId: named, apologisedOn: plain, receivedOn: plain }));
const meetings = packed(
  rowOf<MeetingFact>({
    meetingId: plain,
    kind: named,
    plannedFor: plain,
    startsAt: named,
    heldOn: plain,
    valid: bit,
    cancelled: bit,
    recordSentOn: maybe(plain),
    absenceReports: maybe(absenceReports),
  }),
);
const voices = packed(rowOf<VoiceMark>({ voiceId: plain, on: plain, spoke: bit }));
const changes = packed(rowOf<ChildChangeMark>({ changeId: plain, what: named, on: plain, undone: bit }));
const actionsDue = packed(rowOf<ActionDue>({ actionId: plain, dueOn: plain, ownerMemberId: named, childIds: listOf(named), state: named }));
const absences = packed(rowOf<MemberAbsence>({ personId: named, from: plain, to: plain, coverPersonId: named }));

const ofChild = { visits, conferences, voices, changes } satisfies Partial<Record<keyof Child, Packing>>;
const ofGroup = { meetings, actionsDue, absences } satisfies Partial<Record<keyof CoreGroup, Packing>>;

const writtenHeads = new WeakMap<CoreGroup, WrittenHead>();
const writtenChildren = new WeakMap<Child, object>();

/**
 * The head as it is written: the same object for the same head, and in it for whatever of the head is the same. Its list of open
 * notices is left out where what they are about says each of them.
 */
export function writtenHead(head: CoreGroup): WrittenHead {
  const known = writtenHeads.get(head);
  if (known !== undefined) return known;
  const { openNotices, ...rest } = head;
  const isSaid = openNotices !== undefined && isSame(openNotices, (head.noticesAbout ?? []).map(idOfMark));
  const written = { ...(isSaid ? rest : head), ...eachWritten(head, ofGroup), children: head.children.map(writtenChild) };
  writtenHeads.set(head, written);
  return written;
}

/** Takes note of how a head was written. */
export function noteWritten(head: CoreGroup, written: WrittenHead): void {
  writtenHeads.set(head, written);
}

/** A head as it was written, with its facts as they are worked with. What is none of ours stays, for the schema to refuse. */
export function unwrittenHead(stored: Tree): Tree {
  const { children } = stored;
  const marks = 'openNotices' in stored ? undefined : marksOf.safeParse(stored['noticesAbout']).data;
  return {
    ...stored,
    ...eachRead(stored, ofGroup),
    ...(Array.isArray(children)
      ? { children: children.map((child) => (isTree(child) ? { ...child, ...eachRead(child, ofChild) } : child)) }
      : {}),
    ...(marks === undefined ? {} : { openNotices: marks.map(idOfMark) }),
  };
}

const marksOf = z.array(z.looseObject({ about, to: z.string().nullable() }));

function idOfMark({ about: told, to }: NoticeMark): string {
  return idOf(told, to);
}

function writtenChild(child: Child): object {
  const written = writtenChildren.get(child) ?? { ...child, ...eachWritten(child, ofChild) };
  writtenChildren.set(child, written);
  return written;
}

function eachWritten(whole: { readonly [member: string]: unknown }, packings: Readonly<Record<string, Packing>>): Tree {
  const written: Record<string, unknown> = {};
  for (const [member, packing] of Object.entries(packings)) {
    const list = whole[member];
    if (Array.isArray(list)) written[member] = packing.write(list);
  }
  return written;
}

function eachRead(whole: Tree, packings: Readonly<Record<string, Packing>>): Tree {
  const read: Record<string, unknown> = {};
  for (const [member, packing] of Object.entries(packings)) if (member in whole) read[member] = packing.read(whole[member]);
  return read;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
