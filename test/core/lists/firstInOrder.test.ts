import fc from 'fast-check';
import { byOrder, firstInOrder } from '../../../src/core/lists/firstInOrder';

it('gives what sorting all and taking the first of them gives, however many are wanted and whatever is alike', () => {
  const rows = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'aa', ''), { minLength: 20, maxLength: 120 });
  fc.assert(
    fc.property(rows, fc.oneof(fc.nat(12), fc.nat(130)), (orders, count) => {
      const all = orders.map((order, place) => ({ order, place }));
      expect(firstInOrder(all, count, byOrder)).toEqual([...all].sort(byOrder).slice(0, count));
    }),
    { seed: 7, numRuns: 500 },
  );
});

it('does not sort many of which few are wanted', () => {
  let compared = 0;
  const rows = Array.from({ length: 10_000 }, (_, index) => ({ order: String((index * 7_919) % 10_000).padStart(5, '0') }));
  const counted = (one: { readonly order: string }, other: { readonly order: string }): number => {
    compared += 1;
    return byOrder(one, other);
  };
  expect(firstInOrder(rows, 7, counted).map(({ order }) => order)).toEqual(Array.from({ length: 7 }, (_, index) => `0000${index}`));
  expect(compared).toBeLessThan(2 * rows.length);
});
