import type { Damage } from '../core/documents';

/**
 * A document that cannot be read stops what needs it and nothing else: `store.newer-schema` where a newer version of the
 * product wrote it, else `store.damaged`. Says which kind, never what stands in it.
 */
export class UnreadableDocument extends Error {
  readonly code: 'store.damaged' | 'store.newer-schema';
  readonly detail: string;

  constructor(type: string, why: Damage) {
    const code = why === 'newer-schema' ? 'store.newer-schema' : 'store.damaged';
    super(`${code} (${type})`);
    this.name = 'UnreadableDocument';
    this.code = code;
    this.detail = type;
  }
}

/** Why what an error is about cannot be read; any other error is thrown on. */
export function damageBehind(error: unknown): Damage {
  if (!isDamage(error)) throw error;
  return error.code === 'store.newer-schema' ? 'newer-schema' : 'corrupt';
}

/** Whether an error says that one document cannot be read: what needs it stops there, everything else goes on. */
export function isDamage(error: unknown): error is { readonly code: 'store.damaged' | 'store.newer-schema' } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'store.damaged' || code === 'store.newer-schema';
}

/** For what is left out where it cannot be read; any other error is thrown on. */
export function nothingIfDamaged(error: unknown): null {
  if (isDamage(error)) return null;
  throw error;
}
