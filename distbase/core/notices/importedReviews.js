"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importedReviewNotices = importedReviewNotices;
const facts_1 = require("../facts");
const review_1 = require("../review/review");
const calendarDate_1 = require("../time/calendarDate");
const reviewNotices_1 = require("./reviewNotices");
/** No document of ours counts the versions of what the case system alone has planned. */
const importedVersion = 1;
/**
 * What an import changed of the day of a review, told to those whom a change made here is told to. Only of children who were known before:
 * the first import of a group says what had been planned before there was anybody to tell.
 */
function importedReviewNotices(before, after, when) {
    const known = new Map(before.children.map((child) => [child.childId, child]));
    const turns = new Map();
    for (const child of after.children) {
        const turn = turnOf(known.get(child.childId), child, when.today);
        if (turn === null)
            continue;
        const key = `${turn.news} ${turn.conferenceId} ${turn.plannedFor}`;
        const same = turns.get(key);
        turns.set(key, {
            turn: same === undefined ? turn : { ...turn, from: (0, calendarDate_1.earlier)(turn.from, same.turn.from) },
            childIds: [...(same?.childIds ?? []), child.childId],
        });
    }
    return [...turns.values()].flatMap(({ turn: { from, ...turn }, childIds }) => {
        const about = { kind: 'review-day', ...turn, version: importedVersion, childIds };
        return (0, reviewNotices_1.noticesOfDay)(after, about, from, { ...when, by: null });
    });
}
function turnOf(before, after, today) {
    if (before === undefined || after.status !== 'registered')
        return null;
    const [was, is] = [(0, review_1.plannedReview)(before), (0, review_1.plannedReview)(after)];
    if (is !== null) {
        if (was?.plannedFor === is.plannedFor || is.plannedFor < today)
            return null;
        const news = was === null ? 'planned' : 'moved';
        return { news, conferenceId: (0, facts_1.sittingOf)(is), plannedFor: is.plannedFor, from: was?.plannedFor ?? is.plannedFor };
    }
    const isHeld = newestHeld(after) > newestHeld(before);
    if (was === null || was.plannedFor < today || isHeld)
        return null;
    return { news: 'cancelled', conferenceId: (0, facts_1.sittingOf)(was), plannedFor: was.plannedFor, from: was.plannedFor };
}
function newestHeld({ conferences }) {
    return conferences.reduce((newest, { heldOn }) => (heldOn !== null && heldOn > newest ? heldOn : newest), '');
}
//# sourceMappingURL=importedReviews.js.map