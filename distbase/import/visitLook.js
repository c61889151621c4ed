"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitLook = visitLook;
const looks_1 = require("./looks");
const severalPeople_1 = require("./severalPeople");
/** What is left of a visit: its child is known, its day has come, and who made it is somebody. */
function visitLook(known, isLater, { dutyOf }) {
    return (row) => {
        if (!known.isChild(row.child_ref))
            return (0, looks_1.without)('child_ref', 'unknown-child');
        if (isLater(row.visited_at.day))
            return (0, looks_1.without)('visited_at', 'after-the-export');
        const { who, together, wrong } = visitorsIn(known, row, dutyOf);
        const birth = known.birthOf(row.child_ref);
        const isEarly = row.seen && (birth === 'later' || ((0, looks_1.isBefore)(row.visited_at.day, birth) && !isLater(birth)));
        return {
            row: { ...row, who, duty: who === null ? null : dutyOf(who), together },
            wrong: [...wrong, ...(isEarly ? [(0, looks_1.noted)('visited_at', 'before-birth')] : [])],
        };
    };
}
/**
 * Who made a visit. Of several, the one whose visits count comes first: the co-ordinator of that day, the manager, whoever covers for
 * them (DOMAIN 1.19); the others were there too.
 */
function visitorsIn(known, { child_ref, by_email, visited_at }, dutyOf) {
    const ref = known.groupOf(child_ref) ?? '';
    const { key, wrong } = (0, looks_1.personIn)(known, ref, 'by_email', by_email === '' ? null : by_email);
    const parts = by_email === '' || known.who(ref, by_email).key !== null ? [] : (0, severalPeople_1.peopleInCell)(by_email, (text) => known.who(ref, text).key !== null);
    const found = parts.flatMap((text) => known.who(ref, text).key ?? []);
    if (found.length === 0)
        return { who: key, together: [], wrong };
    const rankOf = (who) => {
        const roles = known.rolesOf(ref, who, visited_at.day);
        const duty = known.isListed(ref, who) ? null : dutyOf(who);
        return (['co-ordinator', 'manager'].flatMap((role, rank) => roles.some((each) => each === role) ? [rank] : duty === role ? [rank + 2] : [])[0] ?? 4);
    };
    const [who = null] = [...found].sort((one, other) => rankOf(one) - rankOf(other));
    const unknown = parts.filter((text) => known.who(ref, text).key === null);
    return {
        who,
        together: [...new Set([...found.filter((each) => each !== who), ...unknown])],
        wrong: [(0, looks_1.noted)('by_email', 'several-people')],
    };
}
//# sourceMappingURL=visitLook.js.map