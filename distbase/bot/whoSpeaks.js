"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RosterFault = void 0;
exports.makeWhoSpeaks = makeWhoSpeaks;
exports.isInstalled = isInstalled;
const accountCode_1 = require("../core/people/accountCode");
const accounts_1 = require("../core/people/accounts");
const faultCode_1 = require("../usecases/deeds/faultCode");
const wake_1 = require("../usecases/delivery/wake");
const accountCode_2 = require("../usecases/people/accountCode");
const directoryKeys_1 = require("../usecases/people/directoryKeys");
const linkPerson_1 = require("../usecases/people/linkPerson");
const recognise_1 = require("../usecases/people/recognise");
/** How many codes one account may try in an hour, and how often it is noted that it is turned away. */
const codesAnHour = 5;
const notesAnHour = 1;
/**
 * Who speaks, by the authenticated activity. Somebody unknown may have typed the code that links their account; every code that
 * does not is answered the same way. Throws RosterFault and StoreFault.
 */
function makeWhoSpeaks(deps, messenger, report) {
    const nowMs = () => Date.parse(deps.clock.now());
    const [codeTries, notes] = [(0, accountCode_2.makeTries)(codesAnHour, nowMs), (0, accountCode_2.makeTries)(notesAnHour, nowMs)];
    async function recognised(speaker, where, code) {
        const roster = () => rosterEntry(messenger, where, speaker.userId);
        const found = await (0, recognise_1.recognise)(deps, speaker, { roster, mayNote: (account) => notes.mayTry(account) });
        if (found.kind === 'known')
            return { ...found, byCode: false };
        if (code === null)
            return found;
        if (!codeTries.mayTry((0, directoryKeys_1.identityKey)(deps.keyed, speaker)))
            return { kind: 'wrong-code' };
        const linked = await (0, accountCode_2.useCode)(deps, speaker, code, await roster());
        if (linked?.kind === 'known')
            return { ...linked, byCode: true };
        await (0, accountCode_2.noteWrongCode)(deps, speaker);
        return { kind: 'wrong-code' };
    }
    return async (activity, where) => {
        const { from, type, text } = activity;
        const speaker = { tenantId: where.tenantId, aadObjectId: from.aadObjectId, userId: from.id, name: from.name ?? null };
        const code = where.kind === 'personal' && type === 'message' ? (0, accountCode_1.codeIn)(text ?? '') : null;
        const who = await recognised(speaker, where, code);
        if (!('account' in who))
            return who;
        const person = await reachable(deps, who, activity, where, report);
        await (0, recognise_1.tellOfLinked)(deps, who).catch(() => report('account-not-told'));
        return { kind: 'known', person, byCode: who.byCode };
    };
}
/** What the roster says of the person with that id; null where it does not know them. Throws RosterFault. */
async function rosterEntry(messenger, where, userId) {
    const member = await messenger.member(where, userId);
    if (member.ok)
        return member.value;
    if (member.refusal.kind === 'not-found')
        return null;
    throw new RosterFault();
}
/** Teams did not say who is in the conversation, so we do not know whether the person is unknown. */
class RosterFault extends Error {
    code = 'roster.unavailable';
}
exports.RosterFault = RosterFault;
/**
 * Keeps the newest way to reach a person: Teams may move a conversation to another service URL. It does not replace a chat of
 * another account of theirs (core/people/accounts.ts). When it is the first one, another one, or the bot was installed again after
 * they had taken it away or blocked it, the notices that did not get to them are sent.
 */
async function reachable(deps, { person, account, accounts }, activity, where, report) {
    if (where.kind !== 'personal')
        return person;
    const { from, recipient } = activity;
    const { tenantId, conversationId, serviceUrl } = where;
    const reference = { tenantId, conversationId, serviceUrl, userId: from.id, botId: recipient.id, account: account.key };
    const kept = person.personalConversation;
    const moves = (chat) => (0, accounts_1.movesChat)(accounts, chat, account);
    const isAgain = isSameChat(kept, reference, account);
    if (!isAgain && !moves(kept))
        return person;
    if (isAgain && !isInstalled(activity))
        return person;
    const change = (now) => (moves(now.personalConversation) ? { ...now, personalConversation: reference } : now);
    const changed = isAgain ? person : ((await (0, linkPerson_1.changePerson)(deps, person.personId, change)) ?? person);
    const isNewWay = kept?.conversationId !== conversationId || isInstalled(activity);
    // Delivery tries again by itself, so a failure here must not leave the person without an answer.
    if (isNewWay)
        await (0, wake_1.wakeNotices)(deps, changed).catch((error) => report((0, faultCode_1.faultCode)(error) ?? 'notices-not-woken'));
    return changed;
}
/** With an upgrade the chat goes on as it was. */
function isInstalled({ type, action }) {
    return type === 'installationUpdate' && action === 'add';
}
function isSameChat(kept, now, { key }) {
    return kept?.conversationId === now.conversationId && kept.serviceUrl === now.serviceUrl && kept.account === key;
}
//# sourceMappingURL=whoSpeaks.js.map