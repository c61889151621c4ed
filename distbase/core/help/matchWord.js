"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.matchWord = matchWord;
exports.nearWords = nearWords;
const fastest_levenshtein_1 = require("fastest-levenshtein");
const commands_1 = require("./commands");
const meanings_1 = require("./meanings");
const plainWords_1 = require("./plainWords");
const readWords_1 = require("./readWords");
const shortestPrefix = 2;
/** Shorter beginnings are offered, and open nothing. */
const shortestSure = 3;
const mostTyposForgiven = 2;
const words = commands_1.commands.flatMap(({ name, en, cy }) => [
    { name, language: 'cy', word: (0, plainWords_1.plainWords)(cy, 'cy').join(' ') },
    { name, language: 'en', word: (0, plainWords_1.plainWords)(en, 'en').join(' ') },
]);
/**
 * The command whose own word was typed, or the beginning of it, as long as that is no other word. null: none. What has a form
 * opens by its whole word only.
 */
function matchWord(line, isName) {
    const typed = (0, plainWords_1.plainWords)(line, 'cy').join(' ');
    const exact = words.filter(({ word }) => word === typed);
    if (exact.length > 0)
        return commandOf(exact);
    if (typed.length < shortestPrefix || (0, readWords_1.isKnown)(typed, 'cy') || (0, readWords_1.isKnown)(typed, 'en') || isName(typed))
        return null;
    const meant = words.filter(({ word }) => word.startsWith(typed));
    if (meant.length === 0)
        return null;
    const names = [...new Set(meant.map(({ name }) => name))];
    const [name] = names;
    const isSure = names.length === 1 && typed.length >= shortestSure && name !== undefined && (0, meanings_1.formOf)(name) === undefined;
    return isSure ? commandOf(meant) : { kind: 'nearest', names };
}
function commandOf(meant) {
    const [first] = meant;
    if (first === undefined)
        return null;
    const [language, ...others] = new Set(meant.map((each) => each.language));
    return { kind: 'command', name: first.name, language: others.length === 0 ? (language ?? null) : null, about: [] };
}
/** The commands whose word is a typo or two away. */
function nearWords(line) {
    const typed = (0, plainWords_1.plainWords)(line, 'cy').join(' ').slice(0, 40);
    if (typed.length <= shortestPrefix)
        return [];
    const near = words.filter(({ word }) => (0, fastest_levenshtein_1.distance)(word, typed) <= mostTyposForgiven);
    return [...new Set(near.map(({ name }) => name))];
}
//# sourceMappingURL=matchWord.js.map