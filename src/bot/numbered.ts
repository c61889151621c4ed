import type { Texts } from '../text/texts';

/** Which row of a list a button belongs to: its number as the row shows it, and as its button says it. */
export type Numbered = { readonly number: string; readonly titled: (title: string) => string };

/**
 * A number for a row and the titles of its buttons: whoever hears only the buttons, or says their names, must know which is which.
 * `number` counts from 1.
 */
export function numberedRow(texts: Texts, number: number): Numbered {
  return { number: `${number}.`, titled: (title) => texts.say('common.numbered', { title, number }) };
}
