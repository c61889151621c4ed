"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kinds = void 0;
const childChange_1 = require("./childChange");
const closedActions_1 = require("./closedActions");
const conference_1 = require("./conference");
const exclusion_1 = require("./exclusion");
const importMark_1 = require("./importMark");
const limits_1 = require("./limits");
const meeting_1 = require("./meeting");
const notice_1 = require("./notice");
const notSeen_1 = require("./notSeen");
const plan_1 = require("./plan");
const press_1 = require("./press");
const recordVersion_1 = require("./recordVersion");
const reviewRequest_1 = require("./reviewRequest");
const reviewViews_1 = require("./reviewViews");
const step_1 = require("./step");
const telling_1 = require("./telling");
const visit_1 = require("./visit");
const voice_1 = require("./voice");
/** Every kind of document beside the head. Entries of the chains are checked as chains. */
exports.kinds = [
    plan_1.storedPlan,
    closedActions_1.storedClosedActions,
    meeting_1.storedMeeting,
    recordVersion_1.storedPastVersion,
    visit_1.storedVisit,
    notSeen_1.storedNotSeen,
    conference_1.storedConference,
    reviewViews_1.storedViews,
    reviewRequest_1.storedRequest,
    exclusion_1.storedExclusion,
    voice_1.storedVoice,
    childChange_1.storedChange,
    step_1.storedStep,
    limits_1.storedLimits,
    importMark_1.storedMark,
    notice_1.storedNotice,
    telling_1.storedTelling,
    press_1.storedPress,
];
//# sourceMappingURL=kinds.js.map