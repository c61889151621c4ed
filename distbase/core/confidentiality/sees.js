"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sees = sees;
exports.isAboutTheirs = isAboutTheirs;
exports.isForEveryChild = isForEveryChild;
const member_1 = require("../member");
/**
 * The one rule for sibling groups (DOMAIN 7.1): somebody who is in the group for some of its children knows of those who
 * are there for one of them, and of nobody else. Co-ordinator and manager answer for the whole group. Every list, choice
 * and record asks this; what is told of those who are seen is for `personShown` to say.
 */
function sees(viewer, person) {
    return viewer.memberId === person.memberId || (0, member_1.runsGroup)(viewer) || shareAChild(viewer, person);
}
/**
 * Whether something about these children is about one whom the viewer is here for. What is about no child in particular
 * is about the whole family: for practitioners, and for others only where they are here for every child.
 */
function isAboutTheirs(group, childIds, viewer) {
    if (childIds.length > 0)
        return childIds.some((childId) => isHereFor(viewer, childId));
    return (0, member_1.isPractitioner)(viewer) || isForEveryChild(group, viewer);
}
/** Whether somebody is here for every child on the register, for every child of the group once none is. */
function isForEveryChild({ children }, person) {
    const registered = children.filter(({ status }) => status !== 'de-registered');
    return (registered.length > 0 ? registered : children).every(({ childId }) => isHereFor(person, childId));
}
function shareAChild(one, other) {
    if (isForNone(one) || isForNone(other))
        return false;
    // If nobody has said for which child somebody is here, practitioners of every child may know of them, and nobody else.
    if ((0, member_1.isNotSaid)(one) || (0, member_1.isNotSaid)(other))
        return [one, other].some((each) => (0, member_1.isPractitioner)(each) && each.childIds.length === 0);
    return one.childIds.length === 0 || other.childIds.length === 0 || one.childIds.some((childId) => (0, member_1.isFor)(other, childId));
}
function isHereFor(person, childId) {
    return !isForNone(person) && (0, member_1.isFor)(person, childId);
}
/** A young person is here for those children only who are named, never for "every child". */
function isForNone({ role, childIds }) {
    return role === 'young-person' && childIds.length === 0;
}
//# sourceMappingURL=sees.js.map