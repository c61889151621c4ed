"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askedAbout = askedAbout;
exports.askToExclude = askToExclude;
const limits_1 = require("../limits");
const result_1 = require("../result");
const exclusion_1 = require("./exclusion");
const exclusionTerms_1 = require("./exclusionTerms");
/** Whoever is to be excluded, where the first step has nothing to mend. */
function askedAbout(group, typed, today) {
    const member = group.members.find(({ memberId }) => memberId === typed.memberId);
    if (member === undefined || !(0, exclusion_1.canBeExcluded)(member, today))
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { person: 'choose-one' } });
    const fields = (0, exclusionTerms_1.problemsOfTerms)(typed, today, today);
    return Object.keys(fields).length > 0 ? (0, result_1.refuse)({ kind: 'check-fields', fields }) : (0, result_1.allow)(member);
}
/**
 * A request, which changes nothing yet. Whether anything was asked for or decided about the person before makes no difference: the
 * answer to it would tell.
 */
function askToExclude(group, typed, by) {
    const { actor, today } = by;
    const found = askedAbout(group, typed, today);
    if (!found.ok)
        return found;
    const member = found.value;
    const own = (group.exclusions ?? []).filter(({ askedByPersonId }) => askedByPersonId === actor.personId);
    const waiting = own.filter(({ state }) => state === 'asked').length;
    if (waiting >= limits_1.mostThings.ownRequestsWaiting || own.filter(({ askedOn }) => askedOn === today).length >= limits_1.mostThings.ownRequestsADay)
        return (0, result_1.refuse)({ kind: 'own-requests-waiting' });
    const exclusionId = by.newId();
    const exclusion = {
        id: (0, exclusion_1.exclusionDocumentId)(exclusionId),
        type: 'exclusion',
        schemaVersion: 1,
        coreGroupId: group.coreGroupId,
        exclusionId,
        version: 1,
        memberId: member.memberId,
        ground: typed.ground,
        words: (0, exclusion_1.narrowly)(typed.words, by),
        asked: (0, exclusionTerms_1.termsOf)(typed),
        askedBy: actor.memberId,
        askedOn: today,
        decision: null,
        reviews: [],
    };
    const mark = {
        exclusionId,
        memberId: member.memberId,
        personId: member.personId,
        askedBy: actor.memberId,
        askedByPersonId: actor.personId,
        askedOn: today,
        state: 'asked',
        spans: [],
        reviewBy: null,
    };
    return (0, result_1.allow)({ group: { ...group, exclusions: [...(group.exclusions ?? []), mark] }, exclusion });
}
//# sourceMappingURL=exclusionAsking.js.map