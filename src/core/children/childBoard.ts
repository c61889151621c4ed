import { type AskedKind, askedAbout } from '../askedAbout';
import { type Child, isBornBy, isOnRegister, isRemovalOpen, mayHaveSeen } from '../child';
import { weights } from '../clockRule';
import type { Clock } from '../clocks/clock';
import { type CurrentClock, currentClocksOf } from '../clocks/clocksOf';
import { notCounted, type Without, withoutWhat } from '../clocks/countedWithout';
import { type CareVisit, careVisitOf } from '../clocks/otherRegimes';
import { type ClockId, weightOf } from '../clockTable';
import type { CoreGroup } from '../coreGroup';
import type { VisitFact } from '../facts';
import { isFamily, isOwnChild, type Member, overseesChildren } from '../member';
import type { Rules } from '../policy';
import { addDays, daysBetween, earlier, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { missingOf } from './childChange';
import { markOf } from './childMark';
import { readsVisits } from './childPermissions';
import { firstLimit, nearestOf } from './firstLimit';
import { visitClocks } from './movedLimits';
import { visitorName } from './visit';

/** The last time something was achieved with a child, by anybody (DOMAIN 1.19). */
export type LastTime = {
  readonly on: CalendarDate;
  readonly name: string;
  readonly agency: string;
  readonly days: number;
  /** It was nobody's whose duty the visits are: the limit counts from an earlier one (DOMAIN 1.19). */
  readonly movesNoLimit: boolean;
};

export const questions = ['seen', 'alone', 'atHome', 'bedroom'] as const;
export type Question = (typeof questions)[number];

/** One child on the board: what was last seen, by whom, and until when it must be seen again. Never an address. */
export type BoardChild = {
  readonly coreGroupId: string;
  /** The case system's reference of the group. */
  readonly ref: string;
  readonly childId: string;
  readonly givenName: string;
  readonly familyName: string;
  /** What tells the child apart from namesakes in the group; empty where the name is enough. */
  readonly mark: string;
  readonly isUnborn: boolean;
  readonly isMissing: boolean;
  /** Since when, where they are. */
  readonly missing: ReturnType<typeof missingOf>;
  /** The conference decided to remove the name, and the custodian has not confirmed it yet. */
  readonly isRemovalOpen: boolean;
  /** The family is not to know where the child lives: said to practitioners, so that none of them tells it by mistake. */
  readonly isAddressConfidential: boolean;
  /** What its visits' limits are counted without, and what of it cannot be counted at all. */
  readonly without: readonly Without[];
  /** What an import asks about it. */
  readonly asked: readonly AskedKind[];
  /** The case is for reading only. */
  readonly isFrozen: boolean;
  readonly last: Readonly<Record<Question, LastTime | null>>;
  /** The clock that answers to the question; there is none for "seen" where alone is asked every time. */
  readonly clocks: Readonly<Record<Question, Clock | null>>;
  /** Of those, the open one with the nearest limit. */
  readonly nearest: Clock | null;
  /** What is said of the child first, whatever it asks for: see `firstLimit`. */
  readonly first: Clock | null;
  /** Where the child is looked after, by when they are to be visited for that reason. */
  readonly care: CareVisit | null;
};

/** The group's children as this member may see them: nobody but those who read visits sees any (DOMAIN 2.1). */
export function boardOf(group: CoreGroup, viewer: Member, rules: Rules, today: CalendarDate): readonly BoardChild[] {
  if (!readsVisits(viewer)) return [];
  return group.children
    .filter((child) => isOnBoard(child) && isOwnChild(viewer, child))
    .map((child) => boardChild(group, child, rules, today))
    .sort(nearestLimitFirst);
}

/** Those on the register, those whose removal still waits for the custodian, and those who have died, whose case is for reading only. */
function isOnBoard(child: Child): boolean {
  return isOnRegister(child) || child.frozen !== undefined;
}

/** A child in a list over several groups, and where it stands in one. */
export type ListedChild = Omit<BoardChild, 'last' | 'clocks'> & {
  readonly last: Pick<BoardChild['last'], 'seen' | 'alone'>;
  readonly order: string;
};

/** The group's children as whoever oversees them finds them in the list of all their groups; the dead are not in it. */
export function listedChildren(
  group: CoreGroup,
  rules: Rules,
  today: CalendarDate,
  clocksOf = (child: Child): readonly CurrentClock[] => currentClocksOf(group, child, rules, today),
): readonly ListedChild[] {
  return group.children.filter(isOnBoard).flatMap((each): readonly ListedChild[] => {
    const { last, clocks: _, ...child } = boardChild(group, each, rules, today, clocksOf(each));
    return child.isFrozen ? [] : [{ ...child, last: { seen: last.seen, alone: last.alone }, order: orderOfChild(child) }];
  });
}

/** Those of them whom this person oversees. */
export function childrenOverseenBy(member: Pick<Member, 'role' | 'childIds'>, listed: readonly ListedChild[]): readonly ListedChild[] {
  return overseesChildren(member) && readsVisits(member) ? listed.filter((child) => isOwnChild(member, child)) : [];
}

/** A child as the family sees it: the day of the last visit on which the child was seen, and nothing of what was found (DOMAIN 2.1). */
export type FamilyChild = {
  readonly childId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly lastVisitOn: CalendarDate | null;
};

export function familyBoardOf(group: CoreGroup, viewer: Member): readonly FamilyChild[] {
  if (!isFamily(viewer)) return [];
  return group.children
    .filter((child) => isOnRegister(child) && isOwnChild(viewer, child))
    .map(({ childId, givenName, familyName, visits }) => ({
      childId,
      givenName,
      familyName,
      lastVisitOn: latest(visits, answers.seen)?.on ?? null,
    }));
}

/** The best result of any visit in a fortnight, whoever made it. */
export const fortnightMarks = ['alone', 'seen', 'not-seen', 'none'] as const;
export type FortnightMark = (typeof fortnightMarks)[number];

export const fortnightsShown = 12;
const daysInAFortnight = 14;

/** The first day of the strip of fortnights that ends today. */
export function stripBeginsOn(today: CalendarDate): CalendarDate {
  return addDays(today, 1 - fortnightsShown * daysInAFortnight);
}

/** From which day on somebody was to visit: registration, or birth where that came later. */
export function visitedFrom({ registeredOn, dateOfBirth }: Pick<Child, 'registeredOn' | 'dateOfBirth'>): CalendarDate {
  return dateOfBirth === null ? registeredOn : later(registeredOn, dateOfBirth);
}

/**
 * The last twelve fortnights, oldest first, without those that were over before `since`: there was nobody to visit.
 * `visits` are all that count since the strip began.
 */
export function fortnights(visits: readonly VisitFact[], today: CalendarDate, since: CalendarDate): readonly FortnightMark[] {
  const begins = stripBeginsOn(today);
  const all = Array.from({ length: fortnightsShown }, (_, index) => {
    const from = addDays(begins, index * daysInAFortnight);
    return { from, to: addDays(from, daysInAFortnight - 1) };
  });
  return all
    .filter(({ to }) => to >= since)
    .map(({ from, to }) => {
      const inside = visits.filter(({ on }) => on >= from && on <= to);
      if (inside.some(answers.alone)) return 'alone';
      if (inside.some(answers.seen)) return 'seen';
      return inside.length > 0 ? 'not-seen' : 'none';
    });
}

const answers: Readonly<Record<Question, (visit: VisitFact) => boolean>> = {
  seen: ({ seen }) => seen,
  alone: ({ seen, alone }) => seen && alone,
  atHome: ({ seen, atHome }) => seen && atHome,
  bedroom: ({ seen, bedroom }) => seen && bedroom,
};

function boardChild(
  group: CoreGroup,
  child: Child,
  rules: Rules,
  today: CalendarDate,
  all = currentClocksOf(group, child, rules, today),
): BoardChild {
  const { childId, givenName, familyName, missingSince } = child;
  const clocks = visitClocks(all);
  const clock = (id: ClockId): Clock | null => clocks.find((each) => each.clock === id) ?? null;
  const visits = child.visits.filter((visit) => mayHaveSeen(child, visit));
  const lastTime = (question: Question): LastTime | null => {
    const visit = latest(visits, answers[question]);
    if (visit === undefined) return null;
    const { on, agency, byRole } = visit;
    return {
      on,
      name: visitorName(group, visit),
      agency,
      days: daysBetween(on, today),
      movesNoLimit: byRole === 'other',
    };
  };
  const alone = clock('D05');
  // Rule B asks for "seen" and, more rarely, for "alone" on one clock (DOMAIN 1.24).
  const asksForSeen = rules.policy.choices.seenAlone === 'where-possible' && alone?.because.code !== 'last-seen-alone';
  return {
    coreGroupId: group.coreGroupId,
    ref: group.ref,
    childId,
    givenName,
    familyName,
    mark: markOf(childId, group.children),
    isUnborn: !isBornBy(child, today),
    isMissing: missingSince !== null && missingSince <= today,
    missing: missingOf(child),
    isRemovalOpen: isRemovalOpen(child),
    isAddressConfidential: child.confidentialAddress,
    isFrozen: child.frozen !== undefined,
    without: boardWithout(child, clocks, group),
    asked: askedAbout(group, child),
    last: { seen: lastTime('seen'), alone: lastTime('alone'), atHome: lastTime('atHome'), bedroom: lastTime('bedroom') },
    clocks: { seen: asksForSeen ? alone : null, alone: asksForSeen ? null : alone, atHome: clock('D06'), bedroom: clock('D07') },
    nearest: nearestOf(clocks),
    first: firstLimit(all),
    care: careVisitOf(group, child, rules, today),
  };
}

function boardWithout(child: Child, clocks: readonly Clock[], group: CoreGroup): readonly Without[] {
  const all = [...clocks.flatMap((clock) => withoutWhat(clock, child, group)), ...notCounted(child)];
  return [...new Map(all.map((each) => [`${each.what} ${each.on ?? ''}`, each])).values()];
}

/** Of several on one day the one that moves a limit, as the limit beside it counts from that. */
function latest(visits: readonly VisitFact[], counts: (visit: VisitFact) => boolean): VisitFact | undefined {
  const order = ({ on, byRole }: VisitFact) => `${on} ${byRole === 'other' ? 0 : 1}`;
  return visits
    .filter(counts)
    .reduce<VisitFact | undefined>((last, visit) => (last === undefined || order(visit) >= order(last) ? visit : last), undefined);
}

const afterEveryDay = '9999-12-31';

function nearestLimitFirst(one: BoardChild, other: BoardChild): number {
  return orderOfChild(one) < orderOfChild(other) ? -1 : 1;
}

/** After every limit that is late. */
const restsRank = 9;

/**
 * A child who is missing now comes before every limit (DOMAIN 7.1, D22 "immediately"); then those of whom something is late, by what
 * weighs most; then by the nearest limit for visits.
 */
function orderOfChild({ isMissing, nearest, first, care, ref, childId }: Omit<BoardChild, 'last' | 'clocks'>): string {
  const late = first?.state === 'breached' ? first : null;
  const rank = care?.isLate === true ? safety : late === null ? restsRank : weightOf(late.clock);
  const limit = (late ?? nearest)?.limit ?? afterEveryDay;
  return `${isMissing ? 0 : 1} ${rank} ${care === null ? limit : earlier(care.by, limit)} ${ref} ${childId}`;
}

const safety = weights.indexOf('safety');
