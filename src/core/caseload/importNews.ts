import { type Child, isAskedAbout } from '../child';
import type { LimitId } from '../clockTable';
import type { CoreGroup, SameAsked } from '../coreGroup';
import type { CorrectedFact, CorrectedKind } from '../corrected';
import { isCurrent, type Member } from '../member';
import type { CalendarDate } from '../time/day';

/** What an import changed of a group that was known, as whoever imports is told it: in counts alone. */
export type ImportNews = {
  /** Facts that the export corrected or took away. */
  readonly corrected: Readonly<Partial<Record<CorrectedKind, number>>>;
  /** Of which clocks limits moved by that, or are counted no longer, and how many. */
  readonly limitsMoved: LimitCounts;
  /** The same of limits that moved though nothing was corrected: by another planned day, status or role; absent where there are none. */
  readonly movedOtherwise?: LimitCounts;
  /** Children whose registration the export has ended. */
  readonly registrationsEnded: number;
  /** Children on the register again after a registration that had ended. */
  readonly registeredAgain: number;
  readonly childrenNew: number;
  /** Children whom the export has again after they had ended here, or left the group. */
  readonly childrenBack: number;
  /** Children whom the export no longer has, of whom the co-ordinator is asked. */
  readonly childrenMissed: number;
  /** What may be in it under two entries, of which the co-ordinator is asked. */
  readonly asked: Readonly<Partial<Record<SameAsked['what'] | 'person', number>>>;
  /** Visits of the export that were recorded here too, so that either counts for both. */
  readonly visitsTwice: number;
  /** Whom the group has had in it since, and no longer has; absent where it has the same people. */
  readonly people?: PeopleNews;
};

type LimitCounts = Readonly<Partial<Record<LimitId, number>>>;

/** `back`: those of whoever came who were in it before. */
export type PeopleNews = { readonly came: number; readonly back: number; readonly left: number; readonly coordinatorChanged: boolean };

/** Who joined a group and who left it between two states of it. */
function peopleNews(before: CoreGroup, after: CoreGroup, today: CalendarDate): PeopleNews | null {
  const idsOf = ({ members }: CoreGroup, is: (member: Member) => boolean) =>
    new Set(members.filter((member) => isCurrent(member, today) && is(member)).map(({ personId }) => personId));
  const [old, now] = [idsOf(before, () => true), idsOf(after, () => true)];
  const isRuns = ({ role }: Member) => role === 'co-ordinator';
  const [ran, runs] = [idsOf(before, isRuns), idsOf(after, isRuns)];
  const known = new Set(before.members.map(({ personId }) => personId));
  const came = [...now].filter((id) => !old.has(id));
  const left = [...old].filter((id) => !now.has(id)).length;
  const coordinatorChanged = ran.size !== runs.size || [...runs].some((id) => !ran.has(id));
  const back = came.filter((id) => known.has(id)).length;
  return came.length + left === 0 && !coordinatorChanged ? null : { came: came.length - back, back, left, coordinatorChanged };
}

/** What is new since the group was as `before`; null where none of it is. */
export function importNews(
  before: CoreGroup,
  after: CoreGroup,
  corrected: readonly CorrectedFact[],
  { moved, movedOtherwise }: { readonly moved: readonly LimitId[]; readonly movedOtherwise: readonly LimitId[] },
  today: CalendarDate,
): ImportNews | null {
  const people = peopleNews(before, after, today);
  const known = new Map(before.children.map((child) => [child.childId, child]));
  const former = new Set(before.formerChildren?.map(({ childId }) => childId));
  const come = after.children.filter(({ childId }) => !known.has(childId));
  const childrenBack = come.filter(({ childId }) => former.has(childId)).length;
  const asked = [
    ...newOf(before.sameAsked, after.sameAsked).map(({ what }) => what),
    ...newOf(before.personsAsked, after.personsAsked).map(() => 'person' as const),
  ];
  const news = {
    corrected: counted(corrected.map(({ what }) => what)),
    limitsMoved: counted(moved),
    ...(movedOtherwise.length > 0 && { movedOtherwise: counted(movedOtherwise) }),
    registrationsEnded: after.children.filter(({ childId, status }) => hasEnded(known.get(childId)?.status, status)).length,
    registeredAgain: after.children.filter((child) => isAgain(known.get(child.childId), child)).length,
    childrenNew: come.length - childrenBack,
    childrenBack,
    childrenMissed: after.children.filter((child) => isAskedAbout(child) && !isAskedAbout(known.get(child.childId) ?? {})).length,
    asked: counted(asked),
    visitsTwice: after.children.reduce((sum, { childId, sameVisits }) => sum + newOf(known.get(childId)?.sameVisits, sameVisits).length, 0),
    ...(people && { people }),
  };
  const children = news.registrationsEnded + news.registeredAgain + come.length + news.childrenMissed;
  const isAny = corrected.length + asked.length + moved.length + movedOtherwise.length + children + news.visitsTwice > 0 || people !== null;
  return isAny ? news : null;
}

function hasEnded(before: Child['status'] | undefined, after: Child['status']): boolean {
  return before !== undefined && before !== 'de-registered' && after === 'de-registered';
}

/** One that an older export still has running is no other registration. */
function isAgain(before: Child | undefined, now: Child): boolean {
  return before !== undefined && hasEnded(now.status, before.status) && now.registeredOn > before.registeredOn;
}

type Pair = { readonly here: string; readonly there: string };

function newOf<Two extends Pair>(before: readonly Two[] = [], after: readonly Two[] = []): readonly Two[] {
  const known = new Set(before.map(({ here, there }) => `${here} ${there}`));
  return after.filter(({ here, there }) => !known.has(`${here} ${there}`));
}

function counted<Kind extends string>(kinds: readonly Kind[]): Readonly<Partial<Record<Kind, number>>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
