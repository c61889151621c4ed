"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registrationsRunning = registrationsRunning;
exports.newestRegistrations = newestRegistrations;
const canonicalJson_1 = require("../core/audit/canonicalJson");
const calendarDate_1 = require("../core/time/calendarDate");
const grouping_1 = require("./grouping");
/** Since when each child has been registered without an end. */
function registrationsRunning() {
    const open = new Map();
    const ended = new Map();
    return {
        take(childRef, day, status) {
            if (day === null || !(0, calendarDate_1.isCalendarDate)(day) || day < '1900-01-01')
                return;
            if (status !== 'de-registered')
                open.set(childRef, [...(open.get(childRef) ?? []), day]);
            else if (day > (ended.get(childRef) ?? ''))
                ended.set(childRef, day);
        },
        /** One that nobody ended before another that was ended has ended too. */
        since: (childRef) => {
            const last = ended.get(childRef) ?? '';
            return (open.get(childRef) ?? []).filter((day) => day > last).sort()[0] ?? null;
        },
    };
}
/**
 * The newest registration of each child counts; those before it are history (DOMAIN 7.1, re-registration). Where one before it still
 * runs, which of them is right is for the case system to say: until then limits count from the earlier day, by which none is later.
 */
function newestRegistrations(lines, tell, runsSince) {
    return [...(0, grouping_1.groupedBy)(lines, ({ row }) => row.child_ref).values()].flatMap((same) => {
        const [newest, ...before] = [...same].sort((one, other) => (orderOf(one) > orderOf(other) ? -1 : 1));
        if (newest === undefined)
            return [];
        const since = newest.row.status === 'de-registered' ? null : (runsSince(newest.row.child_ref) ?? ownRunsSince(same));
        const isTwice = since !== null && newest.row.registered_on !== null && since < newest.row.registered_on;
        if (isTwice)
            tell.row('children.csv', newest.line, 'registered_on', { reason: 'registered-twice' }, 'cell-left-out');
        const isPart = ({ row }) => since !== null && row.status !== 'de-registered' && row.registered_on !== null && row.registered_on >= since;
        const earlier = [];
        for (const { line, row } of before) {
            if (isTwice && row.registered_on !== newest.row.registered_on && isPart({ line, row }))
                continue;
            const isSame = row.registered_on === newest.row.registered_on;
            const isEqual = (0, canonicalJson_1.canonicalJson)(row) === (0, canonicalJson_1.canonicalJson)(newest.row);
            tell.row('children.csv', line, 'child_ref', { reason: isSame ? 'duplicate' : 'registered-before' }, isSame && !isEqual ? 'row-left-out' : 'noted');
            if (!isSame && row.registered_on !== null)
                earlier.push({ registeredOn: row.registered_on, deregisteredOn: row.deregistered_on, categories: row.categories });
        }
        earlier.sort((one, other) => (one.registeredOn < other.registeredOn ? -1 : 1));
        const row = isTwice ? together(newest.row, before.filter(isPart), since) : newest.row;
        return [{ line: newest.line, row: { ...row, earlier } }];
    });
}
/** The rows of other groups can have been read in the form of their days alone. */
function ownRunsSince(lines) {
    const own = registrationsRunning();
    for (const { row } of lines)
        own.take('', row.registered_on, row.status);
    return own.since('');
}
/** One registration of those that run: what any of them says that limits count from, or that keeps something from others, holds. */
function together(newest, others, since) {
    const all = [newest, ...others.map(({ row }) => row)];
    return {
        ...newest,
        registered_on: since,
        status: all.some(({ status }) => status === 'registered') ? 'registered' : newest.status,
        looked_after: all.some(({ looked_after }) => looked_after),
        looked_after_since: all
            .flatMap(({ looked_after_since }) => looked_after_since ?? [])
            .sort()
            .at(-1) ?? null,
        confidential_address: all.some(({ confidential_address }) => confidential_address),
        missing_since: all.flatMap(({ missing_since }) => missing_since ?? []).sort()[0] ?? null,
    };
}
/** The later registration is the greater; one that runs, on a day that cannot be read, is the newest. */
function orderOf({ line, row }) {
    const runs = row.status !== 'de-registered';
    const day = row.registered_on ?? (runs ? '9999-12-31' : '0000-00-00');
    return [day, runs ? 1 : 0, (0, canonicalJson_1.canonicalJson)(row), String(999_999_999 - line)].join(' ');
}
//# sourceMappingURL=registrations.js.map