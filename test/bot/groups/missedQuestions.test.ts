import type { CoreGroup } from '../../../src/core/coreGroup';
import { personKey } from '../../../src/usecases/people/directoryKeys';
import { aChild, aGroup } from '../../support/aGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { aWorld, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const notExported = { since: '2026-11-18', stays: false } as const;
const gone = aChild('gone', { ref: 'CH-8', givenName: 'Mably', notExported, visits: [aVisitFact('2026-11-12', { visitId: 'v' })] });
const missing = (more: Partial<CoreGroup> = {}) => aGroup({ children: [...aGroup().children, gone], ...more });

describe('the question why the case system no longer has a child', () => {
  it('shows who it is and since when, with every answer, to those who run the group alone', async () => {
    world = await aWorld({ group: missing() });
    const card = shown(await world.presses('sian', 'questions.open'));
    expect(card).toMatch(/no longer sends this child\. Why\?[\s\S]*Mably[\s\S]*CH-8[\s\S]*18 November[\s\S]*nobody is reminded/);
    for (const answer of ['It was entered twice', 'Moved away', 'It has ended', 'It goes on as before']) expect(card).toContain(answer);
    for (const who of ['ioan', 'elin']) expect(shown(await world.presses(who, 'questions.open'))).not.toContain('Mably');
  });

  it('asks in Welsh', async () => {
    world = await aWorld({ group: missing() });
    const sian = await world.store.directory.read(personKey('person-sian'));
    if (sian?.document.type !== 'person') throw new Error('nobody');
    await world.store.directory.write({ ...sian.document, interfaceLanguage: 'cy' }, sian.etag);
    expect(shown(await world.presses('sian', 'questions.open'))).toMatch(
      /Nid yw'r system achosion yn anfon y plentyn hwn mwyach[\s\S]*Mae wedi dod i ben/,
    );
  });

  it('entered twice leads to which child it is, and all that was recorded goes there', async () => {
    world = await aWorld({ group: missing(), documents: [aVisit('gone', aVisitFact('2026-11-12', { visitId: 'v' }))] });
    const next = shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'entered-twice' }));
    expect(next).toMatch(/same child\?[\s\S]*No longer in the export: [\s\S]*Mably/);
    await world.presses('sian', 'questions.same', { what: 'child', here: 'gone', there: 'child-1' });
    const head = await world.head();
    expect(head.children.map(({ childId }) => childId)).toEqual(['child-1', 'child-2']);
    expect(head.children[0]?.visits.map(({ visitId }) => visitId)).toContain('v');
    expect(head.children[0]?.notExported).toBeUndefined();
    expect(await world.stored('visit:2026-11-12:v')).toMatchObject({ childId: 'child-1' });
  });

  it('answered is kept in the audit, and a second answer finds it gone', async () => {
    world = await aWorld({ group: missing() });
    expect(shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'ended' }))).toContain('Saved.');
    const entries = await world.store.groups.ofType('group-1', 'audit', { limit: 9, after: null });
    expect(entries.at(-1)).toMatchObject({ deed: 'questions.missedChild', by: 'person-sian', about: { childId: 'gone', why: 'ended' } });
    expect((await world.head()).formerChildren).toMatchObject([{ childId: 'gone', because: 'ended', by: 'person-sian' }]);
  });
});

it('asks about the group as a whole, and ends it with the reason', async () => {
  world = await aWorld({ group: aGroup({ notExported }) });
  expect(shown(await world.presses('sian', 'questions.open'))).toMatch(/no longer sends this core group\. Why\?[\s\S]*18 November/);
  await world.presses('sian', 'questions.missedGroup', { why: 'moved' });
  expect(await world.head()).toMatchObject({ children: [], ended: { because: 'moved' } });
  for (const verb of ['children.group', 'questions.open', 'meeting.open'])
    expect(shown(await world.presses('sian', verb))).not.toContain('⚠');
});

it('lets nobody here open what was recorded of a child who has moved to another group', async () => {
  const visit = aVisit('moved', aVisitFact('2026-11-12', { visitId: 'v' }));
  world = await aWorld({ group: aGroup(), documents: [visit] });
  for (const verb of ['children.visit', 'seen.telling', 'seen.correcting'])
    expect([verb, shown(await world.presses('sian', verb, { visit: visit.id }))]).toEqual([
      verb,
      expect.stringContaining('not in this group for that child'),
    ]);
});
