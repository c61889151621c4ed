/*
 * A form has buttons that do not send what is typed into it: Back, and whatever else opens or does something. Their inputs come along
 * all the same (`associatedInputs: auto`), with a mark of the form in their data (`f`), so that nothing typed is dropped without a word.
 * Teams presses such a button only where each input is in order, which is why no input here is required by the client: a Back that
 * does nothing before a form is filled in is no way back.
 */

type Element = Readonly<Record<string, unknown>>;

/** Where a form can be shown again, and what its inputs held before anybody typed. */
export type FormMark = {
  /** The verb that sends the form, and what its button says it is about. */
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The value that each input began with, as a short number: never words. One that began empty is left out. */
  readonly first: Readonly<Record<string, string>>;
  /** The buttons themselves carry what was typed on another page of the form. */
  readonly carries?: true;
};

/**
 * The layout with the inputs going along with every button that does not save them. A card with one choice and nothing else is no
 * form: with it goes one tap.
 */
export function withInputsAlong<Content extends object>(content: Content): Content {
  return isForm(content) ? alongIn(content) : content;
}

function isForm(content: object): boolean {
  const inputs = elementsIn(content).filter(isInput);
  return inputs.length > 1 || inputs.some(({ type }) => type !== 'Input.ChoiceSet');
}

function alongIn<Node>(node: Node): Node;
function alongIn(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => alongIn(each));
  if (!isElement(node)) return node;
  if (node['type'] === 'Action.Execute') return node['associatedInputs'] === 'none' ? { ...node, associatedInputs: 'auto' } : node;
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, name === 'refresh' ? each : alongIn(each)]));
}

/** Whether any card of this layout has a button that leaves a form. */
export function canBeLeft(content: object): boolean {
  return elementsIn(content).some(leaves);
}

/** The card with the mark of the form in each button that leaves it. `data` is what the card was drawn of. */
export function withFormMarks<Drawn extends object>(card: Drawn, data: Element): Drawn {
  const elements = elementsIn(card);
  const sends = elements.find(({ type, associatedInputs }) => type === 'Action.Execute' && associatedInputs === undefined);
  if (sends === undefined || !elements.some(leaves)) return card;
  const { k: _, ...about } = isElement(sends['data']) ? sends['data'] : {};
  const first = elements.filter(isInput).flatMap(({ type, id, value }): readonly [string, string][] => {
    const field = data[String(id)];
    const begins = isElement(field) && typeof field['first'] === 'string' ? field['first'] : String(value ?? '');
    // A tick that was never set is sent as one that is not set.
    const held = begins.trim() === '' && type === 'Input.Toggle' ? 'false' : begins;
    return held.trim() === '' ? [] : [[String(id), shortOf(held)]];
  });
  const carries = data['carries'] === true || isFilled(data['last']) ? ({ carries: true } as const) : {};
  const f: FormMark = { verb: String(sends['verb']), data: about, first: Object.fromEntries(first), ...carries };
  return markedIn(card, f);
}

/** Whether a first step takes along what was typed in the last one, before somebody went back. */
function isFilled(last: unknown): boolean {
  return isElement(last) && Object.values(last).some((value) => typeof value === 'string' && value.trim() !== '' && value !== 'false');
}

function markedIn<Node>(node: Node, f: FormMark): Node;
function markedIn(node: unknown, f: FormMark): unknown {
  if (Array.isArray(node)) return node.map((each) => markedIn(each, f));
  if (!isElement(node)) return node;
  if (leaves(node)) return { ...node, data: { ...(isElement(node['data']) ? node['data'] : {}), f } };
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, name === 'data' ? each : markedIn(each, f)]));
}

function leaves({ type, associatedInputs }: Element): boolean {
  return type === 'Action.Execute' && associatedInputs === 'auto';
}

/** Whether the form holds something that it did not begin with. What was emptied is no words. */
export function hasTyped({ first, carries }: Pick<FormMark, 'first' | 'carries'>, entered: Readonly<Record<string, string>>): boolean {
  const isNew = ([name, value]: readonly [string, string]): boolean => value.trim() !== '' && shortOf(value) !== first[name];
  return carries === true || Object.entries(entered).some(isNew);
}

/** FNV-1a over what somebody sees: the order of choices and blanks, in which clients differ, make no other value. */
function shortOf(value: string): string {
  const seen = value.replace(/\s+/g, ' ').trim().split(',').sort().join(',');
  let hash = 0x811c9dc5;
  for (let at = 0; at < seen.length; at++) hash = Math.imul(hash ^ seen.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The form, and above its last buttons the question with a button that goes on to what was pressed. */
export function withWayOn<Drawn extends Element>(
  card: Drawn,
  on: { readonly question: string; readonly title: string; readonly verb: string; readonly data: Element },
): Drawn {
  const { question, title, verb, data } = on;
  const box = {
    type: 'Container',
    style: 'attention',
    spacing: 'Medium',
    items: [
      { type: 'TextBlock', text: `⚠ ${question}`, color: 'Default', wrap: true },
      { type: 'ActionSet', actions: [{ type: 'Action.Execute', title, verb, data, associatedInputs: 'none' }] },
    ],
  };
  return { ...card, body: [...(Array.isArray(card['body']) ? card['body'] : []), box] };
}

/** Every element of a card, at any depth, in the order in which it stands there. */
function elementsIn(node: unknown): readonly Element[] {
  const found: Element[] = [];
  const lookIn = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    if (Array.isArray(inner)) {
      for (const each of inner) lookIn(each);
      return;
    }
    const element = inner as Element;
    if ('type' in element) found.push(element);
    for (const name of Object.keys(element)) if (name !== 'data' && name !== 'refresh') lookIn(element[name]);
  };
  lookIn(node);
  return found;
}

function isInput({ type }: Element): boolean {
  return typeof type === 'string' && type.startsWith('Input.');
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
