"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayOrders = dayOrders;
const columnKinds_1 = require("./columnKinds");
const days_1 = require("./days");
const problems_1 = require("./problems");
const tidyCells_1 = require("./tidyCells");
/** One day of another order among so many does not make a column unsure: it alone is not read. */
const manyTimes = 20;
/** Columns of which nearly every row has a day, and which limits count from. In any other, a day that cannot be read costs its cell alone. */
const needed = new Set(['registered_on', 'from', 'planned_for', 'held_on', 'visited_at', 'set_on']);
/**
 * Learns from every row of an export in which order its columns write days like 05/10/2026. A column in which no day tells (all of
 * them could be either) is read as the other columns of its file are, else as those of the other files: one system writes one order.
 * Where they differ, or none tells, it is not guessed at: reading it wrongly would move limits by months, and nobody would see it.
 */
function dayOrders(told) {
    const seen = new Map();
    const rowCounts = new Map();
    /** What has been worked out of the columns as far as they are taken. */
    const known = new Map();
    const orderOf = (file, of) => {
        const before = known.get(of);
        if (before !== undefined)
            return before;
        const order = told ?? (tells([of]) ? orderSaid(of) : orderBeside(file));
        known.set(of, order);
        return order;
    };
    const orderBeside = (file) => {
        const ofFile = [...(seen.get(file)?.values() ?? [])];
        return orderOfAll(tells(ofFile) ? ofFile : [...seen.values()].flatMap((columns) => [...columns.values()]));
    };
    const unsureWith = (file, of) => {
        if (of.dayFirst + of.monthFirst + of.either === 0 || orderOf(file, of) !== null)
            return null;
        return tells([of]) ? 'days-in-two-orders' : 'days-of-unknown-order';
    };
    /** Only where most of a needed column cannot be read is it asked for: single cells are left out, and what is counted without them says so. */
    const wrongWith = (file, of, column) => {
        const unsure = of.dayFirst + of.monthFirst + of.either;
        const isMost = unsure > of.days && unsure * 2 > (rowCounts.get(file) ?? 0);
        return isMost && needed.has(column) ? unsureWith(file, of) : null;
    };
    /** A line for each column of which this is to be said. */
    const columnsWith = (reasonOf, severity) => [...seen].flatMap(([file, columns]) => [...columns].flatMap(([column, of]) => {
        const reason = reasonOf(file, of, column);
        return reason === null ? [] : [(0, problems_1.problemAt)({ file, line: of.line, groupRef: null }, column, reason, severity)];
    }));
    return {
        take(file, row) {
            known.clear();
            rowCounts.set(file, (rowCounts.get(file) ?? 0) + 1);
            const certain = certainDays(row);
            for (const [column, text] of Object.entries(row.cells)) {
                if (text === '' || !(0, columnKinds_1.kindOf)(column).startsWith('day'))
                    continue;
                const read = (0, days_1.readDay)(text);
                if (read === null)
                    continue;
                const columns = seen.get(file) ?? new Map();
                seen.set(file, columns);
                const of = columns.get(column) ?? { days: 0, dayFirst: 0, monthFirst: 0, either: 0, line: 0 };
                columns.set(column, of);
                if (read.kind === 'day') {
                    of.days += 1;
                    continue;
                }
                if (of.line === 0)
                    of.line = row.line;
                if (read.first > 12)
                    of.dayFirst += Number(read.second <= 12);
                else if (read.second > 12)
                    of.monthFirst += 1;
                else if (read.first !== read.second) {
                    const order = orderBesideCertain(read, certain);
                    of.either += Number(order === null);
                    of.dayFirst += Number(order === 'day-first');
                    of.monthFirst += Number(order === 'month-first');
                }
            }
        },
        /** What cannot be read, a line a column: then its file is not. */
        problems: () => columnsWith(wrongWith),
        /** The columns that were read as others are, or of which single cells are left out, a line each: somebody may know better. */
        notes: () => columnsWith((file, of, column) => {
            const unsure = unsureWith(file, of);
            if (unsure !== null)
                return wrongWith(file, of, column) === null ? unsure : null;
            const isByOthers = told === null && of.either > 0 && !tells([of]);
            const order = isByOthers ? orderOf(file, of) : null;
            return order === null ? null : order === 'day-first' ? 'days-read-day-first' : 'days-read-month-first';
        }, 'noted'),
        /** A row with its days as our own exports write them. */
        read(file, row) {
            const columns = seen.get(file);
            if (columns === undefined)
                return row;
            const cells = { ...row.cells };
            for (const [column, of] of columns) {
                const text = cells[column] ?? '';
                const order = orderOf(file, of) ?? (isSameEitherWay(text) ? 'day-first' : null);
                if (order !== null)
                    cells[column] = (0, tidyCells_1.tidyDayIn)(order, column, text);
            }
            return { ...row, cells };
        },
    };
}
/** The days of a row that can be read one way only. */
function certainDays(row) {
    const cells = Object.entries(row.cells).filter(([column, text]) => text !== '' && (0, columnKinds_1.kindOf)(column).startsWith('day'));
    return new Set(cells.flatMap(([, text]) => dayIn((0, days_1.readDay)(text))));
}
function dayIn(read) {
    return read?.kind === 'day' ? [read.day] : [];
}
/** 05/05/2026. */
function isSameEitherWay(text) {
    const read = (0, days_1.readDay)(text);
    return read?.kind === 'either' && read.first === read.second;
}
/** 10/11/2026 beside 2026-11-10, as of a meeting that was held on the day for which it was planned: one of its readings is that day. */
function orderBesideCertain({ first, second, year }, certain) {
    const [isDayFirst, isMonthFirst] = [certain.has((0, days_1.isoDay)(year, second, first)), certain.has((0, days_1.isoDay)(year, first, second))];
    if (isDayFirst === isMonthFirst)
        return null;
    return isDayFirst ? 'day-first' : 'month-first';
}
/** The order of a column, or of several together, by those days that can only be of one; null where none are, or too many of both. */
function orderSaid({ dayFirst, monthFirst }) {
    if (dayFirst > monthFirst * manyTimes)
        return 'day-first';
    return monthFirst > dayFirst * manyTimes ? 'month-first' : null;
}
/** In which order all those columns are that tell one. */
function orderOfAll(columns) {
    const orders = new Set(columns.filter((of) => tells([of])).map(orderSaid));
    const [only = null] = orders;
    return orders.size === 1 ? only : null;
}
function tells(columns) {
    return columns.some(({ dayFirst, monthFirst }) => dayFirst + monthFirst > 0);
}
//# sourceMappingURL=dayOrders.js.map