"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recognise = recognise;
exports.tellOfLinked = tellOfLinked;
exports.accountOf = accountOf;
exports.accountMark = accountMark;
const accounts_1 = require("../../core/people/accounts");
const judgeAccount_1 = require("../../core/people/judgeAccount");
const noGroup_1 = require("../deeds/noGroup");
const accountDocuments_1 = require("./accountDocuments");
const directoryKeys_1 = require("./directoryKeys");
const linkPerson_1 = require("./linkPerson");
const openQuestions_1 = require("./openQuestions");
const passing_1 = require("./passing");
const people_1 = require("./people");
const tellOfAccount_1 = require("./tellOfAccount");
const stranger = { kind: 'stranger' };
/**
 * The person whose account speaks. An account that is nobody's is linked by itself only where it is the first one of the member
 * whose address is its own name in the tenant. About one that could be somebody's their groups are asked, and it is a stranger
 * until somebody there has said yes. Throws what the roster throws, and StoreFault.
 */
async function recognise(deps, speaker, asked) {
    const key = (0, directoryKeys_1.identityKey)(deps.keyed, speaker);
    const pointer = (await deps.directory.read(key))?.document;
    if (pointer?.type === 'identity') {
        const accounts = await (0, accountDocuments_1.readAccounts)(deps, pointer.personId);
        const standing = (0, accounts_1.standingOf)(accounts, key, pointer.recorded === true);
        if (standing === 'linked')
            return known(deps, pointer.personId, accounts, key);
        if (standing === 'earlier')
            return adopt(deps, pointer.personId, speaker, key);
    }
    const entry = await asked.roster();
    const judged = (0, judgeAccount_1.judgeAccount)(entry, speaker, deps.tenantIds);
    const person = judged.address === null ? null : await (0, people_1.personAt)(deps, judged.address);
    if (person === null)
        return stranger;
    if (judged.kind === 'stranger')
        return noteRefused(deps, key, judged.because, asked);
    return claim(deps, person, { ...speaker, name: entry?.name ?? speaker.name }, key, judged);
}
/** An account that says it is somebody the directory knows: linked by itself, asked about, or neither. */
async function claim(deps, person, speaker, key, { kind }) {
    const { personId } = person;
    const cause = { partition: noGroup_1.noGroup, by: personId, deed: 'accounts.linked' };
    const passes = await (0, passing_1.mayBecome)(deps, { key, kind }, person);
    const isFirst = (accounts) => passes && (0, accounts_1.linksByItself)(kind, accounts, person.personalConversation, speaker.userId);
    const before = await (0, accountDocuments_1.readAccounts)(deps, personId);
    if (before.linked.some((account) => account.key === key) || isFirst(before)) {
        const first = {
            ...accountOf(deps, speaker, key, kind),
            how: 'own-name',
            since: deps.clock.now(),
            by: null,
            told: false,
        };
        await (0, accountDocuments_1.pointTo)(deps, cause, key, personId);
        // Decided again on what is there at the write: of two accounts that come at once, the second one is asked about.
        const after = await (0, accountDocuments_1.changeAccounts)(deps, cause, personId, (now) => (isFirst(now) ? (0, accounts_1.withLinked)(now, first) : now));
        const now = await known(deps, personId, after, key);
        if (now.kind === 'known')
            return now;
    }
    await askAbout(deps, person, accountOf(deps, speaker, key, kind));
    return stranger;
}
/**
 * Keeps the question and tells people of it, once. Does neither where nobody could answer or it may not be asked: no group, too
 * many questions, an account refused before.
 */
async function askAbout(deps, person, account) {
    const { personId, post } = person;
    if ((await (0, tellOfAccount_1.groupsNow)(deps, person)).length === 0)
        return;
    const cause = { partition: noGroup_1.noGroup, by: personId, deed: 'accounts.asks' };
    const asking = { ...account, at: deps.clock.now(), told: false };
    const accounts = await (0, accountDocuments_1.changeAccounts)(deps, cause, personId, (now) => (0, accounts_1.withAsking)(now, asking));
    await (0, openQuestions_1.alignQuestions)(deps, person, personId);
    const mine = accounts.asking.find(({ key }) => key === account.key);
    if (mine === undefined || mine.told)
        return;
    const news = { what: 'asks', accountId: mine.accountId, personId, post, by: null, canWait: false };
    await (0, tellOfAccount_1.tellOfAccount)(deps, person, news, { toPerson: false, doneIn: null, about: { kind: account.kind } });
    await (0, accountDocuments_1.changeAccounts)(deps, cause, personId, (now) => (0, accounts_1.withTold)(now, account.key));
}
/**
 * Tells those who answer for the person's groups that an account is theirs now, unless they were told already. A second time it
 * tells nobody.
 */
async function tellOfLinked(deps, { person, account }) {
    if (account.told)
        return;
    const { personId, post, personalConversation: chat } = person;
    const { accountId, how, key, by } = account;
    const news = { what: 'linked', accountId, personId, post, by, canWait: how === 'own-name' };
    const toPerson = chat !== null && chat.account !== key && how !== 'own-name';
    await (0, tellOfAccount_1.tellOfAccount)(deps, person, news, { toPerson, doneIn: null, about: { how } });
    await (0, openQuestions_1.alignQuestions)(deps, person, personId);
    const cause = { partition: noGroup_1.noGroup, by: personId, deed: 'accounts.linked' };
    await (0, accountDocuments_1.changeAccounts)(deps, cause, personId, (now) => (0, accounts_1.withTold)(now, key));
}
/** A link from before links were recorded still counts; it is recorded from now on, so that it can be seen and unlinked. */
async function adopt(deps, personId, speaker, key) {
    const cause = { partition: noGroup_1.noGroup, by: personId, deed: 'accounts.earlier' };
    const earlier = { ...accountOf(deps, speaker, key, null), how: 'earlier', since: null, by: null, told: true };
    const accounts = await (0, accountDocuments_1.changeAccounts)(deps, cause, personId, (now) => (0, accounts_1.standingOf)(now, key, false) === 'earlier' ? (0, accounts_1.withLinked)(now, earlier) : now);
    return known(deps, personId, accounts, key);
}
async function known(deps, personId, accounts, key) {
    const account = accounts.linked.find((each) => each.key === key);
    const person = account === undefined ? null : await (0, linkPerson_1.readPerson)(deps, personId);
    return account === undefined || person === null ? stranger : { kind: 'known', person, account, accounts };
}
/** An account from elsewhere under the address of somebody we know: nobody is told, but it is logged. */
async function noteRefused(deps, key, because, { mayNote }) {
    if (mayNote(key))
        await deps.access.denied(noGroup_1.noGroup, accountMark(key), 'accounts.asks', because);
    return stranger;
}
function accountOf(deps, { userId, name }, key, kind) {
    return { accountId: deps.newId(), key, userId, kind, name: (0, judgeAccount_1.plainName)(name) };
}
/** A mark by which the log tells apart accounts that are nobody's. */
function accountMark(key) {
    return `account:${key.slice('identity:'.length, 'identity:'.length + 16)}`;
}
//# sourceMappingURL=recognise.js.map