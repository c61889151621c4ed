"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.threeWay = threeWay;
exports.isNewsTo = isNewsTo;
const importMark_1 = require("./importMark");
/** `unkeyed` gives a part of the export as it was called before ids were keyed, for what was imported then and touched since. */
function threeWay(last, fingerprint, unkeyed) {
    const isNews = (key, imported) => isNewsTo(last[key], imported, fingerprint, unkeyed);
    const isTouched = (key, stored) => last[key] !== fingerprint(stored);
    return {
        isNews,
        isTouched,
        wasImported: (key) => last[key] !== undefined,
        caseSystemWins: (key, stored, imported) => (stored === undefined || isNews(key, imported) ? imported : stored),
        botWins: (key, stored, imported) => (stored === undefined || !isTouched(key, stored) ? imported : stored),
    };
}
/** Whether the export says of a thing something else than the import that left this fingerprint. */
function isNewsTo(last, imported, fingerprint, unkeyed) {
    return last === undefined || !(0, importMark_1.isUnkeyedMark)(last) ? last !== fingerprint(imported) : last !== (0, importMark_1.unkeyedMark)(fingerprint(unkeyed(imported)));
}
//# sourceMappingURL=threeWay.js.map