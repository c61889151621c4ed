"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exclusionFormVerbs = void 0;
const exclusionAsking_1 = require("./exclusionAsking");
const exclusionDeciding_1 = require("./exclusionDeciding");
const exclusionReviewing_1 = require("./exclusionReviewing");
const exclusions_1 = require("./exclusions");
/** Asking that a parent or carer be excluded, the decision, and its reviews. */
exports.exclusionFormVerbs = [...exclusionAsking_1.exclusionAskVerbs, ...exclusionDeciding_1.exclusionDecideVerbs, ...exclusionReviewing_1.exclusionReviewVerbs].map(exclusions_1.inOwnChat);
//# sourceMappingURL=exclusionForms.js.map