import type { CountsBefore, ExportCounts } from '../../core/caseload/fewer';
import { importMarkId } from '../../core/caseload/importMark';
import type { DaysBefore, ExportDays } from '../../core/caseload/olderExport';
import { isDamage } from '../../documents/damage';
import { storedMark } from '../../documents/importMark';
import type { ImportDeps } from './importGroup';

const lastExportKey = 'last-export';

/**
 * What the last export knew. Where an earlier version of ours imported it, which did not write that down, as far as the groups
 * tell: of each what its last import brought. Empty for a new store.
 */
export async function countsBefore({ directory, store }: Pick<ImportDeps, 'directory' | 'store'>): Promise<CountsBefore> {
  const found = await readIfReadable(directory);
  if (found?.document.type === 'last-export') return found.document.counts;
  const counts = { groups: 0, children: 0, visits: 0 };
  for await (const coreGroupId of store.groupIds()) {
    const keys = await importedParts(store, coreGroupId);
    if (keys.length === 0) continue;
    counts.groups += 1;
    counts.children += keys.filter((key) => key.startsWith('child:')).length;
    counts.visits += keys.filter((key) => key.startsWith('visit:')).length;
  }
  return counts;
}

/** Of which day and teams the last export was; no teams where that was not written down. */
export async function lastDays({ directory }: Pick<ImportDeps, 'directory'>): Promise<DaysBefore> {
  const found = await readIfReadable(directory);
  if (found?.document.type !== 'last-export') return { teams: [] };
  const { asAt, teams = [] } = found.document;
  return { teams, ...(asAt !== undefined && { asAt }) };
}

/** A group that cannot be read is left as it is by the import too. */
async function importedParts(store: ImportDeps['store'], coreGroupId: string): Promise<readonly string[]> {
  try {
    const loaded = await store.load(coreGroupId, [importMarkId]);
    return loaded === null ? [] : Object.keys(storedMark.in(loaded)?.fingerprints ?? {});
  } catch (error) {
    if (isDamage(error)) return [];
    throw error;
  }
}

/** For the next export to be compared with. Two imports at once are of no account: either says what an export knew. */
export async function noteExport(
  { directory }: Pick<ImportDeps, 'directory'>,
  counts: ExportCounts,
  { asAt, teams }: ExportDays,
): Promise<void> {
  const found = await readIfReadable(directory);
  await directory.write({ key: lastExportKey, type: 'last-export', schemaVersion: 1, counts, teams, asAt }, found?.etag ?? null);
}

/** Where it cannot be read, verify says so, and the groups tell what they know. */
async function readIfReadable(directory: ImportDeps['directory']): Promise<Awaited<ReturnType<ImportDeps['directory']['read']>>> {
  try {
    return await directory.read(lastExportKey);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
