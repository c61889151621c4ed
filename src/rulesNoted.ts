import type { Rules } from './core/policy';
import type { Report } from './core/reports';
import type { LastRules } from './ports/directory';
import { countingPart, rulesOfWhole } from './settings';
import { noteChangedRules } from './usecases/clocks/changedRules';
import { notedRules, type ReadSettings, rulesAfter, rulesOnceNoted } from './usecases/clocks/notedRules';
import type { Deps } from './usecases/deeds/deps';
import { faultCode } from './usecases/deeds/faultCode';

/** How long until it is tried again, where the store was down or others kept changing a group. */
const againMs = 5_000;
/** So often a job tries, and then leaves it to its next run. */
const mostTriesOfJob = 12;
/** How long an instance without jobs waits for another to note the rules, before it says so and goes on. */
const longestWaitMs = 600_000;

type Surroundings = {
  readonly deps: Deps;
  /** The whole of the settings by which this instance counts. */
  readonly settings: string;
  readonly report: Report;
  readonly wait: (ms: number) => Promise<void>;
  /** False once we are told to stop. */
  readonly mayGoOn: () => boolean;
};

/**
 * Records which limits changed rules have moved and keeps the breaches that they would erase, before anything is planned by them. It
 * ends when that is done for every group that can be read: what is shown before would lack them, and a store that is down for a
 * moment must not leave it at that. Gives the rules that count from then on; null where it could not be done before `mayGoOn` ended.
 */
export async function noteRules({ deps, settings, report, wait, mayGoOn }: Surroundings): Promise<Rules | null> {
  for (let isFirst = true; mayGoOn(); isFirst = false) {
    const noted = await noteOnce(deps, settings, report, isFirst);
    if (noted !== null) return noted;
    await wait(againMs);
  }
  return null;
}

/** The same on an instance without jobs: another one does it. Gives the rules of this instance also where nobody has. */
export async function waitForRules({
  deps,
  clock,
  settings,
  report,
  wait,
  mayGoOn,
}: Surroundings & { readonly clock: { readonly epochMs: () => number } }): Promise<Rules> {
  const until = clock.epochMs() + longestWaitMs;
  let last: LastRules | null = null;
  while (mayGoOn() && clock.epochMs() < until) {
    const noted = await notedRules(deps).catch(undefinedIfFault);
    // At the first start of a store there is nothing that could be erased.
    if (noted === null) return deps.rules;
    last = noted?.document ?? last;
    if (last?.settings === settings) return rulesAfter(last, settings, deps.rules, deps.clock.today(), reading);
    await wait(againMs);
  }
  if (mayGoOn()) report('rules-not-noted');
  return last === null ? deps.rules : rulesAfter(last, settings, deps.rules, deps.clock.today(), reading);
}

/**
 * The rules by which a job counts that somebody else's timer starts: such a job may be all that ever looks at a store. One that `plans`,
 * or takes back, notes them first as a start of the bot does; null where that could not be done in a while. Any other counts as it would.
 */
export async function rulesForJob(
  surroundings: Omit<Surroundings, 'mayGoOn'>,
  { plans }: { readonly plans: boolean },
): Promise<Rules | null> {
  const { deps, settings } = surroundings;
  if (!plans) return rulesOnceNoted(deps, settings, deps.rules, reading);
  let tries = 0;
  return noteRules({ ...surroundings, mayGoOn: () => ++tries <= mostTriesOfJob });
}

/** How the settings that a store has noted are read. */
export const reading: ReadSettings = {
  rulesOf: rulesOfWhole,
  countAlike: (one, other) => countingPart(one) === countingPart(other),
};

/** The rules that count from now on; null where another try may bring what is left. */
async function noteOnce(deps: Deps, settings: string, report: Report, isFirst: boolean): Promise<Rules | null> {
  try {
    const moved = await noteChangedRules(deps, settings, reading);
    if (moved.groups > 0) report('limits-moved', { groups: moved.groups, limits: moved.limits });
    const left = moved.contended + moved.unread;
    if (left > 0) report('rules-not-noted', { groups: left });
    // What cannot be read is for somebody to mend: the next start goes on with it.
    return moved.contended > 0 ? null : moved.rules;
  } catch (error) {
    if (faultCode(error) === null) throw error;
    if (isFirst) report('rules-not-noted');
    return null;
  }
}

function undefinedIfFault(error: unknown): undefined {
  if (faultCode(error) === null) throw error;
  return undefined;
}
