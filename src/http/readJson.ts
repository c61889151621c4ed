import type { IncomingMessage } from 'node:http';

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  /** `gone`: the caller hung up; there is nobody to answer. */
  | { readonly ok: false; readonly refusal: BodyRefusal | 'gone' };

/** The status that says it, and the code in the body. */
export type BodyRefusal = { readonly status: 400 | 413 | 415 | 503; readonly code: string };

/** `maxValues`: how many values lists and objects may have, all together; a body of 256 KB can hold a hundred thousand. */
export type BodyLimits = { readonly maxBytes: number; readonly maxDepth: number; readonly maxValues: number };

/** Bytes of bodies that are being read at this moment, of all callers together, and how many there may be. */
export type BodiesInHand = { readonly most: number; bytes: number };

const tooMuchAtOnce: BodyRefusal = { status: 503, code: 'too-much-at-once' };
const tooLarge: BodyRefusal = { status: 413, code: 'body-too-large' };
const notJsonType: BodyRefusal = { status: 415, code: 'not-json' };
const notJson: BodyRefusal = { status: 400, code: 'bad-json' };
const utf8 = new TextDecoder('utf-8', { fatal: true });
const jsonType = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;

/** What the headers alone say against a body, before any of it is read; null when nothing. */
export function refusalByHeaders(request: IncomingMessage, { maxBytes }: BodyLimits): BodyRefusal | null {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return tooLarge;
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (!jsonType.test(request.headers['content-type'] ?? '') || encoding !== 'identity') return notJsonType;
  return null;
}

/**
 * Reads a JSON body. Stops reading at its limit, or at that of all bodies in hand, even if the caller goes on sending, and
 * before parsing.
 */
export async function readJson(request: IncomingMessage, limits: BodyLimits, inHand: BodiesInHand): Promise<ReadJson> {
  const bytes = await readBytes(request, limits.maxBytes, inHand);
  if (bytes === 'gone') return { ok: false, refusal: 'gone' };
  if (bytes === 'too-large') return { ok: false, refusal: tooLarge };
  if (bytes === 'too-much') return { ok: false, refusal: tooMuchAtOnce };
  try {
    const text = utf8.decode(bytes);
    const beyond = isWithinLimits(text, limits) ? null : beyondLimits(text, limits);
    if (beyond !== null) return { ok: false, refusal: { status: 400, code: beyond } };
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, refusal: notJson };
  }
}

function readBytes(request: IncomingMessage, maxBytes: number, inHand: BodiesInHand): Promise<Buffer | 'too-large' | 'too-much' | 'gone'> {
  return new Promise((settle) => {
    if (request.destroyed) return settle('gone');
    let chunks: Buffer[] = [];
    let length = 0;
    let counted = 0;
    const resolve = (read: Buffer | 'too-large' | 'too-much' | 'gone'): void => {
      inHand.bytes -= counted;
      counted = 0;
      chunks = [];
      settle(read);
    };
    request.on('data', (chunk: Buffer) => {
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
function isWithinLimits(json: string, { maxDepth, maxValues }: BodyLimits): boolean {
  return json.length < maxValues && hasAtMost(maxDepth, json);
}

function hasAtMost(most: number, json: string): boolean {
  let found = 0;
  for (const bracket of ['{', '[']) {
    for (let at = json.indexOf(bracket); at !== -1; at = json.indexOf(bracket, at + 1)) {
      found += 1;
      if (found > most) return false;
    }
  }
  return true;
}

/**
 * Counts brackets and commas outside strings. Code that reads the value later may recurse and must not run out of stack; it
 * also looks at every value and must not keep everybody else waiting.
 */
function beyondLimits(json: string, { maxDepth, maxValues }: BodyLimits): 'json-too-deep' | 'json-too-many-values' | null {
  let depth = 0;
  let values = 1;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) {
      inString = true;
    } else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      values += 1;
    } else if (character === 0x2c) {
      values += 1;
    } else if (character === 0x7d || character === 0x5d) {
      depth -= 1;
    }
    if (depth > maxDepth) return 'json-too-deep';
    if (values > maxValues) return 'json-too-many-values';
  }
  return null;
}
