"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ofMissing = ofMissing;
const childChange_1 = require("../../core/children/childChange");
const childPermissions_1 = require("../../core/children/childPermissions");
const told_1 = require("../told");
/**
 * What an alert of a missing child begins with and leads to: whom to ring, the child, and that co-ordinator and police were told, for
 * those who may open or record it.
 */
function ofMissing({ deps, language }, about, asker) {
    const child = about.kind === 'clock' && about.clock === 'D22' ? asker.group.children.find(({ childId }) => childId === about.childId) : undefined;
    if (child === undefined)
        return { rings: [], missing: { childId: '', mayOpen: false, mayTell: false } };
    const { childId } = child;
    const isToTell = (0, childChange_1.changesOpenTo)(child, asker.today).includes('told');
    return {
        rings: child.missingSince === null ? [] : [(0, told_1.ringing)(deps.rules, language)],
        missing: {
            childId,
            mayOpen: (0, childPermissions_1.mayOpenChild)(asker, { childId }).ok,
            mayTell: isToTell && (0, childPermissions_1.mayRecordChange)(asker, { childId, what: 'told' }).ok,
        },
    };
}
//# sourceMappingURL=alertOfMissing.js.map