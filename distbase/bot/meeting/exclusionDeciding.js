"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionDecideVerbs = void 0;
const exclusions_1 = require("../../cards/exclusions");
const exclusionDeciding_1 = require("../../core/meeting/exclusionDeciding");
const exclusionTerms_1 = require("../../core/meeting/exclusionTerms");
const result_1 = require("../../core/result");
const exclusion_1 = require("../../documents/exclusion");
const exclusions_2 = require("../../usecases/meeting/exclusions");
const inputs_1 = require("../inputs");
const steps_1 = require("../steps");
const verbs_1 = require("../verbs");
const exclusionFields_1 = require("./exclusionFields");
const exclusions_3 = require("./exclusions");
const exclusionWords_1 = require("./exclusionWords");
const first = { ...exclusionFields_1.termsTyped, from: (0, inputs_1.day)(), reviewBy: (0, inputs_1.day)() };
const last = { why: (0, inputs_1.words)(), told: (0, inputs_1.words)(), views: (0, inputs_1.words)(), complaint: (0, inputs_1.ticked)() };
/** Excluding: from what and until when, then why and how they are told and heard. Refusing: why not. */
exports.exclusionDecideVerbs = [
    (0, verbs_1.viewVerb)((0, exclusions_2.openDeciding)('exclusions.deciding'), exclusions_3.aboutExclusion, firstFor),
    (0, steps_1.stepVerb)((0, exclusions_2.openDeciding)('exclusions.decideMore'), { ...exclusionFields_1.aboutVersion, why: (0, exclusionFields_1.along)(), told: (0, exclusionFields_1.along)(), views: (0, exclusionFields_1.along)(), complaint: (0, exclusionFields_1.along)() }, first, {
        check: async ({ deps }, { state, data }, typed) => {
            const exclusion = exclusion_1.storedExclusion.in(state, data.exclusionId);
            if (exclusion === undefined)
                return (0, result_1.refuse)({ kind: 'gone' });
            const can = (0, exclusionDeciding_1.canExcludeFrom)(exclusion, { ...typed, seen: data.seen }, { rules: deps.rules, today: deps.clock.today() });
            return can.ok ? (0, result_1.allow)(typed) : can;
        },
        again: (turn, shown) => firstFor(turn, (0, exclusionFields_1.withAlong)(shown)),
        next: (turn, shown, typed) => lastFor(turn, { ...shown, data: { exclusionId: shown.data.exclusionId, ...typed } }),
    }),
    (0, verbs_1.viewVerb)((0, exclusions_2.openDeciding)('exclusions.decideBack'), { ...exclusions_3.aboutExclusion, extent: (0, exclusionFields_1.along)(), topics: (0, exclusionFields_1.along)(), from: (0, exclusionFields_1.along)(), until: (0, exclusionFields_1.along)(), reviewBy: (0, exclusionFields_1.along)() }, (turn, shown) => firstFor(turn, (0, exclusionFields_1.withAlong)(shown)), last),
    (0, verbs_1.deedVerb)(exclusions_2.decideExclusion, { ...exclusionFields_1.aboutVersion, ...first }, last, (turn, shown) => (0, exclusionFields_1.afterDeed)(turn, shown, (0, exclusionFields_1.isAboutFirst)(shown, first) ? firstAgain : lastFor, turn.texts.words.exclusion.excluded)),
    (0, verbs_1.viewVerb)((0, exclusions_2.openDeciding)('exclusions.refusing'), exclusions_3.aboutExclusion, refuseFormFor),
    (0, verbs_1.deedVerb)(exclusions_2.refuseExclusion, exclusionFields_1.aboutVersion, { why: (0, inputs_1.words)() }, (turn, shown) => (0, exclusionFields_1.afterDeed)(turn, shown, refuseFormFor, turn.texts.words.exclusion.refusedDone)),
];
function typedFirst({ extent, topics, from, until, reviewBy }) {
    return { extent, topics: topics.join(','), from, until, reviewBy };
}
function firstAgain(turn, shown) {
    const { exclusionId } = shown.data;
    return firstFor(turn, (0, exclusionFields_1.withAlong)({ ...shown, data: { exclusionId, ...typedFirst(shown.data) } }));
}
function firstFor(turn, shown) {
    const exclusion = exclusion_1.storedExclusion.in(shown.state, shown.data.exclusionId);
    if (exclusion === undefined || exclusion.decision !== null)
        return (0, exclusionFields_1.settledFor)(turn, shown);
    const { texts, deps } = turn;
    const today = deps.clock.today();
    const { until } = exclusion.asked;
    const from = exclusion.asked.from < today ? today : exclusion.asked.from;
    return exclusions_1.exclusionDecideCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.exclusion.decideTitle, ''),
        ...(0, exclusionFields_1.aboutFor)(turn, shown, exclusion),
        asked: exclusion.words.text,
        ...(0, exclusionFields_1.termsFields)(turn, shown, exclusion.asked),
        from: (0, verbs_1.fieldFor)(turn, shown, 'from', from),
        reviewBy: (0, verbs_1.fieldFor)(turn, shown, 'reviewBy', (0, exclusionTerms_1.lastReviewDay)(deps.rules, until ?? '', today)),
        latest: (0, exclusionFields_1.latestWords)(turn),
        last: {
            why: (0, exclusionFields_1.typedIn)(shown, 'why'),
            told: (0, exclusionFields_1.typedIn)(shown, 'told'),
            views: (0, exclusionFields_1.typedIn)(shown, 'views'),
            complaint: (0, exclusionFields_1.typedIn)(shown, 'complaint'),
        },
    });
}
function lastFor(turn, shown) {
    const exclusion = exclusion_1.storedExclusion.in(shown.state, shown.data.exclusionId);
    if (exclusion === undefined || exclusion.decision !== null)
        return (0, exclusionFields_1.settledFor)(turn, shown);
    const { texts } = turn;
    return exclusions_1.exclusionDecideWhyCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.exclusion.decideTitle, ''),
        ...(0, exclusionFields_1.aboutFor)(turn, shown, exclusion),
        terms: (0, exclusionWords_1.termsWords)(turn, (0, exclusionTerms_1.termsOf)(shown.data)),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
        told: (0, verbs_1.fieldFor)(turn, shown, 'told'),
        views: (0, verbs_1.fieldFor)(turn, shown, 'views'),
        complaint: (0, verbs_1.fieldFor)(turn, shown, 'complaint', 'false'),
        first: typedFirst(shown.data),
    });
}
function refuseFormFor(turn, shown) {
    const exclusion = exclusion_1.storedExclusion.in(shown.state, shown.data.exclusionId);
    if (exclusion === undefined || exclusion.decision !== null)
        return (0, exclusionFields_1.settledFor)(turn, shown);
    const { texts } = turn;
    return exclusions_1.exclusionRefuseCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.exclusion.refuseTitle, ''),
        ...(0, exclusionFields_1.aboutFor)(turn, shown, exclusion),
        asked: exclusion.words.text,
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
    });
}
//# sourceMappingURL=exclusionDeciding.js.map