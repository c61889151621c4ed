"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.memberChangeVerbs = void 0;
const zod_1 = require("zod");
const members_1 = require("../../cards/members");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const members_2 = require("../../usecases/groups/members");
const inputs_1 = require("../inputs");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const memberCard_1 = require("./memberCard");
const members_3 = require("./members");
const about = { memberId: inputs_1.memberOnCard };
const endInputs = {
    endsOn: (0, inputs_1.day)(),
    reason: (0, inputs_1.words)(500),
    successor: (0, inputs_1.optionalWords)(320).pipe(zod_1.z.union([zod_1.z.literal(''), (0, inputs_1.address)()], 'not-an-address')),
    knowingly: (0, inputs_1.ticked)(),
};
/** What those who run the group do with one member. */
exports.memberChangeVerbs = [
    (0, verbs_1.viewVerb)(members_2.openMember, about, (turn, shown) => (0, memberCard_1.memberCardFor)(turn, shown, shown.data.memberId, '')),
    (0, verbs_1.viewVerb)({ ...members_2.openMember, name: 'members.ending', may: groupPermissions_1.mayRunGroup }, about, endFormFor),
    (0, verbs_1.deedVerb)(members_2.end, about, endInputs, (turn, shown) => (shown.result.kind === 'refused' ? endFormFor(turn, shown) : afterEnding(turn, shown)), members_2.performEnd),
    (0, verbs_1.viewVerb)({ ...members_2.openMember, name: 'members.contacting', may: groupPermissions_1.mayRunGroup }, about, contactFormFor),
    (0, verbs_1.deedVerb)(members_2.contact, { ...about, was: zod_1.z.string() }, { inTeams: (0, inputs_1.ticked)(), phone: (0, inputs_1.optionalWords)(memberCard_1.longestPhone), safeContact: (0, inputs_1.optionalWords)(1000) }, (turn, shown) => shown.result.kind === 'refused'
        ? contactFormFor(turn, shown)
        : (0, memberCard_1.memberCardFor)(turn, shown, shown.data.memberId, turn.texts.words.members.contactDone)),
];
function afterEnding(turn, shown) {
    return (0, members_3.listFor)(turn, { ...shown, data: { page: 1, ended: false } }, turn.texts.words.members.endedDone);
}
function endFormFor(turn, shown) {
    const { group } = shown.state;
    const member = (0, memberCard_1.memberIn)(group, shown.data.memberId);
    if (member === undefined)
        return (0, memberCard_1.noSuchMember)(turn, shown);
    const isCoordinator = member.role === 'co-ordinator';
    return members_1.memberEndCard.render(turn.texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.members.endTitle, ''),
        memberId: member.memberId,
        name: (0, personWords_1.memberName)(turn.texts, group, shown.actor, member.memberId),
        endsOn: (0, verbs_1.fieldFor)(turn, shown, 'endsOn', turn.deps.clock.today()),
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
        asksSuccessor: isCoordinator,
        successor: (0, verbs_1.fieldFor)(turn, shown, 'successor'),
        mayLeaveNone: isCoordinator && shown.actor.role === 'manager',
        knowingly: (0, verbs_1.fieldFor)(turn, shown, 'knowingly', 'false'),
    });
}
function contactFormFor(turn, shown) {
    const { group } = shown.state;
    const member = (0, memberCard_1.memberIn)(group, shown.data.memberId);
    if (member === undefined)
        return (0, memberCard_1.noSuchMember)(turn, shown);
    return members_1.memberContactCard.render(turn.texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.members.contactTitle, ''),
        memberId: member.memberId,
        was: (0, members_2.contactMark)(group, member.memberId),
        name: (0, personWords_1.memberName)(turn.texts, group, shown.actor, member.memberId),
        phone: (0, verbs_1.fieldFor)(turn, shown, 'phone', member.phone ?? ''),
        inTeams: (0, verbs_1.fieldFor)(turn, shown, 'inTeams', String(member.inTeams)),
        safeContact: (0, verbs_1.fieldFor)(turn, shown, 'safeContact', member.safeContact),
    });
}
//# sourceMappingURL=memberChanges.js.map