"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noticeKinds = void 0;
exports.limitKey = limitKey;
exports.holds = holds;
exports.waitedFor = waitedFor;
exports.opensOf = opensOf;
exports.childrenOf = childrenOf;
exports.noticeRungName = noticeRungName;
const caseQuestions_1 = require("../caseload/caseQuestions");
const awaiting_1 = require("../children/awaiting");
const clockTable_1 = require("../clockTable");
const coreGroup_1 = require("../coreGroup");
const meetingNews_1 = require("../meeting/meetingNews");
const recordCirculation_1 = require("../record/recordCirculation");
const requestGrounds_1 = require("../requestGrounds");
const correctedNotices_1 = require("./correctedNotices");
const duties_1 = require("./duties");
const exclusionNotices_1 = require("./exclusionNotices");
const kindsOfPlans_1 = require("./kindsOfPlans");
const openRemovals_1 = require("./openRemovals");
const questionNotices_1 = require("./questionNotices");
const requestNotices_1 = require("./requestNotices");
const usualKind_1 = require("./usualKind");
const voiceNotices_1 = require("./voiceNotices");
/** One row for each kind of notice. */
exports.noticeKinds = {
    clock: {
        ...usualKind_1.usual,
        words: 'clock',
        key: (about) => `${limitKey(about)}:${noticeRungName(about.rung)}`,
        opens: (_about, to) => ({ verb: to === null ? 'alerts.open' : 'alerts.one', data: {} }),
        weight: ({ clock }) => (0, clockTable_1.weightOf)(clock),
        isUrgent: ({ clock, rung }) => rung === 'escalated' || (0, clockTable_1.traitsOf)(clock).atOnce,
        children: ({ childId }) => (childId === null ? null : [childId]),
        holds: (about, { openLimits }) => openLimits.has(limitKey(about)),
        isRung: ({ rung }) => rung !== 'escalated',
        waitsFor: usualKind_1.itsCause,
        settledBy: 'its-cause',
    },
    action: {
        ...usualKind_1.usual,
        words: 'action',
        key: (about) => `${limitKey(about)}:${noticeRungName(about.rung)}`,
        opens: ({ actionId }) => ({ verb: 'actions.one', data: { actionId } }),
        isFor: 'everybody',
        holds: (about, { openLimits }) => openLimits.has(limitKey(about)),
        isRung: usualKind_1.always,
        // Whoever has looked at it has not done it yet.
        waitsFor: usualKind_1.itsCause,
        settledBy: 'its-cause',
    },
    'not-seen': {
        ...usualKind_1.usual,
        words: 'not-seen',
        key: ({ entryId, why }) => `not-seen:${entryId}:${why}`,
        opens: opensReport,
        weight: () => 0,
        isUrgent: usualKind_1.always,
        children: ({ entryId }, group) => (0, awaiting_1.childrenOfReport)(group, entryId),
        waitsFor: () => 'a-decision',
    },
    undecided: {
        ...usualKind_1.usual,
        words: 'not-seen',
        key: ({ entryId, on }) => `not-seen:${entryId}:undecided-${on}`,
        opens: opensReport,
        weight: () => 0,
        isUrgent: usualKind_1.always,
        children: ({ entryId }, group) => (0, awaiting_1.childrenOfReport)(group, entryId),
        holds: ({ entryId }, { group }) => (0, awaiting_1.isUndecided)(group, entryId),
        isRung: usualKind_1.always,
        waitsFor: () => 'a-decision',
        settledBy: 'its-cause',
    },
    record: {
        ...usualKind_1.usual,
        words: 'record',
        key: ({ meetingId, version }) => `record:${meetingId}:${version}`,
        opens: ({ meetingId, version }) => ({ verb: 'record.read', data: { meetingId, version } }),
        isFor: 'everybody',
    },
    release: {
        ...usualKind_1.usual,
        words: 'release',
        key: ({ meetingId, version }) => `release:${meetingId}:${version}`,
        opens: ({ meetingId }) => ({ verb: 'record.releases', data: { meetingId } }),
        // That all of it went is in the meeting: the release of the last takes it off the list.
        holds: (_about, { group }) => (0, recordCirculation_1.asksForReleases)(group),
        waitsFor: usualKind_1.itsCause,
    },
    meeting: {
        ...usualKind_1.usual,
        words: 'meeting',
        key: ({ meetingId, news, moves, plannedFor }) => `meeting:${meetingId}:${news}-${moves}:${plannedFor}`,
        opens: ({ news }, to) => ({ verb: to === null || news === 'cancelled' ? 'meeting.open' : 'attendance.open', data: {} }),
        listOpens: 'meeting.open',
        isFor: 'everybody',
        holds: (about, { group, today }) => (0, meetingNews_1.isMeetingNews)(group, about, today),
    },
    review: {
        ...usualKind_1.usual,
        words: 'review',
        key: ({ childId, conferenceId, at, againOn }) => `review:${childId}:${conferenceId}:removal:${at}${againOn === undefined ? '' : `:again-${againOn}`}`,
        opens: ({ childId }) => ({ verb: 'review.one', data: { childId } }),
        listOpens: 'review.one',
        children: ({ childId }) => [childId],
        // Whoever has looked at it has not confirmed it yet, nor sent it back.
        ...usualKind_1.untilItIsThere,
        holds: (about, { group, rules, today }) => (0, openRemovals_1.waitsForCustodian)(group, about, rules, today),
        plans: openRemovals_1.removalDrafts,
    },
    ...kindsOfPlans_1.kindsOfPlans,
    'early-review': {
        ...usualKind_1.usual,
        words: 'early-review',
        key: ({ requestId, step, againOn }) => `early-review:${requestId}:${step}${againOn === undefined ? '' : `-${againOn}`}`,
        weight: ({ ground }) => ((0, requestGrounds_1.isOfDanger)(ground) ? 0 : usualKind_1.usual.weight()),
        isUrgent: ({ ground }) => (0, requestGrounds_1.isOfDanger)(ground),
        opens: () => ({ verb: 'review.open', data: { page: 1 } }),
        listOpens: 'review.open',
        children: ({ requestId }, { reviewRequests = [] }) => reviewRequests.find((each) => each.requestId === requestId)?.childIds ?? null,
        holds: (about, { group, rules, today }) => (0, requestNotices_1.waitsForStep)(group, about, rules, today),
        plans: requestNotices_1.requestDrafts,
        waitsFor: usualKind_1.itsCause,
        settledBy: 'its-cause',
    },
    exclusion: {
        ...usualKind_1.usual,
        words: 'exclusion',
        key: ({ exclusionId, step, againOn }) => `exclusion:${exclusionId}:${step}${againOn === null ? '' : `-${againOn}`}`,
        opens: () => ({ verb: 'exclusions.open', data: { page: 1 } }),
        listOpens: 'exclusions.open',
        isFor: 'its-recipient',
        weight: () => 1,
        holds: (about, { group, rules, today }) => (0, exclusionNotices_1.waitsForExclusion)(group, about, rules, today),
        plans: exclusionNotices_1.exclusionDrafts,
        waitsFor: usualKind_1.itsCause,
        settledBy: 'its-cause',
    },
    'exclusion-answer': {
        ...usualKind_1.usual,
        words: 'exclusion-answer',
        key: ({ exclusionId }) => `exclusion-answer:${exclusionId}`,
        opens: () => ({ verb: 'exclusions.open', data: { page: 1 } }),
        listOpens: 'exclusions.open',
        isFor: 'its-recipient',
    },
    voice: {
        ...usualKind_1.usual,
        words: 'voice',
        key: ({ meetingId }) => `voice:${meetingId}`,
        opens: () => ({ verb: 'agenda.open', data: { page: 1 } }),
        listOpens: 'agenda.open',
        holds: (_about, { group, rules, today }) => (0, voiceNotices_1.voicesAsked)(group, rules, today).length > 0,
        plans: voiceNotices_1.voiceDrafts,
    },
    address: {
        ...usualKind_1.usual,
        words: 'address',
        key: ({ changeId }) => `address:${changeId}`,
        opens: ({ childId }) => ({ verb: 'children.changes', data: { childId } }),
        children: ({ childId }) => [childId],
        holds: ({ changeId }, { group }) => group.children.some((child) => child.addressLift?.changeId === changeId && child.frozen === undefined),
        waitsFor: usualKind_1.itsCause,
    },
    question: {
        ...usualKind_1.usual,
        words: 'question',
        key: ({ question }) => `question:${question}`,
        opens: () => ({ verb: 'questions.open', data: {} }),
        listOpens: 'questions.open',
        holds: ({ question }, { group, today }) => (0, caseQuestions_1.openQuestions)(group, today).includes(question),
        plans: questionNotices_1.questionDrafts,
        // Whoever has opened it has not answered yet.
        waitsFor: usualKind_1.itsCause,
        settledBy: 'its-cause',
    },
    corrected: {
        ...usualKind_1.usual,
        words: 'corrected',
        key: ({ changeId }) => `corrected:${changeId}`,
        opens: () => ({ verb: 'clocks.corrected', data: { page: 1 } }),
        listOpens: 'clocks.corrected',
        holds: ({ changeId }, { group, today }) => (0, correctedNotices_1.correctedNow)(group, today)?.changeId === changeId,
        plans: correctedNotices_1.correctedDrafts,
    },
    account: {
        ...usualKind_1.usual,
        words: 'account',
        key: ({ news, accountId }) => `account:${news}:${accountId}`,
        opens: ({ memberId }) => (memberId === null ? { verb: 'accounts.mine', data: {} } : { verb: 'accounts.member', data: { memberId } }),
        holds: (about, { group, today, asking }) => about.news !== 'asks' || isAsked(about, group, today, asking),
        // Whoever has looked at the question has not answered it yet; the answer takes it off the list (usecases/people/openQuestions.ts).
        waitsFor: ({ news }) => (news === 'asks' ? 'its-cause' : 'being-opened'),
    },
    unreached: {
        ...usualKind_1.usual,
        words: 'undelivered',
        key: ({ personId, period }) => `unreached:${personId}:${period}`,
        // In the conversation each reader opens what waits for them: one person's own alert would be refused to all others.
        opens: ({ of }) => of === null ? { verb: 'alerts.board', data: {} } : of.kind === 'clock' ? { verb: 'alerts.open', data: {} } : opensOf(of, 'somebody'),
        listOpens: 'alerts.board',
        children: ({ of }, group) => (of === null ? null : childrenOf(of, group)),
        holds: ({ personId, of }, facts) => !facts.reached.has(personId) && isMember(facts, personId) && (of === null || holds(of, facts)),
        // Whoever has looked has not reached them yet.
        waitsFor: usualKind_1.itsCause,
        settledBy: 'its-cause',
    },
    older: {
        ...usualKind_1.usual,
        words: 'undelivered',
        key: ({ key }) => key,
        opens: ({ opens }) => opens,
    },
};
/** Tells one open limit or action from every other, in the form that `Facts.openLimits` has. */
function limitKey(about) {
    if (about.kind === 'clock')
        return (0, duties_1.dutyKey)({ id: about.clock, childId: about.childId, limit: about.limit });
    return (0, duties_1.dutyKey)({ id: `${about.state === 'open' ? 'action' : 'blocked'}.${about.actionId}`, childId: null, limit: about.dueOn });
}
/** Whether the cause of a notice is still there. */
function holds(about, facts) {
    const row = exports.noticeKinds[about.kind];
    return row.holds(about, facts);
}
/** Until when it waits for its recipient in a list. */
function waitedFor(about) {
    const row = exports.noticeKinds[about.kind];
    return row.waitsFor(about);
}
function opensOf(about, to) {
    const row = exports.noticeKinds[about.kind];
    return row.opens(about, to);
}
function childrenOf(about, group) {
    const row = exports.noticeKinds[about.kind];
    return row.children(about, group);
}
function noticeRungName(rung) {
    return typeof rung === 'object' && 'againOn' in rung ? `again-${rung.againOn}` : rung === 'escalated' ? rung : (0, duties_1.rungName)(rung);
}
/** Whether an account still asks, as far as it is known, to be somebody who is a member. */
function isAsked({ accountId, memberId }, group, today, asking) {
    return (0, coreGroup_1.currentMembers)(group, today).some((member) => member.memberId === memberId) && (asking === null || asking.has(accountId));
}
function isMember({ group, today }, personId) {
    return (0, coreGroup_1.currentMembers)(group, today).some((member) => member.personId === personId);
}
function opensReport({ entryId }) {
    return { verb: 'notSeen.one', data: { entryId } };
}
//# sourceMappingURL=noticeKinds.js.map