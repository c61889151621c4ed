import type { StorePromise, StoreUnderTest } from './promise';
import { promisesOfCommits } from './promisesOfCommits';
import { promisesOfDirectoryAndJobs } from './promisesOfDirectoryAndJobs';
import { promisesOfInstances } from './promisesOfInstances';
import { promisesOfPurging } from './promisesOfPurging';
import { promisesOfReading } from './promisesOfReading';

/** Everything that a store promises; each adapter is held to all of it. */
const promises: readonly StorePromise[] = [
  ...promisesOfCommits,
  ...promisesOfReading,
  ...promisesOfPurging,
  ...promisesOfInstances,
  ...promisesOfDirectoryAndJobs,
];

/** Runs every promise on one store. */
export function holdsItsPromises(store: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${store} keeps its promise: it`, () => {
    let underTest: StoreUnderTest | undefined;
    const opened = () => {
      if (!underTest) throw new Error('not open');
      return underTest;
    };
    beforeAll(async () => {
      underTest = await open();
    });
    afterAll(async () => underTest?.stop());

    for (const [index, promise] of promises.entries()) {
      it(promise.name, () =>
        promise.run({
          store: opened().store(),
          fresh: `g${index}`.padEnd(6, '.'),
          another: () => opened().another(),
          reopen: async () => {
            await opened().reopen();
            return opened().store();
          },
        }),
      );
    }
  });
}
