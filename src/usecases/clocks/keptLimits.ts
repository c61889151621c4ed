import { z } from 'zod';
import { becauseCodes } from '../../core/clocks/clock';
import { type KeptLimits, keepingBreachesOf, keptLimitsId, noKeptLimits } from '../../core/clocks/keptBreaches';
import { clockIds } from '../../core/policy';
import type { Documents } from '../deeds/documents';
import type { Change, Doing, State } from '../deeds/performDeed';

const limit = z.object({ trigger: z.string(), limit: z.string() });
const keptLimits: z.ZodType<KeptLimits> = z.object({
  id: z.literal('limits'),
  type: z.literal('limits'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  breaches: z.array(
    z.object({
      clock: z.enum(clockIds),
      childId: z.string(),
      because: z.enum(becauseCodes),
      trigger: z.string(),
      limit: z.string(),
      metOn: z.string().nullable(),
      daysLate: z.number().nullable(),
      reason: z.string().nullable(),
      authorisedBy: z.string().nullable(),
      length: z.object({ count: z.number(), unit: z.enum(['working-days', 'days', 'months']) }),
      keptOn: z.string(),
    }),
  ),
  moved: z.array(
    z.object({
      changeId: z.string(),
      at: z.string(),
      on: z.string(),
      limits: z.array(z.object({ clock: z.enum(clockIds), childId: z.string(), from: limit, to: limit })),
    }),
  ),
});

/** The group's kept breaches and moved limits; empty where nothing had to be kept yet. */
export function keptLimitsIn({ documents }: Documents, coreGroupId: string): KeptLimits {
  const found = documents.get(keptLimitsId);
  return found === undefined ? noKeptLimits(coreGroupId) : keptLimits.parse(found);
}

/** A change of facts with the breaches that it would have erased. The deed must have read `keptLimitsId`. */
export function withBreachesKept(state: State, change: Change, { rules, today }: Doing): Change {
  if (change.group === undefined) return change;
  const kept = keptLimitsIn(state, state.group.coreGroupId);
  const keeping = keepingBreachesOf(kept, state.group, change.group, rules, today);
  return keeping === kept ? change : { ...change, put: [...(change.put ?? []), keeping] };
}
