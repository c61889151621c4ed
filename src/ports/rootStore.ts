import type { CalendarDate } from '../core/time/day';

/**
 * Where the daily roots are kept, outside the store: whoever can change the store must not be able to change what is here.
 * Throws RootsFault.
 */
export type RootStore = {
  /** The days of which there is a root, the oldest first. */
  days(): Promise<readonly CalendarDate[]>;
  /** The text of that day's root; null where there is none. */
  read(day: CalendarDate): Promise<string | null>;
  /** Keeps a root for good. False: there is one of that day, which stays as it is. */
  create(day: CalendarDate, text: string): Promise<boolean>;
};
