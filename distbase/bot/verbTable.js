"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.verbs = exports.openings = void 0;
const actionForms_1 = require("./actions/actionForms");
const actions_1 = require("./actions/actions");
const alertForms_1 = require("./alerts/alertForms");
const alerts_1 = require("./alerts/alerts");
const away_1 = require("./alerts/away");
const awayMember_1 = require("./alerts/awayMember");
const openThing_1 = require("./alerts/openThing");
const childChanges_1 = require("./children/childChanges");
const childHistory_1 = require("./children/childHistory");
const children_1 = require("./children/children");
const notSeen_1 = require("./children/notSeen");
const notSeenFirst_1 = require("./children/notSeenFirst");
const seen_1 = require("./children/seen");
const breaches_1 = require("./clocks/breaches");
const clocks_1 = require("./clocks/clocks");
const steps_1 = require("./clocks/steps");
const caseQuestions_1 = require("./groups/caseQuestions");
const groupCreate_1 = require("./groups/groupCreate");
const groupLinks_1 = require("./groups/groupLinks");
const groups_1 = require("./groups/groups");
const memberChanges_1 = require("./groups/memberChanges");
const members_1 = require("./groups/members");
const help_1 = require("./help");
const language_1 = require("./language");
const agenda_1 = require("./meeting/agenda");
const agendaItem_1 = require("./meeting/agendaItem");
const attendance_1 = require("./meeting/attendance");
const exclusionForms_1 = require("./meeting/exclusionForms");
const exclusions_1 = require("./meeting/exclusions");
const meeting_1 = require("./meeting/meeting");
const accounts_1 = require("./people/accounts");
const accountsOfGroup_1 = require("./people/accountsOfGroup");
const record_1 = require("./record/record");
const review_1 = require("./review/review");
const reviewCallOff_1 = require("./review/reviewCallOff");
const reviewChecks_1 = require("./review/reviewChecks");
const reviewEnd_1 = require("./review/reviewEnd");
const reviewHold_1 = require("./review/reviewHold");
const reviewRequests_1 = require("./review/reviewRequests");
const reviewViews_1 = require("./review/reviewViews");
const reviewVoice_1 = require("./review/reviewVoice");
/** What opens for each command that a person can type. */
exports.openings = {
    help: help_1.openHelp,
    groups: groups_1.openGroupsVerb,
    children: (0, children_1.openChildrenVerb)(groups_1.openGroupsVerb),
    seen: seen_1.openSeenVerb,
    'not seen': notSeenFirst_1.openNotSeenVerb,
    clocks: clocks_1.openClocksVerb,
    meeting: meeting_1.openMeetingVerb,
    agenda: agenda_1.openAgendaVerb,
    attendance: attendance_1.openAttendanceVerb,
    actions: actions_1.openActionsVerb,
    record: record_1.openRecordVerb,
    review: review_1.openReviewsVerb,
    members: members_1.openMembersVerb,
    exclusions: exclusions_1.openExclusionsVerb,
    accounts: accountsOfGroup_1.openAccountsVerb,
    alerts: alerts_1.openAlertsVerb,
    away: away_1.openAwayVerb,
    language: language_1.openLanguage,
};
/** The buttons of each feature's cards. */
const ofFeatures = [
    language_1.chooseLanguage,
    ...help_1.helpVerbs,
    ...groups_1.groupsVerbs,
    ...groupCreate_1.groupCreateVerbs,
    ...groupLinks_1.groupLinkVerbs,
    ...members_1.memberVerbs,
    ...memberChanges_1.memberChangeVerbs,
    ...caseQuestions_1.questionVerbs,
    ...accounts_1.accountVerbs,
    exports.openings.children,
    ...children_1.childrenVerbs,
    ...childHistory_1.childHistoryVerbs,
    ...childChanges_1.childChangeVerbs,
    ...seen_1.seenVerbs,
    ...notSeen_1.notSeenVerbs,
    ...clocks_1.clockVerbs,
    ...breaches_1.breachVerbs,
    ...steps_1.stepVerbs,
    ...meeting_1.meetingVerbs,
    ...agenda_1.agendaVerbs,
    ...agendaItem_1.agendaItemVerbs,
    ...attendance_1.attendanceVerbs,
    ...exclusions_1.exclusionVerbs,
    ...exclusionForms_1.exclusionFormVerbs,
    ...actionForms_1.actionsVerbs,
    ...record_1.recordVerbs,
    ...review_1.reviewVerbs,
    ...reviewHold_1.reviewHoldVerbs,
    ...reviewChecks_1.reviewCheckVerbs,
    ...reviewCallOff_1.reviewCallOffVerbs,
    ...reviewEnd_1.reviewEndVerbs,
    ...reviewViews_1.reviewViewVerbs,
    ...reviewRequests_1.reviewRequestVerbs,
    ...reviewVoice_1.reviewVoiceVerbs,
    ...alertForms_1.alertsVerbs,
    ...away_1.awayVerbs,
    ...awayMember_1.awayMemberVerbs,
];
/** Every button of every card: to add one, write its deed and its card, and name it in its feature's list. */
exports.verbs = [...ofFeatures, (0, openThing_1.openThingVerb)([...ofFeatures, ...Object.values(exports.openings)])];
//# sourceMappingURL=verbTable.js.map