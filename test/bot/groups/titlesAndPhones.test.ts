import { titles } from '../../../src/core/member';
import { textFor } from '../../../src/text/texts';
import { aGroup, aMember } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const how = { childIds: '', spoken: 'en', meeting: 'en', record: 'en' };

it.each(['en', 'cy'] as const)('a member is added as what they are by their work, in %s', async (language) => {
  world = await aWorld();
  const { words } = textFor(language);
  const who = language === 'cy' ? 'elin' : 'sian';
  const runner = aGroup({ members: aGroup().members.map((each) => (each.memberId === who ? { ...each, role: 'co-ordinator' } : each)) });
  await world.close();
  world = await aWorld({ group: runner });
  const first = shown(await world.presses(who, 'members.adding'));
  for (const title of titles) expect(first).toContain(words.jobTitle[title]);
  const typed = { name: 'Nyrs Newydd', email: '', role: 'health-visitor', agency: 'Health' };
  const second = await world.presses(who, 'members.addHow', typed);
  expect(shown(second)).toContain(words.jobTitle['health-visitor']);
  const done = shown(await world.presses(who, 'members.add', { ...button(second, 'members.add').data, ...how }));
  expect(done).toContain(` · ${words.jobTitle['health-visitor']} · Health`);
  expect((await world.head()).members.at(-1)).toMatchObject({ role: 'member', title: 'health-visitor' });
});

it('a minute taker has the rights of an administrator, and is called a minute taker', async () => {
  world = await aWorld();
  const typed = { name: 'Gwawr Llwyd', email: '', role: 'minute-taker', agency: '' };
  const second = await world.presses('sian', 'members.addHow', typed);
  await world.presses('sian', 'members.add', { ...button(second, 'members.add').data, ...how });
  expect((await world.head()).members.at(-1)).toMatchObject({ role: 'administrator', title: 'minute-taker' });
  expect(shown(await world.presses('sian', 'members.open', { page: 2 }))).toMatch(/Gwawr Llwyd[\s\S]* · Minute taker/);
});

it('a number is changed and taken away where it says how somebody is reached', async () => {
  world = await aWorld({ group: aGroup({ members: [...aGroup().members, aMember('haf', 'member', { phone: '1' })] }) });
  const saves = async (phone: string) => {
    const form = await world.presses('sian', 'members.contacting', { memberId: 'haf' });
    await world.presses('sian', 'members.contact', { ...button(form, 'members.contact').data, inTeams: 'true', safeContact: '', phone });
    return (await world.head()).members.find(({ memberId }) => memberId === 'haf')?.phone;
  };
  expect(await saves('01970 000222')).toBe('01970 000222');
  expect(await saves('')).toBeUndefined();
});

it('stands on the list of members for who may know it, and never on that of another parent', async () => {
  const mother = aMember('mother', 'parent', { phone: '07000 111' });
  const father = aMember('elin', 'parent', { phone: '07000 222' });
  const nurse = aMember('ioan', 'member', { phone: '01970 333' });
  world = await aWorld({ group: aGroup({ members: [aMember('sian', 'co-ordinator'), nurse, mother, father] }) });
  const list = async (who: string) => shown(await world.presses(who, 'members.open', {}));
  expect(await list('sian')).toMatch(/07000 111[\s\S]*07000 222|07000 222[\s\S]*07000 111/);
  const seen = await list('elin');
  expect(seen).toContain('01970 333');
  expect(seen).not.toContain('07000 111');
  expect(await list('ioan')).not.toMatch(/07000/);
});
