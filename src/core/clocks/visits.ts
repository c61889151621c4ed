import { isTemporaryEntry } from '../child';
import type { Length } from '../clockRule';
import { type ConferenceFact, isOff, type VisitFact } from '../facts';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { addLength, type BecauseCode, type Occurrence } from './clock';
import { type ClockFacts, visitsBeginOn } from './clockFacts';
import { betweenStages, every, type Family, one } from './occurrences';

/**
 * D05 to D07: the child seen, alone, at home, with the bedroom (DOMAIN 1.19). Only a co-ordinator's visit counts, or
 * the covering manager's; a visit on which the child was not seen never does. Babies too: "alone" is recorded with
 * what was observed, and no age is exempt. An unborn child has no visit clocks; a missing child's run on (DOMAIN 7.1).
 */
export const visitClocks: Family = (facts, rules) => {
  const start = visitsBeginOn(facts);
  if (start === null) return [];
  return [...seenAlone(facts, rules, start), ...seenAtHome(facts, rules, start), ...bedroomSeen(facts, rules, start)];
};

const isSeen = (visit: VisitFact) => visit.seen;
const isSeenAlone = (visit: VisitFact) => visit.seen && visit.alone;
const isSeenAtHome = (visit: VisitFact) => visit.seen && visit.atHome;
const isBedroomSeen = (visit: VisitFact) => visit.seen && visit.bedroom;

/** D05. Rule A: alone every time. Rule B: seen every time, and alone at least every so often (DOMAIN 1.24). */
function seenAlone(facts: ClockFacts, rules: Rules, start: CalendarDate): readonly Occurrence[] {
  const { choices, clocks } = rules.policy;
  const length = clocks.D05.limit;
  if (choices.seenAlone === 'every-time')
    return everyVisit(facts, rules, { clock: 'D05', length, next: 'last-seen-alone' }, start, isSeenAlone);
  return [
    ...everyVisit(facts, rules, { clock: 'D05', length, next: 'last-seen' }, start, isSeen),
    ...everyVisit(
      facts,
      rules,
      { clock: 'D05', length: choices.seenAloneAtLeast, first: 'not-yet-seen-alone', next: 'last-seen-alone' },
      start,
      isSeenAlone,
    ),
  ];
}

/** D06, and after a move of house the first visit to the new address. */
function seenAtHome(facts: ClockFacts, rules: Rules, start: CalendarDate): readonly Occurrence[] {
  const { choices, clocks } = rules.policy;
  const runs = everyVisit(facts, rules, { clock: 'D06', length: clocks.D06.limit, next: 'last-seen-at-home' }, start, isSeenAtHome);
  const movedOn = lastMove(facts);
  if (movedOn === null || movedOn < start || movedOn === facts.ended?.on) return runs;
  const first = successes(facts, isSeenAtHome).find((day) => day >= movedOn) ?? null;
  // If the head has left out visits since the move, the first one to the new address may be among them: then this says nothing.
  if (first !== null && movedOn < (facts.child.visitsKeptFrom ?? movedOn)) return runs;
  return [...runs, one(facts, rules, { clock: 'D06', length: choices.firstVisitAfterMove, because: 'moved-house' }, movedOn, first)];
}

/**
 * D07: the period from one conference to the next, at the latest to the day that conference is due (D09, D10); a review
 * planned earlier is aimed at. A move of house asks for the new bedroom. A temporary entry has no review of its own.
 */
function bedroomSeen(facts: ClockFacts, rules: Rules, start: CalendarDate): readonly Occurrence[] {
  const { child, reviewsHeldOn, asAt } = facts;
  if (isTemporaryEntry(child)) return [];
  const movedOn = lastMove(facts);
  const wholeFrom = child.visitsKeptFrom ?? facts.conferenceOn;
  const isPlanned = (fact: ConferenceFact) => fact.kind === 'review' && fact.heldOn === null && !isOff(fact) && fact.plannedFor >= asAt;
  const planned = child.conferences.find(isPlanned);
  return betweenStages(facts, [facts.conferenceOn, ...reviewsHeldOn], successes(facts, isBedroomSeen), ({ begins, ends, isFirst }) => {
    if (ends !== null && (ends < start || begins < wholeFrom)) return null;
    const length = rules.policy.clocks[isFirst ? 'D09' : 'D10'].limit;
    const movedInside = movedOn !== null && movedOn > begins && (ends === null || movedOn <= ends);
    return {
      clock: 'D07',
      length,
      because: 'bedroom-between-reviews',
      limit: addLength(rules, begins, length),
      aimOn: ends === null ? (planned?.plannedFor ?? null) : null,
      since: movedInside ? movedOn : begins,
    };
  });
}

type EveryVisit = { readonly clock: 'D05' | 'D06'; readonly length: Length; readonly first?: BecauseCode; readonly next: BecauseCode };

function everyVisit(
  facts: ClockFacts,
  rules: Rules,
  { clock, length, first, next }: EveryVisit,
  start: CalendarDate,
  counts: (visit: VisitFact) => boolean,
): readonly Occurrence[] {
  const days = successes(facts, counts).filter((day) => day >= start);
  const wholeFrom = historyIsWholeFrom(facts, start, days);
  if (wholeFrom !== null) return every(facts, rules, { clock, length, first: next, next }, wholeFrom, days);
  const begin = start === facts.onRegisterSince ? 'registered' : 'born';
  return every(facts, rules, { clock, length, first: first ?? begin, next }, start, days);
}

/**
 * Where the head has left older visits out: the success to count from, none being missing after it. It is the first one since
 * the head is complete, else the last one that was kept. Null where nothing was left out, or there was no success. The whole
 * history is in the visit documents.
 */
function historyIsWholeFrom(facts: ClockFacts, start: CalendarDate, days: readonly CalendarDate[]): CalendarDate | null {
  const { visitsKeptFrom } = facts.child;
  if (visitsKeptFrom === undefined || visitsKeptFrom <= start) return null;
  return days.find((day) => day >= visitsKeptFrom) ?? days.at(-1) ?? null;
}

function successes(facts: ClockFacts, counts: (visit: VisitFact) => boolean): readonly CalendarDate[] {
  return facts.visits.filter((visit) => visit.byRole !== 'other' && counts(visit)).map(({ on }) => on);
}

function lastMove(facts: ClockFacts): CalendarDate | null {
  const { movedOn } = facts.child;
  return movedOn === undefined || movedOn === null || movedOn > facts.until ? null : movedOn;
}
