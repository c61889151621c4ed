"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.StoreFault = void 0;
exports.isStoreFault = isStoreFault;
/**
 * The store could not do what it promises. Thrown once, where `storage` ends, and caught once, where the work began. Carries a
 * code and, at most, which rule or status was behind it: never a document, an id that was typed, or a message of the database,
 * as those may quote what was stored.
 */
class StoreFault extends Error {
    code;
    /** A rule's name, an SQLite code or an HTTP status: what an operator looks up. */
    detail;
    constructor(code, detail) {
        super(`${code} (${detail})`);
        this.name = 'StoreFault';
        this.code = code;
        this.detail = detail;
    }
}
exports.StoreFault = StoreFault;
function isStoreFault(thrown) {
    return thrown instanceof StoreFault;
}
//# sourceMappingURL=errors.js.map