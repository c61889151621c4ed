import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { appendAccess, appendAudit, auditId, emptyChain } from '../../src/core/audit/auditChain';
import { openStore, type Store } from '../../src/storage/openStore';
import { type VerifyProblem, verifyChains } from '../../src/usecases/audit/verifyChain';
import { documentOf, headOf } from './promise';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const at = '2026-11-20T09:00:00.000Z';

let folder: string;
let path: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  path = join(folder, 'craidd.db');
  store = await openStore(`sqlite:${path}`);
  for (const coreGroupId of ['g1', 'g2']) {
    const drafts = ['a', 'b', 'c', 'd'].map((item) => ({ deed: 'agenda.agree', by: 'p1', at, about: { item } }));
    const { entries, link } = appendAudit({ coreGroupId, lastAudit: emptyChain }, drafts, sha256);
    const head = headOf(coreGroupId, { lastAudit: link });
    await store.groups.commit({
      coreGroupId,
      head,
      etag: null,
      put: [documentOf(coreGroupId, 'plan', { version: 0, actions: [] })],
      create: entries,
    });
    for (const stream of ['i1', 'i1-b', 'i2']) {
      const view = { deed: 'agenda.view', by: 'p1', at, outcome: 'viewed', reason: null } as const;
      await store.groups.appendAccess(appendAccess({ coreGroupId, stream }, emptyChain, [view, view, view], sha256).entries);
    }
  }
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function problemsAfter(sql: string): Promise<VerifyProblem[]> {
  const database = new Libsql(path);
  database.exec(sql);
  database.close();
  const problems: VerifyProblem[] = [];
  await verifyChains(store.groups, sha256, (problem) => problems.push(problem));
  return problems;
}

const place = (id: string) => `WHERE core_group_id = 'g2' AND id = '${id}'`;

describe('verifying the chains of a store', () => {
  it('counts what it looked at and finds nothing in what was written by the product', async () => {
    const counts = await verifyChains(store.groups, sha256, () => undefined);
    expect(counts).toEqual({ groups: 2, auditEntries: 8, accessStreams: 6, accessEntries: 18, untold: 4, problems: 0 });
  });

  it.each([
    [
      'an edited audit entry',
      `UPDATE documents SET json = json_set(json, '$.by', 'p9') ${place(auditId(2))}`,
      [{ stream: null, kind: 'edited', seq: 2 }],
    ],
    ['a deleted audit entry', `DELETE FROM documents ${place(auditId(2))}`, [{ stream: null, kind: 'deleted', seq: 2 }]],
    ['a truncated audit chain', `DELETE FROM documents ${place(auditId(4))}`, [{ stream: null, kind: 'truncated', seq: 4 }]],
    [
      'an inserted audit entry',
      `INSERT INTO documents SELECT core_group_id, 'audit:0000000002x', type, etag, json, NULL, NULL, NULL FROM documents ${place(auditId(2))}`,
      [{ stream: null, kind: 'inserted', seq: 2 }],
    ],
    [
      'audit entries that changed places',
      `UPDATE documents SET id = 'swap' ${place(auditId(2))}; UPDATE documents SET id = '${auditId(2)}' ${place(auditId(3))};
       UPDATE documents SET id = '${auditId(3)}' ${place('swap')};`,
      [{ stream: null, kind: 'reordered', seq: 2 }],
    ],
    [
      'a head that was set back',
      `UPDATE documents SET json = json_set(json, '$.lastAudit.seq', 3) ${place('group')}`,
      [{ stream: null, kind: 'inserted', seq: 4 }],
    ],
    ['a head that is gone', `DELETE FROM documents ${place('group')}`, [{ stream: null, kind: 'headless', seq: 4 }]],
    [
      'an edited view',
      `UPDATE documents SET json = json_set(json, '$.outcome', 'denied') ${place('access:i1-b:0000000002')}`,
      [{ stream: 'i1-b', kind: 'edited', seq: 2 }],
    ],
    ['a deleted view', `DELETE FROM documents ${place('access:i1:0000000001')}`, [{ stream: 'i1', kind: 'deleted', seq: 1 }]],
  ])('finds %s, and says where', async (_, sql, found) => {
    expect(await problemsAfter(sql)).toEqual(found.map((problem) => ({ coreGroupId: 'g2', ...problem })));
  });

  it('is a tool that ends with 0 where every chain holds, 1 where one does not, 2 where it could not look', async () => {
    const run = (...args: string[]) => {
      const root = join(__dirname, '..', '..');
      const tool = ['--require', join(root, 'test', 'support', 'typescript.cjs'), join(root, 'src', 'tools', 'verify.ts'), ...args];
      const { status, stdout } = spawnSync(process.execPath, tool, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
      return { status, stdout };
    };
    const holds = run('--store', `sqlite:${path}`);
    expect(holds).toEqual({
      status: 0,
      stdout: [
        '2 core groups: 8 audit entries; 18 views and refusals in 6 chains.',
        '0 documents of the directory.',
        'No roots are kept outside the store: what was rewritten with care is not found.',
        'Note: 4 documents are from before hashes were kept; --seal, or the nightly check, takes them in.',
        'Everything holds.',
        'Every document can be read.',
        '',
      ].join('\n'),
    });
    expect(run('--store', `sqlite:${path}`, '--seal').stdout).toContain('Taken into the log: 2 core groups and the directory.\n');
    expect(run('--store', `sqlite:${path}`).stdout).not.toContain('Note:');
    await problemsAfter(`UPDATE documents SET json = json_set(json, '$.version', 9) ${place('plan')}`);
    expect(run('--store', `sqlite:${path}`).stdout).toContain('  core group g2, plan: is not what the log says was written (entry 5)\n');
    await problemsAfter(`DELETE FROM documents ${place(auditId(2))}`);
    const broken = run('--store', `sqlite:${path}`);
    expect(broken.status).toBe(1);
    expect(broken.stdout).toContain('  core group g2, audit, entry 2: deleted\n');
    expect(run('--store', `sqlite:${join(folder, 'nowhere.db')}`).status).toBe(2);
    expect(run('--nonsense').status).toBe(2);
  });
});
