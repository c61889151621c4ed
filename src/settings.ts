import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { canonicalJson } from './core/audit/canonicalJson';
import type { ClockRule } from './core/clockRule';
import { type ClockId, clockIds } from './core/clockTable';
import { type ActionRule, type Choices, defaultPolicy, type Imports, type NoticeDays, type Retention, type Rules } from './core/policy';
import { allow, type Result, refuse } from './core/result';
import { type WorkingCalendar, workingCalendar } from './core/time/workingDays';
import { firstWay, wayNow } from './core/wayOfCounting';
import { type SettingsFile, settingsSchema } from './settingsSchema';
import { type SettingsProblem, senseProblems } from './settingsSense';

/*
 * The local rules: a JSON file that says only what differs from the defaults in core/policy.ts.
 * env/settings.example.json shows every key.
 */

/** The rules as the defaults have them. */
export function defaultRules(): Rules {
  return rulesFrom({});
}

/** The rules of a settings file's text, or everything that is wrong with it at once. */
export function parseSettings(text: string): Result<Rules, readonly SettingsProblem[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = settingsSchema.safeParse(json.value);
  if (!parsed.success) {
    return refuse(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), words: message })));
  }
  const problems = senseProblems(parsed.data);
  return problems.length > 0 ? refuse(problems) : allow(rulesFrom(parsed.data));
}

/** The same from a file. A file that cannot be read is one problem. */
export function readSettings(path: string): Result<Rules, readonly SettingsProblem[]> {
  try {
    return parseSettings(readFileSync(path, 'utf8'));
  } catch {
    return refuse([{ path, words: 'cannot be read' }]);
  }
}

/**
 * The whole of the rules that a settings file's text comes to, defaults included, as the text of a settings file with the way in which
 * this version counts by them. It is kept to compare with later, when the file, the defaults and the way may have changed. The text
 * must have been parsed without problems.
 */
export function wholeSettings(text: string): string {
  const file = settingsSchema.parse(JSON.parse(text));
  const { policy } = rulesFrom(file);
  const clocks = clockIds.map((id) => {
    const { what: _what, limit, ...rule } = policy.clocks[id];
    return [id, id === 'D07' ? rule : { ...rule, limit }] as const;
  });
  const { choices: chosen, alertHours: hours } = policy;
  return canonicalJson({
    calendar: file.calendar ?? {},
    choices: chosen,
    alertHours: hours,
    clocks: Object.fromEntries(clocks),
    way: wayNow,
  });
}

/** The rules of a text that `wholeSettings` of this or an earlier version made; null where this version cannot read it. */
export function rulesOfWhole(whole: string): Rules | null {
  const read = readWhole(whole);
  if (read === null) return null;
  const rules = rulesFrom(read.file);
  return read.way === wayNow ? rules : { ...rules, way: read.way };
}

const wholeSchema = settingsSchema.extend({ way: z.int().min(firstWay).max(wayNow).default(firstWay) });

/** Null also for what a later version noted, which counts in a way that is not known here. */
function readWhole(whole: string): { readonly file: SettingsFile; readonly way: number } | null {
  const json = parseJson(whole);
  const parsed = json.ok ? wholeSchema.safeParse(json.value) : null;
  if (!parsed?.success) return null;
  const { way, ...file } = parsed.data;
  return senseProblems(file).length > 0 ? null : { file, way };
}

/** Of a whole settings file what limits hang on, to compare: not whom they tell, nor when. Null where this version cannot read it. */
export function countingPart(whole: string): string | null {
  const read = readWhole(whole);
  if (read === null) return null;
  const { calendar: days, choices: chosen, clocks = {} } = read.file;
  const { seenAlone, seenAloneAtLeast, conferenceSummary, transferConference, initialConference } = chosen ?? {};
  // What was noted before it could be set was counted by the default.
  const { firstVisitAfterMove, careVisits = defaultPolicy.choices.careVisits } = chosen ?? {};
  const limits = Object.entries(clocks).map(([id, rule]) => [id, rule.limit ?? null]);
  const visits = { firstVisitAfterMove, careVisits };
  const counted = { seenAlone, seenAloneAtLeast, conferenceSummary, transferConference, initialConference, ...visits };
  return JSON.stringify([read.way, days ?? {}, Object.entries(counted), limits]);
}

/** What the authority must set itself before a real child is in the store: somebody would read out the defaults in an emergency. */
export function unsetRules({ policy }: Rules): readonly string[] {
  return (['cy', 'en'] as const).flatMap((language) => {
    const contact = policy.choices.emergencyDutyTeam[language];
    const isSet = contact !== defaultPolicy.choices.emergencyDutyTeam[language] && (contact.match(/\d/g) ?? []).length >= 3;
    return isSet
      ? []
      : [`choices.emergencyDutyTeam.${language}: must say the number of your emergency duty team. It stands on the card for 999.`];
  });
}

/** The same for a file that is not right in other places, so that both can be told at once. The other problems are told elsewhere. */
export function unsetIn(path: string | null): readonly string[] {
  if (path === null) return unsetRules(defaultRules());
  try {
    const { choices: given } = z.looseObject({ choices: z.looseObject({}).default({}) }).parse(JSON.parse(readFileSync(path, 'utf8')));
    const contact = given['emergencyDutyTeam'];
    const alone = parseSettings(JSON.stringify({ choices: contact === undefined ? {} : { emergencyDutyTeam: contact } }));
    return alone.ok ? unsetRules(alone.value) : [];
  } catch {
    return [];
  }
}

/** The text of a settings file; of none, the defaults'. */
export function settingsTextOf(path: string | null): string {
  return path === null ? '{}' : readFileSync(path, 'utf8');
}

function rulesFrom(file: SettingsFile): Rules {
  return {
    policy: {
      clocks: Object.fromEntries(clockIds.map((id) => [id, ruleFrom(id, file)])) as Record<ClockId, ClockRule>,
      choices: { ...defaultPolicy.choices, ...defined(file.choices ?? {}) } as Choices,
      alertHours: file.alertHours ?? defaultPolicy.alertHours,
      notices: { ...defaultPolicy.notices, ...defined(file.notices ?? {}) } as NoticeDays,
      actions: { ...defaultPolicy.actions, ...defined(file.actions ?? {}) } as ActionRule,
      retention: { ...defaultPolicy.retention, ...defined(file.retention ?? {}) } as Retention,
      imports: { ...defaultPolicy.imports, ...defined(file.imports ?? {}) } as Imports,
    },
    calendar: calendarFrom(file),
  };
}

/** A rule whose length was changed here no longer has only the default's source. */
function ruleFrom(id: ClockId, file: SettingsFile): ClockRule {
  const standard = defaultPolicy.clocks[id];
  const { repeats, ...local } = file.clocks?.[id] ?? {};
  const again = local.again ?? (repeats === true ? { workingDays: 1 } : undefined);
  const isChanged = local.limit !== undefined || local.target !== undefined;
  return {
    ...standard,
    ...(isChanged ? { source: `local setting; default ${standard.source}` } : {}),
    ...defined({ ...local, again }),
  } as ClockRule;
}

/** With the tables of all countries they take longer to load than the rest of the settings, so it is done when the first day is asked about. */
function bankHolidays(): typeof import('./bankHolidays') {
  return require('./bankHolidays');
}

function calendarFrom({ calendar: local = {} }: SettingsFile): WorkingCalendar {
  const oneOff = local.oneOffHolidays ?? [];
  const removed = new Set(local.notHolidays);
  return workingCalendar({
    holidaysIn: (year) => [
      ...bankHolidays()
        .bankHolidaysIn(year)
        .filter((date) => !removed.has(date)),
      ...oneOff.filter((date) => date.startsWith(`${year}-`)),
    ],
    closureDays: local.closureDays ?? [],
    closureDaysAreWorkingDays: local.closureDaysAreWorkingDays ?? true,
  });
}

function parseJson(text: string): Result<unknown, readonly SettingsProblem[]> {
  try {
    return allow(JSON.parse(text));
  } catch (error) {
    return refuse([{ path: '', words: `is not JSON: ${(error as SyntaxError).message}` }]);
  }
}

function defined<Given extends object>(given: Given): Partial<Given> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Given>;
}
