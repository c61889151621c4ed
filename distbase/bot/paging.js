"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rowsOnAPage = void 0;
exports.pageOf = pageOf;
exports.pageInOrder = pageInOrder;
exports.pageHolding = pageHolding;
const limits_1 = require("../core/limits");
const firstInOrder_1 = require("../core/lists/firstInOrder");
/** DESIGN 8.5: what matters fits into seven rows. */
exports.rowsOnAPage = 7;
/** The most bytes of typed words on one page, so that its card stays within what Teams takes; a longer row has a page of its own. */
const bytesOnAPage = 7000;
/** One page of a list with what its card needs to turn it; a page beyond the last is the last. `wordsOf`: what was typed in a row, where rows can be long. */
function pageOf(texts, all, wanted, wordsOf = () => '') {
    const each = cut(all, wordsOf);
    const pages = Math.max(1, each.length);
    const page = Math.min(Math.max(1, wanted), pages);
    return { rows: each[page - 1] ?? [], pages: turning(texts, page, pages) };
}
function turning(texts, page, pages) {
    return {
        shown: pages > 1,
        text: texts.say('common.page', { page, pages }),
        before: Math.max(1, page - 1),
        after: Math.min(pages, page + 1),
        hasBefore: page > 1,
        hasAfter: page < pages,
    };
}
/**
 * The same of a list over many groups, whose rows come in no order and hold no typed words: only so much is sorted as stands
 * up to the page that is shown. `first`: the place of its first row in the whole list, from 0.
 */
function pageInOrder(texts, all, wanted, order) {
    const pages = Math.max(1, Math.ceil(all.length / exports.rowsOnAPage));
    const page = Math.min(Math.max(1, wanted), pages);
    const first = (page - 1) * exports.rowsOnAPage;
    const rows = (0, firstInOrder_1.firstInOrder)(all, page * exports.rowsOnAPage, order).slice(first);
    return { rows, first, pages: turning(texts, page, pages) };
}
/** The number of the page on which that row stands. */
function pageHolding(all, row, wordsOf) {
    return (1 +
        Math.max(0, cut(all, wordsOf).findIndex((rows) => rows.includes(row))));
}
function cut(all, wordsOf) {
    const pages = [];
    let bytes = 0;
    for (const row of all) {
        const size = (0, limits_1.utf8Length)(JSON.stringify(wordsOf(row)));
        const last = pages.at(-1);
        if (last === undefined || last.length === exports.rowsOnAPage || bytes + size > bytesOnAPage) {
            pages.push([row]);
            bytes = size;
        }
        else {
            last.push(row);
            bytes += size;
        }
    }
    return pages;
}
//# sourceMappingURL=paging.js.map