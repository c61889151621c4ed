"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newFaultNumber = newFaultNumber;
const node_crypto_1 = require("node:crypto");
/** Without I, L, O and U, which are confused when read out over the telephone. 32 letters, so that every byte gives each equally often. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** '4F7K-92QM': the number that a person is shown when something went wrong on our side, and that stands in the log line of it. */
function newFaultNumber() {
    const drawn = Array.from((0, node_crypto_1.randomBytes)(8), (byte) => letters[byte % letters.length]).join('');
    return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}
//# sourceMappingURL=faultNumber.js.map