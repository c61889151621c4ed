import fc from 'fast-check';
import type { z } from 'zod';

/** What a schema of the kinds used for stored documents is made of. */
type Definition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly valueType?: Schema;
  readonly getter?: () => Schema;
};
type Schema = { readonly _zod: { readonly def: unknown } };

/**
 * Documents of that schema with every optional member there, at every depth; what may be null is null or not, and of several forms
 * each comes up. A form inside itself goes two deep.
 */
export function anyOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return of(schema, 0);
}

function of(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const definition = schema._zod.def as Definition;
  const inner = () => of(must(definition.innerType), depth);
  switch (definition.type) {
    case 'object':
      return objectOf(must(definition.shape), depth);
    case 'array':
      return fc.array(of(must(definition.element), depth), { minLength: 1, maxLength: 2 });
    case 'string':
      return fc.constantFrom('2026-11-20', '2026-12-04');
    case 'number':
      return fc.nat({ max: 9 });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(must(definition.entries)));
    case 'literal':
      return fc.constantFrom(...must(definition.values));
    case 'nullable':
      return fc.oneof(fc.constant(null), inner());
    case 'optional':
      return inner();
    case 'union':
      return fc.oneof(...must(definition.options).map((option) => of(option, depth)));
    case 'record':
      return of(must(definition.valueType), depth).map((value) => ({ one: value }));
    case 'unknown':
      return fc.constant({ any: 'thing' });
    case 'lazy':
      return of(must(definition.getter)(), depth + 1);
    default:
      throw new Error(`No idea how to make a ${definition.type}.`);
  }
}

function objectOf(shape: Readonly<Record<string, Schema>>, depth: number): fc.Arbitrary<unknown> {
  const isEnd = (schema: Schema) => depth >= 2 && (schema._zod.def as Definition).type === 'optional';
  const members = Object.entries(shape).filter(([, schema]) => !isEnd(schema));
  return fc.record(Object.fromEntries(members.map(([name, schema]) => [name, of(schema, depth)])));
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The schema is not as expected.');
  return value;
}
