import {
  alone,
  type CardStamp,
  type Draw,
  drawingOf,
  type FixedWords,
  isMembers,
  type Members,
  type Piece,
  type Place,
  readPath,
  readText,
  refused,
} from './layoutText';
import { asState, paragraphAsState } from './stateLook';

/*
 * A layout is read once and becomes a function of the card's data. What it may hold, beside plain JSON:
 *
 * - `${path}` in a text: a name or names joined by dots, looked up in the element's data. Alone it stands for the value as it is,
 *   with other text around it for a word or number among them. `$root.` in front looks in the whole card's data, `$data` is the
 *   element's data itself.
 * - `$data`: a path to a list: the element once for each, with that as its data; or to one value.
 * - `$when`: a path to a boolean: the element is there only where it is true.
 *
 * A paragraph (TextBlock) without a colour of its own that begins with the symbol of a state, and a run that is marked `asState`, look
 * as `stateLook.ts` says. Paragraphs are words of ours; in a run anybody's words may stand, so a layout says where it is a state.
 *
 * An `Input.ChoiceSet` without a choice is not drawn: in its place stand its label and words that say that the list is empty. Some
 * clients draw a box that opens on nothing, others no box at all.
 *
 * `$data`, `$when` and paths mean what they mean to adaptivecards-templating, with which a test compares every card. Anything else of its language is
 * refused when the layout is read. What is missing in the data is an error: the library would show `${name}` to the reader.
 * Values are put in as they are and never read as a layout, whatever somebody typed.
 */

/** The card for these data. Its parts that hold no data are shared between cards, and frozen. */
export type DrawLayout = (data: object, stamp: CardStamp) => Readonly<Record<string, unknown>>;

/** Throws for a layout that holds anything else than what is said above, or words that there are not. */
export function compileLayout(card: string, layout: object, words: FixedWords): DrawLayout {
  const piece = readElement({ ...layout }, { card, words, atRoot: true });
  return (data, stamp) => {
    const drawn = 'fixed' in piece ? piece.fixed : piece.draw(data, data, stamp);
    if (!isMembers(drawn)) throw new Error(`The card ${card} is not one element.`);
    return drawn;
  };
}

function read(node: unknown, place: Place): Piece {
  if (typeof node === 'string') return readText(node, place);
  if (Array.isArray(node)) return readList(node, place);
  return isMembers(node) ? readElement(node, place) : { fixed: node };
}

/** What is not there is left out of a list, and what is there several times stands in it several times. */
function readList(list: readonly unknown[], place: Place): Piece {
  const pieces = list.map((each) => read(each, place));
  const draw: Draw = (root, data, stamp) => {
    const drawn: unknown[] = [];
    for (const piece of pieces) {
      const each = 'fixed' in piece ? piece.fixed : piece.draw(root, data, stamp);
      if (Array.isArray(each)) drawn.push(...each);
      else if (each !== null) drawn.push(each);
    }
    return drawn;
  };
  return pieces.every((piece) => 'fixed' in piece) ? { fixed: Object.freeze(draw(null, null, noStamp)) } : { draw };
}

const noStamp: CardStamp = { g: null, k: '' };

function readElement(element: Members, place: Place): Piece {
  const { $data, $when, asState: isState, ...members } = element;
  const inner = $data === undefined ? place : { ...place, atRoot: false };
  const drawn = readMembers(members, inner, stamped(members, inner));
  const made = members['type'] === 'Input.ChoiceSet' ? neverEmpty(drawn, inner) : withLook(drawn, members, isState === true);
  const shown = $when === undefined ? made : onlyWhen(readCondition($when, inner), made);
  return $data === undefined ? shown : repeated(readData($data, place), shown);
}

/** `special`: members that are not drawn as they stand. */
function readMembers(members: Members, place: Place, special: Readonly<Record<string, Draw>> = {}): Piece {
  const unusual = Object.keys(members).find((each) => each.startsWith('$') && each !== '$schema');
  if (unusual !== undefined) throw refused(place, unusual);
  const plain = Object.entries(members).filter(([each]) => !(each in special));
  const pieces: [string, Piece][] = plain.map(([each, value]) => [each, read(value, place)]);
  for (const [each, draw] of Object.entries(special)) pieces.push([each, { draw }]);
  const base = Object.fromEntries(pieces.map(([each, piece]) => [each, 'fixed' in piece ? piece.fixed : null]));
  const drawn = pieces.flatMap(([each, piece]) => ('draw' in piece ? [{ each, draw: piece.draw }] : []));
  if (drawn.length === 0) return { fixed: Object.freeze(base) };
  return {
    draw(root, data, stamp) {
      const made: Record<string, unknown> = { ...base };
      for (const { each, draw } of drawn) made[each] = draw(root, data, stamp);
      return made;
    },
  };
}

/**
 * Gives a button the stamp, and an input a `key` of this very card: without one, Teams' renderer keeps an input that stands in the
 * same place on the next card, with the choices of the card before. A value of several lines is put into one where the input has one.
 */
function stamped({ type, id, isMultiline, value, data: own = {} }: Members, place: Place): Readonly<Record<string, Draw>> {
  const isInput = typeof type === 'string' && type.startsWith('Input.');
  // Of what opens in place each row has its own id; an input's is the name of what it sends.
  for (const each of isInput ? [type, id] : [type]) if (typeof each === 'string' && each.includes('${')) throw refused(place, each);
  if (type === 'Action.Execute') {
    if (!isMembers(own)) throw refused(place, own);
    const about = drawingOf(readMembers(own, place));
    return {
      data(root, data, stamp) {
        const { g, k } = stamp;
        return { ...(about(root, data, stamp) as object), ...(g === null ? { k } : { g, k }) };
      },
    };
  }
  if (!isInput) return {};
  const key: Draw = (_root, _data, { k }) => `${String(id)}-${k}`;
  return type === 'Input.Text' && isMultiline !== true && value !== undefined ? { key, value: inOneLine(read(value, place)) } : { key };
}

/** An input of one line drops line breaks without a gap: two names of two lines would become one name. */
function inOneLine(value: Piece): Draw {
  const lines = drawingOf(value);
  return (root, data, stamp) => {
    const drawn = lines(root, data, stamp);
    return typeof drawn === 'string' ? drawn.replace(/\s*[\r\n]\s*/g, ' ') : drawn;
  };
}

const emptyList = 'common.emptyList';

function neverEmpty(made: Piece, place: Place): Piece {
  const empty = drawingOf(readPath(`$root.t.${emptyList}`, place));
  const draw = drawingOf(made);
  return {
    draw(root, data, stamp) {
      const drawn = draw(root, data, stamp);
      if (!isMembers(drawn) || !Array.isArray(drawn['choices']) || drawn['choices'].length > 0) return drawn;
      const label = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: drawn['label'] }] };
      const items = [label, { type: 'TextBlock', text: empty(root, data, stamp), isSubtle: true, wrap: true, spacing: 'Small' }];
      return { type: 'Container', items };
    },
  };
}

/** States look the same on every card. */
function withLook(made: Piece, { type, color }: Members, isState: boolean): Piece {
  const look = type === 'TextBlock' && color === undefined ? paragraphAsState : isState ? asState : null;
  if (look === null) return made;
  const looking = (drawn: unknown): unknown => (hasText(drawn) ? look(drawn) : drawn);
  if ('fixed' in made) return { fixed: Object.freeze(looking(made.fixed)) };
  return { draw: (root, data, stamp) => looking(made.draw(root, data, stamp)) };
}

function hasText(node: unknown): node is Members & { readonly text: string } {
  return isMembers(node) && typeof node['text'] === 'string';
}

function onlyWhen(condition: Draw, made: Piece): Piece {
  return {
    draw(root, data, stamp) {
      if (condition(root, data, stamp) === false) return null;
      return 'fixed' in made ? made.fixed : made.draw(root, data, stamp);
    },
  };
}

/** The element for each of a list; for one alone as it is, as where the data are no list. */
function repeated(given: Draw, shown: Piece): Piece {
  const one: Draw = (root, data, stamp) => ('fixed' in shown ? shown.fixed : shown.draw(root, data, stamp));
  return {
    draw(root, data, stamp) {
      const list = given(root, data, stamp);
      if (!Array.isArray(list)) return one(root, list, stamp);
      const drawn = list.map((each) => one(root, each, stamp)).filter((each) => each !== null);
      return drawn.length > 1 ? drawn : (drawn[0] ?? null);
    },
  };
}

function readData(given: unknown, place: Place): Draw {
  const path = typeof given === 'string' ? alone(given) : null;
  if (path === null) throw refused(place, given);
  return drawingOf(readPath(path, place));
}

function readCondition(given: unknown, place: Place): Draw {
  const path = typeof given === 'string' ? alone(given) : null;
  if (path === null) throw refused(place, given);
  const condition = drawingOf(readPath(path, place));
  return (root, data, stamp) => {
    const is = condition(root, data, stamp);
    if (typeof is !== 'boolean') throw new Error(`The card ${place.card} asks whether ${path}, and that is neither true nor false.`);
    return is;
  };
}
