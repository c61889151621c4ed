import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AdaptiveCard } from '../cards/defineCard';
import type { Language } from '../core/typedText';
import { cardPage, type FeatureSection, type Pair } from './cardTour/cardPage';
import { type Looks, openStage, type Showing } from './cardTour/cardStage';
import { allFeatures, type CardNames, watchCards } from './cardTour/cardsSeen';
import { playTour } from './cardTour/cardTour';

const root = join(__dirname, '../..');
const page = join(root, 'build/cards.html');

/** Every card of src/cards with what the tour has seen of it, Welsh and English paired. Plays the tour twice, the same way each time. */
export async function cardSections(looks?: Looks): Promise<readonly FeatureSection[]> {
  const features = allFeatures();
  const names = watchCards(features.flatMap(({ cards }) => cards));
  const [welsh, english] = [await showingsIn('cy', names), await showingsIn('en', names, looks)];
  const seen = withoutRepeats(english.map((showing, index) => pairOf(showing, welsh[index])));
  return features.map(({ name, cards }) => ({
    name,
    cards: cards.map((card) => ({ name: card.name, pairs: seen.filter((each) => each.name === card.name).map(({ pair }) => pair) })),
  }));
}

async function showingsIn(language: Language, names: CardNames, looks?: Looks): Promise<readonly Showing[]> {
  const stage = await openStage(language, names, looks);
  try {
    await playTour(stage);
    return stage.showings;
  } finally {
    await stage.close();
  }
}

type Seen = { readonly name: string; readonly pair: Pair };

function pairOf({ name, reader, after, card }: Showing, welsh: Showing | undefined): Seen {
  if (welsh?.name !== name) throw new Error(`The ${reader} ${after}: ${name} in English, ${welsh?.name ?? 'nothing'} in Welsh.`);
  return { name, pair: { reader, after, cy: welsh.card, en: card } };
}

/** Without showings of the same view to the same reader, which tell nothing new. */
function withoutRepeats(seen: readonly Seen[]): readonly Seen[] {
  const firsts = new Map<string, Seen>();
  for (const each of seen) {
    const key = `${each.name} ${each.pair.reader} ${withoutNumber(each.pair.en)}`;
    if (!firsts.has(key)) firsts.set(key, each);
  }
  return [...firsts.values()];
}

/** A card as text without its own number, which is new each time. */
function withoutNumber(card: AdaptiveCard): string {
  return JSON.stringify(card, (name, value: unknown) => (name === 'k' ? undefined : value));
}

/** The page of every card. */
export async function makeCardPage(): Promise<string> {
  const renderer = readFileSync(join(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  return cardPage(await cardSections(), renderer);
}

async function main(): Promise<void> {
  const html = await makeCardPage();
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, html);
  console.log(`Written: build/cards.html (${Math.round(Buffer.byteLength(html) / 1024)} KB). Open it in a browser.`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
