"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.misspeltKeys = misspeltKeys;
/**
 * Keys of the environment that are set, are none of ours and look like one: a misspelt `JOBS` would otherwise be ignored
 * without a word. Other keys belong to other programs. `X_FILE` is how secrets are often handed over elsewhere; here the value
 * itself is needed.
 */
function misspeltKeys(env, known) {
    return Object.entries(env).flatMap(([key, value]) => {
        if (value === undefined || value === '' || known.includes(key))
            return [];
        const meant = known.find((each) => looksLike(key, each));
        return meant === undefined ? [] : [`${key}: is no key of this program. Was ${meant} meant?`];
    });
}
/** In a key this short two slips can make a different word (HOME, HOST), so only one counts as a slip. */
const shortKey = 6;
function looksLike(key, known) {
    const given = key.toUpperCase();
    if (given === `${known}_FILE` || lettersOf(given) === lettersOf(known))
        return true;
    return slips(given, known) <= (known.length <= shortKey ? 1 : 2);
}
function lettersOf(key) {
    return key.replace(/[^A-Z0-9]/g, '');
}
/** How many letters must be put in, taken out or changed to make one of the other. */
function slips(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let at = 1; at <= one.length; at += 1) {
        const next = [at];
        for (let column = 1; column <= other.length; column += 1) {
            const changed = (row[column - 1] ?? 0) + Number(one[at - 1] !== other[column - 1]);
            next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[other.length] ?? 0;
}
//# sourceMappingURL=misspeltKeys.js.map