"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nobodyElse = void 0;
exports.cardTelling = cardTelling;
exports.lineTelling = lineTelling;
exports.besideNumbers = besideNumbers;
exports.emergencyCard = emergencyCard;
exports.languagesFor = languagesFor;
exports.ringing = ringing;
const told_1 = require("../cards/told");
const texts_1 = require("../text/texts");
const both = ['cy', 'en'];
function cardTelling(rules, { say, id, values, rings, language }, title = 'appName', order = both, { people, next, children, mayLink = false } = exports.nobodyElse) {
    const texts = language === null ? texts_1.bothTexts : (0, texts_1.textFor)(language);
    const nothing = { shown: false, text: '' };
    return told_1.toldCard.render(texts, { g: null, k: '' }, {
        title: texts.say(title),
        done: nothing,
        refused: nothing,
        rings: rings ? inEach(language, (each) => ringing(rules, each), order) : [],
        texts: say.flatMap((key) => inEach(language, (each) => ({ text: (0, texts_1.textFor)(each).say(key, valuesOf(id, values)) }), order)),
        people: { shown: people.length > 0, text: inEach(language, (each) => (0, texts_1.textFor)(each).say('emergency.people'), order).join(' · ') },
        rows: people.map((words) => ({ words })),
        next: {
            shown: next !== null,
            text: next === null ? '' : inEach(language, (each) => (0, texts_1.textFor)(each).say(next), order).join(' · '),
        },
        children: [...children],
        link: mayLink ? { shown: true, text: (0, texts_1.sayBoth)('groups.offerHow'), title: (0, texts_1.sayBoth)('groups.offerLink') } : { ...nothing, title: '' },
    });
}
/** The same as one line of text, for a press whose card stays where it is. */
function lineTelling(rules, { say, id, values, rings, language }) {
    const inOne = (each) => {
        const { ring, label, dutyTeam } = ringing(rules, each);
        const first = rings ? [ring, `${label} ${dutyTeam.replace(/\.?\s*$/, '.')}`] : [];
        return [...first, ...say.map((key) => (0, texts_1.textFor)(each).say(key, valuesOf(id, values)))].join(' ');
    };
    return inEach(language, inOne).join(' · ');
}
exports.nobodyElse = { say: [], people: [], next: null, children: [] };
/**
 * What follows the numbers where others read along, for something that is to be recorded: nothing of a group is asked or shown there.
 * `coreGroupId`: whose conversation it is; null: nobody's yet.
 */
function besideNumbers(coreGroupId) {
    return { ...exports.nobodyElse, next: 'emergency.ownChat', mayLink: coreGroupId === null };
}
/**
 * The answer to somebody who may be in danger, whether or not we know them. `typed`: the language they have just written in, which
 * stands first: their own may be one that somebody else chose for them.
 */
function emergencyCard(rules, own, typed, also = exports.nobodyElse) {
    const languages = languagesFor(own, typed);
    const [only, ...others] = languages;
    const told = {
        say: ['emergency.program', ...also.say],
        rings: true,
        language: others.length === 0 && only !== undefined ? only : null,
    };
    return cardTelling(rules, told, 'notSeen.dangerTitle', languages, also);
}
/** In which languages, and in which order, somebody is told whom to ring: the one they have just written in first. */
function languagesFor(own, typed) {
    if (typed !== null && typed !== own)
        return typed === 'en' ? ['en', 'cy'] : both;
    return own === null ? both : [own];
}
function ringing({ policy }, language) {
    const texts = (0, texts_1.textFor)(language);
    return {
        ring: texts.say('emergency.ring'),
        label: texts.say('notSeen.dutyTeam'),
        dutyTeam: policy.choices.emergencyDutyTeam[language],
    };
}
function inEach(language, make, order = both) {
    return (language === null ? order : [language]).map(make);
}
function valuesOf(id, values = {}) {
    return id === undefined ? values : { ...values, id };
}
//# sourceMappingURL=told.js.map