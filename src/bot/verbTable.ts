import { actionsVerbs } from './actionForms';
import { openActionsVerb } from './actions';
import { agendaVerbs, openAgendaVerb } from './agenda';
import { agendaItemVerbs } from './agendaItem';
import { alertsVerbs } from './alertForms';
import { openAlertsVerb } from './alerts';
import { attendanceVerbs, openAttendanceVerb } from './attendance';
import { awayVerbs, openAwayVerb } from './away';
import { awayMemberVerbs } from './awayMember';
import { childChangeVerbs } from './childChanges';
import { childHistoryVerbs } from './childHistory';
import { childrenVerbs, openChildrenVerb } from './children';
import { clockVerbs, openClocksVerb } from './clocks';
import { groupCreateVerbs } from './groupCreate';
import { groupLinkVerbs } from './groupLinks';
import { groupsVerbs, openGroupsVerb } from './groups';
import { openHelp } from './help';
import { chooseLanguage, openLanguage } from './language';
import { meetingVerbs, openMeetingVerb } from './meeting';
import { memberChangeVerbs } from './memberChanges';
import { memberVerbs, openMembersVerb } from './members';
import { notSeenVerbs, openNotSeenVerb } from './notSeen';
import { openRecordVerb, recordVerbs } from './record';
import { openReviewsVerb, reviewVerbs } from './review';
import { reviewCheckVerbs } from './reviewChecks';
import { reviewHoldVerbs } from './reviewHold';
import { reviewRequestVerbs } from './reviewRequests';
import { reviewViewVerbs } from './reviewViews';
import { reviewVoiceVerbs } from './reviewVoice';
import type { Openings } from './router';
import { openSeenVerb, seenVerbs } from './seen';
import type { Verb } from './verbs';

/** What opens for each command that a person can type. */
export const openings: Openings = {
  help: openHelp,
  groups: openGroupsVerb,
  children: openChildrenVerb,
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
  alerts: openAlertsVerb,
  away: openAwayVerb,
  language: openLanguage,
};

/** Every button of every card: to add one, write its deed and its card, and name it in its feature's list. */
export const verbs: readonly Verb[] = [
  chooseLanguage,
  ...groupsVerbs,
  ...groupCreateVerbs,
  ...groupLinkVerbs,
  ...memberVerbs,
  ...memberChangeVerbs,
  ...childrenVerbs,
  ...childHistoryVerbs,
  ...childChangeVerbs,
  ...seenVerbs,
  ...notSeenVerbs,
  ...clockVerbs,
  ...meetingVerbs,
  ...agendaVerbs,
  ...agendaItemVerbs,
  ...attendanceVerbs,
  ...actionsVerbs,
  ...recordVerbs,
  ...reviewVerbs,
  ...reviewHoldVerbs,
  ...reviewCheckVerbs,
  ...reviewViewVerbs,
  ...reviewRequestVerbs,
  ...reviewVoiceVerbs,
  ...alertsVerbs,
  ...awayVerbs,
  ...awayMemberVerbs,
];
