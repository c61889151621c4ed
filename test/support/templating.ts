import { Template } from 'adaptivecards-templating';
import type { CardStamp } from '../../src/cards/layoutText';

/** What Microsoft's own templating makes of a layout, with the stamp put into buttons and inputs afterwards. */
export function expanded(layout: object, words: Readonly<Record<string, unknown>>, data: object, stamp: CardStamp): unknown {
  const card: unknown = new Template(layout).expand({ $root: { ...data, ...words } });
  stampCard(card, stamp);
  return card;
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
