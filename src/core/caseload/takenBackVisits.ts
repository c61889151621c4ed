import type { Child } from '../child';
import { standingVisits, type Visit, type VisitWords, visitDocumentId } from '../children/visit';
import type { CoreGroup, SameAsked } from '../coreGroup';
import type { CalendarDate } from '../time/day';
import type { ImportedGroup } from './importedCaseload';
import { visitsAsked } from './importedVisits';
import { type Fingerprint, type Fingerprints, partKey } from './importMark';
import type { ThreeWay } from './threeWay';
import { isSameVisit, saysTheSame } from './twinVisits';

export type TakenBackVisits = {
  /** Ids of visits that an earlier export brought and that this one has no longer. */
  readonly gone: ReadonlySet<string>;
  /** The documents that change: those that are history from now on, and those that the case system has news of. */
  readonly put: readonly Visit[];
  /** Visits of which this export says something else than the last did of a thing that limits count: as they were. */
  readonly changed: readonly Visit[];
  /** Visits that are gone, as far as they can be read. */
  readonly lost: readonly Visit[];
  /** Of those that are gone, the ones that the export has under another name: people said that the two entries are one. */
  readonly renamed: ReadonlySet<string>;
};

type Settings = { readonly three: ThreeWay; readonly today: CalendarDate; readonly fingerprint: Fingerprint };

/**
 * The newest export is what the case system says now: a visit that it has no longer counts no more, and one that it has with
 * other values counts with those. What was there before stays as history. What people wrote about a visit here stays with it. Of a
 * child whom the export does not have nothing is taken back: nobody knows yet what became of them.
 */
export function takenBackVisits(
  { children }: CoreGroup,
  documents: readonly Visit[],
  { group, visits }: ImportedGroup,
  { three, today, fingerprint }: Settings,
): TakenBackVisits {
  const now = new Map(visits.map((visit) => [visit.fact.visitId, visit]));
  const here = new Set(group.children.map(({ childId }) => childId));
  const isGone = (visitId: string) => !now.has(visitId) && three.wasImported(partKey.visit(visitId));
  const lost = documents.filter((visit) => here.has(visit.childId) && visit.takenBackOn === undefined && isGone(visit.fact.visitId));
  const inHeads = children.filter(({ childId }) => here.has(childId)).flatMap((child) => child.visits.map(({ visitId }) => visitId));
  const before = new Map(documents.map((visit) => [visit.fact.visitId, visit]));
  const inPlaceOf = (visit: Visit) => lost.find((each) => cameInstead(each, news) === visit);
  const news = visits.filter((visit) => three.isNews(partKey.visit(visit.fact.visitId), visit));
  const changed = news.flatMap((visit) => {
    const stored = before.get(visit.fact.visitId);
    return stored !== undefined && stored.takenBackOn === undefined && !saysTheSame(stored.fact, visit.fact) ? [stored] : [];
  });
  const renamed = joinedInExport(children, lost, now);
  return {
    renamed: new Set(renamed.map(([{ fact }]) => fact.visitId)),
    gone: new Set([...inHeads.filter(isGone), ...lost.map(({ fact }) => fact.visitId)]),
    put: [
      ...lost.map((visit): Visit => ({ ...visit, takenBackOn: today })),
      ...changed.map((visit) => asItWas(visit, today, fingerprint)),
      ...news.map((visit) => withWordsOf(before.get(visit.fact.visitId) ?? inPlaceOf(visit), visit)),
      ...renamed.flatMap(([was, visit]) => {
        const stored = before.get(visit.fact.visitId);
        return stored === undefined || news.includes(visit) || wordsHere(was).length === 0 ? [] : [withWordsOf(was, stored)];
      }),
    ],
    changed,
    lost,
  };
}

/**
 * A child who has another reference in the case system has every visit in two entries until people say that both are one child. Where
 * the export has only one of two entries that say the same, that is the visit: nothing was taken away.
 */
function joinedInExport(children: readonly Child[], lost: readonly Visit[], now: ReadonlyMap<string, Visit>) {
  const pairs = new Map(children.flatMap(({ sameVisits = [] }) => sameVisits).map(({ here, there }) => [here, there]));
  return lost.flatMap((visit): readonly (readonly [Visit, Visit])[] => {
    const other = now.get(pairs.get(visit.fact.visitId) ?? '');
    return other === undefined || !saysTheSame(visit.fact, other.fact) ? [] : [[visit, other]];
  });
}

/** The one new visit by the same person to the same child at the same time of day; where there are more, nobody knows which it is. */
export function cameInstead({ childId, fact, time }: Visit, news: readonly Visit[]): Visit | undefined {
  const [only, ...others] = news.filter(
    (each) => each.childId === childId && each.fact.byPersonId === fact.byPersonId && each.time === time,
  );
  return others.length > 0 ? undefined : only;
}

/**
 * What was recorded here of visits that the export has for another day now: by a correction, or as another entry. Both count until
 * somebody has said whether they are one, and if the case system drops its own what was recorded here stands.
 */
export function askedOfMoved(
  { children }: CoreGroup,
  documents: readonly Visit[],
  { lost, put }: Pick<TakenBackVisits, 'lost' | 'put'>,
  today: CalendarDate,
): readonly SameAsked[] {
  const standing = standingVisits(documents, children);
  const news = put.filter(({ takenBackOn }) => takenBackOn === undefined);
  return lost.flatMap((visit) => {
    const pair = children.flatMap(({ sameVisits = [] }) => sameVisits).find(({ there }) => there === visit.fact.visitId);
    const here = standing.find((each) => each.corrects === visit.id || each.fact.visitId === pair?.here);
    const there = cameInstead(visit, news);
    return here === undefined || there === undefined || isSameVisit(here, there) ? [] : [visitsAsked(visit.childId, here, there, today)];
  });
}

/**
 * Whether visits that the head has left out as too old may count again: because one that counted instead is gone or says something
 * else now, or because a child counts from another conference.
 */
export function mayCountOlder(imported: ImportedGroup, { children }: CoreGroup, last: Fingerprints, three: ThreeWay): boolean {
  const { visits, group } = imported;
  const now = new Set(visits.map(({ fact }) => partKey.visit(fact.visitId)));
  const isOther = (visit: Visit, key: string) => three.wasImported(key) && three.isNews(key, visit);
  const leftOut = new Set(children.filter(({ visitsKeptFrom }) => visitsKeptFrom !== undefined).map(({ childId }) => childId));
  return (
    Object.keys(last).some((key) => key.startsWith('visit:') && !now.has(key)) ||
    visits.some((visit) => isOther(visit, partKey.visit(visit.fact.visitId))) ||
    group.children.some((child) => leftOut.has(child.childId) && hasOtherConferences(child, last, three))
  );
}

function hasOtherConferences({ childId, conferences }: Child, last: Fingerprints, three: ThreeWay): boolean {
  const now = new Set(conferences.map((conference) => partKey.conference(childId, conference)));
  const isGone = Object.keys(last).some((key) => key.startsWith(`conference:${childId}:`) && !now.has(key));
  return isGone || conferences.some((conference) => three.isNews(partKey.conference(childId, conference), conference));
}

/** Visits that were recorded here to this child and count. */
export function recordedHere(child: CoreGroup['children'][number], documents: readonly Visit[], three: ThreeWay): readonly Visit['fact'][] {
  return standingVisits(documents, [child])
    .filter((visit) => visit.childId === child.childId && !three.wasImported(partKey.visit(visit.fact.visitId)))
    .map(({ fact }) => fact);
}

/** An entry of its own for what was said before, under a name that the same values always give. */
function asItWas(visit: Visit, today: CalendarDate, fingerprint: Fingerprint): Visit {
  const fact = { ...visit.fact, visitId: fingerprint(visit) };
  return { ...visit, id: visitDocumentId(fact), fact, takenBackOn: today };
}

/** The note of the case system has no subject; what people wrote here has. */
function withWordsOf(before: Visit | undefined, visit: Visit): Visit {
  const own = before === undefined ? [] : wordsHere(before);
  return own.length === 0 ? visit : { ...visit, words: [...visit.words, ...own] };
}

function wordsHere({ words }: Visit): readonly VisitWords[] {
  return words.filter(({ about }) => about !== undefined);
}
