import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { makeRouter } from '../../src/bot/router';
import { openings, verbs } from '../../src/bot/verbTable';
import type { GroupDocument } from '../../src/core/documents';
import { dayOf } from '../../src/core/time/londonTime';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { openStore, type Store } from '../../src/storage/openStore';
import { fileRoots } from '../../src/storage/roots/fileRoots';
import { sweep } from '../../src/usecases/alerts/sweep';
import { keepRoot } from '../../src/usecases/audit/dailyRoot';
import type { Roots } from '../../src/usecases/audit/readRoots';
import { keysIn } from '../../src/usecases/audit/rootText';
import { sealDirectory, sealGroup } from '../../src/usecases/audit/seal';
import { startVerify, type VerifyReport } from '../../src/usecases/audit/verify';
import { makeAccessLog } from '../../src/usecases/deeds/accessLog';
import { commitOnce } from '../../src/usecases/deeds/commitGroup';
import type { Deps } from '../../src/usecases/deeds/deps';
import { makeGlances } from '../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../src/usecases/deeds/oneAtATime';
import { importCaseload } from '../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../src/usecases/import/keyedCaseload';
import { emailKey, identityKey, personKey } from '../../src/usecases/people/directoryKeys';
import { loggedDirectory } from '../../src/usecases/people/loggedDirectory';
import { aChild, aGroup, aMeeting } from './aGroup';
import { filesOf, goodExport } from './caseloadFiles';
import { keyed } from './keyed';
import { aPerson } from './world';

/** A store in a folder: its file, and the folder of its roots. */
export type PlayedStore = { readonly folder: string; readonly file: string; readonly rootsIn: string };

export function someKeys(): Roots['keys'] {
  const keys = keysIn([generateKeyPairSync('ed25519').privateKey]);
  if (keys === null) throw new Error('no keys');
  return keys;
}

export function rootsOf({ rootsIn }: PlayedStore, keys: Roots['keys']): Roots {
  return { store: fileRoots(rootsIn), keys };
}

/** An empty place of that name for a store. */
export function placeIn(folder: string, name: string): PlayedStore {
  return { folder: join(folder, name), file: join(folder, name, 'craidd.db'), rootsIn: join(folder, name, 'roots') };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'craidd-'));
}

/** The same store somewhere else, as a backup is: whole, whatever its log still holds. */
export function copied(from: PlayedStore, to: PlayedStore): PlayedStore {
  rmSync(to.folder, { recursive: true, force: true });
  cpSync(from.folder, to.folder, { recursive: true });
  return to;
}

/** Puts only the database of one in the place of another's: the roots are outside. */
export function putBack(backup: PlayedStore, to: PlayedStore): void {
  for (const end of ['-wal', '-shm']) rmSync(to.file + end, { force: true });
  copyFileSync(backup.file, to.file);
}

export type Player = {
  readonly store: Store;
  readonly deps: Deps;
  readonly presses: Presses;
  setNow(now: string): void;
  close(): Promise<void>;
};
type Presses = (who: string, verb: string, data?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** An instance of the bot at that time, on the store of that place, or on one that is open. */
export async function openPlayer({ file }: PlayedStore, now: string, stream: string, at?: Store): Promise<Player> {
  const store = at ?? (await openStore(`sqlite:${file}`));
  let instant = now;
  let made = 0;
  const clock = { now: () => instant, today: () => dayOf(instant) };
  const access = makeAccessLog(store.groups, clock, stream);
  const directory = loggedDirectory(store.directory, access);
  const newId = () => `${stream}${String(++made).padStart(20 - stream.length, '0')}`;
  const deps: Deps = {
    store: store.groups,
    directory,
    clock,
    newId,
    keyed,
    access,
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
    rules: defaultRules(),
    tenantIds: ['tenant-1'],
  };
  const router = makeRouter(verbs, openings);
  const where = { kind: 'personal', conversationId: 'own', tenantId: 't', serviceUrl: 'http://127.0.0.1/', coreGroupId: null } as const;
  return {
    store,
    deps,
    async presses(who, verb, data = {}) {
      const found = await directory.read(personKey(`person-${who}`));
      if (found?.document.type !== 'person') throw new Error(`There is no ${who}.`);
      return router.answerPress({ deps, person: found.document, where }, verb, { g: 'group-1', k: newId(), ...data });
    },
    setNow: (next) => {
      instant = next;
    },
    close: () => store.close(),
  };
}

const signed: GroupDocument & Record<string, unknown> = {
  ...aMeeting({ meetingId: 'meeting-2', id: 'meeting:meeting-2', state: 'closed', plannedFor: '2026-11-02' }),
  record: { state: 'signed', versions: [{ number: 1, text: 'Agreed words', signedBy: 'macsen' }] },
};
const conference: GroupDocument & Record<string, unknown> = {
  id: 'conference:2026-09-01:c1',
  type: 'conference',
  schemaVersion: 1,
  coreGroupId: 'group-1',
  decision: 'remain',
};

/** Two groups from the case system and one of the bot's own, with people, accounts and addresses. */
export async function begin({ deps }: Player): Promise<void> {
  const caseload = keyedCaseload(parseCaseload(filesOf(goodExport), '2026-11-20'), keyed);
  await importCaseload(deps, caseload, { at: deps.clock.now(), dryRun: false });
  const children = [
    aChild('child-1', { conferences: [{ kind: 'review', plannedFor: '2026-09-01', heldOn: '2026-09-01', decision: 'remain' }] }),
  ];
  const group = aGroup({ children, nextDueOn: '2026-11-19' });
  const plan = { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId: 'group-1', version: 1, actions: [] };
  const entry = { deed: 'groups.create', by: 'person-sian', at: deps.clock.now(), about: {} };
  await commitOnce(deps.store, null, { head: group, put: [aMeeting(), signed, conference, plan], entry });
  for (const { personId, name } of group.members) {
    const person = aPerson({ personId, name, post: personId === 'person-sian' ? 'co-ordinator' : null });
    await deps.directory.write(person, null);
    await deps.directory.write({ key: emailKey(keyed, person.email), type: 'email', schemaVersion: 1, personId }, null);
    const account = { tenantId: 'tenant-1', aadObjectId: personId };
    await deps.directory.write({ key: identityKey(keyed, account), type: 'identity', schemaVersion: 1, personId }, null);
  }
}

/** An ordinary day: lists and cards opened, a visit, an answer, a conversation linked, alerts planned. */
export async function playDay({ presses, deps }: Player, on: string, time: string): Promise<void> {
  await presses('sian', 'groups.open');
  await presses('noor', 'groups.open');
  await presses('sian', 'agenda.open', { meetingId: 'meeting-1' });
  await presses('sian', 'clocks.open');
  await presses('noor', 'attendance.reply', { meetingId: 'meeting-1', reply: 'coming' });
  await presses('sian', 'seen.save', { dayAgreed: '', children: 'child-1', on, time, what: 'seen,alone' });
  await presses('elin', 'seen.save', { dayAgreed: '', children: 'child-1', on, time, what: 'seen,alone' });
  await sweep(deps, { dryRun: false, mayGoOn: () => true, failed: () => undefined });
}

/** The nightly check with what follows it: what is from before is taken in, and the root is kept. */
export async function night({ deps, store }: Player, roots: Roots): Promise<VerifyReport> {
  const report = await verified(store, roots);
  for (const id of report.unsealed) await sealGroup(deps, id);
  if (!report.directory.isSealed) await sealDirectory(deps, store.directory);
  await keepRoot(deps, roots, report);
  return report;
}

export async function verified({ groups, directory }: Store, roots: Roots | null, newestOnly = false): Promise<VerifyReport> {
  const report = await startVerify({ store: groups, directory, roots, newestOnly }).goOn(() => true);
  if (report === null) throw new Error('not ended');
  return report;
}

/** Raw SQL on the file, as somebody would with the database's own tools. */
export function withSql<Value>({ file }: PlayedStore, work: (database: Libsql.Database) => Value): Value {
  if (!existsSync(file)) throw new Error('no store');
  const database = new Libsql(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}
