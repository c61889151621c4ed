import type { CoreGroupStore, LoadedGroup } from '../../ports/coreGroupStore';

/** The head and these documents, and those that `names` finds in what was read; all of them as they were at one moment. */
export async function loadAll(
  store: Pick<CoreGroupStore, 'load'>,
  coreGroupId: string,
  ids: readonly string[],
  names: (loaded: LoadedGroup) => readonly string[],
): Promise<LoadedGroup | null> {
  const loaded = await store.load(coreGroupId, ids);
  const more = loaded === null ? [] : names(loaded).filter((id) => !ids.includes(id));
  return more.length === 0 ? loaded : loadAll(store, coreGroupId, [...new Set([...ids, ...more])], names);
}
