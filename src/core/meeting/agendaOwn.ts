import type { Member } from '../member';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { Instant } from '../time/day';
import type { TypedText } from '../typedText';
import { type AgendaItem, changedItem, itemOf, stillOpen, type Today } from './agenda';
import { isInOwnWords, proposerOf } from './agendaView';
import type { Meeting } from './meeting';

/* What whoever proposed an item does with it afterwards. */

/** The writer of an item lets everyone in the group read it; only the writer can. */
export function shareItem(meeting: Meeting, { itemId, seen }: { readonly itemId: string; readonly seen: number }, member: Member) {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' } as const);
  if (meeting.state === 'closed') return refuse({ kind: 'meeting-closed' } as const);
  const item = itemOf(meeting, itemId);
  if (item === undefined || !mayShare(item, member)) return refuse({ kind: 'gone' } as const);
  if (item.version !== seen) return refuse({ kind: 'changed-meanwhile' } as const);
  return allow(changedItem(meeting, item, { words: { ...item.words, audience: { kind: 'everyone' } } }));
}

/**
 * Whoever proposed an item takes it back, until the agenda is settled, whether or not the chair has taken it up or reworded it.
 * It stays in the meeting, for them alone to read. `seen` is the version of its words on the card that was pressed.
 */
export function withdrawItem(
  meeting: Meeting,
  { itemId, seen }: { readonly itemId: string; readonly seen: number },
  { member, at, when }: { readonly member: Member; readonly at: Instant; readonly when: Today },
): Result<Meeting, Refusal> {
  const open = stillOpen(meeting, when);
  if (!open.ok) return open;
  const item = itemOf(meeting, itemId);
  if (item === undefined || !mayWithdraw(item, member)) return refuse({ kind: 'gone' });
  if (item.version !== seen) return refuse({ kind: 'changed-meanwhile' });
  return allow(changedItem(meeting, item, { state: 'declined', declinedBecause: null, withdrawnAt: at }));
}

/** Whether it is this member's proposal, and they have not taken it back. One that was left out with a reason keeps that reason. */
export function mayWithdraw(item: AgendaItem, { memberId }: Pick<Member, 'memberId'>): boolean {
  return item.standing === null && proposerOf(item) === memberId && item.state !== 'declined';
}

/** Whether it is in this member's own words, and not yet for everyone. */
export function mayShare(item: AgendaItem, member: Member): item is AgendaItem & { readonly words: TypedText } {
  return item.withdrawnAt === undefined && isInOwnWords(item, member) && item.words?.audience.kind !== 'everyone';
}
