import { askedAbout } from '../askedAbout';
import { type Child, isRemovalOpen, mayHaveSeen } from '../child';
import { visitedFrom } from '../children/childBoard';
import type { Occurrence } from '../clocks/clock';
import { bookBy, clockOn, dueSoonOn, standsStill } from '../clocks/clockState';
import { openOccurrences } from '../clocks/clocksOf';
import { hasChildNotRead, notCounted, withoutWhat } from '../clocks/countedWithout';
import { openCareVisit } from '../clocks/otherRegimes';
import type { LimitId } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import { isOff } from '../facts';
import { isCurrent, type Member, overseesChildren } from '../member';
import type { Rules } from '../policy';
import { later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';

/** A membership as far as an overview goes by it. */
export type CountedMember = Pick<Member, 'memberId' | 'personId' | 'role' | 'childIds' | 'from' | 'to'>;

/** One open limit with the days on which its state changes, so that how it stands on any day follows from the day alone. */
export type CountedLimit = {
  readonly clock: LimitId;
  readonly limit: CalendarDate;
  /** From this day it is due soon, and from this it is due. */
  readonly soonOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** What passing it means where that is no breach; `waits`: it stands still until the custodian has confirmed that the registration ended. */
  readonly after?: 'lapse' | 'wait' | 'waits';
};

export type CountedChild = {
  readonly childId: string;
  /** Something that limits count from is not known, so that what is not late may be late all the same; or nobody knows where the child is. */
  readonly isUnknown: boolean;
  /** When anybody saw the child last; null: nobody has. */
  readonly seenOn: CalendarDate | null;
  /** From when on somebody was to visit. */
  readonly visitedFrom: CalendarDate;
  /** Nobody visits a child who is not born. */
  readonly isUnborn?: true;
  readonly limits: readonly CountedLimit[];
};

/**
 * What an overview counts of one group, in a document of its own: ids, codes and days, no name and no word that people typed. Every
 * commit that changes it writes it, so it is as new as the head.
 */
export type GroupFigures = {
  readonly id: 'figures';
  readonly type: 'figures';
  readonly schemaVersion: 1;
  readonly coreGroupId: string;
  readonly ref: string;
  readonly team: string;
  /** Whose register its children are on; absent in what was counted before it was asked. */
  readonly localAuthority?: string;
  /** All memberships of those who oversee children or keep the register, now or later: who may see these figures, and whose work it is. */
  readonly members: readonly CountedMember[];
  /** Those on the register, and those whose removal is not confirmed yet. */
  readonly children: readonly CountedChild[];
  /** Meetings and conferences that are planned; `childIds` of a conference. */
  readonly planned: readonly Planned[];
  /** Meetings that were held and whose record has not gone out. */
  readonly unsent: readonly { readonly meetingId: string; readonly heldOn: CalendarDate }[];
};

export type Planned =
  | { readonly what: 'meeting'; readonly meetingId: string; readonly on: CalendarDate; readonly startsAt: string | null }
  | { readonly what: 'conference'; readonly on: CalendarDate; readonly childIds: readonly string[] };

export const figuresId = 'figures';

/** A head is never changed in place, and a commit asks for those of the one before it, which the commit before has counted. */
const known = new WeakMap<CoreGroup, { readonly rules: Rules; readonly today: CalendarDate; readonly figures: GroupFigures }>();

/** Follows from the head, the rules and, where a fact lies ahead, the day. */
export function figuresOf(group: CoreGroup, rules: Rules, today: CalendarDate): GroupFigures {
  const before = known.get(group);
  if (before !== undefined && before.rules === rules && before.today === today) return before.figures;
  const figures = countedNow(group, rules, today);
  known.set(group, { rules, today, figures });
  return figures;
}

function countedNow(group: CoreGroup, rules: Rules, today: CalendarDate): GroupFigures {
  const { coreGroupId, ref, team, localAuthority } = group;
  return {
    id: figuresId,
    type: 'figures',
    schemaVersion: 1,
    coreGroupId,
    ref,
    team,
    localAuthority,
    members: countedMembers(group, today),
    children: group.ended === undefined ? group.children.filter(isCounted).map((child) => countedChild(group, child, rules, today)) : [],
    planned: group.ended === undefined ? [...plannedMeetings(group), ...plannedConferences(group)] : [],
    unsent: (group.ended === undefined ? group.meetings : []).flatMap(({ meetingId, heldOn, recordSentOn }) =>
      heldOn !== null && recordSentOn === null ? [{ meetingId, heldOn }] : [],
    ),
  };
}

/** Whether a document is counted from others: whoever changes what it names leaves it alone, as it is counted anew. */
export function isFigures({ type }: { readonly type: string }): boolean {
  return type === 'figures' || type === 'figures-past';
}

/** Whether anything that is counted differs. */
export function isSameCount(one: GroupFigures, other: GroupFigures): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** How a limit stands on that day; null: it is none any more (`clockOn` says the same of the whole clock). */
export function stateOf(
  { limit, soonOn, dueOn, after }: CountedLimit,
  today: CalendarDate,
): 'late' | 'due' | 'due-soon' | 'running' | null {
  if (after === 'waits') return 'running';
  if (today > limit && after !== 'wait') return after === 'lapse' ? null : 'late';
  if (today >= dueOn) return 'due';
  return today >= soonOn ? 'due-soon' : 'running';
}

function isCounted(child: Child): boolean {
  return child.frozen === undefined && (child.status !== 'de-registered' || isRemovalOpen(child));
}

/** Of those who also have another role there, that one too: by it they may be one of the family. */
function countedMembers({ members }: CoreGroup, today: CalendarDate): readonly CountedMember[] {
  const open = members.filter((member) => member.from > today || isCurrent(member, today));
  const people = new Set(open.filter((member) => overseesChildren(member) || member.role === 'custodian').map(({ personId }) => personId));
  return open
    .filter(({ personId }) => people.has(personId))
    .map(({ memberId, personId, role, childIds, from, to }) => ({ memberId, personId, role, childIds, from, to }));
}

function countedChild(group: CoreGroup, child: Child, rules: Rules, today: CalendarDate): CountedChild {
  const open = openOccurrences(group, child, rules, today);
  const isWithout = open.some((each) => withoutWhat(clockOn(each, rules, today), child, group).length > 0);
  const care = openCareVisit(group, child, rules, today);
  const isAsked = askedAbout(group, child).length > 0;
  const isMissing = child.missingSince !== null && child.missingSince <= today;
  return {
    childId: child.childId,
    isUnknown: isMissing || isWithout || isAsked || notCounted(child).length > 0 || hasChildNotRead(group) || open.length === 0,
    seenOn: child.visits
      .filter((visit) => visit.seen && mayHaveSeen(child, visit))
      .reduce<CalendarDate | null>((last, { on }) => (last === null ? on : later(last, on)), null),
    visitedFrom: visitedFrom(child),
    ...(child.dateOfBirth === null && { isUnborn: true as const }),
    limits: [...open, ...(care === null ? [] : [care])].map((each) => countedLimit(each, rules)),
  };
}

function countedLimit(each: Occurrence, rules: Rules): CountedLimit {
  const { clock, limit, afterLimit } = each;
  const after = standsStill(each) ? 'waits' : afterLimit === 'breach' ? null : afterLimit;
  return { clock, limit, soonOn: dueSoonOn(each, rules), dueOn: bookBy(each, rules), ...(after !== null && { after }) };
}

function plannedMeetings({ meetings }: CoreGroup): readonly Planned[] {
  return meetings
    .filter(({ heldOn, cancelled }) => heldOn === null && !cancelled)
    .map(({ meetingId, plannedFor, startsAt }) => ({ what: 'meeting', meetingId, on: plannedFor, startsAt }));
}

/** Those of several children on one day are one. */
function plannedConferences({ children }: CoreGroup): readonly Planned[] {
  const byDay = new Map<CalendarDate, string[]>();
  for (const child of children.filter(isCounted)) {
    const days = child.conferences.filter((fact) => fact.heldOn === null && !isOff(fact)).map(({ plannedFor }) => plannedFor);
    for (const day of new Set(days)) byDay.set(day, [...(byDay.get(day) ?? []), child.childId]);
  }
  return [...byDay].map(([on, childIds]) => ({ what: 'conference', on, childIds }));
}
