import type { IdKeyMark } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import type { Keyed } from '../deeds/keyed';
import { sha256 } from '../deeds/sha256';

const markKey = 'id-key';

export type IdKeyFit = 'fits' | 'other-key' | 'unkeyed';

/** What to do where the key does not fit, for whoever runs the deployment. */
export const idKeyWords: Readonly<Record<Exclude<IdKeyFit, 'fits'>, string>> = {
  'other-key': 'ID_KEY: is not the one that the ids of this store were made with.',
  unkeyed: 'The store is from before its ids had a key: npm run rekey writes it into a new one.',
};

/** What a store keeps to recognise the key that its ids were made with. The key cannot be found from it. */
export function idKeyMark(keyed: Keyed): IdKeyMark {
  return { key: markKey, type: 'id-key', schemaVersion: 1, check: keyed(sha256('the key of ids')) };
}

/**
 * Whether the key is the one that the ids of this store were made with: with another, nobody would be known and an import would
 * bring every group a second time. `unkeyed`: the store is from before ids were keyed. An empty store takes the key, unless
 * nothing may be written.
 */
export async function checkIdKey(
  deps: Pick<Deps, 'store' | 'directory' | 'keyed'>,
  { writes }: { readonly writes: boolean } = { writes: true },
): Promise<IdKeyFit> {
  const mark = idKeyMark(deps.keyed);
  for (;;) {
    const found = await deps.directory.read(markKey);
    if (found !== null) return found.document.type === 'id-key' && found.document.check === mark.check ? 'fits' : 'other-key';
    if (await hasGroups(deps)) return 'unkeyed';
    if (!writes) return 'fits';
    await deps.directory.write(mark, null);
  }
}

async function hasGroups({ store }: Pick<Deps, 'store'>): Promise<boolean> {
  for await (const _ of store.groupIds()) return true;
  return false;
}
