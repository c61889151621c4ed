import { z } from 'zod';
import { agendaChangeCard, agendaDeclineCard, agendaItemCard, agendaRewordCard } from '../../cards/agenda';
import type { AdaptiveCard } from '../../cards/defineCard';
import { choicesForRemark, choicesForRewording } from '../../core/confidentiality/audiences';
import { wordsSeenBy } from '../../core/confidentiality/words';
import { type AgendaItem, audienceOf, type ItemAnswer, itemOf, stillOpen } from '../../core/meeting/agenda';
import { mayShare, mayWithdraw } from '../../core/meeting/agendaOwn';
import { answersSeenBy, maySeeAnswerOf, maySeeAnswers, mayTakePartInAgenda } from '../../core/meeting/agendaPermissions';
import { agendaFor, isItemSeenIn, proposerOf } from '../../core/meeting/agendaView';
import type { Meeting } from '../../core/meeting/meeting';
import { mayChair } from '../../core/meeting/meetingPermissions';
import type { Asker } from '../../core/permit';
import { accept, askChange, decline, openAgenda, openForChair, order, reword, share, withdraw } from '../../usecases/meeting/agenda';
import { optionalWords, words } from '../inputs';
import { isShownTo, offersTo } from '../offers';
import { pageHolding, pageOf } from '../paging';
import { memberName } from '../personWords';
import { audienceFor, readersNow, readersSaid } from '../readers';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { agendaCardFor } from './agendaList';
import { askerOf, beginningOf, isLive, itemState, meetingShown, nothingPlanned, setApart, wordsOf } from './agendaShown';

const about = { meetingId: z.string(), itemId: z.string() };
const aboutSeen = { ...about, v: z.number().int() };
const one = { itemId: z.string() };

/** Empty where the writer had no choice. */
const readers = { audience: optionalWords(40) };

/** How much of the earlier words is shown: beside a long item, its reason and its answers the card must not outgrow what Teams takes. */
const longestBefore = 500;

type AboutItem = { readonly itemId: string; readonly page?: number };

export const agendaItemVerbs: readonly Verb[] = [
  viewVerb({ ...openAgenda, name: 'agenda.item' }, { ...one, page: z.number().int().min(1).default(1) }, (turn, shown) =>
    itemFor(turn, shown),
  ),
  viewVerb({ ...openAgenda, name: 'agenda.changing', may: mayTakePartInAgenda }, one, changeFormFor),
  viewVerb(openForChair('agenda.declining'), one, declineFormFor),
  viewVerb(openForChair('agenda.rewording'), one, rewordFormFor),
  deedVerb(askChange, { ...about, seen: z.number().int() }, { change: words(), ...readers }, formUntilDone(changeFormFor)),
  deedVerb(decline, aboutSeen, { reason: words() }, formUntilDone(declineFormFor)),
  deedVerb(reword, aboutSeen, { newWords: words(), ...readers }, formUntilDone(rewordFormFor)),
  deedVerb(share, { ...about, seen: z.number().int() }, {}, (turn, shown) => itemFor(turn, shown, turn.texts.words.agenda.shared)),
  deedVerb(withdraw, { ...about, seen: z.number().int() }, {}, (turn, shown) => itemFor(turn, shown, turn.texts.words.agenda.withdrawnNow)),
  deedVerb(accept, aboutSeen, {}, (turn, shown) => itemFor(turn, shown)),
  deedVerb(order, { ...aboutSeen, to: z.enum(['up', 'down']) }, {}, (turn, shown) => itemFor(turn, shown)),
];

/** One item: what it says, who thinks what of it, what this reader may do. */
export function itemFor(turn: Turn, shown: Shown<AboutItem>, done = turn.texts.words.agenda.saved): AdaptiveCard {
  const found = itemShown(shown);
  if (found === null) return noItem(turn, shown);
  const { meeting, item } = found;
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const items = agendaFor(asker.group, meeting, shown.actor);
  const at = items.indexOf(item);
  const proposer = proposerOf(item);
  const answers = newestFirst(answersSeenBy(asker, item));
  const { rows, pages } = pageOf(texts, answers, shown.data.page ?? 1, ({ change }) => change?.text ?? '');
  const nameOf = (memberId: string | undefined): string => memberName(texts, asker.group, asker.actor, memberId);
  const declined = wordsSeenBy(asker.group, shown.actor, item.declinedBecause);
  const proposed = wordsSeenBy(asker.group, shown.actor, item.proposed ?? null);
  return agendaItemCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.say('agenda.itemTitle', { number: at + 1, items: items.length }), done),
    meetingId: meeting.meetingId,
    itemId: item.itemId,
    v: meeting.agendaVersion,
    words: wordsOf(turn, item),
    state: itemState(turn, item),
    proposedBy: { shown: proposer !== undefined && maySeeAnswerOf(asker, proposer), name: nameOf(proposer) },
    readers: { shown: item.standing === null && item.withdrawnAt === undefined, text: readersNow(turn, audienceOf(item), shown.actor) },
    declined: { shown: declined !== null, reason: declined ?? '' },
    reworded: { shown: item.version > 1, text: texts.say('agenda.reworded', { count: item.version - 1 }) },
    proposed: { shown: proposed !== null, text: beginningOf(proposed ?? '', longestBefore) },
    seen: item.version,
    noAnswers: offersTo(asker, maySeeAnswers) && answers.length === 0,
    answers: rows.map((answer) => ({
      name: nameOf(answer.memberId),
      answer: answerWords(turn, item, answer),
      change: answer.change?.text ?? '',
    })),
    ...whatMayBeDone(turn, meeting, item, asker),
    agendaPage: pageHolding(setApart(items, asker).apart, item, (each) => wordsOf(turn, each)),
    pages,
  });
}

function whatMayBeDone(turn: Turn, meeting: Meeting, item: AgendaItem, asker: Asker) {
  const chairs = isLive(meeting) && item.withdrawnAt === undefined && offersTo(asker, (each) => mayChair(each, meeting));
  const arranges = chairs && item.standing === null;
  const isOpen = stillOpen(meeting, { today: asker.today, calendar: turn.deps.rules.calendar }).ok;
  return {
    mayShare: isLive(meeting) && isShownTo(asker, ({ actor }) => mayShare(item, actor)),
    mayWithdraw: isOpen && isShownTo(asker, ({ actor }) => mayWithdraw(item, actor)),
    mayAskChange: isOpen && item.state !== 'declined' && offersTo(asker, mayTakePartInAgenda),
    mayAccept: arranges && item.state !== 'accepted',
    mayDecline: arranges && item.state !== 'declined',
    mayReword: arranges,
    mayOrder: chairs,
  };
}

/** Answers that count come first, then those to earlier words. */
function newestFirst(answers: readonly ItemAnswer[]): readonly ItemAnswer[] {
  return [...answers].sort((one, other) => other.version - one.version);
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
    audience: audienceFor(turn, shown, choicesForRemark(shown.actor, audienceOf(found.item))),
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
    readers: readersSaid(turn, audienceOf(found.item), shown.actor),
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
    audience: audienceFor(turn, shown, choicesForRewording(audienceOf(found.item))),
  });
}

type FoundItem = { readonly meeting: Meeting; readonly item: AgendaItem };

function formData(turn: Turn, { meeting, item }: FoundItem): { meetingId: string; itemId: string; itemWords: string } {
  return { meetingId: meeting.meetingId, itemId: item.itemId, itemWords: wordsOf(turn, item) };
}

/** The form, with what was typed, until it was taken; then the item as it is now. */
function formUntilDone(form: (turn: Turn, shown: Shown<AboutItem>) => AdaptiveCard): (turn: Turn, shown: Shown<AboutItem>) => AdaptiveCard {
  return (turn, shown) => (shown.result.kind === 'refused' ? form(turn, shown) : itemFor(turn, shown));
}

/** The item, or null where there is none or this reader may not see it. */
function itemShown(shown: Shown<AboutItem>): FoundItem | null {
  const meeting = meetingShown(shown);
  const item = meeting && itemOf(meeting, shown.data.itemId);
  return meeting === undefined || item === undefined || !isItemSeenIn(shown.state.group, meeting, shown.actor, item)
    ? null
    : { meeting, item };
}

/** The agenda as it stands now, so that there is a way on. */
function noItem(turn: Turn, shown: Shown<AboutItem>): AdaptiveCard {
  if (meetingShown(shown) === undefined) return nothingPlanned(turn, shown);
  return agendaCardFor(turn, { ...shown, data: { ...shown.data, page: 1 } }, turn.texts.words.agenda.itemGone);
}
