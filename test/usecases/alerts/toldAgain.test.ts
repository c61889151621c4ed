import { takeOnAlert } from '../../../src/core/alerts/acknowledge';
import { limitKey } from '../../../src/core/notices/noticeKinds';
import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { isWorkingDay } from '../../../src/core/time/workingDays';
import { storedNotice } from '../../../src/documents/notice';
import { parseSettings } from '../../../src/settings';
import { aMember } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../../support/alertWorld';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

const people = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('macsen', 'manager', { from: '2020-01-01' }),
  aMember('elin', 'senior-manager', { from: '2020-01-01' }),
  aMember('jean', 'conference-chair', { from: '2020-01-01' }),
];
/** D05's limit is Monday 16 November 2026, its last rung two working days later; D04's limit is 14 December. */
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });

/** Each day's sweep and morning delivery; what was planned about one clock, by day. */
async function played(world: AlertWorld, clock: string, from: string, days: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = new Map<string, readonly string[]>();
  for (let day = from; day <= addDays(from, days); day = addDays(day, 1)) {
    const { planned } = await world.sweeps(instantOf(day, '08:30'));
    await world.delivers();
    const about = planned.filter((notice) => notice.about.kind === 'clock' && notice.about.clock === clock);
    if (about.length > 0) told.set(day, about.map(({ key }) => key.split(':').slice(3).join(':')).sort());
  }
  return told;
}

async function aWorld(rules = defaultRules): Promise<AlertWorld> {
  const world = await anAlertWorld({ groups: [seen], now: instantOf('2026-11-12', '08:30'), rules });
  for (const { personId } of people) await world.knows(personId);
  return world;
}

it('a child who is not seen alone is told of every working day until seen, to the co-ordinator and the last who was told', async () => {
  const world = await aWorld();
  const told = await played(world, 'D05', '2026-11-12', 60);
  const workingDays = [...Array(61).keys()]
    .map((day) => addDays('2026-11-12', day))
    .filter((day) => day > '2026-11-18' && isWorkingDay(defaultRules.calendar, day));
  expect([...told.keys()].filter((day) => day > '2026-11-18')).toEqual(workingDays);
  expect(told.get('2026-11-18')).toEqual(['after-2:person-elin']);
  expect(told.get('2026-11-19')).toEqual(['again-2026-11-19:person-elin', 'again-2026-11-19:person-sian']);
  expect(told.get('2026-12-29')).toEqual(['again-2026-12-29:person-elin', 'again-2026-12-29:person-sian']);
});

it('a late meeting is told of again once a week', async () => {
  const told = await played(await aWorld(), 'D04', '2026-12-14', 40);
  expect([...told.keys()]).toEqual(['2026-12-14', '2026-12-15', '2026-12-21', '2026-12-30', '2027-01-07', '2027-01-14', '2027-01-21']);
  expect(told.get('2026-12-30')).toEqual(['again-2026-12-30:person-elin', 'again-2026-12-30:person-sian']);
});

it('nobody has two notices of one limit waiting from the same morning, and what was told again replaces what was told before', async () => {
  const world = await aWorld();
  await played(world, 'D05', '2026-11-12', 30);
  const open = (await world.head()).noticesAbout ?? [];
  const ofD05 = open.filter(({ about }) => about.kind === 'clock' && about.clock === 'D05');
  expect(ofD05.map(({ about, to }) => `${about.kind === 'clock' ? JSON.stringify(about.rung) : ''} ${to}`).sort()).toEqual([
    '"due" person-macsen',
    '"due-soon" person-sian',
    '{"againOn":"2026-12-11"} person-elin',
    '{"againOn":"2026-12-11"} person-sian',
    '{"workingDaysAfter":2} person-elin',
  ]);
});

it('whoever has got it is told again when that time is over, while others go on being told', async () => {
  const world = await aWorld();
  await played(world, 'D05', '2026-11-12', 7);
  const notice = (await world.notices()).find(({ key }) => key.includes('again-2026-11-19:person-sian'));
  const [sian] = people;
  if (notice === undefined || sian === undefined) throw new Error('Nobody was told again.');
  const by = { actor: sian, now: world.time.clock.now(), today: '2026-11-19', rules: defaultRules };
  const taken = takeOnAlert(await world.head(), notice, { who: 'sian', until: '2026-11-24' }, by);
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  const loaded = await world.store.groups.load(seen.coreGroupId, [notice.id]);
  const head = { ...taken.value.group, nextDueOn: '2026-11-20' };
  await world.store.groups.commit({
    coreGroupId: seen.coreGroupId,
    head,
    etag: loaded?.head.etag ?? null,
    put: [taken.value.notice],
    create: [],
  });
  const told = await played(world, 'D05', '2026-11-20', 5);
  expect([...told].map(([day, keys]) => [day, keys.map((key) => key.split('person-')[1])])).toEqual([
    ['2026-11-20', ['elin']],
    ['2026-11-23', ['elin']],
    ['2026-11-24', ['elin']],
    ['2026-11-25', ['elin', 'sian']],
  ]);
  expect(storedNotice.among((await world.store.groups.load(seen.coreGroupId, [notice.id]))?.documents ?? new Map()).size).toBe(1);
});

it('how often is a setting, of each clock and of actions', async () => {
  const read = parseSettings('{"clocks":{"D05":{"again":{"workingDays":3}},"D04":{"repeats":true}},"actions":{"again":{"workingDays":2}}}');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  expect(read.value.policy.clocks.D04.again).toEqual({ workingDays: 1 });
  expect(read.value.policy.actions.again).toEqual({ workingDays: 2 });
  const told = await played(await aWorld(read.value), 'D05', '2026-11-18', 14);
  expect([...told.keys()]).toEqual(['2026-11-18', '2026-11-23', '2026-11-26', '2026-12-01']);
  expect(parseSettings('{"clocks":{"D05":{"again":{"workingDays":0}}}}').ok).toBe(false);
});

it('an action that is not done is told of again every week, to its owner, the co-ordinator and the manager', async () => {
  const action = { actionId: 'a1', dueOn: '2026-11-11', ownerMemberId: 'jean', childIds: [], state: 'open' } as const;
  const world = await anAlertWorld({ groups: [{ ...seen, actionsDue: [action] }], now: instantOf('2026-11-18', '08:30') });
  for (const { personId } of people) await world.knows(personId);
  const days: string[] = [];
  for (let day = '2026-11-18'; day <= '2026-12-10'; day = addDays(day, 1)) {
    const { planned } = await world.sweeps(instantOf(day, '08:30'));
    await world.delivers();
    const again = planned.filter(({ about }) => about.kind === 'action' && limitKey(about).startsWith('action.a1'));
    days.push(...again.map(({ key }) => key.split(':').slice(3).join(':')));
  }
  expect(days.filter((key) => key.startsWith('again'))).toEqual(
    ['2026-11-25', '2026-12-02', '2026-12-09'].flatMap((day) => ['jean', 'sian', 'macsen'].map((who) => `again-${day}:person-${who}`)),
  );
});
