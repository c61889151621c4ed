"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.joinVisits = joinVisits;
exports.joinedVisits = joinedVisits;
const keepVisits_1 = require("../children/keepVisits");
const visit_1 = require("../children/visit");
const caseQuestions_1 = require("./caseQuestions");
const importedVisits_1 = require("./importedVisits");
const twinVisits_1 = require("./twinVisits");
/**
 * The child once two entries of a visit are one: the one made here counts, with what was answered there. The other stays in the
 * history. So joining can make a limit look unmet, but never met. `known` are all visits to the child that count, where the
 * head has left older ones out: without the other entry an older one may be the last.
 */
function joinVisits(group, { here, there, childId }, known, today) {
    const join = (child) => {
        const { visitsKeptFrom: keptFrom, ...whole } = known === null ? child : { ...child, visits: known };
        const kept = known !== null || keptFrom === undefined ? {} : { visitsKeptFrom: keptFrom };
        const visits = whole.visits.filter(({ visitId }) => visitId !== there);
        return (0, keepVisits_1.keepVisits)({ ...whole, ...kept, visits, sameVisits: [...(child.sameVisits ?? []), { here, there }] }, today);
    };
    const children = group.children.map((child) => (child.childId === childId ? join(child) : child));
    return (0, caseQuestions_1.withoutEither)({ ...group, children }, { what: 'visit', here, there });
}
/**
 * One child who had two entries: which visits of both are one, and which are asked about, as an import would of one child. Only
 * what was entered at the one and what an import brought to the other: all else was looked at before.
 */
function joinedVisits(mine, theirs, recorded, today) {
    const standing = (0, visit_1.standingVisits)(recorded.visits, [mine, theirs]);
    const here = visitsAt(mine, standing);
    const isHere = new Set(here.map(({ fact }) => fact.visitId));
    const there = visitsAt(theirs, standing).filter(({ fact }) => !isHere.has(fact.visitId) && recorded.wasImported(fact.visitId));
    const { same, asked } = (0, twinVisits_1.twinVisits)(here, there);
    const sameVisits = [
        ...(mine.sameVisits ?? []),
        ...(theirs.sameVisits ?? []),
        ...same.map((pair) => ({ here: pair.here.fact.visitId, there: pair.there.fact.visitId })),
    ];
    const twice = new Set((0, visit_1.enteredTwice)({ sameVisits }));
    const visits = [...new Map([...mine.visits, ...theirs.visits].map((visit) => [visit.visitId, visit])).values()];
    return {
        child: {
            visits: visits.filter(({ visitId }) => !twice.has(visitId)),
            ...(sameVisits.length === 0 ? {} : { sameVisits }),
        },
        asked: asked.map((pair) => (0, importedVisits_1.visitsAsked)(theirs.childId, pair.here, pair.there, today)),
    };
}
/** With the time where a document tells it. */
function visitsAt({ childId, visits }, standing) {
    const headed = visits.map((fact) => [fact.visitId, { fact, time: null }]);
    const told = standing.filter((visit) => visit.childId === childId).map((visit) => [visit.fact.visitId, visit]);
    return [...new Map([...headed, ...told]).values()];
}
//# sourceMappingURL=joinVisits.js.map