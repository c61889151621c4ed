type Order<Row> = (one: Row, other: Row) => number;

/** So many of the rows, those that come first, in order. Rows of which few are wanted are looked at once each and not sorted. */
export function firstInOrder<Row>(rows: readonly Row[], count: number, order: Order<Row>): readonly Row[] {
  if (count * 8 > rows.length) return [...rows].sort(order).slice(0, count);
  const first: Row[] = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (first.length === count && last !== undefined && order(row, last) >= 0) continue;
    const place = first.findIndex((each) => order(row, each) < 0);
    first.splice(place === -1 ? first.length : place, 0, row);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Rows that say in a text where they stand. */
export function byOrder({ order: one }: { readonly order: string }, { order: other }: { readonly order: string }): number {
  return one < other ? -1 : Number(one > other);
}
