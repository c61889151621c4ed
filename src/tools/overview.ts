import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeClock } from '../clock';
import { readConfig } from '../config';
import { bandOf, fewerThan, isSmall, mayShowBoth } from '../core/overview/bands';
import { type BarSection, barsOf } from '../core/overview/bars';
import { countedOn, monthsOf, notCountedIn, type Share } from '../core/overview/months';
import type { OverseenGroup } from '../core/overview/overseen';
import type { CalendarDate } from '../core/time/day';
import { openStore } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import { countedIn } from '../usecases/overview/countedIn';

const usage = `npm run overview -- --csv [--store SETTING]

Prints what overviews show of all core groups, in counts: children by state, late deadlines by kind and by team, and the last
twelve months, as CSV with the columns section, key, count. Whoever runs it has no rights to the cases: no name is in it, counts are
given in fives, and none under five. "npm run job -- figures" counts what is not counted yet.
  --store  sqlite:PATH or cosmos:ENDPOINT (default: the STORE setting)`;

const groupsAtATime = 500;
const notCounted = 'not counted yet';

/** Exit codes: 0 done, 2 not asked or set up rightly. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  if (asked === null) return complain(usage);
  const config = readConfig(asked.store === null ? process.env : { ...process.env, STORE: asked.store });
  if (!config.ok) return complain(['The environment is not complete:', ...config.refusal].join('\n'));
  const setting = config.value.store;
  if (setting.startsWith('sqlite:') && !existsSync(setting.slice('sqlite:'.length))) return complain('There is no such file.');
  const store = await openStore(setting, storeCredential(config.value), { create: false, kept: { characters: 1_000_000 } });
  try {
    const groups: OverseenGroup[] = [];
    let ids: string[] = [];
    const count = async (): Promise<void> => {
      for (const { figures, past = null } of countedIn(await store.groups.figures(ids)).values())
        if (figures !== undefined) groups.push({ figures, past, children: figures.children, isTheirs: () => true });
      ids = [];
    };
    for await (const id of store.groups.groupIds()) {
      ids.push(id);
      if (ids.length === groupsAtATime) await count();
    }
    await count();
    process.stdout.write(overviewCsv(groups, makeClock(config.value.startsAt).today()));
    return 0;
  } finally {
    await store.close();
  }
}

/** Everything in counts of five; what could give a small one away beside the rest is left out. */
export function overviewCsv(groups: readonly OverseenGroup[], today: CalendarDate): string {
  const counts = (section: BarSection) => barsOf(section, groups, today).map(({ key, things }) => ({ key, count: things.length }));
  const [limits, teams] = [counts('limit'), counts('team')];
  const countsIn = (all: typeof limits) => all.map(({ count }) => count);
  const divided = mayShowBoth(countsIn(limits), countsIn(teams));
  const large = (all: typeof limits) => (divided ? all.filter(({ count }) => !isSmall(bandOf(count))) : []);
  const counted = countedOn(groups);
  const rest = notCountedIn(groups);
  const months = monthsOf(groups, today).flatMap(({ month, perChild, perSitting }) => [
    ...shareRows(counted, 'visits', month, perChild.visits),
    ...shareRows(counted, 'meetings', month, perSitting.meetings),
    ...shareRows(counted, 'meetings, per child', month, perChild.meetings),
    ...shareRows(counted, 'conferences', month, perSitting.conferences),
    ...shareRows(counted, 'conferences, per child', month, perChild.conferences),
  ]);
  const rows = [
    ['section', 'key', 'count'],
    ...counts('state').map(({ key, count }) => ['children by state', key, bandText(count)]),
    ...large(limits).map(({ key, count }) => ['late by deadline', key, bandText(count)]),
    ...large(teams).map(({ key, count }) => ['late by team', key, bandText(count)]),
    ['months counted on', '', counted ?? notCounted],
    ...(rest > 0 && counted !== null ? [['groups not counted yet', '', bandText(rest)]] : []),
    ...months,
  ];
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function shareRows(counted: CalendarDate | null, what: string, month: string, { due, inTime }: Share): readonly (readonly string[])[] {
  return [
    [`${what}: due`, month, counted === null ? notCounted : bandText(due)],
    [`${what}: in time`, month, counted === null ? notCounted : bandText(inTime)],
  ];
}

function bandText(count: number): string {
  const { from, to } = bandOf(count);
  return from === 0 ? `fewer than ${fewerThan}` : `${from} to ${to}`;
}

/** A spreadsheet takes what begins with one of these for a formula; with an apostrophe in front it is words. */
function cell(text: string): string {
  const plain = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

function readArguments(args: readonly string[]): { readonly store: string | null } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { csv: { type: 'boolean' }, store: { type: 'string' } } });
    return values.csv === true ? { store: values.store ?? null } : null;
  } catch {
    return null;
  }
}

function complain(words: string): number {
  process.stderr.write(`${words}\n`);
  return 2;
}

if (require.main === module)
  main()
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error: unknown) => {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
      process.exitCode = complain(`It stopped: ${code}.`);
    });
