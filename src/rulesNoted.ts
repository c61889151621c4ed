import { countingAs, type Rules } from './core/policy';
import type { Report } from './core/reports';
import { parseSettings } from './settings';
import { noteChangedRules, notedRules } from './usecases/clocks/changedRules';
import type { Deps } from './usecases/deeds/deps';
import { faultCode } from './usecases/deeds/faultCode';

/** How long until it is tried again, where the store was down or others kept changing a group. */
const againMs = 5_000;
/** How long an instance without jobs waits for another to note the rules, before it says so and goes on. */
const longestWaitMs = 600_000;

type Surroundings = {
  readonly deps: Deps;
  readonly clock: { readonly epochMs: () => number };
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
 * moment must not leave it at that.
 */
export async function noteRules({ deps, settings, report, wait, mayGoOn }: Surroundings): Promise<void> {
  for (let isFirst = true; mayGoOn(); isFirst = false) {
    const left = await noteOnce(deps, settings, report, isFirst);
    if (!left) return;
    await wait(againMs);
  }
}

/** The same on an instance without jobs: another one does it. */
export async function waitForRules({ deps, clock, settings, report, wait, mayGoOn }: Surroundings): Promise<void> {
  const until = clock.epochMs() + longestWaitMs;
  while (mayGoOn() && clock.epochMs() < until) {
    const noted = await notedRules(deps).catch(undefinedIfFault);
    // At the first start of a store there is nothing that could be erased.
    if (noted === null || noted === settings) return;
    await wait(againMs);
  }
  if (mayGoOn()) report('rules-not-noted');
}

/**
 * The rules by which an instance counts until changed ones are noted: by the new ones what was shown as late would be missing from
 * every card in between, for as long as it takes to keep it. `rules` where nothing has changed. Throws as the store does.
 */
export async function rulesUntilNoted(deps: Pick<Deps, 'directory'>, settings: string, rules: Rules): Promise<Rules> {
  const noted = await notedRules(deps);
  const old = noted === null || noted === settings ? null : rulesOf(noted);
  return old === null ? rules : countingAs(old, rules);
}

/** Null for settings that this version cannot read any more. */
function rulesOf(settings: string): Rules | null {
  const parsed = parseSettings(settings);
  return parsed.ok ? parsed.value : null;
}

/** Whether something is left that another try may bring. */
async function noteOnce(deps: Deps, settings: string, report: Report, isFirst: boolean): Promise<boolean> {
  try {
    const moved = await noteChangedRules(deps, settings, rulesOf);
    if (moved.groups > 0) report('limits-moved', { groups: moved.groups, limits: moved.limits });
    const left = moved.contended + moved.unread;
    if (left > 0) report('rules-not-noted', { groups: left });
    // What cannot be read is for somebody to mend: the next start goes on with it.
    return moved.contended > 0;
  } catch (error) {
    if (faultCode(error) === null) throw error;
    if (isFirst) report('rules-not-noted');
    return true;
  }
}

function undefinedIfFault(error: unknown): undefined {
  if (faultCode(error) === null) throw error;
  return undefined;
}
