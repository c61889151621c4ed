"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.bothTexts = void 0;
exports.textFor = textFor;
exports.sayBoth = sayBoth;
const intl_messageformat_1 = require("intl-messageformat");
const cy_json_1 = __importDefault(require("./cy.json"));
const en_json_1 = __importDefault(require("./en.json"));
const trees = { en: en_json_1.default, cy: cy_json_1.default };
const both = { en: makeTexts('en'), cy: makeTexts('cy') };
function textFor(language) {
    return both[language];
}
/** Welsh and English side by side, Welsh first: for readers whose language is unknown and for shared conversations (DESIGN 7). */
function sayBoth(key, values = {}) {
    return besideEachOther(both.cy.say(key, values.cy), both.en.say(key, values.en));
}
/** All that is said to a reader whose language is not known: each message and day in both, Welsh first. */
exports.bothTexts = {
    language: 'cy',
    words: inBoth(cy_json_1.default, en_json_1.default),
    say: (key, values) => sayBoth(key, { cy: values ?? {}, en: values ?? {} }),
    day: (on) => `${both.cy.day(on)} · ${both.en.day(on)}`,
    shortDay: (on) => `${both.cy.shortDay(on)} · ${both.en.shortDay(on)}`,
};
/** The same tree with each message in both languages. */
function inBoth(welsh, english) {
    const others = { ...english };
    return Object.fromEntries(Object.entries(welsh).map(([key, value]) => {
        const other = others[key];
        return [key, typeof value === 'string' ? besideEachOther(value, String(other)) : inBoth(Object(value), Object(other))];
    }));
}
function besideEachOther(welsh, english) {
    return welsh === english ? welsh : `${welsh} · ${english}`;
}
function makeTexts(language) {
    const locale = language === 'en' ? 'en-GB' : 'cy';
    const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
    const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
    const at = (on) => new Date(`${on}T00:00:00Z`);
    return {
        language,
        words: trees[language],
        say: language === 'cy' ? smallDays(sentencesOf(language), new Map(leaves(trees.cy))) : sentencesOf(language),
        day: kept((on) => `${weekday.format(at(on))} ${short.format(at(on))}`),
        shortDay: kept((on) => short.format(at(on))),
    };
}
/** Each message is read when it is first said: a bot says a few of them in a day, and reading all takes longer than the rest of its start. */
function sentencesOf(language) {
    const messages = new Map(leaves(trees[language]));
    const ready = new Map();
    return (key, values) => {
        const known = ready.get(key);
        if (known !== undefined)
            return String(known.format(values));
        const message = messages.get(key);
        if (message === undefined)
            throw new Error(`There is no message ${key}.`);
        const format = new intl_messageformat_1.IntlMessageFormat(message, language, undefined, { ignoreTag: true });
        ready.set(key, format);
        return String(format.format(values));
    };
}
/** A whole day as `day` writes it in Welsh: nothing that people type is changed unless it is just that. */
const welshDay = /^Dydd \p{L}+ \d{1,2} \p{L}+ \d{4}$/u;
/** Welsh days take a small letter inside a sentence, and a capital only where they begin one. */
function smallDays(say, messages) {
    return (key, values) => {
        if (values === undefined || !Object.values(values).some(isWelshDay))
            return say(key, values);
        const message = messages.get(key) ?? '';
        const inside = Object.entries(values).map(([name, value]) => isWelshDay(value) && !begins(message, name) ? [name, `d${value.slice(1)}`] : [name, value]);
        return say(key, Object.fromEntries(inside));
    };
}
function isWelshDay(value) {
    return typeof value === 'string' && welshDay.test(value);
}
/** Whether a value stands first in its message: after a symbol of state counts as first. */
function begins(message, name) {
    return new RegExp(`^[^\\p{L}{]*\\{${name}[,}]`, 'u').test(message);
}
/** More than the days that all cards of a year name. */
const mostDays = 2_000;
/** Keeps what was written for each day: the same few stand on most cards, and writing one takes longer than looking it up. */
function kept(write) {
    const written = new Map();
    return (on) => {
        const known = written.get(on);
        if (known !== undefined)
            return known;
        if (written.size >= mostDays)
            written.clear();
        const day = write(on);
        written.set(on, day);
        return day;
    };
}
function leaves(tree, path = '') {
    return Object.entries(tree).flatMap(([key, value]) => typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`));
}
//# sourceMappingURL=texts.js.map