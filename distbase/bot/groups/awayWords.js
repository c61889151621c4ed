"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leaveInputs = void 0;
exports.awayWords = awayWords;
exports.coverWords = coverWords;
exports.coverChoices = coverChoices;
const childMark_1 = require("../../core/children/childMark");
const inputs_1 = require("../inputs");
const personWords_1 = require("../personWords");
/** What is typed about leave: the last day may be left out; 'nobody' covers where nobody is chosen. */
exports.leaveInputs = {
    from: (0, inputs_1.day)(),
    to: (0, inputs_1.optionalDay)(),
    cover: inputs_1.coveringPerson,
};
/** '◷ Away from 23 November 2026 to …': from the first to the last day, or until they say. */
function awayWords(texts, { from, to }) {
    const values = { from: texts.shortDay(from) };
    return to === null ? texts.say('away.fromOn', values) : texts.say('away.fromTo', { ...values, to: texts.shortDay(to) });
}
/** Who covers, told apart from others of the same name; the job stands beside it where it can be chosen. */
function coverWords(texts, { name, mark, ...person }) {
    return mark?.by === 'job' ? name : (0, childMark_1.withMark)(name, (0, personWords_1.markWords)(texts, mark, person));
}
/** What a list on a phone can hold; those who share most groups come first. */
const mostCovers = 60;
/** Nobody, or one of those who share a group; of several groups, in how many. Whoever covers now stays in the list. */
function coverChoices(texts, covers, groups, present) {
    const listed = covers.filter(({ personId }, index) => index < mostCovers || personId === present?.coverPersonId);
    const others = listed.map(({ personId, groups: shared, ...cover }) => ({
        title: [coverWords(texts, cover), (0, personWords_1.jobWords)(texts, cover), ...(groups > 1 ? [texts.say('away.coverIn', { count: shared })] : [])].join(', '),
        value: personId,
    }));
    return [{ title: texts.words.away.nobody, value: inputs_1.nobody }, ...others];
}
//# sourceMappingURL=awayWords.js.map