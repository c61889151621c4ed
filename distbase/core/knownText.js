"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.knownText = knownText;
exports.knownJson = knownJson;
/** Writes documents as JSON in one way: a list is known by each of its elements, any other member as a whole. */
function knownText({ write, inOrder }) {
    const parts = new WeakMap();
    function once(value, writeIt) {
        if (typeof value !== 'object' || value === null)
            return write(value);
        const known = parts.get(value);
        if (known !== undefined)
            return known;
        const text = writeIt(value);
        if (text !== undefined)
            parts.set(value, text);
        return text;
    }
    const element = (value) => once(value, write) ?? 'null';
    const list = (value) => `[${value.map(element).join(',')}]`;
    return (document) => {
        const known = parts.get(document);
        if (known !== undefined)
            return known;
        const members = Object.entries(document).filter(([, value]) => value !== undefined);
        if (inOrder)
            members.sort(([left], [right]) => (left < right ? -1 : 1));
        const texts = members.flatMap(([name, value]) => {
            const text = once(value, Array.isArray(value) ? list : write);
            return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
        });
        return `{${texts.join(',')}}`;
    };
}
const documents = new WeakMap();
const plain = knownText({ write: (value) => JSON.stringify(value), inOrder: false });
/** The document as `JSON.stringify` writes it. */
function knownJson(document) {
    const text = documents.get(document) ?? plain(document);
    documents.set(document, text);
    return text;
}
//# sourceMappingURL=knownText.js.map