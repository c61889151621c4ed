import type { Notice } from '../../../src/core/notices/notice';
import { signedVersion } from '../../../src/core/record/record';
import { renderingMark } from '../../../src/core/record/recordCirculation';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { aWorldWithCarer, hideAddress } from '../../support/confidentialWorld';
import type { EveryoneWorld } from '../../support/everyoneWorld';
import { button, shown } from '../../support/world';

const forChild2 = { rhys: ['child-2'], elin: ['child-1', 'child-2'], gwen: ['child-2'] };
const about = { meetingId: 'meeting-1', version: 1 };
const sent = async (world: EveryoneWorld) => ((await world.meeting()).record?.circulation ?? []).map(({ memberId }) => memberId);
const waits = async (world: EveryoneWorld) => ((await world.meeting()).record?.awaitingRelease ?? []).map(({ memberId }) => memberId);
const reads = async (world: EveryoneWorld, who: string) => shown(await world.presses(who, 'record.read', about));

/** Signed, circulated by the administrator, while the address of child-2 is confidential. */
async function circulated(): Promise<EveryoneWorld> {
  const world = await aWorldWithCarer('closed', forChild2);
  await hideAddress(world, 'child-2');
  await world.presses('sian', 'record.draft', { meetingId: 'meeting-1' });
  await world.presses('ioan', 'record.sign', { meetingId: 'meeting-1', v: (await world.meeting()).version });
  await world.presses('mair', 'record.circulate', about);
  return world;
}

async function releasing(world: EveryoneWorld, memberId: string, version = 1) {
  const [group, meeting] = [await world.head(), await world.meeting()];
  const [signed, member] = [signedVersion(meeting.record), group.members.find((each) => each.memberId === memberId)];
  if (signed === undefined || member === undefined) throw new Error('There is nothing to release.');
  return { meetingId: 'meeting-1', version, memberId, rendering: renderingMark(signed, group, member, sha256) };
}

async function notices(world: EveryoneWorld): Promise<readonly Notice[]> {
  return (await world.deps.store.ofType('group-1', 'notice', { limit: 1000, after: null })) as Notice[];
}

it('goes to practitioners and carers at once, and waits for a second person before it goes to the family', async () => {
  const world = await circulated();
  const has = await sent(world);
  for (const who of ['sian', 'ioan', 'noor', 'gwen', 'mair']) expect(has).toContain(who);
  for (const who of ['elin', 'rhys', 'yp', 'ada']) expect(has).not.toContain(who);
  expect([...(await waits(world))].sort()).toEqual(['ada', 'elin', 'rhys', 'yp']);
  expect(await reads(world, 'rhys')).not.toContain('CanaryNoteEveryone');
  const people = shown(await world.presses('mair', 'record.people', { meetingId: 'meeting-1', page: 1 }));
  expect(people).toContain('a second person looks at it first');
  expect(people).not.toContain('sent to everyone');
  expect(shown(await world.presses('mair', 'record.desk', { meetingId: 'meeting-1' }))).toContain('Waiting for a second person');
});

it('tells those who can be the second person, by a neutral notice that opens what waits, and nobody else', async () => {
  const world = await circulated();
  const told = (await notices(world)).filter(({ reason }) => reason === 'release');
  // The co-ordinator wrote notes of it, the administrator sent it.
  expect(told.map(({ recipientPersonId }) => recipientPersonId).sort()).toEqual(['person-ioan', 'person-macsen', 'person-sen']);
  expect(told[0]?.opens).toEqual({ verb: 'record.releases', data: { meetingId: 'meeting-1' } });
  expect(JSON.stringify(told)).not.toMatch(/Canary|child-/);
});

it.each([
  ['what waits for the second person', async (world: EveryoneWorld) => button(await world.says('macsen', 'alerts'), 'record.releases')],
  [
    'the desk of a chair who did not send it',
    async (world: EveryoneWorld) => button(await world.says('ioan', 'record'), 'record.releases'),
  ],
])('is opened from %s', async (where, opens) => {
  const world = await circulated();
  const { verb, data } = await opens(world);
  expect(shown(await world.presses(where.startsWith('what') ? 'macsen' : 'ioan', verb, data))).toContain(
    'Look at the record as each of them',
  );
});

it('is not offered on the desk of whoever wrote some of it', async () => {
  const desk = await (await circulated()).says('sian', 'record');
  expect(shown(desk)).toContain('Waiting for a second person');
  expect(() => button(desk, 'Release to the family')).toThrow();
});

it('is looked at by the second person as that member will see it, released on the last page, and then read by them', async () => {
  const world = await circulated();
  const list = await world.presses('macsen', 'record.releases', { meetingId: 'meeting-1' });
  expect(shown(list)).toContain('CanaryName-rhys-');
  let page = 1;
  let card = await world.presses('macsen', 'record.releasing', { ...about, memberId: 'rhys', page });
  while (!JSON.stringify(card).includes('"record.release"')) {
    expect(JSON.stringify(card)).not.toMatch(/CanaryName-(gwen|elin)|CanaryAgency-(gwen|noor|ioan)/);
    page += 1;
    if (page > 20) throw new Error('It cannot be released on any page.');
    card = await world.presses('macsen', 'record.releasing', { ...about, memberId: 'rhys', page });
  }
  const { verb, data } = button(card, 'Release it to this person');
  expect(shown(await world.presses('macsen', verb, data))).toContain('Released');
  expect(await sent(world)).toContain('rhys');
  expect(await waits(world)).not.toContain('rhys');
  expect((await world.meeting()).record?.circulation.find(({ memberId }) => memberId === 'rhys')?.released).toMatchObject({
    by: 'macsen',
    byPersonId: 'person-macsen',
  });
  expect(await reads(world, 'rhys')).toContain('Version 1 of 1');
  expect(await reads(world, 'elin')).not.toContain('CanaryNoteEveryone');
  expect((await world.audit()).at(-1)?.deed).toBe('record.read');
  expect((await world.audit()).find(({ deed }) => deed === 'record.release')).toMatchObject({
    by: 'person-macsen',
    about: { meetingId: 'meeting-1', recordVersion: 1, memberId: 'rhys' },
  });
  expect((await notices(world)).some(({ id }) => id === 'notice:record:meeting-1:1:person-rhys')).toBe(true);
});

it('waits in the list of the second person until all of it went, though they have opened it', async () => {
  const world = await circulated();
  const opens = async () => button(await world.says('macsen', 'alerts'), 'record.releases');
  const { verb, data } = await opens();
  await world.presses('macsen', verb, data);
  for (const memberId of await waits(world)) {
    expect((await opens()).data).toMatchObject({ meetingId: 'meeting-1' });
    await world.presses('sen', 'record.release', await releasing(world, memberId));
  }
  expect(await waits(world)).toEqual([]);
  await expect(opens()).rejects.toThrow();
});

it.each([
  ['whoever sent it', 'mair'],
  ['whoever wrote any of it', 'sian'],
  ['a practitioner who does not answer for it', 'noor'],
  ['the member whom it is for', 'rhys'],
  ['another parent', 'elin'],
])('is not released by %s', async (_who, person) => {
  const world = await circulated();
  const before = await world.meeting();
  await world.presses(person, 'record.release', await releasing(world, 'rhys'));
  expect(await world.meeting()).toEqual(before);
  expect((await world.denials()).at(-1)).toMatchObject({ by: `person-${person}` });
});

it('is not released by the chair who sent it, though the chair might be the second person otherwise', async () => {
  const world = await aWorldWithCarer('closed', forChild2);
  await hideAddress(world, 'child-2');
  await world.presses('sian', 'record.draft', { meetingId: 'meeting-1' });
  await world.presses('ioan', 'record.sign', { meetingId: 'meeting-1', v: (await world.meeting()).version });
  await world.presses('ioan', 'record.circulate', about);
  await world.presses('ioan', 'record.release', await releasing(world, 'rhys'));
  expect(await sent(world)).not.toContain('rhys');
  await world.presses('sen', 'record.release', await releasing(world, 'rhys'));
  expect(await sent(world)).toContain('rhys');
});

it('is looked at again where what that member would see has changed since, and goes out once though pressed twice', async () => {
  const world = await circulated();
  const stale = { ...(await releasing(world, 'rhys')), rendering: 'of-another-day' };
  expect(shown(await world.presses('macsen', 'record.release', stale))).toContain('As they will see it');
  expect(await sent(world)).not.toContain('rhys');
  const press = await releasing(world, 'rhys');
  await world.presses('macsen', 'record.release', press);
  expect(shown(await world.presses('sen', 'record.release', press))).toContain('was sent it already');
  expect((await sent(world)).filter((who) => who === 'rhys')).toHaveLength(1);
});

it('a correction waits for a second person too, and what waited of the version before is over', async () => {
  const world = await circulated();
  await world.presses('sian', 'record.correct', { ...about, reason: 'A date', language: 'en' });
  await world.presses('macsen', 'record.release', await releasing(world, 'rhys'));
  expect(await sent(world)).not.toContain('rhys');
  await world.presses('ioan', 'record.sign', { meetingId: 'meeting-1', v: (await world.meeting()).version });
  await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 2 });
  await world.presses('macsen', 'record.release', await releasing(world, 'rhys'));
  expect(await sent(world)).not.toContain('rhys');
  await world.presses('macsen', 'record.release', await releasing(world, 'rhys', 2));
  const has = (await world.meeting()).record?.circulation.filter(({ memberId }) => memberId === 'rhys');
  expect(has?.map(({ version }) => version)).toEqual([2]);
});

it('goes to the family at the next press once no address is confidential any more', async () => {
  const world = await circulated();
  const change = { childId: 'child-2', agreed: false, on: '2026-11-20' };
  await world.presses('sian', 'children.change', { ...change, what: 'address-lift-asked' });
  await world.presses('mair', 'record.circulate', about);
  for (const who of ['elin', 'rhys', 'yp', 'ada']) expect(await sent(world)).not.toContain(who);
  await world.presses('macsen', 'children.change', { ...change, what: 'address-not-confidential' });
  await world.presses('mair', 'record.circulate', about);
  for (const who of ['elin', 'rhys', 'yp', 'ada']) expect(await sent(world)).toContain(who);
});

it('where nobody can be the second person, whoever sends it is told what to do', async () => {
  const world = await circulated();
  for (const person of ['macsen', 'sen']) {
    const loaded = await world.deps.store.load('group-1', []);
    if (loaded === null) throw new Error('There is no group.');
    const { document: head, etag } = loaded.head;
    const members = head.members.map((each) => (each.memberId === person ? { ...each, to: '2026-11-19' } : each));
    await world.deps.store.commit({ coreGroupId: 'group-1', head: { ...head, members }, etag, put: [], create: [] });
  }
  const people = async () => shown(await world.presses('mair', 'record.people', { meetingId: 'meeting-1', page: 1 }));
  expect(await people()).toContain('Those who can do so have been told');
  await world.presses('ioan', 'record.correct', { ...about, reason: 'A date', language: 'en' });
  await world.presses('ioan', 'record.sign', { meetingId: 'meeting-1', v: (await world.meeting()).version });
  await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 2 });
  expect(await people()).toContain('nobody in the group can');
});
