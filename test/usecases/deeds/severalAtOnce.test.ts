import { severalAtOnce } from '../../../src/usecases/deeds/severalAtOnce';

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
    await turn();
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
    await turn();
    underWay.get(1)?.fail();
    await turn();
    expect([[...underWay.keys()], thrown]).toEqual([[2], undefined]);
    underWay.get(2)?.end();
    await answers;
    expect([[...underWay.keys()], String(thrown)]).toEqual([[], 'Error: failed 1']);
  });

  it('takes values that have to be waited for, and asks for the next one only when there is room for it', async () => {
    let asked = 0;
    async function* waitedFor(): AsyncGenerator<number> {
      for (const value of [1, 2, 3]) {
        await turn();
        asked += 1;
        yield value;
      }
    }
    const { work, underWay, most } = stage();
    const answers = severalAtOnce(waitedFor(), 2, work);
    for (const next of [2, 1, 3]) {
      while (!underWay.has(next)) await turn();
      if (next === 2) expect(asked).toBe(2);
      underWay.get(next)?.end();
    }
    expect([await answers, most()]).toEqual([['done 1', 'done 2', 'done 3'], 2]);
  });

  it('lets what is under way come to its end when the values themselves fail', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error('no more');
    }
    const { work, underWay } = stage();
    let thrown: unknown;
    const answers = severalAtOnce(broken(), 2, work).catch((error: unknown) => {
      thrown = error;
    });
    for (let turns = 0; turns < 3; turns += 1) await turn();
    expect([[...underWay.keys()], thrown]).toEqual([[1], undefined]);
    underWay.get(1)?.end();
    await answers;
    expect(String(thrown)).toBe('Error: no more');
  });

  it('throws what the values throw as they come', async () => {
    function* broken(): Generator<number> {
      yield 1;
      throw new Error('no more');
    }
    await expect(severalAtOnce(broken(), 2, async (value) => value)).rejects.toThrow('no more');
  });
});
