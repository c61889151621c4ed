import { clockHistory, standingClocks } from '../../core/clocks/clocksOf';
import { goneByCorrection, movedByCorrection, withCorrection } from '../../core/clocks/corrections';
import { type KeptLimits, keptLimitsId, noKeptLimits } from '../../core/clocks/keptBreaches';
import type { LimitId } from '../../core/clockTable';
import type { CoreGroup } from '../../core/coreGroup';
import type { CorrectedFact } from '../../core/corrected';
import type { GroupDocument } from '../../core/documents';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import type { Rules } from '../../core/policy';
import type { CalendarDate, Instant } from '../../core/time/day';
import { keptLimitsOf } from '../../documents/limits';
import type { Deps } from './deps';

type When = { readonly rules: Rules; readonly at: Instant; readonly today: CalendarDate; readonly changeId: string };
/** `moved`: the clocks of the limits that moved or went, one of each limit. */
type Corrected = { readonly kept: KeptLimits; readonly head: CoreGroup; readonly moved: readonly LimitId[] };

/** Notes what was corrected or joined, and which limits moved or went by it. Where any did, the head says so, so that the co-ordinator is told. */
export function correcting(
  kept: KeptLimits,
  before: CoreGroup,
  after: CoreGroup,
  facts: readonly CorrectedFact[],
  { rules, at, today, changeId }: When,
): Corrected {
  const [old, now] = [standingClocks(before, rules, today), standingClocks(after, rules, today)];
  const limits = movedByCorrection(old, now);
  const histories = { before: clockHistory(before, rules, today), after: clockHistory(after, rules, today) };
  const gone = goneByCorrection(old, now, histories, { before, after });
  const moved = [...limits, ...gone].map(({ clock }) => clock);
  const correction = { changeId, at, on: today, facts, limits, ...(gone.length > 0 && { gone }) };
  const corrections = withCorrection(kept.corrections ?? [], correction);
  return { kept: { ...kept, corrections }, head: moved.length === 0 ? after : { ...after, corrected: { changeId, on: today } }, moved };
}

type Written = { readonly head: CoreGroup; readonly put: readonly GroupDocument[] };

/**
 * What an answer writes that makes one of two entries: with the limits that moved by it, where any did. Kept limits among `put` stand in
 * place of the stored ones. Throws as `withBreachesToKeep`.
 */
export async function withJoinNoted(
  store: Deps['store'],
  before: CoreGroup,
  { head, put }: Written,
  facts: readonly CorrectedFact[],
  when: When,
): Promise<Written> {
  const { coreGroupId } = before;
  if (correcting(noKeptLimits(coreGroupId), before, head, facts, when).moved.length === 0) return { head, put };
  const written = put.find(({ id }) => id === keptLimitsId);
  const stored = written === undefined ? await store.load(coreGroupId, [keptLimitsId]) : { documents: new Map([[keptLimitsId, written]]) };
  const known = stored === null ? noKeptLimits(coreGroupId) : keptLimitsOf(stored, coreGroupId);
  const noted = correcting(known, before, head, facts, when);
  return {
    head: { ...noted.head, nextDueOn: nextLookOn(noted.head, when.rules, when.at) },
    put: [...put.filter(({ id }) => id !== keptLimitsId), noted.kept],
  };
}
