import { withThese } from '../../core/children/wholeVisits';
import type { Limit } from '../../core/clocks/clockList';
import { mayOpenBreaches } from '../../core/clocks/clockPermissions';
import { type AboutBreach, explainBreach, mayExplain, missedLimit, type NewExplanation } from '../../core/clocks/explanations';
import { keptLimitsId } from '../../core/clocks/keptBreaches';
import type { CoreGroup } from '../../core/coreGroup';
import type { Doer } from '../../core/doer';
import { allow, refuse } from '../../core/result';
import { keptLimitsOf } from '../../documents/limits';
import { storedVisit } from '../../documents/visit';
import type { View } from '../deeds/openView';
import type { Deed, State } from '../deeds/performDeed';
import type { VisitSpan } from '../deeds/withVisits';

/** A missed limit and why it was missed, with the form to say so for those who answer for it. */
export const openBreach: View<AboutBreach> = { name: 'clocks.explaining', may: mayOpenBreaches, reads: () => [keptLimitsId], readsVisits };

/** Why a limit was missed, and who answers for that. `seen`: how many such entries stood on the card. */
export const saveExplanation: Deed<AboutBreach & { readonly seen: number }, NewExplanation> = {
  name: 'clocks.explain',
  reads: () => [keptLimitsId],
  readsVisits,
  may: ({ group }, about, { actor, today }) => mayExplain({ actor, group, today }, about),
  decide: (state, about, typed, doing) => {
    const limit = missedIn(state, about, doing);
    if (limit === undefined) return refuse({ kind: 'gone' });
    const { group } = state;
    const kept = explainBreach(keptLimitsOf(state, group.coreGroupId), limit, group, { ...typed, seen: about.seen }, doing);
    if (!kept.ok) return kept;
    const { clock, trigger } = about;
    const { code, authorisedBy, authorisedOn } = typed;
    const children = limit.children.map(({ childId }) => childId).join(',');
    return allow({ put: [kept.value], about: { clock, trigger, children, code, authorisedBy, authorisedOn, entry: about.seen + 1 } });
  },
};

/** The missed limit that is meant, as this reader's list has it; undefined where it is not among theirs. */
export function missedIn(state: State, about: AboutBreach, by: Pick<Doer, 'actor' | 'rules' | 'today'>): Limit | undefined {
  return missedLimit(wholeOf(state), by, keptLimitsOf(state, state.group.coreGroupId), about);
}

/** The group with the visits that its head has left out, which past limits are told from. */
function wholeOf({ group, documents }: State): CoreGroup {
  return readsVisits(group) === null ? group : withThese(group, [...storedVisit.among(documents).values()]);
}

function readsVisits({ children }: CoreGroup): VisitSpan | null {
  return children.some(({ visitsKeptFrom }) => visitsKeptFrom !== undefined) ? { from: null } : null;
}
