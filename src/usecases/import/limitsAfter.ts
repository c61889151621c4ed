import { keepingBreachesOf, keptLimitsId, mayMoveLimits, noKeptLimits } from '../../core/clocks/keptBreaches';
import { movedByChange } from '../../core/clocks/movedByChange';
import type { LimitId } from '../../core/clockTable';
import type { CoreGroup } from '../../core/coreGroup';
import type { CorrectedFact } from '../../core/corrected';
import type { GroupDocument } from '../../core/documents';
import type { Rules } from '../../core/policy';
import type { CalendarDate, Instant } from '../../core/time/day';
import { keptLimitsOf } from '../../documents/limits';
import { correcting } from '../deeds/correcting';
import type { Deps } from '../deeds/deps';
import { asFarAsTold } from '../deeds/keptLimits';

type When = { readonly rules: Rules; readonly at: Instant; readonly today: CalendarDate; readonly changeId: string };

/**
 * What an import has to write beside the facts: breaches that were shown and that the new facts no longer tell of, what was
 * corrected, and which limits moved or went by it. Where any did, the head says so, so that the co-ordinator is told. Where nothing was
 * corrected, `movedOtherwise` has the limits that a new planned day, status or role has moved. Throws as `breachesToKeep`.
 */
export async function limitsAfter(
  store: Deps['store'],
  before: CoreGroup,
  after: CoreGroup,
  { facts, written }: { readonly facts: readonly CorrectedFact[]; readonly written: readonly GroupDocument[] },
  { rules, at, today, changeId }: When,
): Promise<{
  readonly head: CoreGroup;
  readonly put: readonly GroupDocument[];
  readonly moved: readonly LimitId[];
  readonly movedOtherwise: readonly LimitId[];
}> {
  const nothing = { head: after, put: [], moved: [], movedOtherwise: [] };
  const { coreGroupId } = before;
  const none = noKeptLimits(coreGroupId);
  const mayMove = mayMoveLimits(before, after);
  const [was, is] = mayMove ? await asFarAsTold(store, before, after, written) : [before, after];
  const isLost = mayMove && keepingBreachesOf(none, was, is, rules, today) !== none;
  const movedOtherwise = mayMove && facts.length === 0 ? movedByChange(was, is, rules, today) : [];
  if (!isLost && facts.length === 0) return { ...nothing, movedOtherwise };
  const loaded = await store.load(coreGroupId, [keptLimitsId]);
  const kept = loaded === null ? none : keptLimitsOf(loaded, coreGroupId);
  const withBreaches = isLost ? keepingBreachesOf(kept, was, is, rules, today) : kept;
  if (facts.length === 0) return { ...nothing, movedOtherwise, put: withBreaches === kept ? [] : [withBreaches] };
  const noted = correcting(withBreaches, before, after, facts, { rules, at, today, changeId });
  return { head: noted.head, put: [noted.kept], moved: noted.moved, movedOtherwise };
}
