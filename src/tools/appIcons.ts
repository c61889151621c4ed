import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and alpha, 0 to 255. */
type Colour = readonly [number, number, number, number];
/** One colour around the middle of the icon: from `inner` to `outer`, in pixels. A solid dot begins at 0. */
type Ring = { readonly inner: number; readonly outer: number; readonly colour: Colour };

const clear: Colour = [255, 255, 255, 0];
const white: Colour = [255, 255, 255, 255];
const samplesPerSide = 4;

/** Two rings around a small dot: people around what they have at heart. 192 × 192, on the accent colour of the manifest. */
export function colourIcon(): Buffer {
  return drawn(
    192,
    [22, 69, 78, 255],
    [
      { inner: 61, outer: 73, colour: [207, 232, 227, 255] },
      { inner: 34, outer: 46, colour: [126, 196, 187, 255] },
      { inner: 0, outer: 14, colour: [246, 198, 103, 255] },
    ],
  );
}

/** The same mark as Teams wants it beside a conversation: 32 × 32, white on nothing. */
export function outlineIcon(): Buffer {
  return drawn(32, clear, [
    { inner: 12.5, outer: 14.5, colour: white },
    { inner: 7, outer: 9, colour: white },
    { inner: 0, outer: 2.75, colour: white },
  ]);
}

function drawn(size: number, ground: Colour, rings: readonly Ring[]): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < size; y += 1) {
    const pixels = Array.from({ length: size }, (_, x) => pixelAt(x - size / 2, y - size / 2, ground, rings)).flat();
    rows.push(Buffer.from([0, ...pixels]));
  }
  return png(size, Buffer.concat(rows));
}

/** The middle colour of a few points inside the pixel, so that edges are smooth; clear points lend no colour. */
function pixelAt(left: number, top: number, ground: Colour, rings: readonly Ring[]): Colour {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < samplesPerSide ** 2; sample += 1) {
    const x = left + ((sample % samplesPerSide) + 0.5) / samplesPerSide;
    const y = top + (Math.floor(sample / samplesPerSide) + 0.5) / samplesPerSide;
    const away = Math.hypot(x, y);
    const [red, green, blue, alpha] = rings.find(({ inner, outer }) => away >= inner && away < outer)?.colour ?? ground;
    for (const [index, part] of [red * alpha, green * alpha, blue * alpha, alpha].entries()) sum[index] = (sum[index] ?? 0) + part;
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
  if (alpha === 0) return clear;
  return [Math.round(red / alpha), Math.round(green / alpha), Math.round(blue / alpha), Math.round(alpha / samplesPerSide ** 2)];
}

/** A PNG of 8-bit RGBA rows, each led by its filter byte (PNG specification, sections 5 and 11). */
function png(size: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
