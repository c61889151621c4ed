import { z } from 'zod';

/** A token as it came, taken apart but not believed: nothing here has been verified. */
export type UnverifiedToken = {
  /** What the signature was made over. */
  readonly signedPart: string;
  readonly signature: Buffer;
  readonly algorithm: string;
  readonly keyId: string;
  readonly claims: TokenClaims;
};

export type TokenClaims = z.infer<typeof tokenClaims>;

const longestHeader = 8 * 1024;
const bearer = /^Bearer (([\w-]{2,})\.([\w-]{2,}))\.([\w-]{2,})$/i;

/** A header with `crit` asks for rules we do not know, which RFC 7515 4.1.11 says to refuse. */
const joseHeader = z.object({ alg: z.string(), kid: z.string().min(1).max(200), crit: z.undefined().optional() });

const tokenClaims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().min(1).max(500),
});

/** Takes an Authorization header apart; null when it has not even the shape of a connector token. Costs no cryptography. */
export function readBearerToken(authorization: string | undefined): UnverifiedToken | null {
  if (authorization === undefined || authorization.length > longestHeader) return null;
  const [, signedPart, header, payload, signature] = bearer.exec(authorization) ?? [];
  if (signedPart === undefined || header === undefined || payload === undefined || signature === undefined) return null;
  const jose = joseHeader.safeParse(decodeJson(header));
  const claims = tokenClaims.safeParse(decodeJson(payload));
  if (!jose.success || !claims.success) return null;
  return {
    signedPart,
    signature: Buffer.from(signature, 'base64url'),
    algorithm: jose.data.alg,
    keyId: jose.data.kid,
    claims: claims.data,
  };
}

function decodeJson(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
