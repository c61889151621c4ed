"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readAccounts = readAccounts;
exports.accountsIfReadable = accountsIfReadable;
exports.changeAccounts = changeAccounts;
exports.pointTo = pointTo;
exports.removeLogged = removeLogged;
exports.writeLogged = writeLogged;
const accounts_1 = require("../../core/people/accounts");
const damage_1 = require("../../documents/damage");
const directoryKeys_1 = require("./directoryKeys");
async function readAccounts(deps, personId) {
    return accountsIn((await deps.directory.read((0, directoryKeys_1.accountsKey)(personId)))?.document);
}
/** The same where people are to be told something: null where the document cannot be read, as then nobody can say whose a chat is. */
async function accountsIfReadable(deps, personId) {
    try {
        return await readAccounts(deps, personId);
    }
    catch (error) {
        if ((0, damage_1.isDamage)(error))
            return null;
        throw error;
    }
}
/** Applies one change to a person's accounts, again on what is there now if somebody else was faster; logged before it is written. */
async function changeAccounts(deps, cause, personId, change) {
    const key = (0, directoryKeys_1.accountsKey)(personId);
    for (;;) {
        const found = await deps.directory.read(key);
        const before = accountsIn(found?.document);
        const after = change(before);
        if (after === before)
            return before;
        const document = { key, type: 'accounts', schemaVersion: 1, personId, ...after };
        if (await writeLogged(deps, cause, document, found?.etag ?? null))
            return after;
    }
}
/** Says where to look for the person behind an identity. It gives no right as long as the person's accounts do not list it. */
async function pointTo(deps, cause, key, personId) {
    for (;;) {
        const found = await deps.directory.read(key);
        const pointer = { key, type: 'identity', schemaVersion: 1, personId, recorded: true };
        const isThere = found?.document.type === 'identity' && found.document.personId === personId && found.document.recorded === true;
        if (isThere || (await writeLogged(deps, cause, pointer, found?.etag ?? null)))
            return;
    }
}
/** False where it was gone already, or somebody else took it. */
async function removeLogged(deps, { partition, by, deed }, key) {
    const found = await deps.directory.read(key);
    if (found === null)
        return false;
    await deps.access.changed(partition, by, deed, { [key]: null });
    return deps.directory.remove(key, found.etag);
}
async function writeLogged(deps, { partition, by, deed }, document, etag) {
    await deps.access.changed(partition, by, deed, { [document.key]: document });
    return deps.directory.write(document, etag);
}
function accountsIn(document) {
    if (document?.type !== 'accounts')
        return accounts_1.noAccounts;
    const { key: _, type: _type, schemaVersion: _version, personId: _person, ...accounts } = document;
    return accounts;
}
//# sourceMappingURL=accountDocuments.js.map