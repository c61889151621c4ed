import type { Child } from '../../../src/core/child';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aWorld, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

async function opened(children: readonly Child[]): Promise<void> {
  world = await aWorld({ group: aGroup({ children, members: [aMember('sian', 'co-ordinator')] }), now: '2026-11-24T09:00:00.000Z' });
}

const initial = { kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-05', decision: 'register' } as const;
const past = { kind: 'review', plannedFor: '2026-04-01', heldOn: '2026-04-01', decision: 'remain', reportsSentOn: null } as const;
const next = { kind: 'review', plannedFor: '2026-11-30', heldOn: null, decision: null, reportsSentOn: null } as const;

it('shows of each review the deadline of its own reports, and one that is over after what is still owed', async () => {
  await opened([aChild('child-1', { conferences: [initial, past, next] })]);
  const card = shown(await world.presses('sian', 'steps.open', { topic: 'conference', page: 1 }));
  const [first, second] = [card.indexOf('30 November 2026'), card.indexOf('1 April 2026')];
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first);
  const over = [...card.matchAll(/Reports in and shared\n · 1 April 2026 · Mali Prŷs\n([^\d].*)/g)].map(([, state]) => state);
  expect(over).toContain('■ not done; when its period ended it was 5 working days late; deadline: Wednesday 25 March 2026');
  expect(over.join()).not.toContain('23 November 2026');
  expect(card).toContain('■ 1 working day late, deadline: Monday 23 November 2026');
});

describe('which children are ticked beforehand', () => {
  const moving = (notifiedOn: string) =>
    ({ transfer: { direction: 'out', notifiedOn, agreedPermanentOn: null, informationSentOn: null } }) as const;
  const ticked = async (days: readonly [string, string]) => {
    await opened([aChild('child-1', moving(days[0])), aChild('child-2', moving(days[1]))]);
    return JSON.stringify(await world.presses('sian', 'steps.one', { what: 'information-sent', about: '' }));
  };

  it('is all of them where it began for all on the same day', async () => {
    expect(await ticked(['2026-11-16', '2026-11-16'])).toContain('"value":"child-1,child-2"');
  });

  it('is none where it began on different days', async () => {
    const card = await ticked(['2026-10-19', '2026-11-12']);
    expect(card).not.toContain('"value":"child-1,child-2"');
    expect(card).toContain('"value":"child-2"');
  });
});
