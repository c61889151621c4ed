import { asksStill } from '../caseload/caseQuestions';
import { isLiftDecided } from '../children/addressLift';
import { isUndecided } from '../children/notSeenNotices';
import type { Clock } from '../clocks/clock';
import { clockOn } from '../clocks/clockState';
import { clockTraits, weightOf } from '../clocks/clockTraits';
import type { CoreGroup, QuietNotice } from '../coreGroup';
import { isMeetingNews } from '../meeting/meetingNotices';
import { isFor, type Member } from '../member';
import { worksWithChild } from '../permissions/groups';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { type Duty, dutyKey, openDuties } from './duties';
import { escalatedRung } from './escalate';
import { type Notice, type NoticeReason, noticeId } from './notice';

/** One thing that waits for somebody, and the newest notice they were sent about it. */
export type Waiting = {
  readonly noticeId: string;
  /** Cannot wait for the morning. */
  readonly isUrgent: boolean;
  /** Taken on or put off until a day; null: it waits for an answer. */
  readonly quiet: QuietNotice | null;
  readonly about:
    | { readonly kind: 'clock'; readonly clock: Clock; readonly childIds: readonly string[] }
    | { readonly kind: 'report'; readonly entryId: string }
    | { readonly kind: 'record'; readonly meetingId: string; readonly version: number }
    | { readonly kind: 'action'; readonly dueOn: CalendarDate }
    | { readonly kind: 'other'; readonly reason: NoticeReason };
};

/**
 * What waits for a member: once for each open duty and each report, what needs an answer first (`waitingOrder`). From
 * the head alone, whose list of open notices names their recipients; `notices` adds what only the documents tell.
 */
export function waitingFor(
  group: CoreGroup,
  viewer: Member,
  rules: Rules,
  today: string,
  notices: ReadonlyMap<string, Notice> = new Map(),
): readonly Waiting[] {
  const mine = noticesTo(group, viewer.personId);
  const quiet = new Map((group.quietNotices ?? []).map((mark) => [mark.id, mark]));
  const duties = openDuties(group, rules, today).flatMap((duty) => waitingDuty(duty, mine, viewer, rules, today, quiet));
  const practice = isToldOfDuties(viewer) ? [...duties, ...waitingReports(group, mine, viewer, notices)] : [];
  const waiting = [...practice, ...others(group, mine, viewer, today, notices)];
  return [...waiting].sort((one, other) => compare(waitingOrder(one), waitingOrder(other)));
}

/** The ids of the open notices to one person: the last part of a notice's key is its recipient. */
export function noticesTo({ openNotices = [] }: CoreGroup, personId: string): readonly string[] {
  const ending = noticeId(`:${personId}`).slice('notice:'.length);
  return openNotices.filter((id) => id.endsWith(ending));
}

function waitingDuty(
  duty: Duty,
  mine: readonly string[],
  viewer: Member,
  rules: Rules,
  today: string,
  quiet: ReadonlyMap<string, QuietNotice>,
): readonly Waiting[] {
  const { occurrence, childId, childIds } = duty;
  const key = noticeId(`${dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit })}:`);
  const theirs = childIds.filter((each) => isFor(viewer, each));
  const ids = mine.filter((id) => id.startsWith(key));
  const id = [...ids].sort(
    (one, other) => Number(quiet.has(one)) - Number(quiet.has(other)) || heightOf(other, key) - heightOf(one, key),
  )[0];
  if (id === undefined || theirs.length === 0) return [];
  const isUrgent = id.startsWith(`${key}${escalatedRung}:`) || clockTraits[occurrence.clock].atOnce;
  return [
    {
      noticeId: id,
      isUrgent,
      quiet: quiet.get(id) ?? null,
      about: { kind: 'clock', clock: clockOn(occurrence, rules, today), childIds: theirs },
    },
  ];
}

/** Reports wait for those who answer for the child until there is a decision; for others until they have opened them. */
function waitingReports(
  group: CoreGroup,
  mine: readonly string[],
  viewer: Member,
  notices: ReadonlyMap<string, Notice>,
): readonly Waiting[] {
  const answers = viewer.role === 'co-ordinator' || viewer.role === 'manager' || viewer.role === 'senior-manager';
  const newest = new Map<string, Waiting>();
  for (const id of mine) {
    const entryId = /^notice:not-seen:([^:]+):/.exec(id)?.[1];
    if (entryId === undefined) continue;
    const waits = answers ? isUndecided(group, entryId) : (notices.get(id)?.openedAt ?? null) === null;
    if (waits) newest.set(entryId, { noticeId: id, isUrgent: true, quiet: null, about: { kind: 'report', entryId } });
  }
  return [...newest.values()];
}

/**
 * What is there to be opened once: a record that went to them, news of an appointment that still holds, a reminder of an
 * action; the family has these alone (DOMAIN 7.3: their own dates; 2.2: records). To practitioners what else was sent.
 */
function others(
  group: CoreGroup,
  mine: readonly string[],
  viewer: Member,
  today: string,
  notices: ReadonlyMap<string, Notice>,
): readonly Waiting[] {
  return mine.flatMap((id): readonly Waiting[] => {
    const asks = asksStill(group, id, today);
    if (asks === false || (asks && !isToldOfDuties(viewer))) return [];
    // Opened is not answered.
    if (asks) return [{ noticeId: id, isUrgent: false, quiet: null, about: { kind: 'other', reason: 'question' } }];
    if (isLiftDecided(group, id)) return [];
    const notice = notices.get(id);
    if (notice !== undefined && (notice.openedAt !== null || notice.state === 'withdrawn' || notice.state === 'settled')) return [];
    const common = { noticeId: id, isUrgent: false, quiet: null };
    const [, meetingId, version] = /^notice:record:([^:]+):(\d+):/.exec(id) ?? [];
    if (meetingId !== undefined) return [{ ...common, about: { kind: 'record', meetingId, version: Number(version) } }];
    if (id.startsWith('notice:meeting:')) {
      const stands = isMeetingNews(group, { key: id.slice('notice:'.length) }, today);
      return stands ? [{ ...common, about: { kind: 'other', reason: 'meeting' } }] : [];
    }
    // An action may be the family's own; the rest is practitioners' business.
    const dueOn = /^notice:(?:action|blocked)\.[^:]+:[^:]+:(\d{4}-\d\d-\d\d):/.exec(id)?.[1];
    if (dueOn !== undefined) return [{ ...common, about: { kind: 'action', dueOn } }];
    const reason = reasonIn(id);
    return reason === null || !isToldOfDuties(viewer) ? [] : [{ ...common, about: { kind: 'other', reason } }];
  });
}

/** Why a notice was sent, by the beginning of its id; null for the kinds that are told of in another way. */
function reasonIn(id: string): NoticeReason | null {
  if (id.startsWith('notice:review:')) return 'review';
  if (id.startsWith('notice:voice:')) return 'voice';
  if (id.startsWith('notice:release:')) return 'release';
  if (id.startsWith('notice:address:')) return 'address';
  if (id.startsWith('notice:account:')) return 'account';
  return id.startsWith('notice:unreached:') ? 'undelivered' : null;
}

/** Practitioners, custodian and auditor; the family, an advocate and an interpreter never hear of a practitioner's duty (DOMAIN 7.3). */
export function isToldOfDuties(member: Pick<Member, 'role'>): boolean {
  return worksWithChild(member) || member.role === 'custodian' || member.role === 'auditor';
}

const rungs = [escalatedRung, 'again', 'after', 'due-soon', 'due'] as const;
const heights: Readonly<Record<string, number>> = { [escalatedRung]: 4, again: 3, after: 2, due: 1, 'due-soon': 0 };

/** How high up the ladder a notice stands, by the rung in its id; of two on the same rung the later one. */
function heightOf(id: string, key: string): number {
  const rung = id.slice(key.length);
  const kind = rungs.find((each) => rung.startsWith(each)) ?? 'due-soon';
  return (heights[kind] ?? 0) + Number(/^after-(\d+)/.exec(rung)?.[1] ?? 0) / 1_000;
}

/**
 * Where it stands in a list: what needs an answer before what somebody has, what cannot wait before the rest; then by what
 * weighs most (core/groups.ts: late paperwork never hides a child not seen), and of one kind the nearest limit first.
 */
export function waitingOrder({ quiet, isUrgent, about, noticeId: id }: Waiting): string {
  const weight = about.kind === 'clock' ? weightOf(about.clock.clock) : about.kind === 'report' ? 0 : 9;
  const day = about.kind === 'clock' ? about.clock.limit : about.kind === 'action' ? about.dueOn : '';
  return `${quiet === null ? 0 : 1}${isUrgent ? 0 : 1}${weight}${day} ${id}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
