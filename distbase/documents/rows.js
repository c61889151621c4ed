"use strict";
/*
 * Facts as rows: the values of their members in one order, without the members' names. What has a member that its row has no
 * column for stays as it is, so that nothing of it is lost.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.bit = exports.named = exports.plain = void 0;
exports.listOf = listOf;
exports.maybe = maybe;
exports.rowOf = rowOf;
exports.packed = packed;
function makeNames() {
    const all = [];
    const places = new Map();
    return {
        all,
        place(word) {
            const known = places.get(word);
            if (known !== undefined)
                return known;
            places.set(word, all.push(word));
            return all.length;
        },
    };
}
exports.plain = { write: (value) => value, read: (cell) => cell };
/** A word that comes back in many rows. */
exports.named = {
    write: (value, names) => (typeof value === 'string' ? names.place(value) : value),
    read: (cell, names) => (typeof cell === 'number' ? names[cell - 1] : cell),
};
/** True or false. */
exports.bit = {
    write: (value) => (typeof value === 'boolean' ? Number(value) : value),
    read: (cell) => (cell === 0 || cell === 1 ? cell === 1 : cell),
};
function listOf({ write, read }) {
    return {
        write: (value, names) => (Array.isArray(value) ? value.map((each) => write(each, names)) : value),
        read: (cell, names) => (Array.isArray(cell) ? cell.map((each) => read(each, names)) : cell),
    };
}
function maybe(cell) {
    return { ...cell, isOptional: true };
}
/** The columns of a row, in their order; those that may be missing come last. */
function rowOf(columns) {
    const all = Object.entries(columns).map(([member, cell]) => ({ member, cell }));
    const least = all.filter(({ cell }) => cell.isOptional !== true).length;
    return {
        write(fact, names) {
            if (!isFact(fact))
                return fact;
            const row = [];
            let length = least;
            let members = 0;
            for (const { member, cell } of all) {
                const value = fact[member];
                if (value === undefined) {
                    row.push(0);
                    continue;
                }
                members += 1;
                row.push(cell.write(value, names));
                if (row.length > length)
                    length = row.length;
            }
            if (Object.keys(fact).length !== members)
                return fact;
            row.length = length;
            return row;
        },
        read(row, names) {
            if (!Array.isArray(row) || row.length < least || row.length > all.length)
                return row;
            const fact = {};
            row.forEach((value, at) => {
                const column = all[at];
                if (column === undefined)
                    return;
                const { member, cell } = column;
                if (value !== 0 || cell.isOptional !== true)
                    fact[member] = cell.read(value, names);
            });
            return fact;
        },
    };
}
/**
 * A list of facts as rows, beside the words that they name. As lists are never changed in place, each is packed once, and what
 * is known of the packed one need not be found out again.
 */
function packed(row) {
    const known = new WeakMap();
    const rows = listOf(row);
    return {
        write(list) {
            if (list.length === 0)
                return list;
            const before = known.get(list);
            if (before !== undefined)
                return before;
            const names = makeNames();
            const pack = { rows: rows.write(list, names), names: names.all };
            known.set(list, pack);
            return pack;
        },
        read(stored) {
            if (!isFact(stored))
                return stored;
            const { rows: found, names, ...more } = stored;
            const isPack = Array.isArray(found) && Array.isArray(names) && Object.keys(more).length === 0;
            return isPack ? rows.read(found, names) : stored;
        },
    };
}
function isFact(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=rows.js.map