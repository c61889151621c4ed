"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.forPractitioners = forPractitioners;
function forPractitioners(text, { actor, now, language }) {
    return { text, by: actor.memberId, at: now, language, audience: { kind: 'practitioners' } };
}
//# sourceMappingURL=doer.js.map