/** Runs one piece of work per key after the other, in the order of asking; different keys do not wait for each other. */
export type OneAtATime = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * Within one instance, presses on the same group then never race each other for its ETag: sixty at once cost
 * sixty commits and no conflicts (DESIGN R2).
 */
export function makeOneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const mine = before === undefined ? work() : before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
