import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toldAndKnown } from '../core/clocks/bothWays';
import { clockHistory, currentClocks } from '../core/clocks/clocksOf';
import { withoutWhat } from '../core/clocks/countedWithout';
import { type KeptLimits, noKeptLimits } from '../core/clocks/keptBreaches';
import type { CoreGroup } from '../core/coreGroup';
import type { Rules } from '../core/policy';
import { allow, type Result, refuse } from '../core/result';
import { isCalendarDate } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import { dayOf } from '../core/time/londonTime';
import { type DayOrder, dayOrdersSaid } from '../import/tidyCells';
import { reading } from '../rulesNoted';
import { defaultRules, readSettings, settingsTextOf, wholeSettings } from '../settings';
import { isStoreFault } from '../storage/errors';
import { openStore } from '../storage/openStore';
import { rulesOnceNoted, rulesUntilNoted } from '../usecases/clocks/notedRules';
import { askedOf, questionsOf } from './askedWords';
import { whyMissed } from './breachReasons';
import { asJson, asTable, inOrder, type Row, rowOf } from './clockRows';
import { exportAsAt } from './exportAsAt';
import { lateWords } from './lateWords';
import { gapsOf, namesOf, otherRegimes, strangersWords } from './notReadWords';
import { wholeGroups } from './wholeGroups';

export const usage = `npm run clocks -- [--as-at YYYY-MM-DD] [--json] [--history] [--data EXPORT] [--days dd/mm/yyyy]
                            [--settings FILE] [--store SETTING]

Prints every clock of every child as it stands at the end of a day.
  --as-at      the day; today in London if not given
  --json       one JSON array; else a table
  --history    past occurrences too; in JSON with "shownDaysLate" where people were shown another lateness than is known now,
               and "isKnown": false for a limit that was shown as late and that the facts tell of no longer; "why" where somebody
               said why it was missed: the code, the role of who authorised it, and the days
  --data       an export of the case system, read as the import reads it: a folder of CSV files or an Excel workbook; else the store is read
  --days       dd/mm/yyyy or mm/dd/yyyy: how its days like 05/10/2026 are to be read, where no column tells
  --settings   the local rules; else those by which the store's limits were last counted, or the defaults
  --store      sqlite:PATH; else STORE, else sqlite:./data/craidd.db`;

/** What the command needs from outside, so that tests can give it theirs. */
export type Surroundings = {
  readonly now: () => Date;
  readonly store: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

type Question = {
  readonly asAt: CalendarDate;
  readonly json: boolean;
  readonly history: boolean;
  readonly data: string | null;
  readonly daysSaid: DayOrder | null;
  readonly rules: Rules;
  /** The whole of the settings that they are from; null where none are named: a store is then counted as its bot counts it. */
  readonly settings: string | null;
  readonly store: string;
};

/** Runs the command and gives its exit code: 0, or 1 with a sentence about what was wrong; also where some groups had to be left out. */
export async function clocks(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const question = questionFrom(args, surroundings);
  if (!question.ok) return complain(surroundings, question.refusal);
  const found = await groupsFrom(question.value, surroundings);
  if (!found.ok) return complain(surroundings, found.refusal);
  const { rules, groups, kept, unreadable, notes } = found.value;
  const asked = { ...question.value, rules };
  const rowsByGroup = groups.map((group) => ({ group, rows: rowsOf(group, asked, kept.get(group.coreGroupId)) }));
  const rows = rowsByGroup.flatMap((each) => each.rows).sort(inOrder);
  const late = question.value.history ? lateWords(groups, kept, asked) : [];
  const said = () => [
    ...groups.flatMap(gapsOf),
    ...groups.flatMap((group) => otherRegimes(group, rules, asked.asAt)),
    ...rowsByGroup.flatMap((each) => stillAsked(each, question.value.asAt)),
    ...notes,
  ];
  surroundings.print(question.value.json ? asJson(rows) : [asTable(rows), ...late, ...said()].join('\n'));
  if (unreadable.length === 0) return 0;
  return complain(surroundings, `Left out, because they cannot be read: ${unreadable.join(', ')}. "npm run verify" says what is wrong.`);
}

function questionFrom(args: readonly string[], { now, store }: Surroundings): Result<Question, string> {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const options = { 'as-at': text, json: flag, history: flag, data: text, days: text, settings: text, store: text };
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    const asAt = values['as-at'] ?? dayOf(now().toISOString());
    if (!isCalendarDate(asAt)) return refuse(`--as-at wants a day that exists, written YYYY-MM-DD; "${asAt}" is none.`);
    const rules = values.settings === undefined ? allow(defaultRules()) : readSettings(values.settings);
    if (!rules.ok)
      return refuse(`The settings have problems:\n${rules.refusal.map(({ path, words }) => `  ${path}: ${words}`).join('\n')}`);
    const { json, history, data = null, days } = values;
    const daysSaid = days === undefined ? null : dayOrdersSaid[days.toLowerCase()];
    if (daysSaid === undefined) return refuse('--days wants dd/mm/yyyy or mm/dd/yyyy.');
    const settings = values.settings === undefined ? null : wholeSettings(settingsTextOf(values.settings));
    return allow({ asAt, json, history, data, daysSaid, rules: rules.value, settings, store: values.store ?? store });
  } catch (error) {
    return refuse(`${wordsOf(error)}\n\n${usage}`);
  }
}

function wordsOf(error: unknown): string {
  const hasWords = typeof error === 'object' && error !== null && 'message' in error;
  return hasWords ? String(error.message) : 'These arguments cannot be read.';
}

/** `kept`: by group, what it keeps of limits that its facts tell otherwise. */
type Found = {
  /** Those of the question, with what counted before them where it is a store that was asked. */
  readonly rules: Rules;
  readonly groups: readonly CoreGroup[];
  readonly kept: ReadonlyMap<string, KeptLimits>;
  readonly unreadable: readonly string[];
  /** Sentences about what the answer does not know. */
  readonly notes: readonly string[];
};

function groupsFrom(question: Question, surroundings: Surroundings): Promise<Result<Found, string>> {
  return question.data === null ? groupsFromStore(question, surroundings) : groupsFromExport(question.data, question, surroundings);
}

async function groupsFromExport(
  path: string,
  { asAt, daysSaid, rules }: Question,
  { now, complain }: Surroundings,
): Promise<Result<Found, string>> {
  const read = await exportAsAt(path, { asAt, daysSaid, today: dayOf(now().toISOString()) });
  if (read === null) return refuse(`--data wants an export of the case system, a folder or an Excel workbook; "${path}" cannot be read.`);
  const { groups, refused, problems } = read;
  const bad = problems.filter(({ severity }) => severity === 'refused');
  const lines = bad.map(({ file, line, column, words }) => `${file}:${line} ${column}: ${words}`).join('\n');
  if (groups.length === 0) return refuse(`No group in "${path}" can be read.\n${lines}`);
  if (refused.length > 0) complain(`Left out, because of bad rows: ${refused.join(', ')}.\n${lines}`);
  return allow({ rules, groups, kept: new Map(), unreadable: [], notes: strangersWords(problems) });
}

async function groupsFromStore({ store: setting, rules, settings }: Question, { now }: Surroundings): Promise<Result<Found, string>> {
  const [, path] = /^sqlite:(.+)$/.exec(setting) ?? [];
  // Opening it would create an empty one.
  if (path !== undefined && !existsSync(path))
    return refuse(`There is no store at ${path}. "npm start" makes one; --data reads a folder instead.`);
  try {
    const store = await openStore(setting, undefined, { create: false });
    try {
      const clock = { now: () => now().toISOString(), today: () => dayOf(now().toISOString()) };
      const count = settings === null ? rulesUntilNoted : rulesOnceNoted;
      const withPast = await count({ directory: store.directory, clock }, settings ?? wholeSettings('{}'), rules, reading);
      return allow({ ...(await wholeGroups(store.groups)), rules: withPast, notes: [] });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!isStoreFault(error)) throw error;
    return refuse(`The store ${setting} cannot be read: ${error.message}.`);
  }
}

function rowsOf(group: CoreGroup, { rules, asAt, history }: Question, kept = noKeptLimits(group.coreGroupId)): readonly Row[] {
  const refs = new Map(group.children.map(({ childId, ref }) => [childId, ref === '' ? childId : ref]));
  const all = history ? clockHistory(group, rules, asAt) : currentClocks(group, rules, asAt);
  return toldAndKnown(all, kept, rules, asAt)
    .filter(({ isKnown }) => history || isKnown)
    .map((limit) => {
      const { clock, shownDaysLate, isKnown, missed } = limit;
      const why = history ? whyMissed(group, kept, limit, asAt) : undefined;
      const child = group.children.find(({ childId }) => childId === clock.childId);
      const without = child === undefined ? [] : namesOf(withoutWhat(clock, child, group));
      const row = rowOf(group.ref, refs.get(clock.childId) ?? clock.childId, clock, history, without);
      const differs = history && (missed?.shownLate?.stands === false || shownDaysLate !== clock.daysLate);
      const asked = isKnown && clock.endedOn === null ? askedOf(group, clock.childId) : [];
      return {
        ...row,
        ...(differs ? { shownDaysLate } : {}),
        ...(isKnown ? {} : { isKnown }),
        ...(why === undefined ? {} : { why }),
        ...(asked.length === 0 ? {} : { asked }),
      };
    });
}

function stillAsked({ group, rows }: { readonly group: CoreGroup; readonly rows: readonly Row[] }, asAt: CalendarDate): readonly string[] {
  const refs = new Map(group.children.map(({ childId, ref }) => [childId, ref === '' ? childId : ref]));
  return questionsOf(group, asAt, (childId) => rows.some(({ child, asked }) => child === refs.get(childId) && asked !== undefined));
}

function complain(surroundings: Surroundings, words: string): number {
  surroundings.complain(words);
  return 1;
}

if (require.main === module) {
  const surroundings = {
    now: () => new Date(),
    store: process.env['STORE'] ?? 'sqlite:./data/craidd.db',
    print: (text: string) => console.log(text),
    complain: (text: string) => console.error(text),
  };
  void clocks(process.argv.slice(2), surroundings).then((code) => {
    process.exitCode = code;
  });
}
