/**
 * `npm run test:all`, which continuous integration runs, sets TESTS=all. Without it a test that does the same many times over
 * does it a few times, so that `npm test` takes less than three minutes on two free cores.
 */
export const wholeSuite = process.env['TESTS'] === 'all';

/** For what takes long and is one more way to see what a quicker test shows; shown as skipped by `npm test`. */
export const itInFull: typeof it = wholeSuite ? it : it.skip;
