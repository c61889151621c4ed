import type { AdaptiveCard } from '../cards/defineCard';
import { typedRestCard } from '../cards/message';
import { charactersOf } from '../core/characters';
import { isForWords } from '../core/confidentiality/audiences';
import type { Refusal } from '../core/refusals';
import { firstPart, inParts } from '../core/textParts';
import type { Turn } from './turn';

/** A form with what was typed in it, and what came of the press. */
type Form = {
  readonly result: { readonly kind: 'viewed' | 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal };
  readonly entered: Readonly<Record<string, string>>;
};

/**
 * The most bytes of a form with what was typed in it. A larger card may be too much for Teams, and the Playground draws it empty: its
 * reader then has neither card nor words.
 */
export const mostInCard = 24 * 1024;
/** The most bytes of words on one of the cards that take the rest. */
const mostInPart = 20_000;
/** How much of a text a form gives back at least, so that its reader knows which text it is. */
const leastInField = 400;

/** What was typed was too much to be given back, and nobody could be sent the rest. It is answered in words, and the card stays. */
export class NotGivenBack extends Error {
  /** The longest of the texts. */
  readonly have: number;
  constructor(have: number) {
    super('not-given-back');
    this.have = have;
  }
}

/**
 * The card with all that was typed in it. Where that is more than a card can hold, its inputs begin what was typed, say so, and the
 * rest goes to the person's own chat before this is answered, never to one that others read: nothing typed is lost. Where the card has
 * no place for what was typed, as when the thing itself has gone, the words stand below it. Throws NotGivenBack.
 */
export async function givenBack<Typed extends Form>(
  turn: Turn,
  card: (turn: Turn, shown: Typed) => AdaptiveCard,
  shown: Typed,
): Promise<AdaptiveCard> {
  const whole = card(turn, shown);
  return besideTyped(turn, await withinCard(turn, card, shown, whole), wordsNotOn(whole, shown.entered));
}

/** A card that has nothing of a form, as one that says no, and below it all words that the press carried. Throws NotGivenBack. */
export function withTyped(turn: Turn, card: AdaptiveCard, pressed: Readonly<Record<string, unknown>>): Promise<AdaptiveCard> {
  return besideTyped(turn, card, wordsNotOn(card, pressed));
}

function wordsNotOn(card: AdaptiveCard, typed: Readonly<Record<string, unknown>>): readonly string[] {
  const words = Object.entries(typed).flatMap(([name, value]) =>
    isForWords(name) && typeof value === 'string' && value.trim() !== '' ? [value] : [],
  );
  if (words.length === 0) return [];
  const shown = JSON.stringify(card);
  const stands = (text: string) => shown.includes(JSON.stringify(text).slice(1, -1));
  return words.filter((each) => !stands(each) && !stands(inOneLine(each)));
}

async function besideTyped(turn: Turn, card: AdaptiveCard, words: readonly string[]): Promise<AdaptiveCard> {
  if (words.length === 0) return card;
  const label = turn.texts.say('tooLong.typed');
  const below = (text: string) => {
    const { body } = restCard(turn, { label, words: text }, { number: 1, of: 1 });
    // Without the neutral line and the title: the card has its own.
    return { ...card, body: [...elementsIn(card['body']), ...elementsIn(body).slice(2)] };
  };
  const whole = below(words.join('\n\n'));
  if (bytesOf(whole) <= mostInCard) return whole;
  const parts = words.flatMap((each) => inParts(each, mostInPart).map((part) => ({ label, words: part })));
  const isSent = turn.toOwnChat !== undefined && (await turn.toOwnChat(restCards(turn, parts)));
  if (!isSent) throw new NotGivenBack(Math.max(...words.map(charactersOf)));
  return below(turn.texts.say('tooLong.typedElsewhere'));
}

async function withinCard<Typed extends Form>(
  turn: Turn,
  card: (turn: Turn, shown: Typed) => AdaptiveCard,
  shown: Typed,
  whole: AdaptiveCard,
): Promise<AdaptiveCard> {
  if (charactersIn(shown.entered) * 6 < mostInCard || bytesOf(whole) <= mostInCard) return whole;
  const fields = typedOn(turn, whole, shown.entered);
  const room = mostInCard - bytesOf(whole) + fields.reduce((sum, { shownBytes }) => sum + shownBytes, 0) - fields.length * 200;
  const shares = sharesOf(
    fields.map(({ value }) => bytesOf(value)),
    Math.max(room, fields.length * leastInField),
  );
  const firsts = fields.map(({ value }, index) => firstPart(value, shares[index] ?? leastInField));
  const cut = fields.flatMap((field, index) => {
    const first = firsts[index] ?? '';
    return first.length < field.value.length ? [{ ...field, first, rest: field.value.slice(first.length) }] : [];
  });
  const have = Math.max(...Object.values(shown.entered).map(charactersOf));
  const entered = { ...shown.entered, ...Object.fromEntries(cut.map(({ id, first }) => [id, first])) };
  const parts = cut.flatMap(({ label, rest }) => inParts(rest, mostInPart).map((words) => ({ label, words })));
  const refusal = withParted(
    shown.result,
    cut.map(({ id }) => id),
    cut.some(({ isCarried }) => isCarried),
  );
  const given = card(turn, { ...shown, entered, result: { kind: 'refused', refusal } });
  const fits = cut.length > 0 && bytesOf(given) <= mostInCard + leastInField * fields.length;
  if (!fits || turn.toOwnChat === undefined || !(await turn.toOwnChat(restCards(turn, parts)))) throw new NotGivenBack(have);
  return given;
}

/** One card for each part, in the order in which they are to be read. */
function restCards(turn: Turn, parts: readonly { readonly label: string; readonly words: string }[]): readonly AdaptiveCard[] {
  return parts.map((part, index) => restCard(turn, part, { number: index + 1, of: parts.length }));
}

function restCard(
  { texts, deps }: Turn,
  part: { readonly label: string; readonly words: string },
  which: { readonly number: number; readonly of: number },
): AdaptiveCard {
  const nothing = { shown: false, text: '' };
  const title = texts.say('tooLong.restTitle', which);
  return typedRestCard.render(texts, { g: null, k: deps.newId() }, { title, done: nothing, refused: nothing, ...part });
}

function elementsIn(body: unknown): readonly unknown[] {
  return Array.isArray(body) ? body : [];
}

/** The refusal, which also says of each of these inputs that it begins what was typed: all of them at once where some are in another step. */
function withParted(result: Form['result'], names: readonly string[], isCarried: boolean): Refusal {
  const refusal: Refusal = result.kind === 'refused' ? result.refusal : { kind: isCarried ? 'typed-in-parts' : 'check-fields' };
  return { ...refusal, parted: names };
}

/** How many bytes each may have of `room`: the short ones all they need, the others the same. */
function sharesOf(sizes: readonly number[], room: number): readonly number[] {
  const inOrder = sizes.map((size, index) => ({ size, index })).sort((one, other) => one.size - other.size);
  const shares = sizes.map(() => 0);
  let left = room;
  for (const [at, { size, index }] of inOrder.entries()) {
    const share = Math.min(size, Math.floor(left / (inOrder.length - at)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

type Input = { readonly id: string; readonly label: string; readonly value: string; readonly isCarried?: boolean };

/** What a card carries of what was typed: in inputs, and in the data of buttons that take along what another step asked for. */
function typedOn(turn: Turn, card: AdaptiveCard, entered: Form['entered']): readonly (Input & { readonly shownBytes: number })[] {
  const inputs = inputsIn(card);
  const carried = carriedIn(card).filter(({ id }) => isForWords(id) && !inputs.some((input) => input.id === id));
  const label = turn.texts.say('tooLong.typed');
  return [...inputs, ...carried.map((each) => ({ ...each, label, isCarried: true }))].flatMap((each) => {
    const typed = entered[each.id] ?? '';
    return typed !== '' && inOneLine(typed) === inOneLine(each.value) ? [{ ...each, value: typed, shownBytes: bytesOf(each.value) }] : [];
  });
}

/** As an input of one line shows what was typed. */
function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}

function carriedIn(node: unknown): readonly Pick<Input, 'id' | 'value'>[] {
  if (Array.isArray(node)) return node.flatMap(carriedIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, data }: Readonly<Record<string, unknown>> = { ...node };
  if (type !== 'Action.Execute') return Object.values(node).flatMap(carriedIn);
  return Object.entries({ ...(typeof data === 'object' ? data : {}) }).flatMap(([id, value]) =>
    typeof value === 'string' ? [{ id, value }] : [],
  );
}

function inputsIn(node: unknown): readonly Input[] {
  if (Array.isArray(node)) return node.flatMap(inputsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, id, label, value }: Readonly<Record<string, unknown>> = { ...node };
  const own =
    type === 'Input.Text' && typeof id === 'string' && typeof value === 'string' ? [{ id, label: String(label ?? ''), value }] : [];
  return [...own, ...Object.values(node).flatMap(inputsIn)];
}

function charactersIn(entered: Readonly<Record<string, string>>): number {
  return Object.values(entered).reduce((sum, text) => sum + text.length, 0);
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
