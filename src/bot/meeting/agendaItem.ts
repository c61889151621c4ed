import { z } from 'zod';
import { agendaChangeCard, agendaDeclineCard, agendaItemCard, agendaRewordCard } from '../../cards/agenda';
import type { AdaptiveCard } from '../../cards/defineCard';
import { messageCard } from '../../cards/message';
import { type AgendaItem, type ItemAnswer, itemOf, proposerOf, stillOpen } from '../../core/meeting/agenda';
import type { Meeting } from '../../core/meeting/meeting';
import { maySeeAnswerOf, maySeeAnswers } from '../../core/permissions/agenda';
import { type Asker, mayChair, mayTakePartInAgenda } from '../../core/permissions/groups';
import { accept, askChange, decline, openAgenda, openForChair, order, reword } from '../../usecases/meeting/agenda';
import { words } from '../inputs';
import { pageHolding, pageOf } from '../paging';
import { memberName } from '../personWords';
import type { Turn } from '../turn';
import { deedVerb, fieldFor, headFor, type Shown, stampFor, type Verb, viewVerb } from '../verbs';
import { askerOf, meetingShown, nothingPlanned, wordsOf } from './agendaShown';

const about = { meetingId: z.string(), itemId: z.string() };
const aboutSeen = { ...about, v: z.number().int() };
const one = { itemId: z.string() };

type AboutItem = { readonly itemId: string; readonly page?: number };

export const agendaItemVerbs: readonly Verb[] = [
  viewVerb({ ...openAgenda, name: 'agenda.item' }, { ...one, page: z.number().int().min(1).default(1) }, itemFor),
  viewVerb({ ...openAgenda, name: 'agenda.changing', may: mayTakePartInAgenda }, one, changeFormFor),
  viewVerb(openForChair('agenda.declining'), one, declineFormFor),
  viewVerb(openForChair('agenda.rewording'), one, rewordFormFor),
  deedVerb(askChange, { ...about, seen: z.number().int() }, { change: words() }, formUntilDone(changeFormFor)),
  deedVerb(decline, aboutSeen, { reason: words() }, formUntilDone(declineFormFor)),
  deedVerb(reword, aboutSeen, { newWords: words() }, formUntilDone(rewordFormFor)),
  deedVerb(accept, aboutSeen, {}, itemFor),
  deedVerb(order, { ...aboutSeen, to: z.enum(['up', 'down']) }, {}, itemFor),
];

/** One item: what it says, who thinks what of it, what this reader may do. */
export function itemFor(turn: Turn, shown: Shown<AboutItem>): AdaptiveCard {
  const found = itemShown(shown);
  if (found === null) return noItem(turn, shown);
  const { meeting, item } = found;
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const at = meeting.agenda.indexOf(item);
  const proposer = proposerOf(item);
  const answers = newestFirst(item).filter(({ memberId }) => maySeeAnswerOf(asker, memberId));
  const { rows, pages } = pageOf(texts, answers, shown.data.page ?? 1, ({ change }) => change?.text ?? '');
  const nameOf = (memberId: string | undefined): string => memberName(texts, asker.group, asker.actor, memberId);
  return agendaItemCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.say('agenda.itemTitle', { number: at + 1, items: meeting.agenda.length }), texts.words.agenda.saved),
    meetingId: meeting.meetingId,
    itemId: item.itemId,
    v: meeting.agendaVersion,
    words: wordsOf(turn, item),
    state: texts.words.agenda.state[item.state],
    proposedBy: { shown: proposer !== undefined && maySeeAnswerOf(asker, proposer), name: nameOf(proposer) },
    declined: { shown: item.declinedBecause !== null, reason: item.declinedBecause?.text ?? '' },
    reworded: { shown: item.version > 1, text: texts.say('agenda.reworded', { count: item.version - 1 }) },
    noAnswers: maySeeAnswers(asker).ok && answers.length === 0,
    answers: rows.map((answer) => ({
      name: nameOf(answer.memberId),
      answer: answerWords(turn, item, answer),
      change: answer.change?.text ?? '',
    })),
    ...whatMayBeDone(turn, meeting, item, asker),
    agendaPage: pageHolding(meeting.agenda, item, (each) => wordsOf(turn, each)),
    pages,
  });
}

function whatMayBeDone(turn: Turn, meeting: Meeting, item: AgendaItem, asker: Asker) {
  const isLive = meeting.state === 'planned' || meeting.state === 'open';
  const chairs = isLive && mayChair(asker, meeting).ok;
  const arranges = chairs && item.standing === null;
  const isOpen = stillOpen(meeting, { today: asker.today, calendar: turn.deps.rules.calendar }).ok;
  return {
    mayAskChange: isOpen && item.state !== 'declined' && mayTakePartInAgenda(asker).ok,
    mayAccept: arranges && item.state !== 'accepted',
    mayDecline: arranges && item.state !== 'declined',
    mayReword: arranges,
    mayOrder: chairs,
  };
}

/** Answers that count come first, then those to earlier words. */
function newestFirst(item: AgendaItem): readonly ItemAnswer[] {
  return [...item.answers].sort((one, other) => other.version - one.version);
}

function answerWords({ texts }: Turn, item: AgendaItem, { version, answer }: ItemAnswer): string {
  const words = texts.words.agenda.answer;
  if (version === item.version) return words[answer];
  return answer === 'agreed' ? words.agreedBefore : words.changeAskedBefore;
}

function changeFormFor(turn: Turn, shown: Shown<AboutItem>): AdaptiveCard {
  const found = itemShown(shown);
  if (found === null) return noItem(turn, shown);
  return agendaChangeCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.agenda.askChange, ''),
    ...formData(turn, found),
    seen: found.item.version,
    change: fieldFor(turn, shown, 'change'),
  });
}

function declineFormFor(turn: Turn, shown: Shown<AboutItem>): AdaptiveCard {
  const found = itemShown(shown);
  if (found === null) return noItem(turn, shown);
  return agendaDeclineCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.agenda.decline, ''),
    ...formData(turn, found),
    v: found.meeting.agendaVersion,
    reason: fieldFor(turn, shown, 'reason'),
  });
}

function rewordFormFor(turn: Turn, shown: Shown<AboutItem>): AdaptiveCard {
  const found = itemShown(shown);
  if (found === null) return noItem(turn, shown);
  return agendaRewordCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.agenda.rewordOne, ''),
    ...formData(turn, found),
    v: found.meeting.agendaVersion,
    newWords: fieldFor(turn, shown, 'newWords', found.item.words?.text),
  });
}

type FoundItem = { readonly meeting: Meeting; readonly item: AgendaItem };

function formData(turn: Turn, { meeting, item }: FoundItem): { meetingId: string; itemId: string; itemWords: string } {
  return { meetingId: meeting.meetingId, itemId: item.itemId, itemWords: wordsOf(turn, item) };
}

/** The form stays with what was typed until it was taken; then the item as it is now. */
function formUntilDone(form: (turn: Turn, shown: Shown<AboutItem>) => AdaptiveCard): (turn: Turn, shown: Shown<AboutItem>) => AdaptiveCard {
  return (turn, shown) => (shown.result.kind === 'refused' ? form(turn, shown) : itemFor(turn, shown));
}

function itemShown(shown: Shown<AboutItem>): FoundItem | null {
  const meeting = meetingShown(shown);
  const item = meeting && itemOf(meeting, shown.data.itemId);
  return meeting === undefined || item === undefined ? null : { meeting, item };
}

function noItem(turn: Turn, shown: Shown<AboutItem>): AdaptiveCard {
  if (meetingShown(shown) === undefined) return nothingPlanned(turn, shown);
  return messageCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.agenda.itemGone, ''),
    text: turn.texts.words.refusal.gone,
  });
}
