import type { AccessEntry } from '../../../src/core/documents';
import { textFor } from '../../../src/text/texts';
import { aGroup, aMember } from '../../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../../support/groupWorld';
import { shown } from '../../support/world';

let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld();
  await world.knows({ personId: 'person-sian', post: 'co-ordinator' });
  await world.knows({ personId: 'person-lowri', name: 'Lowri Pugh', email: 'lowri@council.example', agency: 'Aberwern', post: 'manager' });
  await world.knows({
    personId: 'person-other',
    name: 'Canary Parent',
    email: 'parent@mail.example',
    agency: 'CanaryAgency',
    coreGroupIds: [],
  });
  await world.addGroup(
    aGroup({ coreGroupId: 'group-2', ref: 'CG-0002', members: [aMember('other', 'parent')], children: [], meetings: [] }),
  );
});
afterEach(() => world.close());

const who = { name: '', email: '', role: 'member', agency: 'Typed agency' };
const adding = { childIds: 'child-1', spoken: 'en', meeting: 'en', record: 'en' };
const asks = (typed: object) => world.does('person-sian', 'members.addHow', { g: 'group-1', ...who, ...typed });
const adds = (typed: object) => world.does('person-sian', 'members.add', { g: 'group-1', ...who, ...adding, ...typed });
const newest = async () => (await world.group('group-1')).members.at(-1);
const log = async () =>
  ((await world.store.groups.ofType('group-1', 'access', { limit: 100, after: null })) as AccessEntry[])
    .filter(({ deed }) => deed.startsWith('people.'))
    .map(({ by, deed }) => `${by} ${deed}`);

it('shows staff by their address alone', async () => {
  const card = shown(await asks({ email: 'Lowri@Council.Example' }));
  expect(card).toContain('Lowri Pugh');
  expect(await log()).toEqual(['person-sian people.staff']);
});

it.each([
  ['no name', '', textFor('en').words.problem.required],
  ['another name', 'Somebody Else', 'Somebody Else'],
  ['the first name alone', 'Canary', 'Canary'],
])('answers another family’s address with %s as it answers one that nobody has', async (_what, name, expected) => {
  const known = shown(await asks({ email: 'parent@mail.example', name }));
  const unknown = shown(await asks({ email: 'nobody@mail.example', name }));
  expect(known).not.toMatch(/CanaryAgency|Canary Parent/);
  expect(known).toContain(expected);
  expect(known.replaceAll('parent@mail.example', '')).toBe(unknown.replaceAll('nobody@mail.example', ''));
});

it('adds the person of an address only where they were named, forgiving of letter case and accents', async () => {
  await adds({ email: 'parent@mail.example', name: 'canary  PARÉNT', role: 'parent' });
  expect(await newest()).toMatchObject({ personId: 'person-other', name: 'Canary Parent', agency: 'Typed agency' });
  expect(await log()).toEqual(['person-sian people.named']);
});

it('never lets whoever has an address into a group under somebody else’s name', async () => {
  const card = shown(await adds({ email: 'parent@mail.example', name: 'Somebody Else', role: 'parent' }));
  expect(card).toContain(textFor('en').words.members.added);
  const added = await newest();
  expect(added).toMatchObject({ name: 'Somebody Else' });
  expect(added?.personId).not.toBe('person-other');
  expect((await world.person('person-other')).coreGroupIds).not.toContain('group-1');
  expect(await log()).toEqual(['person-sian people.another']);
});

it('names a successor and a founder by the addresses of staff alone', async () => {
  const ends = (successor: string) =>
    world.does('person-sian', 'members.end', {
      g: 'group-1',
      memberId: 'sian',
      endsOn: '2026-11-20',
      reason: 'r',
      successor,
      knowingly: 'false',
    });
  const begins = async (otherEmail: string) =>
    shown(await world.does('person-sian', 'groups.create', { ref: '', localAuthority: 'Aberwern', team: '', otherEmail }));
  await world.addGroup(
    aGroup({ coreGroupId: 'group-3', ref: 'CG-0003', members: [aMember('lowri', 'manager'), aMember('sian', 'co-ordinator')] }),
  );
  const problem = textFor('en').words.problem;
  expect(await begins('parent@mail.example')).toContain(problem['not-in-directory']);
  expect(await begins('nobody@mail.example')).toContain(problem['not-in-directory']);
  const end = (successor: string) =>
    world.does('person-lowri', 'members.end', {
      g: 'group-3',
      memberId: 'sian',
      endsOn: '2026-11-20',
      reason: 'r',
      successor,
      knowingly: 'false',
    });
  expect(shown(await end('parent@mail.example'))).toContain(problem['not-in-directory']);
  expect(shown(await end('nobody@mail.example'))).toContain(problem['not-in-directory']);
  expect(shown(await end('lowri@council.example'))).toContain(problem['wrong-post']);
  expect(shown(await ends('parent@mail.example'))).not.toContain('Canary');
});
