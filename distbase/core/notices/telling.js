"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostInOneCommit = void 0;
exports.splitNotices = splitNotices;
exports.newTelling = newTelling;
exports.spentTelling = spentTelling;
exports.withUntold = withUntold;
/** Documents of one commit beside the head, its audit entry and the mark of the press; the store takes 100 in all. */
exports.mostInOneCommit = 95;
/**
 * The first of the notices among new documents, as many as there is room for beside `others`, and the rest. The same thing told to the
 * same person is one notice, also where they are in the group twice.
 */
function splitNotices(planned, others) {
    const create = planned.filter((document, index) => !isNotice(document) || planned.findIndex(({ id }) => id === document.id) === index);
    if (create.length + others <= exports.mostInOneCommit)
        return { create, rest: [] };
    const notices = create.filter(isNotice);
    const plain = create.filter((document) => !isNotice(document));
    // One of the documents is the telling itself.
    const room = Math.max(0, exports.mostInOneCommit - others - plain.length - 1);
    return { create: [...plain, ...notices.slice(0, room)], rest: notices.slice(room) };
}
function newTelling({ coreGroupId }, id, notices) {
    return { id: `telling:${id}`, type: 'telling', schemaVersion: 1, coreGroupId, notices };
}
/** What is left of a telling once all of it is planned. It is of no more use; a telling may be deleted only in this state. */
function spentTelling(coreGroupId, id) {
    return { id, type: 'telling', schemaVersion: 1, coreGroupId, notices: [] };
}
/** The group with exactly these tellings still to be done. */
function withUntold({ untold: _, ...group }, ids) {
    return ids.length === 0 ? group : { ...group, untold: ids };
}
function isNotice(document) {
    return document.type === 'notice';
}
//# sourceMappingURL=telling.js.map