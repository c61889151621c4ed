"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.firstInOrder = firstInOrder;
exports.byOrder = byOrder;
/** So many of the rows, those that come first, in order. Rows of which few are wanted are looked at once each and not sorted. */
function firstInOrder(rows, count, order) {
    if (count * 8 > rows.length)
        return [...rows].sort(order).slice(0, count);
    const first = [];
    for (const row of rows) {
        const last = first.at(-1);
        if (first.length === count && last !== undefined && order(row, last) >= 0)
            continue;
        const place = first.findIndex((each) => order(row, each) < 0);
        first.splice(place === -1 ? first.length : place, 0, row);
        if (first.length > count)
            first.pop();
    }
    return first;
}
/** Rows that say in a text where they stand. */
function byOrder({ order: one }, { order: other }) {
    return one < other ? -1 : Number(one > other);
}
//# sourceMappingURL=firstInOrder.js.map