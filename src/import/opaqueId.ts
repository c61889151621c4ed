import { sha256 } from '../usecases/deeds/sha256';

/** The same id for the same case reference on any day and machine, from which the reference cannot be read. */
export function opaqueId(kind: string, ...reference: readonly string[]): string {
  return sha256(JSON.stringify([kind, ...reference])).slice(0, 20);
}
