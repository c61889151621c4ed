"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.longestPhone = void 0;
exports.memberCardFor = memberCardFor;
exports.memberIn = memberIn;
exports.noSuchMember = noSuchMember;
const members_1 = require("../../cards/members");
const message_1 = require("../../cards/message");
const away_1 = require("../../core/groups/away");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const exclusion_1 = require("../../core/meeting/exclusion");
const exclusionPermissions_1 = require("../../core/meeting/exclusionPermissions");
const member_1 = require("../../core/member");
const actionWords_1 = require("../actions/actionWords");
const offers_1 = require("../offers");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const awayWords_1 = require("./awayWords");
/** A number, and when it is answered. */
exports.longestPhone = 60;
/** One member, for those who run the group (`members.one` and the buttons on it). */
function memberCardFor(turn, shown, memberId, done) {
    const { texts } = turn;
    const words = texts.words.members;
    const { actor, state } = shown;
    const member = memberIn(state.group, memberId);
    if (member === undefined)
        return noSuchMember(turn, shown);
    const today = turn.deps.clock.today();
    const running = member.to === null || member.to > today;
    const safeContact = (0, groupPermissions_1.maySeeSafeContact)(actor) ? member.safeContact : '';
    return members_1.memberCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, words.oneTitle, done),
        memberId,
        name: (0, personWords_1.memberName)(texts, state.group, actor, member.memberId),
        phone: member.phone ?? '',
        hasPhone: member.phone !== undefined,
        about: ` · ${[(0, personWords_1.jobWords)(texts, member), member.agency, ...timeOf(turn, member, today)].filter((part) => part !== '').join(' · ')}`,
        ...awayFor(turn, state.group, actor, member),
        mayAskExclusion: turn.where.kind === 'personal' && (0, offers_1.offersDeed)(turn, shown, exclusionPermissions_1.mayAskToExclude) && (0, exclusion_1.canBeExcluded)(member, today),
        mayEnterAway: (0, offers_1.offersDeed)(turn, shown, (asker) => (0, away_1.mayEnterLeave)(asker.actor, asker.group, memberId, today)),
        children: childrenWords(turn, state.group, member),
        spoken: speechWord(turn, member.languages.spoken),
        meeting: speechWord(turn, member.languages.meeting),
        record: speechWord(turn, member.languages.record),
        inTeams: member.inTeams ? words.inTeamsYes : words.inTeamsNo,
        hasContact: safeContact !== '',
        safeContact,
        mayChange: running,
        mayEnd: running && (0, offers_1.offersDeed)(turn, shown, (asker) => (0, groupPermissions_1.mayEndMember)(asker, memberId)),
    });
}
function memberIn(group, memberId) {
    return group.members.find((member) => member.memberId === memberId);
}
function noSuchMember(turn, shown) {
    return message_1.messageCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, { ...shown, result: { kind: 'viewed' } }, turn.texts.words.members.oneTitle, ''),
        text: turn.texts.words.refusal.gone,
    });
}
/** Until when somebody is away, and who covers. */
function awayFor({ texts, deps }, group, viewer, { personId }) {
    const leave = (0, away_1.leaveOf)(group, personId, deps.clock.today());
    if (leave === null)
        return { awayShown: false, away: '', cover: '' };
    const cover = group.members.findLast((member) => member.personId === leave.coverPersonId);
    return {
        awayShown: true,
        away: (0, awayWords_1.awayWords)(texts, leave),
        cover: cover === undefined ? '' : ` · ${texts.words.away.coveredBy}${(0, personWords_1.memberName)(texts, group, viewer, cover.memberId)}`,
    };
}
function timeOf({ texts }, { from, to }, today) {
    if (to !== null)
        return [texts.say('members.ended', { day: texts.shortDay(to) })];
    return from > today ? [texts.say('members.begins', { day: texts.shortDay(from) })] : [];
}
function childrenWords(turn, group, member) {
    const { childIds } = member;
    if ((0, member_1.isNotSaid)(member))
        return turn.texts.words.members.childrenNotSaid;
    if (childIds.length === 0)
        return turn.texts.words.members.everyChild;
    const theirs = group.children.filter(({ childId }) => childIds.includes(childId));
    return theirs.map((child) => (0, actionWords_1.givenNameWords)(turn.texts, child, group)).join(', ');
}
function speechWord({ texts }, language) {
    return texts.words.members.speech[language ?? 'unknown'];
}
//# sourceMappingURL=memberCard.js.map