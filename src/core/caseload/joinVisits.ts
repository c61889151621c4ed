import type { Child } from '../child';
import { keepVisits } from '../children/keepVisits';
import { enteredTwice, standingVisits, type Visit } from '../children/visit';
import type { CoreGroup, SameAsked, VisitsAsked } from '../coreGroup';
import type { VisitFact } from '../facts';
import type { CalendarDate } from '../time/day';
import { withoutEither } from './caseQuestions';
import { visitsAsked } from './importedVisits';
import { twinVisits, type VisitAt } from './twinVisits';

/**
 * The child once two entries of a visit are one: the one made here counts, with what was answered there. The other stays in the
 * history. So joining can make a limit look unmet, but never met. `known` are all visits to the child that count, where the
 * head has left older ones out: without the other entry an older one may be the last.
 */
export function joinVisits(
  group: CoreGroup,
  { here, there, childId }: Pick<SameAsked, 'here' | 'there'> & Pick<VisitsAsked, 'childId'>,
  known: readonly VisitFact[] | null,
  today: CalendarDate,
): CoreGroup {
  const join = (child: Child) => {
    const { visitsKeptFrom: keptFrom, ...whole } = known === null ? child : { ...child, visits: known };
    const kept = known !== null || keptFrom === undefined ? {} : { visitsKeptFrom: keptFrom };
    const visits = whole.visits.filter(({ visitId }) => visitId !== there);
    return keepVisits({ ...whole, ...kept, visits, sameVisits: [...(child.sameVisits ?? []), { here, there }] }, today);
  };
  const children = group.children.map((child) => (child.childId === childId ? join(child) : child));
  return withoutEither({ ...group, children }, { what: 'visit', here, there });
}

/** All visits recorded to both children, as far as they can be read, and which of them an import brought. */
export type RecordedVisits = { readonly visits: readonly Visit[]; readonly wasImported: (visitId: string) => boolean };

/**
 * One child who had two entries: which visits of both are one, and which are asked about, as an import would of one child. Only
 * what was entered at the one and what an import brought to the other: all else was looked at before.
 */
export function joinedVisits(
  mine: Child,
  theirs: Child,
  recorded: RecordedVisits,
  today: CalendarDate,
): { readonly child: Pick<Child, 'visits' | 'sameVisits'>; readonly asked: readonly SameAsked[] } {
  const standing = standingVisits(recorded.visits, [mine, theirs]);
  const here = visitsAt(mine, standing);
  const isHere = new Set(here.map(({ fact }) => fact.visitId));
  const there = visitsAt(theirs, standing).filter(({ fact }) => !isHere.has(fact.visitId) && recorded.wasImported(fact.visitId));
  const { same, asked } = twinVisits(here, there);
  const sameVisits = [
    ...(mine.sameVisits ?? []),
    ...(theirs.sameVisits ?? []),
    ...same.map((pair) => ({ here: pair.here.fact.visitId, there: pair.there.fact.visitId })),
  ];
  const twice = new Set(enteredTwice({ sameVisits }));
  const visits = [...new Map([...mine.visits, ...theirs.visits].map((visit) => [visit.visitId, visit])).values()];
  return {
    child: {
      visits: visits.filter(({ visitId }) => !twice.has(visitId)),
      ...(sameVisits.length === 0 ? {} : { sameVisits }),
    },
    asked: asked.map((pair) => visitsAsked(theirs.childId, pair.here, pair.there, today)),
  };
}

/** With the time where a document tells it. */
function visitsAt({ childId, visits }: Child, standing: readonly Visit[]): readonly VisitAt[] {
  const headed = visits.map((fact) => [fact.visitId, { fact, time: null }] as const);
  const told = standing.filter((visit) => visit.childId === childId).map((visit) => [visit.fact.visitId, visit] as const);
  return [...new Map<string, VisitAt>([...headed, ...told]).values()];
}
