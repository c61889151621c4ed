"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missedAnswers = void 0;
exports.withReturned = withReturned;
exports.missedGroup = missedGroup;
exports.foundGroup = foundGroup;
exports.missedOf = missedOf;
exports.sayOfMissedChild = sayOfMissedChild;
exports.sayOfMissedGroup = sayOfMissedGroup;
const child_1 = require("../child");
const coreGroup_1 = require("../coreGroup");
const result_1 = require("../result");
const takeAlong_1 = require("./takeAlong");
/** The group with the children whom the export has again after they had ended here: with all that was known of them. */
function withReturned(group, exported) {
    const now = new Set(exported.children.map(({ childId }) => childId));
    const { formerChildren = [], ...rest } = group;
    const back = formerChildren.filter(({ childId }) => now.has(childId));
    if (back.length === 0)
        return group;
    const left = formerChildren.filter((former) => !back.includes(former));
    const children = [...group.children, ...back.flatMap(({ kept }) => kept ?? [])];
    return { ...rest, children, ...(left.length === 0 ? {} : { formerChildren: left }) };
}
/** The group once an export that should have it does not: it is asked why. The same object where that is asked, or answered, already. */
function missedGroup(group, today) {
    const isLive = group.children.some(({ status, frozen }) => status !== 'de-registered' && frozen === undefined);
    if (group.notExported !== undefined || group.ended !== undefined || !isLive)
        return group;
    return { ...group, notExported: { since: today, stays: false } };
}
/** The group once an export has it again. The same object where nothing had been asked or ended. */
function foundGroup(group) {
    if (group.notExported === undefined && group.ended === undefined)
        return group;
    const { notExported: _, ended: __, ...found } = group;
    return found;
}
/** Of a team's groups no more than these can have ended between two exports: an export that misses more has only a part of them. */
const mostMissed = { share: 0.2, least: 1 };
/** Which groups an export misses. `known`: the team's groups that were imported before. */
function missedOf(missing, known) {
    return missing.length <= Math.max(mostMissed.least, Math.floor(known * mostMissed.share)) ? missing : [];
}
/** What somebody says of what the case system no longer has: why it is over, or that it goes on. */
exports.missedAnswers = [...coreGroup_1.endedBecause, 'stays'];
/**
 * The group once somebody has said why the case system no longer has a child. One who was entered twice is asked about together
 * with the others, so that all that was recorded goes to the entry that stays; else the child ends here with the reason, and
 * all that was known is kept.
 */
function sayOfMissedChild(group, childId, { why, by, on }) {
    const child = group.children.find((each) => each.childId === childId);
    const since = child?.notExported?.since;
    if (child === undefined || since === undefined || !(0, child_1.isAskedAbout)(child))
        return (0, result_1.refuse)({ kind: 'gone' });
    const others = group.children.filter((each) => each !== child && each.notExported === undefined && each.frozen === undefined);
    if (why === 'stays') {
        const stays = { ...child, notExported: { since, stays: true } };
        return (0, result_1.allow)({ ...group, children: group.children.map((each) => (each === child ? stays : each)) });
    }
    if (why === 'entered-twice' && others.length > 0) {
        const pairs = others.map((other) => ({ what: 'child', here: childId, there: other.childId, askedOn: on }));
        const known = (group.sameAsked ?? []).filter((asked) => !(asked.what === 'child' && asked.here === childId));
        return (0, result_1.allow)({ ...group, sameAsked: [...known, ...pairs] });
    }
    return (0, result_1.allow)(withoutChild(group, childId, { why, by, on }));
}
/** The same of the whole group: with it all its children end here. */
function sayOfMissedGroup(group, { why, by, on }) {
    const { notExported } = group;
    if (notExported === undefined || !(0, child_1.isAskedAbout)(group))
        return (0, result_1.refuse)({ kind: 'gone' });
    if (why === 'stays')
        return (0, result_1.allow)({ ...group, notExported: { ...notExported, stays: true } });
    const ended = group.children.reduce((left, { childId }) => withoutChild(left, childId, { why, by, on }), group);
    const { notExported: _, ...over } = ended;
    return (0, result_1.allow)({ ...over, ended: { on, because: why } });
}
function withoutChild(group, childId, { why, by, on }) {
    const child = group.children.find((each) => each.childId === childId);
    if (child === undefined)
        return group;
    const { notExported: _, ...kept } = child;
    const { notSeenAwaiting, reviewRequests, sameAsked, ...rest } = group;
    const asked = (sameAsked ?? []).filter((open) => !(open.what === 'visit' ? open.childId === childId : open.here === childId || open.there === childId));
    return {
        ...rest,
        children: group.children.filter((each) => each !== child),
        formerChildren: [...(group.formerChildren ?? []), { ...(0, takeAlong_1.formerly)(child, why, on, by), kept }],
        ...(notSeenAwaiting && { notSeenAwaiting: ofOthers(notSeenAwaiting, childId) }),
        ...(reviewRequests && { reviewRequests: ofOthers(reviewRequests, childId) }),
        ...(asked.length === 0 ? {} : { sameAsked: asked }),
    };
}
function ofOthers(marks, childId) {
    return marks
        .map((mark) => ({ ...mark, childIds: mark.childIds.filter((each) => each !== childId) }))
        .filter(({ childIds }) => childIds.length > 0);
}
//# sourceMappingURL=missed.js.map