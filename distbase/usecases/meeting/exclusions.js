"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewOfExclusion = exports.refuseExclusion = exports.decideExclusion = exports.askExclusion = exports.openExclusion = exports.openExclusions = void 0;
exports.meetingToCome = meetingToCome;
exports.openAsking = openAsking;
exports.openDeciding = openDeciding;
const exclusion_1 = require("../../core/meeting/exclusion");
const exclusionAsking_1 = require("../../core/meeting/exclusionAsking");
const exclusionDeciding_1 = require("../../core/meeting/exclusionDeciding");
const exclusionPermissions_1 = require("../../core/meeting/exclusionPermissions");
const exclusionReview_1 = require("../../core/meeting/exclusionReview");
const meeting_1 = require("../../core/meeting/meeting");
const exclusionAnswer_1 = require("../../core/notices/exclusionAnswer");
const result_1 = require("../../core/result");
const exclusion_2 = require("../../documents/exclusion");
const meeting_2 = require("../../documents/meeting");
const invitedAgain_1 = require("./invitedAgain");
const nextOf = (group) => {
    const next = (0, meeting_1.nextMeeting)(group);
    return next === undefined ? [] : [(0, meeting_1.meetingDocumentId)(next.meetingId)];
};
/** The next meeting, whose chair sees who is kept from it. */
function meetingToCome(state) {
    const next = (0, meeting_1.nextMeeting)(state.group);
    return next === undefined ? undefined : meeting_2.storedMeeting.in(state, next.meetingId);
}
exports.openExclusions = {
    name: 'exclusions.open',
    may: exclusionPermissions_1.mayTryExclusions,
    mayKnowing: (asker, state) => (0, exclusionPermissions_1.mayOpenExclusionsKnowing)(asker, meetingToCome(state)),
    reads: nextOf,
};
exports.openExclusion = {
    name: 'exclusions.one',
    may: exclusionPermissions_1.mayTryExclusions,
    mayKnowing: (asker, state, about) => (0, exclusionPermissions_1.mayOpenExclusion)(asker, markOf(asker, about), meetingToCome(state)),
    reads: (group, about) => [...nextOf(group), (0, exclusion_1.exclusionDocumentId)(about.exclusionId)],
};
/** The forms in which it is asked for. */
function openAsking(name) {
    return { name, may: exclusionPermissions_1.mayAskToExclude, reads: () => [] };
}
/** The forms in which it is decided on. */
function openDeciding(name) {
    return {
        name,
        may: (asker, about) => (0, exclusionPermissions_1.mayDecideExclusion)(asker, markOf(asker, about)),
        reads: (_group, { exclusionId }) => [(0, exclusion_1.exclusionDocumentId)(exclusionId)],
    };
}
exports.askExclusion = {
    name: 'exclusions.ask',
    reads: () => [],
    may: (_state, _about, doing) => (0, exclusionPermissions_1.mayAskToExclude)(doing),
    decide: ({ group }, { person, ...terms }, typed, doing) => {
        const asked = (0, exclusionAsking_1.askToExclude)(group, { ...terms, ...typed, memberId: person }, doing);
        if (!asked.ok)
            return asked;
        const { exclusion } = asked.value;
        return (0, result_1.allow)({ group: asked.value.group, create: [exclusion], about: { exclusionId: exclusion.exclusionId } });
    },
};
const byDecider = {
    reads: ({ exclusionId }) => [(0, exclusion_1.exclusionDocumentId)(exclusionId)],
    may: ({ group }, about, { actor }) => (0, exclusionPermissions_1.mayDecideExclusion)({ actor, group }, (0, exclusion_1.exclusionIn)(group, about.exclusionId)),
};
exports.decideExclusion = {
    ...byDecider,
    name: 'exclusions.decide',
    decide: (state, about, typed, doing) => changedBy(state, about, 'exclude', doing, (exclusion) => (0, exclusionDeciding_1.exclude)(state.group, exclusion, { ...about, ...typed }, doing)),
};
exports.refuseExclusion = {
    ...byDecider,
    name: 'exclusions.refuse',
    decide: (state, about, { why }, doing) => changedBy(state, about, 'refuse', doing, (exclusion) => (0, exclusionDeciding_1.refuseToExclude)(state.group, exclusion, { why, seen: about.seen }, doing)),
};
/** Kept, changed or ended. Who may come to the next meeting after all is invited to it in the same commit. */
exports.reviewOfExclusion = {
    ...byDecider,
    name: 'exclusions.review',
    readsKnowing: nextOf,
    decide: (state, about, typed, doing) => {
        const changed = changedBy(state, about, about.code, doing, (exclusion) => (0, exclusionReview_1.reviewExclusion)(state.group, exclusion, { ...about, ...typed }, doing));
        return changed.ok ? (0, result_1.allow)((0, invitedAgain_1.invitedAgain)(state, changed.value, (0, exclusion_1.exclusionIn)(state.group, about.exclusionId), doing)) : changed;
    },
};
/** The change of one exclusion; the answer to a request is told to whoever asked. */
function changedBy(state, { exclusionId }, code, doing, decide) {
    const exclusion = exclusion_2.storedExclusion.in(state, exclusionId);
    if (exclusion === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    const decided = decide(exclusion);
    if (!decided.ok)
        return decided;
    const mark = (0, exclusion_1.exclusionIn)(state.group, exclusionId);
    const create = mark?.state === 'asked' ? (0, exclusionAnswer_1.answerNotice)(state.group, mark, doing) : [];
    return (0, result_1.allow)({ group: decided.value.group, put: [decided.value.exclusion], create, about: { exclusionId, code } });
}
function markOf({ group }, { exclusionId }) {
    return (0, exclusion_1.exclusionIn)(group, exclusionId);
}
//# sourceMappingURL=exclusions.js.map