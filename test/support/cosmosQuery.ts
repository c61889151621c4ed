/** A document as the stand-in for Cosmos keeps it. */
export type FakeDocument = Readonly<Record<string, unknown>>;

type Parameters = ReadonlyMap<string, unknown>;
type Condition = (document: FakeDocument) => boolean;

/** One query, understood. */
export type FakeQuery = {
  readonly matches: Condition;
  readonly orderBy: string | null;
  readonly limit: number;
  readonly select: (document: FakeDocument) => unknown;
};

/**
 * The little of Cosmos' SQL that the product asks: SELECT [TOP] of * or some members, AND or OR of comparisons and
 * ARRAY_CONTAINS, ORDER BY one member. As in Cosmos, a comparison between values of different types is not true.
 * Throws on anything else, which the stand-in answers with 400.
 */
export function understand(text: string, parameters: readonly { readonly name: string; readonly value: unknown }[] = []): FakeQuery {
  const values: Parameters = new Map(parameters.map(({ name, value }) => [name, value]));
  const parts = /^SELECT (?:TOP (\S+) )?(\*|c\.\w+(?:, c\.\w+)*) FROM c WHERE (.+?)(?: ORDER BY c\.(\w+))?$/.exec(text);
  if (!parts) throw new Error(`not understood: ${text}`);
  const [, limit, select = '*', where = '', orderBy] = parts;
  return {
    matches: condition(where, values),
    orderBy: orderBy ?? null,
    limit: limit === undefined ? Number.POSITIVE_INFINITY : Number(operand(limit, values)),
    select: select === '*' ? (document) => document : membersOf(select.split(', ').map((member) => member.slice(2))),
  };
}

function membersOf(members: readonly string[]): (document: FakeDocument) => unknown {
  return (document) => Object.fromEntries(members.map((member) => [member, document[member]]));
}

function condition(text: string, values: Parameters): Condition {
  const either = text.split(' OR ');
  if (either.length > 1) {
    const some = either.map((part) => condition(part, values));
    return (document) => some.some((holds) => holds(document));
  }
  const all = text.split(' AND ').map((part) => comparison(part.trim(), values));
  return (document) => all.every((holds) => holds(document));
}

function comparison(text: string, values: Parameters): Condition {
  const contains = /^ARRAY_CONTAINS\((@\w+), c\.(\w+)\)$/.exec(text);
  if (contains) {
    const list = operand(contains[1] ?? '', values);
    if (!Array.isArray(list)) throw new Error('ARRAY_CONTAINS of no array');
    return (document) => list.includes(document[contains[2] ?? '']);
  }
  const [, member, operator, right] = /^c\.(\w+) (=|<=|>) (\S+)$/.exec(text) ?? [];
  if (!member || !right) throw new Error(`not understood: ${text}`);
  const value = operand(right, values);
  return (document) => compare(document[member], operator ?? '', value);
}

function compare(left: unknown, operator: string, right: unknown): boolean {
  if (typeof left !== typeof right || left === null || right === null) return false;
  if (operator === '=') return left === right;
  return operator === '<=' ? String(left) <= String(right) : String(left) > String(right);
}

function operand(text: string, values: Parameters): unknown {
  if (text.startsWith('@')) {
    if (!values.has(text)) throw new Error(`no value for ${text}`);
    return values.get(text);
  }
  if (text.startsWith("'")) return text.slice(1, -1);
  return Number(text);
}
