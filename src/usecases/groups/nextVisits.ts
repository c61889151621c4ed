import { visitsAskedAbout } from '../../core/caseload/caseQuestions';
import { visitDocumentId } from '../../core/children/visit';
import type { CoreGroup, SameAsked, VisitsAsked } from '../../core/coreGroup';
import type { Deps } from '../deeds/deps';
import { type Outcome, performDeed } from '../deeds/performDeed';

/** The documents of the visits that are asked about first: the head does not say at what time they were. */
export function nextVisits(group: CoreGroup): readonly string[] {
  const [next] = visitsAskedAbout(group);
  return next === undefined ? [] : visitsOf(next);
}

/** The documents of the two visits that a question is about: the one made here, and the case system's. */
export function visitsOf({ here, hereOn, there, thereOn }: Pick<SameAsked, 'here' | 'there'> & VisitsAsked): readonly string[] {
  return [visitDocumentId({ visitId: here, on: hereOn }), visitDocumentId({ visitId: there, on: thereOn })];
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
