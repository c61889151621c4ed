"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ringingCard = ringingCard;
const childChange_1 = require("../../core/children/childChange");
const childPermissions_1 = require("../../core/children/childPermissions");
const coreGroup_1 = require("../../core/coreGroup");
const member_1 = require("../../core/member");
const texts_1 = require("../../text/texts");
const notSeen_1 = require("../../usecases/children/notSeen");
const actionWords_1 = require("../actions/actionWords");
const personWords_1 = require("../personWords");
const told_1 = require("../told");
/**
 * Whom to ring, for somebody in their own chat: the numbers, and those who answer for their group, as far as they may know their
 * telephone numbers. `coreGroupId`: the group that is talked about.
 */
async function ringingCard(turn, typed, coreGroupId, say, isMissing = false) {
    const { deps, person, spokenBefore = person.interfaceLanguage } = turn;
    const found = await (0, notSeen_1.whomToRing)(deps, person, coreGroupId);
    const [language = 'cy'] = (0, told_1.languagesFor)(spokenBefore, typed);
    const children = isMissing ? childrenToRecord(turn, found, language) : [];
    const next = isMissing ? nextFor(found, children.length) : null;
    return (0, told_1.emergencyCard)(deps.rules, spokenBefore, typed, { say: say(found), people: runnersOf(turn, found, language), next, children });
}
/** A card of more is one in which nobody finds whom to ring. */
const mostChildren = 12;
/** Every child of whom this person may record that they are missing. */
function childrenToRecord({ deps }, { groups }, language) {
    const texts = (0, texts_1.textFor)(language);
    const today = deps.clock.today();
    const found = groups.flatMap(({ group, actor }) => group.children
        .filter((child) => (0, childChange_1.changesOpenTo)(child, today).includes('missing'))
        .filter(({ childId }) => (0, childPermissions_1.mayRecordMissing)({ actor, group }, { childId }).ok)
        .map((child) => ({ g: group.coreGroupId, childId: child.childId, words: (0, actionWords_1.childWords)(texts, child, group) })));
    if (found.length > mostChildren)
        return [];
    return found.map(({ words, ...about }, index) => {
        const number = index + 1;
        return { ...about, names: `${number}. ${words}`, choose: texts.say('notSeen.whichOne', { number }) };
    });
}
/** Where there are too many children to name, or they are missing already, those who may record it find them in the list. */
function nextFor({ groups }, children) {
    if (children > 0)
        return 'emergency.missingRecord';
    return groups.length === 0 || groups.some(({ actor }) => (0, childPermissions_1.mayRecordVisit)({ actor }).ok)
        ? 'emergency.missingFind'
        : 'emergency.missingTell';
}
function runnersOf({ deps }, { groups }, language) {
    const texts = (0, texts_1.textFor)(language);
    const today = deps.clock.today();
    const lines = groups.flatMap(({ group, actor }) => (0, coreGroup_1.actingMembers)(group, today)
        .filter((member) => (0, member_1.runsGroup)(member) && member.personId !== actor.personId)
        .flatMap((member) => {
        const phone = (0, personWords_1.phoneWords)(texts, group, actor, member.memberId);
        return phone === '' ? [] : `${(0, personWords_1.memberName)(texts, group, actor, member.memberId)}, ${(0, personWords_1.jobWords)(texts, member)}${phone}`;
    }));
    return [...new Set(lines)];
}
//# sourceMappingURL=ringing.js.map