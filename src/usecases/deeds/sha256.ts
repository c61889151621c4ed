import { hash } from 'node:crypto';

/** Hex sha-256 of the text in UTF-8, for the audit chain and for keys that must not show what they are made from. */
export function sha256(text: string): string {
  return hash('sha256', text);
}
