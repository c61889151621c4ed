"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitsToCompareFrom = visitsToCompareFrom;
exports.importedVisits = importedVisits;
exports.visitsAsked = visitsAsked;
const visit_1 = require("../children/visit");
const calendarDate_1 = require("../time/calendarDate");
const importMark_1 = require("./importMark");
const twinVisits_1 = require("./twinVisits");
/** From which day on the stored visits have to be read before merging; null: the case system has no visit that is new or changed. */
function visitsToCompareFrom({ visits }, three) {
    const days = visits.filter((visit) => isNews(visit, three)).map(({ fact }) => fact.on);
    const [first] = days.sort();
    return first === undefined ? null : (0, calendarDate_1.addDays)(first, -1);
}
/**
 * What becomes of visits that the import brings for the first time where somebody recorded visits here. Two entries that were
 * taken for one, or were said to be, stay so until the case system says something else of its own than it had said: then that
 * is news, both count again, and it is asked.
 */
function importedVisits(stored, documents, { visits }, three, today) {
    const standing = (0, visit_1.standingVisits)(documents, stored.children);
    const now = new Set(visits.map(({ fact }) => fact.visitId));
    const same = new Map();
    const asked = [];
    for (const child of stored.children) {
        const ofChild = ({ childId }) => childId === child.childId;
        const { kept, again } = settled(child, documents, visits);
        const known = new Set(child.sameVisits?.map(({ here }) => here));
        const mine = standing.filter((visit) => ofChild(visit) && !known.has(idOf(visit)) && !now.has(idOf(visit)) && !wasImported(visit, three));
        const twins = (0, twinVisits_1.twinVisits)(mine, visits.filter((visit) => ofChild(visit) && !wasImported(visit, three)));
        same.set(child.childId, [...kept, ...twins.same.map(({ here, there }) => ({ here: idOf(here), there: idOf(there) }))]);
        asked.push(...[...again, ...twins.asked].map(({ here, there }) => visitsAsked(child.childId, here, there, today)));
    }
    return { same, asked };
}
function visitsAsked(childId, here, there, today) {
    const days = { hereOn: here.fact.on, thereOn: there.fact.on };
    return { what: 'visit', here: here.fact.visitId, there: there.fact.visitId, askedOn: today, childId, ...days };
}
/** The pairs of before that still hold, and those about which the case system has news that the entry here does not share. */
function settled({ sameVisits = [] }, documents, imported) {
    const stored = new Map(documents.map((visit) => [idOf(visit), visit]));
    const now = new Map(imported.map((visit) => [idOf(visit), visit]));
    const kept = [];
    const again = [];
    for (const pair of sameVisits) {
        const [here, before, there] = [stored.get(pair.here), stored.get(pair.there), now.get(pair.there)];
        const isNewsOfIt = here && before && there && !(0, twinVisits_1.saysTheSame)(before.fact, there.fact) && !(0, twinVisits_1.isSameVisit)(here, there);
        if (isNewsOfIt)
            again.push({ here, there });
        else
            kept.push(pair);
    }
    return { kept, again };
}
function isNews(visit, three) {
    return three.isNews(importMark_1.partKey.visit(idOf(visit)), visit);
}
function wasImported(visit, three) {
    return three.wasImported(importMark_1.partKey.visit(idOf(visit)));
}
function idOf({ fact }) {
    return fact.visitId;
}
//# sourceMappingURL=importedVisits.js.map