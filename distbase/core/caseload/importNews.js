"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importNews = importNews;
const child_1 = require("../child");
/** What is new since the group was as `before`; null where none of it is. */
function importNews(before, after, corrected, limitsMoved) {
    const known = new Map(before.children.map((child) => [child.childId, child]));
    const former = new Set(before.formerChildren?.map(({ childId }) => childId));
    const come = after.children.filter(({ childId }) => !known.has(childId));
    const childrenBack = come.filter(({ childId }) => former.has(childId)).length;
    const asked = [
        ...newOf(before.sameAsked, after.sameAsked).map(({ what }) => what),
        ...newOf(before.personsAsked, after.personsAsked).map(() => 'person'),
    ];
    const news = {
        corrected: counted(corrected.map(({ what }) => what)),
        limitsMoved,
        registrationsEnded: after.children.filter(({ childId, status }) => hasEnded(known.get(childId)?.status, status)).length,
        childrenNew: come.length - childrenBack,
        childrenBack,
        childrenMissed: after.children.filter((child) => (0, child_1.isAskedAbout)(child) && !(0, child_1.isAskedAbout)(known.get(child.childId) ?? {})).length,
        asked: counted(asked),
        visitsTwice: after.children.reduce((sum, { childId, sameVisits }) => sum + newOf(known.get(childId)?.sameVisits, sameVisits).length, 0),
    };
    const children = news.registrationsEnded + come.length + news.childrenMissed;
    const isAny = corrected.length + asked.length + limitsMoved + children + news.visitsTwice > 0;
    return isAny ? news : null;
}
function hasEnded(before, after) {
    return before !== undefined && before !== 'de-registered' && after === 'de-registered';
}
function newOf(before = [], after = []) {
    const known = new Set(before.map(({ here, there }) => `${here} ${there}`));
    return after.filter(({ here, there }) => !known.has(`${here} ${there}`));
}
function counted(kinds) {
    const counts = {};
    for (const kind of kinds)
        counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
}
//# sourceMappingURL=importNews.js.map