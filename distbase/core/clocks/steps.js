"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stepDocumentId = stepDocumentId;
exports.recordsStep = recordsStep;
exports.stepsOpenTo = stepsOpenTo;
exports.spotFor = spotFor;
exports.recordStep = recordStep;
const doer_1 = require("../doer");
const member_1 = require("../member");
const result_1 = require("../result");
const earliestStep_1 = require("./earliestStep");
const stepSpots_1 = require("./stepSpots");
const stepTable_1 = require("./stepTable");
/** As many as one page of a card shows; the others stay in their documents. */
const mostListed = 7;
function stepDocumentId(stepId) {
    return `step:${stepId}`;
}
/** Who may record this: the roles of its row; a member their own report. */
function recordsStep(actor, { what, memberId }) {
    return stepTable_1.stepTable[what].by.includes(actor.role) || (memberId !== null && memberId === actor.memberId);
}
/** All that this member can record, for the children they are here for, kind by kind. */
function stepsOpenTo(group, actor, topic = 'all') {
    const kinds = stepTable_1.stepKinds.filter((what) => topic === 'all' || stepTable_1.stepTable[what].topic === topic);
    return kinds
        .flatMap((what) => (0, stepSpots_1.spotsOf)(group, what))
        .filter((spot) => recordsStep(actor, spot))
        .flatMap((spot) => {
        const days = new Map([...spot.days].filter(([childId]) => (0, member_1.isFor)(actor, childId)));
        return days.size === 0 ? [] : [{ ...spot, days }];
    });
}
/** The place that a press names, as this member may fill it; undefined where there is none any more. */
function spotFor(group, actor, { what, about }) {
    return stepsOpenTo(group, actor).find((spot) => spot.what === what && spot.about === about);
}
/** Records that something was done on a day, or that it was not; limits follow from it at once. */
function recordStep(group, given, by) {
    const spot = spotFor(group, by.actor, given);
    if (spot === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    const isOfGroup = (0, stepTable_1.isAboutGroup)(spot.what);
    const childIds = isOfGroup ? [...spot.days.keys()] : [...new Set(given.childIds)].filter((childId) => spot.days.has(childId));
    const wrong = problemsOf(group, spot, given, childIds, by.today);
    if (Object.keys(wrong).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const stepId = by.newId();
    const step = {
        ...{ id: stepDocumentId(stepId), type: 'step', schemaVersion: 1, coreGroupId: group.coreGroupId, stepId },
        ...{ what: spot.what, about: spot.about, childIds, on: dayOf(given) },
        was: childIds.flatMap((childId) => dayBefore(childId, spot.days.get(childId))),
        why: given.why === '' ? null : (0, doer_1.forPractitioners)(given.why, by),
        ...{ by: by.actor.memberId, byPersonId: by.actor.personId, at: by.now },
    };
    const steps = [...(group.steps ?? []), stepId].slice(-mostListed);
    return (0, result_1.allow)({ group: { ...(0, stepSpots_1.withStep)(group, spot, childIds, step.on), steps }, step });
}
function problemsOf(group, { what, days, since }, given, childIds, today) {
    const on = dayOf(given);
    if (childIds.length === 0)
        return { children: 'choose-one' };
    if (!given.notYet && given.on === '')
        return { on: 'required' };
    if (on !== null && on > today)
        return { on: 'in-the-future' };
    if (on !== null && childIds.some((childId) => on < (since.get(childId) ?? '')))
        return { on: 'before-it-happened' };
    if (on !== null && group.children.some((child) => childIds.includes(child.childId) && on < (0, earliestStep_1.earliestStep)(group, child, what)))
        return { on: 'before-the-child' };
    const before = childIds.map((childId) => days.get(childId));
    if (before.every((day) => day === on))
        return { on: 'recorded-already' };
    // A day in place of another is a correction, and says why.
    return before.some((day) => (day ?? null) !== null) && given.why === '' ? { why: 'required' } : {};
}
function dayOf({ on, notYet }) {
    return notYet ? null : on;
}
function dayBefore(childId, on) {
    return on === undefined ? [] : [{ childId, on }];
}
//# sourceMappingURL=steps.js.map