import { z } from 'zod';
import { agendaProposeCard } from '../../cards/agenda';
import type { AdaptiveCard } from '../../cards/defineCard';
import { choicesForProposal } from '../../core/confidentiality/audiences';
import { mayTakePartInAgenda } from '../../core/meeting/agendaPermissions';
import { type Meeting, nextMeeting } from '../../core/meeting/meeting';
import { agree, openAgenda, propose } from '../../usecases/meeting/agenda';
import { optionalWords, words } from '../inputs';
import { audienceFor } from '../readers';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import { stepVerb } from '../steps';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { agendaItemVerbs, itemFor } from './agendaItem';
import { agendaCardFor } from './agendaList';
import { meetingShown, nothingPlanned } from './agendaShown';

const lastPage = Number.MAX_SAFE_INTEGER;

export const openAgendaVerb = viewVerb(openAgenda, { page: z.number().int().min(1).default(1) }, agendaCardFor);

export const agendaVerbs: readonly Verb[] = [
  openAgendaVerb,
  viewVerb({ ...openAgenda, name: 'agenda.proposing', may: mayTakePartInAgenda }, {}, proposeFormFor),
  stepVerb(
    { ...openAgenda, name: 'agenda.choose' },
    {},
    { chosen: words(40) },
    {
      again: (turn, shown) => agendaCardFor(turn, { ...shown, data: { page: 1 } }),
      next: (turn, shown, { chosen }) => itemFor(turn, { ...shown, data: { itemId: chosen } }),
    },
  ),
  deedVerb(propose, { meetingId: z.string() }, { words: words(), audience: optionalWords(40) }, (turn, shown) =>
    shown.result.kind === 'refused'
      ? proposeFormFor(turn, shown)
      : agendaCardFor(turn, { ...shown, data: { ...shown.data, page: lastPage } }),
  ),
  deedVerb(agree, { meetingId: z.string(), v: z.number().int() }, {}, (turn, shown) =>
    agendaCardFor(turn, { ...shown, data: { ...shown.data, page: shown.result.kind === 'refused' ? 1 : lastPage } }),
  ),
  ...agendaItemVerbs,
];

/** Where the meeting is over, the form goes on to the next one, if one is planned: what was typed can be proposed for that. */
function proposeFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const meeting = meetingShown(shown);
  if (meeting === undefined) return nothingPlanned(turn, shown);
  const isOver = shown.result.kind === 'refused' && (meeting.state === 'closed' || meeting.state === 'cancelled');
  const head = headFor(turn, shown, turn.texts.words.agenda.proposeOne, '');
  const next = nextMeeting(shown.state.group);
  return agendaProposeCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...head,
    ...(isOver && { refused: { shown: true, text: overWords(turn, meeting, next) } }),
    meetingId: isOver ? (next?.meetingId ?? meeting.meetingId) : meeting.meetingId,
    words: fieldFor(turn, shown, 'words'),
    audience: audienceFor(turn, shown, choicesForProposal(shown.actor)),
  });
}

/** That the meeting is over, and what to do with what was typed. */
function overWords({ texts }: Turn, { state }: Meeting, next: { readonly plannedFor: string } | undefined): string {
  const why = texts.words.agenda.proposedLate[state === 'cancelled' ? 'cancelled' : 'closed'];
  return `${why} ${next === undefined ? texts.words.agenda.proposedLate.keep : texts.say('agenda.proposedLate.next', { day: texts.day(next.plannedFor) })}`;
}
