"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withdrawnAtEnd = withdrawnAtEnd;
exports.unlisted = unlisted;
const child_1 = require("../child");
const londonTime_1 = require("../time/londonTime");
const aboutNotice_1 = require("./aboutNotice");
const lookAtGroup_1 = require("./lookAtGroup");
const notice_1 = require("./notice");
const noticeKinds_1 = require("./noticeKinds");
const openNotices_1 = require("./openNotices");
/**
 * The waiting notices that are not to go out after a child's death, withdrawn: those about that child, and those about
 * the group where no child of it has such a limit any more; all of them, meetings and records too, where no child of the
 * group is left on the register (DOMAIN 7.1). `group` is the group after it was recorded.
 */
function withdrawnAtEnd(group, childId, notices, rules, now) {
    const facts = (0, aboutNotice_1.factsOf)(group, rules, (0, londonTime_1.dayOf)(now));
    const frozen = new Set(group.children.filter((child) => child.frozen !== undefined).map((child) => child.childId));
    const nobodyLeft = group.children.every((child) => child.status === 'de-registered' && !(0, child_1.isRemovalOpen)(child));
    const isOver = ({ about }) => {
        const children = (0, noticeKinds_1.childrenOf)(about, group);
        return nobodyLeft || !(0, noticeKinds_1.holds)(about, facts) || children?.every((each) => each === childId || frozen.has(each)) === true;
    };
    return notices.filter((notice) => (0, lookAtGroup_1.isWaiting)(notice) && isOver(notice)).map(notice_1.withdrawn);
}
/** The group without these among its open notices, so that they are planned again if the entry is undone. */
function unlisted(group, gone) {
    const ids = new Set(gone.map(({ id }) => id));
    const left = (group.openNotices ?? []).filter((id) => !ids.has(id));
    return (0, openNotices_1.withOpenNotices)(group, left);
}
//# sourceMappingURL=childEnds.js.map