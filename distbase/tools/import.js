"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importExport = importExport;
const node_fs_1 = require("node:fs");
const node_util_1 = require("node:util");
const node_v8_1 = require("node:v8");
const clock_1 = require("../clock");
const config_1 = require("../config");
const fewer_1 = require("../core/caseload/fewer");
const result_1 = require("../core/result");
const calendarDate_1 = require("../core/time/calendarDate");
const londonTime_1 = require("../core/time/londonTime");
const readExport_1 = require("../import/readExport");
const tidyCells_1 = require("../import/tidyCells");
const newId_1 = require("../newId");
const settings_1 = require("../settings");
const openStore_1 = require("../storage/openStore");
const storeCredential_1 = require("../storeCredential");
const storeFile_1 = require("../storeFile");
const accessLog_1 = require("../usecases/deeds/accessLog");
const keyed_1 = require("../usecases/deeds/keyed");
const idKey_1 = require("../usecases/ids/idKey");
const importCaseload_1 = require("../usecases/import/importCaseload");
const keyedCaseload_1 = require("../usecases/import/keyedCaseload");
const lastExport_1 = require("../usecases/import/lastExport");
const loggedDirectory_1 = require("../usecases/people/loggedDirectory");
const counted_1 = require("./counted");
const exportFolder_1 = require("./exportFolder");
const fewerWords_1 = require("./fewerWords");
const spoolFile_1 = require("./spoolFile");
const whatBecame_1 = require("./whatBecame");
const whatWasRead_1 = require("./whatWasRead");
const usage = `npm run import -- EXPORT [--dry-run] [--confirm] [--as-at YYYY-MM-DD] [--days dd/mm/yyyy]
                            [--store sqlite:PATH|cosmos:ENDPOINT]

Brings the case system's export into the store. The same export again changes nothing. What the export has no
longer counts no longer.
  EXPORT      a folder with its tables, or an Excel workbook (.xlsx) with a sheet for each:
              core-groups, children, members, meetings, attendance, conferences, visits, actions and, where there are any, steps, staff.
              CSV: commas, semicolons or tabs between cells; UTF-8, UTF-16 or Windows-1252; the columns in any order
  --dry-run   says what would change and writes nothing
  --confirm   imports also an export that knows much less than the last one
  --as-at     the day of the export: what is dated after it is refused (default: today)
  --days      dd/mm/yyyy or mm/dd/yyyy: how days like 05/10/2026 are to be read, where no column tells
  --store     where to (default: the STORE setting)`;
/**
 * Runs the command. Exit codes: 0 all imported; 1 a group or file was refused, or something was left as it cannot be read; 2 not
 * asked or set up rightly, or stopped by a fault; 3 every group imported, some without rows or cells that cannot be read. Prints places, references, counts and the names of teams, never a person's name or another cell.
 */
async function importExport(args, surroundings) {
    const asked = readArguments(args);
    if (asked === null)
        return complain(surroundings, [usage]);
    const config = (0, config_1.readConfig)(asked.store === null ? surroundings.env : { ...surroundings.env, STORE: asked.store });
    if (!config.ok)
        return complain(surroundings, ['The environment is not complete:', ...config.refusal]);
    const rules = rulesFrom(config.value.settingsFile);
    if (!rules.ok)
        return complain(surroundings, ['The settings file does not hold:', ...rules.refusal.map(({ path, words }) => `${path}: ${words}`)]);
    const found = await (0, exportFolder_1.exportFound)(asked.folder);
    if (found === null)
        return complain(surroundings, ['The export cannot be read: it is to be a folder, or an Excel workbook (.xlsx).']);
    const spool = (0, spoolFile_1.openSpoolFile)();
    try {
        return await run(asked, config.value, rules.value, { found, spool }, surroundings.print);
    }
    catch (error) {
        if (error instanceof KnowsMuchLess)
            return complain(surroundings, (0, fewerWords_1.confirmWords)(error.missing, false));
        if (error instanceof StoreDoesNotFit)
            return complain(surroundings, [idKey_1.idKeyWords[error.fit]]);
        const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
        const words = (0, storeFile_1.whyNotOpened)(config.value.store, error);
        if (words !== null)
            return complain(surroundings, words);
        return complain(surroundings, [`The import stopped: ${code}. Core groups already imported stay; importing again goes on from there.`]);
    }
    finally {
        spool.close();
    }
}
async function run(asked, config, rules, { found, spool }, print) {
    const clock = clockFor(config, asked.asAt);
    const options = { foundBefore: found.problems, daysSaid: asked.daysSaid };
    const caseload = await (0, readExport_1.readExport)(found.tables, spool, asked.asAt ?? clock.today(), options);
    print((0, whatWasRead_1.whatWasRead)(caseload, found));
    const setting = storeFor(config, asked.dryRun);
    const store = await (0, openStore_1.openStore)(setting, (0, storeCredential_1.storeCredential)(config), {
        create: setting === inMemory || !config.production,
        kept: { characters: 1_000_000 },
    });
    try {
        const keyed = (0, keyed_1.makeKeyed)(config.idKey);
        const directory = (0, loggedDirectory_1.loggedDirectory)(store.directory, (0, accessLog_1.makeAccessLog)(store.groups, clock, (0, newId_1.newId)()));
        const deps = { store: store.groups, directory, keyed, rules };
        const fit = await (0, idKey_1.checkIdKey)(deps, { writes: !asked.dryRun });
        if (fit !== 'fits')
            throw new StoreDoesNotFit(fit);
        const progress = (done, of) => {
            if (done % 20 === 0 || done === of)
                print(`  ${done} of ${(0, counted_1.counted)(of, 'core group')}`);
        };
        const counts = (0, fewer_1.exportCounts)(caseload.groupCount, caseload.groupOfChild.size, caseload.rowCounts, caseload.problems);
        const before = await (0, lastExport_1.countsBefore)(deps);
        const ofTeams = await (0, lastExport_1.teamsBefore)(deps);
        const fewer = [...(0, fewer_1.fewerThings)(before, counts), ...(0, fewer_1.fewerOfTeams)((0, fewer_1.teamsGone)(ofTeams, caseload.teams))];
        // An export without a single group takes nothing back: what is wrong with it has been said.
        const missing = caseload.groupCount === 0 ? [] : (0, fewer_1.needsConfirming)(fewer, rules.policy.imports.mostFewer);
        if (caseload.groupCount > 0)
            print((0, fewerWords_1.fewerWords)(fewer, before.groups === 0).join('\n'));
        if (missing.length > 0 && !asked.confirmed && !asked.dryRun)
            throw new KnowsMuchLess(missing);
        if (missing.length > 0 && asked.dryRun)
            print((0, fewerWords_1.confirmWords)(missing, true).join('\n'));
        const report = await (0, importCaseload_1.importCaseload)(deps, (0, keyedCaseload_1.keyedCaseload)(caseload, keyed), {
            at: clock.now(),
            dryRun: asked.dryRun,
            teamsBefore: ofTeams,
            progress,
        });
        if (!asked.dryRun && caseload.groupCount > 0)
            await (0, lastExport_1.noteExport)(deps, counts, caseload.teams);
        print((0, whatBecame_1.whatBecame)(caseload, report, { dryRun: asked.dryRun, needsConfirm: missing.length > 0 }));
        return exitCode(report, caseload);
    }
    finally {
        await store.close();
    }
}
/** What no group could be taken for comes before what was left out of one that was. */
function exitCode({ damaged }, { problems }) {
    if (damaged.length > 0 || problems.some(({ severity }) => severity === 'refused'))
        return 1;
    return problems.some(({ severity }) => severity !== 'noted') ? 3 : 0;
}
/** The store does not fit the key: nothing was written, and importing again does not help. */
class StoreDoesNotFit extends Error {
    fit;
    constructor(fit) {
        super(fit);
        this.fit = fit;
    }
}
/** The export knows so much less than the last that somebody has to say that it is right: nothing was written. */
class KnowsMuchLess extends Error {
    missing;
    constructor(missing) {
        super('knows much less');
        this.missing = missing;
    }
}
function rulesFrom(settingsFile) {
    return settingsFile === null ? (0, result_1.allow)((0, settings_1.defaultRules)()) : (0, settings_1.readSettings)(settingsFile);
}
function readArguments(args) {
    try {
        const { values, positionals } = (0, node_util_1.parseArgs)({
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
        const daysSaid = values.days === undefined ? null : tidyCells_1.dayOrdersSaid[values.days.toLowerCase()];
        if (folder === undefined || daysSaid === undefined || more.length > 0 || (asAt !== null && !(0, calendarDate_1.isCalendarDate)(asAt)))
            return null;
        const { 'dry-run': dryRun = false, confirm: confirmed = false, store = null } = values;
        return { folder, daysSaid, dryRun, confirmed, asAt, store };
    }
    catch {
        return null;
    }
}
/** Outside production an import as at a day is made on that day, as the demo's clock runs from there; in production the audit tells the true time. */
function clockFor({ production, startsAt }, asAt) {
    return (0, clock_1.makeClock)(startsAt ?? (asAt === null || production ? null : (0, londonTime_1.instantOf)(asAt, '08:00')));
}
const inMemory = 'sqlite::memory:';
/** A dry run leaves no file behind where there was none. */
function storeFor({ store }, dryRun) {
    const path = store.startsWith('sqlite:') ? store.slice('sqlite:'.length) : null;
    return dryRun && path !== null && !(0, node_fs_1.existsSync)(path) ? inMemory : store;
}
function complain(surroundings, lines) {
    surroundings.complain(lines.join('\n'));
    return 2;
}
if (require.main === module) {
    // Whoever imports waits for one thing after the other: memory is worth more than the time to clear it up more often.
    (0, node_v8_1.setFlagsFromString)('--heap-growing-percent=60');
    const surroundings = { env: process.env, print: (text) => console.log(text), complain: (text) => console.error(text) };
    void importExport(process.argv.slice(2), surroundings).then((code) => {
        process.exitCode = code;
    });
}
//# sourceMappingURL=import.js.map