"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.verifyDocuments = verifyDocuments;
const zod_1 = require("zod");
const directory_1 = require("../documents/directory");
const kinds_1 = require("../documents/kinds");
/**
 * Reads every document of every group and of the directory as the product would, and tells `report` of each that cannot be read.
 * `cutOff`: `mayGoOn`, asked before each group and each document of the directory, was false before the end.
 */
async function verifyDocuments(store, directory, report, mayGoOn = () => true) {
    const counts = { documents: 0, problems: 0 };
    const tell = (problem) => {
        counts.problems += 1;
        report(problem);
    };
    for await (const coreGroupId of store.groupIds()) {
        if (!mayGoOn())
            return { ...counts, cutOff: true };
        const { damaged } = await store.heads([coreGroupId]);
        for (const { why } of damaged)
            tell({ coreGroupId, id: 'group', why });
        for await (const document of store.documents(coreGroupId)) {
            counts.documents += 1;
            const why = problemOf(document);
            if (why !== null)
                tell({ coreGroupId, id: idOf(document), why });
        }
    }
    for await (const document of directory.all()) {
        if (!mayGoOn())
            return { ...counts, cutOff: true };
        const read = (0, directory_1.readDirectoryDocument)(document);
        if (typeof read === 'string')
            tell({ coreGroupId: null, id: keyed.safeParse(document).data?.key ?? '?', why: read });
    }
    return { ...counts, cutOff: false };
}
const checkedElsewhere = new Set(['audit', 'access']);
const keyed = zod_1.z.looseObject({ key: zod_1.z.string() });
const addressed = zod_1.z.looseObject({ id: zod_1.z.string(), type: zod_1.z.string() });
const damageOf = new Map(kinds_1.kinds.map(({ type, damage }) => [type, damage]));
/** The head is checked by the store, which alone reads it; entries of chains are checked with their chain. */
function problemOf(document) {
    const { id, type } = addressed.safeParse(document).data ?? { id: '', type: '' };
    if (id === 'group' || checkedElsewhere.has(type))
        return null;
    const damage = damageOf.get(type);
    if (damage === undefined)
        return type === 'damaged' || type === '' ? 'corrupt' : 'unknown-kind';
    return damage(document);
}
function idOf(document) {
    return addressed.safeParse(document).data?.id ?? '?';
}
//# sourceMappingURL=verifyDocuments.js.map