"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.closedActionsId = closedActionsId;
exports.closedPageIds = closedPageIds;
exports.pagesFor = pagesFor;
exports.wholePlan = wholePlan;
exports.closingActions = closingActions;
exports.closingAll = closingAll;
const limits_1 = require("../limits");
const calendarDate_1 = require("../time/calendarDate");
const londonTime_1 = require("../time/londonTime");
const actions_1 = require("./actions");
/** The done actions that the plan keeps, the newest: what is looked at and opened again is mostly among them. */
const keptInPlan = { actions: 30, bytes: 40 * 1024 };
/** A page is begun once it is worth a document of its own, and ends where one commit has enough to carry. */
const pageFrom = { actions: 20, bytes: 40 * 1024 };
const pageTo = { actions: 40, bytes: 100 * 1024 };
/** How much somebody wrote in the last hour is counted in the plan (core/limits.ts). */
const minutesKept = 60;
/** The day of an action of which nobody said when it was done: later than any, so that every record reads its page and carries it on. */
const noDay = '9999-12-31';
function closedActionsId(page) {
    return `closed-actions:${String(page).padStart(4, '0')}`;
}
/** The documents of every page with something done after that day. */
function closedPageIds({ closedActions = [] }, after = null) {
    return closedActions.filter(({ until }) => after === null || until > after).map(({ page }) => closedActionsId(page));
}
/** The documents beside the plan in which this action may be: the head names each one that is not done. */
function pagesFor(group, actionId) {
    return (group.actionsDue ?? []).some((due) => due.actionId === actionId) ? [] : closedPageIds(group);
}
/** The plan with the actions of these pages, in the order in which they were agreed. */
function wholePlan(plan, pages) {
    const inOrder = [...pages].sort((one, other) => one.page - other.page);
    const all = [...inOrder.flatMap(({ actions }) => actions), ...plan.actions].map((action) => [action.actionId, action]);
    return { ...plan, actions: [...new Map(all).values()].sort(byAgreement) };
}
/**
 * What is written of a plan that was changed as a whole. Actions that stand unchanged on their pages stay there. Where the plan
 * has too many done ones, one page of them leaves it, and the head lists that page. Among the documents the page comes before the
 * plan.
 */
function closingActions(group, written, loaded, now) {
    const whole = written.find((document) => document.type === 'plan');
    if (whole === undefined)
        return { group, written };
    const onPages = new Map([...loaded].sort((one, other) => one.page - other.page).flatMap(({ actions }) => actions.map(nameAndVersion)));
    const own = whole.actions.filter(({ actionId, version }) => onPages.get(actionId) !== version);
    const closing = closingNow(own, now);
    const plan = { ...whole, schemaVersion: actions_1.planVersion, actions: own.filter((action) => !closing.has(action)) };
    const inPlace = (put) => written.flatMap((document) => (document === whole ? put : [document]));
    if (closing.size === 0)
        return { group, written: inPlace([plan]) };
    const page = Math.max(0, ...(group.closedActions ?? []).map((each) => each.page)) + 1;
    const { coreGroupId } = group;
    const actions = own.filter((action) => closing.has(action));
    const closed = { id: closedActionsId(page), type: 'closed-actions', schemaVersion: 1, coreGroupId, page, actions };
    const until = actions.reduce((newest, { doneOn, setOn }) => (0, calendarDate_1.later)(newest, (0, calendarDate_1.later)(doneOn ?? noDay, setOn)), '');
    const listed = { page, until };
    return { group: { ...group, closedActions: [...(group.closedActions ?? []), listed] }, written: inPlace([closed, plan]) };
}
/** The same for a plan of any size: as many pages as it takes. */
function closingAll(group, written, loaded, now) {
    const closing = closingActions(group, written, loaded, now);
    return closing.group === group ? closing : closingAll(closing.group, closing.written, [], now);
}
/** The oldest done ones beyond those that the plan keeps, where they have become worth a page: none where they have not. */
function closingNow(actions, now) {
    const since = (0, londonTime_1.minutesAfter)(now, -minutesKept);
    const done = actions.filter(({ state, effect }) => state === 'done' && (effect === null || effect.at <= since));
    const newestFirst = [...done].sort(byDayDone).reverse();
    const oldest = newestFirst.slice(upTo(newestFirst, keptInPlan)).reverse();
    const isWorthIt = oldest.length >= pageFrom.actions || sum(oldest) >= pageFrom.bytes;
    return new Set(isWorthIt ? oldest.slice(0, Math.max(1, upTo(oldest, pageTo))) : []);
}
/** How many of them, from the first, are within both measures. */
function upTo(actions, most) {
    let bytes = 0;
    const over = actions.findIndex((action, index) => {
        bytes += sizeOf(action);
        return index >= most.actions || bytes > most.bytes;
    });
    return over === -1 ? actions.length : over;
}
function sum(actions) {
    return actions.reduce((total, action) => total + sizeOf(action), 0);
}
function sizeOf(action) {
    return (0, limits_1.utf8Length)(JSON.stringify(action));
}
function nameAndVersion({ actionId, version }) {
    return [actionId, version];
}
function byDayDone(one, other) {
    return compared([one.doneOn ?? noDay, one.actionId], [other.doneOn ?? noDay, other.actionId]);
}
/** The same whether they stand together or apart. */
function byAgreement(one, other) {
    return compared(agreement(one), agreement(other));
}
function agreement({ setOn, words, ref, actionId }) {
    return [setOn, words.at, ref, actionId];
}
function compared(one, other) {
    const at = one.findIndex((part, index) => part !== other[index]);
    return at === -1 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
//# sourceMappingURL=closedActions.js.map