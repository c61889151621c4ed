"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.removalNotices = removalNotices;
const notice_1 = require("./notice");
const openRemovals_1 = require("./openRemovals");
/** Asks of this child in the commit that decides it. */
function removalNotices(group, childId, by) {
    return (0, openRemovals_1.removalDrafts)(group, by.rules, by.now)
        .filter(({ about }) => about.kind === 'review' && about.childId === childId)
        .map((draft) => (0, notice_1.planNotice)(draft, by.now));
}
//# sourceMappingURL=removalNotices.js.map