"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seesExclusions = seesExclusions;
exports.mayOpenExclusions = mayOpenExclusions;
exports.mayTryExclusions = mayTryExclusions;
exports.mayOpenExclusionsKnowing = mayOpenExclusionsKnowing;
exports.mayAskToExclude = mayAskToExclude;
exports.excludableFor = excludableFor;
exports.mayDecideExclusion = mayDecideExclusion;
exports.mayOpenExclusion = mayOpenExclusion;
exports.exclusionsSeenBy = exclusionsSeenBy;
exports.seesAllOf = seesAllOf;
exports.reviewsDue = reviewsDue;
const sees_1 = require("../confidentiality/sees");
const permit_1 = require("../permit");
const result_1 = require("../result");
const exclusion_1 = require("./exclusion");
const exclusionTerms_1 = require("./exclusionTerms");
/*
 * Who asks, who decides and who may know that there is an exclusion at all (DOMAIN 1.14, 2.1 'exclusion'): whoever may not is told the
 * same whether there is one or not.
 */
const askers = ['co-ordinator', 'member', 'foster-carer'];
const deciders = ['manager', 'conference-chair'];
/** They see every exclusion of those whom they may know of; whoever chairs the next meeting, those who are kept from it. */
const seers = ['co-ordinator', 'manager', 'conference-chair', 'auditor'];
/** A chair of a meeting by their role alone: whoever else can be one may ask as well. */
const chairsOnly = ['senior-manager'];
function seesExclusions({ role }) {
    return seers.includes(role);
}
/** The page of exclusions: those who see them, and those who ask, for what became of their own request. */
function mayOpenExclusions({ actor }) {
    return seesExclusions(actor) || askers.includes(actor.role) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** The same where somebody may chair the next meeting, which only the meeting says. */
function mayTryExclusions({ actor }) {
    return chairsOnly.includes(actor.role) ? permit_1.yes : mayOpenExclusions({ actor });
}
function mayOpenExclusionsKnowing(asker, next) {
    return isItsChair(asker.actor, next) ? permit_1.yes : mayOpenExclusions(asker);
}
function mayAskToExclude({ actor }) {
    return askers.includes(actor.role) ? permit_1.yes : (0, result_1.refuse)('role-may-not');
}
/** Those who can be named in a request: parents and carers whom the asker may know of. */
function excludableFor({ actor, group, today }) {
    return group.members.filter((member) => (0, exclusion_1.canBeExcluded)(member, today) && (0, sees_1.sees)(actor, member));
}
/** Manager or conference chair; never on what they asked for themselves in another role. */
function mayDecideExclusion(asker, mark) {
    const { actor } = asker;
    if (!deciders.includes(actor.role))
        return (0, result_1.refuse)('role-may-not');
    if (mark === undefined || !knowsPerson(asker, mark))
        return (0, result_1.refuse)('not-my-card');
    return mark.askedByPersonId === actor.personId && mark.state === 'asked' ? (0, result_1.refuse)('asked-yourself') : permit_1.yes;
}
/** One of them: those who see exclusions, the chair of the next meeting who has to see that it is kept to, and whoever asked. */
function mayOpenExclusion(asker, mark, next) {
    if (mark === undefined || !isShown(asker, mark, next))
        return mayOpenExclusionsKnowing(asker, next).ok ? (0, result_1.refuse)('not-my-card') : (0, result_1.refuse)('role-may-not');
    return permit_1.yes;
}
/** Those that this reader may know of, the newest first. */
function exclusionsSeenBy(asker, next) {
    return [...(asker.group.exclusions ?? [])].filter((mark) => isShown(asker, mark, next)).reverse();
}
/** Whether a reader has all of it; whoever only asked has what they wrote and what was decided on that. */
function seesAllOf(asker, mark, next) {
    if (!knowsPerson(asker, mark))
        return false;
    return (seesExclusions(asker.actor) ||
        (isItsChair(asker.actor, next) && mark.state === 'in-force' && next !== undefined && reaches(mark, next.plannedFor)));
}
/** The last days for those reviews that are near or late, the earliest first, for whoever sees all exclusions. */
function reviewsDue(asker, rules) {
    const { exclusions = [] } = asker.group;
    const theirs = exclusions.filter((mark) => mark.state === 'in-force' && seesAllOf(asker, mark, undefined));
    return theirs.flatMap(({ reviewBy }) => (reviewBy === null || asker.today < (0, exclusionTerms_1.reviewSoonOn)(reviewBy, rules) ? [] : [reviewBy])).sort();
}
function isShown(asker, mark, next) {
    return seesAllOf(asker, mark, next) || (mark.askedByPersonId === asker.actor.personId && mayAskToExclude(asker).ok);
}
function reaches({ spans }, day) {
    return spans.some(({ from, to }) => from <= day && (to === null || day <= to));
}
function isItsChair({ memberId }, next) {
    return next !== undefined && next.chairMemberId === memberId && (next.state === 'planned' || next.state === 'open');
}
/** Nobody hears of somebody who is here for other children than they are, nor of themselves. */
function knowsPerson({ actor, group }, mark) {
    const member = group.members.find(({ memberId }) => memberId === mark.memberId);
    return member !== undefined && member.personId !== actor.personId && (0, sees_1.sees)(actor, member);
}
//# sourceMappingURL=exclusionPermissions.js.map