"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.signedText = signedText;
exports.parseRoot = parseRoot;
exports.isSigned = isSigned;
exports.keysIn = keysIn;
const node_crypto_1 = require("node:crypto");
const zod_1 = require("zod");
const canonicalJson_1 = require("../../core/audit/canonicalJson");
const day = zod_1.z.string().regex(/^\d{4}-\d{2}-\d{2}(-restored)?$/);
const link = zod_1.z.strictObject({ seq: zod_1.z.int().min(0), hash: zod_1.z.string() });
const root = zod_1.z.strictObject({
    version: zod_1.z.literal(1),
    day,
    at: zod_1.z.string(),
    before: zod_1.z.strictObject({ day, hash: zod_1.z.string() }).nullable(),
    ends: zod_1.z.record(zod_1.z.string(), zod_1.z.record(zod_1.z.string(), link)),
    restored: zod_1.z.literal(true).exactOptional(),
    signature: zod_1.z.string(),
});
/** The root as it is kept. */
function signedText(unsigned, { signing }) {
    const signature = (0, node_crypto_1.sign)(null, Buffer.from((0, canonicalJson_1.canonicalJson)(unsigned)), signing).toString('base64');
    return `${(0, canonicalJson_1.canonicalJson)({ ...unsigned, signature })}\n`;
}
/** A kept root; null where it has not the form of one. */
function parseRoot(text) {
    try {
        return root.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
}
function isSigned({ signature, ...unsigned }, { checking }) {
    const data = Buffer.from((0, canonicalJson_1.canonicalJson)(unsigned));
    return checking.some((key) => (0, node_crypto_1.verify)(null, data, key, Buffer.from(signature, 'base64')));
}
/** The keys in a PEM text: the first one signs. Null where there is none, or one that is no Ed25519 private key. */
function keysIn(privateKeys) {
    const [signing] = privateKeys;
    if (signing === undefined || privateKeys.some((key) => key.asymmetricKeyType !== 'ed25519' || key.type !== 'private'))
        return null;
    return { signing, checking: privateKeys.map((key) => (0, node_crypto_1.createPublicKey)(key)) };
}
//# sourceMappingURL=rootText.js.map