import type { CoreGroup } from '../coreGroup';
import type { Member, Role } from '../member';

const answering: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager'];

/** Those for whom a report waits until there is a decision; for all others it is a note. */
export function answersForReports({ role }: Pick<Member, 'role'>): boolean {
  return answering.includes(role);
}

/** Whether a report of a child not seen waits for a decision (DOMAIN 1.18). */
export function isUndecided({ notSeenAwaiting = [] }: CoreGroup, entryId: string): boolean {
  return notSeenAwaiting.some((awaiting) => awaiting.entryId === entryId);
}

/**
 * Whether such a report waits for this reader until it is decided, and not only until they have opened it: for those who answer for it,
 * and for everybody who is told of it where a child was said to be in immediate danger.
 */
export function waitsForDecision({ notSeenAwaiting = [] }: CoreGroup, entryId: string, reader: Pick<Member, 'role'>): boolean {
  return notSeenAwaiting.some((awaiting) => awaiting.entryId === entryId && (awaiting.danger || answersForReports(reader)));
}

/** The children of such a report; null where it no longer waits. */
export function childrenOfReport({ notSeenAwaiting = [] }: CoreGroup, entryId: string): readonly string[] | null {
  return notSeenAwaiting.find((awaiting) => awaiting.entryId === entryId)?.childIds ?? null;
}
