import { z } from 'zod';
import { becauseCodes } from '../../core/clocks/clock';
import { type KeptLimits, keepingBreachesOf, keptLimitsId, noKeptLimits } from '../../core/clocks/keptBreaches';
import { storedAs } from '../../core/documents';
import { clockIds } from '../../core/policy';
import type { Documents } from '../deeds/documents';
import type { Change, Doing, State } from '../deeds/performDeed';
import { parsedOnce } from '../deeds/stored';

const limit = z.strictObject({ trigger: z.string(), limit: z.string() });
export const keptLimits = z.strictObject({
  id: z.literal('limits'),
  type: z.literal('limits'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  breaches: z.array(
    z.strictObject({
      clock: z.enum(clockIds),
      childId: z.string(),
      because: z.enum(becauseCodes),
      trigger: z.string(),
      limit: z.string(),
      metOn: z.string().nullable(),
      daysLate: z.number().nullable(),
      reason: z.string().nullable(),
      authorisedBy: z.string().nullable(),
      length: z.strictObject({ count: z.number(), unit: z.enum(['working-days', 'days', 'months']) }),
      keptOn: z.string(),
    }),
  ),
  moved: z.array(
    z.strictObject({
      changeId: z.string(),
      at: z.string(),
      on: z.string(),
      limits: z.array(z.strictObject({ clock: z.enum(clockIds), childId: z.string(), from: limit, to: limit })),
    }),
  ),
});

const parseKept = parsedOnce('limits', storedAs<KeptLimits>()(keptLimits));

/** The group's kept breaches and moved limits; empty where nothing had to be kept yet. */
export function keptLimitsIn({ documents }: Documents, coreGroupId: string): KeptLimits {
  const found = documents.get(keptLimitsId);
  return found === undefined ? noKeptLimits(coreGroupId) : parseKept(found);
}

/** A change of facts with the breaches that it would have erased. The deed must have read `keptLimitsId`. */
export function withBreachesKept(state: State, change: Change, { rules, today }: Doing): Change {
  if (change.group === undefined) return change;
  const kept = keptLimitsIn(state, state.group.coreGroupId);
  const keeping = keepingBreachesOf(kept, state.group, change.group, rules, today);
  return keeping === kept ? change : { ...change, put: [...(change.put ?? []), keeping] };
}
