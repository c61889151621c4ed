"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settingsSchema = void 0;
exports.defaultRules = defaultRules;
exports.parseSettings = parseSettings;
exports.readSettings = readSettings;
exports.wholeSettings = wholeSettings;
exports.unsetRules = unsetRules;
exports.unsetIn = unsetIn;
exports.settingsTextOf = settingsTextOf;
const node_fs_1 = require("node:fs");
const zod_1 = require("zod");
const canonicalJson_1 = require("./core/audit/canonicalJson");
const clockTable_1 = require("./core/clockTable");
const member_1 = require("./core/member");
const policy_1 = require("./core/policy");
const result_1 = require("./core/result");
const calendarDate_1 = require("./core/time/calendarDate");
const workingDays_1 = require("./core/time/workingDays");
/*
 * The local rules: a JSON file that says only what differs from the defaults in core/policy.ts.
 * env/settings.example.json shows every key.
 */
const day = zod_1.z.string().refine(calendarDate_1.isCalendarDate, { error: 'must be a day that exists, written YYYY-MM-DD' });
const timeOfDay = zod_1.z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day, written HH:MM' });
const amount = zod_1.z.int().min(0).max(3660);
const length = zod_1.z.union([zod_1.z.strictObject({ workingDays: amount }), zod_1.z.strictObject({ days: amount }), zod_1.z.strictObject({ months: amount })], {
    error: 'must be {"workingDays": n}, {"days": n} or {"months": n} with a whole number n',
});
const rung = zod_1.z.strictObject({
    when: zod_1.z.union([zod_1.z.literal('due-soon'), zod_1.z.literal('due'), zod_1.z.strictObject({ workingDaysAfter: amount })], {
        error: 'must be "due-soon", "due" or {"workingDaysAfter": n}',
    }),
    tell: zod_1.z.array(zod_1.z.enum(member_1.roles)).min(1),
});
const rhythm = zod_1.z.strictObject({ workingDays: zod_1.z.int().min(1).max(20) });
const clockRule = zod_1.z.strictObject({
    limit: length.optional(),
    target: length.optional(),
    dueSoon: length.optional(),
    ladder: zod_1.z.array(rung).optional(),
    again: rhythm.optional(),
    /** As files before `again` say it: true is every working day. That it is never told again can be said no longer. */
    repeats: zod_1.z.boolean().optional(),
    source: zod_1.z.string().min(1).optional(),
});
const choices = zod_1.z.strictObject({
    seenAlone: zod_1.z.enum(['every-time', 'where-possible']).optional(),
    seenAloneAtLeast: length.optional(),
    conferenceSummary: zod_1.z.enum(['fixed', 'or-by-first-core-group']).optional(),
    transferConference: zod_1.z.enum(['notification', 'agreement', 'earlier-shown-later-late']).optional(),
    initialConference: zod_1.z.enum(['strategy-discussion', 'decision-to-enquire']).optional(),
    firstVisitAfterMove: length.optional(),
    visitLongAgo: zod_1.z.strictObject({ days: amount }).optional(),
    notSeenTakenOnWithin: zod_1.z.strictObject({ minutes: amount }).optional(),
    readsAfterEnd: zod_1.z.strictObject({ workingDays: amount }).optional(),
    exclusionReview: zod_1.z.strictObject({ days: amount, againWorkingDays: amount }).optional(),
    takenOnAtMost: zod_1.z.strictObject({ workingDays: amount }).optional(),
    accountCode: zod_1.z.strictObject({ hours: zod_1.z.int().min(1).max(168) }).optional(),
    officeHours: zod_1.z
        .strictObject({ from: timeOfDay, to: timeOfDay })
        .refine(({ from, to }) => from < to, { error: 'must end after they begin' })
        .optional(),
    emergencyDutyTeam: zod_1.z.strictObject({ cy: zod_1.z.string().min(1).max(300), en: zod_1.z.string().min(1).max(300) }).optional(),
});
const calendar = zod_1.z.strictObject({
    oneOffHolidays: zod_1.z.array(day).optional(),
    notHolidays: zod_1.z.array(day).optional(),
    closureDays: zod_1.z.array(day).optional(),
    closureDaysAreWorkingDays: zod_1.z.boolean().optional(),
});
const localTime = zod_1.z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a local time written HH:MM' });
const alertHours = zod_1.z.strictObject({ from: localTime, to: localTime });
const actionRung = zod_1.z.strictObject({ when: rung.shape.when, tell: zod_1.z.array(zod_1.z.enum([...member_1.roles, 'owner'])).min(1) });
const actions = zod_1.z.strictObject({
    dueSoon: length.optional(),
    ladder: zod_1.z.array(actionRung).optional(),
    again: rhythm.optional(),
    source: zod_1.z.string().min(1).optional(),
});
/** A card in a chat may be pressed again for 30 days (DOMAIN 5.3 [P]), so the mark of its press must be kept for as long. */
const keptDays = (least) => zod_1.z.strictObject({ days: zod_1.z.int().min(least).max(36_600) });
const retention = zod_1.z.strictObject({
    pressMarks: keptDays(30).optional(),
    notices: keptDays(30).optional(),
    doneMarkers: keptDays(7).optional(),
    source: zod_1.z.string().min(1).optional(),
});
const imports = zod_1.z.strictObject({
    mostFewer: zod_1.z.strictObject({ percent: zod_1.z.int().min(0).max(100), atLeast: zod_1.z.int().min(1).max(1_000_000) }).optional(),
    source: zod_1.z.string().min(1).optional(),
});
/** The settings file. Unknown keys are problems, so that a misspelt rule is not silently ignored. */
exports.settingsSchema = zod_1.z.strictObject({
    calendar: calendar.optional(),
    choices: choices.optional(),
    alertHours: alertHours.optional(),
    actions: actions.optional(),
    retention: retention.optional(),
    imports: imports.optional(),
    clocks: zod_1.z.partialRecord(zod_1.z.enum(clockTable_1.clockIds), clockRule).optional(),
});
/** The rules as the defaults have them. */
function defaultRules() {
    return rulesFrom({});
}
/** The rules of a settings file's text, or everything that is wrong with it at once. */
function parseSettings(text) {
    const json = parseJson(text);
    if (!json.ok)
        return json;
    const parsed = exports.settingsSchema.safeParse(json.value);
    if (!parsed.success) {
        return (0, result_1.refuse)(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), words: message })));
    }
    const problems = senseProblems(parsed.data);
    return problems.length > 0 ? (0, result_1.refuse)(problems) : (0, result_1.allow)(rulesFrom(parsed.data));
}
/** The same from a file. A file that cannot be read is one problem. */
function readSettings(path) {
    try {
        return parseSettings((0, node_fs_1.readFileSync)(path, 'utf8'));
    }
    catch {
        return (0, result_1.refuse)([{ path, words: 'cannot be read' }]);
    }
}
/**
 * The whole of the rules that a settings file's text comes to, defaults included, as the text of a settings file. It is kept to
 * compare with later, when both the file and the defaults may have changed. The text must have been parsed without problems.
 */
function wholeSettings(text) {
    const file = exports.settingsSchema.parse(JSON.parse(text));
    const { policy } = rulesFrom(file);
    const clocks = clockTable_1.clockIds.map((id) => {
        const { what: _what, limit, ...rule } = policy.clocks[id];
        return [id, id === 'D07' ? rule : { ...rule, limit }];
    });
    const { choices: chosen, alertHours: hours } = policy;
    return (0, canonicalJson_1.canonicalJson)({ calendar: file.calendar ?? {}, choices: chosen, alertHours: hours, clocks: Object.fromEntries(clocks) });
}
/** What the authority must set itself before a real child is in the store: somebody would read out the defaults in an emergency. */
function unsetRules({ policy }) {
    return ['cy', 'en'].flatMap((language) => {
        const contact = policy.choices.emergencyDutyTeam[language];
        const isSet = contact !== policy_1.defaultPolicy.choices.emergencyDutyTeam[language] && (contact.match(/\d/g) ?? []).length >= 3;
        return isSet
            ? []
            : [`choices.emergencyDutyTeam.${language}: must say the number of your emergency duty team. It stands on the card for 999.`];
    });
}
/** The same for a file that is not right in other places, so that both can be told at once. The other problems are told elsewhere. */
function unsetIn(path) {
    if (path === null)
        return unsetRules(defaultRules());
    try {
        const { choices: given } = zod_1.z.looseObject({ choices: zod_1.z.looseObject({}).default({}) }).parse(JSON.parse((0, node_fs_1.readFileSync)(path, 'utf8')));
        const contact = given['emergencyDutyTeam'];
        const alone = parseSettings(JSON.stringify({ choices: contact === undefined ? {} : { emergencyDutyTeam: contact } }));
        return alone.ok ? unsetRules(alone.value) : [];
    }
    catch {
        return [];
    }
}
/** The text of a settings file; of none, the defaults'. */
function settingsTextOf(path) {
    return path === null ? '{}' : (0, node_fs_1.readFileSync)(path, 'utf8');
}
function rulesFrom(file) {
    return {
        policy: {
            clocks: Object.fromEntries(clockTable_1.clockIds.map((id) => [id, ruleFrom(id, file)])),
            choices: { ...policy_1.defaultPolicy.choices, ...defined(file.choices ?? {}) },
            alertHours: file.alertHours ?? policy_1.defaultPolicy.alertHours,
            actions: { ...policy_1.defaultPolicy.actions, ...defined(file.actions ?? {}) },
            retention: { ...policy_1.defaultPolicy.retention, ...defined(file.retention ?? {}) },
            imports: { ...policy_1.defaultPolicy.imports, ...defined(file.imports ?? {}) },
        },
        calendar: calendarFrom(file),
    };
}
/** A rule whose length was changed here no longer has only the default's source. */
function ruleFrom(id, file) {
    const standard = policy_1.defaultPolicy.clocks[id];
    const { repeats, ...local } = file.clocks?.[id] ?? {};
    const again = local.again ?? (repeats === true ? { workingDays: 1 } : undefined);
    const isChanged = local.limit !== undefined || local.target !== undefined;
    return {
        ...standard,
        ...(isChanged ? { source: `local setting; default ${standard.source}` } : {}),
        ...defined({ ...local, again }),
    };
}
/** With the tables of all countries they take longer to load than the rest of the settings, so it is done when the first day is asked about. */
function bankHolidays() {
    return require('./bankHolidays');
}
function calendarFrom({ calendar: local = {} }) {
    const oneOff = local.oneOffHolidays ?? [];
    const removed = new Set(local.notHolidays);
    return (0, workingDays_1.workingCalendar)({
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
/** What fits the schema and makes no sense. */
function senseProblems(file) {
    const problems = [];
    const clocks = file.clocks ?? {};
    if (clocks.D07?.limit !== undefined)
        problems.push({ path: 'clocks.D07.limit', words: 'has no length of its own: its limit is the next review (D09, D10)' });
    if (file.alertHours !== undefined && file.alertHours.from >= file.alertHours.to)
        problems.push({ path: 'alertHours', words: 'must begin before they end' });
    if (clocks.D23?.limit !== undefined && !('months' in clocks.D23.limit))
        problems.push({ path: 'clocks.D23.limit', words: 'must be in months' });
    for (const id of clockTable_1.clockIds.filter((each) => (0, clockTable_1.traitsOf)(each).needsLength)) {
        const limit = clocks[id]?.limit;
        if (limit !== undefined && Object.values(limit)[0] === 0)
            problems.push({ path: `clocks.${id}.limit`, words: 'must be longer than nothing' });
    }
    return problems;
}
function parseJson(text) {
    try {
        return (0, result_1.allow)(JSON.parse(text));
    }
    catch (error) {
        return (0, result_1.refuse)([{ path: '', words: `is not JSON: ${error.message}` }]);
    }
}
function defined(given) {
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=settings.js.map