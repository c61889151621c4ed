import type { Language } from '../typedText';
import { plainWords } from './plainWords';

/** How somebody who visits says that they were not let in, at the beginning of a line without marks and accents. */
const notLetIn: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /^(?:(?:mum|mam|dad|she|he|they|parents?|carer|family) )?(?:didnt|did not|would not|wouldnt) let (?:me|us) in\b(?! to\b)/,
    /^(?:nobody|no one|neither parent) (?:would |will )?let (?:me|us) in\b/,
    /^(?:i |we )?(?:cannot|cant|can not|could not|couldnt) get in(?= the house\b| nobody\b| no one\b| today\b| again\b|$)/,
  ],
  cy: [
    /^(?:wnaeth|nath) (?:mam|dad|hi|e|o|fe|fo|nhw|neb) (?:ddim )?(?:fy |ein )?n?g?adael (?:(?:fi|ni|i mi|i ni) )?i mewn$/,
    /^(?:chefais|ches|chawson|chawsom) (?:i|ni) ddim (?:mynd|dod|fy ngadael) i mewn$/,
    /^(?:methu|methais|wedi methu) (?:a )?(?:mynd|dod) i mewn$/,
  ],
};

/**
 * In which language a line begins with the words of the command `not seen`, or says that somebody was not let in; null: in none.
 * Whatever follows, it may be about a child in danger, so it is answered with whom to ring.
 */
export function beginsNotSeen(line: string): Language | null {
  const words = plainWords(line.trimStart().slice(0, 80), 'en');
  const begins = words.join('');
  if (begins.startsWith('notseen')) return 'en';
  if (begins.startsWith('hebweld') || begins.startsWith('hebgweld')) return 'cy';
  const said = words.join(' ');
  return (['en', 'cy'] as const).find((language) => notLetIn[language].some((each) => each.test(said))) ?? null;
}
