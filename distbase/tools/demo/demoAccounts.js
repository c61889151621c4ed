"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rows = rows;
exports.isDemoGuest = isDemoGuest;
exports.guestName = guestName;
exports.objectIdOf = objectIdOf;
exports.userIdOf = userIdOf;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const sync_1 = require("csv-parse/sync");
const folder = 'env/demo';
function rows(name) {
    return (0, sync_1.parse)((0, node_fs_1.readFileSync)(`${folder}/${name}.csv`), { bom: true, columns: true });
}
/** The demo's parents and foster carers have no account with the council: they come as guests, as families do. */
function isDemoGuest({ email = '' }) {
    return email.endsWith('@mail.example');
}
/** The name that a guest has in the council's tenant. */
function guestName(email) {
    return `${email.replace('@', '_')}#EXT#@aberwern.onmicrosoft.example`;
}
/** A directory object id that is the same at every start. */
function objectIdOf(email) {
    const hex = (0, node_crypto_1.createHash)('sha256').update(email).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
function userIdOf(email) {
    return `user-${objectIdOf(email).slice(0, 8)}`;
}
//# sourceMappingURL=demoAccounts.js.map