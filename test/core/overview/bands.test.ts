import fc from 'fast-check';
import { type Band, bandOf, isSmall, mayStandTogether } from '../../../src/core/overview/bands';

const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 4 });

const shown = (all: readonly number[]): readonly Band[] => all.map(bandOf).filter((band) => !isSmall(band));
const small = (all: readonly number[]): number => all.map(bandOf).filter(isSmall).length;

/** Every total that some counts in these bands can have, with so many small ones besides. */
function totals(bands: readonly Band[], hidden: number): ReadonlySet<number> {
  const all = [...bands, ...Array.from({ length: hidden }, () => bandOf(0))];
  return all.reduce<ReadonlySet<number>>(
    (sums, { from, to }) => {
      const next = new Set<number>();
      for (const sum of sums) for (let count = from; count <= to; count += 1) next.add(sum + count);
      return next;
    },
    new Set([0]),
  );
}

/** What a small count can be to somebody who has worked through every possible one. */
function possible(one: readonly number[], other: readonly number[]): readonly number[] {
  const without = totals(shown(one), small(one) - 1);
  const total = totals(shown(other), small(other));
  return [0, 1, 2, 3, 4].filter((count) => [...without].some((sum) => total.has(sum + count)));
}

describe('counts for those without rights to the cases', () => {
  it('are bands of five', () => {
    expect([0, 4, 5, 9, 10, 38].map(bandOf)).toEqual([
      { from: 0, to: 4 },
      { from: 0, to: 4 },
      { from: 5, to: 9 },
      { from: 5, to: 9 },
      { from: 10, to: 14 },
      { from: 35, to: 39 },
    ]);
  });

  it('never leave a small one to be worked out, where two ways of dividing the same total stand together', () => {
    fc.assert(
      fc.property(counts, counts, (one, rest) => {
        const total = one.reduce((sum, count) => sum + count, 0);
        const known = rest.reduce((sum, count) => sum + count, 0);
        fc.pre(known <= total);
        const other = [...rest, total - known];
        const hidden = { one: small(one), other: small(other) };
        if (!mayStandTogether(shown(one), shown(other), hidden)) return;
        if (hidden.one > 0) expect(possible(one, other).length).toBeGreaterThanOrEqual(3);
        if (hidden.other > 0) expect(possible(other, one).length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 500 },
    );
  });

  it('do not stand together where one gives the other away', () => {
    // Twenty at least are late; three teams have nine at most each, so that the fourth could only have few.
    const byLimit = [{ from: 30, to: 34 }];
    const byTeam = [5, 5, 5].map((from) => ({ from, to: from + 4 }));
    expect(mayStandTogether(byLimit, byTeam, { one: 0, other: 1 })).toBe(false);
    expect(mayStandTogether([{ from: 15, to: 19 }], byTeam, { one: 0, other: 1 })).toBe(true);
  });
});
