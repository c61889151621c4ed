import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../core/audit/canonicalJson';
import type { Root } from '../../core/audit/rootEnds';

/** What signs the roots, and all keys that any of them may be signed with: after a change of keys the older one too. */
export type RootKeys = { readonly signing: KeyObject; readonly checking: readonly KeyObject[] };

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}(-restored)?$/);
const link = z.strictObject({ seq: z.int().min(0), hash: z.string() });
const root: z.ZodType<Root> = z.strictObject({
  version: z.literal(1),
  day,
  at: z.string(),
  before: z.strictObject({ day, hash: z.string() }).nullable(),
  ends: z.record(z.string(), z.record(z.string(), link)),
  restored: z.literal(true).exactOptional(),
  signature: z.string(),
});

/** The root as it is kept. */
export function signedText(unsigned: Omit<Root, 'signature'>, { signing }: RootKeys): string {
  const signature = sign(null, Buffer.from(canonicalJson(unsigned)), signing).toString('base64');
  return `${canonicalJson({ ...unsigned, signature })}\n`;
}

/** A kept root; null where it has not the form of one. */
export function parseRoot(text: string): Root | null {
  try {
    return root.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export function isSigned({ signature, ...unsigned }: Root, { checking }: RootKeys): boolean {
  const data = Buffer.from(canonicalJson(unsigned));
  return checking.some((key) => verify(null, data, key, Buffer.from(signature, 'base64')));
}

/** The keys in a PEM text: the first one signs. Null where there is none, or one that is no Ed25519 private key. */
export function keysIn(privateKeys: readonly KeyObject[]): RootKeys | null {
  const [signing] = privateKeys;
  if (signing === undefined || privateKeys.some((key) => key.asymmetricKeyType !== 'ed25519' || key.type !== 'private')) return null;
  return { signing, checking: privateKeys.map((key) => createPublicKey(key)) };
}
