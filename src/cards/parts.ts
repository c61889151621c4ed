import { z } from 'zod';
import { chart, drawnChart, drawnTable, table } from './figureParts';
import { action, bound, button, datum, drawnAction, drawnButton, given, when } from './pressParts';
import { drawnEntry, drawnFold, drawnOpening, entry, fold, opening } from './rowParts';

/*
 * The parts that a layout in cards/ may name beside plain Adaptive Card elements:
 *
 * - `field`: an input with its label, and under it the line that says what is wrong. `id` names the value that the card's data
 *   holds for it (`inputField`). `input` is the Adaptive Card input without what the id says already. Its label says that it must be
 *   filled in, unless it is `optional`; whether it was is checked here and not by Teams, which would refuse Back as well
 *   (`leaving.ts`). `hint` stands between the input and what is wrong.
 * - `button`: a press. It `sendsInputs`, or leaves them: then a form asks first where something was typed (`leaving.ts`). Among a card's `actions` it is the action itself;
 *   anywhere else it stands in an ActionSet of its own, which takes `$when`, `$data`, `spacing` and `separator`.
 * - `pager`: "page 2 of 3" with Previous and Next, from the data's `pages`. The verb gets `data` and the page. It is there when
 *   `pages.shown`, or `always`.
 * - `rows`: its `items` once for each element of the list `of`, set apart by a line unless `spacing` or `style` does it.
 * - `state`: a sentence that may not be there: `of` names its `text` and whether it is `shown`.
 * - `text`: a paragraph of fixed or safe words. It wraps.
 * - `fold`: its `items` behind a button that opens and closes them in place; `open` is the boolean by which they are open at first, else they are not.
 *   Inputs in it are sent whether it is open or not.
 * - `opening`: a row with a press at its right that opens and closes in place what else there is (`more`). `id` is data where the row
 *   is one of several, as each has its own; `opens` is the boolean by which there is more, where there may be none.
 * - `entry`: a row with a press at its right that opens what it is about (`presses`, of which at most one is there).
 * - `line`: runs of words that may be names and typed text. A run without a look of its own is a bare string. One that says how
 *   something stands is marked `asState` (`stateLook.ts`).
 * - `chart`, `table`: what draws figures (`figureParts.ts`).
 *
 * `lang` of `rows` and of a `text` says in which language they are, where that is not the card's, so that a screen reader can read
 * each in its voice.
 *
 * `$when` and `$data` mean what they mean in every Adaptive Card template; everything inside `input` and `data` is taken as it is.
 */

const look = {
  weight: z.string().optional(),
  size: z.string().optional(),
  color: z.string().optional(),
  isSubtle: z.literal(true).optional(),
};
const listed = z.array(z.unknown());
const run = z.strictObject({
  text: z.string(),
  ...look,
  italic: z.literal(true).optional(),
  fontType: z.string().optional(),
  asState: z.literal(true).optional(),
});

const field = z.strictObject({
  part: z.literal('field'),
  $when: when,
  id: z.string(),
  label: z.string(),
  input: z.looseObject({ type: z.templateLiteral(['Input.', z.string()]) }),
  optional: z.literal(true).optional(),
  hint: z.string().optional(),
});
const pager = z.strictObject({
  part: z.literal('pager'),
  verb: z.string(),
  data: datum.optional(),
  always: z.literal(true).optional(),
  spacing: z.string().optional(),
});
const rows = z.strictObject({
  part: z.literal('rows'),
  of: z.string(),
  lang: z.string().optional(),
  spacing: z.string().optional(),
  style: z.string().optional(),
  items: listed,
});
const state = z.strictObject({
  part: z.literal('state'),
  of: z.string(),
  spacing: z.string().optional(),
  isSubtle: z.literal(true).optional(),
});
const text = z.strictObject({
  part: z.literal('text'),
  ...bound,
  text: z.string(),
  ...look,
  style: z.string().optional(),
  spacing: z.string().optional(),
  lang: z.string().optional(),
});
const line = z.strictObject({
  part: z.literal('line'),
  ...bound,
  runs: z.array(z.union([z.string(), run])),
  spacing: z.string().optional(),
});

const inActions = z.discriminatedUnion('part', [action]);
const inBody = z.discriminatedUnion('part', [field, button, pager, rows, state, text, line, fold, opening, entry, chart, table]);

/**
 * The layout as plain Adaptive Card JSON, every part in it drawn. Throws for a part that is not known, that lacks a member or
 * has one too many, or that stands outside a list: the bot does not start with a card that cannot be drawn.
 */
export function withParts(card: string, node: unknown, list = ''): unknown {
  if (Array.isArray(node)) return node.flatMap((each) => drawn(card, each, list));
  if (typeof node !== 'object' || node === null) return node;
  if ('part' in node) throw new Error(`The card ${card} has a part outside a list, where none is drawn: ${JSON.stringify(node)}`);
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, withParts(card, each, name)]));
}

/** What stands in a list in place of one of its elements. */
function drawn(card: string, element: unknown, list: string): readonly unknown[] {
  if (typeof element !== 'object' || element === null || !('part' in element)) return [withParts(card, element, list)];
  const kinds = list === 'actions' ? inActions : inBody;
  const read = kinds.safeParse(element);
  if (!read.success)
    throw new Error(`The card ${card} has a part that cannot be drawn, ${JSON.stringify(element)}:\n${z.prettifyError(read.error)}`);
  const part = read.data;
  switch (part.part) {
    case 'field':
      return drawnField(part);
    case 'button':
      return [list === 'actions' ? drawnAction(part) : drawnButton(part)];
    case 'pager':
      return drawnPager(part);
    case 'rows':
      return [withParts(card, drawnRows(part))];
    case 'state':
      return [drawnState(part)];
    case 'text':
      return [drawnText(part)];
    case 'line':
      return [drawnLine(part)];
    case 'chart':
      return [drawnChart(part)];
    case 'table':
      return [drawnTable(part)];
    case 'fold':
      return drawnFold(part).map((each) => withParts(card, each));
    case 'opening':
      return drawnOpening(part).map((each) => withParts(card, each));
    case 'entry':
      return [drawnEntry({ ...part, items: part.items.flatMap((each) => drawn(card, each, 'items')) })];
  }
}

function drawnField({ part: _, id, label, input, optional, hint, ...shown }: z.infer<typeof field>) {
  const words = optional === true ? label : `${label} \${$root.t.common.required}`;
  const named = input.type === 'Input.Toggle' ? { title: words, wrap: true } : { label: words };
  const checked = 'min' in input || 'max' in input ? { errorMessage: '${$root.t.common.otherDay}' } : {};
  return [
    { ...input, ...shown, id, ...named, value: `\${${id}.value}`, ...checked },
    ...(hint === undefined ? [] : [{ type: 'TextBlock', text: hint, size: 'Small', isSubtle: true, wrap: true, spacing: 'None' }]),
    { type: 'TextBlock', $when: `\${${id}.wrong}`, text: `⚠ \${${id}.problem}`, color: 'Attention', wrap: true, spacing: 'None' },
  ];
}

/** In one line: the page, with a press at either side that is wide enough for a thumb. */
function drawnPager({ verb, data = {}, always, spacing }: z.infer<typeof pager>) {
  const shown = always === true ? {} : { $when: '${pages.shown}' };
  const turn = ($when: string, sign: string, title: string, page: string) => ({
    ...{ type: 'Column', $when, width: '44px', minHeight: '32px' },
    selectAction: drawnAction({ part: 'button', title, verb, data: { ...data, page } }),
    items: [{ type: 'TextBlock', text: sign, size: 'Large', horizontalAlignment: 'Center' }],
  });
  const words = { type: 'TextBlock', text: '${pages.text}', isSubtle: true, wrap: true, horizontalAlignment: 'Center' };
  const columns = [
    turn('${pages.hasBefore}', '‹', '${t.common.previous}', '${pages.before}'),
    { type: 'Column', width: 'stretch', items: [words] },
    turn('${pages.hasAfter}', '›', '${t.common.next}', '${pages.after}'),
  ];
  return [{ type: 'ColumnSet', ...shown, ...given({ spacing }), columns }];
}

function drawnRows({ of, spacing, style, lang, items }: z.infer<typeof rows>) {
  const apart = spacing === undefined && style === undefined ? { separator: true } : given({ spacing, style });
  return { type: 'Container', $data: `\${${of}}`, ...given({ lang }), ...apart, items };
}

function drawnState({ part: _, of, ...look }: z.infer<typeof state>) {
  return { type: 'TextBlock', $when: `\${${of}.shown}`, text: `\${${of}.text}`, wrap: true, ...look };
}

function drawnText({ part: _, ...words }: z.infer<typeof text>) {
  return { type: 'TextBlock', ...words, wrap: true };
}

function drawnLine({ part: _, runs, ...rest }: z.infer<typeof line>) {
  const inlines = runs.map((each) => ({ type: 'TextRun', ...(typeof each === 'string' ? { text: each } : each) }));
  return { type: 'RichTextBlock', ...rest, inlines };
}
