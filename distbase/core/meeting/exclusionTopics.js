"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionTopics = void 0;
exports.isExclusionTopic = isExclusionTopic;
const standingAgenda_1 = require("./standingAgenda");
/** What of a meeting somebody can be kept from: its standing items, and those that members propose. */
exports.exclusionTopics = [...standingAgenda_1.standingItems, 'proposed'];
function isExclusionTopic(topic) {
    return exports.exclusionTopics.some((each) => each === topic);
}
//# sourceMappingURL=exclusionTopics.js.map