"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reachOf = reachOf;
const actionPermissions_1 = require("../actions/actionPermissions");
const alertPermissions_1 = require("../alerts/alertPermissions");
const childPermissions_1 = require("../children/childPermissions");
const clockPermissions_1 = require("../clocks/clockPermissions");
const away_1 = require("../groups/away");
const groupPermissions_1 = require("../groups/groupPermissions");
const agendaPermissions_1 = require("../meeting/agendaPermissions");
const exclusionPermissions_1 = require("../meeting/exclusionPermissions");
const meetingPermissions_1 = require("../meeting/meetingPermissions");
const member_1 = require("../member");
const accountPermissions_1 = require("../people/accountPermissions");
const recordPermissions_1 = require("../record/recordPermissions");
const reviewPermissions_1 = require("../review/reviewPermissions");
const everybody = () => 'all';
const ifMay = (may, reach = everybody) => (asker) => may(asker).ok ? reach(asker) : null;
const practitioners = (others) => (asker) => (0, member_1.isPractitioner)(asker.actor) ? 'all' : others(asker);
/** Which commands help offers to whom, by the same rules that their cards ask. Any practitioner may come to chair a meeting. */
const reaches = {
    help: everybody,
    groups: everybody,
    children: ifMay(childPermissions_1.mayOpenBoard, ({ actor }) => ((0, childPermissions_1.readsVisits)(actor) ? 'all' : 'own')),
    seen: ifMay(childPermissions_1.mayRecordVisit),
    'not seen': ifMay(childPermissions_1.mayRecordVisit),
    clocks: ifMay(clockPermissions_1.mayOpenClocks, ({ actor }) => ((0, member_1.worksWithChild)(actor) ? 'all' : 'own')),
    meeting: ifMay(meetingPermissions_1.maySeeMeeting, (asker) => ((0, meetingPermissions_1.mayPlanMeeting)(asker).ok ? 'all' : 'read')),
    agenda: ifMay(agendaPermissions_1.maySeeAgenda, practitioners((asker) => ((0, agendaPermissions_1.mayTakePartInAgenda)(asker).ok ? 'own' : 'read'))),
    attendance: ifMay(meetingPermissions_1.maySeeMeeting, practitioners(() => 'own')),
    actions: ifMay(actionPermissions_1.mayOpenActions, practitioners(({ actor }) => ((0, member_1.worksWithChild)(actor) || (0, member_1.isFamily)(actor) ? 'own' : 'read'))),
    record: ifMay(recordPermissions_1.mayOpenRecords, practitioners(() => 'read')),
    review: ifMay(reviewPermissions_1.mayOpenReviews, practitioners((asker) => ((0, reviewPermissions_1.mayAskForReview)(asker).ok ? 'own' : 'read'))),
    members: ifMay(groupPermissions_1.maySeeMembers, ({ actor }) => ((0, member_1.runsGroup)(actor) ? 'all' : 'read')),
    exclusions: ifMay(exclusionPermissions_1.mayOpenExclusions, ({ actor }) => ((0, exclusionPermissions_1.seesExclusions)(actor) ? 'all' : 'own')),
    accounts: ifMay(accountPermissions_1.mayListAccounts),
    alerts: (asker) => ((0, alertPermissions_1.mayOpenAlertsBoard)(asker).ok ? 'all' : 'own'),
    away: ifMay(({ actor }) => (0, away_1.mayBeAway)(actor)),
    language: everybody,
};
/** How much of it somebody may do in any of these groups; null: nothing of it. */
function reachOf(name, askers) {
    const found = askers.map((asker) => reaches[name](asker));
    return ['all', 'own', 'read'].find((reach) => found.includes(reach)) ?? null;
}
//# sourceMappingURL=commandsFor.js.map