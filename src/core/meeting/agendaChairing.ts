import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { type AgendaItem, changedAgenda, forEveryone, itemOf, proposerOf, type Writing } from './agenda';
import type { Meeting } from './meeting';

/** One item as the chair saw it: `agendaSeen` is the agenda's version on the card that was pressed. */
export type ItemSeen = { readonly itemId: string; readonly agendaSeen: number };

/** Moves an item one place up or down. At the end of the list it stays where it is. */
export function orderItem(meeting: Meeting, seen: ItemSeen, to: 'up' | 'down'): Result<Meeting, Refusal> {
  return chairs(meeting, seen, (item) => {
    const from = meeting.agenda.indexOf(item);
    const neighbour = meeting.agenda[to === 'up' ? from - 1 : from + 1];
    if (neighbour === undefined) return meeting;
    const agenda = meeting.agenda.map((each) => (each === item ? neighbour : each === neighbour ? item : each));
    return changedAgenda(meeting, agenda);
  });
}

/** Takes a proposal up, also one that had been declined. */
export function acceptItem(meeting: Meeting, seen: ItemSeen): Result<Meeting, Refusal> {
  return chairsProposal(meeting, seen, (item) => ({ ...item, state: 'accepted', declinedBecause: null }));
}

/** Leaves a proposal out, with the reason; it stays to be read, with who proposed it and why it was left out. */
export function declineItem(meeting: Meeting, seen: ItemSeen, reason: Writing): Result<Meeting, Refusal> {
  return chairsProposal(meeting, seen, (item) => ({ ...item, state: 'declined', declinedBecause: forEveryone(reason) }));
}

/** Gives a proposal other words; it stays its proposer's. Answers to the words before are kept, and no longer count. */
export function rewordItem(meeting: Meeting, seen: ItemSeen, words: Writing): Result<Meeting, Refusal> {
  return chairsProposal(meeting, seen, (item) => {
    const proposedBy = proposerOf(item);
    const by = proposedBy === undefined ? {} : { proposedBy };
    return { ...item, ...by, version: item.version + 1, words: forEveryone(words) };
  });
}

function chairsProposal(meeting: Meeting, seen: ItemSeen, change: (item: AgendaItem) => AgendaItem): Result<Meeting, Refusal> {
  if (itemOf(meeting, seen.itemId)?.standing) return refuse({ kind: 'standing-item' });
  return chairs(meeting, seen, (item) =>
    changedAgenda(
      meeting,
      meeting.agenda.map((each) => (each === item ? change(item) : each)),
    ),
  );
}

/** The chair arranges the agenda until the meeting is closed, during the meeting too. */
function chairs(meeting: Meeting, { itemId, agendaSeen }: ItemSeen, change: (item: AgendaItem) => Meeting): Result<Meeting, Refusal> {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' });
  if (meeting.state === 'closed') return refuse({ kind: 'meeting-closed' });
  const item = itemOf(meeting, itemId);
  if (item === undefined) return refuse({ kind: 'gone' });
  if (agendaSeen !== meeting.agendaVersion) return refuse({ kind: 'changed-meanwhile' });
  return allow(change(item));
}
