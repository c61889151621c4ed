import type { Problem, TypedLength } from '../core/refusals';
import { twoDaysIn } from './oddInputs';
import type { Turn } from './turn';

/** Of an input that holds the beginning only of what was typed: where the rest is. */
export function partedWords({ texts }: Turn, problem: Problem | undefined, length: TypedLength | undefined): string {
  return problem === 'too-long' && length !== undefined ? texts.say('tooLong.inParts', length) : texts.say('tooLong.firstPart');
}

/** What is wrong with an input, with how much is too much, or which two days were written. */
export function problemWords({ texts }: Turn, problem: Problem | undefined, length: TypedLength | undefined, typed = ''): string {
  if (problem === undefined) return '';
  if (problem === 'too-long' && length !== undefined) return texts.say('tooLong.inField', length);
  const days = problem === 'two-days' ? twoDaysIn(typed) : null;
  if (days === null) return texts.say(`problem.${problem}`);
  const [one, other] = days;
  return texts.say('twoDays', { typed: typed.trim(), one: texts.day(one), other: texts.day(other), first: one, second: other });
}
