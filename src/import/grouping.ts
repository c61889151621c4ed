/** Orders by code unit, so that the order never depends on the machine's language. */
export function byText<Value>(textOf: (value: Value) => string): (one: Value, other: Value) => number {
  return (one, other) => {
    const left = textOf(one);
    const right = textOf(other);
    return left < right ? -1 : Number(left > right);
  };
}

/** The values under each key, both in the order met. */
export function groupedBy<Value>(values: Iterable<Value>, keyOf: (value: Value) => string): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
