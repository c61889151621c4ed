import { type Visit, visitDocumentId } from '../../src/core/children/visit';
import type { VisitFact } from '../../src/core/facts';
import type { Instant } from '../../src/core/time/day';

/** Seen alone at home with the bedroom by the co-ordinator, unless told otherwise. */
export function aVisitFact(on: string, more: Partial<VisitFact> = {}): VisitFact {
  return {
    visitId: `visit-${on}`,
    on,
    byRole: 'co-ordinator',
    byPersonId: 'person-sian',
    agency: 'Aberwern Social Services',
    seen: true,
    alone: true,
    atHome: true,
    bedroom: true,
    ...more,
  };
}

export function aVisit(childId: string, fact: VisitFact, more: Partial<Visit> = {}): Visit {
  return {
    id: visitDocumentId(fact),
    type: 'visit',
    schemaVersion: 1,
    coreGroupId: 'group-1',
    childId,
    fact,
    time: '10:00',
    announced: null,
    notSeenReason: null,
    words: [],
    enteredAt: `${fact.on}T12:00:00.000Z` as Instant,
    corrects: null,
    ...more,
  };
}
