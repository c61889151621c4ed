import type { CoreGroup } from '../coreGroup';

/** Whether a report of a child not seen waits for a decision (DOMAIN 1.18). */
export function isUndecided({ notSeenAwaiting = [] }: CoreGroup, entryId: string): boolean {
  return notSeenAwaiting.some((awaiting) => awaiting.entryId === entryId);
}

/** The children of such a report; null where it no longer waits. */
export function childrenOfReport({ notSeenAwaiting = [] }: CoreGroup, entryId: string): readonly string[] | null {
  return notSeenAwaiting.find((awaiting) => awaiting.entryId === entryId)?.childIds ?? null;
}
