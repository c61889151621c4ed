import { sealDeed } from '../../core/audit/stateCheck';
import type { DamagedEntry, Directory, DirectoryDocument } from '../../ports/directory';
import { commitGroup } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import { noGroup } from '../deeds/noGroup';
import { sha256 } from '../deeds/sha256';
import { checkPartition } from './partitionCheck';
import { directorySealKey } from './verify';

const by = 'system:verify';
/** Documents of the directory that one entry tells of. */
const atATime = 200;

/**
 * Records in a group's audit, once, the hashes of all documents from before entries had them. From then on verify finds a
 * document that no entry tells of. False: others kept changing the group; the next run does it.
 */
export function sealGroup(deps: Deps, coreGroupId: string): Promise<boolean> {
  return commitGroup<boolean>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, []),
    async decide(loaded) {
      if (loaded === null) return { kind: 'stop', answer: false };
      const { stored, link, problems } = await checkPartition(coreGroupId, deps.store.documents(coreGroupId), new Map(), sha256);
      const head = loaded.head.document;
      if (problems.length > 0 || link?.seq !== head.lastAudit.seq) return { kind: 'stop', answer: false };
      const at = deps.clock.now();
      const entry = { deed: sealDeed, by, at, about: { documents: stored.size }, wrote: Object.fromEntries(stored) };
      return { kind: 'write', writing: { head, entry }, saved: () => true, gaveUp: () => false };
    },
  });
}

/** Takes the whole directory into the log, once. If it breaks off, it begins again the next time. */
export async function sealDirectory(deps: Pick<Deps, 'access'>, directory: Pick<Directory, 'all'>): Promise<void> {
  let documents: Record<string, object> = {};
  const tell = async () => {
    if (Object.keys(documents).length > 0) await deps.access.written(noGroup, by, sealDeed, documents);
    documents = {};
  };
  for await (const stored of directory.all()) {
    const document = stored as DirectoryDocument | DamagedEntry;
    // A damaged document is not recorded as if it were right: verify tells of it from then on.
    if (document.type === 'damaged') continue;
    documents[document.key] = document;
    if (Object.keys(documents).length >= atATime) await tell();
  }
  await tell();
  await deps.access.written(noGroup, by, sealDeed, { [directorySealKey]: {} });
}
