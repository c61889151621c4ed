import { agendaCard } from '../../cards/agenda';
import type { AdaptiveCard } from '../../cards/defineCard';
import { sees } from '../../core/confidentiality/sees';
import { type AgendaItem, agendaClosesOn, audienceOf, stillOpen } from '../../core/meeting/agenda';
import {
  answersCounted,
  askedForAgenda,
  maySeeAnswers,
  maySeeMissingVoices,
  maySeeWhoIsMissing,
  mayTakePartInAgenda,
} from '../../core/meeting/agendaPermissions';
import { agendaFor, agendaVersionFor, currentAnswers, hasAnswered } from '../../core/meeting/agendaView';
import type { Meeting } from '../../core/meeting/meeting';
import { mayChair } from '../../core/meeting/meetingPermissions';
import type { Asker } from '../../core/permit';
import { mayRecordVoice } from '../../core/review/reviewPermissions';
import { voicesMissing } from '../../core/review/reviewView';
import type { CalendarDate } from '../../core/time/day';
import { childWords, givenNameWords } from '../actions/actionWords';
import { namedRows } from '../numbered';
import { isShownTo, offers, offersTo } from '../offers';
import { pageOf } from '../paging';
import { readersMark } from '../readers';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { askerOf, beginningOf, changesAsked, isLive, itemState, meetingShown, nothingPlanned, setApart, wordsOf } from './agendaShown';

/** A choice is one line, which a small phone cuts off; the list above it and the item's own card have all the words. */
const longestChoice = 28;
/** About three lines of a small phone. */
const longestInList = 120;

/** The agenda as its reader sees it. `instead`: why it is shown in place of what was asked for. */
export function agendaCardFor(turn: Turn, shown: Shown<{ page: number }>, instead = ''): AdaptiveCard {
  const { texts } = turn;
  const meeting = meetingShown(shown);
  if (meeting === undefined) return nothingPlanned(turn, shown);
  const asker = askerOf(turn, shown);
  const items = agendaFor(asker.group, meeting, shown.actor);
  const { apart, usual } = setApart(items, asker);
  const { rows, pages } = pageOf(texts, apart, shown.data.page, (item) => wordsOf(turn, item));
  const onCard = items.filter((item) => rows.includes(item) || usual.includes(item));
  const numberOf = (item: AgendaItem): number => items.indexOf(item) + 1;
  const takesPart =
    offers(turn, shown, (each) => mayTakePartInAgenda(each)) &&
    stillOpen(meeting, { today: asker.today, calendar: turn.deps.rules.calendar }).ok;
  return agendaCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.say('agenda.title', { day: texts.day(meeting.plannedFor) }), texts.words.agenda.saved),
    ...(instead !== '' && { done: { shown: false, text: '' }, refused: { shown: true, text: instead } }),
    meetingId: meeting.meetingId,
    v: agendaVersionFor(asker.group, meeting, shown.actor),
    state: stateOf(turn, meeting, asker.today),
    ...answersFor(turn, meeting, asker),
    decides: decidesFor(turn, meeting, items, asker),
    voices: voicesFor(turn, meeting, asker),
    items: rows.map((item) => ({
      number: `${numberOf(item)}.`,
      state: stateOfItem(turn, item, asker),
      readers: markOf(turn, item, asker),
      ...inShort(turn, item, numberOf(item)),
    })),
    usual: {
      shown: usual.length > 0,
      open: false,
      title: texts.say('agenda.usual', { count: usual.length }),
      items: usual.map((item) => ({ number: `${numberOf(item)}.`, words: wordsOf(turn, item) })),
    },
    chosen: fieldFor(turn, shown, 'chosen', onCard[0]?.itemId),
    choices: onCard.map((item) => ({
      title: `${numberOf(item)}. ${beginningOf(wordsOf(turn, item), longestChoice)}`,
      value: item.itemId,
    })),
    mayAgree: takesPart && !pages.hasAfter,
    agreesLater: takesPart && pages.hasAfter,
    mayPropose: takesPart,
    pages,
  });
}

/** The words of an item: of a long one the beginning, with the whole of it to open in place. */
function inShort(turn: Turn, item: AgendaItem, number: number) {
  const words = wordsOf(turn, item);
  const beginning = beginningOf(words, longestInList);
  const title = turn.texts.say('agenda.wholeItem', { number });
  return { words: beginning, more: { shown: beginning !== words, id: `whole-${number}`, title, words } };
}

/** To the chair, how many proposals wait for them. */
function decidesFor({ texts }: Turn, meeting: Meeting, items: readonly AgendaItem[], asker: Asker) {
  const waiting = items.filter(
    ({ standing, state, withdrawnAt }) => standing === null && state === 'proposed' && withdrawnAt === undefined,
  );
  return {
    shown: isLive(meeting) && waiting.length > 0 && offersTo(asker, (each) => mayChair(each, meeting)),
    text: texts.say('agenda.decides', { count: waiting.length }),
  };
}

/** Until when members can propose and answer, or that it is over. */
function stateOf({ texts, deps }: Turn, meeting: Meeting, today: CalendarDate): string {
  if (meeting.state === 'closed' || meeting.state === 'cancelled') return texts.words.agenda.over;
  const { calendar } = deps.rules;
  const day = texts.day(agendaClosesOn(meeting, calendar));
  return stillOpen(meeting, { today, calendar }).ok ? texts.say('agenda.openUntil', { day }) : texts.say('agenda.settled', { day });
}

/** How many have answered, what this reader said, and for chair and co-ordinator who has not answered. */
function answersFor({ texts }: Turn, meeting: Meeting, asker: Asker) {
  const silent = askedForAgenda(asker, meeting).filter((member) => !hasAnswered(asker.group, meeting, member));
  const known = silent.filter((member) => sees(asker.actor, member));
  const seesAnswers = offersTo(asker, maySeeAnswers);
  const mine = texts.words.agenda.mine[ownAnswer(meeting, asker)];
  return {
    answered: { shown: seesAnswers, text: texts.say('agenda.answered', answersCounted(asker, meeting)) },
    mine: { shown: offersTo(asker, mayTakePartInAgenda), text: mine },
    missing: {
      shown: known.length > 0 && isShownTo(asker, (each) => maySeeWhoIsMissing(each, meeting)),
      names: known.map(({ name }) => name).join(', '),
    },
  };
}

/** A warning in red until the child's own voice is written down: to the meeting's chair, and to those who can see to it (DOMAIN 1.16). */
function voicesFor(turn: Turn, meeting: Meeting, asker: Asker) {
  const { texts } = turn;
  const { group, actor } = asker;
  const missing = isLive(meeting) && isShownTo(asker, (each) => maySeeMissingVoices(each, meeting)) ? voicesMissing(group, actor) : [];
  const named = namedRows(texts, missing, (child) => [givenNameWords(texts, child, group), childWords(texts, child, group)]);
  return {
    shown: missing.length > 0,
    text: texts.words.agenda.voicesMissing,
    rows: missing.map((child, index) => ({
      childId: child.childId,
      name: childWords(texts, child, group),
      record: named(child, index + 1).titled(texts.words.agenda.recordVoice),
      mayRecord: offersTo(asker, (each) => mayRecordVoice(each, child)),
    })),
  };
}

function ownAnswer(meeting: Meeting, { actor, group }: Asker): 'agreed' | 'change-asked' | 'none' {
  if (!hasAnswered(group, meeting, actor)) return 'none';
  const own = group.members.flatMap(({ memberId, personId }) => (personId === actor.personId ? [memberId] : []));
  const all = meeting.agenda.flatMap(currentAnswers).filter(({ memberId }) => own.includes(memberId));
  return all.some(({ answer }) => answer === 'change-asked') ? 'change-asked' : 'agreed';
}

/** What is unusual about an item; nothing is said of one that stands on every agenda and that all agree to. */
function stateOfItem(turn: Turn, item: AgendaItem, asker: Asker): string {
  const { texts } = turn;
  const asked = changesAsked(item, asker);
  const own = item.standing === null ? [itemState(turn, item)] : [];
  return [...own, ...(asked > 0 ? [texts.say('agenda.changesAsked', { count: asked })] : [])].join(' · ');
}

/** Who reads an item that not everybody has, in words, so that nobody speaks of it before somebody else. */
function markOf(turn: Turn, item: AgendaItem, { actor }: Asker): string {
  const mark = item.standing === null && item.withdrawnAt === undefined ? readersMark(turn, audienceOf(item), actor) : '';
  return mark === '' ? '' : ` ${mark}`;
}
