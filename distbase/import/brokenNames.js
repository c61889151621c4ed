"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.howBroken = howBroken;
const encoding_1 = require("./encoding");
/**
 * How a name was broken on its way here: its UTF-8 was read as Windows-1252 and written again (LlÅµr), letters that an old program
 * has not were lost as question marks, or bytes that are no text were replaced. Null for a name that is whole.
 */
function howBroken(name) {
    if (name.includes('\uFFFD') || /\p{L}\?|\?\p{L}/u.test(name))
        return 'name-lost-letters';
    return isEncodedTwice(name) ? 'name-encoded-twice' : null;
}
const strict = new TextDecoder('utf-8', { fatal: true });
function isEncodedTwice(name) {
    if (!/[\u00C2-\u00F4]/.test(name))
        return false;
    const bytes = bytesBefore(name);
    if (bytes === null)
        return false;
    try {
        strict.decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}
/** Of the five codes that Windows-1252 does not have, most programs make control characters. */
function bytesBefore(name) {
    const bytes = Array.from(name, (letter) => (/[\x81\x8D\x8F\x90\x9D]/.test(letter) ? letter.charCodeAt(0) : (0, encoding_1.bytes1252)(letter)?.[0]));
    return bytes.includes(undefined) ? null : Uint8Array.from(bytes.map(Number));
}
//# sourceMappingURL=brokenNames.js.map