import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 20 characters of a–z and 0–9, about 103 bits: opaque, and safe in a URL, a key and a log line. */
export function newId(): string {
  return Array.from(randomBytes(20), (byte) => letters[byte % letters.length]).join('');
}
