import { LRUCache } from 'lru-cache';

/** Runs the turn of a message once however often Teams delivers it. */
export type Redelivery = {
  /**
   * The outcome of `run`, or of the run that the same key already had or has under way. A run that failed is
   * forgotten, so that Teams' next delivery is a fresh attempt.
   */
  once<Outcome>(key: string, run: () => Promise<Outcome>): Promise<Outcome | 'delivered-before'>;
};

export type RedeliveryOptions = {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly mostMessages?: number;
};

const rememberedForMs = 24 * 60 * 60 * 1000;
const defaultMostMessages = 20_000;

type Delivery = { readonly at: number; readonly done: Promise<unknown> };

/** Teams re-sends an activity whose answer was slow or lost (RELIABILITY 1b); ids are remembered for a day. */
export function createRedelivery({ now, mostMessages = defaultMostMessages }: RedeliveryOptions): Redelivery {
  const deliveries = new LRUCache<string, Delivery>({ max: mostMessages });
  return {
    async once(key, run) {
      const earlier = deliveries.get(key);
      if (earlier !== undefined && now() - earlier.at < rememberedForMs) {
        await earlier.done;
        return 'delivered-before';
      }
      const done = run();
      const delivery = { at: now(), done };
      deliveries.set(key, delivery);
      try {
        return await done;
      } catch (fault) {
        if (deliveries.peek(key) === delivery) deliveries.delete(key);
        throw fault;
      }
    },
  };
}
