"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayOpenSteps = mayOpenSteps;
exports.mayRecordStep = mayRecordStep;
const permit_1 = require("../permit");
const result_1 = require("../result");
const steps_1 = require("./steps");
const stepTable_1 = require("./stepTable");
/** Those who record something of it, and members, who may owe a report of their own (DOMAIN 2.1). */
function mayOpenSteps({ actor }) {
    const records = actor.role === 'member' || Object.values(stepTable_1.stepTable).some(({ by }) => by.includes(actor.role));
    return records ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** The roles of the step's row, for children they are here for; a member their own report and nobody else's. */
function mayRecordStep({ actor, group }, { what, about }) {
    const permit = mayOpenSteps({ actor });
    if (!permit.ok || stepTable_1.stepTable[what].by.includes(actor.role))
        return permit;
    const spot = (0, steps_1.spotFor)(group, actor, { what, about });
    if (stepTable_1.stepTable[what].of !== 'report')
        return (0, result_1.refuse)('role-may-not');
    return spot !== undefined && (0, steps_1.recordsStep)(actor, spot) ? permit_1.yes : (0, result_1.refuse)('not-yours');
}
//# sourceMappingURL=stepPermissions.js.map