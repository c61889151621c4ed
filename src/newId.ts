import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

const length = 20;
const idsAtATime = 200;

let random = Buffer.alloc(0);
let used = 0;

/** 20 characters of a–z and 0–9, about 103 bits: opaque, and safe in a URL, a key and a log line. Chance is fetched for many at a time. */
export function newId(): string {
  if (used >= random.length) {
    random = randomBytes(length * idsAtATime);
    used = 0;
  }
  let id = '';
  for (const end = used + length; used < end; used += 1) id += letters[(random[used] ?? 0) % letters.length];
  return id;
}
