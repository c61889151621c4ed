"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newId = newId;
const node_crypto_1 = require("node:crypto");
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 20;
const idsAtATime = 200;
let random = Buffer.alloc(0);
let used = 0;
/** 20 characters of a–z and 0–9, about 103 bits: opaque, and safe in a URL, a key and a log line. Chance is fetched for many at a time. */
function newId() {
    if (used >= random.length) {
        random = (0, node_crypto_1.randomBytes)(length * idsAtATime);
        used = 0;
    }
    let id = '';
    for (const end = used + length; used < end; used += 1)
        id += letters[(random[used] ?? 0) % letters.length];
    return id;
}
//# sourceMappingURL=newId.js.map