import type { z } from 'zod';

/**
 * Parses with a schema, each object once: a press asks for the same document when it permits, decides and renders, and what
 * came out of a store is never changed. Throws where it has not the shape: a fault, never guessed at.
 */
export function parsedOnce<Parsed extends object>(schema: z.ZodType<Parsed>): (stored: unknown) => Parsed {
  const known = new WeakMap<object, Parsed>();
  return (stored) => {
    if (typeof stored !== 'object' || stored === null) return schema.parse(stored);
    const parsed = known.get(stored) ?? schema.parse(stored);
    known.set(stored, parsed);
    return parsed;
  };
}
