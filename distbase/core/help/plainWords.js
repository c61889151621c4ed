"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.plainWords = plainWords;
exports.unmutated = unmutated;
/** A line as words in small letters, without accents, full stops and the like. In Welsh an apostrophe parts two words ("mae'r"). */
function plainWords(line, language) {
    const plain = line
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[’‘`´]/g, "'")
        .replaceAll('^', '');
    const parted = language === 'cy' ? plain.replaceAll("'", ' ') : plain.replace(/'s(?![\p{L}])/gu, ' s').replaceAll("'", '');
    return parted.match(/[\p{L}\p{N}]+/gu) ?? [];
}
/** How a Welsh word can begin in a line, and how the same word begins by itself. */
const mutations = [
    ['ngh', ['c']],
    ['ng', ['g']],
    ['mh', ['p']],
    ['nh', ['t']],
    ['ch', ['c']],
    ['ph', ['p']],
    ['th', ['t']],
    ['dd', ['d']],
    ['m', ['b']],
    ['n', ['d']],
    ['g', ['c']],
    ['b', ['p']],
    ['d', ['t']],
    ['f', ['b', 'm']],
    ['l', ['ll', 'gl']],
    ['r', ['rh', 'gr']],
    ['w', ['gw']],
    ['h', ['']],
];
/** Shorter words are too often others. */
const shortestMutated = 3;
/** The word, and what it may be a mutated form of: "gyfarfod" and "nghyfarfod" are "cyfarfod". */
function unmutated(word) {
    if (word.length < shortestMutated)
        return [word];
    const radicals = mutations.flatMap(([mutated, began]) => word.startsWith(mutated) ? began.map((beginning) => beginning + word.slice(mutated.length)) : []);
    const lostItsG = /^[aeiouwylrn]/.test(word) ? [`g${word}`] : [];
    return [word, ...radicals, ...lostItsG];
}
//# sourceMappingURL=plainWords.js.map