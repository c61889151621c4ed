"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedPlan = void 0;
exports.planIn = planIn;
const zod_1 = require("zod");
const actions_1 = require("../core/actions/actions");
const closedActions_1 = require("../core/actions/closedActions");
const closedActions_2 = require("./closedActions");
const kind_1 = require("./kind");
/**
 * The group's plan, one document. Since version 2 the head may list pages of done actions beside it: an older version would not
 * find them, and an import of its would bring each of them a second time.
 */
exports.storedPlan = (0, kind_1.kindOf)()({
    type: 'plan',
    id: () => 'plan',
    schema: zod_1.z.strictObject({
        id: zod_1.z.literal('plan'),
        type: zod_1.z.literal('plan'),
        schemaVersion: zod_1.z.literal(actions_1.planVersion),
        coreGroupId: zod_1.z.string(),
        version: zod_1.z.number(),
        actions: zod_1.z.array(closedActions_2.agreedAction),
    }),
    upgrades: [(older) => older],
});
/**
 * The group's plan, with the done actions of those pages that were loaded with it; an empty one where nothing was agreed yet.
 * Throws UnreadableDocument.
 */
function planIn(loaded, coreGroupId) {
    return (0, closedActions_1.wholePlan)(exports.storedPlan.in(loaded) ?? (0, actions_1.noPlan)(coreGroupId), (0, closedActions_2.closedActionsIn)(loaded));
}
//# sourceMappingURL=plan.js.map