import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { allow, type Result, refuse } from './core/result';
import { isStoreFault, StoreFault } from './storage/errors';
import { openStore } from './storage/openStore';

/** The place of the file that a STORE setting names; null for a store that is no file. */
export function storeFileOf(setting: string): string | null {
  return setting.startsWith('sqlite:') ? setting.slice('sqlite:'.length) : null;
}

/** `node dist/main.js --init`: makes the store's file, and never touches one that is there. Refuses in words for an operator. */
export async function initStore(setting: string): Promise<Result<string, readonly string[]>> {
  const path = storeFileOf(setting);
  if (path === null) return refuse(['STORE: --init makes a SQLite file. A Cosmos DB account is set up in Azure.']);
  if (existsSync(path)) return refuse([`STORE: ${resolve(path)} is there already. It was left as it is.`]);
  const store = await openStore(setting);
  await store.close();
  return allow(`An empty store was made: ${resolve(path)}. Now start the bot without --init.`);
}

/** What to do where the store's file should be there and is not; nothing where it is there, or the store is no file. */
export function whyNoFile(setting: string): readonly string[] {
  const path = storeFileOf(setting);
  if (path === null || existsSync(path)) return [];
  return whyNotOpened(setting, new StoreFault('store.misconfigured', 'no-such-file')) ?? [];
}

/** What to do about a store that did not open, where more can be said than the fault's code; else null. */
export function whyNotOpened(setting: string, fault: unknown): readonly string[] | null {
  const path = storeFileOf(setting);
  if (path === null || !isStoreFault(fault) || fault.code !== 'store.misconfigured') return null;
  return [
    fault.detail === 'empty-file' ? `STORE: ${resolve(path)} is an empty file, not a store.` : `STORE: there is no file ${resolve(path)}.`,
    'In production none is made by itself, as a wrong path would then be an empty store.',
    'If there was a store: mend the path, mount its disk, or bring back a backup with "npm run restore".',
    'If this is a new installation: run "node dist/main.js --init" once, where no file stands yet.',
  ];
}
