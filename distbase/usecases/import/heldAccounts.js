"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.holdAccounts = holdAccounts;
exports.askFirst = askFirst;
exports.loseAddress = loseAddress;
const accounts_1 = require("../../core/people/accounts");
const londonTime_1 = require("../../core/time/londonTime");
const oneAtATime_1 = require("../deeds/oneAtATime");
const sha256_1 = require("../deeds/sha256");
const directoryKeys_1 = require("../people/directoryKeys");
const tellOfAccount_1 = require("../people/tellOfAccount");
/**
 * From now on no account is this person's until somebody who answers for one of their groups has said that it still is: the case
 * system has given who they are to another name. They are asked at once, while the person still is who they were in their groups,
 * so that a try that broke off is told by the next. A second time nobody is asked again.
 */
async function holdAccounts({ store, rules, directory }, person, at) {
    const { personId, post } = person;
    const idAnew = (accountId) => (0, sha256_1.sha256)(`held ${accountId} ${at}`).slice(0, 20);
    const { asking } = await change(directory, personId, (now) => (0, accounts_1.withHeld)(now, at, idAnew));
    const clock = { now: () => at, today: () => (0, londonTime_1.dayOf)(at) };
    for (const { accountId, key, kind } of asking.filter(isUntold)) {
        const news = { what: 'asks', accountId, personId, post, by: 'system:import', canWait: false };
        const telling = { toPerson: false, doneIn: null, about: { kind, because: 'another-name' } };
        await (0, tellOfAccount_1.tellOfAccount)({ store, rules, clock, oneAtATime: (0, oneAtATime_1.makeOneAtATime)() }, person, news, telling);
        await change(directory, personId, (now) => (0, accounts_1.withTold)(now, key));
    }
}
/** From now on no account becomes this person's by itself. */
async function askFirst(directory, personId) {
    await change(directory, personId, (now) => (now.asksFirst ? now : { ...now, asksFirst: true }));
}
/** The case system has no address of them any more: their accounts stay, and none becomes theirs by that address. */
async function loseAddress(directory, personId) {
    for (;;) {
        const found = await directory.read((0, directoryKeys_1.personKey)(personId));
        if (found?.document.type !== 'person' || found.document.email === '')
            return;
        await askFirst(directory, personId);
        if (await directory.write({ ...found.document, email: '' }, found.etag))
            return;
    }
}
function isUntold({ wasLinked, told }) {
    return wasLinked === true && !told;
}
async function change(directory, personId, changed) {
    const key = (0, directoryKeys_1.accountsKey)(personId);
    for (;;) {
        const found = await directory.read(key);
        const before = found?.document.type === 'accounts' ? found.document : accounts_1.noAccounts;
        const after = changed(before);
        if (after === before)
            return before;
        const document = { ...after, key, type: 'accounts', schemaVersion: 1, personId };
        if (await directory.write(document, found?.etag ?? null))
            return after;
    }
}
//# sourceMappingURL=heldAccounts.js.map