import type { AdaptiveCard } from '../cards/defineCard';
import { postedCard } from '../cards/posted';
import { type TextKey, type Texts, textFor } from '../text/texts';
import { blocksIn } from './told';

type Posted = {
  /** What else is said before it is opened: nothing of anybody. */
  readonly how?: (texts: Texts) => string;
  readonly open?: TextKey;
  /** What the press carries beside what every press does. */
  readonly data?: Readonly<Record<string, string | number>>;
};

/** The card that stands where several read, or where nobody knows who reads: in both languages, Welsh first (DESIGN 7). */
export function postedCardFor(
  verb: string,
  coreGroupId: string | null,
  k: string,
  { how, open = 'common.open', data = {} }: Posted = {},
): AdaptiveCard {
  const blocks = blocksIn(['cy', 'en'], 'appName', (texts) => ({
    how: { shown: how !== undefined, text: how?.(texts) ?? '' },
    open: texts.say(open),
  }));
  return withData(postedCard.render(textFor('cy'), { g: coreGroupId, k }, { blocks, verb, userIds: [] }), data);
}

/** The data that its presses carry back, beside what every press does. */
export function withData<Node>(node: Node, data: Readonly<Record<string, unknown>>): Node {
  if (Array.isArray(node)) for (const each of node) withData(each, data);
  if (!isObject(node)) return node;
  for (const [name, each] of Object.entries(node)) if (name !== 'data') withData(each, data);
  if (node['type'] === 'Action.Execute' && isObject(node['data'])) Object.assign(node, { data: { ...data, ...node['data'] } });
  return node;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
