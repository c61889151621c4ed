"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seenGroups = seenGroups;
const mergeImport_1 = require("../../core/caseload/mergeImport");
const missed_1 = require("../../core/caseload/missed");
const rekeyedGroups_1 = require("../../core/caseload/rekeyedGroups");
/** Every group whose head can be read, but for those that an import has begun and not finished. Each head is read once. */
async function seenGroups(store) {
    const all = [];
    for await (const seen of store.headsOtherThan(await unknown(store)))
        if (seen.kind === 'group' && !(0, mergeImport_1.isUnfinished)(seen.document))
            all.push(seenGroup(seen.document));
    return all;
}
function seenGroup(group) {
    const { coreGroupId, ref, idRef = ref, localAuthority, team, children, arriving = [] } = group;
    return {
        coreGroupId,
        ref,
        idRef,
        team: `${localAuthority} ${team}`,
        authority: localAuthority,
        childIds: children.map(({ childId }) => childId),
        who: (0, rekeyedGroups_1.whoAreOn)(children),
        coming: arriving.map((each) => ({ from: each.from, childIds: each.children.map(({ childId }) => childId) })),
        isLost: (0, missed_1.foundGroup)(group) !== group,
    };
}
/** Of all groups, with no version known: so that each is streamed once. */
async function unknown(store) {
    const ids = new Map();
    for await (const coreGroupId of store.groupIds())
        ids.set(coreGroupId, null);
    return ids;
}
//# sourceMappingURL=seenGroups.js.map