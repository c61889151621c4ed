import { visitsAskedAbout } from '../../core/caseload/caseQuestions';
import { visitDocumentId } from '../../core/children/visit';
import type { CoreGroup } from '../../core/coreGroup';
import type { Deps } from '../deeds/deps';
import { type Outcome, performDeed } from '../deeds/performDeed';

/** The documents of the visits that are asked about first: the head does not say at what time they were. */
export function nextVisits(group: CoreGroup): readonly string[] {
  const [next] = visitsAskedAbout(group);
  return next === undefined
    ? []
    : [visitDocumentId({ visitId: next.here, on: next.hereOn }), visitDocumentId({ visitId: next.there, on: next.thereOn })];
}

/**
 * Performs the deed, and then reads the visits that the next question is about. It is one more read only where that question is
 * about visits.
 */
export const performAnswer: typeof performDeed = async (deps, deed, press, about, typed) =>
  withNextVisits(deps, await performDeed(deps, deed, press, about, typed));

export async function withNextVisits(deps: Deps, outcome: Outcome): Promise<Outcome> {
  if (outcome.kind === 'denied') return outcome;
  const { group, documents } = outcome.state;
  const ids = nextVisits(group).filter((id) => !documents.has(id));
  const read = ids.length === 0 ? null : await deps.store.load(group.coreGroupId, ids);
  return read === null ? outcome : { ...outcome, state: { group, documents: new Map([...documents, ...read.documents]) } };
}
