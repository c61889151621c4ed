"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seenVerbs = exports.openSeenVerb = void 0;
exports.tickedFirst = tickedFirst;
exports.timeFields = timeFields;
exports.childChoices = childChoices;
exports.visitedChildWords = visitedChildWords;
exports.nobodyToVisit = nobodyToVisit;
const zod_1 = require("zod");
const message_1 = require("../../cards/message");
const seen_1 = require("../../cards/seen");
const movedLimits_1 = require("../../core/children/movedLimits");
const seen_2 = require("../../core/children/seen");
const londonTime_1 = require("../../core/time/londonTime");
const visit_1 = require("../../documents/visit");
const seen_3 = require("../../usecases/children/seen");
const actionWords_1 = require("../actions/actionWords");
const clockWords_1 = require("../clocks/clockWords");
const inputs_1 = require("../inputs");
const verbs_1 = require("../verbs");
const childHistory_1 = require("./childHistory");
const visitWords_1 = require("./visitWords");
const chooseOne = 'choose-one';
const what = () => (0, inputs_1.several)().pipe(zod_1.z.array(zod_1.z.enum(seen_2.sightings, chooseOne)));
const visitTime = {
    on: (0, inputs_1.day)(),
    time: (0, inputs_1.time)(),
    what: what(),
    announced: (0, inputs_1.oneOf)(['yes', 'no', '']).default(''),
    others: (0, inputs_1.optionalWords)(300).default(''),
};
const aboutVisit = { visit: zod_1.z.string().max(100) };
const dayAgreed = zod_1.z.string().max(10);
const spoken = {
    presentation: (0, inputs_1.optionalWords)(2000),
    ownWords: (0, inputs_1.optionalWords)(2000),
    worries: (0, inputs_1.optionalWords)(2000),
    whyNotAlone: (0, inputs_1.optionalWords)(2000),
};
exports.openSeenVerb = (0, verbs_1.viewVerb)(seen_3.openSeen, {}, formFor);
exports.seenVerbs = [
    exports.openSeenVerb,
    (0, verbs_1.deedVerb)(seen_3.save, { dayAgreed, twinAgreed: dayAgreed.default('') }, { children: (0, inputs_1.ownChildren)(), ...visitTime }, (turn, shown) => (shown.result.kind === 'refused' ? formFor(turn, shown) : savedFor(turn, shown)), seen_3.performSave),
    (0, verbs_1.viewVerb)(seen_3.openTelling, aboutVisit, wordsFormFor),
    (0, verbs_1.deedVerb)(seen_3.tell, aboutVisit, spoken, (turn, shown) => shown.result.kind === 'refused' ? wordsFormFor(turn, shown) : (0, childHistory_1.visitFor)(turn, shown, shown.data.visit)),
    (0, verbs_1.viewVerb)(seen_3.openCorrecting, aboutVisit, correctFormFor),
    (0, verbs_1.deedVerb)(seen_3.correct, { ...aboutVisit, dayAgreed }, visitTime, (turn, shown) => (shown.result.kind === 'refused' ? correctFormFor(turn, shown) : (0, childHistory_1.visitFor)(turn, shown, newestOf(shown))), seen_3.performCorrect),
];
/** The form can be sent with four taps on a phone, because the time is filled in with now and an only child is already ticked. */
function formFor(turn, shown) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const children = (0, seen_2.childrenToVisit)(group, shown.actor, deps.clock.today(), deps.rules);
    if (children.length === 0)
        return nobodyToVisit(turn, shown);
    return seen_1.seenCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.seen.title, ''),
        ...timeFields(turn, shown, texts.words.seen.saveAnyway),
        childChoices: childChoices(turn, group, children),
        children: (0, verbs_1.fieldFor)(turn, shown, 'children', tickedFirst(turn, children)),
        whatChoices: sightingChoices(turn),
        what: (0, verbs_1.fieldFor)(turn, shown, 'what'),
        ...circumstances(turn, shown),
        ...twinsFor(turn, shown),
    });
}
/** The children who are ticked when a form opens: those whom the line named, or an only child. */
function tickedFirst({ named = [] }, children) {
    const [only, ...others] = children;
    const ids = others.length === 0 && only !== undefined ? [only] : children.filter(({ childId }) => named.includes(childId));
    return ids.map(({ childId }) => childId).join(',');
}
/** Which visit may be the one that is being saved; the same button then says that it is another. */
function twinsFor(turn, shown) {
    const { texts } = turn;
    const { result, state, actor } = shown;
    const isAsked = result.kind === 'refused' && result.refusal.fields?.['time'] === 'recorded-already';
    const [on, time] = [(0, verbs_1.fieldFor)(turn, shown, 'on').value, (0, verbs_1.fieldFor)(turn, shown, 'time').value];
    const childIds = (0, verbs_1.fieldFor)(turn, shown, 'children').value.split(',');
    const twins = isAsked ? (0, seen_2.twinsOf)({ childIds, on, time }, { actor }, [...visit_1.storedVisit.among(state.documents).values()]) : [];
    return {
        twinAgreed: isAsked ? on : '',
        twins: twins.map((visit, index) => ({
            visit: visit.id,
            name: nameOf(turn, state.group, visit.childId),
            what: `${(0, visitWords_1.visitWhen)(texts, visit)} · ${(0, visitWords_1.achievedWords)(texts, visit.fact)} · ${(0, visitWords_1.visitedBy)(state.group, visit.fact)}`,
            open: texts.say('children.openOne', { number: index + 1 }),
        })),
        ...(isAsked ? { submit: texts.words.seen.anotherVisit } : {}),
    };
}
/** Whether it was announced, and who else was there. */
function circumstances(turn, shown, present = { announced: null }) {
    const { announcedYes, announcedNo } = turn.texts.words.notSeen;
    const was = present.announced === null ? '' : present.announced ? 'yes' : 'no';
    const announced = (0, verbs_1.fieldFor)(turn, shown, 'announced', was);
    const others = (0, verbs_1.fieldFor)(turn, shown, 'others', present.othersThere?.text ?? '');
    return {
        moreShown: [announced, others].some(({ value, wrong }) => value !== '' || wrong),
        announcedChoices: [
            { title: announcedYes, value: 'yes' },
            { title: announcedNo, value: 'no' },
        ],
        announced,
        others,
    };
}
/** What each visit of this press moved; where none of them stands any more, only that it is saved. */
function savedFor(turn, shown) {
    const { texts } = turn;
    const { group } = shown.state;
    const visits = [...visit_1.storedVisit.among(shown.state.documents).values()];
    const { saved, savedBefore, savedTitle } = texts.words.seen;
    return seen_1.seenSavedCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, savedTitle, visits.length > 0 ? saved : savedBefore),
        rows: visits.map((visit, index) => ({
            visit: visit.id,
            number: `${index + 1}.`,
            name: nameOf(turn, group, visit.childId),
            what: [(0, visitWords_1.achievedWords)(texts, visit.fact), ...(0, visitWords_1.announcedWords)(texts, visit), (0, visitWords_1.visitWhen)(texts, visit)].join(' · '),
            lines: movedLines(turn, group, visit).map((text) => ({ text })),
            tell: visits.length === 1 ? texts.words.seen.addWordsHere : texts.say('seen.addWords', { number: index + 1 }),
        })),
    });
}
function movedLines({ texts, deps }, group, visit) {
    const today = deps.clock.today();
    const { moved, unmoved } = (0, movedLimits_1.movedLimits)(group, visit, deps.rules, today);
    if (unmoved !== null)
        return [texts.words.seen.unmoved[unmoved]];
    return moved.map(({ clock, limit, metOn }) => {
        const name = (0, clockWords_1.clockName)(texts, clock);
        if (metOn !== null)
            return texts.say('seen.metNow', { clock: name });
        return texts.say(limit < today ? 'seen.late' : 'seen.nextLimit', { clock: name, day: texts.day(limit) });
    });
}
function wordsFormFor(turn, shown) {
    const visit = visit_1.storedVisit.in(shown.state, shown.data.visit);
    if (visit === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return seen_1.seenWordsCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.seen.wordsTitle, ''),
        visit: visit.id,
        name: nameOf(turn, shown.state.group, visit.childId),
        what: `${(0, visitWords_1.achievedWords)(turn.texts, visit.fact)} · ${(0, visitWords_1.visitWhen)(turn.texts, visit)}`,
        presentation: (0, verbs_1.fieldFor)(turn, shown, 'presentation'),
        ownWords: (0, verbs_1.fieldFor)(turn, shown, 'ownWords'),
        worries: (0, verbs_1.fieldFor)(turn, shown, 'worries'),
        whyNotAlone: (0, verbs_1.fieldFor)(turn, shown, 'whyNotAlone'),
    });
}
function correctFormFor(turn, shown) {
    const { texts } = turn;
    const visit = visit_1.storedVisit.in(shown.state, shown.data.visit);
    if (visit === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return seen_1.seenCorrectCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.seen.correctTitle, ''),
        ...timeFields(turn, shown, texts.words.seen.saveAnyway, { on: visit.fact.on, time: visit.time ?? '' }),
        visit: visit.id,
        name: nameOf(turn, shown.state.group, visit.childId),
        was: `${(0, visitWords_1.achievedWords)(texts, visit.fact)} · ${(0, visitWords_1.visitWhen)(texts, visit)}`,
        whatChoices: sightingChoices(turn),
        what: (0, verbs_1.fieldFor)(turn, shown, 'what', achievedBy(visit.fact).join(',')),
        ...circumstances(turn, shown, visit),
    });
}
/** Day and time, now unless typed; a day long ago is asked about, and the same button then says yes to it. */
function timeFields(turn, shown, anyway, present = null) {
    const { clock } = turn.deps;
    const on = (0, verbs_1.fieldFor)(turn, shown, 'on', present?.on ?? clock.today());
    const isAsked = shown.result.kind === 'refused' && shown.result.refusal.fields?.['on'] === 'long-ago';
    return {
        on,
        time: (0, verbs_1.fieldFor)(turn, shown, 'time', present?.time ?? (0, londonTime_1.timeOf)(clock.now())),
        today: clock.today(),
        dayAgreed: isAsked ? on.value : '',
        submit: isAsked ? anyway : turn.texts.words.common.save,
    };
}
function childChoices({ texts }, group, children) {
    return children.map((child) => ({ title: visitedChildWords(texts, group, child), value: child.childId }));
}
/** A child to choose for a visit, or for a report that they could not be seen: that they are off the register is said. */
function visitedChildWords(texts, group, child) {
    const off = child.status === 'de-registered' && child.deregisteredOn !== null;
    const since = off ? texts.say('seen.offSince', { day: texts.shortDay(child.deregisteredOn) }) : '';
    return [(0, actionWords_1.childWords)(texts, child, group), since].filter((part) => part !== '').join(' · ');
}
function nobodyToVisit(turn, { state, actor }) {
    const { nobody, nobodyNext } = turn.texts.words.seen;
    return message_1.messageCard.render(turn.texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, { state, actor, result: { kind: 'viewed' } }, nobody, ''),
        text: nobodyNext,
    });
}
function sightingChoices({ texts }) {
    return seen_2.sightings.map((sighting) => ({ title: texts.words.seen.sighting[sighting], value: sighting }));
}
function achievedBy({ seen, alone, atHome, bedroom }) {
    const ticked = { seen, alone, 'at-home': atHome, bedroom };
    return seen_2.sightings.filter((sighting) => ticked[sighting]);
}
/** The visit that this press has put in place of the other; where the press came twice, the other, which is corrected by now. */
function newestOf({ state, data }) {
    return [...visit_1.storedVisit.among(state.documents).values()].find(({ corrects }) => corrects === data.visit)?.id ?? data.visit;
}
function nameOf({ texts }, group, childId) {
    const child = group.children.find((each) => each.childId === childId);
    return child === undefined ? '' : (0, actionWords_1.childWords)(texts, child, group);
}
//# sourceMappingURL=seen.js.map