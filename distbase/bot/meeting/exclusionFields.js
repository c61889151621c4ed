"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.along = exports.termsTyped = exports.aboutVersion = void 0;
exports.withAlong = withAlong;
exports.typedIn = typedIn;
exports.isAboutFirst = isAboutFirst;
exports.isRefused = isRefused;
exports.afterDeed = afterDeed;
exports.settledFor = settledFor;
exports.aboutFor = aboutFor;
exports.termsFields = termsFields;
exports.latestWords = latestWords;
const zod_1 = require("zod");
const exclusionTerms_1 = require("../../core/meeting/exclusionTerms");
const exclusionTopics_1 = require("../../core/meeting/exclusionTopics");
const exclusion_1 = require("../../documents/exclusion");
const givenBack_1 = require("../givenBack");
const inputs_1 = require("../inputs");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const exclusions_1 = require("./exclusions");
/*
 * What the forms of exclusions have in common. Each has two steps. What was typed in one goes along with the buttons of the other, so
 * that nothing has to be typed twice, wherever there is something to mend. All long texts stand in the last step: no card holds them twice.
 */
exports.aboutVersion = { ...exclusions_1.aboutExclusion, seen: zod_1.z.number().int() };
exports.termsTyped = { extent: (0, inputs_1.oneOf)(exclusionTerms_1.exclusionExtents), topics: (0, inputs_1.several)(), until: (0, inputs_1.optionalDay)() };
/** What was typed in the other step, only to stand in its inputs again: no card that we sent has more of it. */
const along = () => zod_1.z.string().max(givenBack_1.mostInCard).default('');
exports.along = along;
/** The first step with all that was typed so far, of which its button takes the last step's along. */
function withAlong(shown) {
    const carried = Object.entries(shown.data).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return { ...shown, entered: { ...Object.fromEntries(carried), ...shown.entered } };
}
function typedIn({ entered }, name) {
    return entered[name] ?? '';
}
/** Whether a deed was refused for what the first of its two steps asked for. */
function isAboutFirst({ result }, first) {
    return result.kind === 'refused' && Object.keys(result.refusal.fields ?? {}).some((name) => name in first);
}
function isRefused({ result }) {
    return result.kind === 'refused';
}
/** What can be mended is given back as it was typed; what is settled already is shown as it stands. */
function afterDeed(turn, shown, form, done) {
    const { result } = shown;
    const mayMend = result.kind === 'refused' && result.refusal.kind !== 'request-settled' && result.refusal.kind !== 'gone';
    return mayMend ? form(turn, shown) : (0, exclusions_1.exclusionCardFor)(turn, shown, done);
}
function settledFor(turn, shown) {
    return exclusion_1.storedExclusion.in(shown.state, shown.data.exclusionId) === undefined
        ? (0, verbs_1.refusalCard)(turn, 'gone')
        : (0, exclusions_1.exclusionCardFor)(turn, shown, '');
}
function aboutFor(turn, { state, actor }, { exclusionId, version, memberId }) {
    return { exclusionId, seen: version, name: (0, personWords_1.memberName)(turn.texts, state.group, actor, memberId) };
}
function termsFields(turn, shown, { topics, until }) {
    const { agenda, exclusion: words } = turn.texts.words;
    const extent = (0, verbs_1.fieldFor)(turn, shown, 'extent', topics.length === 0 ? 'whole' : 'part');
    const chosen = (0, verbs_1.fieldFor)(turn, shown, 'topics', topics.join(','));
    return {
        extentChoices: exclusionTerms_1.exclusionExtents.map((each) => ({ title: words.extents[each], value: each })),
        extent,
        someOpen: extent.value === 'part' || chosen.wrong,
        topicChoices: exclusionTopics_1.exclusionTopics.map((topic) => ({
            title: topic === 'proposed' ? words.proposedItems : agenda.standing[topic],
            value: topic,
        })),
        topics: chosen,
        until: (0, verbs_1.fieldFor)(turn, shown, 'until', until ?? ''),
    };
}
/** By when a review that is set today must be held. */
function latestWords({ texts, deps }) {
    return texts.say('exclusion.latest', { day: texts.day((0, exclusionTerms_1.lastReviewDay)(deps.rules, '', deps.clock.today())) });
}
//# sourceMappingURL=exclusionFields.js.map