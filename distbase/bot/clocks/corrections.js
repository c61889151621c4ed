"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.correctionsCardFor = correctionsCardFor;
exports.factWords = factWords;
const clocks_1 = require("../../cards/clocks");
const correctionList_1 = require("../../core/clocks/correctionList");
const limits_1 = require("../../documents/limits");
const paging_1 = require("../paging");
const verbs_1 = require("../verbs");
const breaches_1 = require("./breaches");
const clockWords_1 = require("./clockWords");
/** What the case system corrected or took back, import by import, and which limits moved by it. */
function correctionsCardFor(turn, shown) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const kept = (0, limits_1.keptLimitsOf)(shown.state, group.coreGroupId);
    const all = (0, correctionList_1.correctionsFor)(group, shown.actor, deps.rules, deps.clock.today(), kept);
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, shown.data.page);
    return clocks_1.clocksCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.clock.correctedTitle, ''),
        intro: { shown: all.length > 0, text: texts.words.clock.correctedIntro },
        empty: { shown: all.length === 0, text: texts.words.clock.correctedEmpty },
        rows: rows.map((line) => ({ ...lineFor(turn, line), names: (0, clockWords_1.namesOf)(texts, line.children, group) })),
        pages,
        turns: { all: false, past: false, corrected: pages.shown },
        mayStep: false,
        mayOpenPast: false,
        mayOpenCorrected: false,
        mayOpenAll: true,
    });
}
function lineFor({ texts, deps }, line) {
    const on = texts.day(line.on);
    if (line.kind === 'fact') {
        const { what } = line.fact;
        return { clock: texts.words.clock.correctedFact[what], state: factWords(texts, line.fact, on), ...unexplained };
    }
    if (line.kind === 'gone') {
        const was = texts.day(line.limit.from.limit);
        return { clock: (0, clockWords_1.clockName)(texts, line.limit.clock), state: texts.say('clock.correctedNotCounted', { was, on }), ...unexplained };
    }
    const { clock, limit } = line;
    const moved = texts.say('clock.correctedLimit', { was: texts.day(limit.from.limit), now: texts.day(limit.to.limit), on });
    if (clock === null)
        return { clock: (0, clockWords_1.clockName)(texts, limit.clock), state: moved, ...unexplained };
    return {
        clock: (0, clockWords_1.clockName)(texts, limit.clock),
        state: `${moved} · ${(0, clockWords_1.stateWords)(texts, clock)}`,
        explained: true,
        because: (0, clockWords_1.becauseWords)(texts, clock, deps.rules),
        source: (0, clockWords_1.sourceWords)(texts, clock),
        was: unexplained.was,
        ...breaches_1.noReasons,
    };
}
const unexplained = { explained: false, because: '', source: '', was: { shown: false, text: '' }, ...breaches_1.noReasons };
/** What became of a fact, and on which day the correction came. */
function factWords(texts, { was, now }, on) {
    if (now === null)
        return texts.say('clock.correctedGone', { was: texts.day(was), on });
    if (now === was)
        return texts.say('clock.correctedSame', { was: texts.day(was), on });
    return texts.say('clock.correctedTo', { was: texts.day(was), now: texts.day(now), on });
}
//# sourceMappingURL=corrections.js.map