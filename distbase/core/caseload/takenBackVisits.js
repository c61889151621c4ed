"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.takenBackVisits = takenBackVisits;
exports.mayCountOlder = mayCountOlder;
exports.recordedHere = recordedHere;
const visit_1 = require("../children/visit");
const importMark_1 = require("./importMark");
const twinVisits_1 = require("./twinVisits");
/**
 * The newest export is what the case system says now: a visit that it has no longer counts no more, and one that it has with
 * other values counts with those. What was there before stays as history. What people wrote about a visit here stays with it. Of a
 * child whom the export does not have nothing is taken back: nobody knows yet what became of them.
 */
function takenBackVisits({ children }, documents, { group, visits }, { three, today, fingerprint }) {
    const now = new Map(visits.map((visit) => [visit.fact.visitId, visit]));
    const here = new Set(group.children.map(({ childId }) => childId));
    const isGone = (visitId) => !now.has(visitId) && three.wasImported(importMark_1.partKey.visit(visitId));
    const lost = documents.filter((visit) => here.has(visit.childId) && visit.takenBackOn === undefined && isGone(visit.fact.visitId));
    const inHeads = children.filter(({ childId }) => here.has(childId)).flatMap((child) => child.visits.map(({ visitId }) => visitId));
    const before = new Map(documents.map((visit) => [visit.fact.visitId, visit]));
    const news = visits.filter((visit) => three.isNews(importMark_1.partKey.visit(visit.fact.visitId), visit));
    const changed = news.flatMap((visit) => {
        const stored = before.get(visit.fact.visitId);
        return stored !== undefined && stored.takenBackOn === undefined && !(0, twinVisits_1.saysTheSame)(stored.fact, visit.fact) ? [stored] : [];
    });
    return {
        gone: new Set([...inHeads.filter(isGone), ...lost.map(({ fact }) => fact.visitId)]),
        put: [
            ...lost.map((visit) => ({ ...visit, takenBackOn: today })),
            ...changed.map((visit) => asItWas(visit, today, fingerprint)),
            ...news.map((visit) => withWordsOf(before.get(visit.fact.visitId), visit)),
        ],
        changed,
        lost,
    };
}
/**
 * Whether visits that the head has left out as too old may count again: because one that counted instead is gone or says something
 * else now, or because a child counts from another conference.
 */
function mayCountOlder(imported, { children }, last, three) {
    const { visits, group } = imported;
    const now = new Set(visits.map(({ fact }) => importMark_1.partKey.visit(fact.visitId)));
    const isOther = (visit, key) => three.wasImported(key) && three.isNews(key, visit);
    const leftOut = new Set(children.filter(({ visitsKeptFrom }) => visitsKeptFrom !== undefined).map(({ childId }) => childId));
    return (Object.keys(last).some((key) => key.startsWith('visit:') && !now.has(key)) ||
        visits.some((visit) => isOther(visit, importMark_1.partKey.visit(visit.fact.visitId))) ||
        group.children.some((child) => leftOut.has(child.childId) && hasOtherConferences(child, last, three)));
}
function hasOtherConferences({ childId, conferences }, last, three) {
    const now = new Set(conferences.map((conference) => importMark_1.partKey.conference(childId, conference)));
    const isGone = Object.keys(last).some((key) => key.startsWith(`conference:${childId}:`) && !now.has(key));
    return isGone || conferences.some((conference) => three.isNews(importMark_1.partKey.conference(childId, conference), conference));
}
/** Visits that were recorded here to this child and count. */
function recordedHere(child, documents, three) {
    return (0, visit_1.standingVisits)(documents, [child])
        .filter((visit) => visit.childId === child.childId && !three.wasImported(importMark_1.partKey.visit(visit.fact.visitId)))
        .map(({ fact }) => fact);
}
/** An entry of its own for what was said before, under a name that the same values always give. */
function asItWas(visit, today, fingerprint) {
    const fact = { ...visit.fact, visitId: fingerprint(visit) };
    return { ...visit, id: (0, visit_1.visitDocumentId)(fact), fact, takenBackOn: today };
}
/** The note of the case system has no subject; what people wrote here has. */
function withWordsOf(before, visit) {
    const own = before?.words.filter(({ about }) => about !== undefined) ?? [];
    return own.length === 0 ? visit : { ...visit, words: [...visit.words, ...own] };
}
//# sourceMappingURL=takenBackVisits.js.map