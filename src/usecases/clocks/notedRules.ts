import { countingAs, type PastRules, type Rules, rulesAlone } from '../../core/policy';
import type { LastRules, SettingsUntil } from '../../ports/directory';
import type { Deps } from '../deeds/deps';

export const rulesKey = 'rules';

/** How settings that the store has noted are read. */
export type ReadSettings = {
  /** Null for settings that this version cannot read any more. */
  readonly rulesOf: (settings: string) => Rules | null;
  /** Whether limits are counted alike by both: they may differ in whom they tell. */
  readonly countAlike: (one: string, other: string) => boolean;
};

type Noted = { readonly document: LastRules; readonly etag: string };

/** The settings by which limits were last counted, and those before them; null: no start has noted any yet. */
export async function notedRules({ directory }: Pick<Deps, 'directory'>): Promise<Noted | null> {
  const read = await directory.read(rulesKey);
  return read?.document.type === 'rules' ? { document: read.document, etag: read.etag } : null;
}

/** These rules, with those that counted before them: without any where limits were always counted alike. */
export function withPast(rules: Rules, settings: string, past: readonly SettingsUntil[], { rulesOf, countAlike }: ReadSettings): Rules {
  const mattering = past.filter((each, index) => !countAlike(each.settings, past[index + 1]?.settings ?? settings));
  const read = mattering.flatMap(({ settings: theirs, until }): readonly PastRules[] => {
    const old = rulesOf(theirs);
    return old === null ? [] : [{ until, rules: old, settings: theirs }];
  });
  if (read.length > 0) return { ...rules, past: read };
  return rules.past === undefined ? rules : rulesAlone(rules);
}

/** What counted until the end of that day, once other settings count: of several on one day the first, which counted most of it. */
export function pastWith({ settings, past = [] }: LastRules, until: string): readonly SettingsUntil[] {
  const last = past.at(-1);
  return last !== undefined && last.until >= until ? past : [...past, { settings, until }];
}

/** The rules by which an instance counts once its settings are noted, whether or not they are yet. Throws as the store does. */
export async function rulesOnceNoted(
  deps: Pick<Deps, 'directory' | 'clock'>,
  settings: string,
  rules: Rules,
  reading: ReadSettings,
): Promise<Rules> {
  const noted = await notedRules(deps);
  return noted === null ? rules : rulesAfter(noted.document, settings, rules, deps.clock.today(), reading);
}

/** The same, of what is noted. */
export function rulesAfter(noted: LastRules, settings: string, rules: Rules, today: string, reading: ReadSettings): Rules {
  const past = noted.settings === settings ? (noted.past ?? []) : pastWith(noted, today);
  return withPast(rules, settings, past, reading);
}

/**
 * The rules by which an instance counts until changed ones are noted: by the new ones what was shown as late would be missing from
 * every card in between, for as long as it takes to keep it. Throws as the store does.
 */
export async function rulesUntilNoted(
  deps: Pick<Deps, 'directory'>,
  settings: string,
  rules: Rules,
  reading: ReadSettings,
): Promise<Rules> {
  const noted = await notedRules(deps);
  if (noted === null) return rules;
  const { settings: last, past = [] } = noted.document;
  const old = last === settings ? null : reading.rulesOf(last);
  return old === null ? withPast(rules, settings, past, reading) : countingAs(withPast(old, last, past, reading), rules);
}
