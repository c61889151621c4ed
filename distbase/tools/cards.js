"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cardSections = cardSections;
exports.makeCardPage = makeCardPage;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const cardPage_1 = require("./cardTour/cardPage");
const cardStage_1 = require("./cardTour/cardStage");
const cardsSeen_1 = require("./cardTour/cardsSeen");
const cardTour_1 = require("./cardTour/cardTour");
const root = (0, node_path_1.join)(__dirname, '../..');
const page = (0, node_path_1.join)(root, 'build/cards.html');
/** Every card of src/cards with what the tour has seen of it, Welsh and English paired. Plays the tour twice, the same way each time. */
async function cardSections() {
    const features = (0, cardsSeen_1.allFeatures)();
    const names = (0, cardsSeen_1.watchCards)(features.flatMap(({ cards }) => cards));
    const [welsh, english] = [await showingsIn('cy', names), await showingsIn('en', names)];
    const seen = withoutRepeats(english.map((showing, index) => pairOf(showing, welsh[index])));
    return features.map(({ name, cards }) => ({
        name,
        cards: cards.map((card) => ({ name: card.name, pairs: seen.filter((each) => each.name === card.name).map(({ pair }) => pair) })),
    }));
}
async function showingsIn(language, names) {
    const stage = await (0, cardStage_1.openStage)(language, names);
    try {
        await (0, cardTour_1.playTour)(stage);
        return stage.showings;
    }
    finally {
        await stage.close();
    }
}
function pairOf({ name, reader, after, card }, welsh) {
    if (welsh?.name !== name)
        throw new Error(`The ${reader} ${after}: ${name} in English, ${welsh?.name ?? 'nothing'} in Welsh.`);
    return { name, pair: { reader, after, cy: welsh.card, en: card } };
}
/** Without showings of the same view to the same reader, which tell nothing new. */
function withoutRepeats(seen) {
    const firsts = new Map();
    for (const each of seen) {
        const key = `${each.name} ${each.pair.reader} ${withoutNumber(each.pair.en)}`;
        if (!firsts.has(key))
            firsts.set(key, each);
    }
    return [...firsts.values()];
}
/** A card as text without its own number, which is new each time. */
function withoutNumber(card) {
    return JSON.stringify(card, (name, value) => (name === 'k' ? undefined : value));
}
/** The page of every card. */
async function makeCardPage() {
    const renderer = (0, node_fs_1.readFileSync)((0, node_path_1.join)(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8');
    return (0, cardPage_1.cardPage)(await cardSections(), renderer);
}
async function main() {
    const html = await makeCardPage();
    (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)(page), { recursive: true });
    (0, node_fs_1.writeFileSync)(page, html);
    console.log(`Written: build/cards.html (${Math.round(Buffer.byteLength(html) / 1024)} KB). Open it in a browser.`);
}
if (require.main === module) {
    main().catch((error) => {
        console.error(error);
        process.exitCode = 1;
    });
}
//# sourceMappingURL=cards.js.map