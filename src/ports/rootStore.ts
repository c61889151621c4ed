/**
 * Where the daily roots are kept, outside the store: somebody who can change the store must not be able to change what is here.
 * Throws RootsFault.
 */
export type RootStore = {
  /** The days of which there is a root, the oldest first, as roots name them (`Root.day`). */
  days(): Promise<readonly string[]>;
  /** The text of that day's root; null where there is none. */
  read(day: string): Promise<string | null>;
  /** Keeps a root for good. False: there is one of that day, which stays as it is. */
  create(day: string, text: string): Promise<boolean>;
};
