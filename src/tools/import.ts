import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { makeClock } from '../clock';
import { type Config, readConfig } from '../config';
import { exportCounts, fewerOfTeams, fewerThings, needsConfirming, teamsGone } from '../core/caseload/fewer';
import type { Caseload } from '../core/caseload/importedCaseload';
import { isMuchLate } from '../core/caseload/lateByImport';
import { olderThanLast } from '../core/caseload/olderExport';
import type { Rules } from '../core/policy';
import { allow } from '../core/result';
import { isCalendarDate } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import { instantOf } from '../core/time/londonTime';
import { readExport, type Spool } from '../import/readExport';
import { type DayOrder, dayOrdersSaid } from '../import/tidyCells';
import { newId } from '../newId';
import { reading } from '../rulesNoted';
import { defaultRules, readSettings, settingsTextOf, wholeSettings } from '../settings';
import { openStore } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import { whyNotOpened } from '../storeFile';
import { rulesUntilNoted } from '../usecases/clocks/notedRules';
import { makeAccessLog } from '../usecases/deeds/accessLog';
import { makeKeyed } from '../usecases/deeds/keyed';
import { checkIdKey, type IdKeyFit, idKeyWords } from '../usecases/ids/idKey';
import { type ImportReport, importCaseload } from '../usecases/import/importCaseload';
import { keyedCaseload } from '../usecases/import/keyedCaseload';
import { countsBefore, lastDays, noteExport } from '../usecases/import/lastExport';
import { withOldAddresses } from '../usecases/import/oldAddresses';
import { loggedDirectory } from '../usecases/people/loggedDirectory';
import { counted } from './counted';
import { type ExportFound, exportFound } from './exportFolder';
import { confirmWords, fewerWords } from './fewerWords';
import { lateByWords } from './lateByWords';
import { olderWords } from './olderWords';
import { openSpoolFile } from './spoolFile';
import { whatBecame } from './whatBecame';
import { whatWasRead } from './whatWasRead';

const usage = `npm run import -- EXPORT [--dry-run] [--confirm] [--as-at YYYY-MM-DD] [--days dd/mm/yyyy]
                            [--store sqlite:PATH|cosmos:ENDPOINT]

Brings the case system's export into the store. The same export again changes nothing. What the export has no
longer counts no longer.
  EXPORT      a folder with its tables, or an Excel workbook (.xlsx) with a sheet for each:
              core-groups, children, members, meetings, attendance, conferences, visits, actions and, where there are any, steps, staff.
              CSV: commas, semicolons or tabs between cells; UTF-8, UTF-16 or Windows-1252; the columns in any order
  --dry-run   says what would change and writes nothing
  --confirm   imports also an export that is older than the last one, knows much less, or makes many limits late
  --as-at     the day of the export: what is dated after it is refused (default: today)
  --days      dd/mm/yyyy or mm/dd/yyyy: how days like 05/10/2026 are to be read, where no column tells
  --store     where to (default: the STORE setting)`;

type Print = (text: string) => void;
type Asked = {
  readonly folder: string;
  readonly daysSaid: DayOrder | null;
  readonly dryRun: boolean;
  readonly confirmed: boolean;
  readonly asAt: CalendarDate | null;
  readonly store: string | null;
};

/** What the command needs from outside, so that tests can give it theirs. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

/**
 * Runs the command. Exit codes: 0 all imported; 1 a group or file was refused, or something was left as it cannot be read; 2 not
 * asked or set up rightly, or stopped by a fault; 3 every group imported, some without rows or cells that cannot be read. Prints places, references, counts and the names of teams, never a person's name or another cell.
 */
export async function importExport(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) return complain(surroundings, [usage]);
  const config = readConfig(asked.store === null ? surroundings.env : { ...surroundings.env, STORE: asked.store });
  if (!config.ok) return complain(surroundings, ['The environment is not complete:', ...config.refusal]);
  const rules = rulesFrom(config.value.settingsFile);
  if (!rules.ok)
    return complain(surroundings, ['The settings file does not hold:', ...rules.refusal.map(({ path, words }) => `${path}: ${words}`)]);
  const found = await exportFound(asked.folder);
  if (found === null) return complain(surroundings, ['The export cannot be read: it is to be a folder, or an Excel workbook (.xlsx).']);
  const spool = openSpoolFile();
  try {
    return await run(asked, config.value, rules.value, { found, spool }, surroundings.print);
  } catch (error) {
    if (error instanceof NotUnasked) return complain(surroundings, error.words);
    if (error instanceof StoreDoesNotFit) return complain(surroundings, [idKeyWords[error.fit]]);
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
    const words = whyNotOpened(config.value.store, error);
    if (words !== null) return complain(surroundings, words);
    return complain(surroundings, [`The import stopped: ${code}. Core groups already imported stay; importing again goes on from there.`]);
  } finally {
    spool.close();
  }
}

type Export = { readonly found: ExportFound; readonly spool: Spool };

async function run(asked: Asked, config: Config, rules: Rules, { found, spool }: Export, print: Print): Promise<number> {
  const clock = clockFor(config, asked.asAt);
  const options = { foundBefore: found.problems, daysSaid: asked.daysSaid };
  const asRead = await readExport(found.tables, spool, asked.asAt ?? clock.today(), options);
  const isReadTwice = asRead.unlisted.size + asRead.listedLater.size + asRead.sharedAddresses.size > 0;
  if (!isReadTwice) print(whatWasRead(asRead, found));
  const setting = storeFor(config, asked.dryRun);
  const store = await openStore(setting, storeCredential(config), {
    create: setting === inMemory || !config.production,
    kept: { characters: 1_000_000 },
  });
  try {
    const keyed = makeKeyed(config.idKey);
    const directory = loggedDirectory(store.directory, makeAccessLog(store.groups, clock, newId()));
    // Changed settings are for the bot's next start to note: until then what was shown as late by those before must be kept by them.
    const settings = wholeSettings(settingsTextOf(config.settingsFile));
    const counting = await rulesUntilNoted({ directory }, settings, rules, reading);
    const deps = { store: store.groups, directory, keyed, rules: counting };
    const fit = await checkIdKey(deps, { writes: !asked.dryRun });
    if (fit !== 'fits') throw new StoreDoesNotFit(fit);
    const caseload = await withOldAddresses(deps, asRead, clock.today());
    if (isReadTwice) print(whatWasRead(caseload, found));
    const progress = (done: number, of: number) => {
      if (done % 20 === 0 || done === of) print(`  ${done} of ${counted(of, 'core group')}`);
    };
    const counts = exportCounts(caseload.groupCount, caseload.groupOfChild.size, caseload.rowCounts, caseload.problems);
    const before = await countsBefore(deps);
    const last = await lastDays(deps);
    const days = { asAt: asked.asAt ?? clock.today(), teams: caseload.teams };
    const fewer = [...fewerThings(before, counts), ...fewerOfTeams(teamsGone(last.teams, caseload.teams))];
    // An export without a single group takes nothing back: what is wrong with it has been said.
    const missing = caseload.groupCount === 0 ? [] : needsConfirming(fewer, rules.policy.imports.mostFewer);
    if (caseload.groupCount > 0) print(fewerWords(fewer, before.groups === 0).join('\n'));
    const older = caseload.groupCount === 0 ? [] : olderThanLast(last, days);
    const keyedExport = keyedCaseload(caseload, keyed);
    const how = { at: clock.now(), teamsBefore: last.teams };
    // What an export moves to late is known only once it was compared; the first one of a store moves nothing.
    const tried = before.groups === 0 || asked.confirmed ? null : await importCaseload(deps, keyedExport, { ...how, dryRun: true });
    const isLate = tried !== null && isMuchLate(tried.late, rules.policy.imports.mostLate);
    const why = [
      ...olderWords(older, asked.dryRun),
      ...(missing.length > 0 ? confirmWords(missing, asked.dryRun) : []),
      ...(isLate ? lateByWords(tried.late, asked.dryRun) : []),
    ];
    if (why.length > 0 && !asked.confirmed && !asked.dryRun) throw new NotUnasked(why);
    if (why.length > 0 && asked.dryRun) print(why.join('\n'));
    const report =
      tried !== null && asked.dryRun ? tried : await importCaseload(deps, keyedExport, { ...how, dryRun: asked.dryRun, progress });
    if (!asked.dryRun && caseload.groupCount > 0) await noteExport(deps, counts, days);
    print(whatBecame(caseload, report, { dryRun: asked.dryRun, needsConfirm: why.length > 0 }));
    return exitCode(report, caseload);
  } finally {
    await store.close();
  }
}

/** What no group could be taken for comes before what was left out of one that was. */
function exitCode({ damaged }: ImportReport, { problems }: Caseload): number {
  if (damaged.length > 0 || problems.some(({ severity }) => severity === 'refused')) return 1;
  return problems.some(({ severity }) => severity !== 'noted') ? 3 : 0;
}

/** The store does not fit the key: nothing was written, and importing again does not help. */
class StoreDoesNotFit extends Error {
  constructor(readonly fit: Exclude<IdKeyFit, 'fits'>) {
    super(fit);
  }
}

/** Somebody has to say first that an export is right, for the reasons in `words`: nothing was written. */
class NotUnasked extends Error {
  constructor(readonly words: readonly string[]) {
    super('not unasked');
  }
}

function rulesFrom(settingsFile: string | null): ReturnType<typeof readSettings> {
  return settingsFile === null ? allow(defaultRules()) : readSettings(settingsFile);
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        confirm: { type: 'boolean' },
        'as-at': { type: 'string' },
        days: { type: 'string' },
        store: { type: 'string' },
      },
    });
    const [folder, ...more] = positionals;
    const asAt = values['as-at'] ?? null;
    const daysSaid = values.days === undefined ? null : dayOrdersSaid[values.days.toLowerCase()];
    if (folder === undefined || daysSaid === undefined || more.length > 0 || (asAt !== null && !isCalendarDate(asAt))) return null;
    const { 'dry-run': dryRun = false, confirm: confirmed = false, store = null } = values;
    return { folder, daysSaid, dryRun, confirmed, asAt, store };
  } catch {
    return null;
  }
}

/** Outside production an import as at a day is made on that day, as the demo's clock runs from there; in production the audit tells the true time. */
function clockFor({ production, startsAt }: Config, asAt: CalendarDate | null) {
  return makeClock(startsAt ?? (asAt === null || production ? null : instantOf(asAt, '08:00')));
}

const inMemory = 'sqlite::memory:';

/** A dry run leaves no file behind where there was none. */
function storeFor({ store }: Config, dryRun: boolean): string {
  const path = store.startsWith('sqlite:') ? store.slice('sqlite:'.length) : null;
  return dryRun && path !== null && !existsSync(path) ? inMemory : store;
}

function complain(surroundings: Surroundings, lines: readonly string[]): number {
  surroundings.complain(lines.join('\n'));
  return 2;
}

if (require.main === module) {
  // Whoever imports waits for one thing after the other: memory is worth more than the time to clear it up more often.
  setFlagsFromString('--heap-growing-percent=60');
  const surroundings = { env: process.env, print: (text: string) => console.log(text), complain: (text: string) => console.error(text) };
  void importExport(process.argv.slice(2), surroundings).then((code) => {
    process.exitCode = code;
  });
}
