"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.usage = void 0;
exports.clocks = clocks;
const node_fs_1 = require("node:fs");
const node_util_1 = require("node:util");
const bothWays_1 = require("../core/clocks/bothWays");
const clocksOf_1 = require("../core/clocks/clocksOf");
const countedWithout_1 = require("../core/clocks/countedWithout");
const keptBreaches_1 = require("../core/clocks/keptBreaches");
const result_1 = require("../core/result");
const calendarDate_1 = require("../core/time/calendarDate");
const londonTime_1 = require("../core/time/londonTime");
const tidyCells_1 = require("../import/tidyCells");
const settings_1 = require("../settings");
const errors_1 = require("../storage/errors");
const openStore_1 = require("../storage/openStore");
const askedWords_1 = require("./askedWords");
const breachReasons_1 = require("./breachReasons");
const exportAsAt_1 = require("./exportAsAt");
const notReadWords_1 = require("./notReadWords");
const wholeGroups_1 = require("./wholeGroups");
exports.usage = `npm run clocks -- [--as-at YYYY-MM-DD] [--json] [--history] [--data EXPORT] [--days dd/mm/yyyy]
                            [--settings FILE] [--store SETTING]

Prints every clock of every child as it stands at the end of a day.
  --as-at      the day; today in London if not given
  --json       one JSON array; else a table
  --history    past occurrences too; in JSON with "shownDaysLate" where people were shown another lateness than is known now,
               and "isKnown": false for a limit that was shown as late and that the facts tell of no longer; "why" where somebody
               said why it was missed: the code, the role of who authorised it, and the days
  --data       an export of the case system, read as the import reads it: a folder of CSV files or an Excel workbook; else the store is read
  --days       dd/mm/yyyy or mm/dd/yyyy: how its days like 05/10/2026 are to be read, where no column tells
  --settings   the local rules; else the defaults
  --store      sqlite:PATH; else STORE, else sqlite:./data/craidd.db`;
/** Runs the command and gives its exit code: 0, or 1 with a sentence about what was wrong; also where some groups had to be left out. */
async function clocks(args, surroundings) {
    const question = questionFrom(args, surroundings);
    if (!question.ok)
        return complain(surroundings, question.refusal);
    const found = await groupsFrom(question.value, surroundings);
    if (!found.ok)
        return complain(surroundings, found.refusal);
    const { groups, kept, unreadable } = found.value;
    const rowsByGroup = groups.map((group) => ({ group, rows: rowsOf(group, question.value, kept.get(group.coreGroupId)) }));
    const rows = rowsByGroup.flatMap((each) => each.rows).sort(inOrder);
    const late = question.value.history ? lateWords(found.value, question.value) : [];
    const said = () => [
        ...groups.flatMap(notReadWords_1.gapsOf),
        ...groups.flatMap((group) => (0, notReadWords_1.otherRegimes)(group, question.value.rules, question.value.asAt)),
        ...rowsByGroup.flatMap((each) => stillAsked(each, question.value.asAt)),
    ];
    surroundings.print(question.value.json ? asJson(rows) : [asTable(rows), ...late, ...said()].join('\n'));
    if (unreadable.length === 0)
        return 0;
    return complain(surroundings, `Left out, because they cannot be read: ${unreadable.join(', ')}. "npm run verify" says what is wrong.`);
}
function questionFrom(args, { now, store }) {
    const flag = { type: 'boolean', default: false };
    const text = { type: 'string' };
    const options = { 'as-at': text, json: flag, history: flag, data: text, days: text, settings: text, store: text };
    try {
        const { values } = (0, node_util_1.parseArgs)({ args: [...args], options, strict: true, allowPositionals: false });
        const asAt = values['as-at'] ?? (0, londonTime_1.dayOf)(now().toISOString());
        if (!(0, calendarDate_1.isCalendarDate)(asAt))
            return (0, result_1.refuse)(`--as-at wants a day that exists, written YYYY-MM-DD; "${asAt}" is none.`);
        const rules = values.settings === undefined ? (0, result_1.allow)((0, settings_1.defaultRules)()) : (0, settings_1.readSettings)(values.settings);
        if (!rules.ok)
            return (0, result_1.refuse)(`The settings have problems:\n${rules.refusal.map(({ path, words }) => `  ${path}: ${words}`).join('\n')}`);
        const { json, history, data = null, days } = values;
        const daysSaid = days === undefined ? null : tidyCells_1.dayOrdersSaid[days.toLowerCase()];
        if (daysSaid === undefined)
            return (0, result_1.refuse)('--days wants dd/mm/yyyy or mm/dd/yyyy.');
        return (0, result_1.allow)({ asAt, json, history, data, daysSaid, rules: rules.value, store: values.store ?? store });
    }
    catch (error) {
        return (0, result_1.refuse)(`${wordsOf(error)}\n\n${exports.usage}`);
    }
}
function wordsOf(error) {
    const hasWords = typeof error === 'object' && error !== null && 'message' in error;
    return hasWords ? String(error.message) : 'These arguments cannot be read.';
}
function groupsFrom(question, surroundings) {
    return question.data === null ? groupsFromStore(question.store) : groupsFromExport(question.data, question, surroundings);
}
async function groupsFromExport(path, { asAt, daysSaid }, { now, complain }) {
    const read = await (0, exportAsAt_1.exportAsAt)(path, { asAt, daysSaid, today: (0, londonTime_1.dayOf)(now().toISOString()) });
    if (read === null)
        return (0, result_1.refuse)(`--data wants an export of the case system, a folder or an Excel workbook; "${path}" cannot be read.`);
    const { groups, refused, problems } = read;
    const bad = problems.filter(({ severity }) => severity === 'refused');
    const lines = bad.map(({ file, line, column, words }) => `${file}:${line} ${column}: ${words}`).join('\n');
    if (groups.length === 0)
        return (0, result_1.refuse)(`No group in "${path}" can be read.\n${lines}`);
    if (refused.length > 0)
        complain(`Left out, because of bad rows: ${refused.join(', ')}.\n${lines}`);
    return (0, result_1.allow)({ groups, kept: new Map(), unreadable: [] });
}
async function groupsFromStore(setting) {
    const [, path] = /^sqlite:(.+)$/.exec(setting) ?? [];
    // Opening it would create an empty one.
    if (path !== undefined && !(0, node_fs_1.existsSync)(path))
        return (0, result_1.refuse)(`There is no store at ${path}. "npm start" makes one; --data reads a folder instead.`);
    try {
        const store = await (0, openStore_1.openStore)(setting, undefined, { create: false });
        try {
            return (0, result_1.allow)(await (0, wholeGroups_1.wholeGroups)(store.groups));
        }
        finally {
            await store.close();
        }
    }
    catch (error) {
        if (!(0, errors_1.isStoreFault)(error))
            throw error;
        return (0, result_1.refuse)(`The store ${setting} cannot be read: ${error.message}.`);
    }
}
function rowsOf(group, { rules, asAt, history }, kept = (0, keptBreaches_1.noKeptLimits)(group.coreGroupId)) {
    const refs = new Map(group.children.map(({ childId, ref }) => [childId, ref === '' ? childId : ref]));
    const all = history ? (0, clocksOf_1.clockHistory)(group, rules, asAt) : (0, clocksOf_1.currentClocks)(group, rules, asAt);
    return (0, bothWays_1.toldAndKnown)(all, kept, rules, asAt)
        .filter(({ isKnown }) => history || isKnown)
        .map((limit) => {
        const { clock, shownDaysLate, isKnown } = limit;
        const why = history ? (0, breachReasons_1.whyMissed)(group, kept, limit, asAt) : undefined;
        const child = group.children.find(({ childId }) => childId === clock.childId);
        const without = child === undefined ? [] : (0, notReadWords_1.namesOf)((0, countedWithout_1.withoutWhat)(clock, child, group));
        const row = rowOf(group.ref, refs.get(clock.childId) ?? clock.childId, clock, history, without);
        const differs = history && (!isKnown || shownDaysLate !== clock.daysLate);
        const asked = isKnown && clock.endedOn === null ? (0, askedWords_1.askedOf)(group, clock.childId) : [];
        return {
            ...row,
            ...(differs ? { shownDaysLate } : {}),
            ...(isKnown ? {} : { isKnown }),
            ...(why === undefined ? {} : { why }),
            ...(asked.length === 0 ? {} : { asked }),
        };
    });
}
function stillAsked({ group, rows }, asAt) {
    const refs = new Map(group.children.map(({ childId, ref }) => [childId, ref === '' ? childId : ref]));
    return (0, askedWords_1.questionsOf)(group, asAt, (childId) => rows.some(({ child, asked }) => child === refs.get(childId) && asked !== undefined));
}
function rowOf(coreGroup, child, clock, history, without) {
    const { trigger, limit, bookBy, state, daysLate, metOn } = clock;
    return {
        coreGroup,
        child,
        clock: clock.clock,
        trigger,
        limit,
        bookBy,
        state,
        daysLate,
        ...(history ? { metOn } : {}),
        ...(without.length > 0 ? { without } : {}),
    };
}
/** How many limits were late, counted both ways. */
function lateWords({ groups, kept }, { rules, asAt }) {
    const all = groups.flatMap((group) => {
        const history = (0, clocksOf_1.clockHistory)(group, rules, asAt);
        const theirs = kept.get(group.coreGroupId) ?? (0, keptBreaches_1.noKeptLimits)(group.coreGroupId);
        const limits = (0, bothWays_1.toldAndKnown)(history, theirs, rules, asAt);
        return limits.map((limit) => ({ ...limit, why: (0, breachReasons_1.whyMissed)(group, theirs, limit, asAt) }));
    });
    const { known, shown } = (0, bothWays_1.lateBothWays)(all);
    return [
        `Late by what is known now: ${known.late} of ${known.limits} limits, ${known.daysLate} days in all.`,
        `Late as it was shown at the time: ${shown.late} of ${shown.limits} limits, ${shown.daysLate} days in all.`,
        (0, breachReasons_1.reasonLine)(all.map(({ shownDaysLate, why }) => ({ isLate: shownDaysLate > 0, why }))),
    ];
}
function inOrder(one, other) {
    const left = [one.coreGroup, one.child, one.clock, one.trigger].join(' ');
    const right = [other.coreGroup, other.child, other.clock, other.trigger].join(' ');
    return left < right ? -1 : Number(left > right);
}
function asJson(rows) {
    return `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]`;
}
function asTable(rows) {
    if (rows.length === 0)
        return 'No child has a clock on that day.';
    const isAnyMissed = rows.some(({ without }) => without !== undefined);
    const isAnyAsked = rows.some(({ asked }) => asked !== undefined);
    const head = [
        'group',
        'child',
        'clock',
        'counts from',
        'limit',
        'book by',
        'state',
        'days late',
        ...(isAnyMissed ? ['counted without'] : []),
        ...(isAnyAsked ? ['still asked'] : []),
    ];
    const lines = rows.map((row) => [
        row.coreGroup,
        row.child,
        row.clock,
        row.trigger,
        row.limit,
        row.bookBy,
        row.state,
        row.daysLate === 0 ? '' : String(row.daysLate),
        ...(isAnyMissed ? [(row.without ?? []).join(', ')] : []),
        ...(isAnyAsked ? [(row.asked ?? []).join(', ')] : []),
    ]);
    const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
    return [head, ...lines]
        .map((line) => line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
function complain(surroundings, words) {
    surroundings.complain(words);
    return 1;
}
if (require.main === module) {
    const surroundings = {
        now: () => new Date(),
        store: process.env['STORE'] ?? 'sqlite:./data/craidd.db',
        print: (text) => console.log(text),
        complain: (text) => console.error(text),
    };
    void clocks(process.argv.slice(2), surroundings).then((code) => {
        process.exitCode = code;
    });
}
//# sourceMappingURL=clocks.js.map