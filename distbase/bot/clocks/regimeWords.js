"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.careWords = careWords;
exports.regimeWords = regimeWords;
/** By when a looked-after child is to be seen, as every limit says how it stands: in a symbol and words. */
function careWords(texts, { kind, by, isLate, workingDaysLate }) {
    const day = texts.day(by);
    return isLate ? texts.say(`clock.regime.${kind}Late`, { day, days: workingDaysLate }) : texts.say(`clock.regime.${kind}`, { day });
}
/** One row of what holds beside the registration here: what it is, how it stands, why, and where the rule comes from. */
function regimeWords(texts, row) {
    const { regime } = texts.words.clock;
    if (row.kind === 'home-review') {
        const next = row.on === null ? regime.homeUnknown : texts.say('clock.regime.homeOn', { day: texts.day(row.on) });
        const until = row.until === null
            ? []
            : [texts.say(row.isOver ? 'clock.regime.entryOver' : 'clock.regime.entryUntil', { day: texts.day(row.until) })];
        return { clock: regime['home-review'], state: [next, ...until].join(' · '), because: regime.homeWhy, source: regime.homeSource };
    }
    const order = row.kind === 'placement-not-known' ? [] : [row.isFirst ? regime.careFirst : regime.careLater];
    return {
        clock: regime['looked-after'],
        state: row.kind === 'placement-not-known' ? regime['placement-not-known'] : careWords(texts, row),
        because: [regime.lookedAfterWhy, ...order].join(' '),
        source: regime.lookedAfterSource,
    };
}
//# sourceMappingURL=regimeWords.js.map