"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readWords = readWords;
exports.isKnown = isKnown;
const fastest_levenshtein_1 = require("fastest-levenshtein");
const englishWords_1 = require("./englishWords");
const lexicon_1 = require("./lexicon");
const plainWords_1 = require("./plainWords");
const welshWords_1 = require("./welshWords");
const lexicons = { en: indexOf(englishWords_1.englishWords, 'en'), cy: indexOf(welshWords_1.welshWords, 'cy') };
/** Longer words are known with one letter wrong, still longer ones with two. */
const forgiven = { one: 5, two: 8 };
const longestWord = 24;
/** A line word by word; the longest phrase that stands at a place is what is read there. */
function readWords(line, language) {
    const words = (0, plainWords_1.plainWords)(line, language);
    const read = [];
    for (let at = 0; at < words.length;) {
        const here = readAt(words, at, language);
        read.push(here);
        at += here.words.length;
    }
    return read;
}
/** Whether that is a word or a phrase of the list, as it stands. */
function isKnown(typed, language) {
    const [only, ...others] = readWords(typed, language);
    return only !== undefined && others.length === 0 && !only.isGuessed;
}
function readAt(words, at, language) {
    const word = words[at] ?? '';
    const starts = forms(word, language).map((form) => lexicons[language].get(form) ?? []);
    // A word as it stands comes before what it may be a mutated form of; a longer phrase comes before both.
    const fitting = starts.map((phrases) => phrases.filter((phrase) => fits(phrase.words, words, at, language)));
    const longest = Math.max(0, ...fitting.flat().map((phrase) => phrase.words.length));
    const found = fitting.map((phrases) => phrases.filter((phrase) => phrase.words.length === longest)).find((phrases) => phrases.length > 0);
    if (found === undefined)
        return { words: [word], about: guess(word, language), isGuessed: true };
    return { words: words.slice(at, at + longest), about: found.map(({ concept }) => concept), isGuessed: false };
}
function fits(phrase, words, at, language) {
    return phrase.every((each, index) => forms(words[at + index] ?? '', language).includes(each));
}
function forms(word, language) {
    return language === 'cy' ? (0, plainWords_1.unmutated)(word) : [word];
}
/** What a mistyped word may have been. */
function guess(word, language) {
    if (word.length < forgiven.one || word.length > longestWord)
        return [];
    const typos = word.length < forgiven.two ? 1 : 2;
    const near = [...lexicons[language].values()]
        .flat()
        .filter(({ words, concept }) => words.length === 1 && concept !== 'filler' && isNear(word, words[0] ?? '', typos));
    return [...new Set(near.map(({ concept }) => concept))];
}
function isNear(word, meant, typos) {
    return meant.length >= forgiven.one && word[0] === meant[0] && (0, fastest_levenshtein_1.distance)(word, meant) <= typos;
}
function indexOf(lexicon, language) {
    const index = new Map();
    for (const concept of lexicon_1.concepts) {
        for (const phrase of lexicon[concept].split(',')) {
            const words = (0, plainWords_1.plainWords)(phrase, language);
            const [first] = words;
            if (first !== undefined)
                index.set(first, [...(index.get(first) ?? []), { words, concept }]);
        }
    }
    return index;
}
//# sourceMappingURL=readWords.js.map