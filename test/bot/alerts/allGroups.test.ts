import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { button, shown } from '../../support/world';

/* A senior manager of many groups types "alerts" and reads what waits in all of them, the worst first. */

const since = { from: '2020-01-01' };
const people = [aMember('sian', 'co-ordinator', since), aMember('macsen', 'manager', since), aMember('glenys', 'senior-manager', since)];
const ids = Array.from({ length: 60 }, (_, index) => `group-${index + 1}`);

async function sixtyGroups(currentGroupId: string | null): Promise<AlertBot> {
  const groups = ids.map((coreGroupId, index) => {
    const seenOn = index === 41 ? '2026-10-19' : '2026-11-02';
    const made = aCoreGroup()
      .withChild({ registeredOn: '2026-10-05' })
      .withMeeting('2026-10-12')
      .withVisit(seenOn)
      .build({ members: people });
    return { ...made, coreGroupId, ref: `CG-${String(index + 1).padStart(4, '0')}` };
  });
  const bot = await anAlertBot({ groups, now: instantOf('2026-11-18', '08:00') });
  await bot.runs('2026-11-18', '08:30');
  await bot.knows('person-glenys', { coreGroupIds: ids, currentGroupId });
  return bot;
}

it('with no group chosen it is the list over all groups, the worst first, with a way to one alert and to one group', async () => {
  const bot = await sixtyGroups(null);
  for (const [word, open, late] of [
    ['alerts', 'Open 1', 'late'],
    ['rhybuddion', 'Agor rhif 1', 'hwyr'],
  ] as const) {
    const list = await bot.says('glenys', word);
    expect(shown(list)).toMatch(/\n1\. [^\n]*\n[^\n]*CG-0042/);
    expect(shown(list)).not.toContain('Choose a group');
    expect(shown(await bot.follows('glenys', list, open))).toContain(late);
    expect(button(list, 'groups.open').data).toMatchObject({ page: 1 });
  }
});

it('with a group chosen it is that group’s, and all of them one press away', async () => {
  const bot = await sixtyGroups('group-42');
  const list = await bot.says('glenys', 'alerts');
  expect(shown(list)).not.toContain('CG-0001');
  expect(button(list, 'alerts.today')).toBeDefined();
});

describe('with a group chosen, what cannot wait in other groups', () => {
  const report = { entryId: 'report-1', childIds: ['child-1'], on: '2026-11-17', enteredAt: '2026-11-17T15:00:00.000Z', danger: false };

  async function twoGroups(reported: readonly string[], inDanger = ''): Promise<AlertBot> {
    const made = aCoreGroup().withChild({ registeredOn: '2026-11-16' }).withVisit('2026-11-17').build({ members: people });
    const groups = ['group-1', 'group-2', 'group-3'].map((coreGroupId) => ({
      ...{ ...made, coreGroupId, ref: `CG-${coreGroupId.toUpperCase()}` },
      ...(reported.includes(coreGroupId) && { notSeenAwaiting: [{ ...report, danger: coreGroupId === inDanger }] }),
    }));
    const bot = await anAlertBot({ groups, now: instantOf('2026-11-18', '08:00') });
    await bot.runs('2026-11-18', '08:30');
    await bot.knows('person-macsen', { coreGroupIds: groups.map(({ coreGroupId }) => coreGroupId), currentGroupId: 'group-1' });
    return bot;
  }

  it.each([
    ['alerts', '! Things that cannot wait in your other groups: 2'],
    ['rhybuddion', '! Pethau na allant aros yn eich grwpiau eraill: 2'],
  ])('is said by number, without a name, with a way to all of them: %s', async (word, said) => {
    const bot = await twoGroups(['group-1', 'group-2', 'group-3']);
    const list = await bot.says('macsen', word);
    expect(shown(list)).toContain(said);
    expect(shown(list).indexOf(said)).toBeLessThan(shown(list).indexOf('1. '));
    expect(shown(list)).not.toContain('CG-GROUP-2');
    const { verb, data } = button(list, 'alerts.today');
    const everywhere = await bot.presses('macsen', verb, data);
    for (const ref of ['CG-GROUP-2', 'CG-GROUP-3']) expect(shown(everywhere)).toContain(ref);
  });

  it('with a child in immediate danger says so by symbol and word, and stands above the others', async () => {
    const bot = await twoGroups(['group-1', 'group-2', 'group-3'], 'group-3');
    for (const worst of [true, false]) {
      const words = shown(await bot.presses('macsen', 'alerts.today', { page: 1, worst }));
      expect(words).toMatch(/1\. A child could not be seen\n[^\n]*CG-GROUP-3\n[^\n]*■ Immediate danger: Yes/);
      expect(words).not.toMatch(/CG-GROUP-[12]\n[^\n]*Immediate/);
    }
  });

  it('is not spoken of where there is none, nor counts what is in this one', async () => {
    const bot = await twoGroups(['group-1']);
    expect(shown(await bot.says('macsen', 'alerts'))).not.toContain('other groups');
  });
});
