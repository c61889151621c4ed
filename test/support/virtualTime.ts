import type { Instant } from '../../src/core/time/day';
import { dayOf } from '../../src/core/time/londonTime';

/**
 * Time that stands still while anything is going on, and then jumps to the next thing that waits for it. What runs in it
 * must wait for nothing else than this clock and promises.
 */
export class VirtualTime {
  #ms: number;
  readonly #timers: { readonly at: number; readonly wake: () => void }[] = [];

  constructor(start: Instant) {
    this.#ms = Date.parse(start);
  }

  get ms(): number {
    return this.#ms;
  }

  readonly clock = {
    now: (): Instant => new Date(this.#ms).toISOString(),
    today: () => dayOf(new Date(this.#ms).toISOString()),
  };

  readonly wait = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.#timers.push({ at: this.#ms + Math.max(0, ms), wake });
    });

  /** Sets the clock to an instant, also back; nothing is woken. */
  set(now: Instant): void {
    this.#ms = Date.parse(now);
  }

  /** Lets time pass until the work is done. */
  async during<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false;
    const end = work.finally(() => {
      isDone = true;
    });
    end.catch(() => undefined);
    while (!isDone) {
      await new Promise(setImmediate);
      if (!isDone) this.#wakeNext();
    }
    return end;
  }

  #wakeNext(): void {
    if (this.#timers.length === 0) return;
    const next = Math.min(...this.#timers.map(({ at }) => at));
    this.#ms = Math.max(this.#ms, next);
    for (let index = this.#timers.length - 1; index >= 0; index -= 1) {
      const timer = this.#timers[index];
      if (timer !== undefined && timer.at <= this.#ms) {
        this.#timers.splice(index, 1);
        timer.wake();
      }
    }
  }
}
