import { emergencyIn } from '../../../src/core/help/emergency';
import { criesBesideThem, everydayLines, onceTakenForCries } from './everydayLines';
import { linesOf } from './linesOfDanger';

const languages = ['en', 'cy'] as const;
const alarms = (lines: readonly string[]) => lines.filter((line) => emergencyIn(line) !== null);

it.each(languages)('no line in %s that was once taken for a cry is taken for one', (language) => {
  expect(alarms(linesOf(onceTakenForCries[language]))).toEqual([]);
});

it.each(languages)('none of many everyday lines in %s is taken for a cry', (language) => {
  const lines = linesOf(everydayLines[language]);
  expect(lines.length).toBeGreaterThanOrEqual(75);
  expect(alarms(lines)).toEqual([]);
});

it.each(languages)('each cry in %s that is put as these are is heard', (language) => {
  const lines = linesOf(criesBesideThem[language]);
  expect(lines.filter((line) => emergencyIn(line) === null)).toEqual([]);
});
