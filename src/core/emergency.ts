import type { Language } from './typedText';

/**
 * Words of somebody who may be in danger and has nobody else to write to at that moment, without accents and in small letters.
 * Whole words: a name that holds one of them is none. `both`: the word tells nothing of the language.
 */
const words: Readonly<Record<Language | 'both', RegExp>> = {
  both: /\b(999|112)\b/,
  en: /\b(police|ambulance|emergency|in danger|help (me|us)|sos|(he|she|they|dad|mum|somebody|someone) (is |are )?(hit|hits|hitting|hurt|hurts|hurting) (me|us))\b/,
  cy: /\b(heddlu|ambiwlans|h?argyfwng|mewn perygl|help(wch|a|ia)? (fi|ni)|achub(wch)? (fi|ni)|(fy|ein) (mwrw|nharo|taro|brifo|mrifo))\b/,
};

/** As much of a line as is looked at: nobody in danger writes pages first. */
const longest = 2_000;

/** Whether a typed line may be a cry for help, and in which language; null where it is none. Says rather once too often. */
export function emergencyIn(line: string): { readonly language: Language | null } | null {
  const typed = line.slice(0, longest).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  const [english, welsh] = [words.en.test(typed), words.cy.test(typed)];
  if (english !== welsh) return { language: english ? 'en' : 'cy' };
  return english || words.both.test(typed) ? { language: null } : null;
}
