import { columnName } from './header';

/** What may stand between the cells of a file. */
const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** So much of a file's text is enough to find its header in. */
export const charactersLookedAt = 65_536;
const linesLookedAt = 20;

/** How the cells of a file are kept apart, and the text before its first line that says so and nothing else ("sep=;"). */
export type Separated = { readonly separator: Separator; readonly said: string };

/**
 * From the start of a file's text. A line "sep=;", which some programs write for Excel, is believed; otherwise it is what parts one
 * of the first lines into the most of the columns that are looked for. Separators within quoted cells do not count.
 */
export function separatedBy(start: string, isColumn: (name: string) => boolean): Separated {
  const said = /^\uFEFF?"?sep=(.)"?[,;\t]*(\r\n|\n|\r|$)/i.exec(start);
  const named = separators.find((one) => one === said?.[1]);
  if (said !== null && named !== undefined) return { separator: named, said: said[0] };
  const lines = linesIn(start).slice(0, linesLookedAt);
  const known = (separator: Separator) => Math.max(0, ...lines.map((line) => new Set(cellsIn(line, separator).filter(isColumn)).size));
  return { separator: separators.reduce((best, one) => (known(one) > known(best) ? one : best)), said: '' };
}

function linesIn(text: string): readonly string[] {
  return outsideQuotes(text, (letter) => letter === '\n' || letter === '\r');
}

function cellsIn(line: string, separator: Separator): readonly string[] {
  return outsideQuotes(line, (letter) => letter === separator).map((cell) => columnName(cell.replaceAll('"', '')));
}

function outsideQuotes(text: string, isBetween: (letter: string) => boolean): readonly string[] {
  const parts = [''];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && isBetween(letter)) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
