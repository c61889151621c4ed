import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { planNotices } from '../../../src/core/notices/planNotices';
import { parseCaseload } from '../../../src/import/caseload';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { keyed } from '../../support/keyed';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';
import { at, childOf, headOfRef, recordAll, recordDeath, rules, today } from '../../support/regrouped';

/*
 * Two exports of small councils, one after the other, as their case systems wrote them.
 */

async function imports(store: MemoryStore, folder: string, day: string): Promise<void> {
  const place = join(__dirname, '../../fixtures/cases', folder);
  const files = new Map(readdirSync(place).map((file) => [file, readFileSync(join(place, file), 'utf8')]));
  const { groups, directory } = store;
  const report = await importCaseload({ store: groups, directory, keyed, rules }, keyedCaseload(parseCaseload(files, day), keyed), {
    at: `${day}T08:00:00.000Z`,
    dryRun: false,
  });
  expect(report.refused).toEqual([]);
}

const later = '2026-12-10T09:00:00.000Z';
const alerts = (group: CoreGroup, on = at) =>
  planNotices(group, rules, on).flatMap(({ about }) => (about.kind === 'clock' && about.childId !== null ? [about.childId] : []));

it('a sibling who is moved to a new core group takes along what was recorded, and one who has died stays silent', async () => {
  const store = memoryStore();
  await imports(store, 'child-moves-group/before', '2026-11-20');
  await recordAll(store, 'CG-9001', ['CH-90002'], 'a');
  const { childId, visits } = childOf(await headOfRef(store, 'CG-9001'), 'CH-90002');
  const died = store.copy();
  await imports(store, 'child-moves-group/after', today);
  const [old, now] = [await headOfRef(store, 'CG-9001'), await headOfRef(store, 'CG-9002')];
  expect([old, now].map(({ children }) => children.map(({ ref }) => ref))).toEqual([['CH-90001'], ['CH-90002']]);
  expect(childOf(now, 'CH-90002')).toMatchObject({ visits, missingSince: '2026-11-21', voices: [{ spoke: true }] });
  const [limit] = currentClocks(now, rules, today).filter((clock) => clock.clock === 'D05' && clock.childId === childId);
  expect([limit?.trigger, limit?.limit]).toEqual(['2026-11-20', '2026-12-04']);
  expect([alerts(old, later).includes(childId), alerts(now, later).includes(childId)]).toEqual([false, true]);
  await recordDeath(died, 'CG-9001', 'CH-90002');
  await imports(died, 'child-moves-group/after', today);
  expect(alerts(await headOfRef(died, 'CG-9002'), later)).toEqual([]);
});

it('a record that the case system has merged into another is silent, and a question to the co-ordinator', async () => {
  const store = memoryStore();
  await imports(store, 'merged-child/before', '2026-11-20');
  const before = await headOfRef(store, 'CG-9001');
  const { childId } = childOf(before, 'CH-90002');
  expect(alerts(before)).toContain(childId);
  await imports(store, 'merged-child/after', today);
  const head = await headOfRef(store, 'CG-9001');
  expect(alerts(head)).not.toContain(childId);
  expect(planNotices(head, rules, at).filter(({ about }) => about.kind === 'question')).toMatchObject([
    {
      about: { question: `missed-child:${childId}` },
      recipientPersonId: head.members.find(({ role }) => role === 'co-ordinator')?.personId,
    },
  ]);
});
