import type { CalendarDate } from '../core/time/day';

/** What lists show of one group, as text, and the version of the head that it follows from. */
export type ShelvedGlance = { readonly coreGroupId: string; readonly etag: string; readonly text: string };

/** The day it is of, and what else it follows from: the rules and the program, as one word. */
export type GlanceDay = { readonly day: CalendarDate; readonly form: string };

/**
 * What lists over many groups show of each, kept beside the groups so that it need not be worked out again after a start or at
 * midnight. All of it follows from heads: it may be lost at any time, and whoever reads it asks the store whether the head is
 * still that version. Of one group there is one at most, of one day and form. Throws StoreFault.
 */
export type GlanceShelf = {
  /** Those of these groups, in no order. */
  read(of: GlanceDay, coreGroupIds: readonly string[]): Promise<readonly ShelvedGlance[]>;
  /** In place of what was there of the same groups. */
  keep(of: GlanceDay, glances: readonly ShelvedGlance[]): Promise<void>;
  /** So many groups at most of which another day or form is kept. */
  outdated(of: GlanceDay, limit: number): Promise<readonly string[]>;
  /** Of these groups nothing is kept from now on. */
  forget(coreGroupIds: readonly string[]): Promise<void>;
};
