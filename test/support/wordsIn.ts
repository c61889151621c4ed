import type { z } from 'zod';

type Definition = Readonly<Record<string, unknown>> & { readonly type: string };
type Schema = { readonly _zod: { readonly def: unknown } };

/** The version that a schema of a stored document reads, and every word in it: values of lists, and fixed values by which forms are told apart. */
export function wordsIn(schema: z.ZodType): { readonly version: number; readonly words: readonly string[] } {
  const words = new Set<string>();
  const seen = new Set<unknown>();
  let version = 0;
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (!isSchema(value)) {
      for (const each of Object.values(value)) walk(each);
      return;
    }
    const definition = value._zod.def as Definition;
    const { type, entries, values, shape, getter } = definition;
    if (type === 'enum') for (const each of Object.values(entries as object)) words.add(String(each));
    if (type === 'literal') for (const each of values as readonly unknown[]) words.add(String(each));
    if (type === 'lazy') walk((getter as () => unknown)());
    walk(shape);
    for (const part of ['element', 'innerType', 'options', 'valueType', 'keyType', 'items']) walk(definition[part]);
    const own = (shape as Readonly<Record<string, Schema>> | undefined)?.['schemaVersion'];
    if (own !== undefined && version === 0) version = Number((own._zod.def as Definition)['values']);
  };
  walk(schema);
  words.delete(String(version));
  return { version, words: [...words].sort() };
}

function isSchema(value: object): value is Schema {
  return '_zod' in value;
}
