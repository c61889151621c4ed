"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.byText = byText;
exports.groupedBy = groupedBy;
/** Orders by code unit, so that the order never depends on the machine's language. */
function byText(textOf) {
    return (one, other) => {
        const left = textOf(one);
        const right = textOf(other);
        return left < right ? -1 : Number(left > right);
    };
}
/** The values under each key, both in the order met. */
function groupedBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key);
        if (group)
            group.push(value);
        else
            groups.set(key, [value]);
    }
    return groups;
}
//# sourceMappingURL=grouping.js.map