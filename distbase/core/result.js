"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.allow = allow;
exports.refuse = refuse;
function allow(value) {
    return { ok: true, value };
}
function refuse(refusal) {
    return { ok: false, refusal };
}
//# sourceMappingURL=result.js.map