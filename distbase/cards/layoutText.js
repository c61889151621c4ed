"use strict";
/* The texts of a layout, and the paths in them: what they may hold is said in layout.ts. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.drawingOf = drawingOf;
exports.alone = alone;
exports.readText = readText;
exports.readPath = readPath;
exports.isMembers = isMembers;
exports.refused = refused;
function drawingOf(piece) {
    return 'draw' in piece ? piece.draw : () => piece.fixed;
}
/** The path of a text that is nothing but one; null for any other text. */
function alone(text) {
    return /^\$\{([^{}]*)\}$/.exec(text)?.[1] ?? null;
}
function readText(text, place) {
    if (!text.includes('${'))
        return { fixed: text };
    const path = alone(text);
    if (path !== null)
        return readPath(path, place);
    // Every second part is a path, as split keeps what it splits by.
    const parts = text.split(/\$\{([^{}]*)\}/).map((part, index) => {
        if (index % 2 === 1)
            return asWord(part, readPath(part, place), place);
        if (/[\\`$]/.test(part))
            throw refused(place, text);
        return { fixed: part };
    });
    const pieces = joined(parts.filter((part) => !('fixed' in part && part.fixed === '')));
    const [first] = pieces;
    if (first !== undefined && pieces.length === 1 && 'fixed' in first)
        return first;
    return {
        draw(root, data, stamp) {
            let words = '';
            for (const piece of pieces)
                words += String('fixed' in piece ? piece.fixed : piece.draw(root, data, stamp));
            return words;
        },
    };
}
/** Neighbours that are fixed become one. */
function joined(parts) {
    const pieces = [];
    for (const part of parts) {
        const last = pieces.at(-1);
        if (last === undefined || !('fixed' in last && 'fixed' in part))
            pieces.push(part);
        else
            pieces[pieces.length - 1] = { fixed: `${String(last.fixed)}${String(part.fixed)}` };
    }
    return pieces;
}
/** Among other text only what can be read stands: a list or an object would be written as `[object Object]`. */
function asWord(path, piece, { card }) {
    const word = (value) => {
        if (typeof value === 'object')
            throw new Error(`The card ${card} puts ${path} among words, and that is none.`);
        return value;
    };
    return 'fixed' in piece ? { fixed: word(piece.fixed) } : { draw: (root, data, stamp) => word(piece.draw(root, data, stamp)) };
}
const name = /^[A-Za-z_]\w*$/;
/** Names that are no name of a value: constants of the language, and what every list, text or object has by itself. */
const noNames = new Set([
    'true',
    'false',
    'null',
    'undefined',
    'length',
    ...Object.getOwnPropertyNames(Object.prototype),
]);
function readPath(path, place) {
    const [first = '', ...more] = path.split('.');
    const names = first === '$root' || first === '$data' ? more : [first, ...more];
    const inRoot = first === '$root' || place.atRoot;
    if (!names.every((each) => name.test(each) && !noNames.has(each)) || (inRoot && names.length === 0)) {
        throw refused(place, `\${${path}}`);
    }
    const [top = ''] = names;
    if (inRoot && Object.hasOwn(place.words, top))
        return { fixed: lookedUp(place, path, names, place.words) };
    return { draw: (root, data) => lookedUp(place, path, names, inRoot ? root : data) };
}
function lookedUp({ card }, path, names, within) {
    let value = within;
    for (const each of names)
        value = value?.[each];
    if (value === undefined || value === null)
        throw new Error(`The card ${card} shows ${path}, which its data do not have.`);
    return value;
}
function isMembers(node) {
    return typeof node === 'object' && node !== null && !Array.isArray(node);
}
function refused({ card }, what) {
    return new Error(`The card ${card} has ${JSON.stringify(what)} in its layout, which is not read: see layout.ts for what is.`);
}
//# sourceMappingURL=layoutText.js.map