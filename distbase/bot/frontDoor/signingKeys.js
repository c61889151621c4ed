"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.defaultMetadataUrl = void 0;
exports.createSigningKeys = createSigningKeys;
exports.isMetadataUrlAllowed = isMetadataUrlAllowed;
const node_crypto_1 = require("node:crypto");
const zod_1 = require("zod");
const serviceUrls_1 = require("./serviceUrls");
/** Microsoft's document for the public cloud; env/.env.example names another for government clouds or a local issuer. */
exports.defaultMetadataUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const refreshAfterMs = 24 * 60 * 60 * 1000;
const keptForMs = 72 * 60 * 60 * 1000;
const askAgainAfterMs = 60 * 1000;
const askAgainWhenEmptyAfterMs = 5 * 1000;
const fetchTimeoutMs = 5000;
const smallestKeyBits = 2048;
const metadataDocument = zod_1.z.object({ jwks_uri: zod_1.z.url() });
const keysDocument = zod_1.z.object({ keys: zod_1.z.array(zod_1.z.unknown()) });
const rsaKey = zod_1.z.object({
    kty: zod_1.z.literal('RSA'),
    kid: zod_1.z.string().min(1),
    n: zod_1.z.string(),
    e: zod_1.z.string(),
    use: zod_1.z.literal('sig').optional(),
    endorsements: zod_1.z.array(zod_1.z.string()).default([]),
});
/**
 * The channel's signing keys: fetched once however many turns wait for them, refreshed in the background after a day,
 * kept for three days when the key server is down, asked again for an unknown key at most once a minute
 * (RELIABILITY 3a). Nothing an unverified token says is kept.
 */
function createSigningKeys(options) {
    const { now, report } = options;
    let held = null;
    let askedAt = Number.NEGATIVE_INFINITY;
    let underWay = null;
    function refresh() {
        underWay ??= fetchOnce().finally(() => {
            underWay = null;
        });
        return underWay;
    }
    async function fetchOnce() {
        askedAt = now();
        try {
            held = { byId: await fetchKeys(options), fetchedAt: askedAt };
            return held;
        }
        catch {
            report('signing-keys-fetch-failed');
            throw Object.assign(new Error('signing-keys-unavailable'), { code: 'signing-keys-unavailable' });
        }
    }
    function mayAskAgain(afterMs) {
        return underWay !== null || now() - askedAt >= afterMs;
    }
    function refreshInBackground() {
        if (underWay === null && mayAskAgain(askAgainAfterMs))
            refresh().catch(() => undefined);
    }
    async function refreshOrKeep(kept) {
        return refresh().catch(() => kept);
    }
    function keysNeeded() {
        if (mayAskAgain(askAgainWhenEmptyAfterMs))
            return refresh();
        throw Object.assign(new Error('signing-keys-unavailable'), { code: 'signing-keys-unavailable' });
    }
    return {
        async find(keyId) {
            if (held === null || now() - held.fetchedAt > keptForMs)
                return (await keysNeeded()).byId.get(keyId);
            if (now() - held.fetchedAt > refreshAfterMs)
                refreshInBackground();
            const known = held.byId.get(keyId);
            if (known !== undefined || !mayAskAgain(askAgainAfterMs))
                return known;
            return (await refreshOrKeep(held)).byId.get(keyId);
        },
    };
}
/** Whether the keys may be fetched from there: https, or plain http on this machine where that is allowed (DESIGN 8.4). */
function isMetadataUrlAllowed(address, loopbackAllowed) {
    if (!URL.canParse(address))
        return false;
    const url = new URL(address);
    if (url.protocol === 'https:')
        return true;
    return loopbackAllowed && url.protocol === 'http:' && (0, serviceUrls_1.isLoopbackHost)(url.hostname);
}
async function fetchKeys({ metadataUrl, fetch: get }) {
    const metadata = metadataDocument.parse(await getJson(get, metadataUrl));
    const loopbackAllowed = (0, serviceUrls_1.isLoopbackHost)(new URL(metadataUrl).hostname);
    if (!isMetadataUrlAllowed(metadata.jwks_uri, loopbackAllowed))
        throw new Error('jwks-uri-not-allowed');
    const { keys } = keysDocument.parse(await getJson(get, metadata.jwks_uri));
    const usable = new Map(keys.flatMap(readKey));
    if (usable.size === 0)
        throw new Error('no-usable-key');
    return usable;
}
async function getJson(get, address) {
    const response = await get(address, { redirect: 'error', signal: AbortSignal.timeout(fetchTimeoutMs) });
    if (!response.ok)
        throw new Error('key-server-refused');
    return response.json();
}
/** One key that cannot be used must not take the others with it. */
function readKey(candidate) {
    const parsed = rsaKey.safeParse(candidate);
    if (!parsed.success)
        return [];
    const { kid, n, e, endorsements } = parsed.data;
    try {
        const publicKey = (0, node_crypto_1.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' });
        const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
        return bits >= smallestKeyBits ? [[kid, { publicKey, endorsements }]] : [];
    }
    catch {
        return [];
    }
}
//# sourceMappingURL=signingKeys.js.map