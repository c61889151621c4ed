import type { Language } from '../typedText';

/**
 * Words that somebody in danger might type to the bot because there is nobody else to write to, without accents and in small
 * letters. Only whole words are matched, so that a name with one of them inside is not taken for it. `both`: the word is the
 * same in both languages.
 */
const words: Readonly<Record<Language | 'both', RegExp>> = {
  both: /\b(999|112)\b/,
  en: /\b(police|ambulance|emergency|in danger|help (me|us)|sos|(he|she|they|dad|mum|somebody|someone) (is |are )?(hit|hits|hitting|hurt|hurts|hurting) (me|us))\b/,
  cy: /\b(heddlu|ambiwlans|h?argyfwng|mewn perygl|help(wch|a|ia)? (fi|ni)|achub(wch)? (fi|ni)|(fy|ein) (mwrw|nharo|taro|brifo|mrifo))\b/,
};

/** Only so much of a line is looked at: somebody in danger does not write pages first. */
const longest = 2_000;

/** Whether a typed line may be a cry for help, and in which language; null where it is none. In doubt it is taken for one. */
export function emergencyIn(line: string): { readonly language: Language | null } | null {
  const typed = line.slice(0, longest).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  const [english, welsh] = [words.en.test(typed), words.cy.test(typed)];
  if (english !== welsh) return { language: english ? 'en' : 'cy' };
  return english || words.both.test(typed) ? { language: null } : null;
}
