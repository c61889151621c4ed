"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nameKey = nameKey;
exports.nameInOrder = nameInOrder;
exports.namePartsKey = namePartsKey;
/** A name as it is compared: without accents, capitals, blanks at the ends. */
function nameKey(name) {
    return name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
/** The same name whichever way round it is written: "Parry, Nest" is Nest Parry. */
function nameInOrder(name) {
    const [family = '', given = '', ...more] = plainly(name).split(',');
    const isTurned = more.length === 0 && nameKey(family) !== '' && nameKey(given) !== '';
    return nameKey(isTurned ? `${given} ${family}` : plainly(name));
}
/** Its parts in no order, for names of which nobody can tell which part comes first. */
function namePartsKey(name) {
    return nameKey(plainly(name)).split(' ').sort().join(' ');
}
/** Without what stands in brackets after it and how somebody is addressed. */
function plainly(name) {
    return name.replace(/\s*\([^()]*\)\s*$/, '').replace(/(^|,)\s*(?:mr|mrs|ms|miss|mx|dr)\b\.?\s*/i, '$1 ');
}
//# sourceMappingURL=nameKey.js.map