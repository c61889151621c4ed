"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewVoiceVerbs = void 0;
const review_1 = require("../../cards/review");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const voice_1 = require("../../core/review/voice");
const voice_2 = require("../../documents/voice");
const reviewRequests_1 = require("../../usecases/review/reviewRequests");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const agendaShown_1 = require("../meeting/agendaShown");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const review_2 = require("./review");
const aboutChild = { childId: inputs_1.childOnCard };
const notSpokenOf = 'none';
/** What a child said or showed, and the offer of an advocate. */
exports.reviewVoiceVerbs = [
    (0, verbs_1.viewVerb)(reviewRequests_1.openSpeaking, aboutChild, (turn, shown) => voiceFormFor(turn, shown)),
    (0, verbs_1.viewVerb)(reviewRequests_1.openVoices, aboutChild, (turn, shown) => voicesCardFor(turn, shown)),
    (0, verbs_1.deedVerb)(reviewRequests_1.speak, aboutChild, {
        on: (0, inputs_1.day)(),
        method: (0, inputs_1.oneOf)(voice_1.voiceMethods),
        said: (0, inputs_1.optionalWords)(),
        advocacy: (0, inputs_1.oneOf)([notSpokenOf, ...voice_1.advocacySteps]).transform((step) => (step === notSpokenOf ? null : step)),
    }, (turn, shown) => shown.result.kind === 'refused' ? voiceFormFor(turn, shown) : (0, review_2.reviewsCardFor)(turn, shown, turn.texts.words.review.done.speak)),
];
function voiceFormFor(turn, shown) {
    const { texts } = turn;
    const words = texts.words.review;
    const { group, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const child = group.children.find(({ childId }) => childId === shown.data.childId);
    if (child === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return review_1.reviewVoiceCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.voiceTitle, ''),
        childId: child.childId,
        name: (0, actionWords_1.childWords)(texts, child, group),
        today,
        on: (0, verbs_1.fieldFor)(turn, shown, 'on', today),
        methodChoices: voice_1.voiceMethods.map((method) => ({ title: words.method[method], value: method })),
        method: (0, verbs_1.fieldFor)(turn, shown, 'method', 'talk'),
        said: (0, verbs_1.fieldFor)(turn, shown, 'said'),
        advocacyChoices: [notSpokenOf, ...voice_1.advocacySteps].map((step) => ({
            title: words.advocacyStep[step],
            value: step,
        })),
        advocacy: (0, verbs_1.fieldFor)(turn, shown, 'advocacy', notSpokenOf),
    });
}
function voicesCardFor(turn, shown) {
    const { texts } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group, actor } = asker;
    const child = group.children.find(({ childId }) => childId === shown.data.childId);
    if (child === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const voices = (child.voices ?? []).flatMap(({ voiceId }) => voice_2.storedVoice.in(shown.state, voiceId) ?? []).reverse();
    return review_1.reviewVoicesCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.review.voicesTitle, ''),
        childId: child.childId,
        name: (0, actionWords_1.childWords)(texts, child, group),
        empty: { shown: voices.length === 0, text: texts.words.review.voicesEmpty },
        rows: voices.map((voice) => {
            const said = (0, reviewPermissions_1.voiceWordsSeenBy)(actor, voice);
            return {
                when: whenWords(turn, voice),
                by: (0, personWords_1.memberName)(texts, group, actor, voice.by),
                heard: said !== null,
                said: said ?? '',
            };
        }),
        speaks: child.status !== 'de-registered' && (0, reviewPermissions_1.mayRecordVoice)(asker, { childId: child.childId }).ok,
    });
}
function whenWords({ texts }, { on, method, advocacy }) {
    const words = texts.words.review;
    const step = advocacy === null ? [] : [texts.say('review.advocacyWas', { step: words.advocacyStep[advocacy].toLowerCase() })];
    return [texts.day(on), words.method[method], ...step].join(' · ');
}
//# sourceMappingURL=reviewVoice.js.map