"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionAskVerbs = void 0;
const zod_1 = require("zod");
const exclusions_1 = require("../../cards/exclusions");
const exclusion_1 = require("../../core/meeting/exclusion");
const exclusionAsking_1 = require("../../core/meeting/exclusionAsking");
const exclusionPermissions_1 = require("../../core/meeting/exclusionPermissions");
const exclusionTerms_1 = require("../../core/meeting/exclusionTerms");
const result_1 = require("../../core/result");
const exclusions_2 = require("../../usecases/meeting/exclusions");
const inputs_1 = require("../inputs");
const personWords_1 = require("../personWords");
const steps_1 = require("../steps");
const verbs_1 = require("../verbs");
const agendaShown_1 = require("./agendaShown");
const exclusionFields_1 = require("./exclusionFields");
const exclusions_3 = require("./exclusions");
const exclusionWords_1 = require("./exclusionWords");
const first = { person: (0, inputs_1.knownMember)(zod_1.z.string('choose-one').min(1, 'choose-one').max(100)), ...exclusionFields_1.termsTyped, from: (0, inputs_1.day)() };
const last = { ground: (0, inputs_1.oneOf)(exclusion_1.exclusionGrounds), words: (0, inputs_1.words)() };
/** Asking that a parent or carer be excluded: who and from what, then why. */
exports.exclusionAskVerbs = [
    (0, verbs_1.viewVerb)((0, exclusions_2.openAsking)('exclusions.asking'), { memberId: inputs_1.memberOnCardOrNone }, firstFor),
    (0, steps_1.stepVerb)((0, exclusions_2.openAsking)('exclusions.askMore'), { ground: (0, exclusionFields_1.along)(), words: (0, exclusionFields_1.along)() }, first, {
        check: async (turn, { state }, typed) => {
            const found = (0, exclusionAsking_1.askedAbout)(state.group, { ...typed, memberId: typed.person }, turn.deps.clock.today());
            return found.ok ? (0, result_1.allow)(typed) : found;
        },
        again: (turn, shown) => firstFor(turn, (0, exclusionFields_1.withAlong)(shown)),
        next: (turn, shown, typed) => lastFor(turn, { ...shown, data: typed }),
    }),
    (0, verbs_1.viewVerb)((0, exclusions_2.openAsking)('exclusions.askBack'), { person: inputs_1.memberOnCardOrNone, extent: (0, exclusionFields_1.along)(), topics: (0, exclusionFields_1.along)(), from: (0, exclusionFields_1.along)(), until: (0, exclusionFields_1.along)() }, (turn, shown) => firstFor(turn, (0, exclusionFields_1.withAlong)(shown)), last),
    (0, verbs_1.deedVerb)(exclusions_2.askExclusion, first, last, (turn, shown) => {
        if (!(0, exclusionFields_1.isRefused)(shown))
            return (0, exclusions_3.exclusionsCardFor)(turn, shown, turn.texts.words.exclusion.asked);
        return (0, exclusionFields_1.isAboutFirst)(shown, first) ? firstFor(turn, (0, exclusionFields_1.withAlong)({ ...shown, data: typedFirst(shown.data) })) : lastFor(turn, shown);
    }),
];
function typedFirst({ person, extent, topics, from, until }) {
    return { person, extent, topics: topics.join(','), from, until };
}
function firstFor(turn, shown) {
    const { texts } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const people = (0, exclusionPermissions_1.excludableFor)(asker);
    const preset = 'memberId' in shown.data && typeof shown.data.memberId === 'string' ? shown.data.memberId : '';
    const chosen = people.some(({ memberId }) => memberId === preset) ? preset : people.length === 1 ? (people[0]?.memberId ?? '') : '';
    return exclusions_1.exclusionAskCard.render(texts, (0, verbs_1.stampFor)(turn, asker.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.exclusion.askTitle, ''),
        personChoices: people.map(({ memberId }) => ({
            title: (0, personWords_1.memberName)(texts, asker.group, asker.actor, memberId),
            value: memberId,
        })),
        person: (0, verbs_1.fieldFor)(turn, shown, 'person', chosen),
        ...(0, exclusionFields_1.termsFields)(turn, shown, { until: null, topics: [] }),
        from: (0, verbs_1.fieldFor)(turn, shown, 'from', asker.today),
        last: { ground: (0, exclusionFields_1.typedIn)(shown, 'ground'), words: (0, exclusionFields_1.typedIn)(shown, 'words') },
    });
}
function lastFor(turn, shown) {
    const { texts } = turn;
    const { exclusion: words } = texts.words;
    const { group } = shown.state;
    return exclusions_1.exclusionAskWhyCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.askTitle, ''),
        name: (0, personWords_1.memberName)(texts, group, shown.actor, shown.data.person),
        terms: (0, exclusionWords_1.termsWords)(turn, (0, exclusionTerms_1.termsOf)(shown.data)),
        groundChoices: exclusion_1.exclusionGrounds.map((ground) => ({ title: words.grounds[ground], value: ground })),
        ground: (0, verbs_1.fieldFor)(turn, shown, 'ground'),
        words: (0, verbs_1.fieldFor)(turn, shown, 'words'),
        first: typedFirst(shown.data),
    });
}
//# sourceMappingURL=exclusionAsking.js.map