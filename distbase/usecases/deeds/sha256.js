"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sha256 = sha256;
const node_crypto_1 = require("node:crypto");
/** Hex sha-256 of the text in UTF-8, for the audit chain and for keys that must not show what they are made from. */
function sha256(text) {
    return (0, node_crypto_1.createHash)('sha256').update(text).digest('hex');
}
//# sourceMappingURL=sha256.js.map