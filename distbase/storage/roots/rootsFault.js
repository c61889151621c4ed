"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RootsFault = void 0;
exports.nameOf = nameOf;
exports.dayIn = dayIn;
/** The place of the roots could not be reached, read or written. Carries a code and a status or system code, nothing else. */
class RootsFault extends Error {
    code = 'store.roots-unavailable';
    detail;
    constructor(detail) {
        super(`store.roots-unavailable (${detail})`);
        this.name = 'RootsFault';
        this.detail = detail;
    }
}
exports.RootsFault = RootsFault;
/** `root-2026-11-20.json` and its day; a day on which the store was put back has `2026-11-20-restored` too. */
function nameOf(day) {
    return `root-${day}.json`;
}
function dayIn(name) {
    return /^root-(\d{4}-\d{2}-\d{2}(?:-restored)?)\.json$/.exec(name)?.[1] ?? null;
}
//# sourceMappingURL=rootsFault.js.map