"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.viewsDocumentId = viewsDocumentId;
exports.noViews = noViews;
exports.viewsTaken = viewsTaken;
exports.isCounted = isCounted;
exports.givesView = givesView;
exports.expectedFor = expectedFor;
exports.silentFor = silentFor;
exports.areOpen = areOpen;
exports.withViewsBy = withViewsBy;
exports.giveView = giveView;
exports.openViews = openViews;
exports.viewsFor = viewsFor;
const coreGroup_1 = require("../coreGroup");
const facts_1 = require("../facts");
const member_1 = require("../member");
const result_1 = require("../result");
const review_1 = require("./review");
/** Those who report and cannot leave the decision to others: not who chairs or takes the minutes (DOMAIN 1.25, 1.29). */
const expectedRoles = ['co-ordinator', 'manager', 'member', 'foster-carer'];
/** May give a view that counts, and is not waited for. */
const alsoCounted = ['senior-manager'];
/** Their views are shown and not counted: practitioners decide (DOMAIN 1.25, 1.27). */
const besides = ['parent', 'young-person', 'advocate'];
function viewsDocumentId(conferenceId) {
    return `review-views:${conferenceId}`;
}
function noViews({ coreGroupId }, conferenceId) {
    const id = viewsDocumentId(conferenceId);
    return { id, type: 'review-views', schemaVersion: 1, coreGroupId, conferenceId, views: [], opened: [] };
}
/** The views on the children who were moved to a sitting of their own, for that sitting; null where nobody has given one. */
function viewsTaken(views, { conferenceId, childIds }) {
    const theirs = views.views.filter(({ childId }) => childIds.includes(childId));
    if (theirs.length === 0)
        return null;
    const opened = views.opened.filter(({ childId }) => childIds.includes(childId));
    return { ...views, id: viewsDocumentId(conferenceId), conferenceId, views: theirs, opened };
}
function isCounted({ role }) {
    return expectedRoles.includes(role) || alsoCounted.includes(role);
}
function givesView({ role }) {
    return isCounted({ role }) || besides.includes(role);
}
/** The practitioners whose views on this child are waited for. */
function expectedFor(group, childId, today) {
    return (0, coreGroup_1.currentMembers)(group, today).filter((member) => expectedRoles.includes(member.role) && (0, member_1.isFor)(member, childId));
}
/** Of those, who has not given a view. */
function silentFor(group, views, childId, today) {
    const given = new Set(viewsOn(views, childId).map(({ memberId }) => memberId));
    return expectedFor(group, childId, today).filter(({ memberId }) => !given.has(memberId));
}
/** Open once all are in, once the chair has opened them, or once the decision is made. They never close again. */
function areOpen(group, views, childId, today) {
    if (views.opened.some((each) => each.childId === childId))
        return true;
    if (!(0, review_1.undecided)(group, views.conferenceId).some((child) => child.childId === childId))
        return true;
    return expectedFor(group, childId, today).length > 0 && silentFor(group, views, childId, today).length === 0;
}
/** The head with who has given a view on a child of that sitting, or that they are open, as its documents say. */
function withViewsBy(group, views, childIds) {
    return (0, review_1.changeChildren)(group, childIds, (child) => {
        const planned = (0, review_1.plannedReview)(child);
        if (planned === null || (0, facts_1.sittingOf)(planned) !== views.conferenceId)
            return child;
        const isOpen = views.opened.some(({ childId }) => childId === child.childId);
        const viewsBy = isOpen ? null : viewsOn(views, child.childId).map(({ memberId }) => memberId);
        return (0, review_1.withFact)(child, planned, { ...planned, viewsBy });
    });
}
/** A member's view on one child; before they are open it takes the place of the one they gave, which is noted. */
function giveView(group, views, given, by) {
    const { childId } = given;
    const child = (0, review_1.undecided)(group, views.conferenceId).find((each) => each.childId === childId);
    if (child === undefined)
        return (0, result_1.refuse)({ kind: 'review-decided' });
    if (areOpen(group, views, childId, by.today))
        return (0, result_1.refuse)({ kind: 'views-are-open' });
    const wrong = problemsOf(given, child.categories);
    if (wrong !== null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const { actor, now, language } = by;
    const before = ownView(views, childId, actor);
    const view = {
        memberId: actor.memberId,
        childId,
        view: given.view,
        categories: given.view === 'change-category' ? [...new Set(given.categories)] : child.categories,
        words: {
            text: given.words,
            by: actor.memberId,
            at: now,
            language,
            audience: isCounted(actor) ? { kind: 'practitioners' } : { kind: 'one-parent', memberId: actor.memberId },
        },
        at: now,
        changes: before === null ? 0 : before.changes + 1,
    };
    const others = views.views.filter((each) => each !== before);
    // The last one in opens them for good: somebody who joins the group later must not close them again.
    const withView = { ...views, views: [...others, view] };
    const isLast = areOpen(group, withView, childId, by.today);
    return (0, result_1.allow)(isLast ? withOpened(withView, childId, by) : withView);
}
/** The conference chair opens what is there, to decide with those who have answered. */
function openViews(group, views, childId, by) {
    if (areOpen(group, views, childId, by.today))
        return (0, result_1.refuse)({ kind: 'views-are-open' });
    return (0, result_1.allow)(withOpened(views, childId, by));
}
function viewsFor(group, views, childId, viewer, { readsAll, seesSilent, today }) {
    const isOpen = areOpen(group, views, childId, today);
    const silent = silentFor(group, views, childId, today);
    const expected = expectedFor(group, childId, today).length;
    const readable = isOpen && readsAll && (0, member_1.isOwnChild)(viewer, { childId }) ? viewsOn(views, childId) : [];
    // What a parent said is for them and for practitioners, and a foster carer is not one (DOMAIN 0.4, 2.2).
    const all = readable.filter(({ words }) => words.audience.kind !== 'one-parent' || (0, member_1.isPractitioner)(viewer));
    const counted = all.filter(({ memberId }) => group.members.some((member) => member.memberId === memberId && isCounted(member)));
    const spread = Object.fromEntries(review_1.reviewDecisions.map((each) => [each, counted.filter(({ view }) => view === each).length]));
    return {
        isOpen,
        answered: expected - silent.length,
        expected,
        own: ownView(views, childId, viewer),
        silent: seesSilent && !isOpen ? silent : [],
        all: [...all].sort((one, other) => Number(counted.includes(other)) - Number(counted.includes(one))),
        spread: spread,
    };
}
function viewsOn({ views }, childId) {
    return views.filter((each) => each.childId === childId);
}
function ownView(views, childId, { memberId }) {
    return viewsOn(views, childId).find((each) => each.memberId === memberId) ?? null;
}
function withOpened(views, childId, { actor, now }) {
    return { ...views, opened: [...views.opened, { childId, by: actor.memberId, at: now }] };
}
function problemsOf({ view, categories, words }, today) {
    if (words === '')
        return { words: 'required' };
    if (view !== 'change-category')
        return null;
    if (categories.length === 0)
        return { categories: 'choose-one' };
    return [...categories].sort().join() === [...today].sort().join() ? { categories: 'same-categories' } : null;
}
//# sourceMappingURL=reviewViews.js.map