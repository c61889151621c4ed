import { storedChange } from './childChange';
import { storedClosedActions } from './closedActions';
import { storedConference } from './conference';
import { storedExclusion } from './exclusion';
import { storedFigures, storedPastFigures } from './figures';
import { storedMark } from './importMark';
import { storedLimits } from './limits';
import { storedMeeting } from './meeting';
import { storedNotice } from './notice';
import { storedNotSeen } from './notSeen';
import { storedPlan } from './plan';
import { storedPress } from './press';
import { storedPastVersion } from './recordVersion';
import { storedRequest } from './reviewRequest';
import { storedViews } from './reviewViews';
import { storedStep } from './step';
import { storedTelling } from './telling';
import { storedVisit } from './visit';
import { storedVoice } from './voice';

/** Every kind of document beside the head. Entries of the chains are checked as chains. */
export const kinds = [
  storedPlan,
  storedClosedActions,
  storedMeeting,
  storedPastVersion,
  storedVisit,
  storedNotSeen,
  storedConference,
  storedViews,
  storedRequest,
  storedExclusion,
  storedVoice,
  storedChange,
  storedStep,
  storedLimits,
  storedFigures,
  storedPastFigures,
  storedMark,
  storedNotice,
  storedTelling,
  storedPress,
] as const;
