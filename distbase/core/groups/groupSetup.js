"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newGroup = newGroup;
exports.addChild = addChild;
exports.problemsOfChild = problemsOfChild;
exports.linkConversation = linkConversation;
exports.unlinkConversation = unlinkConversation;
exports.isLinkedTo = isLinkedTo;
const auditChain_1 = require("../audit/auditChain");
const coreGroup_1 = require("../coreGroup");
const limits_1 = require("../limits");
const result_1 = require("../result");
const calendarDate_1 = require("../time/calendarDate");
/** A group that the case system does not hold, with its co-ordinator and manager and no child yet. */
function newGroup({ founders, ...named }, today) {
    return {
        id: 'group',
        type: 'group',
        schemaVersion: coreGroup_1.headVersion,
        ...named,
        members: founders.map((founder) => ({ ...founder, ...fresh, from: today })),
        children: [],
        meetings: [],
        conversation: null,
        nextDueOn: null,
        lastAudit: auditChain_1.emptyChain,
    };
}
const fresh = {
    childIds: [],
    to: null,
    endReason: null,
    languages: { spoken: null, meeting: null, record: null },
    inTeams: true,
    safeContact: '',
};
/** Adds a child with the conference that registered them, from which the clocks count (DOMAIN 1.0 D03, D09). */
function addChild(group, typed, today) {
    if (group.children.length >= limits_1.mostThings.children)
        return (0, result_1.refuse)({ kind: 'group-too-large' });
    const fields = { ...problemsOfChild(typed, today), ...problemsOfRegistration(typed, today) };
    if (Object.keys(fields).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields });
    const { childId, givenName, familyName, bornOrExpectedOn, registeredOn, categories } = typed;
    const unborn = bornOrExpectedOn > today;
    const child = {
        childId,
        ref: '',
        givenName,
        familyName,
        dateOfBirth: unborn ? null : bornOrExpectedOn,
        expectedOn: unborn ? bornOrExpectedOn : null,
        registeredOn,
        categories: [...categories],
        status: 'registered',
        homeAuthority: '',
        lookedAfter: false,
        missingSince: null,
        confidentialAddress: false,
        deregisteredOn: null,
        visits: [],
        conferences: [
            {
                ...{ kind: 'initial', plannedFor: registeredOn, heldOn: registeredOn, decision: 'register', categories: [...categories] },
                // Entered here, so that it is known here whether its papers went out.
                ...{ summarySentOn: null, recordSentOn: null },
            },
        ],
    };
    return (0, result_1.allow)({ ...group, children: [...group.children, child] });
}
const monthsToAdulthood = 18 * 12;
/** The longest that a birth can be ahead. */
const longestExpected = 10;
/** What is wrong with who the child is; a child who is born has a given name. */
function problemsOfChild(typed, today) {
    const { givenName, bornOrExpectedOn } = typed;
    if (bornOrExpectedOn > (0, calendarDate_1.addMonths)(today, longestExpected))
        return { bornOrExpectedOn: 'too-far-ahead' };
    if ((0, calendarDate_1.addMonths)(bornOrExpectedOn, monthsToAdulthood) <= today)
        return { bornOrExpectedOn: 'not-under-18' };
    return bornOrExpectedOn <= today && givenName === '' ? { givenName: 'required' } : {};
}
/** A child can be registered before birth, so the birthday sets no bound here. */
function problemsOfRegistration({ registeredOn, categories }, today) {
    if (registeredOn > today)
        return { registeredOn: 'in-the-future' };
    return categories.length === 0 ? { categories: 'choose-one' } : {};
}
/** One conversation to one group: a group that has one must be unlinked from it first. */
function linkConversation(group, conversation) {
    if (group.conversation === null || isLinkedTo(group, conversation))
        return (0, result_1.allow)({ ...group, conversation });
    return (0, result_1.refuse)({ kind: 'group-already-linked' });
}
function unlinkConversation(group) {
    return group.conversation === null ? (0, result_1.refuse)({ kind: 'not-linked' }) : (0, result_1.allow)({ ...group, conversation: null });
}
/** Whether the head names that conversation: nothing else makes a conversation this group's. */
function isLinkedTo(group, { conversationId, tenantId }) {
    return group.conversation !== null && group.conversation.conversationId === conversationId && group.conversation.tenantId === tenantId;
}
//# sourceMappingURL=groupSetup.js.map