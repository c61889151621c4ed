"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.performCode = exports.performUnlink = exports.performRefuse = exports.performRelink = exports.performConfirm = exports.makeAccountCode = exports.unlinkAccount = exports.refuseAccount = exports.relinkAccount = exports.confirmAccount = exports.openOwnAccounts = exports.openAccountsOfGroup = exports.openUnlinking = exports.openAccount = exports.openAccounts = void 0;
exports.knownMember = knownMember;
exports.knownMembers = knownMembers;
exports.knownPerson = knownPerson;
exports.accountsShown = accountsShown;
const zod_1 = require("zod");
const coreGroup_1 = require("../../core/coreGroup");
const accountNotices_1 = require("../../core/notices/accountNotices");
const notice_1 = require("../../core/notices/notice");
const accountPermissions_1 = require("../../core/people/accountPermissions");
const accounts_1 = require("../../core/people/accounts");
const result_1 = require("../../core/result");
const notice_2 = require("../../documents/notice");
const performDeed_1 = require("../deeds/performDeed");
const accountDeeds_1 = require("./accountDeeds");
const accountDocuments_1 = require("./accountDocuments");
const linkPerson_1 = require("./linkPerson");
const openQuestions_1 = require("./openQuestions");
const passing_1 = require("./passing");
const tellOfAccount_1 = require("./tellOfAccount");
exports.openAccounts = {
    name: 'accounts.member',
    may: (asker, { memberId }) => (0, accountPermissions_1.mayLookAtAccounts)(asker, memberId),
    reads: () => [],
};
exports.openAccount = { ...exports.openAccounts, name: 'accounts.one' };
exports.openUnlinking = { ...exports.openAccounts, name: 'accounts.unlinking' };
exports.openAccountsOfGroup = { name: 'accounts.open', may: accountPermissions_1.mayListAccounts, reads: () => [] };
exports.openOwnAccounts = { name: 'accounts.mine', may: accountPermissions_1.maySeeOwnAccounts, reads: () => [] };
async function knownMember(deps, group, { memberId }) {
    const member = group.members.find((each) => each.memberId === memberId) ?? null;
    return { member, ...(await knownPerson(deps, member?.personId ?? '')) };
}
/** Every present member with what the directory holds of their accounts, those of whom one asks to be theirs first. */
async function knownMembers(deps, group) {
    const members = (0, coreGroup_1.currentMembers)(group, deps.clock.today());
    const all = await Promise.all(members.map(async (member) => ({ member, ...(await knownPerson(deps, member.personId)) })));
    return [...all.filter(({ accounts }) => accounts.asking.length > 0), ...all.filter(({ accounts }) => accounts.asking.length === 0)];
}
async function knownPerson(deps, personId) {
    const [person, accounts] = await Promise.all([(0, linkPerson_1.readPerson)(deps, personId), (0, accountDocuments_1.readAccounts)(deps, personId)]);
    return { person, accounts };
}
/** Only stands in the verb's table; each is performed with what the directory holds (`perform…`). */
exports.confirmAccount = deedOf(accountDeeds_1.confirming, null);
exports.relinkAccount = deedOf(accountDeeds_1.linkingAgain, null);
exports.refuseAccount = deedOf(accountDeeds_1.refusing, null);
exports.unlinkAccount = deedOf(accountDeeds_1.unlinking, null);
exports.makeAccountCode = deedOf(accountDeeds_1.makingCode, null);
exports.performConfirm = performing(accountDeeds_1.confirming);
exports.performRelink = performing(accountDeeds_1.linkingAgain);
exports.performRefuse = performing(accountDeeds_1.refusing);
exports.performUnlink = performing(accountDeeds_1.unlinking);
exports.performCode = performing(accountDeeds_1.makingCode);
const shownId = 'directory:accounts';
const shownShape = zod_1.z.custom((value) => typeof value === 'object' && value !== null);
/** What a deed on an account left in the directory, for the card that shows it; `code` only on the press that made it. */
function accountsShown({ documents }) {
    return shownShape.safeParse(documents.get(shownId)).data ?? null;
}
/**
 * Writes the group's audit first and the directory after it: nobody is let in or out without an audit entry. A press that was
 * cut off in between is completed by the same press again, or by a new one, as the card still shows how it stands.
 */
function performing(deed) {
    return async (deps, _deed, press, data, typed) => {
        const loaded = await deps.store.load(press.coreGroupId, []);
        const known = loaded === null ? null : await (0, passing_1.withPassing)(deps, await knownMember(deps, loaded.head.document, data), data);
        const outcome = await (0, performDeed_1.performDeed)(deps, deedOf(deed, known), press, data, typed);
        if (outcome.kind === 'denied')
            return outcome;
        const isDone = outcome.kind === 'done' || outcome.kind === 'repeated';
        const code = isDone && known !== null && typed.ok ? await applied(deps, deed, press, outcome, known, data, typed.value) : null;
        const now = await knownMember(deps, outcome.state.group, data);
        const documents = new Map([...outcome.state.documents, [shownId, { ...now, code }]]);
        return { ...outcome, state: { ...outcome.state, documents } };
    };
}
async function applied(deps, deed, press, outcome, known, data, typed) {
    // A code is shown once: the same press again has none.
    if (outcome.kind === 'repeated' && deed.name === accountDeeds_1.makingCode.name)
        return null;
    const cause = { partition: press.coreGroupId, by: press.personId, deed: deed.name };
    const code = await deed.apply(deps, cause, known, data, typed, outcome.state.group);
    if (known.person !== null)
        await (0, openQuestions_1.alignQuestions)(deps, known.person, press.personId);
    const decided = deed.decide(known, data, typed);
    const told = decided.ok ? decided.value.news : null;
    if (known.person === null || told === null)
        return code;
    const by = { ...told, by: press.personId };
    await (0, tellOfAccount_1.tellOfAccount)(deps, known.person, by, { toPerson: false, doneIn: press.coreGroupId, about: decided.ok ? decided.value.about : {} });
    const key = [...known.accounts.asking, ...known.accounts.ended].find(({ accountId }) => accountId === told.accountId)?.key;
    if (key !== undefined)
        await (0, accountDocuments_1.changeAccounts)(deps, cause, known.person.personId, (now) => (0, accounts_1.withTold)(now, key));
    return code;
}
function deedOf(deed, known) {
    return {
        name: deed.name,
        reads: () => [],
        readsKnowing: (group, data) => answeredBy(group, data),
        may: ({ group }, { memberId }, { actor, today }) => (0, accountPermissions_1.mayKeepAccounts)({ actor, group, today }, memberId, known?.person?.post ?? null),
        decide: ({ group, documents }, data, typed, doing) => {
            const decided = deed.decide(known ?? { person: null, accounts: accounts_1.noAccounts }, data, typed);
            if (!decided.ok)
                return decided;
            const { news: told, about } = decided.value;
            const personId = group.members.find(({ memberId }) => memberId === data.memberId)?.personId ?? '';
            const create = told === null || known === null ? [] : noticesFor(group, told, known, doing);
            const answered = answeredBy(group, data);
            const without = answered.length === 0 ? {} : (0, accountNotices_1.withAnswered)(group, answered, notice_2.storedNotice.among(documents), doing.now);
            return (0, result_1.allow)({ ...without, create, about: { memberId: data.memberId, personId, ...about } });
        },
    };
    /** The questions that are none any more once this is done. A code lets somebody in only when it is typed. */
    function answeredBy(group, data) {
        if (known?.person === null || known === null || deed.name === accountDeeds_1.makingCode.name)
            return [];
        const { accountId } = aboutAccount.parse(data);
        const left = known.accounts.asking.filter((each) => each.accountId !== accountId);
        return (0, accountNotices_1.answeredQuestions)(group, known.person.personId, new Set(left.map((each) => each.accountId)));
    }
}
const aboutAccount = zod_1.z.object({ accountId: zod_1.z.string() });
function noticesFor(group, told, { person, accounts }, { actor, now, today, rules }) {
    const by = { ...told, by: actor.personId };
    const chat = person?.personalConversation ?? null;
    const account = [...accounts.linked, ...accounts.asking, ...accounts.ended].find(({ accountId }) => accountId === told.accountId);
    const isTheirs = chat !== null && (0, accounts_1.mayUseChat)(accounts, chat) && chat.account !== account?.key && !told.accountId.startsWith(accountDeeds_1.earlierLinks);
    const toPerson = isTheirs && (0, coreGroup_1.memberFor)(group, told.personId, today) !== undefined;
    const drafts = [
        ...(0, accountNotices_1.accountDrafts)(group, by, { rules, now }, new Set()),
        ...(toPerson ? (0, accountNotices_1.accountDraftToPerson)(group, by, { rules, now }) : []),
    ];
    return drafts.map((draft) => (0, notice_1.planNotice)(draft, now));
}
//# sourceMappingURL=accounts.js.map