import type { Instant } from '../core/time/day';
import { dayOf } from '../core/time/londonTime';
import { recount } from '../usecases/alerts/recount';
import type { Delivery } from '../usecases/delivery/delivery';
import type { JobRuns } from './jobRuns';

/** The clocks of instances may differ by so much without anything being wrong. */
const toleranceMs = 2 * 60_000;

/**
 * Works out anew on which day each group is to be looked at: once a day, and as soon as an earlier sweep began or ended, or an
 * earlier recount ended, in the future, because the clock that said so has been set back since. True: there is nothing left to count.
 */
export async function recountDays(runs: JobRuns, { deps, mayGoOn, report }: Delivery): Promise<true | null> {
  const now = deps.clock.now();
  const [recounted, swept, begun] = await Promise.all([runs.lastEnds('recount'), runs.lastEnds('sweep'), runs.lastBegan('sweep')]);
  const wasAhead = isAhead(recounted.well, now) || isAhead(swept.well, now) || isAhead(begun, now);
  if (!wasAhead && recounted.well !== null && dayOf(recounted.well) === dayOf(now)) return true;
  if (wasAhead) report('clock-was-ahead');
  if (!(await recount(deps, { wasAhead, mayGoOn, failed: report }))) return null;
  await runs.ended('recount', now);
  return true;
}

/** Notes that a sweep begins, before it plans anything: a fault may break it off, and what it planned by then stays. */
export async function noteSweepBegins(runs: JobRuns, now: Instant, isCounted: boolean): Promise<void> {
  // That the clock was ahead is seen by this alone, so it is kept until everything is counted anew.
  if (!isCounted && isAhead(await runs.lastBegan('sweep'), now)) return;
  await runs.began('sweep', now);
}

function isAhead(at: Instant | null, now: Instant): boolean {
  return at !== null && Date.parse(at) - Date.parse(now) > toleranceMs;
}
