import type { CoreGroup, VacancyAnswer } from '../coreGroup';
import type { Doer } from '../doer';
import type { Member } from '../member';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { addDays } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { answerTo, emptyPlaces } from '../vacancies';

/** What is said of an empty place: somebody is awaited, or nobody is needed there (DOMAIN 1.5). */
export const placeAnswers = ['awaited', 'not-needed'] as const;
export type PlaceAnswer = (typeof placeAnswers)[number];

/** `was` is when the answer was given that the writer saw; empty: none. `until` may be empty where nobody is needed. */
export type NewPlaceAnswer = {
  readonly memberId: string;
  readonly was: string;
  readonly answer: PlaceAnswer;
  readonly until: CalendarDate | '';
  readonly words: string;
};

/** [P] The longest that a place can wait for an answer: about as long as until the next review, which confirms the membership. */
export const longestAwaited = 92;

/** Puts an answer in place of the last one of that place. */
export function answerPlace(group: CoreGroup, given: NewPlaceAnswer, by: Doer): Result<CoreGroup, Refusal> {
  const place = placeAsSeen(group, given, by.today);
  if (!place.ok) return place;
  const isAwaited = given.answer === 'awaited';
  const wrong = isAwaited ? problemOfDay(given.until, by.today) : null;
  if (wrong !== null) return refuse({ kind: 'check-fields', fields: { until: wrong } });
  const { memberId } = given;
  const words = { text: given.words, by: by.actor.memberId, at: by.now, language: by.language, audience: { kind: 'third-party' } } as const;
  const answer: VacancyAnswer = { memberId, to: place.value, until: isAwaited ? given.until : null, words };
  return allow({ ...group, vacancyAnswers: [...answersBeside(group, memberId, by.today), answer] });
}

/** Takes the answer back: the place is told of again as if nobody had said anything. */
export function takeBackAnswer(
  group: CoreGroup,
  given: Pick<NewPlaceAnswer, 'memberId' | 'was'>,
  today: CalendarDate,
): Result<CoreGroup, Refusal> {
  const place = placeAsSeen(group, given, today);
  if (!place.ok) return place;
  return allow({ ...group, vacancyAnswers: answersBeside(group, given.memberId, today) });
}

/** What tells one answer to a place from the next; empty: there is none. */
export function answerMark(group: CoreGroup, place: Member): string {
  return answerTo(group, place)?.words.at ?? '';
}

/** The last day of whoever left the place, while it is empty and nobody else has said anything of it since. */
function placeAsSeen(
  group: CoreGroup,
  { memberId, was }: Pick<NewPlaceAnswer, 'memberId' | 'was'>,
  today: CalendarDate,
): Result<CalendarDate, Refusal> {
  const place = emptyPlaces(group, today).find((each) => each.memberId === memberId);
  if (place === undefined || place.to === null) return refuse({ kind: 'gone' });
  return answerMark(group, place) === was ? allow(place.to) : refuse({ kind: 'changed-meanwhile' });
}

/** The answers to other places that are still empty. */
function answersBeside(group: CoreGroup, memberId: string, today: CalendarDate): readonly VacancyAnswer[] {
  const places = emptyPlaces(group, today).filter((place) => place.memberId !== memberId);
  return places.flatMap((place) => answerTo(group, place) ?? []);
}

function problemOfDay(until: CalendarDate | '', today: CalendarDate): Problem | null {
  if (until === '') return 'required';
  if (until < today) return 'in-the-past';
  return until > addDays(today, longestAwaited) ? 'too-far-ahead' : null;
}
