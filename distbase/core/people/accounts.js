"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostAsking = exports.noAccounts = exports.linkedBys = exports.unlinkReasons = exports.waysOfKnowing = void 0;
exports.standingOf = standingOf;
exports.linksByItself = linksByItself;
exports.mayUseChat = mayUseChat;
exports.movesChat = movesChat;
exports.withLinked = withLinked;
exports.withAsking = withAsking;
exports.withEnded = withEnded;
exports.withHeld = withHeld;
exports.withEarlierEnded = withEarlierEnded;
exports.withTold = withTold;
/** How somebody who answers for the group knows that an account is that person's. */
exports.waysOfKnowing = ['in-person', 'rang', 'organisation'];
/** Why an account was taken from a person. */
exports.unlinkReasons = ['not-theirs', 'lost', 'no-longer-used', 'wrong-person'];
/** `own-name`: a member's name in the tenant was the person's address. `earlier`: linked before any of this was recorded. */
exports.linkedBys = ['own-name', 'confirmed', 'code', 'again', 'earlier'];
exports.noAccounts = { linked: [], asking: [], ended: [], asksFirst: false, earlierEnded: false, code: null };
/**
 * The most accounts that may ask at once to be one person's. Others are not even asked about, so that nobody can bury a
 * co-ordinator in questions.
 */
exports.mostAsking = 3;
/** A question that nobody has answered for so many days is dropped when another comes. */
const askedForDays = 30;
const mostEnded = 20;
/** Whether the account is the person's. `recorded`: whether the pointer to the person was written by a version that records accounts. */
function standingOf(accounts, key, recorded) {
    if (accounts.linked.some((account) => account.key === key))
        return 'linked';
    const isOver = recorded || accounts.earlierEnded || accounts.ended.some((account) => account.key === key);
    return isOver ? 'none' : 'earlier';
}
/**
 * A member's own name in the tenant links the account to the person by itself only where the person never had an account. A
 * second or changed one somebody has to confirm, as the address may have been handed to somebody else.
 */
function linksByItself(kind, accounts, chat, userId) {
    if (kind !== 'member' || accounts.asksFirst || accounts.linked.length > 0)
        return false;
    return chat === null || accounts.earlierEnded || chat.userId === userId;
}
/** Whether alerts may go to that chat: never to one whose account is not, or no longer, the person's. */
function mayUseChat(accounts, { account }) {
    if (account === undefined)
        return !accounts.earlierEnded;
    if (accounts.linked.some(({ key }) => key === account))
        return true;
    // We opened this chat to the account of that very name, before it ever wrote to us.
    return accounts.linked.length === 0 && !accounts.asksFirst;
}
/**
 * Whether alerts go from now on to the chat in which a linked account speaks. It does not replace the chat of another account
 * that is still the person's.
 */
function movesChat(accounts, kept, speaking) {
    if (kept === null || !mayUseChat(accounts, kept))
        return true;
    if (kept.account !== undefined)
        return kept.account === speaking.key;
    return kept.userId === speaking.userId || speaking.how === 'earlier';
}
function withLinked(accounts, linked) {
    if (accounts.linked.some(({ key }) => key === linked.key))
        return accounts;
    return { ...without(accounts, linked.key), linked: [...accounts.linked, linked] };
}
/**
 * Adds an account that asks. Unchanged where it may not ask: it is linked, asks already, was refused or unlinked before, or too
 * many ask.
 */
function withAsking(accounts, asking) {
    const known = [...accounts.linked, ...accounts.asking, ...accounts.ended].some(({ key }) => key === asking.key);
    const waiting = accounts.asking.filter(({ at }) => daysBetween(at, asking.at) < askedForDays);
    return known || waiting.length >= exports.mostAsking ? accounts : { ...accounts, asking: [...waiting, asking] };
}
function withEnded(accounts, ended) {
    const rest = without(accounts, ended.key);
    return { ...rest, ended: [ended, ...rest.ended].slice(0, mostEnded), asksFirst: true };
}
/**
 * Whoever the case system means by this person now, it calls them something else altogether. Until somebody has said that an account
 * is still theirs it is not, nor does a code that was made for them let anybody in. `idAnew` names an account anew, as it is asked
 * about anew.
 */
function withHeld(accounts, at, idAnew) {
    const { linked, asking, asksFirst, earlierEnded, code } = accounts;
    if (linked.length === 0 && asksFirst && earlierEnded && code === null)
        return accounts;
    const held = linked.map(({ accountId, key, userId, kind, name }) => {
        return { accountId: idAnew(accountId), key, userId, kind, name, at, told: false, wasLinked: true };
    });
    return { ...accounts, linked: [], asking: [...held, ...asking], asksFirst: true, earlierEnded: true, code: null };
}
/** Ends all links that were made without a record. */
function withEarlierEnded(accounts) {
    return { ...accounts, earlierEnded: true, asksFirst: true };
}
/** Those who answer for the person's groups have been told of this account. */
function withTold(accounts, key) {
    const isNews = [...accounts.linked, ...accounts.asking].some((account) => account.key === key && !account.told);
    if (!isNews)
        return accounts;
    const telling = (account) => account.key === key ? { ...account, told: true } : account;
    return { ...accounts, linked: accounts.linked.map(telling), asking: accounts.asking.map(telling) };
}
function without(accounts, key) {
    const others = (all) => all.filter((account) => account.key !== key);
    return { ...accounts, linked: others(accounts.linked), asking: others(accounts.asking), ended: others(accounts.ended) };
}
function daysBetween(from, to) {
    return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
//# sourceMappingURL=accounts.js.map