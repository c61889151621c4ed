import { parseArgs } from 'node:util';
import { makeClock } from '../clock';
import { readConfig } from '../config';
import { newId } from '../newId';
import { isStoreFault } from '../storage/errors';
import { lookedInto } from '../storage/sqlite/copies';
import { storeFileOf } from '../storeFile';
import { verifyChains } from '../usecases/audit/verifyChain';
import { makeAccessLog } from '../usecases/deeds/accessLog';
import { noGroup } from '../usecases/deeds/noGroup';
import { sha256 } from '../usecases/deeds/sha256';

export type Asked = { readonly file: string; readonly path: string; readonly replace: boolean; readonly anyway: boolean };

/** What was asked of backup or restore, `flag` naming the copy; or why that cannot be done, in words. */
export function askedOf(args: readonly string[], flag: 'to' | 'from', usage: string): Asked | string {
  const text = { type: 'string' } as const;
  const flagOnly = { type: 'boolean' } as const;
  let values: { readonly [name: string]: string | boolean | undefined };
  try {
    values = parseArgs({
      args: [...args],
      options: { [flag]: text, store: text, ...(flag === 'from' ? { replace: flagOnly, anyway: flagOnly } : {}) },
    }).values;
  } catch {
    return usage;
  }
  const { [flag]: file, store } = values;
  if (typeof file !== 'string' || file === '') return usage;
  const config = readConfig(typeof store === 'string' ? { ...process.env, STORE: store } : process.env);
  if (!config.ok) return ['The environment is not complete:', ...config.refusal].join('\n');
  const path = storeFileOf(config.value.store);
  if (path === null) return 'A Cosmos DB account is backed up and restored in Azure, by its own continuous backup; not by this command.';
  return { file, path, replace: values['replace'] === true, anyway: values['anyway'] === true };
}

/** What a copy holds, in words, and of how many chains and documents it does not hold. Throws StoreFault where it is no whole store. */
export async function contentOf(part: string): Promise<{ readonly words: string; readonly problems: number }> {
  const counts = await lookedInto(part, (groups) => verifyChains(groups, sha256, () => undefined));
  const words = `${counts.groups} core groups, ${counts.auditEntries} audit entries, ${counts.accessEntries} views and refusals`;
  return { words, problems: counts.problems };
}

/** Leaves in the audit of a copy that it was put in place although not every chain of it held. */
export async function noteAnyway(part: string): Promise<void> {
  await lookedInto(part, (groups) =>
    makeAccessLog(groups, makeClock(null), newId()).written(noGroup, 'system:restore', 'store.restored-anyway', {}),
  );
}

/** Runs the command and ends the process with its code; a fault is told by its code alone. */
export function endWith(run: Promise<number>): void {
  void run
    .catch((error: unknown) => told(`It stopped: ${isStoreFault(error) ? error.message : 'unexpected'}. Nothing was put in place.`, 2))
    .then((code) => {
      process.exitCode = code;
    });
}

export function told(words: string, code: number): number {
  process.stderr.write(`${words}\n`);
  return code;
}
