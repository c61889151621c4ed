import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { openStore } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import { sha256 } from '../usecases/deeds/sha256';
import { type VerifyCounts, type VerifyProblem, verifyChains } from '../usecases/verifyChain';
import { type DocumentProblem, verifyDocuments } from '../usecases/verifyDocuments';

const usage = `npm run verify [-- --store sqlite:PATH|cosmos:ENDPOINT]

Checks every audit chain against its core group, and every chain of views and refusals; and that every document can be read.
  --store     which store (default: the STORE setting)`;

/** Exit codes: 0 all chains hold, 1 a chain does not, 2 not asked or set up rightly. Prints opaque ids, numbers and counts. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  if (asked === null) return complain([usage]);
  const config = readConfig(asked.store === null ? process.env : { ...process.env, STORE: asked.store });
  if (!config.ok) return complain(['The environment is not complete:', ...config.refusal]);
  const setting = config.value.store;
  if (setting.startsWith('sqlite:') && !existsSync(setting.slice('sqlite:'.length))) return complain(['There is no such file.']);
  const store = await openStore(setting, storeCredential(config.value), { create: false });
  try {
    const counts = await verifyChains(store.groups, sha256, tellProblem);
    tellCounts(counts);
    const read = await verifyDocuments(store.groups, tellDocument);
    console.log(read.problems === 0 ? 'Every document can be read.' : `${read.problems} documents cannot be read.`);
    return counts.problems + read.problems > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

function readArguments(args: readonly string[]): { readonly store: string | null } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { store: { type: 'string' } } });
    return { store: values.store ?? null };
  } catch {
    return null;
  }
}

function tellProblem({ coreGroupId, stream, kind, seq }: VerifyProblem): void {
  const chain = stream === null ? 'audit' : `access:${stream}`;
  console.log(`  core group ${coreGroupId}, ${chain}, entry ${seq}: ${kind}`);
}

function tellDocument({ coreGroupId, id, why }: DocumentProblem): void {
  console.log(`  core group ${coreGroupId}, document ${id}: ${why}`);
}

function tellCounts({ groups, auditEntries, accessStreams, accessEntries, problems }: VerifyCounts): void {
  console.log(`${groups} core groups: ${auditEntries} audit entries; ${accessEntries} views and refusals in ${accessStreams} chains.`);
  console.log(problems === 0 ? 'Every chain holds.' : `${problems} problems.`);
}

function complain(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 2;
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
    process.exitCode = complain([`Verifying stopped: ${code}.`]);
  });
