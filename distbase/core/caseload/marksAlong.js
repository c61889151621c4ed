"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.marksAlong = marksAlong;
const importMark_1 = require("./importMark");
/**
 * What the last import had said of children who have come from another group, for the next one: so that it tells what the case
 * system changed since from what people recorded. What only lies in another group now is no news.
 */
function marksAlong({ from, to, children, before, after, exported, fingerprint }) {
    if (from === null)
        return to;
    const last = from.fingerprints;
    const of = (key, value) => (value === undefined ? {} : { [key]: value });
    const registered = children.flatMap((child) => [
        of(importMark_1.partKey.child(child.childId), last[importMark_1.partKey.child(child.childId)]),
        ...Object.keys(last)
            .filter((key) => (0, importMark_1.stepOf)(key)?.childId === child.childId)
            .map((key) => of(key, last[key])),
        ...child.conferences.map((conference) => {
            const key = importMark_1.partKey.conference(child.childId, conference);
            return of(key, last[key]);
        }),
    ]);
    const visits = visitsIn(after).map((visit) => {
        const { visitId } = visit.fact;
        const key = importMark_1.partKey.visit(visitId);
        const theirs = exported.find(({ fact }) => fact.visitId === visitId);
        const isAsExported = theirs !== undefined && last[key] === fingerprint({ ...theirs, coreGroupId: from.coreGroupId });
        const old = visitsIn(before).find(({ id }) => id === visit.id);
        const isUntouched = old !== undefined && last[key] === fingerprint(old);
        return of(key, isAsExported ? fingerprint(theirs) : isUntouched ? fingerprint(visit) : last[key]);
    });
    const now = new Map(actionsIn(after).map((action) => [action.actionId, action]));
    const actions = actionsIn(before).map((old) => {
        const key = importMark_1.partKey.action(old.actionId);
        const action = now.get(old.actionId);
        if (action === undefined)
            return {};
        return of(key, last[key] === fingerprint((0, importMark_1.withoutVersion)(old)) ? fingerprint((0, importMark_1.withoutVersion)(action)) : last[key]);
    });
    const sameNames = { ...from.sameNames, ...to.sameNames };
    return {
        ...to,
        ...(Object.keys(sameNames).length === 0 ? {} : { sameNames }),
        fingerprints: Object.assign({}, to.fingerprints, ...registered, ...visits, ...actions),
    };
}
function visitsIn(documents) {
    return documents.filter((document) => document.type === 'visit');
}
function actionsIn(documents) {
    return documents.filter((document) => document.type === 'plan').flatMap(({ actions }) => actions);
}
//# sourceMappingURL=marksAlong.js.map