"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.canonicalJson = canonicalJson;
/**
 * The one way to write a value as JSON, that of RFC 8785: object keys sorted by code unit, no spaces. Two values that are equal
 * give the same text on any machine, so that their hashes can be compared. Members that are undefined are left out. What the
 * RFC refuses (NaN, infinities, lone surrogates) is written as `JSON.stringify` does. Every press hashes its group's head this
 * way: putting keys in order and leaving the rest to the engine takes a third of the time of writing the text piece by piece.
 */
function canonicalJson(value) {
    let isKept = true;
    function inOrder(part) {
        if (typeof part !== 'object' || part === null)
            return part;
        if (Array.isArray(part))
            return part.map(inOrder);
        const ordered = {};
        for (const [key, member] of sorted(part)) {
            if (digits.test(key))
                isKept = false;
            // Plain assignment to `__proto__` would set the object's prototype, and the member would be missing from the text and so
            // from the hash.
            if (key === '__proto__')
                Object.defineProperty(ordered, key, { value: inOrder(member), enumerable: true });
            else
                ordered[key] = inOrder(member);
        }
        return ordered;
    }
    const ordered = inOrder(value);
    return (isKept ? JSON.stringify(ordered) : written(value)) ?? 'null';
}
/** The engine moves a key that is a whole number to the front of its object. Nothing that is stored has such a key. */
const digits = /^\d+$/;
function sorted(part) {
    return Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1));
}
/** The same text, piece by piece. */
function written(part) {
    if (typeof part !== 'object' || part === null)
        return JSON.stringify(part);
    if (Array.isArray(part))
        return `[${part.map((each) => written(each) ?? 'null').join(',')}]`;
    const members = sorted(part).flatMap(([key, member]) => {
        const text = written(member);
        return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
    });
    return `{${members.join(',')}}`;
}
//# sourceMappingURL=canonicalJson.js.map