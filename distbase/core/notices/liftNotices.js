"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.liftNotices = liftNotices;
const childPermissions_1 = require("../children/childPermissions");
const coreGroup_1 = require("../coreGroup");
const notice_1 = require("./notice");
const quietHours_1 = require("./quietHours");
/**
 * Tells those who may be the second person, with their morning card, that somebody has asked to lift an address's
 * confidentiality (DOMAIN 5.5 (6)).
 */
function liftNotices(group, { childId, changeId }, by) {
    const what = 'address-not-confidential';
    const told = (0, coreGroup_1.actingMembers)(group, by.today).filter((actor) => actor.inTeams && (0, childPermissions_1.mayRecordChange)({ actor, group }, { childId, what }).ok);
    return [...new Set(told.map(({ personId }) => personId))].map((personId) => (0, notice_1.planNotice)({
        coreGroupId: group.coreGroupId,
        about: { kind: 'address', changeId, childId },
        recipientPersonId: personId,
        urgency: 'digest',
        sendAfter: (0, quietHours_1.nextOpening)(by.rules.calendar, by.rules.policy.alertHours, by.now),
        escalatesAt: null,
    }, by.now));
}
//# sourceMappingURL=liftNotices.js.map