"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recount = recount;
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const commitGroup_1 = require("../deeds/commitGroup");
const faultCode_1 = require("../deeds/faultCode");
const pageSize = 100;
/**
 * Brings forward the day on which each group is to be looked at, where it lies further ahead than its facts say: it was counted
 * by a clock that was ahead, and the sweep would pass over all that is due until then. True: every group had its turn.
 */
async function recount(deps, { wasAhead, mayGoOn, failed }) {
    for await (const ids of pagesOf(deps.store.groupIds())) {
        if (!mayGoOn())
            return false;
        const { groups } = await deps.store.heads(ids);
        for (const group of groups.filter((each) => (0, lookAtGroup_1.recountedOn)(each, deps.rules, deps.clock.now(), wasAhead) !== null)) {
            try {
                await recountGroup(deps, group, wasAhead);
            }
            catch (error) {
                const code = (0, faultCode_1.faultCode)(error);
                if (code === null)
                    throw error;
                failed(code, { coreGroupId: group.coreGroupId });
            }
        }
    }
    return true;
}
function recountGroup(deps, { coreGroupId }, wasAhead) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => deps.store.load(coreGroupId, []),
        decide(loaded) {
            const now = deps.clock.now();
            const on = loaded === null ? null : (0, lookAtGroup_1.recountedOn)(loaded.head.document, deps.rules, now, wasAhead);
            if (loaded === null || on === null)
                return { kind: 'stop', answer: undefined };
            const head = { ...loaded.head.document, nextDueOn: on };
            const entry = { deed: 'alerts.recount', by: 'system:sweep', at: now, about: { nextDueOn: on } };
            // If somebody else's commit came first, it has counted the day anew itself.
            return { kind: 'write', writing: { head, entry }, saved: () => undefined, gaveUp: () => undefined };
        },
    });
}
async function* pagesOf(ids) {
    let page = [];
    for await (const id of ids) {
        page.push(id);
        if (page.length < pageSize)
            continue;
        yield page;
        page = [];
    }
    if (page.length > 0)
        yield page;
}
//# sourceMappingURL=recount.js.map