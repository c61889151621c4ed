"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kindOf = kindOf;
exports.looked = looked;
const damage_1 = require("./damage");
/**
 * A kind of document. Its schema is held to the core type in both directions: a member that one of them has and the other
 * forgets, optional or not, does not compile. The schema is strict and changes nothing that it reads.
 *
 * What a newer version added is kept: members that the schema does not know stay on the document and are written back with it,
 * so that two versions can run side by side. A version that gives a member another meaning, or one that an older version must
 * not do without, raises `schemaVersion`; then the older one does not read the document at all.
 */
function kindOf() {
    return ({ type, id, schema, upgrades = [], fills = (stored) => stored }) => {
        // A press asks for the same document when it permits, decides and renders; what came out of a store is never changed.
        const known = new WeakMap();
        const look = (stored) => {
            const before = isObject(stored) ? known.get(stored) : undefined;
            if (before !== undefined)
                return before;
            const document = looked(schema, upgrades, stored, fills);
            if (isObject(stored) && typeof document !== 'string')
                known.set(stored, document);
            return document;
        };
        const ifReadable = (stored) => {
            const document = look(stored);
            return typeof document === 'string' ? null : document;
        };
        const read = (stored) => {
            const document = look(stored);
            if (typeof document === 'string')
                throw new damage_1.UnreadableDocument(type, document);
            return document;
        };
        const isPlaceOfThis = (at) => at === type || at.startsWith(`${type}:`);
        const isOfAnother = (stored) => isObject(stored) && 'type' in stored && typeof stored.type === 'string' && stored.type !== type;
        return {
            type,
            id,
            schema,
            read,
            ifReadable,
            made: (document, stored = document) => void known.set(stored, document),
            damage(stored) {
                const document = look(stored);
                return typeof document === 'string' ? document : null;
            },
            in({ documents }, ...name) {
                const at = id(...name);
                const found = documents.get(at);
                // A forged id can name a document of another kind, in another kind's place: there is no such one of this kind. What lies
                // in a place of this kind and is none is damaged, and must never be taken for nothing: it would be written over.
                return found === undefined || (!isPlaceOfThis(at) && isOfAnother(found)) ? undefined : read(found);
            },
            among(documents) {
                const ofThisKind = [...documents].filter(([, stored]) => isObject(stored) && 'type' in stored && stored.type === type);
                return new Map(ofThisKind.map(([key, stored]) => [key, ifReadable(stored)]).filter(isRead));
            },
        };
    };
}
/** The document at the present version, or why it cannot be read. */
function looked(schema, upgrades, stored, fills = (whole) => whole) {
    if (!isVersioned(stored))
        return 'corrupt';
    if (stored.schemaVersion > upgrades.length + 1)
        return 'newer-schema';
    const raised = fills(raise(upgrades, stored));
    const { success, error } = schema.safeParse(raised);
    // The schema changes nothing that it reads, so what it takes, or refuses only for members that it does not know, is the
    // document. Not the copy that the schema makes: what was found out about an object is known of that very object.
    return success || error.issues.every(isUnknownMember) ? raised : 'corrupt';
}
function raise(upgrades, stored) {
    return upgrades
        .slice(stored.schemaVersion - 1)
        .reduce((older, upgrade, at) => ({ ...upgrade(older), schemaVersion: stored.schemaVersion + at + 1 }), stored);
}
/** Of a union it is enough that one of its forms has no other fault. */
function isUnknownMember(issue) {
    if (issue.code === 'invalid_union')
        return issue.errors.some((form) => form.length > 0 && form.every(isUnknownMember));
    return issue.code === 'unrecognized_keys';
}
function isVersioned(stored) {
    return isObject(stored) && 'schemaVersion' in stored && Number.isInteger(stored.schemaVersion) && Number(stored.schemaVersion) >= 1;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function isRead(entry) {
    return entry[1] !== null;
}
//# sourceMappingURL=kind.js.map