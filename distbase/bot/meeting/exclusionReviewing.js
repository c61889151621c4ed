"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionReviewVerbs = void 0;
const exclusions_1 = require("../../cards/exclusions");
const exclusion_1 = require("../../core/meeting/exclusion");
const exclusionReview_1 = require("../../core/meeting/exclusionReview");
const exclusionTerms_1 = require("../../core/meeting/exclusionTerms");
const result_1 = require("../../core/result");
const exclusion_2 = require("../../documents/exclusion");
const exclusions_2 = require("../../usecases/meeting/exclusions");
const inputs_1 = require("../inputs");
const steps_1 = require("../steps");
const verbs_1 = require("../verbs");
const exclusionFields_1 = require("./exclusionFields");
const exclusions_3 = require("./exclusions");
const exclusionWords_1 = require("./exclusionWords");
const first = { code: (0, inputs_1.oneOf)(exclusion_1.exclusionOutcomes), given: (0, inputs_1.ticked)() };
/** An extent is asked for only where it changes. */
const last = { ...exclusionFields_1.termsTyped, extent: (0, inputs_1.oneOf)(['', ...exclusionTerms_1.exclusionExtents]), reviewBy: (0, inputs_1.optionalDay)(), why: (0, inputs_1.words)() };
/** The review: what came of it, then why and what that outcome has to say. */
exports.exclusionReviewVerbs = [
    (0, verbs_1.viewVerb)((0, exclusions_2.openDeciding)('exclusions.reviewing'), exclusions_3.aboutExclusion, firstFor),
    (0, steps_1.stepVerb)((0, exclusions_2.openDeciding)('exclusions.reviewMore'), { ...exclusionFields_1.aboutVersion, extent: (0, exclusionFields_1.along)(), topics: (0, exclusionFields_1.along)(), until: (0, exclusionFields_1.along)(), reviewBy: (0, exclusionFields_1.along)(), why: (0, exclusionFields_1.along)() }, first, {
        check: async (_turn, { state, data }, typed) => {
            const exclusion = exclusion_2.storedExclusion.in(state, data.exclusionId);
            if (exclusion === undefined)
                return (0, result_1.refuse)({ kind: 'gone' });
            const can = (0, exclusionReview_1.canReview)(state.group, exclusion, data);
            return can.ok ? (0, result_1.allow)(typed) : can;
        },
        again: (turn, shown) => firstFor(turn, (0, exclusionFields_1.withAlong)(shown)),
        next: (turn, shown, typed) => lastFor(turn, { ...shown, data: { exclusionId: shown.data.exclusionId, ...typed } }),
    }),
    (0, verbs_1.viewVerb)((0, exclusions_2.openDeciding)('exclusions.reviewBack'), { ...exclusions_3.aboutExclusion, code: (0, exclusionFields_1.along)(), given: (0, exclusionFields_1.along)() }, (turn, shown) => firstFor(turn, (0, exclusionFields_1.withAlong)(shown)), last),
    (0, verbs_1.deedVerb)(exclusions_2.reviewOfExclusion, { ...exclusionFields_1.aboutVersion, ...first }, last, (turn, shown) => (0, exclusionFields_1.afterDeed)(turn, shown, lastFor, turn.texts.words.exclusion.reviewed)),
];
/** What is reviewed, while it is in force. */
function inForce({ state, data }) {
    const mark = state.group.exclusions?.find(({ exclusionId }) => exclusionId === data.exclusionId);
    return mark?.state === 'in-force' ? exclusion_2.storedExclusion.in(state, data.exclusionId) : undefined;
}
function firstFor(turn, shown) {
    const exclusion = inForce(shown);
    if (exclusion === undefined)
        return (0, exclusionFields_1.settledFor)(turn, shown);
    const { texts } = turn;
    const words = texts.words.exclusion;
    return exclusions_1.exclusionReviewCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, words.reviewTitle, ''),
        ...(0, exclusionFields_1.aboutFor)(turn, shown, exclusion),
        now: texts.say('exclusion.inForceNow', { terms: (0, exclusionWords_1.termsWords)(turn, (0, exclusionReview_1.termsNow)(exclusion)) }),
        codeChoices: exclusion_1.exclusionOutcomes.map((code) => ({ title: words.outcomes[code], value: code })),
        code: (0, verbs_1.fieldFor)(turn, shown, 'code'),
        given: (0, verbs_1.fieldFor)(turn, shown, 'given', 'false'),
        last: {
            extent: (0, exclusionFields_1.typedIn)(shown, 'extent'),
            topics: (0, exclusionFields_1.typedIn)(shown, 'topics'),
            until: (0, exclusionFields_1.typedIn)(shown, 'until'),
            reviewBy: (0, exclusionFields_1.typedIn)(shown, 'reviewBy'),
            why: (0, exclusionFields_1.typedIn)(shown, 'why'),
        },
    });
}
function lastFor(turn, shown) {
    const exclusion = inForce(shown);
    if (exclusion === undefined)
        return (0, exclusionFields_1.settledFor)(turn, shown);
    const { texts, deps } = turn;
    const words = texts.words.exclusion;
    const { code, given } = shown.data;
    const now = (0, exclusionReview_1.termsNow)(exclusion);
    return exclusions_1.exclusionReviewWhyCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, words.reviewTitle, ''),
        ...(0, exclusionFields_1.aboutFor)(turn, shown, exclusion),
        outcome: words.outcomes[code],
        changes: code === 'change',
        goesOn: code !== 'end',
        ...(0, exclusionFields_1.termsFields)(turn, shown, now),
        reviewBy: (0, verbs_1.fieldFor)(turn, shown, 'reviewBy', (0, exclusionTerms_1.lastReviewDay)(deps.rules, now.until ?? '', deps.clock.today())),
        latest: (0, exclusionFields_1.latestWords)(turn),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
        first: { code, given: String(given) },
    });
}
//# sourceMappingURL=exclusionReviewing.js.map