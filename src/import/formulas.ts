import { textOfPart } from './zipSizes';

/** Cells of a sheet by their row, then column, both counted from 0. */
export type CellsOfSheet = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * The cells of a sheet with a formula of which no result is stored: a program that does not calculate has written the workbook. The
 * reader gives them as empty cells, which mean something else. Some such programs write an empty value with the formula; only of a
 * text is that a result. `index`: of the sheet, in the order of the workbook.
 */
export async function formulasWithoutValue(bytes: Uint8Array, index: number): Promise<CellsOfSheet> {
  const found = new Map<number, Set<number>>();
  const part = await partOfSheet(bytes, index);
  if (part === null) return found;
  let at = { row: -1, column: -1 };
  let isText = false;
  let hasFormula = false;
  let hasValue = false;
  const end = () => {
    if (hasFormula && !hasValue) found.set(at.row, (found.get(at.row) ?? new Set()).add(at.column));
    hasFormula = false;
    hasValue = false;
  };
  for await (const { isEnd, name, attributes, isEmpty, before } of tagsIn(textOfPart(bytes, part))) {
    if (name === 'row' && !isEnd) at = { row: Number(attribute(attributes, 'r') ?? at.row + 2) - 1, column: -1 };
    if (name === 'f' && !isEnd) hasFormula = true;
    if (name === 'v' && (isText || (isEnd && before.trim() !== ''))) hasValue = true;
    if (name === 'is' && !isEnd) hasValue = true;
    if (name !== 'c') continue;
    if (!isEnd) {
      at = { row: at.row, column: columnOf(attribute(attributes, 'r')) ?? at.column + 1 };
      isText = attribute(attributes, 't') === 'str';
    }
    if (isEnd || isEmpty) end();
  }
  return found;
}

type Tag = {
  readonly isEnd: boolean;
  readonly name: string;
  readonly attributes: string;
  readonly isEmpty: boolean;
  readonly before: string;
};

/** The tags of an XML text, without the prefixes of their names, each with the text right before it. */
async function* tagsIn(text: AsyncIterable<string>): AsyncGenerator<Tag> {
  let open = '';
  for await (const piece of text) {
    open += piece;
    const whole = open.lastIndexOf('>') + 1;
    for (const [, before = '', end, name = '', attributes = '', empty] of open.slice(0, whole).matchAll(tag)) {
      yield { isEnd: end !== '', name, attributes, isEmpty: empty !== '', before };
    }
    open = open.slice(whole);
  }
}

const tag = /([^<>]*)<(\/?)(?:\w+:)?(\w+)([^<>]*?)(\/?)>/g;

async function partOfSheet(bytes: Uint8Array, index: number): Promise<string | null> {
  const ids: string[] = [];
  for await (const { isEnd, name, attributes } of tagsIn(textOfPart(bytes, 'xl/workbook.xml')))
    if (name === 'sheet' && !isEnd) ids.push(attribute(attributes, '\\w+:id') ?? '');
  for await (const { attributes } of tagsIn(textOfPart(bytes, 'xl/_rels/workbook.xml.rels'))) {
    const target = attribute(attributes, 'Target');
    if (target !== null && attribute(attributes, 'Id') === ids[index]) return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return null;
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? null;
}

/** "AB12" is column 27. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  return letters === undefined ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
