"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.undo = exports.change = exports.openUndoing = exports.openChanging = exports.openChanges = void 0;
const childChange_1 = require("../../core/children/childChange");
const childPermissions_1 = require("../../core/children/childPermissions");
const childEnds_1 = require("../../core/notices/childEnds");
const liftNotices_1 = require("../../core/notices/liftNotices");
const result_1 = require("../../core/result");
const childChange_2 = require("../../documents/childChange");
const notice_1 = require("../../documents/notice");
/** What was recorded for one child, and what can be. */
exports.openChanges = {
    name: 'children.changes',
    may: childPermissions_1.mayOpenChanges,
    reads: (group, { childId }) => changesOf(group, childId),
};
exports.openChanging = {
    name: 'children.changing',
    may: childPermissions_1.mayRecordChange,
    reads: () => [],
};
exports.openUndoing = {
    name: 'children.undoing',
    may: childPermissions_1.mayUndoChange,
    reads: (_group, { changeId }) => [(0, childChange_1.changeDocumentId)(changeId)],
};
/** What the card of changes tells of: the newest of this child. */
function changesOf({ children }, childId) {
    return (children.find((child) => child.childId === childId)?.changes ?? []).map(({ changeId }) => (0, childChange_1.changeDocumentId)(changeId));
}
/** The most that one commit carries; delivery checks the others again before it sends them. */
const mostWithdrawn = 80;
/** What has changed for a child. After a death the waiting notices about it are withdrawn in the same commit (DOMAIN 7.1). */
exports.change = {
    name: 'children.change',
    reads: () => [],
    readsKnowing: (group, { childId, what }) => [...changesOf(group, childId), ...((0, childChange_1.isEnd)(what) ? (group.openNotices ?? []) : [])],
    may: ({ group }, about, { actor }) => (0, childPermissions_1.mayRecordChange)({ actor, group }, about),
    decide: (state, about, typed, doing) => {
        const recorded = (0, childChange_1.recordChange)(state.group, { ...about, ...typed }, doing);
        if (!recorded.ok)
            return recorded;
        const { group, change: made } = recorded.value;
        const notices = [...notice_1.storedNotice.among(state.documents).values()];
        const gone = (0, childChange_1.isEnd)(made.what) ? (0, childEnds_1.withdrawnAtEnd)(group, made.childId, notices, doing.rules, doing.now).slice(0, mostWithdrawn) : [];
        const { changeId, childId, what, on } = made;
        const asked = made.what === 'address-lift-asked' ? (0, liftNotices_1.liftNotices)(group, made, doing) : [];
        const said = {
            group: (0, childEnds_1.unlisted)(group, gone),
            create: [made, ...asked],
            put: gone,
            about: { changeId, childId, what, on, withdrawn: gone.length },
        };
        // After a death nobody had to keep a limit, so passing one was no breach; what was missed before it the facts still tell.
        return (0, result_1.allow)((0, childChange_1.isEnd)(what) ? { ...said, endsLimits: true } : said);
    },
};
/** Undoes a change that was entered in error. What was recorded stays to be read, with the reason. */
exports.undo = {
    name: 'children.undo',
    reads: ({ changeId }) => [(0, childChange_1.changeDocumentId)(changeId)],
    readsKnowing: (group, { childId }) => changesOf(group, childId),
    may: ({ group }, about, { actor }) => (0, childPermissions_1.mayUndoChange)({ actor, group }, about),
    decide: (state, { changeId, childId }, { reason }, doing) => {
        const made = childChange_2.storedChange.in(state, changeId);
        if (made === undefined || made.childId !== childId)
            return (0, result_1.refuse)({ kind: 'change-gone' });
        const undone = (0, childChange_1.undoChange)(state.group, made, reason, doing);
        if (!undone.ok)
            return undone;
        const said = { group: undone.value.group, put: [undone.value.change], about: { changeId, childId, what: made.what } };
        return (0, result_1.allow)(said);
    },
};
//# sourceMappingURL=childChange.js.map