import { newsWords } from '../../../src/tools/newsWords';
import { goodExport, withCells } from '../../support/caseloadFiles';
import { memoryStore } from '../../support/memoryStore';
import { bringAll } from '../../support/regrouped';

const off = (deregistered_on: string) => withCells(goodExport, 'children.csv', 0, { status: 'de-registered', deregistered_on });

it.each(['2026-11-19', '2026-11-01'])('an import says that a registration ended, on %s, also when it is only tried', async (day) => {
  const store = memoryStore();
  await bringAll(store, goodExport);
  const dry = await bringAll(store, off(day), store.groups, true);
  const report = await bringAll(store, off(day));
  expect(newsWords(dry.news, true)).toContain("  1 child's registration ended (CG-1).");
  expect(newsWords(report.news, false)).toContain("  1 child's registration ended (CG-1).");
  const again = await bringAll(store, withCells(off(day), 'children.csv', 0, { given_name: 'Mabli' }));
  expect(newsWords(again.news, false).join()).not.toContain('registration ended');
});

it('an import says that a child is registered again, also when it is only tried, and once', async () => {
  const store = memoryStore();
  await bringAll(store, off('2026-11-01'));
  const again = withCells(goodExport, 'children.csv', 0, { registered_on: '2026-11-16' });
  const dry = await bringAll(store, again, store.groups, true);
  const report = await bringAll(store, again);
  for (const [{ news }, isDry] of [
    [dry, true],
    [report, false],
  ] as const)
    expect(newsWords(news, isDry)).toContain('  1 child registered again (CG-1).');
  const more = await bringAll(store, withCells(again, 'children.csv', 0, { given_name: 'Mabli', registered_on: '2026-11-16' }));
  expect(newsWords(more.news, false).join()).not.toContain('registered again');
});
