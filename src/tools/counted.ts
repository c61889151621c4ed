const plurals: Readonly<Record<string, string>> = { child: 'children', person: 'people' };

/** "1 row", "2 rows", "1 child", "2 children". */
export function counted(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : (plurals[thing] ?? `${thing}s`)}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(things: readonly string[]): string {
  const [last, ...others] = [...things].reverse();
  return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last}`;
}
