import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

const members = [...aGroup().members, aMember('anna', 'conference-chair', { name: 'Anna Cadair' })];
const children = [aChild('child-1'), aChild('child-2', { givenName: 'Cai' })];
const typed = { plannedOn: '2026-04-09', startsAt: '10:00' };
let world: World;
beforeEach(async () => {
  world = await aWorld({ group: aGroup({ members, children }), now: '2026-03-30T09:00:00.000Z' });
});
afterEach(() => world.close());

const tries = (who: string, more: object = {}) =>
  world.presses(who, 'review.plan', { ...typed, lateReason: '', dayAgreed: '', children: 'child-1', ...more });

describe('a review planned after its deadline', () => {
  it('is warned of with the child’s name and the deadline, whoever plans it', async () => {
    for (const who of ['sian', 'anna']) {
      const warned = shown(await tries(who)).replaceAll('\n', '');
      expect(warned).toContain('Mali Prŷs: the deadline is Sunday 5 April 2026.');
      expect(warned).not.toContain('Cai Prŷs: the deadline');
    }
  });

  it('is marked in the list and on the child’s card, and said to a parent in plain words', async () => {
    const warned = await tries('anna');
    const saved = { ...button(warned, 'review.plan').data, ...typed, children: 'child-1', lateReason: 'Nobody earlier' };
    await world.presses('anna', 'review.plan', saved);
    const list = await world.says('ioan', 'review');
    expect(shown(list)).toContain('■ Planned after the deadline: Thursday 9 April 2026');
    expect(shown(await world.presses('ioan', 'review.one', { childId: 'child-1' }))).toContain(
      '■ Planned after the deadline: Thursday 9 April 2026, at 10:00',
    );
    const family = shown(await world.says('elin', 'adolygu'));
    expect(family).toContain("▲ Mae hyn yn hwyrach na'r diwrnod olaf y dylid ei chynnal.");
    expect(family).not.toContain('terfyn amser');
  });

  it('is not marked where its day is within the deadline', async () => {
    await tries('sian', { plannedOn: '2026-04-02', dayAgreed: '2026-04-02' });
    expect(shown(await world.says('ioan', 'review'))).toContain('● Planned for: Thursday 2 April 2026');
    expect(shown(await world.says('elin', 'adolygu'))).not.toContain('hwyrach');
  });
});
