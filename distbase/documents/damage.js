"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.UnreadableDocument = void 0;
exports.damageBehind = damageBehind;
exports.isDamage = isDamage;
/**
 * A document that cannot be read stops what needs it and nothing else: `store.newer-schema` where a newer version of the
 * product wrote it, else `store.damaged`. Says which kind, never what stands in it.
 */
class UnreadableDocument extends Error {
    code;
    detail;
    constructor(type, why) {
        const code = why === 'newer-schema' ? 'store.newer-schema' : 'store.damaged';
        super(`${code} (${type})`);
        this.name = 'UnreadableDocument';
        this.code = code;
        this.detail = type;
    }
}
exports.UnreadableDocument = UnreadableDocument;
/** Why what an error is about cannot be read; any other error is thrown on. */
function damageBehind(error) {
    if (!isDamage(error))
        throw error;
    return error.code === 'store.newer-schema' ? 'newer-schema' : 'corrupt';
}
/** Whether an error says that one document cannot be read: what needs it stops there, everything else goes on. */
function isDamage(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return code === 'store.damaged' || code === 'store.newer-schema';
}
//# sourceMappingURL=damage.js.map