"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.knownIn = knownIn;
exports.accountsCardFor = accountsCardFor;
exports.accountOneCardFor = accountOneCardFor;
exports.accountUnlinkCardFor = accountUnlinkCardFor;
exports.accountCodeCardFor = accountCodeCardFor;
exports.hasEarlierLink = hasEarlierLink;
const accounts_1 = require("../../cards/accounts");
const member_1 = require("../../core/member");
const accountPermissions_1 = require("../../core/people/accountPermissions");
const accounts_2 = require("../../core/people/accounts");
const accountDeeds_1 = require("../../usecases/people/accountDeeds");
const accounts_3 = require("../../usecases/people/accounts");
const memberCard_1 = require("../groups/memberCard");
const numbered_1 = require("../numbered");
const offers_1 = require("../offers");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const accountWords_1 = require("./accountWords");
/** How many of the accounts that were taken from them are shown, the newest first: an older one can still come back by a code. */
const mostEnded = 5;
/** What a deed left of the accounts, or a view has loaded; throws where neither has. */
function knownIn(shown) {
    const left = (0, accounts_3.accountsShown)(shown.state);
    if (left === null)
        throw new Error('The accounts were not loaded.');
    return left;
}
/** All accounts of one member, those that ask first. */
function accountsCardFor(turn, shown, { person, accounts }, done) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const { memberId } = shown.data;
    const member = (0, memberCard_1.memberIn)(group, memberId);
    if (member === undefined)
        return (0, memberCard_1.noSuchMember)(turn, shown);
    const mayKeep = (0, offers_1.offersDeed)(turn, shown, (asker) => (0, accountPermissions_1.mayKeepAccounts)(asker, memberId, person?.post ?? null));
    const row = (account) => ({
        accountId: account.accountId,
        name: (0, accountWords_1.nameWords)(texts, account),
        about: (0, accountWords_1.aboutWords)(texts, account),
    });
    const linked = [...accounts.linked.map(row), ...earlierRow(turn, { person, accounts })];
    const { look, unlink } = texts.words.accounts;
    const numbered = (rows, before, title) => rows.map((each, index) => {
        const { number, titled } = (0, numbered_1.numberedRow)(texts, before + index + 1);
        return { ...each, number, open: titled(title) };
    });
    const ended = accounts.ended.slice(0, mostEnded);
    const asks = accounts.asking.length;
    return accounts_1.accountsCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.accounts.title, done),
        memberId,
        name: (0, personWords_1.memberName)(texts, group, shown.actor, memberId),
        about: ` · ${[(0, personWords_1.jobWords)(texts, member), member.agency].filter((part) => part !== '').join(' · ')}`,
        asking: numbered(accounts.asking, 0, look).map(({ number, open, ...each }) => ({ ...row(each), number, open, mayLook: mayKeep })),
        linked: numbered(linked, asks, unlink).map((each) => ({ ...each, mayUnlink: mayKeep })),
        none: { shown: linked.length === 0, text: texts.words.accounts[accounts.asksFirst ? 'noneAskedFirst' : 'noneLinked'] },
        ended: numbered(ended, asks + linked.length, look).map(({ number, open, ...each }) => ({
            ...row(each),
            number,
            open,
            mayLook: mayKeep,
        })),
        code: (0, accountWords_1.codeWords)(texts, accounts, deps.clock.now()),
        mayMakeCode: mayKeep,
        hasMember: (0, member_1.runsGroup)(shown.actor),
    });
}
/** One account that asks, or was theirs, for those who may link it. */
function accountOneCardFor(turn, shown, known) {
    const { texts } = turn;
    const { words } = texts;
    const { group } = shown.state;
    const { memberId, accountId } = shown.data;
    const { accounts, person } = known;
    const member = (0, memberCard_1.memberIn)(group, memberId);
    if (member === undefined)
        return (0, memberCard_1.noSuchMember)(turn, shown);
    const asking = accounts.asking.find((each) => each.accountId === accountId);
    const account = asking ?? accounts.ended.find((each) => each.accountId === accountId);
    if (account === undefined)
        return settledCardFor(turn, shown, known);
    return accounts_1.accountOneCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.accounts.oneTitle, ''),
        memberId,
        accountId,
        member: (0, personWords_1.memberName)(texts, group, shown.actor, memberId),
        name: (0, accountWords_1.nameWords)(texts, account),
        about: (0, accountWords_1.aboutWords)(texts, account),
        reach: texts.say('accounts.reach', { count: Math.max(1, person?.coreGroupIds.length ?? 1) }),
        how: (0, verbs_1.fieldFor)(turn, shown, 'how'),
        ways: accounts_2.waysOfKnowing.map((value) => ({ title: words.accounts.ways[value], value })),
        doTitle: asking === undefined ? words.accounts.relink : words.accounts.confirm,
        doVerb: asking === undefined ? 'accounts.relink' : 'accounts.confirm',
        hasOthers: accounts.linked.length > 0,
        mayRefuse: asking !== undefined,
    });
}
function accountUnlinkCardFor(turn, shown, known) {
    const { texts } = turn;
    const { words } = texts;
    const { group } = shown.state;
    const { memberId, accountId } = shown.data;
    const member = (0, memberCard_1.memberIn)(group, memberId);
    if (member === undefined)
        return (0, memberCard_1.noSuchMember)(turn, shown);
    const account = known.accounts.linked.find((each) => each.accountId === accountId);
    const [earlier] = earlierRow(turn, known);
    if (account === undefined && (accountId !== accountDeeds_1.earlierLinks || earlier === undefined))
        return settledCardFor(turn, shown, known);
    return accounts_1.accountUnlinkCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.accounts.unlinkTitle, ''),
        memberId,
        accountId,
        member: (0, personWords_1.memberName)(texts, group, shown.actor, memberId),
        name: account === undefined ? words.accounts.earlierName : (0, accountWords_1.nameWords)(texts, account),
        about: account === undefined ? '' : (0, accountWords_1.aboutWords)(texts, account),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
        reasons: accounts_2.unlinkReasons.map((value) => ({ title: words.accounts.whys[value], value })),
    });
}
/** The code, on the press that made it; the accounts on every other. */
function accountCodeCardFor(turn, shown) {
    const { texts } = turn;
    const { memberId } = shown.data;
    const left = (0, accounts_3.accountsShown)(shown.state);
    const waiting = left?.accounts.code ?? null;
    const member = (0, memberCard_1.memberIn)(shown.state.group, memberId);
    if (left === null || left.code === null || waiting === null || member === undefined)
        return accountsCardFor(turn, shown, knownIn(shown), '');
    const { untilDay, untilTime } = (0, accountWords_1.untilWords)(texts, waiting.until);
    return accounts_1.accountCodeCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.accounts.codeTitle, ''),
        memberId,
        member: (0, personWords_1.memberName)(texts, shown.state.group, shown.actor, memberId),
        code: left.code,
        until: texts.say('accounts.codeUntil', { day: untilDay, time: untilTime }),
    });
}
function settledCardFor(turn, shown, known) {
    const refused = { ...shown, result: { kind: 'refused', refusal: { kind: 'account-settled' } } };
    return accountsCardFor(turn, refused, known, '');
}
/**
 * One row for all that an earlier version linked and nobody has written from since: it can be unlinked although we do not know
 * the account.
 */
function earlierRow({ texts }, known) {
    return hasEarlierLink(known) ? [{ accountId: accountDeeds_1.earlierLinks, name: texts.words.accounts.earlierName, about: '' }] : [];
}
function hasEarlierLink({ person, accounts }) {
    const wasLinked = person !== null && person.personalConversation !== null && person.personalConversation.account === undefined;
    return wasLinked && !accounts.earlierEnded && accounts.linked.length === 0;
}
//# sourceMappingURL=accountCards.js.map