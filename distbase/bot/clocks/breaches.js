"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noReasons = exports.breachVerbs = void 0;
exports.reasonsFor = reasonsFor;
exports.explainFrom = explainFrom;
const zod_1 = require("zod");
const clocks_1 = require("../../cards/clocks");
const breaches_1 = require("../../core/clocks/breaches");
const clock_1 = require("../../core/clocks/clock");
const clockState_1 = require("../../core/clocks/clockState");
const explanations_1 = require("../../core/clocks/explanations");
const clockTable_1 = require("../../core/clockTable");
const words_1 = require("../../core/confidentiality/words");
const member_1 = require("../../core/member");
const londonTime_1 = require("../../core/time/londonTime");
const limits_1 = require("../../documents/limits");
const breaches_2 = require("../../usecases/clocks/breaches");
const inputs_1 = require("../inputs");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const clockWords_1 = require("./clockWords");
const about = {
    clock: zod_1.z.enum(clockTable_1.clockIds),
    childId: inputs_1.childOnCard,
    because: zod_1.z.enum(clock_1.becauseCodes),
    trigger: zod_1.z.iso.date(),
    /** The page of the list that it stands on, to go back to. */
    page: zod_1.z.number().int().min(1).default(1),
};
/** A list shows seven of them. */
const longestReason = 1000;
exports.breachVerbs = [
    (0, verbs_1.viewVerb)(breaches_2.openBreach, about, (turn, shown) => breachCardFor(turn, shown)),
    (0, verbs_1.deedVerb)(breaches_2.saveExplanation, { ...about, seen: zod_1.z.number().int().min(0) }, { code: (0, inputs_1.oneOf)(breaches_1.breachReasons), reason: (0, inputs_1.words)(longestReason), authorisedBy: (0, inputs_1.knownMember)(zod_1.z.string().max(100)), authorisedOn: (0, inputs_1.day)() }, (turn, shown) => breachCardFor(turn, shown, turn.texts.words.breach.saved)),
];
function breachCardFor(turn, shown, done = '') {
    const { texts, deps } = turn;
    const { actor, state } = shown;
    const { group } = state;
    const today = deps.clock.today();
    const limit = (0, breaches_2.missedIn)(state, shown.data, { actor, rules: deps.rules, today });
    if (limit === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const kept = (0, limits_1.keptLimitsOf)(state, group.coreGroupId);
    const known = (0, explanations_1.explanationsOf)(kept, limit);
    const shownLate = (0, clockWords_1.shownLateWords)(texts, limit.clock).join(' ');
    const who = (0, explanations_1.authorisersOf)(group, limit, today);
    const { clock, childId, because, trigger, page } = shown.data;
    return clocks_1.breachCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.breach.title, done),
        clock: (0, clockWords_1.clockName)(texts, clock),
        names: (0, clockWords_1.namesOf)(texts, limit.children, group),
        state: (0, clockWords_1.stateWords)(texts, limit.clock),
        because: (0, clockWords_1.becauseWords)(texts, limit.clock, deps.rules),
        was: { shown: shownLate !== '', text: shownLate },
        reasons: reasonsOf(turn, group, actor, known),
        about: { clock, childId, because, trigger, page },
        seen: known.length,
        mayExplain: (0, explanations_1.mayExplain)({ actor, group, today }, limit.clock).ok,
        hint: texts.words.breach[known.length === 0 ? 'first' : 'further'],
        codeChoices: breaches_1.breachReasons.map((code) => ({ title: texts.words.breach.codes[code], value: code })),
        code: (0, verbs_1.fieldFor)(turn, shown, 'code'),
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
        memberChoices: (0, personWords_1.memberChoices)(texts, group, actor, who),
        authorisedBy: (0, verbs_1.fieldFor)(turn, shown, 'authorisedBy', actor.memberId),
        authorisedOn: (0, verbs_1.fieldFor)(turn, shown, 'authorisedOn', today),
        today,
    });
}
/** Why a limit was missed, as this reader may have it. */
function reasonsOf({ texts }, group, viewer, all) {
    return all.map((each, index) => {
        const { reason, authorisedBy, authorisedOn } = each;
        const seen = (0, words_1.wordsSeenBy)(group, viewer, reason);
        return {
            what: reasonWords(texts, each, index),
            hasWords: seen !== null,
            words: seen ?? '',
            authorised: texts.say('breach.authorised', { day: texts.day(authorisedOn) }),
            authorisedBy: (0, personWords_1.memberName)(texts, group, viewer, authorisedBy),
            entered: texts.say('breach.entered', { day: texts.day((0, londonTime_1.dayOf)(reason.at)), time: (0, londonTime_1.timeOf)(reason.at) }),
            enteredBy: (0, personWords_1.memberName)(texts, group, viewer, reason.by),
        };
    });
}
const nothingToExplain = { shown: false, clock: '', childId: '', because: '', trigger: '', page: 1 };
/** A row that says nothing of why, and asks nothing. */
exports.noReasons = { why: { shown: false, text: '' }, explain: { ...nothingToExplain, title: '' } };
/** The main reason for which a limit was missed, the newest; and the way to all that was said of it, or to say it for who may. */
function reasonsFor(turn, { clock, children }, group, viewer, kept, page) {
    const { texts, deps } = turn;
    const known = (0, explanations_1.explanationsOf)(kept, { clock, children });
    const newest = known.at(-1);
    const about = aboutMissed(clock, children.map(({ childId }) => childId), viewer);
    const may = (0, explanations_1.mayExplain)({ actor: viewer, group, today: deps.clock.today() }, clock).ok;
    const shown = about.shown && (may || newest !== undefined);
    return {
        why: { shown: newest !== undefined, text: newest === undefined ? '' : reasonWords(texts, newest, known.length - 1) },
        explain: { ...about, shown, page, title: texts.words.breach[newest !== undefined ? 'open' : 'give'] },
    };
}
/** What the button to say why carries: of a limit that was missed, for those who answer for such a limit of one of these children. */
function explainFrom(asker, clock, childIds) {
    return clock === null || !(0, explanations_1.mayExplain)(asker, clock).ok ? nothingToExplain : aboutMissed(clock, childIds, asker.actor);
}
function aboutMissed(clock, childIds, viewer) {
    const childId = childIds.find((each) => (0, member_1.isFor)(viewer, each));
    if (childId === undefined)
        return nothingToExplain;
    const shown = (0, clockState_1.isBreach)(clock) || clock.shownLate !== undefined;
    return { shown, clock: clock.clock, childId, because: clock.because.code, trigger: clock.trigger, page: 1 };
}
function reasonWords(texts, { code }, index) {
    return texts.say(index === 0 ? 'breach.reason' : 'breach.correction', { code: texts.words.breach.codes[code] });
}
//# sourceMappingURL=breaches.js.map