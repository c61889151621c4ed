import { elementsOf } from '../test/support/cardTemplates';

/** A button of a card, and the inputs that it sends. */
export type Button = { readonly verb: string; readonly data: Readonly<Record<string, unknown>>; readonly inputs: readonly Element[] };
type Element = Readonly<Record<string, unknown>>;

export function buttonsOf(card: unknown): readonly Button[] {
  const inputs = elementsOf(card, ({ type }) => typeof type === 'string' && type.startsWith('Input.'));
  return elementsOf(card, ({ type }) => type === 'Action.Execute').map(({ verb, data, associatedInputs }) => ({
    verb: String(verb),
    data: data as Button['data'],
    inputs: associatedInputs === 'none' ? [] : inputs,
  }));
}

/** Ways in which a form may be filled in: with another choice than stands there, the last one, one in the middle. */
export const waysToFillIn = [0, 1, 2] as const;
export type Way = (typeof waysToFillIn)[number];

/** What a person types and chooses. */
export function filledIn(inputs: readonly Element[], way: Way): Readonly<Record<string, string>> {
  return Object.fromEntries(inputs.map((input) => [String(input['id']), valueFor(input, way)]));
}

function valueFor(input: Element, way: Way): string {
  const present = typeof input['value'] === 'string' ? input['value'] : '';
  switch (input['type']) {
    case 'Input.Date':
      return earlier(dayFor(present, way), input['max']);
    case 'Input.Time':
      return '08:30';
    case 'Input.Toggle':
      return 'true';
    case 'Input.ChoiceSet':
      return choiceFor(input, present, way);
    default:
      return input['style'] === 'Email'
        ? addressFor(way)
        : 'Geiriau newydd, yn Gymraeg ac in English'.slice(0, Number(input['maxLength'] ?? 100));
  }
}

/** A fortnight on, today, or what stands there. */
function dayFor(present: string, way: Way): string {
  return ['2026-12-02', '2026-11-20', present === '' ? '2026-11-20' : present][way] ?? present;
}

/** A day that the card lets be chosen. */
function earlier(day: string, max: unknown): string {
  return typeof max === 'string' && max !== '' && max < day ? max : day;
}

/** Of the manager; of somebody new; of somebody whom the directory knows from elsewhere. */
function addressFor(way: Way): string {
  return ['p0.1@example.org', 'newydd@example.org', 'p1.0@example.org'][way] ?? '';
}

function choiceFor(input: Element, present: string, way: Way): string {
  const values = ((input['choices'] ?? []) as readonly { readonly value: string }[])
    .map(({ value }) => value)
    .filter((value) => value !== '');
  if (input['isMultiSelect'] === true && way === 1) return values.join(',');
  if (way === 0) return values.find((value) => value !== present) ?? present;
  if (values.includes('member')) return 'member';
  return values.at(way === 1 ? -1 : Math.floor(values.length / 2)) ?? '';
}
