import { emergencyIn } from '../../../src/core/help/emergency';
import { kindsOfCry } from './cries';
import { linesOf } from './linesOfDanger';
import { workThatSoundsLikeHarm } from './workThatSoundsLikeHarm';

const languages = ['en', 'cy'] as const;
const kinds = Object.entries(kindsOfCry).flatMap(([kind, of]) => languages.map((language) => ({ kind, language, ...of[language] })));

it.each(kinds)('each cry of $kind in $language is heard', ({ before, after }) => {
  const lines = [...linesOf(before), ...linesOf(after)];
  expect(lines.length).toBeGreaterThanOrEqual(10);
  expect(lines.filter((line) => emergencyIn(line) === null)).toEqual([]);
});

it.each(kinds)('no cry of $kind in $language is taken for the other language', ({ language, before, after }) => {
  const other = language === 'en' ? 'cy' : 'en';
  const lines = [...linesOf(before), ...linesOf(after)];
  expect(lines.filter((line) => emergencyIn(line)?.language === other)).toEqual([]);
});

it('who goes off with a child leaves a child missing', () => {
  const { en, cy } = kindsOfCry.takenAway;
  const heard = [...linesOf(en.after), ...linesOf(cy.after)].filter((line) => emergencyIn(line)?.isMissing === true);
  expect(heard.length).toBeGreaterThanOrEqual(12);
});

it.each(languages)('work in %s that sounds like harm is none', (language) => {
  expect(linesOf(workThatSoundsLikeHarm[language]).filter((line) => emergencyIn(line) !== null)).toEqual([]);
});

it.each(['police now', 'call the police', 'the police to the house please', 'he has a knife at the meeting', 'mae angen yr heddlu nawr'])(
  '“%s” is heard all the same',
  (line) => {
    expect(emergencyIn(line)).not.toBeNull();
  },
);
