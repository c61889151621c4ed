"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerNotice = answerNotice;
const coreGroup_1 = require("../coreGroup");
const notice_1 = require("./notice");
const quietHours_1 = require("./quietHours");
/** Whoever asked is told that there is an answer, with their morning card; not where they answered it in another role, or have left. */
function answerNotice(group, { exclusionId, askedBy, askedByPersonId }, { rules, now, today, actor }) {
    const asker = (0, coreGroup_1.actingMembers)(group, today).find(({ memberId }) => memberId === askedBy);
    if ((0, coreGroup_1.isSilenced)(group) || asker === undefined || !asker.inTeams || askedByPersonId === actor.personId)
        return [];
    const draft = {
        coreGroupId: group.coreGroupId,
        about: { kind: 'exclusion-answer', exclusionId },
        recipientPersonId: askedByPersonId,
        urgency: 'digest',
        sendAfter: (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now),
        escalatesAt: null,
    };
    return [(0, notice_1.planNotice)(draft, now)];
}
//# sourceMappingURL=exclusionAnswer.js.map