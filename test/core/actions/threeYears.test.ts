import { closedPageIds, closingAll, wholePlan } from '../../../src/core/actions/closedActions';
import { bytesOf } from '../../../src/core/limits';
import { closedActionsIn } from '../../../src/documents/closedActions';
import { storedHead } from '../../../src/documents/coreGroup';
import { writtenHead } from '../../../src/documents/headRows';
import { storedPlan } from '../../../src/documents/plan';
import { threeYears } from '../../support/threeYears';

const kilobyte = 1024;

describe('a large group after three years', () => {
  const { head, plan } = threeYears();
  const { group, written } = closingAll(head, [plan], [], '2026-11-20T12:00:00.000Z');
  const documents = new Map(written.map((document) => [document.id, document]));
  const kept = storedPlan.in({ documents });

  it('has a plan of what is to be done and the newest done actions, and the others on the pages that its head lists', () => {
    if (kept === undefined) throw new Error('There is no plan.');
    expect(bytesOf(plan)).toBeGreaterThan(150 * kilobyte);
    expect(bytesOf(kept)).toBeLessThan(56 * kilobyte);
    expect(kept.actions.filter(({ state }) => state !== 'done')).toHaveLength(20);
    expect([...documents.keys()].filter((id) => id !== 'plan')).toEqual(closedPageIds(group));
    const whole = wholePlan(kept, closedActionsIn({ documents }));
    expect([...whole.actions].sort(byId)).toEqual([...plan.actions].sort(byId));
  });

  it('has a head that takes no more than 36 KB, in which nothing is missing', () => {
    const written = writtenHead(group);
    expect(bytesOf(group)).toBeGreaterThan(60 * kilobyte);
    expect(bytesOf(written)).toBeLessThan(36 * kilobyte);
    expect(storedHead.read(JSON.parse(JSON.stringify(written)))).toEqual(group);
  });
});

function byId(one: { readonly actionId: string }, other: { readonly actionId: string }): number {
  return one.actionId < other.actionId ? -1 : 1;
}
