"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.compileLayout = compileLayout;
const layoutText_1 = require("./layoutText");
/** Throws for a layout that holds anything else than what is said above, or words that there are not. */
function compileLayout(card, layout, words) {
    const piece = readElement({ ...layout }, { card, words, atRoot: true });
    return (data, stamp) => {
        const drawn = 'fixed' in piece ? piece.fixed : piece.draw(data, data, stamp);
        if (!(0, layoutText_1.isMembers)(drawn))
            throw new Error(`The card ${card} is not one element.`);
        return drawn;
    };
}
function read(node, place) {
    if (typeof node === 'string')
        return (0, layoutText_1.readText)(node, place);
    if (Array.isArray(node))
        return readList(node, place);
    return (0, layoutText_1.isMembers)(node) ? readElement(node, place) : { fixed: node };
}
/** What is not there is left out of a list, and what is there several times stands in it several times. */
function readList(list, place) {
    const pieces = list.map((each) => read(each, place));
    const draw = (root, data, stamp) => {
        const drawn = [];
        for (const piece of pieces) {
            const each = 'fixed' in piece ? piece.fixed : piece.draw(root, data, stamp);
            if (Array.isArray(each))
                drawn.push(...each);
            else if (each !== null)
                drawn.push(each);
        }
        return drawn;
    };
    return pieces.every((piece) => 'fixed' in piece) ? { fixed: Object.freeze(draw(null, null, noStamp)) } : { draw };
}
const noStamp = { g: null, k: '' };
function readElement(element, place) {
    const { $data, $when, ...members } = element;
    const inner = $data === undefined ? place : { ...place, atRoot: false };
    const drawn = readMembers(members, inner, stamped(members, inner));
    const made = members['type'] === 'Input.ChoiceSet' ? neverEmpty(drawn, inner) : drawn;
    const shown = $when === undefined ? made : onlyWhen(readCondition($when, inner), made);
    return $data === undefined ? shown : repeated(readData($data, place), shown);
}
/** `special`: members that are not drawn as they stand. */
function readMembers(members, place, special = {}) {
    const unusual = Object.keys(members).find((each) => each.startsWith('$') && each !== '$schema');
    if (unusual !== undefined)
        throw (0, layoutText_1.refused)(place, unusual);
    const plain = Object.entries(members).filter(([each]) => !(each in special));
    const pieces = plain.map(([each, value]) => [each, read(value, place)]);
    for (const [each, draw] of Object.entries(special))
        pieces.push([each, { draw }]);
    const base = Object.fromEntries(pieces.map(([each, piece]) => [each, 'fixed' in piece ? piece.fixed : null]));
    const drawn = pieces.flatMap(([each, piece]) => ('draw' in piece ? [{ each, draw: piece.draw }] : []));
    if (drawn.length === 0)
        return { fixed: Object.freeze(base) };
    return {
        draw(root, data, stamp) {
            const made = { ...base };
            for (const { each, draw } of drawn)
                made[each] = draw(root, data, stamp);
            return made;
        },
    };
}
/**
 * Gives a button the stamp, and an input a `key` of this very card: without one, Teams' renderer keeps an input that stands in the
 * same place on the next card, with the choices of the card before.
 */
function stamped({ type, id, data: own = {} }, place) {
    for (const each of [type, id])
        if (typeof each === 'string' && each.includes('${'))
            throw (0, layoutText_1.refused)(place, each);
    if (type === 'Action.Execute') {
        if (!(0, layoutText_1.isMembers)(own))
            throw (0, layoutText_1.refused)(place, own);
        const about = (0, layoutText_1.drawingOf)(readMembers(own, place));
        return {
            data(root, data, stamp) {
                const { g, k } = stamp;
                return { ...about(root, data, stamp), ...(g === null ? { k } : { g, k }) };
            },
        };
    }
    return typeof type === 'string' && type.startsWith('Input.') ? { key: (_root, _data, { k }) => `${String(id)}-${k}` } : {};
}
const emptyList = 'common.emptyList';
function neverEmpty(made, place) {
    const empty = (0, layoutText_1.drawingOf)((0, layoutText_1.readPath)(`$root.t.${emptyList}`, place));
    const draw = (0, layoutText_1.drawingOf)(made);
    return {
        draw(root, data, stamp) {
            const drawn = draw(root, data, stamp);
            if (!(0, layoutText_1.isMembers)(drawn) || !Array.isArray(drawn['choices']) || drawn['choices'].length > 0)
                return drawn;
            const label = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: drawn['label'] }] };
            const items = [label, { type: 'TextBlock', text: empty(root, data, stamp), isSubtle: true, wrap: true, spacing: 'Small' }];
            return { type: 'Container', items };
        },
    };
}
function onlyWhen(condition, made) {
    return {
        draw(root, data, stamp) {
            if (condition(root, data, stamp) === false)
                return null;
            return 'fixed' in made ? made.fixed : made.draw(root, data, stamp);
        },
    };
}
/** The element for each of a list; for one alone as it is, as where the data are no list. */
function repeated(given, shown) {
    const one = (root, data, stamp) => ('fixed' in shown ? shown.fixed : shown.draw(root, data, stamp));
    return {
        draw(root, data, stamp) {
            const list = given(root, data, stamp);
            if (!Array.isArray(list))
                return one(root, list, stamp);
            const drawn = list.map((each) => one(root, each, stamp)).filter((each) => each !== null);
            return drawn.length > 1 ? drawn : (drawn[0] ?? null);
        },
    };
}
function readData(given, place) {
    const path = typeof given === 'string' ? (0, layoutText_1.alone)(given) : null;
    if (path === null)
        throw (0, layoutText_1.refused)(place, given);
    return (0, layoutText_1.drawingOf)((0, layoutText_1.readPath)(path, place));
}
function readCondition(given, place) {
    const path = typeof given === 'string' ? (0, layoutText_1.alone)(given) : null;
    if (path === null)
        throw (0, layoutText_1.refused)(place, given);
    const condition = (0, layoutText_1.drawingOf)((0, layoutText_1.readPath)(path, place));
    return (root, data, stamp) => {
        const is = condition(root, data, stamp);
        if (typeof is !== 'boolean')
            throw new Error(`The card ${place.card} asks whether ${path}, and that is neither true nor false.`);
        return is;
    };
}
//# sourceMappingURL=layout.js.map