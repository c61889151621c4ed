"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.requestGrounds = void 0;
exports.isOfDanger = isOfDanger;
/** Why a review should come early (DOMAIN 1.30). */
exports.requestGrounds = [
    'new-harm',
    'plan-not-possible',
    'dangerous-person',
    'safety-changed',
    'safer-place',
    'birth',
    'plan-should-end',
    'other',
];
/** Those that say that a child may be in danger now: whoever may answer hears of them at once. */
function isOfDanger(ground) {
    return ground === 'new-harm' || ground === 'dangerous-person' || ground === 'safety-changed';
}
//# sourceMappingURL=requestGrounds.js.map