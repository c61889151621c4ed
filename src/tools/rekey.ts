import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeClock } from '../clock';
import { readConfig } from '../config';
import { newId } from '../newId';
import { openStore } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import { makeAccessLog } from '../usecases/deeds/accessLog';
import { makeKeyed } from '../usecases/deeds/keyed';
import { type Rekeyed, rekeyStore } from '../usecases/ids/rekeyStore';

const usage = `npm run rekey -- --from sqlite:PATH|cosmos:ENDPOINT --to sqlite:PATH|cosmos:ENDPOINT

Writes a store from before ids were keyed into a new one, whose ids are made with ID_KEY. The bot must not run meanwhile.
The old store is only read; keep it as long as the record. Cards sent before are asked for again.
  --from   the old store, whose chains must hold
  --to     the new one, with nothing in it`;

const refusals: Readonly<Record<Extract<Rekeyed, { kind: 'refused' }>['because'], string>> = {
  broken: 'The chains of the old store do not hold: npm run verify says where. Nothing was written.',
  damaged: 'A document of the old store cannot be read: put a backup back first. Nothing was written.',
  keyed: 'The ids of the old store have a key already. Nothing was written.',
  'not-empty': 'The new store has something in it. Nothing was written.',
};

/** What the command needs from outside, so that tests can give it theirs. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

/** Exit codes: 0 written, 1 refused, 2 not asked or set up rightly, or stopped by a fault. Prints counts and codes. */
export async function rekey(args: readonly string[], { env, print, complain }: Surroundings): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) return told(complain, usage, 2);
  const config = readConfig(env);
  if (!config.ok) return told(complain, ['The environment is not complete:', ...config.refusal].join('\n'), 2);
  if (asked.from === asked.to) return told(complain, 'The new store is the old one.', 2);
  const path = asked.from.startsWith('sqlite:') ? asked.from.slice('sqlite:'.length) : null;
  if (path !== null && !existsSync(path)) return told(complain, 'There is no such file.', 2);
  try {
    const from = await openStore(asked.from, storeCredential(config.value), { create: false });
    const to = await openStore(asked.to, storeCredential(config.value));
    try {
      const clock = makeClock(null);
      const target = { ...to, access: makeAccessLog(to.groups, clock, newId()) };
      const done = await rekeyStore(from, target, makeKeyed(config.value.idKey), clock.now());
      if (done.kind === 'refused') return told(complain, refusals[done.because], 1);
      print(`${done.groups} core groups, ${done.documents} documents: ${done.ids} ids have a key now. Start the bot on the new store.`);
      return 0;
    } finally {
      await to.close();
      await from.close();
    }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
    return told(complain, `It stopped: ${code}. The old store is as it was; take the new one away and begin again.`, 2);
  }
}

function readArguments(args: readonly string[]): { readonly from: string; readonly to: string } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { from: { type: 'string' }, to: { type: 'string' } } });
    return values.from === undefined || values.to === undefined ? null : { from: values.from, to: values.to };
  } catch {
    return null;
  }
}

function told(complain: (text: string) => void, words: string, code: number): number {
  complain(words);
  return code;
}

if (require.main === module) {
  const surroundings = { env: process.env, print: (text: string) => console.log(text), complain: (text: string) => console.error(text) };
  void rekey(process.argv.slice(2), surroundings).then((code) => {
    process.exitCode = code;
  });
}
