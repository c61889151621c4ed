/** Counts under this are not shown to those without rights to the cases (DOMAIN 6.5). */
export const fewerThan = 5;

/** A count as somebody without rights to the cases reads it: a band of five numbers, so that no difference of two gives a small one away. */
export type Band = { readonly from: number; readonly to: number };

export function bandOf(count: number): Band {
  const from = Math.floor(count / fewerThan) * fewerThan;
  return { from, to: from + fewerThan - 1 };
}

export function isSmall({ from }: Band): boolean {
  return from === 0;
}

/**
 * Whether two ways of dividing the same total may stand on cards of one reader. Of each only bars that are not small are shown; what is
 * left for the small ones of one way follows from the other. Where that could leave fewer than three possible counts for a small bar,
 * they may not. `hidden`: how many small bars the reader may know of besides.
 */
export function mayStandTogether(
  one: readonly Band[],
  other: readonly Band[],
  hidden: { readonly one: number; readonly other: number },
): boolean {
  return leavesOpen(one, hidden.one, other, hidden.other) && leavesOpen(other, hidden.other, one, hidden.one);
}

/** The same of counts, of which the small ones are not shown. */
export function mayShowBoth(one: readonly number[], other: readonly number[]): boolean {
  const [bands, others] = [one.map(bandOf), other.map(bandOf)];
  const shown = (all: readonly Band[]) => all.filter((band) => !isSmall(band));
  return mayStandTogether(shown(bands), shown(others), { one: bands.filter(isSmall).length, other: others.filter(isSmall).length });
}

const leastOpen = 3;

function leavesOpen(shown: readonly Band[], hidden: number, other: readonly Band[], otherHidden: number): boolean {
  if (hidden === 0) return true;
  const small = fewerThan - 1;
  const total = { least: sum(other, 'from'), most: sum(other, 'to') + otherHidden * small };
  const least = Math.max(0, total.least - sum(shown, 'to') - (hidden - 1) * small);
  const most = Math.min(small, total.most - sum(shown, 'from'));
  return most - least + 1 >= leastOpen;
}

function sum(bands: readonly Band[], end: 'from' | 'to'): number {
  return bands.reduce((all, band) => all + band[end], 0);
}
