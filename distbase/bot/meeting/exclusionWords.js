"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.termsWords = termsWords;
exports.exclusionStateWords = exclusionStateWords;
exports.decidedWords = decidedWords;
exports.reviewedWords = reviewedWords;
const exclusionTopics_1 = require("../../core/meeting/exclusionTopics");
/** What they are kept from, from when and until when: one sentence. */
function termsWords({ texts }, { from, until, topics }) {
    const { agenda, exclusion } = texts.words;
    const named = topics.flatMap((topic) => (0, exclusionTopics_1.isExclusionTopic)(topic) ? [topic === 'proposed' ? exclusion.proposedItems : agenda.standing[topic]] : []);
    const what = topics.length === 0 ? exclusion.extents.whole : texts.say('exclusion.partOf', { topics: named.join('; ') });
    const day = texts.day(from);
    return until === null
        ? texts.say('exclusion.termsOpen', { what, day })
        : texts.say('exclusion.termsUntil', { what, day, until: texts.day(until) });
}
/** How it stands, by symbol and words; `whole`: for those who see all of it, with the day of its review. */
function exclusionStateWords({ texts, deps }, { state, spans, reviewBy }, whole) {
    const { states } = texts.words.exclusion;
    if (!whole || state !== 'in-force' || reviewBy === null)
        return whole || state !== 'ended' ? states[state] : states['in-force'];
    const today = deps.clock.today();
    const last = spans.at(-1);
    const isOver = last !== undefined && last.to !== null && last.to < today;
    const day = texts.day(reviewBy);
    if (reviewBy < today)
        return texts.say('exclusion.reviewLate', { state: isOver ? states.ended : states['in-force'], day });
    return texts.say('exclusion.reviewDue', { state: isOver ? states.ended : states['in-force'], day });
}
/** What was decided, in words; how the person is told and heard for those alone who see all of it. */
function decidedWords(turn, decision, nameOf, whole) {
    const { texts } = turn;
    const words = texts.words.exclusion;
    const by = nameOf(decision.by);
    const reason = { label: texts.say('exclusion.reasonOf', { name: by }), text: decision.words.text };
    if (decision.code === 'refuse')
        return [{ label: words.decision, text: words.refused }, reason];
    const decided = { label: words.decision, text: termsWords(turn, decision.terms) };
    if (!whole)
        return [{ label: words.decision, text: words.states['in-force'] }, reason];
    return [
        decided,
        reason,
        { label: words.told, text: decision.told.text },
        { label: words.views, text: decision.views.text },
        { label: words.complaint, text: decision.complaint ? words.yes : words.notYet },
    ];
}
function reviewedWords(turn, review, name, on) {
    const { texts } = turn;
    const words = texts.words.exclusion;
    const what = review.code === 'change' && review.terms !== null ? ` ${termsWords(turn, review.terms)}` : '';
    const given = review.given ? ` ${words.wasGiven}` : '';
    return [
        { label: texts.say('exclusion.reviewedOn', { day: texts.day(on), name }), text: `${words.outcomes[review.code]}.${what}${given}` },
        { label: texts.say('exclusion.reasonOf', { name }), text: review.words.text },
    ];
}
//# sourceMappingURL=exclusionWords.js.map