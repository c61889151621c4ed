"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeKeyed = makeKeyed;
const node_crypto_1 = require("node:crypto");
function makeKeyed(key) {
    return (hash) => (0, node_crypto_1.createHmac)('sha256', key).update(hash).digest('hex').slice(0, hash.length);
}
//# sourceMappingURL=keyed.js.map