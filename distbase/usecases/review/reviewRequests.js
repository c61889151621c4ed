"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.speak = exports.openVoices = exports.openSpeaking = exports.settle = exports.answer = exports.ask = exports.openAnswering = exports.openRequest = exports.openAsking = void 0;
const result_1 = require("../../core/result");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const reviewRequest_1 = require("../../core/review/reviewRequest");
const voice_1 = require("../../core/review/voice");
const reviewRequest_2 = require("../../documents/reviewRequest");
const stillHere_1 = require("../children/stillHere");
exports.openAsking = { name: 'review.asking', may: reviewPermissions_1.mayAskForReview, reads: () => [] };
exports.openRequest = viewOfRequest('review.request', reviewPermissions_1.mayOpenRequest);
exports.openAnswering = viewOfRequest('review.answering', (asker, request) => {
    const answers = (0, reviewPermissions_1.mayAnswerRequest)(asker, request);
    return answers.ok ? answers : (0, reviewPermissions_1.maySettleRequest)(asker, request);
});
exports.ask = {
    name: 'review.ask',
    reads: () => [],
    may: (_state, _about, doing) => (0, reviewPermissions_1.mayAskForReview)(doing),
    decide: ({ group }, _about, { children, ground, words }, doing) => {
        const asked = (0, reviewRequest_1.askForReview)(group, { childIds: children, ground, words }, doing);
        if (!asked.ok)
            return asked;
        const { request } = asked.value;
        return (0, result_1.allow)({ group: asked.value.group, create: [request], about: { requestId: request.requestId, ground } });
    },
};
/** The co-ordinator's or manager's answer. */
exports.answer = replyDeed('review.answer', reviewPermissions_1.mayAnswerRequest, reviewRequest_1.answerRequest);
/** The conference chair's decision on it. */
exports.settle = replyDeed('review.settle', reviewPermissions_1.maySettleRequest, reviewRequest_1.settleRequest);
/** The form for what a child said, and the days on which they did. */
exports.openSpeaking = { name: 'review.speaking', may: reviewPermissions_1.mayRecordVoice, reads: () => [] };
exports.openVoices = {
    name: 'review.voices',
    may: reviewPermissions_1.mayOpenVoices,
    reads: ({ children }, about) => (children.find(({ childId }) => childId === about.childId)?.voices ?? []).map(({ voiceId }) => (0, voice_1.voiceDocumentId)(voiceId)),
};
exports.speak = {
    name: 'review.speak',
    reads: () => [],
    may: ({ group }, about, { actor }) => (0, reviewPermissions_1.mayRecordVoice)({ actor, group }, about),
    decide: ({ group }, { childId }, { said, ...typed }, doing) => {
        const spoken = (0, voice_1.recordVoice)(group, { ...typed, words: said, childId }, doing);
        if (!spoken.ok)
            return spoken;
        const { voice } = spoken.value;
        return (0, result_1.allow)({ group: spoken.value.group, create: [voice], about: { childId, voiceId: voice.voiceId, advocacy: voice.advocacy } });
    },
};
function viewOfRequest(name, mayKnowing) {
    return {
        name,
        // Whose request it is, is only known once the request is read.
        may: reviewPermissions_1.mayOpenReviews,
        mayKnowing: (asker, state, { requestId }) => mayKnowing(asker, (0, stillHere_1.requestHere)(state, requestId)),
        reads: (_group, { requestId }) => [(0, reviewRequest_1.requestDocumentId)(requestId)],
    };
}
function replyDeed(name, may, reply) {
    return {
        name,
        reads: ({ requestId }) => [(0, reviewRequest_1.requestDocumentId)(requestId)],
        may: (state, { requestId }, { actor, today }) => may({ actor, group: state.group, today }, (0, stillHere_1.requestHere)(state, requestId)),
        decide: (state, { requestId, seen }, typed, doing) => {
            const request = reviewRequest_2.storedRequest.in(state, requestId);
            if (request === undefined)
                return (0, result_1.refuse)({ kind: 'gone' });
            const replied = reply(state.group, request, { code: typed.code, words: typed.why, seen }, doing);
            return replied.ok
                ? (0, result_1.allow)({ group: replied.value.group, put: [replied.value.request], about: { requestId, code: typed.code } })
                : replied;
        },
    };
}
//# sourceMappingURL=reviewRequests.js.map