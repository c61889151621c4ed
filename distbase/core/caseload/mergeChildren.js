"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mergeChildren = mergeChildren;
const keepVisits_1 = require("../children/keepVisits");
const setHere_1 = require("../children/setHere");
const visit_1 = require("../children/visit");
const importMark_1 = require("./importMark");
const mergeConferences_1 = require("./mergeConferences");
/**
 * The children after an import. One whom the case system no longer has stays, because its clocks must not end without anybody
 * saying so: it is asked why, and until somebody has said, nobody is alerted.
 */
function mergeChildren(stored, imported, merge) {
    const before = new Map(stored.map((child) => [child.childId, child]));
    const now = new Set(imported.map(({ childId }) => childId));
    const others = stored.filter(({ childId }) => !now.has(childId)).map((child) => missedChild(child, merge));
    return [...imported.map((child) => mergeChild(before.get(child.childId), child, merge)), ...others].map((child) => (0, keepVisits_1.keepVisits)(child, merge.today));
}
function missedChild(child, { three, today, isMissed }) {
    const { childId, status, frozen, notExported } = child;
    const isKnown = notExported !== undefined || !three.wasImported(importMark_1.partKey.child(childId));
    if (isKnown || status === 'de-registered' || frozen !== undefined || !isMissed(childId))
        return child;
    return { ...child, notExported: { since: today, stays: false } };
}
/** Facts that only people here record (an enquiry, a move, denied access) stay as they are, and so does what they set here of the rest. */
function mergeChild(before, imported, merge) {
    if (!before)
        return imported;
    const { three, sameVisits } = merge;
    const { notExported: _, ...known } = before;
    const { conferencesLeftOut: _leftOut, ...stored } = withAllRecorded(withSameVisits(known, sameVisits.get(known.childId) ?? []), merge);
    const isNews = three.isNews(importMark_1.partKey.child(imported.childId), (0, importMark_1.registration)(imported));
    const said = { ...(0, importMark_1.registration)(imported), registeredOn: registeredOn(known, imported, three) };
    return {
        ...withExportOf(isNews ? (0, setHere_1.keepingSetHere)(stored, { ...withoutWhatMayBeSaid(stored), ...said }) : stored, imported),
        visits: mergeVisits(stored, imported.visits, merge.gone),
        ...(0, mergeConferences_1.mergeConferences)(known, imported, three),
    };
}
/**
 * Where the export has no day of registration that can be, the one that is known goes on counting: only a day that itself stood in
 * for one, or the day of a registration that is over, gives way.
 */
function registeredOn(stored, imported, three) {
    const isOver = (stored.deregisteredOn !== null && imported.deregisteredOn === null) ||
        (imported.earlierRegistrations ?? []).some((earlier) => earlier.registeredOn === stored.registeredOn);
    const stoodIn = isWithoutRegistrationDay(stored) && !three.isTouched(importMark_1.partKey.child(stored.childId), (0, importMark_1.registration)(stored));
    return isWithoutRegistrationDay(imported) && !isOver && !stoodIn ? stored.registeredOn : imported.registeredOn;
}
function isWithoutRegistrationDay({ countedWithout = [] }) {
    return countedWithout.some(({ what, why }) => what === 'registration-day' && why === undefined);
}
/** What an export says by a cell that may be empty: an empty one takes it away. */
function withoutWhatMayBeSaid({ lookedAfterSince: _, temporaryUntil: __, ...child }) {
    return child;
}
/** What only the newest export says of a child: what of it could not be read, and the times on the register before. */
function withExportOf({ countedWithout: _, earlierRegistrations: __, ...child }, imported) {
    const { countedWithout, earlierRegistrations } = imported;
    return { ...child, ...(countedWithout && { countedWithout }), ...(earlierRegistrations && { earlierRegistrations }) };
}
function withSameVisits({ sameVisits: _, ...child }, sameVisits) {
    return sameVisits.length === 0 ? child : { ...child, sameVisits };
}
/** Where a visit went, an older one may be the last: those that the head has left out come back, to be chosen from anew. */
function withAllRecorded(child, { recorded }) {
    if (recorded === null)
        return child;
    const { visitsKeptFrom: _, ...whole } = child;
    return { ...whole, visits: [...new Map([...recorded(child), ...child.visits].map((visit) => [visit.visitId, visit])).values()] };
}
/**
 * What was recorded here, and what the export says now. One that was corrected here stays corrected, and one that was entered here
 * too counts as entered here.
 */
function mergeVisits(child, imported, gone) {
    const standing = child.visits.filter(({ visitId }) => !gone.has(visitId));
    const all = new Map([...standing, ...imported].map((visit) => [visit.visitId, visit]));
    for (const visitId of [...(child.correctedVisitIds ?? []), ...(0, visit_1.enteredTwice)(child)])
        all.delete(visitId);
    return [...all.values()];
}
//# sourceMappingURL=mergeChildren.js.map