import type { CoreGroup } from '../../src/core/coreGroup';
import { allow } from '../../src/core/result';
import { instantOf } from '../../src/core/time/londonTime';
import { type Deed, performDeed } from '../../src/usecases/deeds/performDeed';
import * as meetings from '../../src/usecases/meeting/meeting';
import { aChild, aGroup, aMember } from '../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../support/alertWorld';

const held = {
  meetingId: 'held',
  kind: 'initial',
  plannedFor: '2026-11-02',
  startsAt: null,
  heldOn: '2026-11-02',
  valid: true,
  cancelled: false,
} as const;
const conversation = {
  conversationId: 'group-chat',
  kind: 'groupChat',
  tenantId: 'tenant-1',
  serviceUrl: 'https://smba.example/',
} as const;
const people = [...aGroup().members, aMember('mabli', 'parent', { inTeams: false }), aMember('gone', 'member', { to: '2026-11-19' })];
const friday = instantOf('2026-11-20', '10:00');
const monday = instantOf('2026-11-23', '08:30');
const typed = { plannedOn: '2026-12-04', startsAt: '10:00', mode: 'video', lateReason: '' } as const;
const nextDueOn = '2099-01-01';

let world: AlertWorld;
async function begin(more: Partial<CoreGroup> = {}): Promise<void> {
  world = await anAlertWorld({ groups: [aGroup({ members: people, meetings: [held], nextDueOn, ...more })], now: friday });
}

async function does<Data, Typed>(deed: Deed<Data, Typed>, about: Data, entered: Typed, pressKey: string | null = null): Promise<void> {
  const press = { personId: 'person-sian', coreGroupId: 'group-1', language: 'en', pressKey } as const;
  const outcome = await performDeed(world.deps, deed, press, about, allow(entered));
  if (outcome.kind !== 'done' && outcome.kind !== 'repeated') throw new Error(JSON.stringify(outcome));
  // Nothing but the appointment is to be told here.
  await world.changes((group) => group);
}
const plans = (more: Partial<typeof typed | { plannedOn: string }> = {}, pressKey: string | null = null) =>
  does(meetings.plan, { after: '', extraordinary: false, dayAgreed: '' }, { ...typed, ...more }, pressKey);
const news = async () =>
  (await world.notices())
    .filter(({ reason }) => reason === 'meeting')
    .map(({ key, state }) => `${key.split(':').slice(2).join(' ')} ${state}`)
    .sort();
const planned = async () => (await world.head()).meetings.find(({ meetingId }) => meetingId !== 'held')?.meetingId ?? '';
const others = ['person-elin', 'person-ioan', 'person-macsen', 'person-noor', 'person-rhys'];

it('tells everybody who is invited and in Teams once, but not who planned it, nor who has left', async () => {
  await begin();
  await plans({}, 'same-press');
  await plans({}, 'same-press');
  expect(await news()).toEqual(others.map((who) => `planned-0 2026-12-04 ${who} planned`));
});

it('comes with the morning card of the next working day', async () => {
  await begin();
  world.time.set(instantOf('2026-11-20', '18:30'));
  await plans();
  expect(await world.delivers(instantOf('2026-11-20', '19:00'))).toMatchObject({ sent: 0, covered: 0 });
  await world.delivers(monday);
  expect(await news()).toEqual(others.map((who) => `planned-0 2026-12-04 ${who} sent`));
  expect(world.teams.posted.map(({ message }) => message.text)).toEqual(others.map(() => 'digest'));
});

it('goes out the same day on its own where the meeting is within two working days, but never outside alert hours', async () => {
  await begin();
  world.time.set(instantOf('2026-11-20', '18:30'));
  await plans({ plannedOn: '2026-11-24' });
  expect(await world.delivers(instantOf('2026-11-21', '09:00'))).toMatchObject({ sent: 0 });
  expect(await world.delivers(monday)).toMatchObject({ sent: 5 });
  expect(world.teams.posted.every(({ message }) => message.text?.startsWith('notice:meeting:'))).toBe(true);
});

it('tells the group’s own conversation at once', async () => {
  await begin({ conversation, members: [aMember('sian', 'co-ordinator')] });
  await plans();
  await world.delivers(friday);
  expect(world.teams.posted.map(({ conversationId }) => conversationId)).toEqual(['group-chat']);
});

it('tells nobody of a day that was changed before they heard of it, and everybody of the new one', async () => {
  await begin();
  await plans();
  const meetingId = await planned();
  await does(meetings.move, { meetingId, seenMoves: 0, dayAgreed: '' }, { plannedOn: '2026-12-07', startsAt: '10:00', reason: 'Snow' });
  await world.delivers(monday);
  const all = await news();
  expect(all.filter((each) => each.startsWith('planned'))).toEqual(others.map((who) => `planned-0 2026-12-04 ${who} withdrawn`));
  expect(all.filter((each) => each.startsWith('moved'))).toEqual(others.map((who) => `moved-1 2026-12-07 ${who} sent`));
});

it('tells that it is called off, and withdraws the invitation that still waits', async () => {
  await begin();
  await plans();
  const meetingId = await planned();
  await does(meetings.cancel, { meetingId, seenMoves: 0 }, { why: 'weather', words: '' });
  await world.delivers(monday);
  const all = await news();
  expect(all.filter((each) => each.endsWith('sent'))).toEqual(others.map((who) => `cancelled-0 2026-12-04 ${who} sent`));
  expect(all.filter((each) => each.endsWith('withdrawn'))).toHaveLength(5);
});

it('tells nobody once a child has died and none is left on the register', async () => {
  const died = aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-19', frozen: { on: '2026-11-19', because: 'died' } });
  await begin({ conversation, children: [died] });
  await plans();
  expect(await news()).toEqual([]);
});
