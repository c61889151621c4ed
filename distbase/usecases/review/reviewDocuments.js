"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.conferenceOf = conferenceOf;
exports.viewsOf = viewsOf;
const review_1 = require("../../core/review/review");
const reviewViews_1 = require("../../core/review/reviewViews");
const conference_1 = require("../../documents/conference");
const reviewViews_2 = require("../../documents/reviewViews");
/** The sitting of that id, also where so far only the case system knows of it; undefined where the group has none. */
function conferenceOf(state, conferenceId) {
    return (0, review_1.conferenceFrom)(state.group, conference_1.storedConference.in(state, conferenceId), conferenceId);
}
/** The views given before a sitting; empty where nobody has given one. */
function viewsOf(state, conferenceId) {
    return reviewViews_2.storedViews.in(state, conferenceId) ?? (0, reviewViews_1.noViews)(state.group, conferenceId);
}
//# sourceMappingURL=reviewDocuments.js.map