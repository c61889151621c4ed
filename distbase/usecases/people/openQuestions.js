"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.alignQuestions = alignQuestions;
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const accountNotices_1 = require("../../core/notices/accountNotices");
const openNotices_1 = require("../../core/notices/openNotices");
const notice_1 = require("../../documents/notice");
const commitGroup_1 = require("../deeds/commitGroup");
const loadAll_1 = require("../deeds/loadAll");
const accountDocuments_1 = require("./accountDocuments");
/**
 * Brings the lists of those who answer for a person's groups in line with which accounts still ask to be that person's: what has been
 * answered goes, and what somebody only looked at, which an earlier version then let go, comes back. It goes by what asks now, so that
 * one that broke off is finished by whatever comes next: the same press, or the account itself. `by`: who answered, or who asks.
 */
async function alignQuestions(deps, person, by) {
    if (person.coreGroupIds.length === 0)
        return;
    const { asking } = await (0, accountDocuments_1.readAccounts)(deps, person.personId);
    for (const group of (await deps.store.heads(person.coreGroupIds)).groups) {
        const known = answered(group, person, asking).length > 0 || missing(deps, group, person, asking).length > 0;
        if (known)
            await alignIn(deps, group.coreGroupId, person, asking, by);
    }
}
function alignIn(deps, coreGroupId, person, asking, by) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => (0, loadAll_1.loadAll)(deps.store, coreGroupId, [], ({ head: { document } }) => [
            ...answered(document, person, asking),
            ...missing(deps, document, person, asking),
        ]),
        decide: (loaded) => (loaded === null ? nothing : aligned(deps, loaded, person, asking, by)),
    });
}
const nothing = { kind: 'stop', answer: undefined };
function aligned(deps, loaded, person, asking, by) {
    const at = deps.clock.now();
    const before = loaded.head.document;
    const notices = notice_1.storedNotice.among(loaded.documents);
    const gone = answered(before, person, asking);
    const back = missing(deps, before, person, asking).flatMap((id) => notices.get(id) ?? []);
    const listed = back.filter(openNotices_1.isListable);
    if (gone.length === 0 && listed.length === 0)
        return nothing;
    const { group, put } = (0, accountNotices_1.withAnswered)(before, gone, notices, at);
    const head = (0, openNotices_1.withOpenNotices)(group, [...(group.openNotices ?? []), ...listed.map(({ id }) => id)], listed);
    const entry = { deed: 'accounts.listed', by, at, about: { personId: person.personId, answered: gone.length, back: listed.length } };
    // What lost every race here is done by what comes next.
    return { kind: 'write', writing: { head, put, entry }, saved: () => undefined, gaveUp: () => undefined };
}
function answered(group, { personId }, asking) {
    return (0, accountNotices_1.answeredQuestions)(group, personId, new Set(asking.map(({ accountId }) => accountId)));
}
/** The questions that those who may answer them here could have been asked, and that are on no list. Not all of them ever were. */
function missing(deps, group, { personId, post }, asking) {
    const at = { rules: deps.rules, now: deps.clock.now() };
    const open = new Set(group.openNotices ?? []);
    return asking
        .flatMap(({ accountId }) => {
        const news = { what: 'asks', accountId, personId, post, by: null, canWait: false };
        return (0, accountNotices_1.accountDrafts)(group, news, at, new Set()).map(({ about, recipientPersonId }) => (0, aboutNotice_1.idOf)(about, recipientPersonId));
    })
        .filter((id) => !open.has(id));
}
//# sourceMappingURL=openQuestions.js.map