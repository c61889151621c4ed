import type { Texts } from '../text/texts';

/** Which row of a list a button belongs to: its number as the row shows it, and as its button says it. */
export type Numbered = { readonly number: string; readonly titled: (title: string) => string };

/** A row whose buttons say what they are of: `open` opens whom or what the row names. */
export type NamedRow = Numbered & { readonly open: string };

/** Teams cuts longer titles on a phone. */
export const longestTitle = 30;
/** A name of which less than this is left by the title says less than the number of its row. */
const fewestLetters = 4;

/**
 * A number for a row and the titles of its buttons: whoever hears only the buttons, or says their names, must know which is which.
 * `number` counts from 1.
 */
export function numberedRow(texts: Texts, number: number): Numbered {
  return { number: `${number}.`, titled: (title) => texts.say('common.numbered', { title, number }) };
}

/**
 * The same for the rows of one page, by what they are called. `namesOf` gives what a row may be called, the best first: the first that
 * tells it from every other row of the page stands in its titles, its beginning where the whole does not fit, and the row's number
 * where none does.
 */
export function namedRows<Row>(
  texts: Texts,
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): (row: Row, number: number) => NamedRow {
  const told = new Map(rows.map((row) => [row, namesOf(row)]));
  return (row, number) => {
    const { number: shown, titled } = numberedRow(texts, number);
    const own = (say: (name: string) => string): string | undefined => {
      const others = new Set([...told].flatMap(([other, names]) => (other === row ? [] : titlesOf(names, say))));
      return titlesOf(told.get(row) ?? [], say).find((title) => !others.has(title));
    };
    return {
      number: shown,
      titled: (title) => own((name) => texts.say('common.named', { title, name })) ?? titled(title),
      open: own((name) => texts.say('common.openName', { name })) ?? texts.say('common.openOne', { number }),
    };
  };
}

/** What fits a button of these names, whole ones first. */
function titlesOf(names: readonly string[], say: (name: string) => string): readonly string[] {
  const known = names.filter((name) => name !== '');
  return [...known.map(say).filter(fitsTitle), ...known.flatMap((name) => begun(name, say))];
}

/** As many whole words of a long name as fit. */
function begun(name: string, say: (name: string) => string): readonly string[] {
  if (fitsTitle(say(name))) return [];
  const words = name.split(' ');
  const starts = words
    .map((_, index) =>
      words
        .slice(0, index)
        .join(' ')
        .replace(/[,;:·–-]+$/u, '')
        .trim(),
    )
    .reverse();
  const start = starts.find((each) => fitsTitle(say(`${each}…`))) ?? '';
  return start.length < fewestLetters ? [] : [say(`${start}…`)];
}

export function fitsTitle(title: string): boolean {
  return title.length <= longestTitle;
}
