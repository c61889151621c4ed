import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Report } from '../../core/reports';
import { isLoopbackHost } from './serviceUrls';

/** One key of the channel's, and the channels it may sign for. */
export type SigningKey = { readonly publicKey: KeyObject; readonly endorsements: readonly string[] };

export type SigningKeys = {
  /**
   * The key with that id, or undefined when the key server knows none.
   * Throws an error with code `signing-keys-unavailable` when no usable keys are held and none can be fetched.
   */
  find(keyId: string): Promise<SigningKey | undefined>;
};

export type SigningKeysOptions = {
  readonly metadataUrl: string;
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly report: Report;
};

/** Microsoft's document for the public cloud; env/.env.example names another for government clouds or a local issuer. */
export const defaultMetadataUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const refreshAfterMs = 24 * 60 * 60 * 1000;
const keptForMs = 72 * 60 * 60 * 1000;
const askAgainAfterMs = 60 * 1000;
const askAgainWhenEmptyAfterMs = 5 * 1000;
const fetchTimeoutMs = 5000;
const smallestKeyBits = 2048;

const metadataDocument = z.object({ jwks_uri: z.url() });
const keysDocument = z.object({ keys: z.array(z.unknown()) });
const rsaKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  use: z.literal('sig').optional(),
  endorsements: z.array(z.string()).default([]),
});

type HeldKeys = { readonly byId: ReadonlyMap<string, SigningKey>; readonly fetchedAt: number };

/**
 * The channel's signing keys: fetched once however many turns wait for them, refreshed in the background after a day,
 * kept for three days when the key server is down, asked again for an unknown key at most once a minute
 * (RELIABILITY 3a). Nothing an unverified token says is kept.
 */
export function createSigningKeys(options: SigningKeysOptions): SigningKeys {
  const { now, report } = options;
  let held: HeldKeys | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<HeldKeys> | null = null;

  function refresh(): Promise<HeldKeys> {
    underWay ??= fetchOnce().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function fetchOnce(): Promise<HeldKeys> {
    askedAt = now();
    try {
      held = { byId: await fetchKeys(options), fetchedAt: askedAt };
      return held;
    } catch {
      report('signing-keys-fetch-failed');
      throw Object.assign(new Error('signing-keys-unavailable'), { code: 'signing-keys-unavailable' });
    }
  }

  function mayAskAgain(afterMs: number): boolean {
    return underWay !== null || now() - askedAt >= afterMs;
  }

  function refreshInBackground(): void {
    if (underWay === null && mayAskAgain(askAgainAfterMs)) refresh().catch(() => undefined);
  }

  async function refreshOrKeep(kept: HeldKeys): Promise<HeldKeys> {
    return refresh().catch(() => kept);
  }

  function keysNeeded(): Promise<HeldKeys> {
    if (mayAskAgain(askAgainWhenEmptyAfterMs)) return refresh();
    throw Object.assign(new Error('signing-keys-unavailable'), { code: 'signing-keys-unavailable' });
  }

  return {
    async find(keyId) {
      if (held === null || now() - held.fetchedAt > keptForMs) return (await keysNeeded()).byId.get(keyId);
      if (now() - held.fetchedAt > refreshAfterMs) refreshInBackground();
      const known = held.byId.get(keyId);
      if (known !== undefined || !mayAskAgain(askAgainAfterMs)) return known;
      return (await refreshOrKeep(held)).byId.get(keyId);
    },
  };
}

/** Whether the keys may be fetched from there: https, or plain http on this machine where that is allowed (DESIGN 8.4). */
export function isMetadataUrlAllowed(address: string, loopbackAllowed: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'https:') return true;
  return loopbackAllowed && url.protocol === 'http:' && isLoopbackHost(url.hostname);
}

async function fetchKeys({ metadataUrl, fetch: get }: SigningKeysOptions): Promise<ReadonlyMap<string, SigningKey>> {
  const metadata = metadataDocument.parse(await getJson(get, metadataUrl));
  const loopbackAllowed = isLoopbackHost(new URL(metadataUrl).hostname);
  if (!isMetadataUrlAllowed(metadata.jwks_uri, loopbackAllowed)) throw new Error('jwks-uri-not-allowed');
  const { keys } = keysDocument.parse(await getJson(get, metadata.jwks_uri));
  const usable = new Map(keys.flatMap(readKey));
  if (usable.size === 0) throw new Error('no-usable-key');
  return usable;
}

async function getJson(get: typeof fetch, address: string): Promise<unknown> {
  const response = await get(address, { redirect: 'error', signal: AbortSignal.timeout(fetchTimeoutMs) });
  if (!response.ok) throw new Error('key-server-refused');
  return response.json();
}

/** One key that cannot be used must not take the others with it. */
function readKey(candidate: unknown): readonly (readonly [string, SigningKey])[] {
  const parsed = rsaKey.safeParse(candidate);
  if (!parsed.success) return [];
  const { kid, n, e, endorsements } = parsed.data;
  try {
    const publicKey = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
    return bits >= smallestKeyBits ? [[kid, { publicKey, endorsements }]] : [];
  } catch {
    return [];
  }
}
