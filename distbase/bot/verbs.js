"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.viewVerb = viewVerb;
exports.deedVerb = deedVerb;
exports.noteNotice = noteNotice;
exports.pickedFrom = pickedFrom;
exports.readPress = readPress;
exports.readInputs = readInputs;
exports.deniedCard = deniedCard;
exports.unreadHead = unreadHead;
exports.refusalCard = refusalCard;
exports.headFor = headFor;
exports.headOfNone = headOfNone;
exports.fieldFor = fieldFor;
exports.stampFor = stampFor;
const zod_1 = require("zod");
const message_1 = require("../cards/message");
const refusals_1 = require("../core/refusals");
const result_1 = require("../core/result");
const alerts_1 = require("../usecases/alerts/alerts");
const openView_1 = require("../usecases/deeds/openView");
const performDeed_1 = require("../usecases/deeds/performDeed");
const sha256_1 = require("../usecases/deeds/sha256");
const familyWords_1 = require("./familyWords");
const givenBack_1 = require("./givenBack");
const inputs_1 = require("./inputs");
const oddInputs_1 = require("./oddInputs");
const turn_1 = require("./turn");
/**
 * A verb that shows: the view is audited before anything is read. `inputs` are those of a form that this press only shows in
 * another way: what was typed so far is put into them again, and nobody else reads it.
 */
function viewVerb(view, data, card, inputs = {}) {
    const dataSchema = zod_1.z.strictObject(data);
    const inputsSchema = zod_1.z.strictObject(inputs);
    return {
        verb: view.name,
        kind: 'view',
        data: dataSchema,
        inputs: inputsSchema,
        may: view.may,
        async handle(turn, pressed) {
            const read = readPress(turn, pressed, dataSchema, inputsSchema);
            if (!read.ok)
                return deniedCard(turn, read.refusal, view.name, pressed);
            const { coreGroupId, about, entered, choices } = read.value;
            const viewed = await (0, openView_1.openView)(turn.deps, view, (0, turn_1.viewerOf)(turn, coreGroupId, choices), about);
            if (viewed.kind === 'denied')
                return refusalCard(turn, viewed.denial);
            await noteNotice(turn, viewed.state, read.value.notice);
            return (0, givenBack_1.givenBack)(turn, card, { state: viewed.state, actor: viewed.actor, data: about, result: { kind: 'viewed' }, entered });
        },
    };
}
/**
 * A verb that does: permitted, decided and committed on the server; the card then shows how things stand. `perform`
 * stands in for performDeed where a deed needs more than its own group, and ends in performDeed itself.
 */
function deedVerb(deed, data, inputs, card, perform = performDeed_1.performDeed) {
    const dataSchema = zod_1.z.strictObject(data);
    const inputsSchema = zod_1.z.strictObject(inputs);
    return {
        verb: deed.name,
        kind: 'deed',
        data: dataSchema,
        inputs: inputsSchema,
        may: deed.may,
        async handle(turn, pressed) {
            const read = readPress(turn, pressed, dataSchema, inputsSchema);
            if (!read.ok)
                return deniedCard(turn, read.refusal, deed.name, pressed);
            const { coreGroupId, about, entered, choices } = read.value;
            const { personId } = turn.person;
            const pressKey = (0, sha256_1.sha256)(JSON.stringify([pressed['k'], deed.name, personId, about, entered])).slice(0, 32);
            const press = { personId, coreGroupId, language: turn.language, pressKey, choices };
            const outcome = await perform(turn.deps, deed, press, about, readInputs(inputsSchema, read.value));
            if (outcome.kind === 'denied')
                return refusalCard(turn, outcome.denial);
            const { state, actor } = outcome;
            await noteNotice(turn, state, read.value.notice);
            return outcome.kind === 'refused'
                ? (0, givenBack_1.givenBack)(turn, card, { state, actor, data: about, result: outcome, entered })
                : card(turn, { state, actor, data: about, result: { kind: 'done' }, entered: {} });
        },
    };
}
const groupId = /^[A-Za-z0-9_-]{1,64}$/;
/** Notes that a notice was opened, once the press was allowed what it asked for. */
async function noteNotice({ deps, person }, { group }, mark) {
    const id = mark === null ? null : (0, alerts_1.pointedAt)(group, { n: mark });
    if (id !== null)
        await (0, alerts_1.noteOpened)(deps, group.coreGroupId, person.personId, id);
}
/** Of all that a press carries what is asked for: some clients send every input of a card with every button. */
function pickedFrom(pressed, names) {
    return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(pressed, name) ? [[name, pressed[name]]] : [])));
}
function readPress(turn, pressed, schema, inputs) {
    const { g, k, n } = pressed;
    if (typeof g !== 'string' || typeof k !== 'string')
        return (0, result_1.refuse)('not-my-card');
    if (n !== undefined && !inputs_1.noticeMarkOnCard.safeParse(n).success)
        return (0, result_1.refuse)('not-my-card');
    if (turn.where.kind !== 'personal' && turn.where.coreGroupId !== g)
        return (0, result_1.refuse)('wrong-conversation');
    if (!turn.person.coreGroupIds.includes(g))
        return (0, result_1.refuse)('not-a-member');
    const about = schema.safeParse(pickedFrom(pressed, Object.keys(schema.shape)));
    if (!about.success)
        return (0, result_1.refuse)('not-my-card');
    const { entered, unread } = (0, inputs_1.enteredIn)(inputs, pressed);
    const choices = [...(0, inputs_1.choicesIn)(schema, about.data), ...(0, inputs_1.choicesIn)(inputs, entered)];
    return (0, result_1.allow)({ coreGroupId: g, about: about.data, entered, unread, choices, notice: typeof n === 'string' ? n : null });
}
/** Inputs left empty do not come at all in a press: to the schema they are empty text. */
function readInputs(schema, { entered, unread }) {
    const empty = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, '']));
    const parsed = schema.safeParse({ ...empty, ...entered });
    if (parsed.success && unread.length === 0)
        return (0, result_1.allow)(parsed.data);
    const wrong = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path[0]), problemIn(message)]);
    const fields = [...wrong, ...unread.map((name) => [name, 'not-readable'])];
    const lengths = (0, inputs_1.tooLongIn)(schema, entered);
    return (0, result_1.refuse)({ kind: 'check-fields', fields: Object.fromEntries(fields), lengths });
}
function problemIn(message) {
    return refusals_1.problems.find((problem) => problem === message) ?? 'required';
}
/** The denial is noted in the group that the press named; a made-up group gets no chain of its own. */
async function deniedCard(turn, denial, deed, pressed) {
    const { g } = pressed;
    const exists = typeof g === 'string' && groupId.test(g) && (await (0, openView_1.isGroup)(turn.deps, g));
    await turn.deps.access.denied(exists ? g : 'none', turn.person.personId, deed, denial);
    return refusalCard(turn, denial);
}
/** The head of a card that is not complete because something stored cannot be read: says so where a refusal would stand. */
function unreadHead({ texts }, what, unread) {
    return unread === 0 ? {} : { refused: { shown: true, text: texts.say(`unread.${what}`) } };
}
/** Says no, with the reason and what to do next, and nothing of what was asked for. */
function refusalCard(turn, kind) {
    return message_1.messageCard.render(turn.texts, { g: null, k: turn.deps.newId() }, {
        title: turn.texts.words.appName,
        done: { shown: false, text: '' },
        refused: { shown: false, text: '' },
        text: turn.texts.say(`refusal.${kind}`),
    });
}
/** The head of a card about one group: its title, whose it is, what the press did (`done`), or why it did not. */
function headFor(turn, shown, title, done) {
    const text = (0, familyWords_1.familyWords)(turn, shown.state.group, shown.actor);
    return { ...headOfNone(turn, shown, title, done), family: { shown: text !== '', text } };
}
/** The same of a card that is about no group, or names it itself. */
function headOfNone(turn, { result }, title, done) {
    const refused = result.kind === 'refused';
    return {
        title,
        done: { shown: result.kind === 'done' && done !== '', text: done },
        refused: { shown: refused, text: refused ? turn.texts.say(`refusal.${result.refusal.kind}`) : '' },
    };
}
/** An input as the card is to show it: what was typed before a refusal, else its present value, with its own problem. */
function fieldFor(turn, shown, name, present = '') {
    const { fields, lengths, parted = [] } = shown.result.kind === 'refused' ? shown.result.refusal : {};
    const [problem, length, isParted] = [fields?.[name], lengths?.[name], parted.includes(name)];
    return {
        value: shown.entered[name] ?? present,
        wrong: problem !== undefined || isParted,
        problem: isParted ? partedWords(turn, problem, length) : problemWords(turn, problem, length, shown.entered[name]),
    };
}
/** Of an input that holds the beginning only of what was typed: where the rest is. */
function partedWords({ texts }, problem, length) {
    return problem === 'too-long' && length !== undefined ? texts.say('tooLong.inParts', length) : texts.say('tooLong.firstPart');
}
/** What is wrong with an input, with how much is too much, or which two days were written. */
function problemWords({ texts }, problem, length, typed = '') {
    if (problem === undefined)
        return '';
    if (problem === 'too-long' && length !== undefined)
        return texts.say('tooLong.inField', length);
    const days = problem === 'two-days' ? (0, oddInputs_1.twoDaysIn)(typed) : null;
    if (days === null)
        return texts.say(`problem.${problem}`);
    const [one, other] = days;
    return texts.say('twoDays', { typed: typed.trim(), one: texts.day(one), other: texts.day(other), first: one, second: other });
}
function stampFor(turn, group) {
    return { g: group?.coreGroupId ?? null, k: turn.deps.newId() };
}
//# sourceMappingURL=verbs.js.map