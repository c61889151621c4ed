"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cardPage = cardPage;
const cardPageParts_1 = require("./cardPageParts");
const cardsSeen_1 = require("./cardsSeen");
const widths = [320, 480];
/** The whole page: every card drawn in the browser by `renderer`, the source of the adaptivecards package. Needs no network. */
function cardPage(features, renderer) {
    const cards = features.flatMap((feature) => feature.cards);
    const reached = cards.filter(({ pairs }) => pairs.length > 0);
    const missed = cards.filter(({ pairs }) => pairs.length === 0);
    const drawn = reached.flatMap(({ pairs }) => pairs.map(({ cy, en }) => ({ cy, en })));
    const numbers = new Map(reached.flatMap(({ pairs }) => pairs).map((pair, index) => [pair, index]));
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Craidd: every card</title>
<style>${cardPageParts_1.cardStyle}</style>
</head>
<body>
<header>
<h1>Every card, in Welsh and English</h1>
<p>${reached.length} of ${cards.length} cards, seen ${drawn.length} times by people of the demo caseload on 20 November 2026. Welsh is on the left, English on the right; first as wide as a phone, 320 pixels, then 480.</p>
</header>
<nav aria-label="Contents"><h2>Contents</h2>
${features.map(contentsOf).join('\n')}
<p><a href="#not-reached">Not reached</a></p></nav>
<main>
${features.map((feature) => sectionOf(feature, numbers)).join('\n')}
<section id="not-reached"><h2>Not reached</h2>
${missed.length === 0 ? '<p>The tour reaches every card.</p>' : `<ul>${missed.map(({ name }) => `<li>${escaped(name)}</li>`).join('')}</ul>`}
</section>
</main>
<script type="application/json" id="cards">${JSON.stringify(drawn).replaceAll('<', '\\u003c')}</script>
<script>${renderer.replaceAll('</script', '<\\/script')}</script>
<script>${cardPageParts_1.cardScript}</script>
</body>
</html>
`;
}
function contentsOf({ name, cards }) {
    const links = cards
        .filter(({ pairs }) => pairs.length > 0)
        .map((card) => `<a href="#card-${card.name}">${card.name}</a> (${card.pairs.length})`);
    return `<p><strong>${name}</strong>: ${links.join(', ')}</p>`;
}
function sectionOf({ name, cards }, numbers) {
    const reached = cards.filter(({ pairs }) => pairs.length > 0);
    if (reached.length === 0)
        return '';
    return `<section><h2>${name}</h2>
${reached.map((card) => `<section id="card-${card.name}"><h3>${card.name}</h3>\n${card.pairs.map((pair) => pairOf(pair, numbers.get(pair) ?? 0)).join('\n')}</section>`).join('\n')}
</section>`;
}
function pairOf({ reader, after, cy, en }, number) {
    return `<article><h4>${escaped(reader)} ${escaped(after)}</h4>
<p>Size: Welsh ${bytesOf(cy)}, English ${bytesOf(en)} bytes. ${behindMore(cy, en)}</p>
${widths.map((width) => `<div class="pair">${column('cy', number, width)}${column('en', number, width)}</div>`).join('\n')}</article>`;
}
function column(language, number, width) {
    return `<div class="card" lang="${language}" style="width:${width}px" data-card="${number}"></div>`;
}
/** The words that a reader finds only after pressing "…". */
function behindMore(cy, en) {
    const titles = (card, language) => {
        const hidden = (0, cardsSeen_1.buttonsOf)(card).filter((button) => button.behindMore);
        return `<span lang="${language}">${hidden.map(({ title }) => escaped(title)).join(', ')}</span>`;
    };
    return (0, cardsSeen_1.buttonsOf)(en).some((button) => button.behindMore) ? `Behind “…”: ${titles(cy, 'cy')} | ${titles(en, 'en')}.` : '';
}
function bytesOf(card) {
    return Buffer.byteLength(JSON.stringify(card)).toLocaleString('en-GB');
}
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
//# sourceMappingURL=cardPage.js.map