import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { placeCard, placesCard } from '../../cards/places';
import { wordsSeenBy } from '../../core/confidentiality/words';
import { answerMark, longestAwaited, placeAnswers } from '../../core/groups/places';
import type { Member } from '../../core/member';
import { addDays } from '../../core/time/calendarDate';
import { dayOf } from '../../core/time/londonTime';
import { answerTo, emptyPlaces } from '../../core/vacancies';
import { answer, openPlace, openPlaces, unanswer } from '../../usecases/groups/places';
import { memberOnCard, neededIf, oneOf, optionalDay, words } from '../inputs';
import { namedRows } from '../numbered';
import { pageOf } from '../paging';
import { jobWords, memberName } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';

const page = z.number().int().min(1).default(1);
const about = { memberId: memberOnCard, was: z.string().max(40) };

/** Who is awaited in a place that somebody left, or why nobody is needed there. */
export const placeVerbs: readonly Verb[] = [
  viewVerb(openPlaces, { page }, (turn, shown) => placesFor(turn, shown, '')),
  viewVerb(openPlace, { memberId: memberOnCard }, placeFor),
  deedVerb(
    answer,
    about,
    { answer: oneOf(placeAnswers), until: neededIf(optionalDay().default(''), 'answer', 'awaited'), words: words(500) },
    (turn, shown) => {
      const { result, data } = shown;
      if (result.kind === 'refused') return placeFor(turn, shown);
      const place = emptyPlaces(shown.state.group, turn.deps.clock.today()).find(({ memberId }) => memberId === data.memberId);
      const isAwaited = place !== undefined && (answerTo(shown.state.group, place)?.until ?? null) !== null;
      const { members } = turn.texts.words;
      return placesFor(turn, { ...shown, data: { page: 1 } }, isAwaited ? members.awaitedSaved : members.notNeededSaved);
    },
  ),
  deedVerb(unanswer, about, {}, (turn, shown) =>
    placesFor(turn, { ...shown, data: { page: 1 } }, shown.result.kind === 'done' ? turn.texts.words.members.unanswered : ''),
  ),
];

/** Whose place it was: their name, work and agency. */
export function placeWords({ texts }: Turn, { state, actor }: Shown<object>, left: Member): string {
  const parts = [memberName(texts, state.group, actor, left.memberId), jobWords(texts, left), left.agency];
  return parts.filter((part) => part !== '').join(', ');
}

function placesFor(turn: Turn, shown: Shown<{ readonly page: number }>, done: string): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const all = emptyPlaces(group, deps.clock.today());
  const { rows, pages } = pageOf(texts, all, shown.data.page, (left) => answerTo(group, left)?.words.text ?? '');
  const named = namedRows(texts, rows, (left) => [memberName(texts, group, shown.actor, left.memberId), jobWords(texts, left)]);
  return placesCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.members.placesTitle, done),
    empty: { shown: all.length === 0, text: texts.words.members.placesNone },
    rows: rows.map((left) => {
      const { number, titled } = named(left, all.indexOf(left) + 1);
      const titles = { add: titled(texts.words.members.add), say: titled(texts.words.members.placeTell) };
      return { number, ...placeData(turn, shown, left), ...answeredData(turn, shown, left), ...titles };
    }),
    pages,
  });
}

function placeFor(turn: Turn, shown: Shown<{ readonly memberId: string }>): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const today = deps.clock.today();
  const left = emptyPlaces(group, today).find(({ memberId }) => memberId === shown.data.memberId);
  if (left === undefined) return refusalCard(turn, 'gone');
  return placeCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.members.placeTitle, ''),
    ...placeData(turn, shown, left),
    ...answeredData(turn, shown, left),
    was: answerMark(group, left),
    answer: fieldFor(turn, shown, 'answer', 'awaited'),
    choices: placeAnswers.map((value) => ({ title: texts.words.members.placeAnswer[value], value })),
    until: fieldFor(turn, shown, 'until'),
    today,
    lastDay: addDays(today, longestAwaited),
    words: fieldFor(turn, shown, 'words'),
  });
}

function placeData(turn: Turn, shown: Shown<object>, left: Member) {
  const { texts } = turn;
  const day = texts.day(left.to ?? left.from);
  return { memberId: left.memberId, place: texts.say('members.emptySince', { who: placeWords(turn, shown, left), day }) };
}

/** What was said of it, by whom and when. */
function answeredData({ texts }: Turn, { state, actor }: Shown<object>, left: Member) {
  const known = answerTo(state.group, left);
  if (known === undefined) return { answered: false, state: '', said: '', by: '', on: '' };
  const { until } = known;
  return {
    answered: true,
    state: until === null ? texts.words.members.notNeeded : texts.say('members.awaitedUntil', { day: texts.day(until) }),
    said: wordsSeenBy(state.group, actor, known.words) ?? '',
    by: memberName(texts, state.group, actor, known.words.by),
    on: texts.day(dayOf(known.words.at)),
  };
}
