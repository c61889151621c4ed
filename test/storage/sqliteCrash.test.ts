import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessId, auditId } from '../../src/core/audit/auditChain';
import { openStore } from '../../src/storage/openStore';
import { verifyChains } from '../../src/usecases/audit/verifyChain';
import { seededRandom } from '../support/seededRandom';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const support = join(__dirname, '..', 'support');
const kills = 12;

/** Lets a process write to the file and kills it without warning after so many promises have resolved; says which had. */
async function writeUntilKilled(setting: string, stream: string, afterLines: number): Promise<readonly string[]> {
  const child: ChildProcess = spawn(process.execPath, [
    '--require',
    join(support, 'typescript.cjs'),
    join(support, 'commitUntilKilled.ts'),
    setting,
    stream,
  ]);
  let told = '';
  let wrong = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    wrong += chunk.toString();
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.split('\n').length > afterLines) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
  expect([signal, wrong]).toEqual(['SIGKILL', '']);
  return told.split('\n').slice(0, -1);
}

it(`loses nothing that was acknowledged when the process is killed at any instant, ${kills} times`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const setting = `sqlite:${join(folder, 'craidd.db')}`;
  const random = seededRandom(20261120);
  for (let kill = 0; kill < kills; kill += 1) {
    const stream = `run-${kill}`;
    const acknowledged = await writeUntilKilled(setting, stream, 1 + Math.floor(random() * 400));
    const store = await openStore(setting);
    const problems: unknown[] = [];
    const counts = await verifyChains(store.groups, sha256, (problem) => problems.push(problem));
    expect(problems).toEqual([]);
    const expected = acknowledged
      .map((line) => line.split(' '))
      .map(([group = '', ...rest]) => ({
        group,
        id: rest[0] === 'view' ? accessId(stream, Number(rest[1])) : auditId(Number(rest[0])),
      }));
    for (const group of new Set(expected.map((entry) => entry.group))) {
      const ids = expected.filter((entry) => entry.group === group).map(({ id }) => id);
      expect([...((await store.groups.load(group, ids))?.documents.keys() ?? [])].sort()).toEqual([...ids].sort());
    }
    expect(counts.auditEntries + counts.accessEntries).toBeGreaterThanOrEqual(acknowledged.length);
    await store.close();
  }
  rmSync(folder, { recursive: true });
}, 180_000);
