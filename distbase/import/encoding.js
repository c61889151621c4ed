"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.encodingOf = encodingOf;
exports.decoded = decoded;
exports.bytes1252 = bytes1252;
/** Of so many bytes at the start it is looked whether every other one is zero, as in UTF-16 of the letters that a header is made of. */
const bytesLookedAt = 4_096;
/**
 * The encoding of a file, from all of its bytes. Bytes that are not UTF-8 are Windows-1252, unless most letters beyond ASCII are
 * UTF-8: then the file is UTF-8 with a few broken letters, and reading it otherwise would break all its names for the sake of one.
 */
async function encodingOf(pieces) {
    const utf8 = utf8Counter();
    let start = new Uint8Array();
    let isKnown = false;
    for await (const piece of pieces) {
        if (!isKnown) {
            start = joined(start, piece.subarray(0, bytesLookedAt));
            isKnown = start.length >= bytesLookedAt;
            if (isKnown && utf16In(start) !== null)
                break;
        }
        utf8.take(piece);
    }
    const wide = utf16In(start);
    if (wide !== null)
        return wide;
    const { good, bad } = utf8.end();
    return bad === 0 || good > bad ? 'UTF-8' : 'Windows-1252';
}
/** The text of a file, a piece at a time, without its byte order mark; U+FFFD stands where its bytes are no text. */
async function* decoded(pieces, encoding) {
    if (encoding === 'Windows-1252') {
        for await (const piece of pieces)
            yield windows1252(piece);
        return;
    }
    const decoder = new TextDecoder(encoding.toLowerCase().replace(' ', ''));
    for await (const piece of pieces)
        yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
}
function utf16In(start) {
    if (start[0] === 0xff && start[1] === 0xfe)
        return 'UTF-16 LE';
    if (start[0] === 0xfe && start[1] === 0xff)
        return 'UTF-16 BE';
    const zeros = [0, 0];
    for (const [at, byte] of start.entries())
        if (byte === 0)
            zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    const [even = 0, odd = 0] = zeros;
    const many = start.length / 4;
    if (odd > many && even < odd / 10)
        return 'UTF-16 LE';
    return even > many && odd < even / 10 ? 'UTF-16 BE' : null;
}
function joined(one, other) {
    const both = new Uint8Array(one.length + other.length);
    both.set(one);
    both.set(other, one.length);
    return both;
}
/** Counts the letters beyond ASCII that are UTF-8, and the bytes that cannot be. */
function utf8Counter() {
    let good = 0;
    let bad = 0;
    let expected = 0;
    const take = (piece) => {
        for (const byte of piece) {
            if (byte < 0x80 && expected === 0)
                continue;
            if (expected > 0) {
                if (byte >= 0x80 && byte < 0xc0) {
                    expected -= 1;
                    if (expected === 0)
                        good += 1;
                    continue;
                }
                bad += 1;
                expected = 0;
                if (byte < 0x80)
                    continue;
            }
            expected = lettersBytes(byte);
            if (expected === 0)
                bad += 1;
        }
    };
    return { take, end: () => ({ good, bad: bad + Number(expected > 0) }) };
}
/** How many bytes follow the first one of a letter; 0 where no letter begins with it. */
function lettersBytes(first) {
    if (first >= 0xc2 && first <= 0xdf)
        return 1;
    if (first >= 0xe0 && first <= 0xef)
        return 2;
    return first >= 0xf0 && first <= 0xf4 ? 3 : 0;
}
/** What Windows-1252 has where Latin-1 has control characters; the five codes that mean nothing are U+FFFD. */
const from0x80 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';
/** Our own, as TextDecoder of some releases of Node reads these codes as Latin-1 when it is given a whole text at once. */
const letters1252 = Array.from({ length: 256 }, (_, byte) => byte >= 0x80 && byte < 0xa0 ? (from0x80[byte - 0x80] ?? '\uFFFD') : String.fromCharCode(byte));
function windows1252(bytes) {
    return Array.from(bytes, (byte) => letters1252[byte]).join('');
}
/** The bytes that a text would be in Windows-1252; null where it has a letter that is not in it. */
function bytes1252(text) {
    const bytes = Array.from(text, (letter) => (letter < '\x80' ? letter.charCodeAt(0) : letters1252.indexOf(letter)));
    return bytes.includes(-1) || text.includes('\uFFFD') ? null : Uint8Array.from(bytes);
}
//# sourceMappingURL=encoding.js.map