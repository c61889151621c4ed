"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noButton = void 0;
exports.recordPages = recordPages;
exports.withoutButtons = withoutButtons;
exports.pagesShown = pagesShown;
exports.partsOf = partsOf;
/** The button of a piece that has none. */
exports.noButton = { shown: false, title: '', sectionId: '', slot: '' };
/*
 * A card must not pass 24 KB (DESIGN P6). The weight of a piece is that of its texts in JSON, with a fixed allowance for the
 * elements of the template around them: a page of the full weight stays below the limit with head and buttons.
 */
const heaviestPage = 16_000;
const heaviestText = 3_500;
const elementWeight = 450;
const buttonWeight = 450;
const mostPieces = 14;
const headingAllowance = 1_500;
/** The record in pages, by sections and by size. Nothing is left out: a text longer than a page goes on on the next. */
function recordPages(sections) {
    const pages = [];
    const turnPage = () => {
        const page = { pieces: [], sectionIds: new Set(), weight: 0 };
        pages.push(page);
        return page;
    };
    let page = turnPage();
    for (const section of sections) {
        const put = (piece) => {
            page.pieces.push(piece);
            page.sectionIds.add(section.sectionId);
            page.weight += weightOf(piece);
        };
        const blocks = blocksOf(section.paragraphs);
        const head = headingPiece(section.heading, section.button);
        const first = blocks[0] ?? [];
        const begins = fitsOnOne(first) ? first : first.slice(0, 1);
        if (isFull(page, weightOf(head) + weightOfAll(begins), 1 + begins.length))
            page = turnPage();
        put(head);
        const goOn = () => {
            page = turnPage();
            put(headingPiece(section.continued, exports.noButton));
        };
        for (const [index, block] of blocks.entries()) {
            if (index > 0 && fitsOnOne(block) && isFull(page, weightOfAll(block), block.length))
                goOn();
            for (const body of block) {
                if (isFull(page, weightOf(body), 1))
                    goOn();
                put(body);
            }
        }
    }
    return pages.map(({ pieces, sectionIds }) => ({ pieces, sectionIds: [...sectionIds] }));
}
/** Paragraphs that belong together, in pieces; an action is not torn apart where a page has room for it. */
function blocksOf(paragraphs) {
    const blocks = [];
    for (const paragraph of paragraphs) {
        const last = blocks.at(-1);
        if (paragraph.keeps === true && last !== undefined)
            last.push(...piecesOf(paragraph));
        else
            blocks.push([...piecesOf(paragraph)]);
    }
    return blocks;
}
/** Beside a heading. */
function fitsOnOne(block) {
    return block.length < mostPieces && weightOfAll(block) + headingAllowance <= heaviestPage;
}
function weightOfAll(pieces) {
    return pieces.reduce((sum, piece) => sum + weightOf(piece), 0);
}
function isFull(page, more, pieces) {
    return page.pieces.length > 0 && (page.weight + more > heaviestPage || page.pieces.length + pieces > mostPieces);
}
function headingPiece(heading, button) {
    return { spacing: 'Large', isHeading: true, heading, isText: false, strong: '', text: '', note: '', button };
}
/** One paragraph, cut where it is too long for a page; the note and the button stand with its last part. */
function piecesOf({ strong, text, note, button }) {
    const parts = partsOf(text);
    return parts.map((part, index) => ({
        spacing: 'None',
        isHeading: false,
        heading: '',
        isText: true,
        strong: index === 0 && strong !== '' ? `${strong} ` : '',
        text: part,
        note: index === parts.length - 1 && note !== '' ? ` ${note}` : '',
        button: index === parts.length - 1 ? button : exports.noButton,
    }));
}
/** The pieces without buttons, for those who only read. */
function withoutButtons(pieces) {
    return pieces.map(({ button: _button, ...piece }) => piece);
}
/** What a card says of its pages: which this is, and where 'previous' and 'next' lead. */
function pagesShown(texts, page, pages) {
    return {
        shown: pages > 1,
        text: texts.say('common.page', { page, pages }),
        before: Math.max(1, page - 1),
        after: Math.min(pages, page + 1),
        hasBefore: page > 1,
        hasAfter: page < pages,
    };
}
/** A text in parts that weigh no more than `heaviestText` each, cut after a space where there is one. Joined, they are the text. */
function partsOf(text) {
    const parts = [];
    let start = 0;
    let weight = 0;
    let afterSpace = { at: 0, weight: 0 };
    for (let at = 0; at < text.length;) {
        const code = text.codePointAt(at) ?? 0;
        const more = characterWeight(code);
        if (weight + more > heaviestText) {
            const cut = afterSpace.at > start ? afterSpace : { at, weight };
            parts.push(text.slice(start, cut.at));
            start = cut.at;
            weight -= cut.weight;
        }
        at += code > 0xffff ? 2 : 1;
        weight += more;
        if (code === 0x20 || code === 0x0a)
            afterSpace = { at, weight };
    }
    return [...parts, text.slice(start)];
}
/** Bytes of one character in UTF-8 JSON: escaped controls and lone halves of a pair as JSON writes them. */
function characterWeight(code) {
    if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff))
        return code === 0x0a || code === 0x09 ? 2 : 6;
    if (code === 0x22 || code === 0x5c)
        return 2;
    if (code < 0x80)
        return 1;
    if (code < 0x800)
        return 2;
    return code > 0xffff ? 4 : 3;
}
function weightOf({ heading, strong, text, note, button }) {
    return elementWeight + [heading, strong, text, note].reduce((sum, each) => sum + jsonWeight(each), 0) + (button.shown ? buttonWeight : 0);
}
/** Bytes in UTF-8 JSON. */
function jsonWeight(text) {
    return Buffer.byteLength(JSON.stringify(text)) - 2;
}
//# sourceMappingURL=recordPages.js.map