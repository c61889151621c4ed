/* The texts of a layout, and the paths in them: what they may hold is said in layout.ts. */

/**
 * What every press on a card carries back beside its own data: `g`, the core group it is about, and `k`, a number of this very
 * card, by which the same press is recognised when it comes twice. They only help the server to look things up, and give no
 * right.
 */
export type CardStamp = { readonly g: string | null; readonly k: string };

/** The words of one language, and what else is the same on every card in it: `t`, `lang` and `neutral`. */
export type FixedWords = Readonly<Record<string, unknown>>;

export type Draw = (root: unknown, data: unknown, stamp: CardStamp) => unknown;
/** The same for everybody who reads that language, or drawn each time. */
export type Piece = { readonly fixed: unknown } | { readonly draw: Draw };
/** Where an element stands: whether bare names are looked up in the whole card's data, and the card with its words for all of it. */
export type Place = { readonly card: string; readonly words: FixedWords; readonly atRoot: boolean };
export type Members = Readonly<Record<string, unknown>>;

export function drawingOf(piece: Piece): Draw {
  return 'draw' in piece ? piece.draw : () => piece.fixed;
}

/** The path of a text that is nothing but one; null for any other text. */
export function alone(text: string): string | null {
  return /^\$\{([^{}]*)\}$/.exec(text)?.[1] ?? null;
}

export function readText(text: string, place: Place): Piece {
  if (!text.includes('${')) return { fixed: text };
  const path = alone(text);
  if (path !== null) return readPath(path, place);
  // Every second part is a path, as split keeps what it splits by.
  const parts = text.split(/\$\{([^{}]*)\}/).map((part, index): Piece => {
    if (index % 2 === 1) return asWord(part, readPath(part, place), place);
    if (/[\\`$]/.test(part)) throw refused(place, text);
    return { fixed: part };
  });
  const pieces = joined(parts.filter((part) => !('fixed' in part && part.fixed === '')));
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1 && 'fixed' in first) return first;
  return {
    draw(root, data, stamp) {
      let words = '';
      for (const piece of pieces) words += String('fixed' in piece ? piece.fixed : piece.draw(root, data, stamp));
      return words;
    },
  };
}

/** Neighbours that are fixed become one. */
function joined(parts: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last === undefined || !('fixed' in last && 'fixed' in part)) pieces.push(part);
    else pieces[pieces.length - 1] = { fixed: `${String(last.fixed)}${String(part.fixed)}` };
  }
  return pieces;
}

/** Among other text only what can be read stands: a list or an object would be written as `[object Object]`. */
function asWord(path: string, piece: Piece, { card }: Place): Piece {
  const word = (value: unknown): unknown => {
    if (typeof value === 'object') throw new Error(`The card ${card} puts ${path} among words, and that is none.`);
    return value;
  };
  return 'fixed' in piece ? { fixed: word(piece.fixed) } : { draw: (root, data, stamp) => word(piece.draw(root, data, stamp)) };
}

const name = /^[A-Za-z_]\w*$/;
/** Names that are no name of a value: constants of the language, and what every list, text or object has by itself. */
const noNames: ReadonlySet<string> = new Set([
  'true',
  'false',
  'null',
  'undefined',
  'length',
  ...Object.getOwnPropertyNames(Object.prototype),
]);

export function readPath(path: string, place: Place): Piece {
  const [first = '', ...more] = path.split('.');
  const names = first === '$root' || first === '$data' ? more : [first, ...more];
  const inRoot = first === '$root' || place.atRoot;
  if (!names.every((each) => name.test(each) && !noNames.has(each)) || (inRoot && names.length === 0)) {
    throw refused(place, `\${${path}}`);
  }
  const [top = ''] = names;
  if (inRoot && Object.hasOwn(place.words, top)) return { fixed: lookedUp(place, path, names, place.words) };
  return { draw: (root, data) => lookedUp(place, path, names, inRoot ? root : data) };
}

function lookedUp({ card }: Place, path: string, names: readonly string[], within: unknown): unknown {
  let value = within;
  for (const each of names) value = (value as Members | null | undefined)?.[each];
  if (value === undefined || value === null) throw new Error(`The card ${card} shows ${path}, which its data do not have.`);
  return value;
}

export function isMembers(node: unknown): node is Members {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

export function refused({ card }: Place, what: unknown): Error {
  return new Error(`The card ${card} has ${JSON.stringify(what)} in its layout, which is not read: see layout.ts for what is.`);
}
