"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inWords = inWords;
const matchWord_1 = require("./matchWord");
const meanings_1 = require("./meanings");
const readWords_1 = require("./readWords");
/** Longer lines are told, not asked: what they seem to be about is offered only. */
const longestAsked = 14;
const mostOffered = 3;
/** Words that go with any wish. */
const ofAnything = ['filler', 'ask', 'not', 'no', 'passing', 'who', 'third', 'today'];
/** What a line means in one language, and how many of its words are not known there. */
function inWords(line, language, isName) {
    const reads = (0, readWords_1.readWords)(line, language);
    const isNamed = (read) => read.isGuessed && read.words.some(isName);
    const unread = reads.filter((read) => read.isGuessed && !isNamed(read));
    return { meant: meantBy(line, language, reads, reads.filter(isNamed), unread, isName), unread: unread.length };
}
function meantBy(line, language, reads, named, unread, isName) {
    const known = reads.filter(({ isGuessed }) => !isGuessed);
    const isTopical = known.some(({ about }) => about.some((concept) => !ofAnything.includes(concept)));
    const names = named.length > 0 || isTopical ? named.flatMap(({ words }) => words) : known.flatMap(({ words }) => words).filter(isName);
    const meaning = meaningOf(aboutOf(line, known, names));
    if (!isTopical && names.length > 0)
        return { kind: 'find', about: names };
    if (meaning?.name != null && isSure(meaning.name, reads, named, unread))
        return sure(meaning.name, language, known, names);
    const guessed = aboutOf(line, [...known, ...unread], names);
    const offered = [
        ...(meaning?.name == null ? [] : [meaning.name]),
        ...(isSaidInPassing(reads) ? [] : (0, matchWord_1.nearWords)(line)),
        ...meanings_1.perhaps.flatMap(([concept, commands]) => (guessed.has(concept) ? commands : [])),
    ];
    const offers = [...new Set(offered)].slice(0, mostOffered);
    return offers.length === 0 ? { kind: 'unknown' } : { kind: 'nearest', names: offers };
}
function aboutOf(line, reads, names) {
    const concepts = new Set(reads.flatMap(({ about }) => about));
    const asks = line.trim().endsWith('?') || (reads[0]?.about.includes('ask') ?? false);
    return { has: (concept) => concepts.has(concept), asks, names: names.length > 0 };
}
function meaningOf(about) {
    return meanings_1.meanings.find(({ when }) => when(about));
}
function isSure(name, reads, named, unread) {
    const beside = (0, meanings_1.formOf)(name);
    if (beside !== undefined)
        return reads.every((read) => named.includes(read) || read.about.some((each) => !read.isGuessed && beside.includes(each)));
    return reads.length <= longestAsked && unread.length <= 1 + reads.length / 3;
}
function sure(name, language, known, about) {
    if (name !== 'language')
        return { kind: 'command', name, language, about };
    const wished = ['cy', 'en'].filter((each) => known.some((read) => read.about.includes(each === 'cy' ? 'welsh' : 'english')));
    const [wish] = wished;
    return wished.length === 1 && wish !== undefined ? { kind: 'speak', language: wish } : { kind: 'command', name, language, about: [] };
}
/** "No", "see you", "thanks": nobody meant a word that looks alike. */
function isSaidInPassing(reads) {
    return reads.some(({ about }) => about.includes('passing'));
}
//# sourceMappingURL=inWords.js.map