import { createHmac } from 'node:crypto';

/**
 * The name in this deployment for what an unkeyed hash of a reference or an address stood for: as long as that hash, the
 * same on every machine that holds the key, and without the key nobody can tell from a list of addresses whose it is.
 * Defined over the old hash, so that a store with unkeyed ids is moved by this same function (`rekeyStore`).
 */
export type Keyed = (hash: string) => string;

export function makeKeyed(key: string): Keyed {
  return (hash) => createHmac('sha256', key).update(hash).digest('hex').slice(0, hash.length);
}
