import { emergencyIn } from '../../../src/core/help/emergency';
import { linesOf, linesOfDanger } from './linesOfDanger';
import { linesOfWork } from './linesOfWork';

const languages = ['en', 'cy'] as const;

it.each(languages)('every line of the list of what people in danger type is heard, in %s', (language) => {
  const lines = linesOf(linesOfDanger[language]);
  expect(lines.length).toBeGreaterThanOrEqual(60);
  expect(lines.filter((line) => emergencyIn(line) === null)).toEqual([]);
});

it.each(languages)('no ordinary line of work in %s sets it off', (language) => {
  const lines = linesOf(linesOfWork[language]);
  expect(lines.length).toBeGreaterThanOrEqual(100);
  expect(lines.filter((line) => emergencyIn(line) !== null)).toEqual([]);
});

it.each(languages)('what is heard in %s is known for that language, or for none, and never for the other', (language) => {
  const other = language === 'en' ? 'cy' : 'en';
  expect(linesOf(linesOfDanger[language]).filter((line) => emergencyIn(line)?.language === other)).toEqual([]);
});
