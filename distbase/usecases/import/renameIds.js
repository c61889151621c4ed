"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renameIds = renameIds;
/**
 * The value with every id in it renamed, wherever it stands: as a whole text, as a part of a longer id (`visit:<id>`), in
 * a list of ids in one text, and in the names of members. Only whole ids are replaced, never a part of a longer word.
 * `rename` gives undefined for a word that is none of the ids to rename.
 */
function renameIds(value, rename) {
    return renamed(value, (text) => (text.length < shortest ? text : (rename(text) ?? renamedWithin(text, rename))));
}
function renamedWithin(text, rename) {
    return text.replace(idsInText, (word) => rename(word) ?? word);
}
const shortest = 16;
/** Ids and keys are hashes of 16 digits and more; anything next to one but a letter or a digit ends it. */
const idsInText = /(?<![0-9A-Za-z])[0-9a-f]{16,64}(?![0-9A-Za-z])/g;
function renamed(value, rename) {
    if (typeof value === 'string')
        return rename(value);
    if (Array.isArray(value))
        return value.map((each) => renamed(each, rename));
    if (typeof value !== 'object' || value === null)
        return value;
    const made = {};
    for (const [name, each] of Object.entries(value)) {
        // Plain assignment to `__proto__` would set the object's prototype.
        if (name === '__proto__')
            Object.defineProperty(made, name, { value: renamed(each, rename), enumerable: true });
        else
            made[rename(name)] = renamed(each, rename);
    }
    return made;
}
//# sourceMappingURL=renameIds.js.map