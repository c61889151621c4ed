import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeClock } from '../clock';
import { type Config, readConfig } from '../config';
import { newId } from '../newId';
import { openRoots } from '../roots';
import { defaultRules } from '../settings';
import { openStore, type Store } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import { sealDirectory, sealGroup } from '../usecases/audit/seal';
import { type Problem, startVerify, type VerifyReport } from '../usecases/audit/verify';
import { makeAccessLog } from '../usecases/deeds/accessLog';
import { makeOneAtATime } from '../usecases/deeds/oneAtATime';
import { makeKeyed } from '../usecases/ids/keyed';
import { type DocumentProblem, verifyDocuments } from '../usecases/verifyDocuments';

const usage = `npm run verify [-- --seal] [--store sqlite:PATH|cosmos:ENDPOINT]

Checks every audit chain against its core group, every document against the audit, every chain of views, the directory
against its log, and all of it against the signed daily roots that are kept outside the store;
and that every document can be read.
  --seal      takes documents from before hashes were kept into the audit, where nothing else is wrong
  --store     which store (default: the STORE setting)`;

type Asked = { readonly store: string | null; readonly seal: boolean };

/** Exit codes: 0 all holds, 1 something does not, 2 not asked or set up rightly. Prints opaque ids, numbers and counts. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  if (asked === null) return complain([usage]);
  const config = readConfig(asked.store === null ? process.env : { ...process.env, STORE: asked.store });
  if (!config.ok) return complain(['The environment is not complete:', ...config.refusal]);
  const roots = openRoots(config.value);
  if (!roots.ok) return complain([roots.refusal]);
  const setting = config.value.store;
  if (setting.startsWith('sqlite:') && !existsSync(setting.slice('sqlite:'.length))) return complain(['There is no such file.']);
  const store = await openStore(setting, storeCredential(config.value), { create: false });
  try {
    const { groups, directory } = store;
    const report = await startVerify({ store: groups, directory, roots: roots.value, newestOnly: false }).goOn(() => true);
    if (report === null) throw new Error('A check that nothing stops came to no end.');
    for (const problem of report.found) console.log(`  ${wordsFor(problem)}`);
    tellCounts(report);
    const read = await verifyDocuments(groups, directory, tellDocument);
    console.log(read.problems === 0 ? 'Every document can be read.' : `${read.problems} documents cannot be read.`);
    if (asked.seal) await seal(config.value, store, report);
    return report.problems + read.problems > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { store: { type: 'string' }, seal: { type: 'boolean', default: false } } });
    return { store: values.store ?? null, seal: values.seal };
  } catch {
    return null;
  }
}

const inWords = {
  unlogged: 'nothing in the log wrote it',
  'state-edited': 'is not what the log says was written',
  'state-missing': 'was written and is gone',
  'root-missing': 'is gone',
  'root-edited': 'is not the one that was kept',
  'root-forged': 'is signed by none of our keys, or of another day',
  'root-unreadable': 'cannot be read',
} as const;

function wordsFor(problem: Problem): string {
  if ('day' in problem && problem.coreGroupId === null) return `root of ${problem.day}: ${inWords[problem.kind]}`;
  if (problem.coreGroupId === null) return `directory, ${problem.document}: ${inWords[problem.kind]}`;
  const { coreGroupId, stream, kind, seq, day, document } = problem;
  if (document !== undefined && kind in inWords)
    return `core group ${coreGroupId}, ${document}: ${inWords[kind as keyof typeof inWords]}${seq > 0 ? ` (entry ${seq})` : ''}`;
  const chain = stream === null ? 'audit' : `access:${stream}`;
  const place = `core group ${coreGroupId}, ${chain}, entry ${seq}`;
  if (kind === 'cut') return `${place}: older than the root of ${day}, which knew it`;
  if (kind === 'rewritten') return `${place}: not the one that the root of ${day} names`;
  return `${place}: ${kind}`;
}

function tellDocument({ coreGroupId, id, why }: DocumentProblem): void {
  console.log(coreGroupId === null ? `  directory, ${id}: ${why}` : `  core group ${coreGroupId}, document ${id}: ${why}`);
}

function tellCounts(report: VerifyReport): void {
  const { groups, auditEntries, accessStreams, accessEntries, untold, problems, directory, roots, olderThan } = report;
  console.log(`${groups} core groups: ${auditEntries} audit entries; ${accessEntries} views and refusals in ${accessStreams} chains.`);
  console.log(`${directory.documents} documents of the directory.`);
  console.log(roots === null ? 'No roots are kept outside the store: what was rewritten with care is not found.' : rootsInWords(roots));
  if (untold + directory.untold > 0)
    console.log(
      `Note: ${untold + directory.untold} documents are from before hashes were kept; --seal, or the nightly check, takes them in.`,
    );
  if (olderThan !== null) console.log(`The whole store is older than the root of ${olderThan}: an old backup was put back.`);
  console.log(problems === 0 ? 'Everything holds.' : `${problems} problems.`);
}

function rootsInWords({ hashes, newest }: NonNullable<VerifyReport['roots']>): string {
  return newest === null ? 'No root was kept yet.' : `${hashes.size} roots, the newest of ${newest.day}.`;
}

async function seal(
  { startsAt, idKey, tenantIds }: Config,
  { groups, directory }: Store,
  { unsealed, directory: kept }: VerifyReport,
): Promise<void> {
  const clock = makeClock(startsAt);
  const access = makeAccessLog(groups, clock, newId());
  const world = { clock, newId, access, oneAtATime: makeOneAtATime(), rules: defaultRules(), keyed: makeKeyed(idKey), tenantIds };
  const deps = { ...world, store: groups, directory };
  let sealed = 0;
  for (const coreGroupId of unsealed) sealed += (await sealGroup(deps, coreGroupId)) ? 1 : 0;
  if (!kept.isSealed) await sealDirectory(deps, directory);
  console.log(`Taken into the log: ${sealed} core groups${kept.isSealed ? '' : ' and the directory'}.`);
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
