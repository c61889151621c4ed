"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupsNow = groupsNow;
exports.tellOfAccount = tellOfAccount;
const coreGroup_1 = require("../../core/coreGroup");
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const accountNotices_1 = require("../../core/notices/accountNotices");
const notice_1 = require("../../core/notices/notice");
const openNotices_1 = require("../../core/notices/openNotices");
const commitGroup_1 = require("../deeds/commitGroup");
/** The groups that a person is in today, in one order for everybody. */
async function groupsNow(deps, { personId, coreGroupIds }) {
    if (coreGroupIds.length === 0)
        return [];
    const today = deps.clock.today();
    const theirs = (await deps.store.heads(coreGroupIds)).groups.filter((group) => (0, coreGroup_1.memberFor)(group, personId, today) !== undefined);
    return theirs.sort((one, other) => (one.coreGroupId < other.coreGroupId ? -1 : 1));
}
/**
 * Writes into the audit of each of the person's groups what became of an account, with the notices to those who answer for it.
 * Each of them is told once, even if they are in several of the groups. A second time it tells nobody.
 */
async function tellOfAccount(deps, person, news, { toPerson, doneIn, about }) {
    const groups = await groupsNow(deps, person);
    const told = new Set();
    let isPersonTold = doneIn !== null || !toPerson;
    const done = groups.find(({ coreGroupId }) => coreGroupId === doneIn);
    if (done !== undefined)
        for (const each of recipientsIn(deps, done, news, told))
            told.add(each);
    for (const { coreGroupId } of groups.filter((group) => group !== done)) {
        const tellsPerson = !isPersonTold;
        const planned = await noteInGroup(deps, coreGroupId, news, about, (group, at) => [
            ...(0, accountNotices_1.accountDrafts)(group, news, at, told),
            ...(tellsPerson ? (0, accountNotices_1.accountDraftToPerson)(group, news, at) : []),
        ]);
        for (const { recipientPersonId } of planned)
            if (recipientPersonId !== null)
                told.add(recipientPersonId);
        isPersonTold = true;
    }
}
function noteInGroup(deps, coreGroupId, news, about, draftsOf) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => deps.store.load(coreGroupId, []),
        async decide(loaded) {
            if (loaded === null)
                return { kind: 'stop', answer: [] };
            const at = deps.clock.now();
            const drafts = draftsOf(loaded.head.document, { rules: deps.rules, now: at });
            const found = await Promise.all(drafts.map(({ about: what, recipientPersonId }) => deps.store.read(coreGroupId, (0, aboutNotice_1.idOf)(what, recipientPersonId))));
            const missing = drafts.filter((_, index) => found[index] === null);
            if (drafts.length > 0 && missing.length === 0)
                return { kind: 'stop', answer: drafts };
            const create = missing.map((draft) => (0, notice_1.planNotice)(draft, at));
            const told = { personId: news.personId, accountId: news.accountId, ...about };
            return {
                kind: 'write',
                writing: {
                    head: (0, openNotices_1.listingNotices)(loaded.head.document, create),
                    create,
                    entry: { deed: `accounts.${news.what}`, by: news.by ?? news.personId, at, about: told },
                },
                saved: () => drafts,
                gaveUp: () => {
                    throw new Contended();
                },
            };
        },
    });
}
/** Those who were not told now are told when the account next writes, or the press is repeated. */
class Contended extends Error {
    code = 'store.contended';
}
function recipientsIn(deps, group, news, told) {
    const drafts = (0, accountNotices_1.accountDrafts)(group, news, { rules: deps.rules, now: deps.clock.now() }, told);
    return drafts.flatMap(({ recipientPersonId }) => recipientPersonId ?? []);
}
//# sourceMappingURL=tellOfAccount.js.map