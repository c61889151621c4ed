"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missingRows = missingRows;
const childPermissions_1 = require("../../core/children/childPermissions");
const missing_1 = require("../../core/children/missing");
const member_1 = require("../../core/member");
const visitWords_1 = require("../children/visitWords");
const alertWords_1 = require("./alertWords");
/**
 * Who is missing, for the head of a list of what waits: that co-ordinator and police know of it ends the alert, and not that the child
 * is gone. The custodian reads who it is and in which group, as in the alert, and opens nothing.
 */
function missingRows({ texts }, groups, withRef) {
    return groups
        .flatMap(({ group, actor }) => (0, missing_1.missingFor)(group.missing, actor).map((child) => ({ group, actor, child })))
        .map(({ group, actor, child: { childId, on, time } }, index) => {
        const name = (0, alertWords_1.namesOf)(texts, group, actor, [childId]);
        return {
            g: group.coreGroupId,
            childId,
            when: texts.say('children.missingSince', { when: (0, visitWords_1.whenWords)(texts, on, time) }),
            names: withRef && (0, member_1.isToldOfDuties)(actor) ? `${name} · ${group.ref}` : name,
            open: texts.say('alerts.openMissing', { number: index + 1 }),
            mayOpen: (0, childPermissions_1.readsVisits)(actor),
        };
    });
}
//# sourceMappingURL=missingFirst.js.map