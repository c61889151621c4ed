"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.triedOut = triedOut;
const coreGroup_1 = require("../../documents/coreGroup");
/**
 * The same store, in which what is committed is kept in memory and read from there, and never reaches it. So a dry run does the
 * very steps whose outcome later steps depend on, and says what the import will say. Only reads that an import makes of one group
 * know of what was tried; nothing but an import may be given it.
 */
function triedOut(store) {
    const groups = new Map();
    let versions = 0;
    async function commit({ coreGroupId, head, etag, put, create }) {
        const now = groups.get(coreGroupId)?.head ?? (await store.load(coreGroupId, []))?.head ?? null;
        if ((now?.etag ?? null) !== etag)
            return 'changed-meanwhile';
        versions += 1;
        const documents = groups.get(coreGroupId)?.documents ?? new Map();
        for (const document of [...put, ...create])
            documents.set(document.id, document);
        groups.set(coreGroupId, { head: { document: coreGroup_1.storedHead.read(head), etag: `tried-${versions}` }, documents });
        return 'saved';
    }
    return {
        ...store,
        commit,
        async load(coreGroupId, ids) {
            const tried = groups.get(coreGroupId);
            if (tried === undefined)
                return store.load(coreGroupId, ids);
            const stored = await store.load(coreGroupId, ids);
            const found = ids.flatMap((id) => {
                const document = tried.documents.get(id) ?? stored?.documents.get(id);
                return document === undefined ? [] : [[id, document]];
            });
            return { head: tried.head, documents: new Map(found) };
        },
        async *documents(coreGroupId) {
            const tried = groups.get(coreGroupId);
            yield* tried?.documents.values() ?? [];
            for await (const document of store.documents(coreGroupId))
                if (!tried?.documents.has(idOf(document)))
                    yield document;
        },
        async ofType(coreGroupId, type, page) {
            const stored = await store.ofType(coreGroupId, type, page);
            const tried = groups.get(coreGroupId)?.documents ?? new Map();
            const own = [...tried.values()].filter((document) => document.type === type && (page.after === null || document.id > page.after));
            const others = stored.filter((document) => !tried.has(idOf(document)));
            return [...own, ...others].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1)).slice(0, page.limit);
        },
    };
}
function idOf(document) {
    const hasId = typeof document === 'object' && document !== null && 'id' in document;
    return hasId && typeof document.id === 'string' ? document.id : '';
}
//# sourceMappingURL=triedOut.js.map