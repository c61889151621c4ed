"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sittingsToCome = sittingsToCome;
exports.sittingIn = sittingIn;
const facts_1 = require("../facts");
const review_1 = require("../review/review");
/** The sittings that are planned for that day or later. */
function sittingsToCome({ children }, today) {
    const sittings = new Map();
    for (const child of children) {
        const planned = child.status === 'registered' && child.frozen === undefined ? (0, review_1.plannedReview)(child) : null;
        if (planned === null || planned.plannedFor < today)
            continue;
        const conferenceId = (0, facts_1.sittingOf)(planned);
        const key = `${conferenceId} ${planned.plannedFor}`;
        sittings.set(key, { conferenceId, plannedFor: planned.plannedFor, children: [...(sittings.get(key)?.children ?? []), child] });
    }
    return [...sittings.values()];
}
function sittingIn(group, { conferenceId, plannedFor }, today) {
    return sittingsToCome(group, today).find((each) => each.conferenceId === conferenceId && each.plannedFor === plannedFor);
}
//# sourceMappingURL=plannedReviews.js.map