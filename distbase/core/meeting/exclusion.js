"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionOutcomes = exports.exclusionGrounds = void 0;
exports.exclusionDocumentId = exclusionDocumentId;
exports.exclusionIn = exclusionIn;
exports.canBeExcluded = canBeExcluded;
exports.marked = marked;
exports.narrowly = narrowly;
const member_1 = require("../member");
/** Why a parent or carer is to be excluded (DOMAIN 1.14). */
exports.exclusionGrounds = [
    'child-safety',
    'other-parent-safety',
    'violence-or-threats',
    'legal-order',
    'police-enquiry',
    'drink-or-drugs',
];
/** What came of one review. */
exports.exclusionOutcomes = ['keep', 'change', 'end'];
function exclusionDocumentId(exclusionId) {
    return `exclusion:${exclusionId}`;
}
function exclusionIn({ exclusions = [] }, exclusionId) {
    return exclusions.find((mark) => mark.exclusionId === exclusionId);
}
/** Whether somebody can be asked to be excluded: parents and carers, who are here as such (DOMAIN 1.14). */
function canBeExcluded(member, today) {
    return member.role === 'parent' && (0, member_1.isCurrent)(member, today);
}
/** The group and the document once something was added to it. */
function marked(group, exclusion, change) {
    const exclusions = (group.exclusions ?? []).map((mark) => (mark.exclusionId === exclusion.exclusionId ? { ...mark, ...change } : mark));
    return { group: { ...group, exclusions }, exclusion: { ...exclusion, version: exclusion.version + 1 } };
}
/** For nobody but whoever wrote it, wherever it might be shown by its audience: exclusions have rules of their own. */
function narrowly(text, { actor, now, language }) {
    return { text, by: actor.memberId, at: now, language, audience: { kind: 'named', memberIds: [actor.memberId] } };
}
//# sourceMappingURL=exclusion.js.map