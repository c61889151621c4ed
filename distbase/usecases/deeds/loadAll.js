"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loadAll = loadAll;
/** The head and these documents, and those that `names` finds in what was read; all of them as they were at one moment. */
async function loadAll(store, coreGroupId, ids, names) {
    const loaded = await store.load(coreGroupId, ids);
    const more = loaded === null ? [] : names(loaded).filter((id) => !ids.includes(id));
    return more.length === 0 ? loaded : loadAll(store, coreGroupId, [...new Set([...ids, ...more])], names);
}
//# sourceMappingURL=loadAll.js.map