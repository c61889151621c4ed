"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refsFound = refsFound;
const sameName_1 = require("../core/people/sameName");
const cells_1 = require("./cells");
const nameKey_1 = require("./nameKey");
const tables_1 = require("./tables");
function refsFound() {
    const at = new Map();
    const called = new Map();
    const staff = new Map();
    const addresses = new Map();
    const listed = new Map();
    const shared = new Set();
    function takeAt(ref, email) {
        if (!(0, cells_1.isAddress)(email))
            return;
        add(at, email, ref);
        // The same whichever row is read first.
        const known = addresses.get(ref);
        if (known === undefined || email < known)
            addresses.set(ref, email);
    }
    return {
        take(row, email) {
            const ref = refIn(row);
            if (ref === null)
                return;
            takeAt(ref, email);
            const name = (0, tables_1.cell)(row, 'name');
            const before = listed.get(inGroup((0, tables_1.cell)(row, 'core_group_ref'), ref));
            if (before === undefined)
                listed.set(inGroup((0, tables_1.cell)(row, 'core_group_ref'), ref), { name, email });
            else if (before.email !== email && !(0, sameName_1.isSameGivenName)(before.name, name))
                shared.add(ref);
            add(called, inGroup((0, tables_1.cell)(row, 'core_group_ref'), (0, tables_1.cell)(row, 'name')), ref);
        },
        takeStaff(row, email) {
            const ref = refIn(row);
            if (ref === null)
                return;
            takeAt(ref, email);
            staff.set(email, ref);
        },
        areSeveral: (groupRef, name) => (called.get(inGroup(groupRef, name))?.size ?? 0) > 1,
        refAt: (email) => {
            const [only, ...others] = at.get(email) ?? [];
            return others.length === 0 && only !== undefined && !shared.has(only) ? only : undefined;
        },
        addressOf: (ref) => (shared.has(ref) ? undefined : addresses.get(ref)),
        isShared: (ref) => ref !== null && shared.has(ref),
        isAnothers: (email, ref) => (at.get(email)?.size ?? 0) > 1 && (ref === null || staff.get(email) !== ref),
    };
}
/** What cannot be read as a reference is no reference: the row is then taken by address and name. */
function refIn(row) {
    const ref = (0, tables_1.cell)(row, 'person_ref');
    return (0, cells_1.isReference)(ref) ? ref : null;
}
function inGroup(groupRef, name) {
    return `${groupRef} ${(0, nameKey_1.nameKey)(name)}`;
}
function add(all, key, ref) {
    const known = all.get(key);
    if (known === undefined)
        all.set(key, new Set([ref]));
    else
        known.add(ref);
}
//# sourceMappingURL=personRefs.js.map