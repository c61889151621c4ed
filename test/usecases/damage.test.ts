import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/storage/openStore';
import { sealDirectory } from '../../src/usecases/audit/seal';
import { startVerify } from '../../src/usecases/audit/verify';
import { makeAccessLog } from '../../src/usecases/deeds/accessLog';
import { type AfterDamage, aDayAfterDamage, type DamageKind, damageable, damages, groupIds, spoil } from '../support/damagedWorld';
import { aPerson } from '../support/world';

const ways = Object.keys(damages) as DamageKind[];
const unread = 'Not all of your groups can be read at the moment';
let undamaged: AfterDamage;

beforeAll(async () => {
  undamaged = await aDayAfterDamage(null, 'no JSON');
});

it('the day itself goes well, so that there is something to compare with', () => {
  expect(undamaged.problems).toEqual([]);
  expect(undamaged.reports).toEqual([]);
  expect(undamaged.others.filter((line) => line.endsWith(' sent')).length).toBeGreaterThan(3);
  expect(undamaged.clocksOf).toEqual([...groupIds]);
  expect(Object.values(undamaged.lists).join('\n')).not.toContain('cannot be read');
});

describe.each(ways)('a document of one group damaged so that it is %s', (way) => {
  it.each(Object.entries(damageable))('stops nothing for the other groups and is named by verify: %s', async (kind, id) => {
    const after = await aDayAfterDamage({ table: 'documents', id }, way);
    expect(after.others).toEqual(undamaged.others);
    expect(after.clocksOf).toEqual(expect.arrayContaining(['group-2', 'group-3']));
    const why = way === 'a newer version' ? 'newer-schema' : 'corrupt';
    expect(after.problems).toEqual([{ coreGroupId: 'group-1', id, why }]);
    for (const list of ['groups', 'away', 'help', 'language', 'children.all', 'alerts.today'])
      expect({ list, code: after.lists[list] }).not.toMatchObject({ code: expect.stringMatching(/^(store\.|undefined)/) });
    if (kind === 'notice') expect(after.reports).toContain(why === 'corrupt' ? 'notice-set-aside' : 'store.newer-schema');
    if (kind !== 'head') return;
    expect(after.reports).toContain(why === 'corrupt' ? 'store.damaged' : 'store.newer-schema');
    expect(after.leftOut).toEqual(['group-1']);
    for (const list of ['groups', 'away', 'children.all', 'alerts.today']) {
      expect(after.lists[list]).toContain(unread);
    }
    for (const list of ['groups', 'children.all', 'alerts.today'])
      for (const other of groupIds.slice(1)) expect(after.lists[list]).toContain(`CG-${other}`);
  });

  it('a person’s own is named by verify and keeps notices and cards from nobody else', async () => {
    const after = await aDayAfterDamage({ table: 'directory', id: 'person:person-sian' }, way, 'person-macsen');
    const toOthers = (lines: readonly string[]) => lines.filter((line) => !line.includes('person-sian') && !line.includes('unreached'));
    expect(toOthers(after.others)).toEqual(toOthers(undamaged.others));
    const why = way === 'a newer version' ? 'newer-schema' : 'corrupt';
    expect(after.problems).toEqual([{ coreGroupId: null, id: 'person:person-sian', why }]);
    expect(after.clocksOf).toEqual([...groupIds]);
    for (const [list, card] of Object.entries(after.lists))
      expect({ list, card }).not.toMatchObject({ card: expect.stringMatching(/^(store\.|undefined)/) });
  });
});

it('a person whose document is no JSON any more is not taken into the log as it stands, and keeps nobody else out of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  const path = join(folder, 'craidd.db');
  const store = await openStore(`sqlite:${path}`);
  try {
    for (const personId of ['person-a', 'person-b', 'person-c']) await store.directory.write(aPerson({ personId }), null);
    spoil(path, { table: 'directory', id: 'person:person-b' }, 'no JSON');
    const clock = { now: () => '2026-11-20T09:00:00.000Z', today: () => '2026-11-20' };
    await sealDirectory({ access: makeAccessLog(store.groups, clock, 'stream') }, store.directory);
    const report = await startVerify({ store: store.groups, directory: store.directory, roots: null, newestOnly: false }).goOn(() => true);
    expect(report?.found).toEqual([{ coreGroupId: null, kind: 'unlogged', document: 'person:person-b' }]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});
