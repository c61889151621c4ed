/**
 * The one way to write a value as JSON: object keys sorted by code unit (numbers as keys first), no spaces, members that
 * are undefined left out. Two values that are equal give the same text on any machine, so that their hashes can be compared.
 * Every press hashes its group's head this way: putting keys in order and leaving the rest to the engine takes a third of
 * the time of writing the text piece by piece.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? 'null';
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  const ordered: Record<string, unknown> = {};
  for (const [key, member] of members) {
    // Set by name this one would be the object's prototype, and in no text: whatever stands there must be hashed too.
    if (key === '__proto__') Object.defineProperty(ordered, key, { value: inOrder(member), enumerable: true });
    else ordered[key] = inOrder(member);
  }
  return ordered;
}
