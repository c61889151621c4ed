"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recountDays = recountDays;
exports.noteSweepBegins = noteSweepBegins;
const londonTime_1 = require("../core/time/londonTime");
const recount_1 = require("../usecases/alerts/recount");
/** The clocks of instances may differ by so much without anything being wrong. */
const toleranceMs = 2 * 60_000;
/**
 * Works out anew on which day each group is to be looked at: once a day, and as soon as an earlier sweep began or ended, or an
 * earlier recount ended, in the future, because the clock that said so has been set back since. True: there is nothing left to count.
 */
async function recountDays(runs, { deps, mayGoOn, report }) {
    const now = deps.clock.now();
    const [recounted, swept, begun] = await Promise.all([runs.lastEnds('recount'), runs.lastEnds('sweep'), runs.lastBegan('sweep')]);
    const wasAhead = isAhead(recounted.well, now) || isAhead(swept.well, now) || isAhead(begun, now);
    if (!wasAhead && recounted.well !== null && (0, londonTime_1.dayOf)(recounted.well) === (0, londonTime_1.dayOf)(now))
        return true;
    if (wasAhead)
        report('clock-was-ahead');
    if (!(await (0, recount_1.recount)(deps, { wasAhead, mayGoOn, failed: report })))
        return null;
    await runs.ended('recount', now);
    return true;
}
/** Notes that a sweep begins, before it plans anything: a fault may break it off, and what it planned by then stays. */
async function noteSweepBegins(runs, now, isCounted) {
    // That the clock was ahead is seen by this alone, so it is kept until everything is counted anew.
    if (!isCounted && isAhead(await runs.lastBegan('sweep'), now))
        return;
    await runs.began('sweep', now);
}
function isAhead(at, now) {
    return at !== null && Date.parse(at) - Date.parse(now) > toleranceMs;
}
//# sourceMappingURL=recount.js.map