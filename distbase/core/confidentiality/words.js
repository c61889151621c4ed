"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isMeantFor = isMeantFor;
exports.isMeantForIn = isMeantForIn;
exports.mayReadWords = mayReadWords;
exports.wordsSeenBy = wordsSeenBy;
exports.mayReadText = mayReadText;
exports.mayReadIn = mayReadIn;
exports.mayReadTextIn = mayReadTextIn;
const member_1 = require("../member");
const audiences_1 = require("./audiences");
const sees_1 = require("./sees");
/** Those who may be told who said what about whom (DOMAIN 5.6, third party). */
const thirdPartyRoles = ['co-ordinator', 'manager'];
/**
 * Whether a member may read words of this audience, wherever they are shown; which views they can open is asked before. Somebody
 * whom no case below names may not. Auditors read what is for the group and what practitioners write as their work; what one of
 * the family wrote for practitioners they do not, until they can be asked for the reason that DOMAIN 0.4 wants stated.
 */
function isMeantFor(audience, viewer) {
    switch (audience.kind) {
        case 'everyone':
            return true;
        case 'practitioners':
            return (0, member_1.worksWithChild)(viewer) || viewer.role === 'auditor';
        case 'one-parent':
            return (0, member_1.isPractitioner)(viewer) || audience.memberId === viewer.memberId;
        case 'child-confidential':
            return (0, member_1.worksWithChild)(viewer) && (0, member_1.isFor)(viewer, audience.childId);
        case 'named':
            return audience.memberIds.includes(viewer.memberId);
        case 'third-party':
            return thirdPartyRoles.includes(viewer.role);
    }
}
/** The same within a group: words of one family member are also kept from those who may not know of that person (DOMAIN 7.1). */
function isMeantForIn({ members }, audience, viewer) {
    if (!isMeantFor(audience, viewer))
        return false;
    const about = audience.kind === 'one-parent' ? members.find(({ memberId }) => memberId === audience.memberId) : undefined;
    return about === undefined || (0, sees_1.sees)(viewer, about);
}
/** Words as one member may have them: their own always, those of others by their audience. */
function mayReadWords(group, viewer, words) {
    return words.by === viewer.memberId || isMeantForIn(group, (0, audiences_1.audienceOfWords)(words), viewer);
}
/** The words that this reader may see; null where they may not, or there are none. */
function wordsSeenBy(group, viewer, words) {
    return words !== null && words.text !== '' && mayReadWords(group, viewer, words) ? words.text : null;
}
/** Whether somebody may read a text of this audience. An advocate reads what their client reads: what everyone does. */
function mayReadText(audience, viewer) {
    return (0, member_1.isRecordReader)(viewer) && isMeantFor(audience, viewer);
}
/** The same within a group: what is for one parent only is also nobody's who may not know of that parent (DOMAIN 7.1). */
function mayReadIn(group, audience, viewer) {
    return (0, member_1.isRecordReader)(viewer) && isMeantForIn(group, audience, viewer);
}
/** The same of a text, which may be an imported one. */
function mayReadTextIn(group, words, viewer) {
    return mayReadIn(group, (0, audiences_1.audienceOfWords)(words), viewer);
}
//# sourceMappingURL=words.js.map