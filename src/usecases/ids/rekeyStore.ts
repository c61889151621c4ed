import { fingerprintWith, importMarkId } from '../../core/caseload/importMark';
import type { AccessEntry, AuditEntry, GroupDocument, WrittenHead } from '../../core/documents';
import type { Instant } from '../../core/time/day';
import { storedHead } from '../../documents/coreGroup';
import { readDirectoryDocument } from '../../documents/directory';
import { writtenHead } from '../../documents/headRows';
import { storedMark } from '../../documents/importMark';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import type { Directory, DirectoryDocument } from '../../ports/directory';
import { verifyChains } from '../audit/verifyChain';
import type { AccessLog } from '../deeds/deps';
import type { Keyed } from '../deeds/keyed';
import { noGroup } from '../deeds/noGroup';
import { sha256 } from '../deeds/sha256';
import { batchesFromTheEnd, sizeOf } from '../import/importBatches';
import { idKeyMark } from './idKey';
import { closeAudit, endsOfAccess, resealed } from './rekeyChains';
import { makeRekeying, type Rekeying } from './rekeyed';
import { rekeyMark } from './rekeyMark';

type Whole = { readonly groups: CoreGroupStore; readonly directory: Directory };
/** `access` tells of the directory's documents before they are written. */
type Target = Whole & { readonly access: AccessLog };

export type Rekeyed =
  | { readonly kind: 'done'; readonly groups: number; readonly documents: number; readonly ids: number }
  /** `broken`: the old store's chains do not hold; `damaged`: a document cannot be read; `keyed`: its ids have a key already; `not-empty`: the new store has something in it. */
  | { readonly kind: 'refused'; readonly because: 'broken' | 'damaged' | 'keyed' | 'not-empty' };

/**
 * Writes a store with unkeyed ids anew under keyed ones. The old store is read only. The mark that makes the new one whole
 * is written last: a run that broke off leaves a store that no bot starts on.
 */
export async function rekeyStore(from: Whole, to: Target, keyed: Keyed, at: Instant): Promise<Rekeyed> {
  if (await hasAny(to)) return { kind: 'refused', because: 'not-empty' };
  if ((await from.directory.read(idKeyMark(keyed).key)) !== null) return { kind: 'refused', because: 'keyed' };
  if ((await verifyChains(from.groups, sha256, () => undefined)).problems > 0) return { kind: 'refused', because: 'broken' };
  if (await hasDamage(from)) return { kind: 'refused', because: 'damaged' };
  const rekeying = makeRekeying(keyed);
  const counts = { groups: 0, documents: 0 };
  for await (const partition of from.groups.partitions()) {
    const documents: GroupDocument[] = [];
    for await (const document of from.groups.documents(partition)) documents.push(document as GroupDocument);
    await writePartition(to.groups, documents, rekeying, at);
    counts.documents += documents.length;
    if (documents.some(({ type }) => type === 'group')) counts.groups += 1;
  }
  let documents: DirectoryDocument[] = [];
  for await (const stored of from.directory.all()) {
    documents.push(inOrder(rekeying.document(stored as DirectoryDocument)));
    if (documents.length < toldAtATime) continue;
    await writeDirectory(to, documents);
    documents = [];
  }
  await writeDirectory(to, [...documents, idKeyMark(keyed)]);
  return { kind: 'done', ...counts, ids: rekeying.renamed() };
}

async function writePartition(groups: CoreGroupStore, documents: readonly GroupDocument[], rekeying: Rekeying, at: Instant): Promise<void> {
  const ofType = <Entry extends GroupDocument>(type: string) => documents.filter((each): each is Entry => each.type === type);
  const [stored] = ofType('group');
  const old = stored && storedHead.read(stored);
  const access = ofType<AccessEntry>('access');
  const state = documents
    .filter(({ type }) => !['group', 'audit', 'access'].includes(type))
    .map((each) =>
      each.id === importMarkId
        ? rekeyMark(storedMark.read(each), old, documents, rekeying, fingerprintWith(sha256))
        : rekeying.document(each),
    );
  if (old !== undefined) {
    const { head, entries } = closeAudit(writtenHead(rekeying.document(old)), {
      entries: resealed(ofType<AuditEntry>('audit'), rekeying),
      state,
      was: old.lastAudit,
      access: endsOfAccess(access),
      at,
    });
    await writeGroup(groups, head, [...state, ...entries]);
  }
  for (const stream of new Set(access.map((each) => each.stream))) {
    const chain = resealed(
      access.filter((each) => each.stream === stream),
      rekeying,
    );
    for (const entries of slicesOf(chain, 90)) await groups.appendAccess(entries);
  }
}

/** In as many commits as are needed, each with the head in its final form. */
async function writeGroup(groups: CoreGroupStore, head: WrittenHead, documents: readonly GroupDocument[]): Promise<void> {
  const { coreGroupId } = head;
  const batches = batchesFromTheEnd(documents, sizeOf(head));
  let etag: string | null = null;
  for (const put of batches.length === 0 ? [[]] : batches) {
    const outcome = await groups.commit({ coreGroupId, head, etag, put, create: [] });
    if (outcome !== 'saved') throw new SomebodyWrites();
    etag = (await groups.load(coreGroupId, []))?.head.etag ?? null;
  }
}

/** In the order that an import writes a person's groups in, by id, because the next import compares them. */
function inOrder(document: DirectoryDocument): DirectoryDocument {
  return document.type === 'person' ? { ...document, coreGroupIds: [...document.coreGroupIds].sort() } : document;
}

const toldAtATime = 200;

async function writeDirectory({ directory, access }: Target, documents: readonly DirectoryDocument[]): Promise<void> {
  const byKey = Object.fromEntries(documents.map((document) => [document.key, document]));
  await access.changed(noGroup, 'system:rekey', 'ids.rekeyed', byKey);
  for (const document of documents) if (!(await directory.write(document, null))) throw new SomebodyWrites();
  await access.written(noGroup, 'system:rekey', 'ids.rekeyed', byKey);
}

async function hasDamage({ groups, directory }: Pick<Whole, 'groups' | 'directory'>): Promise<boolean> {
  for await (const document of directory.all()) if (typeof readDirectoryDocument(document) === 'string') return true;
  for await (const partition of groups.partitions()) {
    for await (const document of groups.documents(partition)) {
      const { type } = document as GroupDocument;
      if (type === 'damaged' || (type === 'group' && storedHead.ifReadable(document) === null)) return true;
    }
  }
  return false;
}

async function hasAny({ groups, directory }: Whole): Promise<boolean> {
  for await (const _ of groups.partitions()) return true;
  for await (const _ of directory.all()) return true;
  return false;
}

function slicesOf<Each>(all: readonly Each[], size: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** Somebody else writes to the new store too: this run writes nothing more. */
class SomebodyWrites extends Error {
  readonly code = 'rekey.changed-meanwhile';
}
