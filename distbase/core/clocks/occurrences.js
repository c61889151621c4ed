"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.every = every;
exports.one = one;
exports.until = until;
exports.known = known;
exports.betweenStages = betweenStages;
const calendarDate_1 = require("../time/calendarDate");
const clock_1 = require("./clock");
/**
 * A clock that starts anew with each success: the first occurrence counts from `start`, each success meets the one
 * that runs and starts the next from its own day. Two on one day are one. Successes must be in order.
 */
function every(facts, rules, { clock, length, first, next }, start, successes) {
    const runs = [];
    let trigger = start;
    let because = first;
    for (const success of successes) {
        if (success < start)
            continue;
        if (success > trigger)
            runs.push(one(facts, rules, { clock, length, because }, trigger, success));
        trigger = success;
        because = next;
    }
    if (facts.ended !== null && trigger >= facts.ended.on)
        return runs;
    return [...runs, one(facts, rules, { clock, length, because }, trigger, null)];
}
/** A clock that runs once from its trigger. */
function one(facts, rules, { clock, length, because }, trigger, metOn) {
    const limit = (0, clock_1.addLength)(rules, trigger, length);
    return until(facts, (0, clock_1.occurrence)({ clock, childId: facts.child.childId, trigger, limit, because, length }, { metOn: known(facts, metOn) }));
}
/** What nobody did before registration ended is cancelled on that day. */
function until(facts, run) {
    if (run.metOn !== null || run.closedOn !== null)
        return run;
    if (facts.ended !== null)
        return { ...run, cancelled: facts.ended };
    return facts.waitsSince === null ? run : { ...run, waitsSince: facts.waitsSince };
}
/** A day as far as it was known at `asAt`: null where it is later, or was not recorded. */
function known(facts, day) {
    return day === null || day === undefined || day > facts.asAt ? null : day;
}
/**
 * Something to be done at least once between one stage and the next: each stage closes the period that runs, done or
 * not, and opens the next. Done on the day a stage is held counts for the period that this stage ends.
 */
function betweenStages(facts, stages, done, periodOf) {
    const days = [...new Set(stages)].filter((day) => facts.ended === null || day < facts.ended.on);
    return days.flatMap((begins, index) => {
        const ends = days[index + 1] ?? stages.find((day) => day > begins) ?? null;
        const stage = { begins, ends, isFirst: index === 0 };
        const period = periodOf(stage);
        return period === null ? [] : [oncePerStage(facts, stage, period, done)];
    });
}
function oncePerStage(facts, stage, period, done) {
    const { begins, ends, isFirst } = stage;
    const limit = earlierKnown(ends, period.limit);
    const counts = (day) => day >= period.since && (isFirst ? day >= begins : day > begins) && (ends === null || day <= ends);
    const metOn = done.find(counts) ?? null;
    const counted = {
        clock: period.clock,
        childId: facts.child.childId,
        trigger: begins,
        limit,
        because: period.because,
        length: period.length,
    };
    return until(facts, (0, clock_1.occurrence)(counted, { metOn, closedOn: metOn === null ? ends : null, aimOn: earlierKnown(period.aimOn, limit) }));
}
/** The earlier of a day that may be unknown and another. */
function earlierKnown(one, other) {
    return one === null ? other : (0, calendarDate_1.earlier)(one, other);
}
//# sourceMappingURL=occurrences.js.map