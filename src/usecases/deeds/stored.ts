import { z } from 'zod';
import type { Damage } from '../../core/documents';

/**
 * A document that cannot be read stops what needs it and nothing else: `store.newer-schema` where a newer version of the
 * product wrote it, else `store.damaged`. Says which kind, never what stands in it.
 */
export class UnreadableDocument extends Error {
  readonly code: 'store.damaged' | 'store.newer-schema';
  readonly detail: string;

  constructor(kind: string, why: Damage) {
    const code = why === 'newer-schema' ? 'store.newer-schema' : 'store.damaged';
    super(`${code} (${kind})`);
    this.name = 'UnreadableDocument';
    this.code = code;
    this.detail = kind;
  }
}

/** Why a document that its schema refuses cannot be read. All kinds are at version 1 so far. */
export function damageIn(stored: unknown): Damage {
  const version = z.looseObject({ schemaVersion: z.number() }).safeParse(stored).data?.schemaVersion ?? 1;
  return version > 1 ? 'newer-schema' : 'corrupt';
}

/** Whether an error says that one document cannot be read: what needs it stops there, everything else goes on. */
export function isDamage(error: unknown): error is { readonly code: 'store.damaged' | 'store.newer-schema' } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'store.damaged' || code === 'store.newer-schema';
}

/** Why it cannot be read; any other error is thrown on. */
export function damageBehind(error: unknown): Damage {
  if (!isDamage(error)) throw error;
  return error.code === 'store.newer-schema' ? 'newer-schema' : 'corrupt';
}

/**
 * Parses with a schema, each object once: a press asks for the same document when it permits, decides and renders, and what
 * came out of a store is never changed. Throws UnreadableDocument where it has not the shape: never guessed at.
 */
export function parsedOnce<Parsed extends object>(kind: string, schema: z.ZodType<Parsed>): (stored: unknown) => Parsed {
  const known = new WeakMap<object, Parsed>();
  return (stored) => {
    const before = typeof stored === 'object' && stored !== null ? known.get(stored) : undefined;
    if (before !== undefined) return before;
    const { data } = schema.safeParse(stored);
    if (data === undefined) throw new UnreadableDocument(kind, damageIn(stored));
    if (typeof stored === 'object' && stored !== null) known.set(stored, data);
    return data;
  };
}
