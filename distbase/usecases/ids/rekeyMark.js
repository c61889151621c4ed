"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rekeyMark = rekeyMark;
const actions_1 = require("../../core/actions/actions");
const closedActions_1 = require("../../core/actions/closedActions");
const importMark_1 = require("../../core/caseload/importMark");
/**
 * The mark of the last import, under new ids. What nobody has touched since has a fingerprint that can be made again; of
 * the rest, and of the export as a whole, only the fingerprint with the old ids is known: it stays, and the next import
 * compares it with the export under those (`threeWay`).
 */
function rekeyMark(mark, group, documents, rekeying, fingerprint) {
    const before = partsOf(group, documents, fingerprint);
    const after = partsOf(rekeying.document(group), documents.map(rekeying.document), fingerprint);
    const parts = Object.entries(mark.fingerprints).map(([key, last]) => {
        const isAsImported = before[key] === last;
        return [rekeying.id(key), isAsImported ? (after[rekeying.id(key)] ?? '') : (0, importMark_1.unkeyedMark)(last)];
    });
    return { ...rekeying.document(mark), source: (0, importMark_1.unkeyedMark)(mark.source), fingerprints: Object.fromEntries(parts) };
}
function partsOf(group, documents, fingerprint) {
    const ofType = (type) => documents.filter((document) => document.type === type);
    const [plan] = ofType('plan');
    if (group === undefined)
        return {};
    const whole = (0, closedActions_1.wholePlan)(plan ?? (0, actions_1.noPlan)(group.coreGroupId), ofType('closed-actions'));
    return (0, importMark_1.fingerprintsOf)({ group, visits: ofType('visit'), meetings: ofType('meeting'), plan: whole }, fingerprint);
}
//# sourceMappingURL=rekeyMark.js.map