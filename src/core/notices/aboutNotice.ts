import type { About, AboutOf, NoticeKindName, NoticeWords } from '../about';
import { waitsForDecision } from '../children/awaiting';
import type { CoreGroup } from '../coreGroup';
import { isFor, type Member } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { remindedOf } from './actionReminders';
import { dutyKey, openDuties } from './duties';
import type { Facts, NoticeKind } from './noticeKind';
import { holds, limitKey, noticeKinds, waitedFor } from './noticeKinds';

/*
 * What follows from the table of kinds, for a notice of any kind. Whether one is still true is decided here and nowhere else.
 */

/** The facts of a group on a day, as far as the group knows them. */
export function factsOf(group: CoreGroup, rules: Rules, today: CalendarDate, duties = openDuties(group, rules, today)): Facts {
  const clocks = duties.map(({ occurrence, childId }) => dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit }));
  const actions = remindedOf(group, today).map(({ actionId, state, dueOn }) =>
    limitKey({ kind: 'action', actionId, state, dueOn, rung: 'due' }),
  );
  return { group, rules, today, openLimits: new Set([...clocks, ...actions]), asking: null, reached: new Set() };
}

/** Whether a notice is still to be told: its cause is there, and of a ladder its rung is the one to tell (`wanted`, by id). */
export function isStillTrue(about: About, to: string | null, facts: Facts, wanted: ReadonlySet<string>): boolean {
  return !isOverFor(about, facts) && holds(about, facts) && (!isRung(about) || wanted.has(idOf(about, to)));
}

/** Whether a notice that was sent is over: its cause is gone, and that is what settles its kind. */
export function isSettled(about: About, facts: Facts): boolean {
  return isOverFor(about, facts) || (noticeKinds[about.kind].settledBy === 'its-cause' && !holds(about, facts));
}

/** In a group that is over nothing is told any more but that its meetings are called off. */
function isOverFor(about: About, { group }: Facts): boolean {
  return group.ended !== undefined && !isCallingOff(about);
}

export function isCallingOff(about: About): boolean {
  return about.kind === 'meeting' && about.news === 'cancelled';
}

/** Whether it still waits for something to be done, so that for this reader it is not over by being opened. */
export function waitsForDeed(about: About, reader: Pick<Member, 'role'>, facts: Facts): boolean {
  const waitsFor = waitedFor(about);
  if (waitsFor === 'being-opened') return false;
  const entryId = waitsFor === 'a-decision' ? reportOf(about) : null;
  return entryId === null ? holds(about, facts) : waitsForDecision(facts.group, entryId, reader);
}

export function isRung<Name extends NoticeKindName>(about: AboutOf<Name>): boolean {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.isRung(about);
}

/** The notice's key and id: what it is about, and to whom. */
export function keyOf<Name extends NoticeKindName>(about: AboutOf<Name>, to: string | null): string {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return about.kind === 'older' ? row.key(about) : `${row.key(about)}:${to ?? 'group'}`;
}

export function idOf(about: About, to: string | null): string {
  return idOfKey(keyOf(about, to));
}

/** Keys hold ids and codes; characters that a store's ids may not have are left out. */
export function idOfKey(key: string): string {
  return `notice:${key.replaceAll(/[^A-Za-z0-9:._-]/g, '_')}`;
}

export function wordsOf(about: About): NoticeWords {
  if (about.kind === 'older') return about.words;
  return about.kind === 'unreached' && about.of !== null ? wordsOf(about.of) : noticeKinds[about.kind].words;
}

export function weightOfNotice<Name extends NoticeKindName>(about: AboutOf<Name>): number {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.weight(about);
}

export function isUrgent<Name extends NoticeKindName>(about: AboutOf<Name>): boolean {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.isUrgent(about);
}

/** The limit or the day that it counts to; null for what has none. */
export function limitOf(about: About): CalendarDate | null {
  return about.kind === 'clock' ? about.limit : about.kind === 'action' ? about.dueOn : null;
}

/** Whether somebody is here for the child whose limit it is about; who sees a notice about anything else is for other rules. */
export function isOfChildrenOf(member: Member, about: About): boolean {
  return about.kind !== 'clock' || about.childId === null || isFor(member, about.childId);
}

/** Whether somebody may know that it was sent at all: some are for their recipient alone, whoever sees what others were told. */
export function maySeeThat(viewer: Pick<Member, 'personId'>, { about, recipientPersonId }: SentTo): boolean {
  return !isForRecipient(about) || recipientPersonId === viewer.personId;
}

export function isForRecipient({ kind }: About): boolean {
  return noticeKinds[kind].isFor === 'its-recipient';
}

type SentTo = { readonly about: About; readonly recipientPersonId: string | null };

/** The report that it is about; null for everything else. */
export function reportOf(about: About): string | null {
  if (about.kind === 'unreached') return about.of === null ? null : reportOf(about.of);
  return about.kind === 'not-seen' || about.kind === 'undecided' ? about.entryId : null;
}
