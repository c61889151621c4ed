import { type AfterDamage, aDayAfterDamage, type DamageKind, damageable, damages, groupIds } from '../support/damagedWorld';

const ways = Object.keys(damages) as DamageKind[];
const unread = 'Not all of your groups can be read at the moment';
let undamaged: AfterDamage;

beforeAll(async () => {
  undamaged = await aDayAfterDamage(null, 'no JSON');
});

it('the day itself goes well, so that there is something to compare with', () => {
  expect(undamaged.problems).toEqual([]);
  expect(undamaged.reports).toEqual([]);
  expect(undamaged.others.filter((line) => line.endsWith(' sent')).length).toBeGreaterThan(3);
  expect(undamaged.clocksOf).toEqual([...groupIds]);
  expect(Object.values(undamaged.lists).join('\n')).not.toContain('cannot be read');
});

describe.each(ways)('a document of one group damaged so that it is %s', (way) => {
  it.each(Object.entries(damageable))('stops nothing for the other groups and is named by verify: %s', async (kind, id) => {
    const after = await aDayAfterDamage({ table: 'documents', id }, way);
    expect(after.others).toEqual(undamaged.others);
    expect(after.clocksOf).toEqual(expect.arrayContaining(['group-2', 'group-3']));
    const why = way === 'a newer version' ? 'newer-schema' : 'corrupt';
    expect(after.problems).toEqual([{ coreGroupId: 'group-1', id, why }]);
    for (const list of ['groups', 'away', 'help', 'language', 'children.all', 'alerts.today'])
      expect({ list, code: after.lists[list] }).not.toMatchObject({ code: expect.stringMatching(/^(store\.|undefined)/) });
    if (kind === 'notice') expect(after.reports).toContain('notice-set-aside');
    if (kind !== 'head') return;
    expect(after.reports).toContain(why === 'corrupt' ? 'store.damaged' : 'store.newer-schema');
    expect(after.leftOut).toEqual(['group-1']);
    for (const list of ['groups', 'away', 'children.all', 'alerts.today']) {
      expect(after.lists[list]).toContain(unread);
    }
    for (const list of ['groups', 'children.all', 'alerts.today'])
      for (const other of groupIds.slice(1)) expect(after.lists[list]).toContain(`CG-${other}`);
  });

  it('a person’s own keeps their notices from nobody else', async () => {
    const after = await aDayAfterDamage({ table: 'directory', id: 'person:person-sian' }, way);
    const toOthers = (lines: readonly string[]) => lines.filter((line) => !line.includes('person-sian') && !line.includes('unreached'));
    expect(toOthers(after.others)).toEqual(toOthers(undamaged.others));
  });
});
