"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.counted = counted;
exports.listed = listed;
const plurals = { child: 'children', person: 'people' };
/** "1 row", "2 rows", "1 child", "2 children". */
function counted(count, thing) {
    return `${count} ${count === 1 ? thing : (plurals[thing] ?? `${thing}s`)}`;
}
/** "a", "a and b", "a, b and c". */
function listed(things) {
    const [last, ...others] = [...things].reverse();
    return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last}`;
}
//# sourceMappingURL=counted.js.map