"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.codeFrom = codeFrom;
exports.codeIn = codeIn;
exports.isGoodCode = isGoodCode;
/** Without letters and digits that look alike: a code is read out, or copied from a slip of paper. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 12;
/** A code of twelve letters (60 bits) out of as many random bytes, in groups that can be read out. */
function codeFrom(bytes) {
    const code = bytes
        .slice(0, length)
        .map((byte) => letters[byte % letters.length])
        .join('');
    return (code.match(/.{4}/g) ?? []).join('-');
}
/** What somebody typed, if it has the form of a code: in capitals, without hyphens and blanks. */
function codeIn(line) {
    if (line.length > 60)
        return null;
    const typed = line.toUpperCase().replace(/[\s-]/g, '');
    return typed.length === length && [...typed].every((letter) => letters.includes(letter)) ? typed : null;
}
/** Whether a code that was found lets somebody in: not after its time, and not once another was made in its place. */
function isGoodCode(code, waiting, now) {
    return waiting !== null && waiting.key === code.key && now < code.until;
}
//# sourceMappingURL=accountCode.js.map