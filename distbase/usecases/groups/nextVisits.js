"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.performAnswer = void 0;
exports.nextVisits = nextVisits;
exports.withNextVisits = withNextVisits;
const caseQuestions_1 = require("../../core/caseload/caseQuestions");
const visit_1 = require("../../core/children/visit");
const performDeed_1 = require("../deeds/performDeed");
/** The documents of the visits that are asked about first: the head does not say at what time they were. */
function nextVisits(group) {
    const [next] = (0, caseQuestions_1.visitsAskedAbout)(group);
    return next === undefined
        ? []
        : [(0, visit_1.visitDocumentId)({ visitId: next.here, on: next.hereOn }), (0, visit_1.visitDocumentId)({ visitId: next.there, on: next.thereOn })];
}
/**
 * Performs the deed, and then reads the visits that the next question is about. It is one more read only where that question is
 * about visits.
 */
const performAnswer = async (deps, deed, press, about, typed) => withNextVisits(deps, await (0, performDeed_1.performDeed)(deps, deed, press, about, typed));
exports.performAnswer = performAnswer;
async function withNextVisits(deps, outcome) {
    if (outcome.kind === 'denied')
        return outcome;
    const { group, documents } = outcome.state;
    const ids = nextVisits(group).filter((id) => !documents.has(id));
    const read = ids.length === 0 ? null : await deps.store.load(group.coreGroupId, ids);
    return read === null ? outcome : { ...outcome, state: { group, documents: new Map([...documents, ...read.documents]) } };
}
//# sourceMappingURL=nextVisits.js.map