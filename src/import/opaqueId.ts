import { sha256 } from '../usecases/deeds/sha256';

/**
 * The same id for the same case reference on any day and machine. It is only a name within the export: anybody can make it from
 * the reference, so `keyedCaseload` gives it the deployment's own before anything is stored.
 */
export function opaqueId(kind: string, ...reference: readonly string[]): string {
  return sha256(JSON.stringify([kind, ...reference])).slice(0, 20);
}
