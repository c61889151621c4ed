import type { Child, SameVisit } from '../child';
import { standingVisits, type Visit } from '../children/visit';
import type { CoreGroup, SameAsked } from '../coreGroup';
import { addDays } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { filledFrom } from './fillVisit';
import type { ImportedGroup } from './importedCaseload';
import { partKey } from './importMark';
import type { ThreeWay } from './threeWay';
import { isSameVisit, saysTheSame, twinVisits, type VisitAt } from './twinVisits';

/** By child, the visits that are in two entries, the questions about those that may be, and entries made here as the other completes them. */
export type ImportedVisits = {
  readonly same: ReadonlyMap<string, readonly SameVisit[]>;
  readonly asked: readonly SameAsked[];
  readonly filled: readonly Visit[];
};

/** From which day on the stored visits have to be read before merging; null: the case system has no visit that is new or changed. */
export function visitsToCompareFrom({ visits }: ImportedGroup, three: ThreeWay): CalendarDate | null {
  const days = visits.filter((visit) => isNews(visit, three)).map(({ fact }) => fact.on);
  const [first] = days.sort();
  return first === undefined ? null : addDays(first, -1);
}

/**
 * What becomes of visits that the import brings for the first time where somebody recorded visits here. Two entries that were
 * taken for one, or were said to be, stay so until the case system says something else of its own than it had said: then that
 * is news, both count again, and it is asked.
 */
export function importedVisits(
  stored: CoreGroup,
  documents: readonly Visit[],
  { visits }: ImportedGroup,
  three: ThreeWay,
  gone: ReadonlySet<string>,
  today: CalendarDate,
): ImportedVisits {
  const standing = standingVisits(documents, stored.children);
  const now = new Set(visits.map(({ fact }) => fact.visitId));
  const same = new Map<string, readonly SameVisit[]>();
  const asked: SameAsked[] = [];
  const filled: Visit[] = [];
  for (const child of stored.children) {
    const ofChild = ({ childId }: Visit) => childId === child.childId;
    const { kept, again, known: joined } = settled(child, documents, visits, gone);
    const known = new Set(child.sameVisits?.filter(({ there }) => now.has(there)).map(({ here }) => here));
    const mine = standing.filter(
      (visit) => ofChild(visit) && !known.has(idOf(visit)) && !now.has(idOf(visit)) && !wasImported(visit, three),
    );
    const twins = twinVisits(
      mine,
      visits.filter((visit) => ofChild(visit) && !wasImported(visit, three)),
    );
    same.set(child.childId, [...kept, ...twins.same.map(({ here, there }) => ({ here: idOf(here), there: idOf(there) }))]);
    filled.push(...[...joined, ...twins.same].flatMap(({ here, there }) => filledFrom(here, there) ?? []));
    asked.push(...[...again, ...twins.asked].map(({ here, there }) => visitsAsked(child.childId, here, there, today)));
  }
  return { same, asked, filled };
}

export function visitsAsked(childId: string, here: VisitAt, there: VisitAt, today: CalendarDate): SameAsked {
  const days = { hereOn: here.fact.on, thereOn: there.fact.on };
  return { what: 'visit', here: here.fact.visitId, there: there.fact.visitId, askedOn: today, childId, ...days };
}

/**
 * The pairs of before that still hold, and those about which the case system has news that the entry here does not share. Where both
 * came from the case system, as of a child with two entries, and it has the first no longer, the other counts alone.
 */
function settled({ sameVisits = [] }: Child, documents: readonly Visit[], imported: readonly Visit[], gone: ReadonlySet<string>) {
  const stored = new Map(documents.map((visit) => [idOf(visit), visit]));
  const now = new Map(imported.map((visit) => [idOf(visit), visit]));
  const kept: SameVisit[] = [];
  const again: { readonly here: Visit; readonly there: Visit }[] = [];
  const known: { readonly here: Visit; readonly there: Visit }[] = [];
  for (const pair of sameVisits.filter(({ here }) => !gone.has(here))) {
    const [here, before, there] = [stored.get(pair.here), stored.get(pair.there), now.get(pair.there)];
    const isOther = before && there && (!saysTheSame(before.fact, there.fact) || before.announced !== there.announced);
    if (isOther && here && !isSameVisit(here, there)) again.push({ here, there });
    else kept.push(pair);
    if (isOther && here && isSameVisit(here, there)) known.push({ here, there });
  }
  return { kept, again, known };
}

function isNews(visit: Visit, three: ThreeWay): boolean {
  return three.isNews(partKey.visit(idOf(visit)), visit);
}

function wasImported(visit: Visit, three: ThreeWay): boolean {
  return three.wasImported(partKey.visit(idOf(visit)));
}

function idOf({ fact }: Visit): string {
  return fact.visitId;
}
