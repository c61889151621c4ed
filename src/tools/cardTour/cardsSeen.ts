import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AdaptiveCard, Card } from '../../cards/defineCard';

export type Feature = { readonly name: string; readonly cards: readonly Card<unknown>[] };

/** Every card of src/cards, by the file that defines it. */
export function allFeatures(): readonly Feature[] {
  const folder = join(__dirname, '../../cards');
  const files = readdirSync(folder).filter((file) => /\.[jt]s$/.test(file));
  return files.flatMap((file) => {
    const cards = Object.values(require(join(folder, file)) as Record<string, unknown>).filter(isCard);
    return cards.length === 0 ? [] : [{ name: file.replace(/\.[jt]s$/, ''), cards }];
  });
}

function isCard(exported: unknown): exported is Card<unknown> {
  return typeof exported === 'object' && exported !== null && 'render' in exported && 'template' in exported;
}

export type CardNames = {
  /** The template that drew this very card. */
  of(card: AdaptiveCard): string;
};

/** Notes from here on which template draws each card, as a card that is sent does not say so. */
export function watchCards(cards: readonly Card<unknown>[]): CardNames {
  const names = new WeakMap<AdaptiveCard, string>();
  for (const card of cards) {
    const render = card.render.bind(card);
    card.render = (...given) => {
      const drawn = render(...given);
      names.set(drawn, card.name);
      return drawn;
    };
  }
  return { of: (card) => names.get(card) ?? 'unknown' };
}

type Element = Readonly<Record<string, unknown>>;
export type Button = {
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the inputs of the card go with the press. */
  readonly withInputs: boolean;
  /** Whether Teams shows it behind "…". */
  readonly behindMore: boolean;
};

/** Every element of a card, at any depth, in order. */
export function elementsOf(node: unknown): readonly Element[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.entries(node).flatMap(([name, value]) => (name === 'data' ? [] : elementsOf(value)));
  return 'type' in node ? [node as Element, ...inside] : inside;
}

export function buttonsOf(card: AdaptiveCard, verb?: string): readonly Button[] {
  return elementsOf(card)
    .filter((element) => element['type'] === 'Action.Execute' && (verb === undefined || element['verb'] === verb))
    .map((element) => ({
      title: String(element['title']),
      data: (element['data'] ?? {}) as Record<string, unknown>,
      withInputs: element['associatedInputs'] !== 'none',
      behindMore: element['mode'] === 'secondary',
    }));
}

/** The first button of that verb whose data holds all of `about`. */
export function buttonOn(card: AdaptiveCard, verb: string, about: Readonly<Record<string, unknown>>): Button | undefined {
  return buttonsOf(card, verb).find(({ data }) => Object.entries(about).every(([name, value]) => data[name] === value));
}

/** What stands in the inputs, as a client would send it untouched. */
export function inputsOf(card: AdaptiveCard): Readonly<Record<string, string>> {
  const inputs = elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map((input) => [String(input['id']), String(input['value'] ?? '')]));
}

/** The value of the choice at that place, counted from 0. */
export function choiceOn(card: AdaptiveCard, id: string, place: number): string {
  const input = elementsOf(card).find((element) => element['type'] === 'Input.ChoiceSet' && element['id'] === id);
  const value = (input?.['choices'] as readonly { readonly value: string }[] | undefined)?.[place]?.value;
  if (value === undefined) throw new Error(`The input ${id} has no choice ${place}.`);
  return value;
}
