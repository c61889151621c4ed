"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.personKey = personKey;
exports.identityKey = identityKey;
exports.emailKey = emailKey;
exports.personRefKey = personRefKey;
exports.conversationKey = conversationKey;
exports.accountsKey = accountsKey;
exports.codeKey = codeKey;
const sha256_1 = require("../deeds/sha256");
/*
 * The keys under which the directory holds things. An address or an account never stands in a key, nor anything by which it
 * could be recognised, because keys go into URLs and into the store's logs.
 */
function personKey(personId) {
    return `person:${personId}`;
}
function identityKey(keyed, { tenantId, aadObjectId }) {
    return `identity:${keyed((0, sha256_1.sha256)(`${tenantId}|${aadObjectId}`))}`;
}
/** The same for an address in any letter case. */
function emailKey(keyed, address) {
    return `email:${keyed((0, sha256_1.sha256)(address.trim().toLowerCase()))}`;
}
/**
 * The same for the case system's own reference of a person, which stays with them through every address. What lies there is
 * written like an address, so that an instance of an earlier version can read it.
 */
function personRefKey(keyed, ref) {
    return `email:${keyed((0, sha256_1.sha256)(`person-ref ${ref}`))}`;
}
function conversationKey(keyed, conversationId) {
    return `conversation:${keyed((0, sha256_1.sha256)(conversationId))}`;
}
/** Which accounts are that person's. */
function accountsKey(personId) {
    return `accounts:${personId}`;
}
/** A one-time code, without hyphens. */
function codeKey(keyed, code) {
    return `code:${keyed((0, sha256_1.sha256)(`one-time code ${code}`))}`;
}
//# sourceMappingURL=directoryKeys.js.map