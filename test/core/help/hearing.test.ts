import { emergencyIn } from '../../../src/core/help/emergency';
import { linesOf, linesOfDanger } from './linesOfDanger';
import { linesOfWork } from './linesOfWork';

it('a cry at the end of a long line is heard as it is alone', () => {
  const work = linesOf(linesOfWork.en).reduce((long, line) => (long.length < 1_600 ? `${long}${line}. ` : long), '');
  expect(emergencyIn(work)).toBeNull();
  // A single word, or a press said in words, is a cry only where it is all that was typed.
  const cries = linesOf(linesOfDanger.en).filter((cry) => cry.split(' ').length > 2 && !/child as missing|missing child/.test(cry));
  expect(cries.length).toBeGreaterThan(100);
  expect(cries.filter((cry) => emergencyIn(`${work}${cry}`) === null)).toEqual([]);
});
