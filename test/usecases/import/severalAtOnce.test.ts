import { severalAtOnce } from '../../../src/usecases/import/severalAtOnce';

/** Work that ends when it is told to. */
function stage() {
  const underWay = new Map<number, { end: () => void; fail: () => void }>();
  let most = 0;
  const work = (value: number) =>
    new Promise<string>((resolve, reject) => {
      const over = () => underWay.delete(value);
      underWay.set(value, {
        end: () => {
          over();
          resolve(`done ${value}`);
        },
        fail: () => {
          over();
          reject(new Error(`failed ${value}`));
        },
      });
      most = Math.max(most, underWay.size);
    });
  return { work, underWay, most: () => most };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('work on several values at once', () => {
  it('has so many under way and never more, and gives the answers in the order of the values', async () => {
    const { work, underWay, most } = stage();
    const answers = severalAtOnce([1, 2, 3, 4, 5], 2, work);
    for (const next of [2, 3, 1, 5, 4]) {
      underWay.get(next)?.end();
      await turn();
    }
    expect(await answers).toEqual(['done 1', 'done 2', 'done 3', 'done 4', 'done 5']);
    expect(most()).toBe(2);
  });

  it('begins nothing after a failure, and throws it when what was under way has ended', async () => {
    const { work, underWay } = stage();
    let thrown: unknown;
    const answers = severalAtOnce([1, 2, 3, 4], 2, work).catch((error: unknown) => {
      thrown = error;
    });
    underWay.get(1)?.fail();
    await turn();
    expect([[...underWay.keys()], thrown]).toEqual([[2], undefined]);
    underWay.get(2)?.end();
    await answers;
    expect([[...underWay.keys()], String(thrown)]).toEqual([[], 'Error: failed 1']);
  });

  it('throws what the values throw as they come', async () => {
    function* broken(): Generator<number> {
      yield 1;
      throw new Error('no more');
    }
    await expect(severalAtOnce(broken(), 2, async (value) => value)).rejects.toThrow('no more');
  });
});
