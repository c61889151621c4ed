import { newsWords } from '../../../src/tools/newsWords';
import { type ExportRows, goodExport } from '../../support/caseloadFiles';
import { memoryStore } from '../../support/memoryStore';
import { bringAll } from '../../support/regrouped';

const others = (goodExport['members.csv'] ?? []).filter(({ email }) => email !== 'ioan@health.example');
const without: ExportRows = { ...goodExport, 'members.csv': others };

describe('the report of an import', () => {
  it('says of each group how many left, and how many came back, and nobody’s name', async () => {
    const store = memoryStore();
    await bringAll(store, goodExport);
    const left = newsWords((await bringAll(store, without)).news, false).join('\n');
    expect(left).toMatch(/^ {2}CG-1: 1 left\.$/m);
    expect(left).not.toMatch(/Ioan|ioan@/);
    expect(newsWords((await bringAll(store, goodExport)).news, false).join('\n')).toMatch(/^ {2}CG-1: 1 came back\.$/m);
    expect((await bringAll(store, goodExport)).news).toEqual([]);
  });
});
