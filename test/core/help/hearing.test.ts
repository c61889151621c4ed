import { emergencyIn } from '../../../src/core/help/emergency';
import { linesOf, linesOfDanger } from './linesOfDanger';
import { linesOfWork } from './linesOfWork';

/** The least of several tries: what the machine does beside it only adds to it. */
function leastMsOf(line: string): number {
  const tries = Array.from({ length: 8 }, () => {
    const began = performance.now();
    emergencyIn(line);
    return performance.now() - began;
  });
  return Math.min(...tries);
}

it.each([
  ['ordinary lines of work, one after the other', linesOf(linesOfWork.en).join(', ')],
  ['the same in Welsh', linesOf(linesOfWork.cy).join(', ')],
  ['words that begin many phrases and end none', 'he they mum will not want to be very '.repeat(60)],
  ['words with letters wrong', 'strangaled thretened bedrom sombody hurtting lockd '.repeat(45)],
])('a line as long as it is looked at is heard in a fraction of what a store takes: %s', (_, text) => {
  const line = text.slice(0, 2_000);
  expect(line.length).toBe(2_000);
  expect(leastMsOf(line)).toBeLessThan(40);
});

it('a cry at the end of a long line is heard as it is alone', () => {
  const work = linesOf(linesOfWork.en).join('. ').slice(0, 1_800);
  expect(linesOf(linesOfDanger.en).filter((cry) => emergencyIn(`${work}. ${cry}`) === null)).toEqual([]);
});
