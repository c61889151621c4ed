import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from './config';
import { allow, type Result, refuse } from './core/result';
import { fileRoots } from './storage/roots/fileRoots';
import { machineToken } from './storeCredential';
import type { Roots } from './usecases/audit/readRoots';
import { keysIn } from './usecases/audit/rootText';

const noKey = 'ROOTS_KEY: is an Ed25519 private key in PEM form, or a file with one; npm run roots -- --new-key FILE makes one.';
const storageResource = 'https://storage.azure.com';

/** Where the daily roots are kept, and the keys that sign and check them; null where none are set. Refused: in words. */
export function openRoots({ roots, rootsKey, identity }: Config): Result<Roots | null, string> {
  if (roots === null || rootsKey === null) return allow(null);
  const keys = keysIn(privateKeysIn(rootsKey));
  if (keys === null) return refuse(noKey);
  const [, kind, place = ''] = /^(file|blob):(.+)$/.exec(roots) ?? [];
  const store = kind === 'blob' ? blobs().blobRoots(place, machineToken(identity, storageResource)) : fileRoots(place);
  return allow({ store, keys });
}

/** What is wrong with the key, whatever else is wrong in the environment; null: nothing, or it is not set. */
export function rootsKeyProblem(rootsKey: string | null): string | null {
  return rootsKey === null || keysIn(privateKeysIn(rootsKey.trim())) !== null ? null : noKey;
}

/** Each key of the text, or of the file that it names; none where one cannot be read. */
function privateKeysIn(setting: string) {
  try {
    const text = setting.includes('-----BEGIN') ? setting.replaceAll('\\n', '\n') : readFileSync(setting, 'utf8');
    const blocks = text.match(/-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g) ?? [];
    return blocks.map((pem) => createPrivateKey(pem));
  } catch {
    return [];
  }
}

/** With its client of Azure it is loaded only where roots are kept there. */
function blobs(): typeof import('./storage/roots/blobRoots') {
  return require('./storage/roots/blobRoots');
}
