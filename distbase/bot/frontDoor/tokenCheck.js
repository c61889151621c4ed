"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createTokenCheck = createTokenCheck;
const errors_1 = require("jose/errors");
const verify_1 = require("jose/jwt/verify");
const lru_cache_1 = require("lru-cache");
const zod_1 = require("zod");
const result_1 = require("../../core/result");
const issuer = 'https://api.botframework.com';
const channel = 'msteams';
const clockSkewSeconds = 5 * 60;
const mostVerifiedTokens = 1000;
const longestHeader = 8 * 1024;
const bearer = /^Bearer ([\w-]{2,}\.[\w-]{2,}\.[\w-]{2,})$/i;
/** What a connector's token must say beyond what jose checks; `aud` must be our app id alone, and not a list with it. */
const connectorClaims = zod_1.z.object({
    aud: zod_1.z.string(),
    exp: zod_1.z.number(),
    nbf: zod_1.z.number().optional(),
    serviceurl: zod_1.z.string().min(1).max(500),
});
/**
 * Our own check of a connector's token, in place of botbuilder's (DESIGN 2.1, trap 3; RELIABILITY 3a). A token that was
 * verified is remembered by its exact string until it expires, so that it costs no RSA again; nothing is remembered of one that
 * was not verified.
 */
function createTokenCheck({ appId, keys, now }) {
    const verified = new lru_cache_1.LRUCache({ max: mostVerifiedTokens });
    /** The key that a token names, unless it may not sign for Teams. */
    async function keyOf({ kid }) {
        const key = typeof kid === 'string' ? await keys.find(kid) : undefined;
        if (key === undefined)
            throw new KeyRefused('token-key-unknown');
        if (!key.endorsements.includes(channel))
            throw new KeyRefused('token-key-not-endorsed');
        return key.publicKey;
    }
    async function verify(token) {
        try {
            const { payload } = await (0, verify_1.jwtVerify)(token, keyOf, {
                algorithms: ['RS256'],
                issuer,
                audience: appId,
                clockTolerance: clockSkewSeconds,
                currentDate: new Date(now()),
            });
            const claims = connectorClaims.safeParse(payload);
            return claims.success ? (0, result_1.allow)(claims.data) : (0, result_1.refuse)('token-malformed');
        }
        catch (error) {
            const refusal = refusalOf(error);
            if (refusal === null)
                throw error;
            return (0, result_1.refuse)(refusal);
        }
    }
    return {
        async check(authorization = '') {
            const remembered = verified.get(authorization);
            if (remembered !== undefined) {
                const late = refusalByTime(remembered, now());
                if (late === null)
                    return (0, result_1.allow)({ serviceUrl: remembered.serviceurl });
                verified.delete(authorization);
                return (0, result_1.refuse)(late);
            }
            const [, token] = authorization.length > longestHeader ? [] : (bearer.exec(authorization) ?? []);
            if (token === undefined)
                return (0, result_1.refuse)('token-malformed');
            const checked = await verify(token);
            if (!checked.ok)
                return checked;
            verified.set(authorization, checked.value);
            return (0, result_1.allow)({ serviceUrl: checked.value.serviceurl });
        },
    };
}
/** A token that was verified before is only checked for its time. */
function refusalByTime({ exp, nbf }, nowMs) {
    const nowSeconds = nowMs / 1000;
    if (nowSeconds >= exp + clockSkewSeconds)
        return 'token-expired';
    if (nbf !== undefined && nowSeconds < nbf - clockSkewSeconds)
        return 'token-not-yet-valid';
    return null;
}
/** The key that a token names may not be used. Thrown through jose, which calls the function that finds the key. */
class KeyRefused extends Error {
    refusal;
    constructor(refusal) {
        super(refusal);
        this.refusal = refusal;
    }
}
const refusalByClaim = new Map([
    ['iss', 'token-issuer'],
    ['aud', 'token-audience'],
    ['nbf', 'token-not-yet-valid'],
]);
/** Why a token was refused; null for an error that says nothing of the token. */
function refusalOf(error) {
    if (error instanceof KeyRefused)
        return error.refusal;
    if (error instanceof errors_1.JOSEAlgNotAllowed)
        return 'token-algorithm';
    if (error instanceof errors_1.JWSSignatureVerificationFailed)
        return 'token-signature';
    if (error instanceof errors_1.JWTExpired)
        return 'token-expired';
    if (error instanceof errors_1.JWTClaimValidationFailed && error.reason === 'check_failed')
        return refusalByClaim.get(error.claim) ?? 'token-malformed';
    return error instanceof errors_1.JOSEError ? 'token-malformed' : null;
}
//# sourceMappingURL=tokenCheck.js.map