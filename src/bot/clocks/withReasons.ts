import type { Texts } from '../../text/texts';

/** Rows whose reasons open in place under them, each by a press that says which row it is of. */
export function withReasons<Row>(texts: Texts, rows: readonly Row[]): (Row & { more: { id: string; title: string } })[] {
  return rows.map((row, index) => ({
    ...row,
    more: { id: `why-${index + 1}`, title: texts.say('clock.whyThisDay', { number: index + 1 }) },
  }));
}
