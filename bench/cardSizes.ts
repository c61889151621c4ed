import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AdaptiveCard, Card } from '../src/cards/defineCard';
import type { CardStamp } from '../src/cards/layoutText';
import { type Texts, textFor } from '../src/text/texts';
import { sampleOf } from '../test/support/cardTemplates';
import { crawl } from './crawl';
import { type Effort, type Figure, spreadOf } from './figure';

const mostBytes = 24 * 1024;
const mostUtf16Bytes = 50 * 1024;
const mostMs = 0.5;

type Rendered = {
  readonly texts: Texts;
  readonly stamp: CardStamp;
  readonly data: unknown;
  readonly bytes: number;
  readonly utf16: number;
};

/** P6: the largest of each card that real views make of the largest realistic group, and how long it takes to build. */
export async function cardSizes(effort: Effort): Promise<readonly Figure[]> {
  const cards = allCards();
  const largest = new Map<string, Rendered>();
  const watched = cards.map((card) => watch(card, (rendered) => keepLarger(largest, card.name, rendered)));
  await crawl(() => undefined);
  for (const each of watched) each.stop();
  const rows = cards.map((card) => row(card, largest.get(card.name), effort)).sort((one, other) => other.bytes - one.bytes);
  const tooLarge = rows.filter(({ bytes, utf16 }) => bytes > mostBytes || utf16 > mostUtf16Bytes);
  const tooSlow = rows.filter(({ medianMs }) => medianMs > mostMs);
  const unmet = rows.filter(({ real }) => !real).map(({ name }) => name);
  const [widest] = rows;
  const slowest = [...rows].sort((one, other) => other.medianMs - one.medianMs)[0];
  return [
    {
      id: 'P6',
      what: `size of each of ${rows.length} cards at 5 children, 12 members, 40 actions`,
      reach: '≤ 24 KB, ≤ 50 KB as UTF-16',
      measured: `${kilobytes(widest?.bytes)} KB, ${kilobytes(widest?.utf16)} KB as UTF-16 (${widest?.name})`,
      reached: tooLarge.length === 0,
      details: [
        ...rows.slice(0, 5).map(({ name, bytes, utf16 }) => `${name}: ${kilobytes(bytes)} KB, ${kilobytes(utf16)} KB as UTF-16`),
        ...(unmet.length > 0 ? [`made from generated data, as no press led there: ${unmet.join(', ')}`] : []),
      ],
      data: rows,
    },
    {
      id: 'P6',
      what: 'time to build each of those cards, median of many',
      reach: `≤ ${mostMs} ms`,
      measured: `${slowest?.medianMs.toFixed(2)} ms (${slowest?.name})`,
      reached: tooSlow.length === 0,
      details: tooSlow.map(({ name, medianMs }) => `${name}: ${medianMs.toFixed(2)} ms`),
      data: rows.map(({ name, medianMs }) => ({ name, medianMs })),
    },
  ];
}

function allCards(): readonly Card<unknown>[] {
  const folder = join(__dirname, '../src/cards');
  return readdirSync(folder)
    .filter((file) => file !== 'defineCard.ts')
    .flatMap((file) => Object.values(require(join(folder, file)) as Record<string, unknown>))
    .filter((each): each is Card<unknown> => typeof each === 'object' && each !== null && 'render' in each && 'template' in each);
}

type Watchable = { render: (texts: Texts, stamp: CardStamp, data: unknown) => AdaptiveCard };

/** Tells of each card that is rendered, until stopped. */
function watch(card: Card<unknown>, tell: (rendered: Rendered) => void): { stop(): void } {
  const watchable = card as Watchable;
  const render = watchable.render;
  watchable.render = (texts, stamp, data) => {
    const made = render(texts, stamp, data);
    tell({ texts, stamp, data, ...sizeOf(made) });
    return made;
  };
  return {
    stop: () => {
      watchable.render = render;
    },
  };
}

function keepLarger(largest: Map<string, Rendered>, name: string, rendered: Rendered): void {
  if (rendered.bytes > (largest.get(name)?.bytes ?? 0)) largest.set(name, rendered);
}

function sizeOf(card: AdaptiveCard): { bytes: number; utf16: number } {
  const text = JSON.stringify(card);
  return { bytes: Buffer.byteLength(text), utf16: text.length * 2 };
}

function row(card: Card<unknown>, seen: Rendered | undefined, effort: Effort) {
  const { texts, stamp, data } = seen ?? generated(card);
  const times = Array.from({ length: effort === 'quick' ? 60 : 400 }, () => {
    const start = performance.now();
    card.render(texts, stamp, data);
    return performance.now() - start;
  });
  return { name: card.name, real: seen !== undefined, ...sizeOf(card.render(texts, stamp, data)), medianMs: spreadOf(times).median };
}

function generated(card: Card<unknown>): Pick<Rendered, 'texts' | 'stamp' | 'data'> {
  const data = sampleOf(card.data, { flag: true, rows: 7, text: (path) => `Geiriau ${path} o hyd cyffredin` });
  return { texts: textFor('cy'), stamp: { g: 'group-0', k: 'k' }, data };
}

function kilobytes(bytes = 0): string {
  return (bytes / 1024).toFixed(1);
}
