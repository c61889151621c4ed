import { type Child, isBirthUnknown, isRemovalOpen, isTemporaryEntry } from '../child';
import type { VisitFact } from '../facts';
import { later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { spellsOf } from './careVisits';

type Visited = Pick<Child, 'childId'> & { readonly fact: VisitFact };

/**
 * Whether what is to be written may change what only visits tell that the head has left out as too old: then the two heads do not show
 * which breaches are lost, and all visits have to be compared. What happened since the head tells all does not: an ordinary visit, a
 * review, an end. `written`: the visits that are written with the head, also those that it leaves out at once.
 */
export function mayAlterLeftOut(before: Child, after: Child, written: readonly Visited[]): boolean {
  const keptFrom = later(before.visitsKeptFrom ?? '', after.visitsKeptFrom ?? '');
  if (keptFrom === '') return false;
  const wholeSince = later(toldWholeSince(before, keptFrom), toldWholeSince(after, keptFrom));
  return (
    letsGoOfLatest(before, after) ||
    daysOfDifference(factsOf(before), factsOf(after)).some((day) => day <= wholeSince) ||
    changedVisits(before, after, keptFrom).some(({ on }) => on <= wholeSince) ||
    newlyNotCounted(before, after).some((on) => on <= wholeSince) ||
    written.some(({ childId, fact }) => childId === after.childId && counts(fact) && fact.on <= wholeSince)
  );
}

/** What a visit clock asks of a visit. */
const questions: readonly ((visit: VisitFact) => boolean)[] = [
  ({ seen }) => seen,
  ({ seen, alone }) => seen && alone,
  ({ seen, atHome }) => seen && atHome,
];

function counts({ byRole }: VisitFact): boolean {
  return byRole !== 'other';
}

/**
 * The day from which the head alone tells all that visits tell, of every clock: the first visit of each kind since it has them all,
 * or the last one before that, and the first conference since (D07). What ran on that day began earlier, and so belongs to what is left out.
 */
function toldWholeSince({ visits, registeredOn, conferences }: Child, keptFrom: CalendarDate): CalendarDate {
  const since = (days: readonly CalendarDate[]): CalendarDate => {
    const inOrder = [...days].sort();
    return inOrder.find((day) => day >= keptFrom) ?? inOrder.at(-1) ?? '';
  };
  const counted = visits.filter(counts);
  const seen = questions.map((answers) => since(counted.filter(answers).map(({ on }) => on)));
  return [...seen, since([registeredOn, ...conferences.flatMap(({ heldOn }) => heldOn ?? [])])].reduce(later, '');
}

/** Whether the later head has no more what an open limit counted from until now: then it does not tell how late that limit was met. */
function letsGoOfLatest(before: Child, after: Child): boolean {
  const left = new Set(after.visits.map(({ visitId }) => visitId));
  return questions.some((answers) => {
    const those = before.visits.filter((visit) => counts(visit) && answers(visit));
    const latest = those.reduce<VisitFact | undefined>(
      (last, visit) => (last === undefined || visit.on >= last.on ? visit : last),
      undefined,
    );
    return latest !== undefined && !left.has(latest.visitId);
  });
}

/** Each fact that clocks of visits count from, as text, with its day; an empty day: it bears on all of them. */
type Dated = readonly (readonly [fact: string, on: CalendarDate])[];

function factsOf(child: Child): Dated {
  const { registeredOn, dateOfBirth, conferences, transfer, earlierRegistrations = [], movedOn = null } = child;
  return [
    [`registered ${registeredOn}`, ''],
    [`born ${dateOfBirth} ${isBirthUnknown(child)}`, ''],
    [`entry ${isTemporaryEntry(child)}`, ''],
    [`transfer ${transfer === undefined ? '' : `${transfer.direction} ${transfer.notifiedOn}`}`, ''],
    ...earlierRegistrations.map((each) => [`before ${each.registeredOn} ${each.deregisteredOn}`, ''] as const),
    ...conferences.flatMap(({ kind, heldOn, decision }): Dated => {
      if (heldOn === null) return [];
      return [[`conference ${kind} ${heldOn} ${decision === 'remove'}`, kind === 'review' ? heldOn : '']];
    }),
    ...(movedOn === null ? [] : [[`moved ${movedOn}`, movedOn] as const]),
    ...spellsOf(child).flatMap(({ from, to }): Dated => [[`care from ${from}`, from ?? ''], ...ifKnown(`care to ${to}`, to)]),
    ...endOf(child),
  ];
}

function ifKnown(fact: string, on: CalendarDate | null): Dated {
  return on === null ? [] : [[fact, on]];
}

function endOf(child: Child): Dated {
  const { status, frozen, deregisteredOn } = child;
  if (frozen === undefined && (status !== 'de-registered' || isRemovalOpen(child))) return [];
  const on = frozen?.on ?? deregisteredOn;
  return [[`ended ${on}`, on ?? '']];
}

function daysOfDifference(one: Dated, other: Dated): readonly CalendarDate[] {
  const [here, there] = [one, other].map((each) => new Set(each.map(([fact]) => fact)));
  const isNew = (known: ReadonlySet<string> | undefined) => (each: Dated[number]) => known?.has(each[0]) !== true;
  return [...one.filter(isNew(there)), ...other.filter(isNew(here))].map(([, on]) => on);
}

/** Those that only one of both heads has as it is, without those that the later one has left out as too old. */
function changedVisits(before: Child, after: Child, keptFrom: CalendarDate): readonly VisitFact[] {
  const [was, is] = [before, after].map(({ visits }) => new Set(visits.filter(counts).map(asText)));
  const gone = before.visits.filter((visit) => counts(visit) && is?.has(asText(visit)) !== true);
  const come = after.visits.filter((visit) => counts(visit) && was?.has(asText(visit)) !== true);
  const isLeftOut = ({ visitId, on }: VisitFact) => on < keptFrom && !after.visits.some((each) => each.visitId === visitId);
  return [...gone.filter((visit) => !isLeftOut(visit)), ...come];
}

function asText({ visitId, on, byRole, seen, alone, atHome, bedroom }: VisitFact): string {
  return [visitId, on, byRole, seen, alone, atHome, bedroom].join(' ');
}

/** The days of visits that count no longer from now on, as another entry counts instead; empty for one that the head has not. */
function newlyNotCounted(before: Child, after: Child): readonly CalendarDate[] {
  const idsOf = ({ correctedVisitIds = [], sameVisits = [] }: Child) => [...correctedVisitIds, ...sameVisits.map(({ there }) => there)];
  const known = new Set(idsOf(before));
  const dayOf = new Map(before.visits.map(({ visitId, on }) => [visitId, on]));
  return idsOf(after).flatMap((visitId) => (known.has(visitId) ? [] : [dayOf.get(visitId) ?? '']));
}
