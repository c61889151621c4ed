import { instantOf } from '../../../src/core/time/londonTime';
import { verifyChains } from '../../../src/usecases/audit/verifyChain';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { noGroupLog } from '../../support/noGroupLog';
import { shown } from '../../support/world';

const since = { from: '2020-01-01' };
const people = [
  aMember('sian', 'co-ordinator', { ...since, name: "Siân O'Neill" }),
  aMember('macsen', 'manager', { ...since, name: 'Macsen Hughes' }),
  aMember('glenys', 'senior-manager', { ...since, name: 'Glenys' }),
  aMember('noor', 'member', { ...since, name: 'Noor ${x} [a](b) =cmd()' }),
  aMember('foster', 'foster-carer', since),
  aMember('elin', 'parent', since),
  aMember('cain', 'interpreter', since),
];
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });
const other = { ...seen, coreGroupId: 'group-2', ref: 'CG-0002', members: people.filter(({ memberId }) => memberId !== 'noor') };

let bot: AlertBot;
beforeEach(async () => {
  bot = await anAlertBot({ groups: [seen, other], now: instantOf('2026-11-11', '10:00') });
});

const enters = async (who: string, typed: Readonly<Record<string, string>>) =>
  bot.follows(who, await bot.says(who, 'away'), 'Save', { cover: 'nobody', ...typed });
const recipients = async (group = 'group-1') =>
  (await bot.notices(group)).filter(({ state }) => state === 'sent').map(({ recipientPersonId }) => recipientPersonId);

describe('my leave', () => {
  it('is empty at first, and says what it does', async () => {
    const card = shown(await bot.says('sian', 'away'));
    expect(card).toContain('You are not away.');
    expect(card).toContain('Macsen Hughes, Team manager, in 2 of these groups');
    expect(card).toContain('Noor ${x} [a](b) =cmd(), Practitioner, in 1 of these groups');
    expect(card).not.toContain('elin');
  });

  it.each([
    [{ from: '2026-02-30' }, 'This is not a day in the calendar.'],
    [{ from: '' }, 'Answer this.'],
    [{ from: '2026-11-10' }, 'This day has passed.'],
    [{ from: '2026-11-20', to: '2026-11-19' }, 'The last day is before the first day. Change one of them.'],
    [{ from: '2026-11-20', to: '03/12/2026' }, 'Thursday 3 December 2026, or Thursday 12 March 2026'],
    [{ from: '2027-12-01' }, 'This day is too far ahead.'],
    [{ from: '2026-11-20', cover: 'person-elin' }, 'Choose one.'],
    [{ from: '2026-11-20', cover: 'person-sian' }, 'Choose one.'],
  ])('is refused by the field for %o, with what was typed', async (typed, words) => {
    const card = await enters('sian', typed);
    expect(shown(card)).toContain(words);
    for (const value of Object.values(typed)) expect(JSON.stringify(card)).toContain(`"value":"${value}"`);
    expect((await bot.head()).absences).toBeUndefined();
  });

  it('cannot be covered by somebody whom no list of mine holds: that is denied and kept', async () => {
    expect(shown(await enters('sian', { from: '2026-11-20', cover: 'person-of-another-group' }))).toContain('not on your list');
    expect(await noGroupLog(bot.deps.store)).toContainEqual(
      expect.objectContaining({ by: 'person-sian', deed: 'away.save', outcome: 'denied', reason: 'not-my-card' }),
    );
    expect((await bot.head()).absences).toBeUndefined();
  });

  it('cannot be covered by somebody who is away then too', async () => {
    await enters('noor', { from: '2026-11-20', to: '2026-11-21' });
    expect(shown(await enters('sian', { from: '2026-11-21', to: '2026-11-23', cover: 'person-noor' }))).toContain(
      'This person is away on one of these days.',
    );
    expect(shown(await enters('sian', { from: '2026-11-22', cover: 'person-noor' }))).toContain(
      '◷ Away from 22 November 2026 until further notice',
    );
  });

  it('from 29 February to the day after is taken as any other', async () => {
    bot.time.set(instantOf('2028-02-01', '10:00'));
    expect(shown(await enters('sian', { from: '2028-02-29', to: '2028-03-01' }))).toContain('◷ Away from 29 February 2028 to 1 March 2028');
  });

  it('entered at ten sends what is due that day to the manager, in all my groups, and nothing to me', async () => {
    bot.time.set(instantOf('2026-11-12', '00:05'));
    await bot.sweeps();
    bot.time.set(instantOf('2026-11-12', '08:00'));
    await enters('sian', { from: '2026-11-12', to: '2026-11-13' });
    await bot.runs('2026-11-12', '10:00');
    expect(await recipients()).toEqual(['person-macsen']);
    expect(await recipients('group-2')).toEqual(['person-macsen']);
    expect(bot.teams.postedTo('chat-of-person-sian')).toHaveLength(0);
  });

  it('sends to whoever covers where they are a member, and to the manager besides; elsewhere to the manager alone', async () => {
    await enters('sian', { from: '2026-11-12', cover: 'person-noor' });
    await bot.runs('2026-11-12', '08:30');
    expect((await recipients()).sort()).toEqual(['person-macsen', 'person-noor']);
    expect(await recipients('group-2')).toEqual(['person-macsen']);
  });

  it('that begins later re-routes on its first morning what had been told before', async () => {
    await enters('sian', { from: '2026-11-13' });
    await bot.runs('2026-11-12', '08:30');
    expect(await recipients()).toEqual(['person-sian']);
    await bot.runs('2026-11-13', '08:30');
    expect((await recipients()).sort()).toEqual(['person-macsen', 'person-sian']);
  });

  it('ended early, what comes from then on comes to me', async () => {
    await enters('sian', { from: '2026-11-11' });
    const card = await bot.follows('sian', await bot.says('sian', 'away'), 'I am back: end it now');
    expect(shown(card)).toContain('Ended.');
    await bot.runs('2026-11-12', '08:30');
    expect(await recipients()).toEqual(['person-sian']);
    expect((await bot.head()).absences).toBeUndefined();
    expect(shown(await bot.says('sian', 'away'))).toContain('You are not away.');
  });

  it('is over by itself after its last day', async () => {
    await enters('sian', { from: '2026-11-11', to: '2026-11-12' });
    await bot.runs('2026-11-12', '08:30');
    await bot.runs('2026-11-13', '08:30');
    expect((await recipients()).sort()).toEqual(['person-macsen', 'person-sian']);
    expect((await bot.head()).absences).toBeUndefined();
  });

  it('is audited in each group, once for the same press', async () => {
    const form = await bot.says('sian', 'away');
    for (const _ of [1, 2]) await bot.follows('sian', form, 'Save', { from: '2026-11-12', to: '', cover: 'person-noor' });
    const entries = (await bot.audit()).filter(({ deed }) => deed === 'away.save');
    expect(entries).toEqual([
      expect.objectContaining({
        by: 'person-sian',
        about: { personId: 'person-sian', from: '2026-11-12', to: null, cover: 'person-noor' },
      }),
    ]);
    expect((await verifyChains(bot.store.groups, sha256, () => undefined)).problems).toBe(0);
  });

  it.each(['elin', 'cain'])('is not asked of %s', async (who) => {
    expect(shown(await bot.says(who, 'away'))).toContain('Your role in this group does not allow this.');
    await bot.presses(who, 'away.save', { g: undefined, from: '2026-11-12', to: '', cover: 'nobody' });
    expect((await bot.head()).absences).toBeUndefined();
  });

  it('is nobody’s business in a group chat', async () => {
    const chat = { kind: 'groupChat', coreGroupId: 'group-1', conversationId: '19:x' } as const;
    expect(JSON.stringify(await bot.says('sian', 'away', chat))).not.toMatch(/Macsen|Noor/);
    expect(shown(await bot.presses('sian', 'away.open', {}, chat))).toContain('This cannot be done in this conversation,');
  });
});

it('the card of somebody in many groups stays small, and whoever covers stays in its list', async () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    aMember(`m${index}`, 'member', { ...since, name: `Practitioner ${String(index).padStart(3, '0')}` }),
  );
  bot = await anAlertBot({ groups: [{ ...seen, members: [...people, ...many] }], now: instantOf('2026-11-11', '10:00') });
  const card = await bot.presses('sian', 'away.save', { g: undefined, from: '2026-11-12', to: '', cover: 'person-m199' });
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(24 * 1024);
  expect(shown(card)).toContain('Covered by: \nPractitioner 199');
  expect(shown(card)).toContain('Practitioner 199, Practitioner');
});

describe('a co-ordinator’s leave', () => {
  it('is shown to those who run the group, and to nobody else', async () => {
    await enters('sian', { from: '2026-11-11', to: '2026-12-03', cover: 'person-noor' });
    for (const who of ['macsen', 'sian'])
      expect(shown(await bot.says(who, 'members'))).toContain('Away from 11 November 2026 to 3 December 2026');
    for (const who of ['noor', 'elin']) expect(shown(await bot.says(who, 'members'))).not.toContain('Away');
    const card = shown(await bot.presses('macsen', 'members.one', { memberId: 'sian' }));
    expect(card).toContain('Covered by: Noor ${x} [a](b) =cmd()');
  });

  it('is entered by the manager when they are sick, and counts in all their groups that day', async () => {
    bot.time.set(instantOf('2026-11-12', '00:05'));
    await bot.sweeps();
    bot.time.set(instantOf('2026-11-12', '07:30'));
    const member = await bot.presses('macsen', 'members.one', { memberId: 'sian' });
    const form = await bot.follows('macsen', member, 'Leave or sickness');
    const saved = await bot.follows('macsen', form, 'Save', { from: '2026-11-12', to: '', cover: 'nobody' });
    expect(shown(saved)).toContain('◷ Away from 12 November 2026 until further notice');
    await bot.runs('2026-11-12', '08:30');
    expect([await recipients(), await recipients('group-2')]).toEqual([['person-macsen'], ['person-macsen']]);
    expect((await bot.audit()).find(({ deed }) => deed === 'away.enter')).toMatchObject({ by: 'person-macsen' });
    expect(shown(await bot.says('sian', 'away'))).toContain('◷ Away from 12 November 2026');
    await bot.follows('macsen', saved, 'They are back: end it now');
    await bot.runs('2026-11-13', '08:30');
    expect((await recipients()).sort()).toEqual(['person-macsen', 'person-sian']);
    expect((await recipients('group-2')).sort()).toEqual(['person-macsen', 'person-sian']);
  });

  it.each(['sian', 'glenys', 'noor', 'elin'])('is not entered by %s', async (who) => {
    await bot.presses(who, 'away.enter', { memberId: 'sian', from: '2026-11-12', to: '', cover: 'nobody' });
    expect((await bot.head()).absences).toBeUndefined();
    expect((await bot.deps.directory.read('person:person-sian'))?.document).not.toHaveProperty('away');
  });

  it('is all that the manager enters: nobody else’s, and nothing that makes no sense', async () => {
    await bot.presses('macsen', 'away.enter', { memberId: 'noor', from: '2026-11-12', to: '', cover: 'nobody' });
    const card = await bot.presses('macsen', 'away.enter', { memberId: 'sian', from: '2026-11-12', to: '2026-11-11', cover: 'nobody' });
    expect(shown(card)).toContain('The last day is before the first day. Change one of them.');
    expect((await bot.head()).absences).toBeUndefined();
  });
});

describe('no co-ordinator at all', () => {
  it('tells manager and senior manager at once, on every working day until there is one, and their card says why', async () => {
    const without = { ...seen, members: people.map((each) => (each.memberId === 'sian' ? { ...each, to: '2026-11-12' } : each)) };
    bot = await anAlertBot({ groups: [without], now: instantOf('2026-11-12', '19:00') });
    await bot.runs('2026-11-12', '19:00');
    expect(bot.teams.postedTo('chat-of-person-glenys')).toHaveLength(1);
    const card = shown(await bot.opensNewest('glenys'));
    expect(card).toContain('No co-ordinator named');
    expect(card).toContain('Go to the members');
    for (const day of ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16']) await bot.runs(day, '08:30');
    expect(bot.teams.postedTo('chat-of-person-glenys')).toHaveLength(3);
    await bot.changes((group) => ({ ...group, members: [...group.members, aMember('beca', 'co-ordinator', { from: '2026-11-16' })] }));
    await bot.runs('2026-11-16', '12:00');
    await bot.runs('2026-11-17', '08:30');
    expect(bot.teams.updated.length).toBeGreaterThan(0);
    expect((await bot.head()).openNotices?.some((id) => id.includes('D20'))).toBe(false);
    // What was told again on a later day stays in the history as sent: it was not this one that was dealt with.
    const left = (await bot.notices()).filter(({ clock, state }) => clock?.id === 'D20' && state !== 'settled');
    expect(new Set(left.map(({ clock, state }) => `${clock?.rung} ${state}`))).toEqual(new Set(['again-2026-11-13 sent']));
  });
});

describe('a report that nobody decides on', () => {
  const report = { danger: 'no', dayAgreed: '', children: 'child-1', on: '2026-11-11', time: '09:00', place: 'Home' };

  it('is told again to manager and senior manager on every working day, and no more once it is decided', async () => {
    await bot.presses('noor', 'notSeen.report', report);
    await bot.runs('2026-11-11', '10:05');
    const before = bot.teams.postedTo('chat-of-person-macsen').length;
    expect(bot.teams.postedTo('chat-of-person-foster')).toHaveLength(1);
    expect(shown(await bot.opensNewest('foster'))).toContain('A child could not be seen');
    expect((await bot.notices()).find(({ recipientPersonId }) => recipientPersonId === 'person-foster')?.openedAt).not.toBeNull();
    for (const day of ['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15']) await bot.runs(day, '08:30');
    const undecided = (await bot.notices()).filter(({ key }) => key.includes('undecided'));
    expect(undecided.map(({ key, recipientPersonId }) => `${key.split(':')[2]} ${recipientPersonId}`).sort()).toEqual([
      'undecided-2026-11-12 person-glenys',
      'undecided-2026-11-12 person-macsen',
      'undecided-2026-11-13 person-glenys',
      'undecided-2026-11-13 person-macsen',
    ]);
    expect(bot.teams.postedTo('chat-of-person-macsen').length).toBeGreaterThan(before + 1);
    const entry = await bot.opensNewest('macsen');
    expect(shown(entry)).toContain('■ No manager made a decision on the day of the report.');
    const form = await bot.follows('macsen', entry, 'notSeen.deciding');
    await bot.follows('macsen', form, 'notSeen.decide', { code: 'revisit', why: '' });
    await bot.runs('2026-11-16', '08:30');
    const after = (await bot.notices()).filter(({ key }) => key.includes('undecided'));
    expect(after.map(({ state }) => state)).toEqual(['settled', 'settled', 'settled', 'settled']);
    expect((await bot.head()).openNotices?.some((id) => id.includes('undecided'))).toBe(false);
  });

  it('stands in the list of those who answer until it is decided, and of a member until they have opened it', async () => {
    await bot.presses('macsen', 'notSeen.report', report);
    await bot.runs('2026-11-11', '10:05');
    for (const who of ['sian', 'noor']) {
      const list = await bot.says(who, 'alerts');
      expect(shown(list)).toContain('A child could not be seen');
      await bot.follows(who, list, 'Open 1');
    }
    expect(shown(await bot.says('sian', 'alerts'))).toContain('A child could not be seen');
    expect(shown(await bot.says('noor', 'alerts'))).toContain('Nothing is waiting for you');
  });
});
