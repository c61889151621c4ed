"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sizeOfWorkbook = sizeOfWorkbook;
exports.textOfPart = textOfPart;
/** The parts of an archive by its list at the end, which is read without unpacking anything; null where there is none that can be read. */
function partsOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endOfList(view);
    if (end === null)
        return null;
    const parts = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
        if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
            return null;
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
        parts.push({
            name,
            packed: view.getUint32(at + 20, true),
            unpacked: view.getUint32(at + 24, true),
            isDeflated: view.getUint16(at + 10, true) === 8,
            at: view.getUint32(at + 42, true),
        });
        at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return parts;
}
function endOfList(view) {
    for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at -= 1) {
        if (view.getUint32(at, true) === 0x06054b50)
            return at;
    }
    return null;
}
/** Sheets are unpacked a piece at a time; everything else of a workbook is at once. */
const mostOfAPart = 128 * 1024 * 1024;
const mostOfAll = 1024 * 1024 * 1024;
/**
 * Whether a workbook can be unpacked safely by what it says of itself. What unpacks to more than it says is stopped by the reader;
 * a part that says nothing of its size would not be.
 */
function sizeOfWorkbook(bytes) {
    const parts = partsOf(bytes);
    if (parts === null)
        return 'no-archive';
    const isTooLarge = ({ name, packed, unpacked }) => (unpacked > mostOfAPart && !/worksheets\/[^/]+$/.test(name)) || (unpacked === 0 && packed > 2);
    return parts.some(isTooLarge) || parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostOfAll ? 'too-large' : 'fits';
}
/** The text of one part, a piece at a time; nothing where there is none of that name. */
async function* textOfPart(bytes, name) {
    const part = partsOf(bytes)?.find((each) => each.name === name);
    if (part === undefined)
        return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
    const packed = new Blob([bytes.slice(from, from + part.packed)]).stream();
    const unpacked = part.isDeflated ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
    const decoder = new TextDecoder();
    for await (const piece of unpacked)
        yield decoder.decode(piece, { stream: true });
}
//# sourceMappingURL=zipSizes.js.map