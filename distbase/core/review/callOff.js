"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.callOffReview = callOffReview;
exports.calledOffReview = calledOffReview;
const doer_1 = require("../doer");
const result_1 = require("../result");
const review_1 = require("./review");
/**
 * Calls a planned review off without another day, for the children among `childIds`; of several it must be said which, and the others
 * keep their day (DOMAIN 7.1 'postponed': who, why). The limit stays where it is, the reports that were asked for before it are owed no
 * longer, and the views that were given stay with what was called off. `seen` is the version on the card that was pressed. One that was
 * held cannot be called off.
 */
function callOffReview(group, conference, { childIds: chosen, reason, seen }, by) {
    if (seen !== conference.version)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    if (conference.attended !== null)
        return (0, result_1.refuse)({ kind: 'review-held' });
    const open = (0, review_1.undecided)(group, conference.conferenceId).map(({ childId }) => childId);
    if (open.length === 0)
        return (0, result_1.refuse)({ kind: 'review-decided' });
    const childIds = open.length === 1 ? open : open.filter((childId) => chosen.includes(childId));
    if (childIds.length === 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { children: 'required' } });
    const { conferenceId, plannedFor } = conference;
    const calledOff = { childIds, plannedFor, reason: (0, doer_1.forPractitioners)(reason, by) };
    const kept = open.filter((childId) => !childIds.includes(childId));
    const after = {
        ...conference,
        version: conference.version + 1,
        childIds: kept.length === 0 ? conference.childIds : kept,
        calledOff: [...(conference.calledOff ?? []), calledOff],
    };
    const changed = (0, review_1.changeChildren)(group, childIds, (child) => {
        const planned = (0, review_1.plannedReview)(child);
        if (planned === null)
            return child;
        const { viewsBy: _, ...fact } = planned;
        return (0, review_1.withFact)(child, planned, { ...fact, conferenceId, calledOffOn: by.today });
    });
    return (0, result_1.allow)({ group: changed, conferences: [after], childIds });
}
function calledOffReview(child) {
    if ((0, review_1.plannedReview)(child) !== null)
        return null;
    const lastHeldOn = child.conferences.reduce((latest, { heldOn }) => (heldOn !== null && heldOn > latest ? heldOn : latest), '');
    return child.conferences.reduce((newest, { conferenceId, plannedFor, calledOffOn: on, heldOn }) => {
        if (on === undefined || conferenceId === undefined || heldOn !== null || on < lastHeldOn)
            return newest;
        return newest === null || on >= newest.on ? { conferenceId, plannedFor, on } : newest;
    }, null);
}
//# sourceMappingURL=callOff.js.map