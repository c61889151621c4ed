import type { Pace } from '../../src/storage/pace';

/** Time stands still: nothing is given up, and waiting takes no time. For tests in which nothing is meant to fail. */
export const patientPace: Pace = {
  now: () => 0,
  wait: async () => undefined,
  abortIn: () => ({ signal: new AbortController().signal, cancel: () => undefined }),
  random: () => 0.5,
};

export type SteppedPace = Pace & {
  /** Every wait so far, in milliseconds. */
  readonly waits: number[];
  /** Lets time pass until the nearest deadline that still runs, which then aborts. */
  reachDeadline(): void;
};

/** Time that passes only by waiting, and up to a deadline when a test says so. */
export function steppedPace(random: () => number = () => 0.5): SteppedPace {
  const waits: number[] = [];
  const deadlines = new Map<AbortController, number>();
  let now = 0;
  return {
    waits,
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    abortIn(ms) {
      const controller = new AbortController();
      deadlines.set(controller, now + ms);
      return { signal: controller.signal, cancel: () => void deadlines.delete(controller) };
    },
    random,
    reachDeadline() {
      const [nearest] = [...deadlines].sort(([, left], [, right]) => left - right);
      if (!nearest) throw new Error('nothing has a deadline');
      const [controller, at] = nearest;
      now = Math.max(now, at);
      deadlines.delete(controller);
      controller.abort();
    },
  };
}
