"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onePerson = onePerson;
const accounts_1 = require("../../core/people/accounts");
const accountDocuments_1 = require("./accountDocuments");
const directoryKeys_1 = require("./directoryKeys");
const linkPerson_1 = require("./linkPerson");
/**
 * Of two people of the directory makes one: the address, the name and the groups of the newer are from now on those of the other,
 * who keeps accounts, chat and language. No account is let in by it: one that the newer had is unlinked, and one of the new address
 * is asked about. A second time it changes nothing.
 */
async function onePerson(deps, cause, { herePersonId, therePersonId }) {
    const there = await (0, linkPerson_1.readPerson)(deps, therePersonId);
    if (there === null || herePersonId === therePersonId)
        return;
    await (0, accountDocuments_1.changeAccounts)(deps, cause, herePersonId, (now) => (now.asksFirst ? now : { ...now, asksFirst: true }));
    for (const account of (await (0, accountDocuments_1.readAccounts)(deps, therePersonId)).linked) {
        const { accountId, key, userId, kind, name } = account;
        const ended = { ...{ accountId, key, userId, kind, name }, at: deps.clock.now(), by: cause.by, because: 'wrong-person' };
        await (0, accountDocuments_1.changeAccounts)(deps, cause, therePersonId, (now) => (now.linked.some((each) => each.key === key) ? (0, accounts_1.withEnded)(now, ended) : now));
        await (0, accountDocuments_1.removeLogged)(deps, cause, key);
    }
    const keys = [
        ...(there.email === '' ? [] : [(0, directoryKeys_1.emailKey)(deps.keyed, there.email)]),
        ...(there.ref === undefined ? [] : [(0, directoryKeys_1.personRefKey)(deps.keyed, there.ref)]),
    ];
    // Somebody who had no address is not in the directory yet.
    if ((await (0, linkPerson_1.readPerson)(deps, herePersonId)) === null)
        await begin(deps, cause, { ...there, key: (0, directoryKeys_1.personKey)(herePersonId), personId: herePersonId });
    await (0, linkPerson_1.changePerson)(deps, herePersonId, (now) => ({
        ...now,
        name: there.name,
        email: there.email === '' ? now.email : there.email,
        ...(there.ref === undefined ? {} : { ref: there.ref }),
        agency: there.agency === '' ? now.agency : there.agency,
        post: there.post ?? now.post,
        coreGroupIds: [...new Set([...now.coreGroupIds, ...there.coreGroupIds])],
    }));
    for (const key of keys)
        await leadTo(deps, cause, key, herePersonId);
    // The address last: a try that breaks off before begins again from it.
    await (0, linkPerson_1.changePerson)(deps, therePersonId, ({ ref: _, ...now }) => ({ ...now, email: '', coreGroupIds: [], personalConversation: null }));
}
async function begin(deps, cause, { ref: _, ...person }) {
    await (0, accountDocuments_1.writeLogged)(deps, cause, { ...person, post: null, coreGroupIds: [], personalConversation: null }, null);
}
async function leadTo(deps, cause, key, personId) {
    for (;;) {
        const found = await deps.directory.read(key);
        if (found?.document.type === 'email' && found.document.personId === personId)
            return;
        if (await (0, accountDocuments_1.writeLogged)(deps, cause, { key, type: 'email', schemaVersion: 1, personId }, found?.etag ?? null))
            return;
    }
}
//# sourceMappingURL=onePerson.js.map