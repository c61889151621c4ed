"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noticesOfLeaving = noticesOfLeaving;
exports.withTold = withTold;
const aboutNotice_1 = require("./aboutNotice");
const lookAtGroup_1 = require("./lookAtGroup");
const notice_1 = require("./notice");
const noticeKinds_1 = require("./noticeKinds");
const openNotices_1 = require("./openNotices");
/** The open notices of a group that are about children who leave it, and about nobody else. */
function noticesOfLeaving(group, notices, childIds, newGroupId) {
    const open = new Set(group.openNotices ?? []);
    const ofThem = notices.filter(({ id, about }) => {
        const children = open.has(id) ? (0, noticeKinds_1.childrenOf)(about, group) : null;
        return children !== null && children.length > 0 && children.every((childId) => childIds.includes(childId));
    });
    const [waiting, told] = [ofThem.filter(lookAtGroup_1.isWaiting), ofThem.filter((notice) => !(0, lookAtGroup_1.isWaiting)(notice))];
    return {
        told: told.map((notice) => ({ ...notice, coreGroupId: newGroupId })),
        over: [...waiting.map(notice_1.withdrawn), ...told.map((notice) => ({ ...notice, state: 'settled', sendAfter: notice_1.never }))],
    };
}
/** The group with what its new children's people were told before, so that it is not told twice. */
function withTold(group, told) {
    if (told.length === 0)
        return group;
    const ids = told.map(({ about, to }) => (0, aboutNotice_1.idOf)(about, to));
    return (0, openNotices_1.withOpenNotices)({ ...group, noticesAbout: [...(group.noticesAbout ?? []), ...told] }, [...(group.openNotices ?? []), ...ids]);
}
//# sourceMappingURL=movedNotices.js.map