import type { About, NoticeRung } from '../about';
import { answersForReports, waitsForDecision } from '../children/awaiting';
import type { Clock } from '../clocks/clock';
import { clockOn } from '../clocks/clockState';
import { headSeenBy } from '../confidentiality/excluded';
import { type CoreGroup, membersByPerson, type QuietNotice } from '../coreGroup';
import { isFor, isToldOfDuties, type Member } from '../member';
import { factsOf, isUrgent, limitOf, reportOf, weightOfNotice } from '../notices/aboutNotice';
import { type Duty, dutyKey, openDuties } from '../notices/duties';
import type { Notice } from '../notices/notice';
import type { Facts } from '../notices/noticeKind';
import { holds, limitKey, noticeKinds, waitedFor } from '../notices/noticeKinds';
import { noticesTo, type OpenNotice, openNoticesOf } from '../notices/openNotices';
import { isToldAgain } from '../notices/toldAgain';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import { instantOf } from '../time/londonTime';
import { workingDaysBefore } from '../time/workingDays';
import { noneOfThem, type OfWhat, ofWhat } from './ofWhat';

/** One thing that waits for somebody, and the newest notice they were sent about it. */
export type Waiting = {
  readonly noticeId: string;
  /** Cannot wait for the morning. */
  readonly isUrgent: boolean;
  /** Told since the last morning card, for the first time; not what they have opened, as far as the notice was read, nor what somebody has. */
  readonly isNew: boolean;
  /** Taken on or put off until a day; null: it waits for an answer. */
  readonly quiet: QuietNotice | null;
  readonly about: About;
  /** Which one of several alike it is. */
  readonly of: OfWhat;
  /** The limit as it stands, and those of its children whom the reader is here for; null: it is about none. */
  readonly limit: { readonly clock: Clock; readonly childIds: readonly string[] } | null;
};

/**
 * What waits for a member: one entry for each open duty and each report, those that need an answer first (`byWeight`).
 * The head is enough, as it says of its open notices what they are about and for whom; `notices` adds what only the documents
 * say, such as whether somebody has opened one.
 */
export function waitingFor(
  whole: CoreGroup,
  viewer: Member,
  rules: Rules,
  today: string,
  notices: ReadonlyMap<string, Notice> = new Map(),
): readonly Waiting[] {
  const group = headSeenBy(whole, viewer);
  const mine = noticesTo(group, viewer.personId);
  return mine.length === 0 ? [] : waitingAmong(mine, viewer, standingOf(group, rules, today), notices);
}

/** The same, as far as the head tells, for everybody who is a member on that day and for whom anything is open; by person. */
export function waitingByPerson(
  group: CoreGroup,
  rules: Rules,
  today: CalendarDate,
  duties = openDuties(group, rules, today),
): ReadonlyMap<string, readonly Waiting[]> {
  const open = new Map<string | null, OpenNotice[]>();
  for (const notice of openNoticesOf(group)) open.set(notice.to, [...(open.get(notice.to) ?? []), notice]);
  const members = [...membersByPerson(group, today).values()];
  if (!members.some(({ personId }) => open.has(personId))) return new Map();
  const standing = standingOf(group, rules, today, duties);
  const none: ReadonlyMap<string, Notice> = new Map();
  return new Map(
    members
      .map((member) => {
        const isExcluded = headSeenBy(group, member) !== group;
        const theirs = isExcluded
          ? waitingFor(group, member, rules, today)
          : waitingAmong(open.get(member.personId) ?? [], member, standing, none);
        return [member.personId, theirs] as const;
      })
      .filter(([, waiting]) => waiting.length > 0),
  );
}

/** What of a group decides what waits, whoever asks. */
type Standing = Facts & {
  readonly open: readonly OpenLimit[];
  readonly quiet: ReadonlyMap<string, QuietNotice>;
  readonly lastCardAt: Instant;
};

type OpenLimit = { readonly duty: Duty; readonly limit: NonNullable<Waiting['limit']> };

function standingOf(group: CoreGroup, rules: Rules, today: CalendarDate, duties = openDuties(group, rules, today)): Standing {
  const open = duties.map((duty) => ({ duty, limit: { clock: clockOn(duty.occurrence, rules, today), childIds: duty.childIds } }));
  const quiet = new Map((group.quietNotices ?? []).map((mark) => [mark.id, mark]));
  return { ...factsOf(group, rules, today, duties), open, quiet, lastCardAt: lastCardAt(rules, today) };
}

function waitingAmong(
  mine: readonly OpenNotice[],
  viewer: Member,
  standing: Standing,
  notices: ReadonlyMap<string, Notice>,
): readonly Waiting[] {
  const { group, open } = standing;
  const duties = open.flatMap((each) => waitingDuty(each, mine, viewer, standing, notices));
  const practice = isToldOfDuties(viewer) ? [...duties, ...waitingReports(group, mine, viewer, notices, standing)] : [];
  const waiting = [...practice, ...others(standing, mine, viewer, notices)];
  return [...waiting].sort(byWeight);
}

function waitingDuty(
  { duty, limit: whole }: OpenLimit,
  mine: readonly OpenNotice[],
  viewer: Member,
  { quiet, ...standing }: Standing,
  notices: ReadonlyMap<string, Notice>,
): readonly Waiting[] {
  const { occurrence, childId, childIds } = duty;
  const key = dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit });
  const theirs = childIds.filter((each) => isFor(viewer, each));
  const alike = mine
    .flatMap(({ id, about, at }) => (about.kind === 'clock' && limitKey(about) === key ? [{ id, about, at }] : []))
    .sort((one, other) => Number(quiet.has(one.id)) - Number(quiet.has(other.id)) || heightOf(other.about.rung) - heightOf(one.about.rung));
  const [newest] = alike;
  if (newest === undefined || theirs.length === 0) return [];
  const { id, about } = newest;
  // The same object for all who are here for each of the children: it is kept for each of them.
  const limit = theirs.length === childIds.length ? whole : { ...whole, childIds: theirs };
  const of = { ...noneOfThem, childIds: theirs };
  const has = quiet.get(id) ?? null;
  const isNews = has === null && isNew(alike, standing) && !isOpened(notices.get(id));
  return [{ noticeId: id, isUrgent: isUrgent(about), isNew: isNews, quiet: has, about, of, limit }];
}

/** Reports of danger, and all of them for those who answer for the child, wait until there is a decision; others until they were opened. */
function waitingReports(
  group: CoreGroup,
  mine: readonly OpenNotice[],
  viewer: Member,
  notices: ReadonlyMap<string, Notice>,
  standing: Pick<Standing, 'lastCardAt'>,
): readonly Waiting[] {
  const answers = answersForReports(viewer);
  const newest = new Map<string, Waiting>();
  for (const { id, about, at } of mine) {
    const entryId = about.kind === 'unreached' ? null : reportOf(about);
    if (entryId === null) continue;
    const [opened, isNews] = [isOpened(notices.get(id)), isNew([{ about, at }], standing)];
    const waits = waitsForDecision(group, entryId, viewer) || !(answers || opened);
    const common = { noticeId: id, isUrgent: true, isNew: isNews && !opened, quiet: null } as const;
    if (waits) newest.set(entryId, { ...common, about, of: ofWhat(group, about), limit: null });
  }
  return [...newest.values()];
}

/**
 * The rest of what waits: a record that was sent to them, news of an appointment that still stands, a reminder of an action. The
 * family gets only these (DOMAIN 7.3: their own dates; 2.2: records); practitioners also whatever else was sent to them.
 */
function others(standing: Standing, mine: readonly OpenNotice[], viewer: Member, notices: ReadonlyMap<string, Notice>): readonly Waiting[] {
  return mine.flatMap((notice): readonly Waiting[] => {
    const { id, about } = notice;
    if (about.kind === 'clock' || about.kind === 'not-seen' || about.kind === 'undecided') return [];
    if (noticeKinds[about.kind].isFor !== 'everybody' && !isToldOfDuties(viewer)) return [];
    const isDone = waitedFor(about) === 'being-opened' && isOpenedOrOver(notices.get(id));
    const alike = alikeTo(notice, mine);
    if (alike[0]?.id !== id) return [];
    const common = {
      noticeId: id,
      isUrgent: isUrgent(about),
      isNew: isNew(alike, standing) && !isOpened(notices.get(id)),
      quiet: null,
    } as const;
    return isDone || !holds(about, standing) ? [] : [{ ...common, about, of: ofWhat(standing.group, about), limit: null }];
  });
}

/** All that tells of the same action, the newest rung first: one row stands for it. Anything else is alone. */
function alikeTo(notice: OpenNotice, mine: readonly OpenNotice[]): readonly OpenNotice[] {
  const { about } = notice;
  if (about.kind !== 'action') return [notice];
  const same = mine.flatMap((each) =>
    each.about.kind === 'action' && limitKey(each.about) === limitKey(about) ? [{ ...each, height: heightOf(each.about.rung) }] : [],
  );
  return same.sort((one, other) => other.height - one.height || compare(one.id, other.id));
}

/**
 * Whether the newest of these, which are about one thing, came since the last morning card. What is told again is new only to somebody
 * who was never told before.
 */
function isNew(told: readonly Told[], { lastCardAt }: Pick<Standing, 'lastCardAt'>): boolean {
  const first = told.filter(({ about }) => !isToldAgain(about));
  return (first.length > 0 ? first : told).some(({ at }) => at !== undefined && at > lastCardAt);
}

type Told = { readonly about: About; readonly at?: Instant | undefined };

/** When the morning card of the working day before went. */
function lastCardAt({ calendar, policy }: Rules, today: CalendarDate): Instant {
  return instantOf(workingDaysBefore(calendar, today, 1), policy.alertHours.from);
}

function isOpened(notice: Notice | undefined): boolean {
  return notice !== undefined && notice.openedAt !== null;
}

function isOpenedOrOver(notice: Notice | undefined): boolean {
  return notice !== undefined && (isOpened(notice) || notice.state === 'withdrawn' || notice.state === 'settled');
}

/** Where a notice stands in a list: the entry about the same limit, report or thing; undefined where the list does not show it. */
export function entryOf(waiting: readonly Waiting[], { id, about }: Pick<Notice, 'id' | 'about'>): Waiting | undefined {
  const entryId = about.kind === 'unreached' ? null : reportOf(about);
  return waiting.find((each) => {
    if (about.kind === 'clock') return each.about.kind === 'clock' && limitKey(each.about) === limitKey(about);
    if (about.kind === 'action') return each.about.kind === 'action' && limitKey(each.about) === limitKey(about);
    if (entryId !== null) return each.about.kind !== 'unreached' && reportOf(each.about) === entryId;
    return each.noticeId === id;
  });
}

/** How high up the ladder a rung stands. */
function heightOf(rung: NoticeRung): number {
  if (rung === 'escalated') return 4;
  if (typeof rung === 'object') return 'againOn' in rung ? 3 : 2 + rung.workingDaysAfter / 1_000;
  return rung === 'due' ? 1 : 0;
}

/** The same on the morning card: what is new before what was told before, whatever it weighs. */
export function newFirst(one: Waiting, other: Waiting): number {
  return (
    Number(one.quiet !== null) - Number(other.quiet !== null) ||
    Number(other.of.inDanger) - Number(one.of.inDanger) ||
    Number(isOfMissing(other)) - Number(isOfMissing(one)) ||
    Number(other.isUrgent) - Number(one.isUrgent) ||
    Number(other.isNew) - Number(one.isNew) ||
    byWeight(one, other)
  );
}

/**
 * Where it stands in a list: what needs an answer before what somebody has, a child who was said to be in immediate danger before all
 * else, then one who is missing (DOMAIN 1.0 D22), what cannot wait before the rest; then by what weighs most (core/groups/groups.ts: late paperwork must not stand above a child not seen), and of one kind the nearest limit first.
 */
export function byWeight(one: Waiting, other: Waiting): number {
  return (
    Number(one.quiet !== null) - Number(other.quiet !== null) ||
    Number(other.of.inDanger) - Number(one.of.inDanger) ||
    Number(isOfMissing(other)) - Number(isOfMissing(one)) ||
    Number(other.isUrgent) - Number(one.isUrgent) ||
    weightOfNotice(one.about) - weightOfNotice(other.about) ||
    compare(limitOf(one.about) ?? '', limitOf(other.about) ?? '') ||
    compare(one.noticeId, other.noticeId)
  );
}

function isOfMissing({ about }: Waiting): boolean {
  return about.kind === 'clock' && about.clock === 'D22';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
