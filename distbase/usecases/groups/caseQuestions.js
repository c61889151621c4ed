"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sayOfGroup = exports.sayOfChild = exports.sayForWhom = exports.keepTwo = exports.openQuestions = void 0;
const caseQuestions_1 = require("../../core/caseload/caseQuestions");
const missed_1 = require("../../core/caseload/missed");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const result_1 = require("../../core/result");
const nextVisits_1 = require("./nextVisits");
exports.openQuestions = { name: 'questions.open', may: groupPermissions_1.mayRunGroup, reads: nextVisits_1.nextVisits };
exports.keepTwo = {
    name: 'questions.different',
    reads: () => [],
    may: (_state, _about, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
    decide: ({ group }, about, _typed, { today }) => (0, caseQuestions_1.sameAskedIn)(group, about, today) === undefined ? (0, result_1.refuse)({ kind: 'gone' }) : (0, result_1.allow)({ group: (0, caseQuestions_1.keepBoth)(group, about), about }),
};
exports.sayForWhom = {
    name: 'questions.children',
    reads: () => [],
    // Nobody could press this for a member whom the group never had: none of our cards names one.
    may: ({ group }, { memberId }, doing) => group.members.some((member) => member.memberId === memberId) ? (0, groupPermissions_1.mayRunGroup)(doing) : (0, result_1.refuse)('not-my-card'),
    decide: ({ group }, { memberId }, { childIds }) => {
        const said = (0, caseQuestions_1.sayChildren)(group, memberId, childIds);
        return said.ok ? (0, result_1.allow)({ group: said.value, about: { memberId, childIds: childIds.join(' ') } }) : said;
    },
};
/** Why the case system no longer has a child. */
exports.sayOfChild = {
    name: 'questions.missedChild',
    reads: () => [],
    may: (_state, _about, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
    decide: ({ group }, { childId, why }, _typed, { actor, today }) => {
        const said = (0, missed_1.sayOfMissedChild)(group, childId, { why, by: actor.personId, on: today });
        return said.ok ? (0, result_1.allow)({ group: said.value, about: { childId, why } }) : said;
    },
};
/** The same of the group. */
exports.sayOfGroup = {
    name: 'questions.missedGroup',
    reads: () => [],
    may: (_state, _about, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
    decide: ({ group }, { why }, _typed, { actor, today }) => {
        const said = (0, missed_1.sayOfMissedGroup)(group, { why, by: actor.personId, on: today });
        return said.ok ? (0, result_1.allow)({ group: said.value, about: { why } }) : said;
    },
};
//# sourceMappingURL=caseQuestions.js.map