import { verify } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { allow, type Result, refuse } from '../../core/result';
import { readBearerToken, type TokenClaims, type UnverifiedToken } from './bearerToken';
import type { SigningKey, SigningKeys } from './signingKeys';

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

/**
 * Our own check of a connector's token, in place of botbuilder's (DESIGN 2.1, trap 3; RELIABILITY 3a).
 * A token that was verified is known again by its exact string until it expires and costs no RSA; one that
 * was not verified leaves nothing behind.
 */
export function createTokenCheck({ appId, keys, now }: TokenCheckOptions): TokenCheck {
  const verified = new LRUCache<string, TokenClaims>({ max: mostVerifiedTokens });

  async function checkUnknown(token: UnverifiedToken): Promise<TokenRefusal | null> {
    const refusal = refusalByClaims(token, appId);
    if (refusal !== null) return refusal;
    const key = await keys.find(token.keyId);
    return key === undefined ? 'token-key-unknown' : refusalByKey(token, key);
  }

  return {
    async check(authorization) {
      const remembered = authorization === undefined ? undefined : verified.get(authorization);
      if (remembered !== undefined) {
        const late = refusalByTime(remembered, now());
        if (late === null) return allow({ serviceUrl: remembered.serviceurl });
        verified.delete(authorization ?? '');
        return refuse(late);
      }
      const token = readBearerToken(authorization);
      if (token === null || authorization === undefined) return refuse('token-malformed');
      const refusal = refusalByTime(token.claims, now()) ?? (await checkUnknown(token));
      if (refusal !== null) return refuse(refusal);
      verified.set(authorization, token.claims);
      return allow({ serviceUrl: token.claims.serviceurl });
    },
  };
}

function refusalByTime(claims: TokenClaims, nowMs: number): TokenRefusal | null {
  const nowSeconds = nowMs / 1000;
  if (nowSeconds >= claims.exp + clockSkewSeconds) return 'token-expired';
  if (claims.nbf !== undefined && nowSeconds < claims.nbf - clockSkewSeconds) return 'token-not-yet-valid';
  return null;
}

function refusalByClaims(token: UnverifiedToken, appId: string): TokenRefusal | null {
  if (token.algorithm !== 'RS256') return 'token-algorithm';
  if (token.claims.iss !== issuer) return 'token-issuer';
  if (token.claims.aud !== appId) return 'token-audience';
  return null;
}

function refusalByKey(token: UnverifiedToken, key: SigningKey): TokenRefusal | null {
  if (!key.endorsements.includes(channel)) return 'token-key-not-endorsed';
  return verify('RSA-SHA256', Buffer.from(token.signedPart), key.publicKey, token.signature) ? null : 'token-signature';
}
