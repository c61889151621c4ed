import type { ChangeablePiece, RecordPiece } from '../../cards/record';
import type { Texts } from '../../text/texts';
import type { Paged } from '../paging';
import type { Paragraph } from './recordWords';

/** A section as it is to be laid out: its heading, and its paragraphs, each with the button it may have. */
export type LaidOut = {
  readonly sectionId: string;
  readonly heading: string;
  /** The heading again, where the section goes on over the page. */
  readonly continued: string;
  readonly button: ChangeablePiece['button'];
  readonly paragraphs: readonly (Paragraph & { readonly button: ChangeablePiece['button'] })[];
};

export type RecordPage = { readonly pieces: readonly ChangeablePiece[]; readonly sectionIds: readonly string[] };

/** A page for those who check it, with the parts in which nothing was noted: they stand together in one line at the end of the record. */
export type CheckedPage = RecordPage & { readonly nothing: readonly Pick<LaidOut, 'heading' | 'button'>[] };

/** The button of a piece that has none. */
export const noButton: ChangeablePiece['button'] = { shown: false, title: '', sectionId: '', slot: '' };

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
/** A standing item's heading, which is ours and short, and its button. */
const foldedWeight = 700;

/** The record in pages, by sections and by size. Nothing is left out: a text longer than a page goes on on the next. */
export function recordPages(sections: readonly LaidOut[]): readonly RecordPage[] {
  const pages: { pieces: ChangeablePiece[]; sectionIds: Set<string>; weight: number }[] = [];
  const turnPage = () => {
    const page = { pieces: [] as ChangeablePiece[], sectionIds: new Set<string>(), weight: 0 };
    pages.push(page);
    return page;
  };
  let page = turnPage();
  for (const section of sections) {
    const put = (piece: ChangeablePiece) => {
      page.pieces.push(piece);
      page.sectionIds.add(section.sectionId);
      page.weight += weightOf(piece);
    };
    const blocks = blocksOf(section.paragraphs);
    const head = headingPiece(section.heading, section.button);
    const first = blocks[0] ?? [];
    const begins = fitsOnOne(first) ? first : first.slice(0, 1);
    if (isFull(page, weightOf(head) + weightOfAll(begins), 1 + begins.length)) page = turnPage();
    put(head);
    const goOn = () => {
      page = turnPage();
      put(headingPiece(section.continued, noButton));
    };
    for (const [index, block] of blocks.entries()) {
      if (index > 0 && fitsOnOne(block) && isFull(page, weightOfAll(block), block.length)) goOn();
      for (const body of block) {
        if (isFull(page, weightOf(body), 1)) goOn();
        put(body);
      }
    }
  }
  return pages.map(({ pieces, sectionIds }) => ({ pieces, sectionIds: [...sectionIds] }));
}

/** The pages, with those parts on the last one, or on one of their own where they are too heavy for it. */
export function withNothingNoted(pages: readonly RecordPage[], nothing: readonly LaidOut[]): readonly CheckedPage[] {
  const plain = pages.map((page) => ({ ...page, nothing: [] }));
  const last = plain.at(-1);
  if (last === undefined || nothing.length === 0) return plain;
  const ids = nothing.map(({ sectionId }) => sectionId);
  const isTooHeavy = weightOfAll(last.pieces) + nothing.length * foldedWeight > heaviestPage;
  if (isTooHeavy) return [...plain, { pieces: [], sectionIds: ids, nothing }];
  return [...plain.slice(0, -1), { pieces: last.pieces, sectionIds: [...last.sectionIds, ...ids], nothing }];
}

/** Paragraphs that belong together, in pieces; an action is not torn apart where a page has room for it. */
function blocksOf(paragraphs: LaidOut['paragraphs']): readonly (readonly ChangeablePiece[])[] {
  const blocks: ChangeablePiece[][] = [];
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1);
    if (paragraph.keeps === true && last !== undefined) last.push(...piecesOf(paragraph));
    else blocks.push([...piecesOf(paragraph)]);
  }
  return blocks;
}

/** Beside a heading. */
function fitsOnOne(block: readonly ChangeablePiece[]): boolean {
  return block.length < mostPieces && weightOfAll(block) + headingAllowance <= heaviestPage;
}

function weightOfAll(pieces: readonly ChangeablePiece[]): number {
  return pieces.reduce((sum, piece) => sum + weightOf(piece), 0);
}

function isFull(page: { readonly pieces: readonly ChangeablePiece[]; readonly weight: number }, more: number, pieces: number): boolean {
  return page.pieces.length > 0 && (page.weight + more > heaviestPage || page.pieces.length + pieces > mostPieces);
}

function headingPiece(heading: string, button: ChangeablePiece['button']): ChangeablePiece {
  return { spacing: 'Large', isHeading: true, heading, isText: false, strong: '', text: '', note: '', button };
}

/** One paragraph, cut where it is too long for a page; the note and the button stand with its last part. */
function piecesOf({ strong, text, note, button }: LaidOut['paragraphs'][number]): readonly ChangeablePiece[] {
  const parts = partsOf(text);
  return parts.map((part, index) => ({
    spacing: 'None',
    isHeading: false,
    heading: '',
    isText: true,
    strong: index === 0 && strong !== '' ? `${strong} ` : '',
    text: part,
    note: index === parts.length - 1 && note !== '' ? ` ${note}` : '',
    button: index === parts.length - 1 ? button : noButton,
  }));
}

/** The pieces without buttons, for those who only read. */
export function withoutButtons(pieces: readonly ChangeablePiece[]): RecordPiece[] {
  return pieces.map(({ button: _button, ...piece }) => piece);
}

/** What a card says of its pages: which this is, and where 'previous' and 'next' lead. */
export function pagesShown(texts: Texts, page: number, pages: number): Paged<never>['pages'] {
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
export function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let weight = 0;
  let afterSpace = { at: 0, weight: 0 };
  for (let at = 0; at < text.length; ) {
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
    if (code === 0x20 || code === 0x0a) afterSpace = { at, weight };
  }
  return [...parts, text.slice(start)];
}

/** Bytes of one character in UTF-8 JSON: escaped controls and lone halves of a pair as JSON writes them. */
function characterWeight(code: number): number {
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return code === 0x0a || code === 0x09 ? 2 : 6;
  if (code === 0x22 || code === 0x5c) return 2;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}

function weightOf({ heading, strong, text, note, button }: ChangeablePiece): number {
  return elementWeight + [heading, strong, text, note].reduce((sum, each) => sum + jsonWeight(each), 0) + (button.shown ? buttonWeight : 0);
}

/** Bytes in UTF-8 JSON. */
function jsonWeight(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}
