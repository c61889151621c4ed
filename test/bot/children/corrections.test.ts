import type { Correction } from '../../../src/core/clocks/corrections';
import { type KeptLimits, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { aWorld, shown, type World } from '../../support/world';

/** The visit of the 19th had been on the 9th, as an import of the 23rd said. */
const fact = aVisitFact('2026-11-09');
const child = aChild('child-1', { registeredOn: '2026-10-05', visits: [fact] });
const other = aChild('child-2', { givenName: 'Cai', registeredOn: '2026-10-05', visits: [fact] });
const members = [
  aMember('sian', 'co-ordinator'),
  aMember('noor', 'member', { childIds: ['child-2'] }),
  aMember('elin', 'parent', { childIds: ['child-1'] }),
];
const correction: Correction = {
  ...{ changeId: 'c1', at: '2026-11-23T08:00:00.000Z', on: '2026-11-23' },
  facts: [
    { what: 'visit', childId: 'child-1', was: '2026-11-19', now: '2026-11-09' },
    { what: 'visit', childId: 'child-1', was: '2026-11-20', now: null },
    { what: 'visit', childId: 'child-1', was: '2026-11-05', now: '2026-11-05' },
    { what: 'meeting', childId: null, was: '2026-11-17', now: null },
  ],
  limits: [
    {
      ...{ clock: 'D05', childId: 'child-1' },
      from: { trigger: '2026-11-19', limit: '2026-12-03' },
      to: { trigger: '2026-11-09', limit: '2026-11-23' },
    },
  ],
};
const kept: KeptLimits = { ...noKeptLimits('group-1'), corrections: [correction] };
const history = aVisit('child-1', aVisitFact('2026-11-19', { visitId: 'before' }), { takenBackOn: '2026-11-23' });
const counts = aVisit('child-1', fact);
let world: World;

beforeEach(async () => {
  const group = aGroup({ children: [child, other], members });
  world = await aWorld({ group, documents: [kept, history, counts], now: '2026-11-23T09:00:00.000Z' });
});
afterEach(() => world.close());

describe('what the case system corrected', () => {
  it('is listed for the co-ordinator with the limits that moved, why, and what was corrected', async () => {
    const limits = shown(await world.says('sian', 'clocks'));
    expect(limits).toContain('A correction, or two entries that are one now, has moved one deadline below, on Monday 23 November 2026.');
    expect(limits).toContain('✎ moved by a correction or a join; before: Thursday 3 December 2026');
    const card = shown(await world.presses('sian', 'clocks.corrected', { page: 1 }));
    expect(card).toContain('✎ Before: 3 December 2026');
    expect(card).toContain('Because the co-ordinator, or whoever stood in, last saw the child alone on Monday 9 November 2026.');
    expect(card).toContain('✎ Was: Thursday 19 November 2026. Now: Monday 9 November 2026.');
    expect(card).toContain('× It was there for: Friday 20 November 2026.');
    expect(card).toContain('✎ Other details than before, for: Thursday 5 November 2026.');
    expect(card).toContain('Core group that was held');
  });

  it('tells nobody of a child who is not theirs, and the family nothing', async () => {
    const card = shown(await world.presses('noor', 'clocks.corrected', { page: 1 }));
    expect(card).not.toContain('Deadline now');
    expect(card).toContain('Core group that was held');
    expect(shown(await world.presses('elin', 'clocks.corrected', { page: 1 }))).not.toContain('2026');
  });

  it('is said so in the history of visits, and can be corrected here no more', async () => {
    const list = shown(await world.presses('sian', 'children.history', { childId: 'child-1', page: 1 }));
    expect(list).toContain('corrected in the case system, Monday 23 November 2026: this one no longer counts');
    const one = await world.presses('sian', 'children.visit', { visit: history.id, page: 1 });
    expect(shown(one)).toContain('corrected in the case system');
    expect(JSON.stringify(one)).not.toContain('seen.correcting');
    const standing = await world.presses('sian', 'children.visit', { visit: counts.id, page: 1 });
    expect(JSON.stringify(standing)).toContain('seen.correcting');
  });
});
