import { newsWords } from '../../../src/tools/newsWords';
import { type ExportRows, withRows } from '../../support/caseloadFiles';
import { bringOn, conference, groupRows, visit } from '../../support/correctedExport';
import { memoryStore } from '../../support/memoryStore';

const review = (planned_for: string) => ({ ...conference, child_ref: 'CH-90001', kind: 'review', planned_for, held_on: '', decision: '' });

async function saidOf(first: ExportRows, second: ExportRows): Promise<readonly string[]> {
  const store = memoryStore();
  await bringOn(store, first, '2026-11-20');
  const { news } = await bringOn(store, second, '2026-11-23');
  return newsWords(news, false);
}

const withReview = (day: string): ExportRows => ({
  ...withRows(groupRows, 'conferences.csv', review(day)),
  'steps.csv': [{ child_ref: 'CH-90001', step: 'reports-shared', about_on: day, done_on: '' }],
});

describe('limits that an export moves without having corrected anything', () => {
  it('are told of, with their clocks: of a review that is planned for another day, when its reports are due', async () => {
    const said = await saidOf(withReview('2026-12-14'), withReview('2026-12-18'));
    expect(said.join('\n')).toMatch(/Nothing was corrected, but .* another now, \d+ limits? \(.*1 of D14.*\) moved \(CG-9001\)\./);
  });

  it('are not those that run on after what met the last: another visit', async () => {
    const visits = [...(groupRows['visits.csv'] ?? []), { ...visit, visited_at: '2026-11-18T10:00' }];
    const said = await saidOf(groupRows, { ...groupRows, 'visits.csv': visits });
    expect(said.join('\n')).not.toContain('limit');
  });
});

describe('what an export corrects', () => {
  it('names the clocks whose limits moved by it', async () => {
    const at = (visited_at: string): ExportRows => ({ ...groupRows, 'visits.csv': [{ ...visit, visited_at }] });
    const said = await saidOf(at('2026-11-19T10:00'), at('2026-11-09T10:00'));
    expect(said.join('\n')).toContain(
      '1 visit. What it said before stays as history; 2 limits (1 of D05, 1 of D06) moved by it (CG-9001).',
    );
  });
});
