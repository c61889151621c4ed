"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitSubjects = void 0;
exports.visitDocumentId = visitDocumentId;
exports.beforeVisitsFrom = beforeVisitsFrom;
exports.standingVisits = standingVisits;
exports.enteredTwice = enteredTwice;
exports.newestVisitFirst = newestVisitFirst;
exports.visitorName = visitorName;
exports.withVisitCorrected = withVisitCorrected;
/** What words about a visit tell of (DOMAIN 1.19); the note of an imported visit has no such subject. */
exports.visitSubjects = ['presentation', 'own-words', 'worries', 'why-not-alone'];
/** Sorts by day, so that a partition listing is a history. */
function visitDocumentId(fact) {
    return `visit:${fact.on}:${fact.visitId}`;
}
/** An id that stands before every visit's from that day on, for listing a partition from there. */
function beforeVisitsFrom(day) {
    return `visit:${day}`;
}
/**
 * The visits that count: those that no other corrects and that the case system has not taken back, and of one that was entered
 * twice the entry made here. A correction may itself be corrected. `children`: whose visits they are, who know which were entered twice.
 */
function standingVisits(visits, children) {
    const corrected = new Set(visits.flatMap(({ corrects }) => corrects ?? []));
    const twice = new Set(children.flatMap(enteredTwice));
    return visits.filter(({ id, fact, takenBackOn }) => takenBackOn === undefined && !corrected.has(id) && !twice.has(fact.visitId));
}
/** The ids of visits that do not count because another entry of the same visit does. */
function enteredTwice({ sameVisits = [] }) {
    return sameVisits.map(({ there }) => there);
}
/** Newest first: by day, then time of day, then when it was entered. */
function newestVisitFirst(one, other) {
    const [left, right] = [one, other].map(({ fact, time, enteredAt, id }) => `${fact.on} ${time ?? ''} ${enteredAt} ${id}`);
    return (left ?? '') < (right ?? '') ? 1 : -1;
}
/** Who visited, by the group's list of members, those who have left among them; empty for somebody never listed. */
function visitorName(group, { byPersonId }) {
    return group.members.findLast(({ personId }) => personId === byPersonId)?.name ?? '';
}
/** What is known of a visit in two entries, or asked of one, said of the entry that was made in its place. */
function withVisitCorrected(group, childId, from, to) {
    const { visitId } = to;
    const asked = group.sameAsked?.map((open) => {
        if (open.what !== 'visit' || open.childId !== childId)
            return open;
        if (open.here === from)
            return { ...open, here: visitId, hereOn: to.on };
        return open.there === from ? { ...open, there: visitId, thereOn: to.on } : open;
    });
    const children = group.children.map((child) => child.childId !== childId || child.sameVisits === undefined
        ? child
        : { ...child, sameVisits: child.sameVisits.map((pair) => (pair.here === from ? { ...pair, here: visitId } : pair)) });
    return { ...group, children, ...(asked && { sameAsked: asked }) };
}
//# sourceMappingURL=visit.js.map