import { watchBrokenStore } from '../src/brokenStore';

it('calls a store broken for an hour after anybody met its file broken, and passes on everything that is told', () => {
  const told: string[] = [];
  let now = '2026-11-20T09:00:00.000Z';
  const watch = watchBrokenStore((code) => told.push(code), { now: () => now });
  watch.report('store.throttled');
  watch.report('stranger-refused');
  expect(watch.isSound()).toBe(true);
  watch.report('store.corrupt');
  expect(watch.isSound()).toBe(false);
  now = '2026-11-20T09:59:00.000Z';
  expect(watch.isSound()).toBe(false);
  now = '2026-11-20T10:01:00.000Z';
  expect(watch.isSound()).toBe(true);
  expect(told).toEqual(['store.throttled', 'stranger-refused', 'store.corrupt']);
});
