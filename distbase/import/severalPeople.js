"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.peopleInCell = peopleInCell;
exports.addressBesideName = addressBesideName;
/**
 * The people whom one cell names, in the ways in which systems write several: two at least, else none. `isKnown` tells a name with a
 * comma in it, as "Parry, Nest", from two names.
 */
function peopleInCell(text, isKnown) {
    const parts = text
        .split(/\s*[;|+&\r\n]\s*|\s+(?:\/|and|a|ac)\s+/i)
        .flatMap((part) => (isKnown(part.trim()) ? [part] : namesBetweenCommas(part, isKnown)))
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => (part.includes('@') ? part.toLowerCase() : part));
    const each = [...new Set(parts)];
    return each.length > 1 ? each : [];
}
/** "Parry, Nest, Rees, Huw" are two people where each pair is one. */
function namesBetweenCommas(text, isKnown) {
    const parts = text.split(',').map((part) => part.trim());
    const pairs = parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1] ?? ''}`] : []));
    return parts.length > 2 && parts.length % 2 === 0 && pairs.every(isKnown) ? pairs : parts;
}
/** The address of a cell like `Nest Parry <nest@council.example>`, in which one stands beside a name; else the cell as it stands. */
function addressBesideName(text) {
    const found = [...text.matchAll(/(?:mailto:)?([^\s@,;:<>()"]+@[^\s@,;:<>()"]+)/gi)];
    const [only] = found;
    const isOne = found.length === 1 && (/^mailto:/i.test(text) || /[<(]\s*(?:mailto:)?[^<>()]+@[^<>()]+[>)]\s*$/i.test(text));
    return isOne && only?.[1] !== undefined && !/[;|\r\n]/.test(text) ? only[1] : text;
}
//# sourceMappingURL=severalPeople.js.map