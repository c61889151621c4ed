"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refusalByHeaders = refusalByHeaders;
exports.readJson = readJson;
const tooMuchAtOnce = { status: 503, code: 'too-much-at-once' };
const tooLarge = { status: 413, code: 'body-too-large' };
const notJsonType = { status: 415, code: 'not-json' };
const notJson = { status: 400, code: 'bad-json' };
const utf8 = new TextDecoder('utf-8', { fatal: true });
const jsonType = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;
/** What the headers alone say against a body, before any of it is read; null when nothing. */
function refusalByHeaders(request, { maxBytes }) {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes)
        return tooLarge;
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (!jsonType.test(request.headers['content-type'] ?? '') || encoding !== 'identity')
        return notJsonType;
    return null;
}
/**
 * Reads a JSON body. Stops reading at its limit, or at that of all bodies in hand, even if the caller goes on sending, and
 * before parsing.
 */
async function readJson(request, limits, inHand) {
    const bytes = await readBytes(request, limits.maxBytes, inHand);
    if (bytes === 'gone')
        return { ok: false, refusal: 'gone' };
    if (bytes === 'too-large')
        return { ok: false, refusal: tooLarge };
    if (bytes === 'too-much')
        return { ok: false, refusal: tooMuchAtOnce };
    try {
        const text = utf8.decode(bytes);
        const beyond = isWithinLimits(text, limits) ? null : beyondLimits(text, limits);
        if (beyond !== null)
            return { ok: false, refusal: { status: 400, code: beyond } };
        return { ok: true, value: JSON.parse(text) };
    }
    catch {
        return { ok: false, refusal: notJson };
    }
}
function readBytes(request, maxBytes, inHand) {
    return new Promise((settle) => {
        if (request.destroyed)
            return settle('gone');
        let chunks = [];
        let length = 0;
        let counted = 0;
        const resolve = (read) => {
            inHand.bytes -= counted;
            counted = 0;
            chunks = [];
            settle(read);
        };
        request.on('data', (chunk) => {
            length += chunk.length;
            const isTooMuch = inHand.bytes + chunk.length > inHand.most;
            if (length <= maxBytes && !isTooMuch) {
                chunks.push(chunk);
                counted += chunk.length;
                inHand.bytes += chunk.length;
                return;
            }
            request.pause();
            resolve(length > maxBytes ? 'too-large' : 'too-much');
        });
        request.once('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, length)));
        request.once('error', () => resolve('gone'));
        request.once('close', () => resolve('gone'));
    });
}
/**
 * Whether a look at its length and at the brackets in it, also at those that are typed, tells already that it is within the limits:
 * so it is for a press, and it takes a fraction of the time.
 */
function isWithinLimits(json, { maxDepth, maxValues }) {
    return json.length < maxValues && hasAtMost(maxDepth, json);
}
function hasAtMost(most, json) {
    let found = 0;
    for (const bracket of ['{', '[']) {
        for (let at = json.indexOf(bracket); at !== -1; at = json.indexOf(bracket, at + 1)) {
            found += 1;
            if (found > most)
                return false;
        }
    }
    return true;
}
/**
 * Counts brackets and commas outside strings. Code that reads the value later may recurse and must not run out of stack; it
 * also looks at every value and must not keep everybody else waiting.
 */
function beyondLimits(json, { maxDepth, maxValues }) {
    let depth = 0;
    let values = 1;
    let inString = false;
    for (let at = 0; at < json.length; at += 1) {
        const character = json.charCodeAt(at);
        if (inString) {
            if (character === 0x5c)
                at += 1;
            else if (character === 0x22)
                inString = false;
        }
        else if (character === 0x22) {
            inString = true;
        }
        else if (character === 0x7b || character === 0x5b) {
            depth += 1;
            values += 1;
        }
        else if (character === 0x2c) {
            values += 1;
        }
        else if (character === 0x7d || character === 0x5d) {
            depth -= 1;
        }
        if (depth > maxDepth)
            return 'json-too-deep';
        if (values > maxValues)
            return 'json-too-many-values';
    }
    return null;
}
//# sourceMappingURL=readJson.js.map