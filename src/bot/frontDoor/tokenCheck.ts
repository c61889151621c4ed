import type { JWTHeaderParameters } from 'jose';
import { JOSEAlgNotAllowed, JOSEError, JWSSignatureVerificationFailed, JWTClaimValidationFailed, JWTExpired } from 'jose/errors';
import { jwtVerify } from 'jose/jwt/verify';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { allow, type Result, refuse } from '../../core/result';
import type { SigningKeys } from './signingKeys';

/** Who is calling: the connector, as far as its token vouches for it. */
export type Caller = {
  /** The only service URL that this caller's activities may name. */
  readonly serviceUrl: string;
};

/** For the log and the metrics; the caller is told nothing but 401. */
export type TokenRefusal =
  | 'token-malformed'
  | 'token-algorithm'
  | 'token-issuer'
  | 'token-audience'
  | 'token-expired'
  | 'token-not-yet-valid'
  | 'token-key-unknown'
  | 'token-key-not-endorsed'
  | 'token-signature';

export type TokenCheck = {
  /** Throws only what `SigningKeys.find` throws. */
  check(authorization: string | undefined): Promise<Result<Caller, TokenRefusal>>;
};

export type TokenCheckOptions = {
  readonly appId: string;
  readonly keys: SigningKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

const issuer = 'https://api.botframework.com';
const channel = 'msteams';
const clockSkewSeconds = 5 * 60;
const mostVerifiedTokens = 1000;
const longestHeader = 8 * 1024;
const bearer = /^Bearer ([\w-]{2,}\.[\w-]{2,}\.[\w-]{2,})$/i;

/** What a connector's token must say beyond what jose checks; `aud` must be our app id alone, and not a list with it. */
const connectorClaims = z.object({
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().min(1).max(500),
});
type ConnectorClaims = z.infer<typeof connectorClaims>;

/**
 * Our own check of a connector's token, in place of botbuilder's (DESIGN 2.1, trap 3; RELIABILITY 3a). A token that was
 * verified is remembered by its exact string until it expires, so that it costs no RSA again; nothing is remembered of one that
 * was not verified.
 */
export function createTokenCheck({ appId, keys, now }: TokenCheckOptions): TokenCheck {
  const verified = new LRUCache<string, ConnectorClaims>({ max: mostVerifiedTokens });

  /** The key that a token names, unless it may not sign for Teams. */
  async function keyOf({ kid }: JWTHeaderParameters) {
    const key = typeof kid === 'string' ? await keys.find(kid) : undefined;
    if (key === undefined) throw new KeyRefused('token-key-unknown');
    if (!key.endorsements.includes(channel)) throw new KeyRefused('token-key-not-endorsed');
    return key.publicKey;
  }

  async function verify(token: string): Promise<Result<ConnectorClaims, TokenRefusal>> {
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ['RS256'],
        issuer,
        audience: appId,
        clockTolerance: clockSkewSeconds,
        currentDate: new Date(now()),
      });
      const claims = connectorClaims.safeParse(payload);
      return claims.success ? allow(claims.data) : refuse('token-malformed');
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      return refuse(refusal);
    }
  }

  return {
    async check(authorization = '') {
      const remembered = verified.get(authorization);
      if (remembered !== undefined) {
        const late = refusalByTime(remembered, now());
        if (late === null) return allow({ serviceUrl: remembered.serviceurl });
        verified.delete(authorization);
        return refuse(late);
      }
      const [, token] = authorization.length > longestHeader ? [] : (bearer.exec(authorization) ?? []);
      if (token === undefined) return refuse('token-malformed');
      const checked = await verify(token);
      if (!checked.ok) return checked;
      verified.set(authorization, checked.value);
      return allow({ serviceUrl: checked.value.serviceurl });
    },
  };
}

/** A token that was verified before is only checked for its time. */
function refusalByTime({ exp, nbf }: ConnectorClaims, nowMs: number): TokenRefusal | null {
  const nowSeconds = nowMs / 1000;
  if (nowSeconds >= exp + clockSkewSeconds) return 'token-expired';
  if (nbf !== undefined && nowSeconds < nbf - clockSkewSeconds) return 'token-not-yet-valid';
  return null;
}

/** The key that a token names may not be used. Thrown through jose, which calls the function that finds the key. */
class KeyRefused extends Error {
  constructor(readonly refusal: 'token-key-unknown' | 'token-key-not-endorsed') {
    super(refusal);
  }
}

const refusalByClaim: ReadonlyMap<string, TokenRefusal> = new Map([
  ['iss', 'token-issuer'],
  ['aud', 'token-audience'],
  ['nbf', 'token-not-yet-valid'],
]);

/** Why a token was refused; null for an error that says nothing of the token. */
function refusalOf(error: unknown): TokenRefusal | null {
  if (error instanceof KeyRefused) return error.refusal;
  if (error instanceof JOSEAlgNotAllowed) return 'token-algorithm';
  if (error instanceof JWSSignatureVerificationFailed) return 'token-signature';
  if (error instanceof JWTExpired) return 'token-expired';
  if (error instanceof JWTClaimValidationFailed && error.reason === 'check_failed')
    return refusalByClaim.get(error.claim) ?? 'token-malformed';
  return error instanceof JOSEError ? 'token-malformed' : null;
}
