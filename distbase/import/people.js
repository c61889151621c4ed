"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.peopleFound = peopleFound;
exports.titleAndPhone = titleAndPhone;
const member_1 = require("../core/member");
const cells_1 = require("./cells");
const grouping_1 = require("./grouping");
const namedRoles_1 = require("./namedRoles");
const opaqueId_1 = require("./opaqueId");
/** A name comes from the staff list, else from the newest membership; without either, from the address. */
function peopleFound() {
    const found = new Map();
    function take(entry) {
        const before = found.get(entry.key);
        if (before === undefined)
            return void found.set(entry.key, { best: entry, withAgency: entry, withRef: entry, work: workRank(entry) });
        if (isBetter(entry, before.best))
            before.best = entry;
        if (entry.agency !== '' && (before.withAgency.agency === '' || isBetter(entry, before.withAgency)))
            before.withAgency = entry;
        if (entry.ref !== null && (before.withRef.ref === null || isBetter(entry, before.withRef)))
            before.withRef = entry;
        before.work = Math.min(before.work, workRank(entry));
    }
    const get = (key) => {
        const person = found.get(key);
        if (person === undefined)
            return undefined;
        person.known ??= knownFrom(person);
        return person.known;
    };
    const sayingOf = (key) => {
        const person = found.get(key);
        return person === undefined ? '' : sortKey(person.best);
    };
    return {
        take(rows) {
            for (const { row } of rows['core-groups.csv'])
                for (const entry of namedIn(row))
                    take(entry);
            for (const { row } of rows['members.csv'])
                take(entryOf({ ...row, key: row.who, email: row.email ?? '' }, `1 ${row.from ?? ''}`));
            for (const { row } of rows['staff.csv'])
                take(entryOf({ ...row, key: row.email }, '2'));
        },
        get,
        *persons(isWanted) {
            const ofRef = new Map();
            for (const key of [...found.keys()].sort()) {
                const person = get(key);
                if (person === undefined || !isWanted(key, person))
                    continue;
                if (person.ref === null) {
                    if (person.email !== '')
                        yield [{ key, person }];
                    continue;
                }
                const others = ofRef.get(person.ref);
                if (others === undefined)
                    ofRef.set(person.ref, [{ key, person }]);
                else
                    others.push({ key, person });
            }
            for (const same of ofRef.values()) {
                const [first, ...others] = same.sort((0, grouping_1.byText)(({ key }) => sayingOf(key))).reverse();
                if (first !== undefined)
                    yield [first, ...others];
            }
        },
    };
}
function entryOf({ key, email, person_ref: ref, name, agency, role, title, phone }, rank) {
    return { key, email, ref, name, agency, role, title, phone, rank };
}
/** Those whom it names by an address; who has none is in the group's list. */
function namedIn(row) {
    return namedRoles_1.namedRoles.flatMap(([column, role]) => {
        const email = row[column];
        return email === null || !(0, cells_1.isAddress)(email)
            ? []
            : [{ key: email, email, ref: null, name: email, agency: '', role, title: null, phone: '', rank: '0' }];
    });
}
function knownFrom({ best, withAgency, withRef, work }) {
    const { key, email, name } = best;
    const post = best.rank === '2' ? best.role : null;
    const agency = withAgency.agency;
    const { title, phone } = post === null ? { title: null, phone: '' } : best;
    const known = { personId: (0, opaqueId_1.opaqueId)('person', key), ref: withRef.ref, email, name, agency };
    return { ...known, title, phone, post, work: post ?? workOrder[work] ?? best.role };
}
const workOrder = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member'];
function workRank({ role }) {
    const rank = workOrder.indexOf(role);
    return rank === -1 ? workOrder.length : rank;
}
/** The same whichever of them is read first. */
function isBetter(one, other) {
    return sortKey(one) > sortKey(other);
}
function sortKey(entry) {
    return `${entry.rank} ${entry.name} ${entry.agency} ${entry.role}`;
}
/** What is known of somebody beside their role in one group; a title only with the role that it belongs to, so that no parent is called by their work. */
function titleAndPhone({ title, phone }, role) {
    return { ...(title === null || (0, member_1.roleOfTitle)(title) !== role ? {} : { title }), ...(phone === '' ? {} : { phone }) };
}
//# sourceMappingURL=people.js.map