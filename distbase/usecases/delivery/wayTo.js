"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wayTo = wayTo;
const accounts_1 = require("../../core/people/accounts");
const judgeAccount_1 = require("../../core/people/judgeAccount");
const accountDocuments_1 = require("../people/accountDocuments");
const directoryKeys_1 = require("../people/directoryKeys");
const linkPerson_1 = require("../people/linkPerson");
const people_1 = require("../people/people");
const delivery_1 = require("./delivery");
const noWay = { kind: 'none', because: { kind: 'no-way-known' } };
/** A group chat has far fewer; a channel's team may have more, and is then not searched to the end. */
const mostRosterPages = 10;
/**
 * A person's own chat, while its account is theirs; where they have none, one opened through the roster of the group's
 * conversation, if that is to be searched: to an account that is linked, or would link itself if it wrote (core/people).
 */
async function wayTo(run, group, personId, searchRoster) {
    if (personId === null)
        return group.conversation === null ? noWay : { kind: 'way', to: group.conversation };
    const [person, accounts] = await Promise.all([(0, linkPerson_1.personIfReadable)(run.deps, personId), (0, accountDocuments_1.accountsIfReadable)(run.deps, personId)]);
    if (person === null || accounts === null)
        return noWay;
    const chat = person.personalConversation;
    if (chat !== null && (0, accounts_1.mayUseChat)(accounts, chat))
        return { kind: 'way', to: chat };
    return group.conversation === null || !searchRoster ? noWay : openedThrough(run, group.conversation, person, accounts);
}
async function openedThrough(run, conversation, person, accounts) {
    const found = await accountIn(run, conversation, person, accounts);
    if ('kind' in found)
        return found;
    const { tenantId, serviceUrl } = conversation;
    const { userId, account } = found;
    await freePlace(run, { tenantId, conversationId: `open:${person.personId}` });
    const opened = await run.messenger.openPersonalChat({ tenantId, serviceUrl, userId });
    if (!opened.ok)
        return { kind: 'none', because: opened.refusal };
    const reference = { tenantId, serviceUrl, conversationId: opened.value.conversationId, userId, botId: run.botId, account };
    await (0, linkPerson_1.changePerson)(run.deps, person.personId, (now) => {
        const kept = now.personalConversation;
        return { ...now, personalConversation: kept !== null && (0, accounts_1.mayUseChat)(accounts, kept) ? kept : reference };
    });
    return { kind: 'way', to: reference };
}
/** The account in that conversation to which a chat may be opened for that person. */
async function accountIn(run, conversation, person, accounts) {
    let after = null;
    for (let page = 1; page <= mostRosterPages; page += 1) {
        await freePlace(run, { ...conversation, conversationId: `roster:${conversation.conversationId}` });
        const answer = await run.messenger.members(conversation, after);
        if (!answer.ok)
            return answer.refusal.kind === 'throttled' || answer.refusal.kind === 'not-sent' ? { kind: 'none', because: answer.refusal } : noWay;
        for (const member of answer.value.members) {
            const account = await accountOf(run, conversation, member, person, accounts);
            if (account !== null)
                return { userId: member.userId, account };
        }
        after = answer.value.next;
        if (after === null)
            return noWay;
    }
    return noWay;
}
/** The member's account, if it is this person's: linked, or by the very rule by which it would link itself. */
async function accountOf({ deps }, { tenantId }, member, { personId, email }, accounts) {
    const { aadObjectId, userId } = member;
    if (aadObjectId === null || aadObjectId === '')
        return null;
    const key = (0, directoryKeys_1.identityKey)(deps.keyed, { tenantId, aadObjectId });
    const judged = (0, judgeAccount_1.judgeAccount)(member, { aadObjectId }, deps.tenantIds);
    const isLinked = accounts.linked.some((account) => account.key === key);
    if (judged.kind === 'stranger')
        return isLinked && judged.because === 'no-name' ? key : null;
    if (isLinked)
        return key;
    const isTheirs = judged.address === email.trim().toLowerCase() && (0, accounts_1.linksByItself)(judged.kind, accounts, null, userId);
    return isTheirs && (await (0, people_1.personAt)(deps, judged.address))?.personId === personId ? key : null;
}
/** These requests count towards the tenant's limit too. */
async function freePlace(run, place) {
    for (let at = run.throttle.readyAt(place, (0, delivery_1.nowMs)(run)); at > (0, delivery_1.nowMs)(run); at = run.throttle.readyAt(place, (0, delivery_1.nowMs)(run)))
        await run.wait(at - (0, delivery_1.nowMs)(run));
    run.throttle.take(place, (0, delivery_1.nowMs)(run));
}
//# sourceMappingURL=wayTo.js.map