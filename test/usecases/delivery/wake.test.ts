import { instantOf } from '../../../src/core/time/londonTime';
import { wakeNotices } from '../../../src/usecases/delivery/wake';
import { readPerson } from '../../../src/usecases/people/linkPerson';
import { aMember } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld, aReachablePerson } from '../../support/alertWorld';
import { aCoreGroup } from '../../support/coreGroups';

const people = [aMember('sian', 'co-ordinator', { from: '2020-01-01' }), aMember('macsen', 'manager', { from: '2020-01-01' })];
/** Last seen on 2 November: ten working days are over on the 16th; two children, so that one card stands for several notices. */
const late = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });
const morning = instantOf('2026-11-18', '08:30');
const soonAfter = instantOf('2026-11-18', '08:33');

async function writesFor(world: AlertWorld, personId: string): Promise<void> {
  await world.knows(personId, { personalConversation: aReachablePerson(personId).personalConversation });
  const person = await readPerson(world.deps, personId);
  if (person !== null) await wakeNotices(world.deps, person);
}

let world: AlertWorld;
beforeEach(async () => {
  world = await anAlertWorld({ groups: [late, { ...late, coreGroupId: 'group-2' }], now: morning });
  for (const { personId } of people) {
    await world.knows(personId, { personalConversation: null, coreGroupIds: ['group-1', 'group-2'] });
  }
  await world.sweeps();
  await world.delivers(morning);
});

it('lets one card for all that waited go as soon as somebody has written for the first time', async () => {
  expect(world.teams.posted).toEqual([]);
  world.time.set(soonAfter);
  await writesFor(world, 'person-sian');
  expect(await world.delivers(soonAfter)).toMatchObject({ sent: 1 });
  expect(world.teams.posted.map(({ conversationId }) => conversationId)).toEqual(['chat-of-person-sian']);
  await world.delivers(instantOf('2026-11-18', '09:00'));
  expect(world.teams.posted).toHaveLength(1);
  const hers = [...(await world.notices('group-1')), ...(await world.notices('group-2'))].filter(
    ({ recipientPersonId }) => recipientPersonId === 'person-sian',
  );
  expect(hers.length).toBeGreaterThan(1);
  expect(hers.every(({ state }) => state === 'sent')).toBe(true);
});

it('changes nothing that waits for somebody else, and nothing that was sent', async () => {
  world.time.set(soonAfter);
  await writesFor(world, 'person-sian');
  await world.delivers(soonAfter);
  const before = await world.notices();
  await writesFor(world, 'person-sian');
  expect(await world.notices()).toEqual(before);
});

describe('after the bot was taken away or blocked', () => {
  const lost = { failure: { kind: 'blocked' as const, reason: 'conversation-blocked-by-user' as const }, takesIt: false };
  const goneFor = async (fault: typeof lost | { failure: { kind: 'not-found' }; takesIt: false }): Promise<void> => {
    await world.knows('person-sian', { personalConversation: aReachablePerson('person-sian').personalConversation });
    world.time.set(soonAfter);
    const person = await readPerson(world.deps, 'person-sian');
    if (person !== null) await wakeNotices(world.deps, person);
    world.teams.fault = ({ conversationId }) => (conversationId === 'chat-of-person-sian' ? fault : null);
    await world.delivers(soonAfter);
  };
  const hers = async () =>
    [...(await world.notices('group-1')), ...(await world.notices('group-2'))].filter((each) => each.recipientPersonId === 'person-sian');

  it.each([lost, { failure: { kind: 'not-found' as const }, takesIt: false as const }])(
    'what had failed by the old chat ($failure.kind) goes by the new one, once',
    async (fault) => {
      await goneFor(fault);
      expect(world.teams.posted.filter(({ conversationId }) => conversationId.includes('sian'))).toEqual([]);
      const chat = aReachablePerson('person-sian').personalConversation;
      if (chat === null) throw new Error('She has no chat.');
      await world.knows('person-sian', { personalConversation: { ...chat, conversationId: 'new-chat' } });
      const person = await readPerson(world.deps, 'person-sian');
      if (person === null) throw new Error('She is gone.');
      const again = instantOf('2026-11-18', '10:00');
      world.time.set(again);
      await Promise.all([wakeNotices(world.deps, person), wakeNotices(world.deps, person)]);
      await world.delivers(again);
      await wakeNotices(world.deps, person);
      await world.delivers(instantOf('2026-11-18', '10:10'));
      expect(world.teams.postedTo('new-chat')).toHaveLength(1);
      expect((await hers()).map(({ state }) => state)).toEqual((await hers()).map(() => 'sent'));
    },
  );
});
