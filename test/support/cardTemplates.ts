import { z } from 'zod';

/** One `${…}` of a template, with where it stands: the path in the card's data, `[]` for each element of a list. */
export type Binding = { readonly path: string; readonly place: string; readonly elementType: string; readonly property: string };

/** Every binding of a template, its path made absolute through `$data` and `$root`. */
export function bindingsOf(template: unknown): readonly Binding[] {
  const found: Binding[] = [];
  const walk = (node: unknown, scope: string, place: string, elementType: string, property: string): void => {
    if (typeof node === 'string') {
      for (const [, expression = ''] of node.matchAll(/\$\{([^}]*)\}/g))
        found.push({ path: absolute(expression, scope), place, elementType, property });
    } else if (Array.isArray(node)) {
      for (const [index, each] of node.entries()) walk(each, scope, `${place}[${index}]`, elementType, property);
    } else if (typeof node === 'object' && node !== null) {
      const element = node as Record<string, unknown>;
      const inner = typeof element['$data'] === 'string' ? `${absolute(element['$data'].slice(2, -1), scope)}[].` : scope;
      const type = typeof element['type'] === 'string' ? element['type'] : elementType;
      for (const [name, value] of Object.entries(element)) {
        if (name !== '$data') walk(value, inner, `${place}.${name}`, type, name);
      }
    }
  };
  walk(template, '', '', '', '');
  return found;
}

function absolute(expression: string, scope: string): string {
  if (expression.startsWith('$root.')) return expression.slice('$root.'.length);
  return expression === '$data' ? scope.replace(/\.$/, '') : `${scope}${expression}`;
}

type JsonSchema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly safe?: boolean;
  readonly maxItems?: number;
  readonly maxLength?: number;
};

export type Leaf = { readonly path: string; readonly type: string; readonly safe: boolean };

/** Every leaf of a card's data: what its template may bind and must show. Choice lists count as one leaf, as Teams takes them whole. */
export function leavesOf(schema: z.ZodType): readonly Leaf[] {
  const walk = (node: JsonSchema, path: string): readonly Leaf[] => {
    if (node.properties !== undefined)
      return Object.entries(node.properties).flatMap(([name, each]) => walk(each, path === '' ? name : `${path}.${name}`));
    if (node.type === 'array' && node.items?.properties !== undefined && !isChoices(node.items)) return walk(node.items, `${path}[]`);
    return [{ path, type: node.type ?? 'string', safe: node.safe === true }];
  };
  return walk(z.toJSONSchema(schema) as JsonSchema, '');
}

function isChoices(items: JsonSchema): boolean {
  return (
    Object.keys(items.properties ?? {})
      .sort()
      .join() === 'title,value'
  );
}

const mostOfSample = 10_000;

/** Data of a card's shape: each text is `text(path)`, each list has `rows` rows (something to choose always one), every boolean is `flag`. */
export function sampleOf(
  schema: z.ZodType,
  given: { readonly flag: boolean; readonly rows: number; readonly text: (path: string, safe: boolean) => string },
): unknown {
  const walk = (node: JsonSchema, path: string): unknown => {
    if (node.const !== undefined) return node.const;
    if (node.enum !== undefined) return node.enum[0];
    if (node.anyOf !== undefined) return walk(node.anyOf[0] ?? {}, path);
    if (node.properties !== undefined)
      return Object.fromEntries(
        Object.entries(node.properties).map(([name, each]) => [name, walk(each, path === '' ? name : `${path}.${name}`)]),
      );
    const least = node.items !== undefined && isChoices(node.items) ? 1 : 0;
    if (node.type === 'array')
      return Array.from({ length: Math.max(least, Math.min(given.rows, node.maxItems ?? given.rows)) }, (_, index) =>
        walk(node.items ?? {}, `${path}[${index}]`),
      );
    if (node.type === 'boolean') return given.flag;
    if (node.type === 'number' || node.type === 'integer') return 1;
    // The end, which tells one text from another.
    return given.text(path, node.safe === true).slice(-(node.maxLength ?? mostOfSample));
  };
  return walk(z.toJSONSchema(schema) as JsonSchema, '');
}

/** Every element of a card or template of a given type, at any depth. */
export function elementsOf(node: unknown, fits: (element: Record<string, unknown>) => boolean): readonly Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap((each) => elementsOf(each, fits));
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Record<string, unknown>;
  return [...(fits(element) ? [element] : []), ...Object.values(element).flatMap((each) => elementsOf(each, fits))];
}
