"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NotGivenBack = exports.mostInCard = void 0;
exports.givenBack = givenBack;
const message_1 = require("../cards/message");
const textParts_1 = require("../core/textParts");
/**
 * The most bytes of a form with what was typed in it. A larger card may be too much for Teams, and the Playground draws it empty: its
 * reader then has neither card nor words.
 */
exports.mostInCard = 24 * 1024;
/** The most bytes of words on one of the cards that take the rest. */
const mostInPart = 20_000;
/** How much of a text a form gives back at least, so that its reader knows which text it is. */
const leastInField = 400;
/** What was typed was too much to be given back, and nobody could be sent the rest. It is answered in words, and the card stays. */
class NotGivenBack extends Error {
    /** The longest of the texts. */
    have;
    constructor(have) {
        super('not-given-back');
        this.have = have;
    }
}
exports.NotGivenBack = NotGivenBack;
/**
 * The card with all that was typed in it. Where that is more than a card can hold, its inputs begin what was typed, say so, and the
 * rest goes to the person's own chat before this is answered, never to one that others read: nothing typed is lost. Throws NotGivenBack.
 */
async function givenBack(turn, card, shown) {
    const whole = card(turn, shown);
    if (charactersIn(shown.entered) * 6 < exports.mostInCard || bytesOf(whole) <= exports.mostInCard)
        return whole;
    const fields = inputsIn(whole).filter(({ id, value }) => value !== '' && shown.entered[id] === value);
    const room = exports.mostInCard - bytesOf(whole) + fields.reduce((sum, { value }) => sum + bytesOf(value), 0) - fields.length * 200;
    const shares = sharesOf(fields.map(({ value }) => bytesOf(value)), Math.max(room, fields.length * leastInField));
    const firsts = fields.map(({ value }, index) => (0, textParts_1.firstPart)(value, shares[index] ?? leastInField));
    const cut = fields.flatMap((field, index) => {
        const first = firsts[index] ?? '';
        return first.length < field.value.length ? [{ ...field, first, rest: field.value.slice(first.length) }] : [];
    });
    const have = Math.max(...Object.values(shown.entered).map((text) => text.length));
    const entered = { ...shown.entered, ...Object.fromEntries(cut.map(({ id, first }) => [id, first])) };
    const parts = cut.flatMap(({ label, rest }) => (0, textParts_1.inParts)(rest, mostInPart).map((words) => ({ label, words })));
    const refusal = withParted(shown.result, cut.map(({ id }) => id));
    const given = card(turn, { ...shown, entered, result: { kind: 'refused', refusal } });
    const fits = cut.length > 0 && bytesOf(given) <= exports.mostInCard + leastInField * fields.length;
    if (!fits || turn.toOwnChat === undefined || !(await turn.toOwnChat(restCards(turn, parts))))
        throw new NotGivenBack(have);
    return given;
}
/** One card for each part, in the order in which they are to be read. */
function restCards(turn, parts) {
    const { texts } = turn;
    const nothing = { shown: false, text: '' };
    return parts.map(({ label, words }, index) => message_1.typedRestCard.render(texts, { g: null, k: turn.deps.newId() }, {
        title: texts.say('tooLong.restTitle', { number: index + 1, of: parts.length }),
        done: nothing,
        refused: nothing,
        label,
        words,
    }));
}
/** The refusal, which also says of each of these inputs that it begins what was typed. */
function withParted(result, names) {
    const refusal = result.kind === 'refused' ? result.refusal : { kind: 'check-fields' };
    return { ...refusal, parted: names };
}
/** How many bytes each may have of `room`: the short ones all they need, the others the same. */
function sharesOf(sizes, room) {
    const inOrder = sizes.map((size, index) => ({ size, index })).sort((one, other) => one.size - other.size);
    const shares = sizes.map(() => 0);
    let left = room;
    for (const [at, { size, index }] of inOrder.entries()) {
        const share = Math.min(size, Math.floor(left / (inOrder.length - at)));
        shares[index] = share;
        left -= share;
    }
    return shares;
}
function inputsIn(node) {
    if (Array.isArray(node))
        return node.flatMap(inputsIn);
    if (typeof node !== 'object' || node === null)
        return [];
    const { type, id, label, value } = { ...node };
    const own = type === 'Input.Text' && typeof id === 'string' && typeof value === 'string' ? [{ id, label: String(label ?? ''), value }] : [];
    return [...own, ...Object.values(node).flatMap(inputsIn)];
}
function charactersIn(entered) {
    return Object.values(entered).reduce((sum, text) => sum + text.length, 0);
}
function bytesOf(value) {
    return Buffer.byteLength(JSON.stringify(value));
}
//# sourceMappingURL=givenBack.js.map