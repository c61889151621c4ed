import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failingChecks } from '../src/http/health';
import { makeJobRuns } from '../src/jobs/jobRuns';
import { watchedJobs } from '../src/jobs/recentRuns';
import { readyChecks } from '../src/ready';
import { type Connection, connect } from '../src/storage/sqlite/connection';
import { sqliteCoreGroups } from '../src/storage/sqlite/coreGroupStore';
import { sqliteJobs } from '../src/storage/sqlite/jobStore';
import { aGroup } from './support/aGroup';

let folder: string;
let sound = true;
let rulesNoted = true;
let path: string;
let connection: Connection;
let nowMs: number;
let failing: () => Promise<readonly string[]>;
let runs: ReturnType<typeof makeJobRuns>;
const now = () => new Date(nowMs).toISOString();
const minutes = (count: number): void => {
  nowMs += count * 60_000;
};
const everyJobEnds = async (): Promise<void> => {
  for (const job of Object.keys(watchedJobs)) await runs.ended(job, now());
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-ready-'));
  path = join(folder, 'x.db');
  connection = connect(path);
  nowMs = Date.parse('2026-11-20T09:00:00.000Z');
  const store = { groups: sqliteCoreGroups(connection), jobs: sqliteJobs(connection) };
  for (let group = 1; group <= 60; group += 1) {
    const coreGroupId = `group-${group}`;
    await store.groups.commit({ coreGroupId, head: aGroup({ coreGroupId, team: 'x'.repeat(5_000) }), etag: null, put: [], create: [] });
  }
  runs = makeJobRuns(store.jobs);
  const checks = readyChecks({
    store,
    runs,
    clock: { now, today: () => '2026-11-20' },
    isSound: () => sound,
    areRulesNoted: () => rulesNoted,
    credentials: async () => true,
  });
  failing = () => failingChecks(checks, 10_000);
  await everyJobEnds();
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('readiness', () => {
  it('is there where all is well, and in a new store', async () => {
    expect(await failing()).toEqual([]);
    const empty = connect(join(folder, 'new.db'));
    const store = { groups: sqliteCoreGroups(empty), jobs: sqliteJobs(empty) };
    const checks = readyChecks({
      store,
      runs: makeJobRuns(store.jobs),
      clock: { now, today: () => '2026-11-20' },
      isSound: () => sound,
      areRulesNoted: () => rulesNoted,
      credentials: async () => true,
    });
    expect(await failingChecks(checks, 10_000)).toEqual([]);
    empty.close();
  });

  it('ends when the disk is full, and is back when there is room', async () => {
    connection.database.pragma('max_page_count = 1');
    expect(await failing()).toEqual(['store-write']);
    connection.database.pragma('max_page_count = 1000000');
    minutes(1);
    expect(await failing()).toEqual([]);
  });

  it('ends when nothing may be written, and is back when it may', async () => {
    connection.database.pragma('query_only = 1');
    expect(await failing()).toEqual(['store-write']);
    connection.database.pragma('query_only = 0');
    minutes(1);
    expect(await failing()).toEqual([]);
  });

  it('ends when the file is overwritten under the running bot, and is back when the bytes are', async () => {
    connection.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(await failing()).toEqual([]);
    connection.database.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(path);
    overwrite(Buffer.alloc(bytes.length - 4_096, 0x5a), 4_096);
    minutes(1);
    expect(await failing()).toEqual(expect.arrayContaining(['store-write', 'store-read']));
    overwrite(bytes, 0);
    minutes(1);
    expect(await failing()).toEqual([]);
  });

  it('ends when the jobs have stopped everywhere, and is back when one has run', async () => {
    minutes(16);
    expect(await failing()).toEqual(['sweep']);
    minutes(45);
    expect(await failing()).toEqual(['sweep', 'deliver']);
    await everyJobEnds();
    expect(await failing()).toEqual([]);
  });

  it('ends when a check found something wrong, at once, and is back when it ended well', async () => {
    minutes(1);
    await runs.ended('sweep', now(), 'badly');
    expect(await failing()).toEqual(['sweep']);
    minutes(1);
    await runs.ended('sweep', now());
    expect(await failing()).toEqual([]);
  });

  it('asks the store once, however often anybody asks', async () => {
    let tries = 0;
    const tryWriting = async (): Promise<void> => {
      tries += 1;
    };
    const jobs = { ...sqliteJobs(connection), tryWriting };
    const store = { groups: sqliteCoreGroups(connection), jobs };
    const checks = readyChecks({
      store,
      runs,
      clock: { now, today: () => '2026-11-20' },
      isSound: () => sound,
      areRulesNoted: () => rulesNoted,
      credentials: async () => true,
    });
    await Promise.all(Array.from({ length: 50 }, () => failingChecks(checks, 10_000)));
    expect(tries).toBe(1);
    minutes(1);
    await failingChecks(checks, 10_000);
    expect(tries).toBe(2);
  });
});

function overwrite(bytes: Buffer, from: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, from);
  closeSync(file);
}

it('is red while somebody has met the file of the store broken, and green again after', async () => {
  sound = false;
  expect(await failing()).toEqual(['store-sound']);
  sound = true;
  expect(await failing()).toEqual([]);
});

it('is red from a start until what other settings would have erased is kept', async () => {
  rulesNoted = false;
  expect(await failing()).toEqual(['rules-noted']);
  rulesNoted = true;
  expect(await failing()).toEqual([]);
});
