"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stepVerbs = void 0;
const zod_1 = require("zod");
const steps_1 = require("../../cards/steps");
const limitOfStep_1 = require("../../core/clocks/limitOfStep");
const steps_2 = require("../../core/clocks/steps");
const stepTable_1 = require("../../core/clocks/stepTable");
const words_1 = require("../../core/confidentiality/words");
const member_1 = require("../../core/member");
const londonTime_1 = require("../../core/time/londonTime");
const step_1 = require("../../documents/step");
const steps_3 = require("../../usecases/clocks/steps");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const numbered_1 = require("../numbered");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const clockWords_1 = require("./clockWords");
const topic = zod_1.z.enum([...stepTable_1.stepTopics, 'all']).default('all');
const page = zod_1.z.number().int().min(1).default(1);
const about = zod_1.z.string().max(300).default('');
const what = zod_1.z.enum(stepTable_1.stepKinds);
/** What was done on a day that starts or meets a limit: all that can be recorded, and the form of each. */
exports.stepVerbs = [
    (0, verbs_1.viewVerb)(steps_3.openSteps, { topic, page }, (turn, shown) => stepsCardFor(turn, shown)),
    (0, verbs_1.viewVerb)(steps_3.openStep, { what, about }, stepFormFor),
    (0, verbs_1.deedVerb)(steps_3.saveStep, { what, about }, { children: (0, inputs_1.ownChildrenOrNone)(), on: (0, inputs_1.optionalDay)().default(''), notYet: (0, inputs_1.ticked)().default(false), why: (0, inputs_1.optionalWords)() }, (turn, shown) => {
        const mayMend = shown.result.kind === 'refused' && shown.result.refusal.kind === 'check-fields';
        if (mayMend)
            return stepFormFor(turn, shown);
        return stepsCardFor(turn, { ...shown, data: { topic: stepTable_1.stepTable[shown.data.what].topic, page: 1 } }, turn.texts.words.steps.saved);
    }),
];
function stepsCardFor(turn, shown, done = '') {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const spots = (0, steps_2.stepsOpenTo)(group, shown.actor, shown.data.topic);
    const limits = (0, limitOfStep_1.limitsOfSteps)(group, spots, deps.rules, deps.clock.today());
    const all = spots.map((spot, at) => ({ spot, clock: limits[at] }));
    const sorted = [...all].sort(nearestFirst);
    const { rows, pages } = (0, paging_1.pageOf)(texts, sorted, shown.data.page);
    const entries = entriesSeen(turn, shown);
    return steps_1.stepsCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.steps.title, done),
        empty: { shown: all.length === 0, text: texts.words.steps.empty },
        rows: rows.map((row) => stepRow(turn, shown, row, sorted.indexOf(row) + 1)),
        pages,
        topic: shown.data.topic,
        hasEntries: entries.length > 0,
        entries,
    });
}
/** One step, with a number that its button says too: all of them are recorded by the same words. */
function stepRow(turn, shown, { spot, clock }, place) {
    const { texts } = turn;
    const { number, titled } = (0, numbered_1.numberedRow)(texts, place);
    return {
        title: `${number} ${texts.words.steps.what[spot.what]}`,
        about: aboutWords(turn, shown, spot),
        state: clock === undefined ? daysWords(turn, spot) : (0, clockWords_1.stateWords)(texts, clock),
        button: titled(texts.words.steps.record[isKnown(spot) ? 'again' : 'first']),
        what: spot.what,
        key: spot.about,
    };
}
/** The newest entries that are about children of this reader, as they were made. */
function entriesSeen(turn, { state, actor, data }) {
    const { texts } = turn;
    const { group } = state;
    return (group.steps ?? [])
        .flatMap((stepId) => step_1.storedStep.in(state, stepId) ?? [])
        .filter((step) => step.childIds.some((childId) => (0, member_1.isFor)(actor, childId)))
        .filter(({ what: kind }) => data.topic === 'all' || stepTable_1.stepTable[kind].topic === data.topic)
        .reverse()
        .map((step) => ({
        line: `${texts.words.steps.what[step.what]}: ${entryWords(turn, step)}`,
        names: childrenWords(turn, group, step, actor),
        entered: texts.say('children.enteredAt', { day: texts.day((0, londonTime_1.dayOf)(step.at)), time: (0, londonTime_1.timeOf)(step.at) }),
        by: (0, personWords_1.memberName)(texts, group, actor, step.by),
        hasWhy: step.why !== null,
        why: (0, words_1.wordsSeenBy)(group, actor, step.why) ?? '',
    }));
}
function entryWords({ texts }, { on, was }) {
    const before = was.map((each) => each.on).find((day) => day !== null && day !== on);
    const now = on === null ? texts.words.steps.notDone : texts.day(on);
    return before === undefined || before === null ? now : texts.say('steps.inPlaceOf', { now, before: texts.day(before) });
}
function childrenWords(turn, group, { what: kind, childIds }, actor) {
    const isOfGroup = stepTable_1.stepTable[kind].of === 'change' || stepTable_1.stepTable[kind].of === 'report';
    const theirs = group.children.filter(({ childId }) => childIds.includes(childId) && (0, member_1.isFor)(actor, childId));
    return isOfGroup ? '' : (0, clockWords_1.namesOf)(turn.texts, theirs, group);
}
function stepFormFor(turn, shown) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const { actor, data } = shown;
    const spot = (0, steps_2.spotFor)(group, actor, data);
    if (spot === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const words = texts.words.steps;
    const { of, topic: ofWhat } = stepTable_1.stepTable[data.what];
    const children = group.children.filter(({ childId }) => spot.days.has(childId));
    const corrects = [...spot.days.values()].some((day) => (day ?? null) !== null);
    const undone = [...spot.days].filter(([, day]) => (day ?? null) === null).map(([childId]) => childId);
    const asked = undone.length > 0 ? undone : [...spot.days.keys()];
    // Of several none is ticked unless it began for all of them on the same day: a day that is true of one may be wrong of another.
    const began = ({ childId, registeredOn }) => spot.since.get(childId) ?? registeredOn;
    const areAlike = new Set(children.filter(({ childId }) => asked.includes(childId)).map(began)).size <= 1;
    return steps_1.stepCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.what[data.what], ''),
        what: data.what,
        about: data.about,
        topic: ofWhat,
        hint: words.hint[data.what],
        now: { shown: corrects, text: texts.say('steps.now', { days: daysWords(turn, spot) }) },
        whom: aboutWords(turn, shown, spot).replace(/^ · /, ''),
        asksChildren: of === 'child' || of === 'conference',
        childChoices: children.map((child) => ({ title: (0, actionWords_1.childWords)(texts, child, group), value: child.childId })),
        children: (0, verbs_1.fieldFor)(turn, shown, 'children', areAlike ? asked.join(',') : ''),
        today: deps.clock.today(),
        on: (0, verbs_1.fieldFor)(turn, shown, 'on', deps.clock.today()),
        notYet: (0, verbs_1.fieldFor)(turn, shown, 'notYet', 'false'),
        corrects: corrects || (shown.entered['why'] ?? '') !== '',
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
    });
}
/** ' · 5 January 2026 · Mali Prŷs': what it is about, and whom. */
function aboutWords({ texts }, { state, actor }, spot) {
    const { group } = state;
    const { of } = stepTable_1.stepTable[spot.what];
    const day = spot.aboutOn === null ? '' : ` · ${texts.day(spot.aboutOn)}`;
    if (of === 'change')
        return day;
    if (of === 'report')
        return `${day} · ${(0, personWords_1.memberName)(texts, group, actor, spot.memberId)}`;
    const children = group.children.filter(({ childId }) => spot.days.has(childId));
    return `${day}${(0, clockWords_1.namesOf)(texts, children, group)}`;
}
/** On which days it was done, for whom of several it was not. */
function daysWords({ texts }, { days }) {
    const words = [...new Set([...days.values()].map((day) => knownWords(texts, day)))];
    return words.join(' · ');
}
function knownWords(texts, day) {
    if (day === undefined)
        return texts.words.steps.nobodySaid;
    return day === null ? texts.words.steps.notDone : texts.say('steps.done', { day: texts.day(day) });
}
function isKnown({ days }) {
    return [...days.values()].every((day) => (day ?? null) !== null);
}
/** What has a limit that runs comes first, the nearest limit before the others; then what is not done; then what is. */
function nearestFirst(one, other) {
    const key = ({ spot, clock }) => (clock === undefined || clock.endedOn !== null ? `~${isKnown(spot) ? 1 : 0}` : clock.limit);
    return key(one) < key(other) ? -1 : Number(key(one) > key(other));
}
//# sourceMappingURL=steps.js.map