import type { ClockFacts } from '../../../src/core/clocks/clockFacts';
import { aChild, aGroup } from '../../support/aGroup';
import { anAlertWorld } from '../../support/alertWorld';
import { aVisitFact } from '../../support/aVisit';
import { aWorld } from '../../support/world';

/* How often clocks are derived by a whole press and by a whole sweep. Each derivation of a child asks once for its visits. */

const mockDerived: ClockFacts[] = [];
jest.mock('../../../src/core/clocks/visits', () => {
  const { visitClocks } = jest.requireActual('../../../src/core/clocks/visits');
  return {
    visitClocks(facts: ClockFacts, rules: unknown) {
      mockDerived.push(facts);
      return visitClocks(facts, rules);
    },
  };
});

/** `child-1 with 2 visits, on 27`, in order, since the last time. */
function derived(): readonly string[] {
  return mockDerived.splice(0).map(({ child, asAt }) => `${child.childId} with ${child.visits.length}, on ${asAt.slice(-2)}`);
}

const now = '2026-01-27T09:00:00.000Z';
const children = ['child-1', 'child-2', 'child-3'].map((childId) => aChild(childId, { visits: [aVisitFact('2026-01-16')] }));
const visit = (childId: string) => ({ dayAgreed: '', children: childId, on: '2026-01-27', time: '08:00', what: 'seen,alone' });

it('a press derives clocks of the child that it touches alone: before it, after it, and to say which of them it moved', async () => {
  const world = await aWorld({ group: aGroup({ children }), now });
  await world.says('sian', 'children');
  expect(derived()).toEqual(['child-1 with 1, on 27', 'child-2 with 1, on 27', 'child-3 with 1, on 27']);
  await world.presses('sian', 'seen.save', visit('child-1'));
  expect(derived()).toEqual(['child-1 with 2, on 27', 'child-1 with 1, on 27']);
  expect(await world.stored('figures')).toMatchObject({ type: 'figures' });
  await world.says('sian', 'children');
  expect(derived()).toEqual([]);
  await world.presses('sian', 'seen.save', visit('child-2'));
  expect(derived()).toEqual(['child-2 with 2, on 27', 'child-2 with 1, on 27']);
  await world.close();
});

it('a sweep derives each child’s clocks once for its day and once for the next, also for what is counted of the group', async () => {
  const world = await anAlertWorld({ groups: [aGroup({ children, nextDueOn: '2026-01-27' })], now });
  await world.sweeps();
  const each = (day: number) => children.map(({ childId }) => `${childId} with 1, on ${day}`);
  expect(derived()).toEqual([...each(27), ...each(28)]);
});
