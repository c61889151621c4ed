/** Time and chance for code that waits or gives up, so that a test can replace them. */
export type Pace = {
  /** Milliseconds since some moment; only differences mean anything. */
  now(): number;
  wait(ms: number): Promise<void>;
  /** A signal that aborts after so long unless cancelled. */
  abortIn(ms: number): Deadline;
  /** At least 0 and below 1. */
  random(): number;
};

export type Deadline = { readonly signal: AbortSignal; cancel(): void };

/** The machine's own time and chance. */
export const realPace: Pace = {
  now: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  abortIn(ms) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), ms);
    return { signal: controller.signal, cancel: () => clearTimeout(timer) };
  },
  random: () => Math.random(),
};
