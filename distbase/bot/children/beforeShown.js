"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.beforeShown = beforeShown;
const onRegisterBefore_1 = require("../../core/children/onRegisterBefore");
const actionWords_1 = require("../actions/actionWords");
const mostShown = 20;
/** Under the last page of a group's children: who was on the register before, and from when to when, as far as this reader may know. */
function beforeShown(turn, { state, actor }, { hasAfter }) {
    const { texts } = turn;
    const all = hasAfter ? [] : (0, onRegisterBefore_1.onRegisterBefore)(state.group, actor);
    const more = Math.max(0, all.length - mostShown);
    return {
        shown: all.length > 0,
        lines: all.slice(0, mostShown).map((each) => ({ name: (0, actionWords_1.childWords)(texts, each, state.group), text: beforeWords(turn, each) })),
        more: { shown: more > 0, text: texts.say('children.before.more', { count: more }) },
    };
}
function beforeWords({ texts }, { from, to, again, left }) {
    const words = texts.words.children.before;
    return [
        ...(from === null ? [] : [texts.say('children.before.from', { day: texts.day(from) })]),
        ...(left === null && to === null ? [words.toUnknown] : []),
        ...(to === null ? [] : [texts.say('children.before.to', { day: texts.day(to) })]),
        ...(again === null ? [] : [texts.say('children.before.again', { day: texts.day(again) })]),
        ...(left === null ? [] : [texts.say(`children.before.${left.because}`, { day: texts.day(left.on) })]),
    ].join(' ');
}
//# sourceMappingURL=beforeShown.js.map