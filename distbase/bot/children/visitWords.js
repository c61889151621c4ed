"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stripWords = stripWords;
exports.nearestWords = nearestWords;
exports.lastWords = lastWords;
exports.movesNoLimitWords = movesNoLimitWords;
exports.timeWords = timeWords;
exports.visitedBy = visitedBy;
exports.achievedWords = achievedWords;
exports.announcedWords = announcedWords;
exports.visitWhen = visitWhen;
exports.whenWords = whenWords;
const visit_1 = require("../../core/children/visit");
const clockWords_1 = require("../clocks/clockWords");
const regimeWords_1 = require("../clocks/regimeWords");
const marks = { alone: '●', seen: '◐', 'not-seen': '○', none: '−' };
/** The strip of fortnights as a picture made of text, and the words that say the same. */
function stripWords(texts, strip) {
    const count = (mark) => strip.filter((each) => each === mark).length;
    const counts = { alone: count('alone'), seen: count('seen'), notSeen: count('not-seen'), none: count('none') };
    return { strip: strip.map((mark) => marks[mark]).join(' '), stripWords: texts.say('children.stripWords', counts) };
}
/** How the child's nearest visit limit stands; before it the visit of a looked-after child, where that comes first. */
function nearestWords(texts, { isUnborn, nearest, care }) {
    if (isUnborn)
        return texts.words.children.noVisits;
    const registered = nearest === null ? texts.words.children.noLimit : `${(0, clockWords_1.stateWords)(texts, nearest)} · ${(0, clockWords_1.clockName)(texts, nearest.clock)}`;
    return care?.isFirst ? `${(0, regimeWords_1.careWords)(texts, care)} · ${texts.words.clock.regime['looked-after']} · ${registered}` : registered;
}
/** The last time of each question: day, how long ago, by whom, and the limit that answers to it. */
function lastWords(texts, { last, clocks }) {
    const words = (question) => {
        const clock = clocks[question];
        const limit = clock === null ? [] : [(0, clockWords_1.stateWords)(texts, clock), ...movesNoLimitWords(texts, last[question])];
        return [timeWords(texts, last[question]), ...limit].filter((part) => part !== '').join(' · ');
    };
    return { seen: words('seen'), alone: words('alone'), atHome: words('atHome'), bedroom: words('bedroom') };
}
/** Beside a limit that seems to be wrong: why the visit that was last did not move it. */
function movesNoLimitWords({ words }, time) {
    return time?.movesNoLimit === true ? [words.children.movesNoLimit] : [];
}
function timeWords(texts, time) {
    if (time === null)
        return texts.words.children.never;
    const who = whoWords(time.name, time.agency);
    return [texts.say('children.last', { day: texts.day(time.on), days: time.days }), who].filter((part) => part !== '').join(' · ');
}
/** Who visited: name and agency, as far as they are known. */
function visitedBy(group, fact) {
    return whoWords((0, visit_1.visitorName)(group, fact), fact.agency);
}
/** What was achieved on a visit; that the child was not seen is said, too. */
function achievedWords(texts, { seen, alone, atHome, bedroom }) {
    const { sighting } = texts.words.seen;
    const parts = [
        alone ? `● ${sighting.alone}` : seen ? `◐ ${sighting.seen}` : texts.words.children.notSeen,
        ...(atHome ? [sighting['at-home']] : []),
        ...(bedroom ? [sighting.bedroom] : []),
    ];
    return parts.join(' · ');
}
/** Whether the family knew of a visit, where somebody has said so. */
function announcedWords(texts, { announced }) {
    const { wasAnnounced, wasNotAnnounced } = texts.words.children;
    return announced === null ? [] : [announced ? wasAnnounced : wasNotAnnounced];
}
/** Day and time of a visit; the day alone where no time is known. */
function visitWhen(texts, { fact, time }) {
    return whenWords(texts, fact.on, time);
}
function whenWords(texts, on, time) {
    const day = texts.day(on);
    return time === null ? day : texts.say('meeting.when', { day, time });
}
function whoWords(name, agency) {
    return [name, agency].filter((part) => part !== '').join(', ');
}
//# sourceMappingURL=visitWords.js.map