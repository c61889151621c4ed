"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.awayMemberVerbs = void 0;
const away_1 = require("../../cards/away");
const away_2 = require("../../core/groups/away");
const away_3 = require("../../usecases/people/away");
const awayWords_1 = require("../groups/awayWords");
const memberCard_1 = require("../groups/memberCard");
const inputs_1 = require("../inputs");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
/** Leave or sickness of a co-ordinator, entered by their manager. */
exports.awayMemberVerbs = [
    (0, verbs_1.viewVerb)(away_3.openEntering, { memberId: inputs_1.memberOnCard }, (turn, shown) => formFor(turn, shown, '')),
    (0, verbs_1.deedVerb)(away_3.enter, { memberId: inputs_1.memberOnCard }, awayWords_1.leaveInputs, (turn, shown) => formFor(turn, shown, turn.texts.words.away.savedOther), away_3.performEnter),
    (0, verbs_1.deedVerb)(away_3.finish, { memberId: inputs_1.memberOnCard }, {}, (turn, shown) => formFor(turn, shown, turn.texts.words.away.endedOther), away_3.performFinish),
];
function formFor(turn, shown, done) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const member = (0, memberCard_1.memberIn)(group, shown.data.memberId);
    if (member === undefined)
        return (0, memberCard_1.noSuchMember)(turn, shown);
    const today = deps.clock.today();
    const present = (0, away_2.leaveOf)(group, member.personId, today);
    const cover = group.members.findLast(({ personId }) => personId === present?.coverPersonId);
    return away_1.awayMemberCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.away.otherTitle, done),
        memberId: member.memberId,
        name: (0, personWords_1.memberName)(texts, group, shown.actor, member.memberId),
        role: ` · ${(0, personWords_1.jobWords)(texts, member)}`,
        state: present === null ? texts.words.away.noneOther : (0, awayWords_1.awayWords)(texts, present),
        isEntered: present !== null,
        isCovered: cover !== undefined,
        coveredBy: (0, personWords_1.memberName)(texts, group, shown.actor, cover?.memberId),
        today: present !== null && present.from < today ? present.from : today,
        from: (0, verbs_1.fieldFor)(turn, shown, 'from', present?.from ?? today),
        to: (0, verbs_1.fieldFor)(turn, shown, 'to', present?.to ?? ''),
        coverChoices: (0, awayWords_1.coverChoices)(texts, (0, away_2.coversFor)([group], member.personId, today), 1, present),
        cover: (0, verbs_1.fieldFor)(turn, shown, 'cover', present?.coverPersonId ?? 'nobody'),
    });
}
//# sourceMappingURL=awayMember.js.map