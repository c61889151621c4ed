import { actionsVerbs } from './actions/actionForms';
import { openActionsVerb } from './actions/actions';
import { alertsVerbs } from './alerts/alertForms';
import { openAlertsVerb } from './alerts/alerts';
import { awayVerbs, openAwayVerb } from './alerts/away';
import { awayMemberVerbs } from './alerts/awayMember';
import { openThingVerb } from './alerts/openThing';
import { childChangeVerbs } from './children/childChanges';
import { childHistoryVerbs } from './children/childHistory';
import { childrenVerbs, openChildrenVerb } from './children/children';
import { notSeenVerbs } from './children/notSeen';
import { openNotSeenVerb } from './children/notSeenFirst';
import { openSeenVerb, seenVerbs } from './children/seen';
import { breachVerbs } from './clocks/breaches';
import { clockVerbs, openClocksVerb } from './clocks/clocks';
import { stepVerbs } from './clocks/steps';
import { questionVerbs } from './groups/caseQuestions';
import { groupCreateVerbs } from './groups/groupCreate';
import { groupLinkVerbs } from './groups/groupLinks';
import { groupsVerbs, openGroupsVerb } from './groups/groups';
import { memberChangeVerbs } from './groups/memberChanges';
import { memberVerbs, openMembersVerb } from './groups/members';
import { placeVerbs } from './groups/places';
import { helpVerbs, openHelp } from './help';
import { chooseLanguage, openLanguage } from './language';
import { agendaVerbs, openAgendaVerb } from './meeting/agenda';
import { agendaItemVerbs } from './meeting/agendaItem';
import { attendanceVerbs, openAttendanceVerb } from './meeting/attendance';
import { attendanceSheetVerbs } from './meeting/attendanceSheet';
import { exclusionFormVerbs } from './meeting/exclusionForms';
import { exclusionVerbs, openExclusionsVerb } from './meeting/exclusions';
import { meetingVerbs, openMeetingVerb } from './meeting/meeting';
import { openOverviewVerb, overviewVerbs } from './overview/overview';
import { accountVerbs } from './people/accounts';
import { openAccountsVerb } from './people/accountsOfGroup';
import { openRecordVerb, recordVerbs } from './record/record';
import { openReviewsVerb, reviewVerbs } from './review/review';
import { reviewCallOffVerbs } from './review/reviewCallOff';
import { reviewCheckVerbs } from './review/reviewChecks';
import { reviewEndVerbs } from './review/reviewEnd';
import { reviewHoldVerbs } from './review/reviewHold';
import { reviewOpenedVerbs } from './review/reviewOpened';
import { reviewRequestVerbs } from './review/reviewRequests';
import { reviewViewVerbs } from './review/reviewViews';
import { reviewVoiceVerbs } from './review/reviewVoice';
import type { Openings } from './router';
import type { Verb } from './verbs';

/** What opens for each command that a person can type. */
export const openings: Openings = {
  help: openHelp,
  groups: openGroupsVerb,
  children: openChildrenVerb(openGroupsVerb),
  seen: openSeenVerb,
  'not seen': openNotSeenVerb,
  clocks: openClocksVerb,
  meeting: openMeetingVerb,
  agenda: openAgendaVerb,
  attendance: openAttendanceVerb,
  actions: openActionsVerb,
  record: openRecordVerb,
  review: openReviewsVerb,
  members: openMembersVerb,
  exclusions: openExclusionsVerb,
  accounts: openAccountsVerb,
  alerts: openAlertsVerb,
  overview: openOverviewVerb,
  away: openAwayVerb,
  language: openLanguage,
};

/** The buttons of each feature's cards. */
const ofFeatures: readonly Verb[] = [
  chooseLanguage,
  ...helpVerbs,
  ...groupsVerbs,
  ...groupCreateVerbs,
  ...groupLinkVerbs,
  ...memberVerbs,
  ...memberChangeVerbs,
  ...placeVerbs,
  ...questionVerbs,
  ...accountVerbs,
  openings.children,
  ...childrenVerbs,
  ...childHistoryVerbs,
  ...childChangeVerbs,
  ...seenVerbs,
  ...notSeenVerbs,
  ...clockVerbs,
  ...breachVerbs,
  ...stepVerbs,
  ...meetingVerbs,
  ...agendaVerbs,
  ...agendaItemVerbs,
  ...attendanceVerbs,
  ...attendanceSheetVerbs,
  ...exclusionVerbs,
  ...exclusionFormVerbs,
  ...actionsVerbs,
  ...recordVerbs,
  ...reviewVerbs,
  ...reviewHoldVerbs,
  ...reviewCheckVerbs,
  ...reviewCallOffVerbs,
  ...reviewEndVerbs,
  ...reviewViewVerbs,
  ...reviewOpenedVerbs,
  ...reviewRequestVerbs,
  ...reviewVoiceVerbs,
  ...alertsVerbs,
  ...awayVerbs,
  ...awayMemberVerbs,
  ...overviewVerbs,
];

/** Every button of every card: to add one, write its deed and its card, and name it in its feature's list. */
export const verbs: readonly Verb[] = [...ofFeatures, openThingVerb([...ofFeatures, ...Object.values(openings)])];
