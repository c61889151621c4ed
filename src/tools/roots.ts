import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeClock } from '../clock';
import { readConfig } from '../config';
import { newId } from '../newId';
import { openRoots } from '../roots';
import { openStore } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import { keepRoot } from '../usecases/audit/dailyRoot';
import { startVerify } from '../usecases/audit/verify';
import { makeAccessLog } from '../usecases/deeds/accessLog';

const usage = `npm run roots -- --new-key FILE
npm run roots -- --keep [--restored]

Daily roots are kept outside the store by the nightly check. By hand:
  --new-key   makes the private key that signs them; set ROOTS_KEY to the file. Keep it from whoever keeps the store
  --keep      checks everything and keeps today's root now, if today has none yet
  --restored  with --keep: somebody answers for it that the store was put back to an older day. What older roots say
              counts no more, and the new root says so`;

type Asked = { readonly newKey: string | null; readonly keep: boolean; readonly restored: boolean };

/** Exit codes: 0 done, 1 today has a root already, 2 not asked or set up rightly. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  if (asked === null) return complain([usage]);
  if (asked.newKey !== null) return makeKey(asked.newKey);
  const config = readConfig(process.env);
  if (!config.ok) return complain(['The environment is not complete:', ...config.refusal]);
  const roots = openRoots(config.value);
  if (!roots.ok) return complain([roots.refusal]);
  if (roots.value === null) return complain(['ROOTS and ROOTS_KEY are not set.']);
  const store = await openStore(config.value.store, storeCredential(config.value));
  try {
    const clock = makeClock(config.value.startsAt);
    const { groups, directory } = store;
    // After a restore older roots are not checked, as all of them would disagree with the store.
    const report = await startVerify({ store: groups, directory, roots: roots.value, newestOnly: true }).goOn(() => true);
    const checked = asked.restored
      ? await startVerify({ store: groups, directory, roots: null, newestOnly: true }).goOn(() => true)
      : report;
    if (report === null || checked === null) throw new Error('A check that nothing stops came to no end.');
    const deps = { clock, access: makeAccessLog(groups, clock, newId()) };
    const outcome = await keepRoot(deps, roots.value, { ...checked, roots: report.roots }, asked.restored);
    console.log(outcome === 'kept' ? 'Kept.' : 'There is one of today already.');
    return outcome === 'kept' ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** Makes a new file that only its owner may read; never overwrites one that is there. */
function makeKey(file: string): number {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch {
    return complain(['The file cannot be made, or is there already.']);
  }
  console.log('Made. Keep a copy where the store is not: without it older roots cannot be checked.');
  return 0;
}

function readArguments(args: readonly string[]): Asked | null {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { 'new-key': { type: 'string' }, keep: flag, restored: flag } });
    const asked = { newKey: values['new-key'] ?? null, keep: values.keep, restored: values.restored };
    return (asked.newKey === null) === asked.keep && (asked.keep || !asked.restored) ? asked : null;
  } catch {
    return null;
  }
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
    process.exitCode = complain([`Stopped: ${code}.`]);
  });
