import { choicesForRewording } from '../confidentiality/audiences';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { type AgendaItem, audienceOf, changedAgenda, changedItem, itemOf, type Writing, written } from './agenda';
import { proposerOf } from './agendaView';
import type { Meeting } from './meeting';
import { repeats } from './ownWords';

/** One item as the chair saw it: `agendaSeen` is the agenda's version on the card that was pressed. */
export type ItemSeen = { readonly itemId: string; readonly agendaSeen: number };

/** Moves an item one place up or down. At the end of the list it stays where it is. */
export function orderItem(meeting: Meeting, seen: ItemSeen, to: 'up' | 'down'): Result<Meeting, Refusal> {
  return chairs(meeting, seen, (item) => {
    const from = meeting.agenda.indexOf(item);
    const neighbour = meeting.agenda[to === 'up' ? from - 1 : from + 1];
    if (neighbour === undefined) return allow(meeting);
    const moved = { ...item, changes: (item.changes ?? 0) + 1 };
    const agenda = meeting.agenda.map((each) => (each === item ? neighbour : each === neighbour ? moved : each));
    return allow(changedAgenda(meeting, agenda));
  });
}

/** Takes a proposal up, also one that had been declined. */
export function acceptItem(meeting: Meeting, seen: ItemSeen): Result<Meeting, Refusal> {
  return chairsProposal(meeting, seen, () => allow({ state: 'accepted', declinedBecause: null }));
}

/** Leaves a proposal out, with the reason. Those who may read it still can, with who proposed it and why it was left out. */
export function declineItem(meeting: Meeting, seen: ItemSeen, reason: Writing): Result<Meeting, Refusal> {
  return chairsProposal(meeting, seen, (item) => {
    const words = written(reason, [audienceOf(item)]);
    return words.ok ? allow({ state: 'declined', declinedBecause: words.value }) : words;
  });
}

/**
 * Gives a proposal other words; it stays its proposer's. Answers to the words before are kept, and no longer count. For more
 * readers than before the chair must use words of their own: whoever wrote something for a few decides whether more people read
 * it.
 */
export function rewordItem(meeting: Meeting, seen: ItemSeen, words: Writing): Result<Meeting, Refusal> {
  return chairsProposal(meeting, seen, (item) => {
    const before = audienceOf(item);
    const newWords = written(words, choicesForRewording(before));
    if (!newWords.ok) return newWords;
    const isWider = newWords.value.audience !== before;
    const proposed = item.proposed ?? item.words;
    const theirs = [proposed, item.words].map((each) => each?.text ?? '');
    if (isWider && theirs.some((each) => repeats(words.text, each)))
      return refuse({ kind: 'check-fields', fields: { newWords: 'their-words' } });
    const proposedBy = proposerOf(item);
    const by = proposedBy === undefined || proposed === null ? {} : { proposedBy, proposed };
    return allow({ ...by, version: item.version + 1, words: newWords.value });
  });
}

function chairsProposal(
  meeting: Meeting,
  seen: ItemSeen,
  change: (item: AgendaItem) => Result<Partial<AgendaItem>, Refusal>,
): Result<Meeting, Refusal> {
  const why = whyNotTheirs(meeting, seen);
  if (why !== null) return refuse(why);
  return chairs(meeting, seen, (item) => {
    const changed = change(item);
    return changed.ok ? allow(changedItem(meeting, item, changed.value)) : changed;
  });
}

/** Why the chair cannot decline or reword that proposal, whatever they say; null: they can. */
export function whyNotTheirs(meeting: Meeting, seen: ItemSeen): Refusal | null {
  const item = itemOf(meeting, seen.itemId);
  if (item?.standing) return { kind: 'standing-item' };
  const open = chairs(meeting, seen, () => allow(meeting));
  if (!open.ok) return open.refusal;
  return item?.withdrawnAt === undefined ? null : { kind: 'gone' };
}

/** The chair arranges the agenda until the meeting is closed, during the meeting too. */
function chairs(
  meeting: Meeting,
  { itemId, agendaSeen }: ItemSeen,
  change: (item: AgendaItem) => Result<Meeting, Refusal>,
): Result<Meeting, Refusal> {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' });
  if (meeting.state === 'closed') return refuse({ kind: 'meeting-closed' });
  const item = itemOf(meeting, itemId);
  if (item === undefined) return refuse({ kind: 'gone' });
  if (agendaSeen !== meeting.agendaVersion) return refuse({ kind: 'changed-meanwhile' });
  return change(item);
}
