import { z } from 'zod';
import { noPlan, type Plan, planVersion } from '../core/actions/actions';
import { wholePlan } from '../core/actions/closedActions';
import { agreedAction, closedActionsIn } from './closedActions';
import { kindOf, type Loaded } from './kind';

/**
 * The group's plan, one document. Since version 2 the head may list pages of done actions beside it: an older version would not
 * find them, and an import of its would bring each of them a second time.
 */
export const storedPlan = kindOf<Plan>()({
  type: 'plan',
  id: () => 'plan',
  schema: z.strictObject({
    id: z.literal('plan'),
    type: z.literal('plan'),
    schemaVersion: z.literal(planVersion),
    coreGroupId: z.string(),
    version: z.number(),
    actions: z.array(agreedAction),
  }),
  upgrades: [(older) => older],
});

/**
 * The group's plan, with the done actions of those pages that were loaded with it; an empty one where nothing was agreed yet.
 * Throws UnreadableDocument.
 */
export function planIn(loaded: Loaded, coreGroupId: string): Plan {
  return wholePlan(storedPlan.in(loaded) ?? noPlan(coreGroupId), closedActionsIn(loaded));
}
