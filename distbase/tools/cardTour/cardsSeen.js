"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.allFeatures = allFeatures;
exports.watchCards = watchCards;
exports.elementsOf = elementsOf;
exports.buttonsOf = buttonsOf;
exports.buttonOn = buttonOn;
exports.inputsOf = inputsOf;
exports.choiceOn = choiceOn;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
/** Every card of src/cards, by the file that defines it. */
function allFeatures() {
    const folder = (0, node_path_1.join)(__dirname, '../../cards');
    const files = (0, node_fs_1.readdirSync)(folder).filter((file) => /\.[jt]s$/.test(file));
    return files.flatMap((file) => {
        const cards = Object.values(require((0, node_path_1.join)(folder, file))).filter(isCard);
        return cards.length === 0 ? [] : [{ name: file.replace(/\.[jt]s$/, ''), cards }];
    });
}
function isCard(exported) {
    return typeof exported === 'object' && exported !== null && 'render' in exported && 'template' in exported;
}
/** Notes from here on which template draws each card, as a card that is sent does not say so. */
function watchCards(cards) {
    const names = new WeakMap();
    for (const card of cards) {
        const render = card.render.bind(card);
        card.render = (...given) => {
            const drawn = render(...given);
            names.set(drawn, card.name);
            return drawn;
        };
    }
    return { of: (card) => names.get(card) ?? 'unknown' };
}
/** Every element of a card, at any depth, in order. */
function elementsOf(node) {
    if (Array.isArray(node))
        return node.flatMap(elementsOf);
    if (typeof node !== 'object' || node === null)
        return [];
    const inside = Object.entries(node).flatMap(([name, value]) => (name === 'data' ? [] : elementsOf(value)));
    return 'type' in node ? [node, ...inside] : inside;
}
function buttonsOf(card, verb) {
    return elementsOf(card)
        .filter((element) => element['type'] === 'Action.Execute' && (verb === undefined || element['verb'] === verb))
        .map((element) => ({
        title: String(element['title']),
        data: (element['data'] ?? {}),
        withInputs: element['associatedInputs'] !== 'none',
        behindMore: element['mode'] === 'secondary',
    }));
}
/** The first button of that verb whose data holds all of `about`. */
function buttonOn(card, verb, about) {
    return buttonsOf(card, verb).find(({ data }) => Object.entries(about).every(([name, value]) => data[name] === value));
}
/** What stands in the inputs, as a client would send it untouched. */
function inputsOf(card) {
    const inputs = elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
    return Object.fromEntries(inputs.map((input) => [String(input['id']), String(input['value'] ?? '')]));
}
/** The value of the choice at that place, counted from 0. */
function choiceOn(card, id, place) {
    const input = elementsOf(card).find((element) => element['type'] === 'Input.ChoiceSet' && element['id'] === id);
    const value = input?.['choices']?.[place]?.value;
    if (value === undefined)
        throw new Error(`The input ${id} has no choice ${place}.`);
    return value;
}
//# sourceMappingURL=cardsSeen.js.map