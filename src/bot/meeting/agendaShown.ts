import type { AdaptiveCard } from '../../cards/defineCard';
import { messageCard } from '../../cards/message';
import type { AgendaItem } from '../../core/meeting/agenda';
import { answersSeenBy } from '../../core/meeting/agendaPermissions';
import { currentAnswers } from '../../core/meeting/agendaView';
import { type Meeting, nextMeeting } from '../../core/meeting/meeting';
import { isFamily } from '../../core/member';
import type { Asker } from '../../core/permit';
import { storedMeeting } from '../../documents/meeting';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';

/** The meeting that the press was about, else the next one. */
export function meetingShown({ state, data }: Shown<object>): Meeting | undefined {
  const about = 'meetingId' in data && typeof data.meetingId === 'string' ? data.meetingId : nextMeeting(state.group)?.meetingId;
  return about === undefined ? undefined : storedMeeting.in(state, about);
}

export function askerOf(turn: Turn, shown: Shown<unknown>): Asker {
  return { actor: shown.actor, group: shown.state.group, today: turn.deps.clock.today() };
}

/** A standing item's words in the reader's language; a proposed one's as they were typed. */
export function wordsOf(turn: Turn, item: AgendaItem): string {
  return item.standing === null ? (item.words?.text ?? '') : turn.texts.words.agenda.standing[item.standing];
}

/** Whether the meeting is still to be held or being held. */
export function isLive({ state }: Meeting): boolean {
  return state === 'planned' || state === 'open';
}

/** How many ask for a change of the item as it stands now, of the answers that this reader sees. */
export function changesAsked(item: AgendaItem, asker: Asker): number {
  const seen = currentAnswers({ ...item, answers: answersSeenBy(asker, item) });
  return seen.filter(({ answer }) => answer === 'change-asked').length;
}

/**
 * What of an agenda its list shows one by one: what somebody proposed, and where a change was asked. What stands on every agenda
 * and nobody minds is `usual`.
 */
export function setApart(items: readonly AgendaItem[], asker: Asker) {
  const usual = items.filter((item) => item.standing !== null && changesAsked(item, asker) === 0);
  return { apart: items.filter((item) => !usual.includes(item)), usual };
}

/** Whether it is on the agenda, proposed, not taken up, or taken back by this reader. */
export function itemState({ texts }: Turn, { state, withdrawnAt }: AgendaItem): string {
  return withdrawnAt === undefined ? texts.words.agenda.state[state] : texts.words.agenda.withdrawn;
}

/** The first letters of a text, cut at the end of a word where one ends in their second half, with '…' where there is more. */
export function beginningOf(text: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const beginning = letters.slice(0, longest).join('');
  const lastSpace = beginning.lastIndexOf(' ');
  return `${(lastSpace > longest / 2 ? beginning.slice(0, lastSpace) : beginning).trimEnd()}…`;
}

export function nothingPlanned(turn: Turn, shown: Shown<unknown>): AdaptiveCard {
  return nothingThere(turn, shown, turn.texts.words.agenda);
}

/** That no meeting is planned; to the family a sentence that is as true where one is kept from its reader (DOMAIN 1.14). */
export function nothingThere(
  turn: Turn,
  shown: Shown<unknown>,
  words: { readonly none: string; readonly planFirst: string },
): AdaptiveCard {
  const { meeting, clock } = turn.texts.words;
  const isTheirs = isFamily(shown.actor);
  return messageCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, isTheirs ? meeting.title : words.none, ''),
    text: isTheirs ? clock.familyEmpty : words.planFirst,
  });
}
