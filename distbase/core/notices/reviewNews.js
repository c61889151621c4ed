"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.childrenOfNews = childrenOfNews;
exports.isReviewNews = isReviewNews;
const facts_1 = require("../facts");
const callOff_1 = require("../review/callOff");
const review_1 = require("../review/review");
/** Of the children it is about those for whom it still stands: they were not moved, called off or planned anew since. */
function childrenOfNews({ children }, about) {
    return about.childIds.filter((childId) => {
        const child = children.find((each) => each.childId === childId);
        if (child === undefined || child.frozen !== undefined)
            return false;
        if (about.news === 'cancelled' && isGone(child, about))
            return true;
        const found = about.news === 'cancelled' ? (0, callOff_1.calledOffReview)(child) : (0, review_1.plannedReview)(child);
        return found !== null && isOfIt(found, about);
    });
}
/** The case system has no longer what it had planned, and nothing else is planned. */
function isGone(child, about) {
    return (0, review_1.plannedReview)(child) === null && !child.conferences.some((fact) => isOfIt(fact, about));
}
function isOfIt(fact, { conferenceId, plannedFor }) {
    return (0, facts_1.sittingOf)(fact) === conferenceId && fact.plannedFor === plannedFor;
}
/** Whether what is told of a review still stands for anybody, and its day is not over. */
function isReviewNews(group, about, today) {
    return about.plannedFor >= today && childrenOfNews(group, about).length > 0;
}
//# sourceMappingURL=reviewNews.js.map