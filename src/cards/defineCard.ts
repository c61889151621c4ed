import { z } from 'zod';
import { type Texts, textFor } from '../text/texts';
import { compileLayout, type DrawLayout } from './layout';
import type { CardStamp } from './layoutText';
import { canBeLeft, withFormMarks, withInputsAlong } from './leaving';
import { withParts } from './parts';
import { withReaders } from './whoReads';

/** An Adaptive Card 1.5 as plain JSON, ready to send. */
export type AdaptiveCard = { readonly type: 'AdaptiveCard' } & Readonly<Record<string, unknown>>;

/** What every card can show above its own content: its title, what a press has just done, and what went wrong. */
export const cardHead = {
  title: z.string().meta({ safe: true }),
  /** Which family it is about, where it is about one. */
  family: z.strictObject({ shown: z.boolean(), text: z.string() }).default({ shown: false, text: '' }),
  done: z.strictObject({ shown: z.boolean(), text: z.string().meta({ safe: true }) }),
  refused: z.strictObject({ shown: z.boolean(), text: z.string().meta({ safe: true }) }),
};

/**
 * An input's value as it stands, and what is wrong with it. The problem is shown next to the input. `first`: what it began with, where
 * somebody has typed something else since that is saved nowhere.
 */
export const inputField = z.strictObject({
  value: z.string(),
  first: z.string().optional(),
  wrong: z.boolean(),
  problem: z.string().meta({ safe: true }),
});
export type InputField = z.infer<typeof inputField>;

/** Choices of an Input.ChoiceSet: `title` may hold a person's name and is shown as plain text by Teams. */
export const choices = z.array(z.strictObject({ title: z.string(), value: z.string() }));
export type Choices = z.infer<typeof choices>;

export type Card<Data> = {
  readonly name: string;
  /** For whom it is: one whose language is known, or several, for whom its own layout has a block in each language. */
  readonly readers: 'one' | 'several';
  readonly data: z.ZodType;
  /** What the card's own layout holds, its parts drawn. */
  readonly template: CardTemplate;
  /** The same with what every card has around it. */
  readonly layout: object;
  /** The card for this reader. Throws when the data is not of the card's shape: a bug, found by the every-card test. */
  render(texts: Texts, stamp: CardStamp, data: Data): AdaptiveCard;
};

type CardTemplate = { readonly body: readonly object[]; readonly actions?: readonly object[]; readonly refresh?: object };

/**
 * Ties a layout of the folder cards/ to the strict shape of its data. What a layout names by `part` is drawn here, once
 * (`parts.ts`). A layout contains no words: fixed words are bound as `${$root.t.…}`, and what people typed only into runs of a
 * `line`, input values, choices and button titles, which are never markdown.
 */
export function defineCard<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
): Card<z.input<z.ZodObject<Shape & typeof cardHead, z.core.$strict>>> {
  return cardOf(name, 'one', z.strictObject({ ...cardHead, ...shape }), head);
}

/**
 * A card for readers whose language is not known: all that is said on it stands in `blocks`, one for each language and marked as
 * that, so that a screen reader can read each in its voice. Each block begins with the neutral line.
 */
export function defineSharedCard<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
): Card<z.input<z.ZodObject<Shape, z.core.$strict>>> {
  return cardOf(name, 'several', z.strictObject(shape), []);
}

/** The head of a block. */
export const blockHead = {
  lang: z.enum(['cy', 'en']),
  neutral: z.string().meta({ safe: true }),
  title: z.string().meta({ safe: true }),
};

function cardOf<Data>(
  name: string,
  readers: Card<never>['readers'],
  data: z.ZodType<Readonly<Record<string, unknown>>, Data>,
  begins: readonly object[],
): Card<Data> {
  let known: Read | null = null;
  const read = (): Read => {
    if (known !== null) return known;
    const content = withInputsAlong(withReaders(name, withParts(name, require(`../../cards/${name}.json`))) as CardTemplate);
    const layout = { ...frame, ...content, body: [...begins, ...content.body] };
    known = { content, layout, canBeLeft: canBeLeft(layout), drawings: new Map() };
    return known;
  };
  const drawingFor = (texts: Texts): DrawLayout => {
    const { layout, drawings } = read();
    const { words: t, language: lang } = texts;
    const drawing = drawings.get(texts) ?? compileLayout(name, layout, { t, lang, neutral: t.neutral });
    drawings.set(texts, drawing);
    return drawing;
  };
  everyReading.push(() => drawingFor(textFor('en')));
  return {
    name,
    readers,
    data,
    get template() {
      return read().content;
    },
    get layout() {
      return read().layout;
    },
    render(texts, stamp, given) {
      const shown = data.parse(given);
      const card = drawingFor(texts)(shown, stamp) as AdaptiveCard;
      return read().canBeLeft ? withFormMarks(card, shown) : card;
    },
  };
}

/** A layout as it was read, once: its parts drawn, and what draws it in each language that was asked for. */
type Read = {
  readonly content: CardTemplate;
  readonly layout: object;
  readonly canBeLeft: boolean;
  readonly drawings: Map<Texts, DrawLayout>;
};

const everyReading: (() => unknown)[] = [];

/**
 * Reads the layout of every card that is loaded, in English, which is else read when its card is first drawn. Throws for one that
 * cannot be drawn: the bot does not start with it, and nobody waits at their first press for what can be done before.
 */
export function readLayouts(): void {
  for (const read of everyReading) read();
}

const frame = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: '${lang}',
};

/** The neutral line comes first on every card: Teams may show the first text block on a locked screen (DESIGN 6). */
const head = [
  { type: 'TextBlock', text: '${neutral}', size: 'Small', isSubtle: true, wrap: true },
  { type: 'TextBlock', text: '${title}', style: 'heading', size: 'Large', weight: 'Bolder', wrap: true },
  { type: 'RichTextBlock', $when: '${family.shown}', spacing: 'None', inlines: [{ type: 'TextRun', text: '${family.text}' }] },
  {
    type: 'Container',
    $when: '${done.shown}',
    style: 'good',
    items: [{ type: 'TextBlock', text: '✓ ${done.text}', color: 'Default', wrap: true }],
  },
  {
    type: 'Container',
    $when: '${refused.shown}',
    style: 'attention',
    items: [{ type: 'TextBlock', text: '⚠ ${refused.text}', color: 'Default', wrap: true }],
  },
];
