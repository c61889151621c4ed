import type { CoreGroup } from '../../../src/core/coreGroup';
import { answerPlace, longestAwaited, type NewPlaceAnswer, takeBackAnswer } from '../../../src/core/groups/places';
import { isVacant, vacancyDays, vacancyDrafts } from '../../../src/core/notices/vacancyNotices';
import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { emptyPlaces } from '../../../src/core/vacancies';
import { aChild, aMember } from '../../support/aGroup';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

const since = { from: '2026-01-05' };
const sian = aMember('sian', 'co-ordinator', since);
const left = aMember('noor', 'member', { ...since, agency: 'Ysgol y Bryn', to: '2026-11-06' });
const others = [sian, aMember('macsen', 'manager', since)];
const group = aCoreGroup().build({ members: [...others, left], children: [aChild('child-1')] });
const awaited = { memberId: 'noor', was: '', answer: 'awaited', until: '2026-11-20', words: 'The new head' } as const;

function by(today: string) {
  return { actor: sian, now: instantOf(today, '10:00'), today, rules: defaultRules, language: 'en', newId: () => 'new' } as const;
}

function answered(given: Partial<NewPlaceAnswer> = {}, of: CoreGroup = group, today = '2026-11-16'): CoreGroup {
  const result = answerPlace(of, { ...awaited, ...given }, by(today));
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

function told(of: CoreGroup, day: string) {
  return vacancyDrafts(of, defaultRules, instantOf(day, '08:00'), new Map()).map(({ about, recipientPersonId }) => [
    recipientPersonId,
    about,
  ]);
}

it('tells of a place for which an answer is awaited from the working day after that day on, and not before', () => {
  expect(told(group, '2026-11-16')).toHaveLength(2);
  const waiting = answered();
  for (const day of ['2026-11-16', '2026-11-20', '2026-11-22']) expect(told(waiting, day)).toEqual([]);
  expect(vacancyDays(waiting, defaultRules, '2026-11-17')).toEqual(['2026-11-23']);
  const about = { kind: 'vacancy', memberId: 'noor', rung: { againOn: '2026-11-23' } };
  expect(told(waiting, '2026-11-23')).toEqual([
    ['person-sian', about],
    ['person-macsen', about],
  ]);
  expect(told(waiting, '2026-11-30')).toEqual([['person-sian', { ...about, rung: { againOn: '2026-11-30' } }], expect.anything()]);
});

it('takes what was told of the place off the lists once it is answered', () => {
  const about = { kind: 'vacancy', memberId: 'noor', rung: 'due' } as const;
  expect(isVacant(group, about, defaultRules, '2026-11-16')).toBe(true);
  expect(isVacant(answered(), about, defaultRules, '2026-11-16')).toBe(false);
});

it('does not tell of it earlier than without an answer, where the awaited day comes before that', () => {
  const early = answered({ until: '2026-11-09' }, group, '2026-11-09');
  expect(told(early, '2026-11-12')).toEqual([]);
  expect(told(early, '2026-11-13')).toHaveLength(2);
});

it('tells of no place for which nobody is needed, until somebody of that agency has joined and left again', () => {
  const unneeded = answered({ answer: 'not-needed', until: '' });
  for (const day of ['2026-11-16', '2027-03-01']) expect(told(unneeded, day)).toEqual([]);
  expect(vacancyDays(unneeded, defaultRules, '2026-11-17')).toEqual([]);
  expect(emptyPlaces(unneeded, '2026-11-16')).toHaveLength(1);
  const joined = aMember('lowri', 'member', { agency: 'Ysgol y Bryn', from: '2026-11-18', to: '2026-11-24' });
  const again = { ...unneeded, members: [...unneeded.members, joined] };
  expect(told(again, '2026-12-01')).toEqual([
    ['person-sian', { kind: 'vacancy', memberId: 'lowri', rung: 'due' }],
    ['person-macsen', { kind: 'vacancy', memberId: 'lowri', rung: 'due' }],
  ]);
});

it('counts an answer for the ending that it was given to alone', () => {
  const unneeded = answered({ answer: 'not-needed', until: '' });
  const later = { ...unneeded, members: [...others, { ...left, to: '2026-11-18' }] };
  expect(told(later, '2026-11-25')).toHaveLength(2);
});

it('tells of it again as before once the answer is taken back', () => {
  const unneeded = answered({ answer: 'not-needed', until: '' });
  const back = takeBackAnswer(unneeded, { memberId: 'noor', was: instantOf('2026-11-16', '10:00') }, '2026-11-17');
  if (!back.ok) throw new Error(back.refusal.kind);
  expect(told(back.value, '2026-11-17')).toEqual(told(group, '2026-11-17'));
});

it('refuses a day that is missing, over or too far ahead, and an answer to what is no empty place or was answered meanwhile', () => {
  const refused = (given: Partial<NewPlaceAnswer>, of = group) => {
    const result = answerPlace(of, { ...awaited, ...given }, by('2026-11-16'));
    return result.ok ? null : (result.refusal.fields ?? result.refusal.kind);
  };
  expect(refused({ until: '' })).toEqual({ until: 'required' });
  expect(refused({ until: '2026-11-15' })).toEqual({ until: 'in-the-past' });
  expect(refused({ until: addDays('2026-11-16', longestAwaited + 1) })).toEqual({ until: 'too-far-ahead' });
  expect(refused({ until: addDays('2026-11-16', longestAwaited) })).toBeNull();
  expect(refused({ memberId: 'sian' })).toBe('gone');
  expect(refused({}, answered())).toBe('changed-meanwhile');
});

it('keeps one answer to a place, and lets go those to places that are filled', () => {
  const first = answered();
  const [known] = first.vacancyAnswers ?? [];
  const second = answered({ was: known?.words.at ?? '', until: '2026-11-27' }, first, '2026-11-18');
  expect(second.vacancyAnswers?.map(({ until }) => until)).toEqual(['2026-11-27']);
  const filled = {
    ...second,
    members: [
      ...second.members,
      aMember('lowri', 'member', { agency: 'ysgol y bryn', from: '2026-11-19' }),
      aMember('ewan', 'member', { ...since, agency: 'Heddlu', to: '2026-11-19' }),
    ],
  };
  const third = answered({ memberId: 'ewan', until: '2026-11-30' }, filled, '2026-11-20');
  expect(third.vacancyAnswers?.map(({ memberId }) => memberId)).toEqual(['ewan']);
});
