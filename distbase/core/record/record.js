"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.composedParts = void 0;
exports.textsOf = textsOf;
exports.newestVersion = newestVersion;
exports.signedVersion = signedVersion;
exports.draftVersion = draftVersion;
/** Parts composed from facts, in the order of the record; an item's part is its standing code, or 'proposed'. */
exports.composedParts = ['meeting', 'children', 'attendance', 'visits', 'actions-agreed', 'actions-carried', 'next-dates'];
/** Every text of a section with the chair's words in place; those left out are marked, for whoever checks the draft. */
function textsOf(section) {
    const noted = section.texts.map((text, index) => {
        const slot = `text:${index}`;
        const change = section.changes.findLast((each) => each.slot === slot);
        if (change === undefined)
            return { slot, words: text, replaced: null, leftOut: false };
        return { slot, words: change.words ?? text, replaced: text, leftOut: change.words === null };
    });
    const slots = new Set(section.changes.map(({ slot }) => slot).filter((slot) => slot.startsWith('added:')));
    const added = [...slots].flatMap((slot) => {
        const changes = section.changes.filter((change) => change.slot === slot);
        const words = changes.at(-1)?.words ?? changes.findLast((change) => change.words !== null)?.words;
        return words ? [{ slot, words, replaced: null, leftOut: changes.at(-1)?.words === null }] : [];
    });
    return [...noted, ...added];
}
function newestVersion(record) {
    return record.versions.at(-1);
}
/** The newest version that the chair signed: the one to circulate. */
function signedVersion(record) {
    return record?.versions.findLast(({ signedAt }) => signedAt !== null);
}
/** The version that is still being worked on; undefined when the newest is signed. */
function draftVersion(record) {
    return record?.versions.find(({ signedAt }) => signedAt === null);
}
//# sourceMappingURL=record.js.map