"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.categories = exports.paperDays = void 0;
exports.isOff = isOff;
exports.sittingOf = sittingOf;
/** Whether its day stands no longer: it was moved, where the case system had planned it, or called off. */
function isOff({ movedTo, calledOffOn }) {
    return movedTo !== undefined || calledOffOn !== undefined;
}
/** What the case system planned for one day is one sitting until something is done with it here. */
function sittingOf(fact) {
    return fact.conferenceId ?? `imported-${fact.plannedFor}`;
}
/** The days of its papers, which people record here: no export has them. */
exports.paperDays = ['summarySentOn', 'recordSentOn', 'reportsSentOn', 'correctionsReceivedOn', 'correctionsSettledOn'];
exports.categories = ['neglect', 'physical', 'sexual', 'emotional', 'financial'];
//# sourceMappingURL=facts.js.map