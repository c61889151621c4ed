import { Template } from 'adaptivecards-templating';
import type { CardStamp } from '../../src/cards/layoutText';
import { withFormMarks } from '../../src/cards/leaving';
import { asState, paragraphAsState } from '../../src/cards/stateLook';

/** What Microsoft's own templating makes of a layout, with the stamp and the form's mark put into buttons and inputs afterwards. */
export function expanded(layout: object, words: Readonly<Record<string, unknown>>, data: object, stamp: CardStamp): unknown {
  const card: unknown = new Template(layout).expand({ $root: { ...data, ...words } });
  stampCard(card, stamp);
  return withFormMarks(withLooks(withoutEmptyLists(card, words)) as object, { ...data });
}

/** What our own rule adds: in the place of a list without a choice stand its label and words. */
function withoutEmptyLists(node: unknown, words: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(node)) return node.map((each) => withoutEmptyLists(each, words));
  if (typeof node !== 'object' || node === null) return node;
  const { type, choices, label } = node as Readonly<Record<string, unknown>>;
  if (type === 'Input.ChoiceSet' && Array.isArray(choices) && choices.length === 0) {
    const { common } = words['t'] as { readonly common: { readonly emptyList: string } };
    return {
      type: 'Container',
      items: [
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: label }] },
        { type: 'TextBlock', text: common.emptyList, isSubtle: true, wrap: true, spacing: 'Small' },
      ],
    };
  }
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, withoutEmptyLists(each, words)]));
}

/** And that states look the same everywhere. */
function withLooks(node: unknown): unknown {
  if (Array.isArray(node)) return node.flatMap((each) => withLooks(each));
  if (typeof node !== 'object' || node === null) return node;
  const { asState: isState, ...members } = node as Readonly<Record<string, unknown>>;
  const { type, text, color } = members;
  if (typeof text === 'string' && type === 'TextBlock' && color === undefined) return paragraphAsState({ ...members, text });
  if (typeof text === 'string' && isState === true) return asState({ ...members, text });
  return Object.fromEntries(Object.entries(members).map(([name, each]) => [name, withLooks(each)]));
}

function stampCard(node: unknown, stamp: CardStamp): void {
  if (Array.isArray(node)) {
    for (const each of node) stampCard(each, stamp);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const element = node as Record<string, unknown>;
  if (element['type'] === 'Action.Execute') {
    const own = (element['data'] ?? {}) as object;
    element['data'] = stamp.g === null ? { ...own, k: stamp.k } : { ...own, g: stamp.g, k: stamp.k };
  }
  if (String(element['type']).startsWith('Input.')) element['key'] = `${String(element['id'])}-${stamp.k}`;
  for (const each of Object.values(element)) stampCard(each, stamp);
}
