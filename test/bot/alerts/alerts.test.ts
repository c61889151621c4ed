import { makeNoticeMessages } from '../../../src/bot/alerts/noticeMessages';
import { planNotice } from '../../../src/core/notices/notice';
import { instantOf } from '../../../src/core/time/londonTime';
import { verifyChains } from '../../../src/usecases/audit/verifyChain';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { shown } from '../../support/world';

const since = { from: '2020-01-01' };
const people = [
  aMember('sian', 'co-ordinator', { ...since, name: "Siân O'Neill" }),
  aMember('macsen', 'manager', { ...since, name: 'Macsen Hughes' }),
  aMember('glenys', 'senior-manager', { ...since, name: 'Glenys ${x} [a](b) =cmd()' }),
  aMember('cadi', 'conference-chair', since),
  aMember('noor', 'member', since),
  aMember('foster', 'foster-carer', { ...since, childIds: ['child-1'] }),
  aMember('ann', 'administrator', since),
  aMember('aud', 'auditor', since),
  aMember('elin', 'parent', since),
  aMember('young', 'young-person', { ...since, childIds: ['child-1'] }),
  aMember('ada', 'advocate', { ...since, childIds: ['child-1'] }),
  aMember('cain', 'interpreter', since),
  aMember('gone', 'member', { ...since, to: '2026-11-01' }),
];
/** Seen alone on Monday 2 November: to be seen again by Monday 16 November; told from Thursday 12 November. */
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });
const toSian = 'notice:D05:child-1:2026-11-16:due-soon:person-sian';
const toMacsen = 'notice:D05:child-1:2026-11-16:due:person-macsen';

let bot: AlertBot;
beforeEach(async () => {
  bot = await anAlertBot({ groups: [seen], now: instantOf('2026-11-12', '08:00') });
  await bot.runs('2026-11-12', '08:30');
});

const visited = (on: string) =>
  bot.changes((group) => {
    const [child] = group.children;
    const [visit] = child?.visits ?? [];
    if (child === undefined || visit === undefined) throw new Error('no visit to copy');
    return { ...group, children: [{ ...child, visits: [...child.visits, { ...visit, visitId: `visit-${on}`, on }] }] };
  });
const opens = async (who: string, notice = toSian) => bot.presses(who, 'alerts.one', { notice });
const posts = (who: string) => bot.teams.postedTo(`chat-of-person-${who}`).length;

describe('what waits for me', () => {
  it('shows the limit, the child and one way in, and says so when there is nothing', async () => {
    const card = await bot.says('sian', 'alerts');
    expect(shown(card)).toContain('1. Seeing the child alone');
    expect(shown(card)).toContain('Mali Prŷs');
    expect(shown(card)).toContain('▲ due soon, deadline: Monday 16 November 2026');
    expect(shown(await bot.says('noor', 'alerts'))).toContain('Nothing is waiting for you in this group.');
    expect(shown(await bot.follows('sian', card, 'Open 1'))).toContain(
      'Because the co-ordinator, or whoever stood in, last saw the child alone on',
    );
  });

  it('is new until it was opened, in the list of the group and in that of all groups', async () => {
    const lists = async () => [await bot.presses('sian', 'alerts.open'), await bot.presses('sian', 'alerts.today', { g: undefined })];
    const isNew = async () => (await lists()).map((card) => shown(card).includes('✱ New'));
    expect(await isNew()).toEqual([true, true]);
    await opens('sian');
    expect(await isNew()).toEqual([false, false]);
  });

  it('is new no longer once somebody deals with it', async () => {
    await opens('macsen', toSian);
    await bot.presses('macsen', 'alerts.take', { notice: toSian, seen: 0, who: 'sian', until: '2026-11-13' });
    const list = shown(await bot.presses('sian', 'alerts.open'));
    expect(list).toContain('You are dealing with this until');
    expect(list).not.toContain('✱ New');
  });

  it.each(['elin', 'young', 'ada', 'cain', 'gone'])('is not for %s, nor is the board, nor any alert', async (who) => {
    for (const card of [
      await bot.says(who, 'alerts'),
      await bot.presses(who, 'alerts.board'),
      await opens(who),
      await bot.presses(who, 'alerts.today', { g: undefined }),
      await bot.presses(who, 'alerts.taking', { notice: toSian }),
      await bot.presses(who, 'alerts.retry', { notice: toSian }),
    ])
      expect(shown(card)).not.toMatch(/Seeing the child|Siân|Macsen|16 November|late|Due/);
  });

  it('is neutral in a group chat', async () => {
    const card = await bot.says('sian', 'alerts', { kind: 'groupChat', coreGroupId: 'group-1', conversationId: '19:x' });
    expect(JSON.stringify(card)).not.toMatch(/Mali|Seeing|D05|due|2026-11-16/);
  });

  it('is one query over all groups for whoever opens the morning card', async () => {
    const other = { ...seen, coreGroupId: 'group-2', ref: 'CG-0002' };
    bot = await anAlertBot({ groups: [seen, other], now: instantOf('2026-11-12', '08:00') });
    await bot.runs('2026-11-12', '08:30');
    expect(posts('sian')).toBe(1);
    const queries = jest.spyOn(bot.deps.store, 'headsOtherThan');
    const loads = jest.spyOn(bot.deps.store, 'load');
    const card = await bot.opensNewest('sian');
    expect([queries.mock.calls.length, loads.mock.calls.length]).toEqual([1, 0]);
    expect(shown(card)).toContain('CG-0001');
    expect(shown(card)).toContain('CG-0002');
    expect(shown(await bot.follows('sian', card, 'Open 2'))).toContain(
      'Because the co-ordinator, or whoever stood in, last saw the child alone',
    );
    const notice = (await bot.notices('group-2')).find(({ id }) => id === toSian);
    expect(notice?.openedAt).not.toBeNull();
  });

  it('is asked again with each press: whoever has left since opens nothing', async () => {
    const card = await bot.says('sian', 'alerts');
    await bot.changes((group) => ({
      ...group,
      members: group.members.map((each) => (each.memberId === 'sian' ? { ...each, to: '2026-11-12' } : each)),
    }));
    expect(shown(await bot.follows('sian', card, 'Open 1'))).toContain('You are not a member of this group today');
  });
});

it('a child not seen stands before paperwork that has been late for longer', async () => {
  const { children, members } = aCoreGroup().withChild({ registeredOn: '2026-11-02' }).withVisit('2026-11-02').build({ members: people });
  const meetings = seen.meetings.map((meeting) => ({ ...meeting, recordSentOn: null }));
  bot = await anAlertBot({ groups: [{ ...seen, children, members, meetings }], now: instantOf('2026-11-12', '08:00') });
  await bot.runs('2026-11-12', '08:30');
  const card = shown(await bot.says('sian', 'alerts'));
  expect(card).toContain('1. Seeing the child alone');
  expect(card).toMatch(/2\. Sending out the meeting record[\s\S]*late, deadline: Monday 9 November 2026/);
});

it('what is taken on while it is being sent is both sent and taken on', async () => {
  bot = await anAlertBot({ groups: [seen], now: instantOf('2026-11-12', '08:00') });
  await bot.sweeps();
  bot.teams.fault = () => {
    void bot.presses('sian', 'alerts.take', { notice: toSian, seen: 0, who: 'sian', until: '2026-11-13' });
    return null;
  };
  await bot.runs('2026-11-12', '08:30');
  expect(await bot.notice(toSian)).toMatchObject({ state: 'sent', acknowledged: { by: 'sian', until: '2026-11-13' } });
});

it('is raised again after bank holidays, on the first morning that somebody works', async () => {
  const group = aCoreGroup()
    .withChild({ registeredOn: '2026-12-14' })
    .withMeeting('2026-12-14')
    .withVisit('2026-12-14')
    .build({ members: people });
  bot = await anAlertBot({ groups: [group], now: instantOf('2026-12-24', '08:00') });
  await bot.runs('2026-12-24', '08:30');
  const id = 'notice:D05:child-1:2026-12-30:due-soon:person-sian';
  await bot.presses('sian', 'alerts.take', { notice: id, seen: 0, who: 'sian', until: '2026-12-24' });
  const before = posts('sian');
  for (const day of ['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28']) await bot.runs(day, '08:30');
  expect(posts('sian')).toBe(before);
  await bot.runs('2026-12-29', '08:30');
  expect((await bot.notice(id)).handled?.map(({ what }) => what)).toEqual(['taken', 'raised-again']);
  expect(posts('sian')).toBeGreaterThan(before);
});

describe('one alert', () => {
  it('notes once that its recipient opened it, and nobody else', async () => {
    await opens('macsen');
    expect((await bot.notice(toSian)).openedAt).toBeNull();
    bot.time.set(instantOf('2026-11-12', '09:10'));
    expect(shown(await opens('sian'))).toContain('Opened: 12 November 2026, 09:10');
    bot.time.set(instantOf('2026-11-12', '09:20'));
    await opens('sian');
    expect((await bot.notice(toSian)).openedAt).toBe(instantOf('2026-11-12', '09:10'));
    expect(shown(await opens('macsen'))).toContain('Opened: 12 November 2026, 09:10');
  });

  it('says who else was told and how far that got', async () => {
    await bot.runs('2026-11-16', '08:30');
    const card = shown(await opens('sian'));
    expect(card).toContain('Macsen Hughes · Team manager · Sent: 16 November 2026, 08:30 · Not opened yet');
  });

  it('is nobody else’s: a member denied, an administrator denied, an auditor reads and can do nothing', async () => {
    for (const who of ['noor', 'ann', 'foster']) expect(shown(await opens(who))).toContain('Only the person this belongs to');
    const card = shown(await opens('aud'));
    expect(card).toContain('Seeing the child alone');
    expect(card).not.toMatch(/I am dealing with this|Remind me|Tell the next person|Try again/);
    for (const [verb, typed] of [
      ['alerts.take', { seen: 0, who: 'sian', until: '2026-11-13' }],
      ['alerts.putOff', { seen: 0, until: '2026-11-13', why: 'x' }],
      ['alerts.escalate', { seen: 0, why: 'x' }],
      ['alerts.retry', {}],
    ] as const)
      await bot.presses('aud', verb, { notice: toSian, ...typed });
    expect((await bot.notice(toSian)).handled).toBeUndefined();
  });

  it('of a child whom somebody is not here for is not shown to them', async () => {
    await bot.changes((group) => ({
      ...group,
      members: group.members.map((each) => (each.memberId === 'cadi' ? { ...each, childIds: ['child-2'] } : each)),
    }));
    expect(shown(await opens('cadi'))).toContain('You are not in this group for that child');
    expect(shown(await bot.presses('cadi', 'alerts.board'))).not.toContain('Mali');
  });
});

describe('“I’ve got this”', () => {
  const takes = async (who: string, typed: Readonly<Record<string, string>>, notice = toSian) =>
    bot.follows(who, await bot.follows(who, await opens(who, notice), 'I am dealing with this'), 'Save who deals with it', typed);

  it('begins with me, until the next working day', async () => {
    const form = await bot.follows('sian', await opens('sian'), 'I am dealing with this');
    expect(JSON.stringify(form)).toMatch(/"id":"who"[^}]*"value":"sian"/);
    expect(JSON.stringify(form)).toMatch(/"id":"until"[^}]*"value":"2026-11-13"/);
    expect(shown(form)).toContain('Latest day: Monday 16 November 2026.');
  });

  it('is kept with who and until when, shown to others, and audited', async () => {
    expect(shown(await takes('sian', { who: 'macsen', until: '2026-11-13' }))).toContain(
      'Macsen Hughes · dealing with this until Friday 13 November 2026',
    );
    expect(await bot.notice(toSian)).toMatchObject({ acknowledged: { by: 'macsen', until: '2026-11-13' } });
    expect(shown(await bot.says('sian', 'alerts'))).toContain('✓ Somebody else is dealing with this until Friday 13 November 2026');
    expect(shown(await bot.presses('macsen', 'alerts.board'))).toContain('Macsen Hughes · dealing with this until Friday 13 November 2026');
    expect((await bot.audit()).at(-1)).toMatchObject({
      deed: 'alerts.take',
      by: 'person-sian',
      about: { notice: toSian, who: 'macsen', until: '2026-11-13' },
    });
  });

  it.each([
    [{ until: '2026-11-17', who: 'sian' }, 'This is after the deadline.'],
    [{ until: '2026-11-11', who: 'sian' }, 'This day has passed.'],
    [{ until: '2026-02-30', who: 'sian' }, 'This is not a day in the calendar.'],
    [{ until: '2026-11-13', who: 'elin' }, 'Choose one.'],
    [{ until: '2026-11-13', who: 'gone' }, 'Choose one.'],
  ])('is refused by the field for %o, with what was typed', async (typed, words) => {
    const card = await takes('sian', typed);
    expect(shown(card)).toContain(words);
    expect(JSON.stringify(card)).toContain(`"value":"${typed.until}"`);
    expect((await bot.notice(toSian)).acknowledged).toBeNull();
  });

  it('holds back neither the next rung by date nor the breach, and settles when the child is seen', async () => {
    await takes('sian', { who: 'sian', until: '2026-11-16' });
    await bot.runs('2026-11-16', '08:30');
    expect(await bot.notice(toMacsen)).toMatchObject({ state: 'sent' });
    await takes('macsen', { who: 'sian', until: '2026-11-16' }, toMacsen);
    await bot.runs('2026-11-18', '08:30');
    expect((await bot.notices()).map(({ id }) => id)).toContain('notice:D05:child-1:2026-11-16:after-2:person-glenys');
    await visited('2026-11-18');
    await bot.runs('2026-11-18', '12:00');
    expect((await bot.notices()).filter(({ state }) => state !== 'settled')).toEqual([]);
    expect((await bot.head()).quietNotices).toBeUndefined();
    expect(shown(await bot.presses('sian', 'clocks.past'))).toContain('2 working days late');
    expect(shown(await opens('sian'))).toContain('What was late stays in the list of missed deadlines.');
  });

  it('is raised again on the working morning after its day when nothing has come of it', async () => {
    await takes('sian', { who: 'sian', until: '2026-11-13' });
    expect(posts('sian')).toBe(1);
    await bot.runs('2026-11-13', '08:30');
    expect(posts('sian')).toBe(1);
    // Friday is over on Saturday; the card comes on Monday.
    await bot.runs('2026-11-14', '00:05');
    await bot.runs('2026-11-14', '12:00');
    expect(posts('sian')).toBe(1);
    await bot.runs('2026-11-16', '08:30');
    expect(posts('sian')).toBe(2);
    const raised = await bot.notice(toSian);
    expect(raised).toMatchObject({ state: 'sent', acknowledged: null, openedAt: null });
    expect(raised.handled?.map(({ what }) => what)).toEqual(['taken', 'raised-again']);
    expect(shown(await bot.says('sian', 'alerts'))).not.toContain('✓');
  });

  it('said before the morning card went keeps it back, until its day is over', async () => {
    bot = await anAlertBot({ groups: [seen], now: instantOf('2026-11-12', '00:05') });
    await bot.sweeps();
    await takes('sian', { who: 'sian', until: '2026-11-12' });
    await bot.runs('2026-11-12', '08:30');
    expect(posts('sian')).toBe(0);
    expect(shown(await bot.says('sian', 'alerts'))).toContain('✓ You are dealing with this until Thursday 12 November 2026');
    await bot.runs('2026-11-13', '08:30');
    expect(posts('sian')).toBe(1);
    await bot.runs('2026-11-13', '12:00');
    await bot.runs('2026-11-14', '08:30');
    expect(posts('sian')).toBe(1);
  });

  it('once the limit has passed lasts five working days at most', async () => {
    await bot.runs('2026-11-17', '08:30');
    expect(shown(await takes('sian', { who: 'sian', until: '2026-11-25' }))).toContain('This day is too far ahead.');
    expect(shown(await takes('sian', { who: 'sian', until: '2026-11-24' }))).toContain('Noted.');
  });

  it('counts once however often it comes, and not over what somebody else has said since', async () => {
    const form = await bot.follows('sian', await opens('sian'), 'I am dealing with this');
    const typed = { who: 'sian', until: '2026-11-13' };
    await bot.follows('sian', form, 'Save who deals with it', typed);
    expect(shown(await bot.follows('sian', form, 'Save who deals with it', typed))).toContain('Noted.');
    expect((await bot.notice(toSian)).handled).toHaveLength(1);
    const stale = await bot.follows('macsen', form, 'Save who deals with it', { who: 'macsen', until: '2026-11-16' });
    expect(shown(stale)).toContain('Somebody changed this since you opened it.');
    expect((await bot.notice(toSian)).acknowledged?.by).toBe('sian');
  });

  it('says that it is dealt with where the child was seen meanwhile', async () => {
    const form = await bot.follows('sian', await opens('sian'), 'I am dealing with this');
    await visited('2026-11-12');
    expect(shown(await bot.follows('sian', form, 'Save who deals with it', { who: 'sian', until: '2026-11-13' }))).toContain(
      'This has been dealt with in the meantime',
    );
  });
});

describe('“Remind me later”', () => {
  const putsOff = async (typed: Readonly<Record<string, string>>) =>
    bot.follows('sian', await bot.follows('sian', await opens('sian'), 'Remind me later'), 'Remind me', typed);

  it('comes again on the morning of that day, with the reason kept as it was typed', async () => {
    const why = 'Waiting for the school ${x} =cmd() Ŵ';
    expect(shown(await putsOff({ until: '2026-11-16', why }))).toContain(why);
    expect(shown(await bot.says('sian', 'alerts'))).toContain('◷ You put this off until Monday 16 November 2026');
    await bot.runs('2026-11-13', '08:30');
    expect(posts('sian')).toBe(1);
    await bot.runs('2026-11-16', '08:30');
    expect(posts('sian')).toBe(2);
    expect(JSON.stringify(bot.teams.posted)).not.toMatch(/school|Mali|D05/);
  });

  it.each([
    [{ until: '2026-11-17', why: 'x' }, 'This is after the deadline.'],
    [{ until: '2026-11-12', why: 'x' }, 'Choose a day after today.'],
    [{ until: '2026-11-14', why: 'x' }, 'This is not a working day'],
    [{ until: '2026-11-13', why: ' ' }, 'Answer this.'],
    [{ until: '2026-11-13', why: 'w'.repeat(1001) }, 'Nothing was cut off'],
  ])('is refused by the field for %o', async (typed, words) => {
    expect(shown(await putsOff(typed))).toContain(words);
    expect((await bot.notice(toSian)).snoozed ?? null).toBeNull();
  });

  it('is not offered once the limit has passed, and refused if pressed on an old card', async () => {
    const form = await bot.follows('sian', await opens('sian'), 'Remind me later');
    await bot.runs('2026-11-17', '08:30');
    expect(shown(await opens('sian'))).not.toContain('Remind me later');
    expect(shown(await bot.follows('sian', form, 'Remind me', { until: '2026-11-18', why: 'x' }))).toContain('The deadline has passed');
  });

  it('is its recipient’s alone', async () => {
    expect(shown(await opens('macsen'))).not.toContain('Remind me later');
    await bot.presses('macsen', 'alerts.putOff', { notice: toSian, seen: 0, until: '2026-11-13', why: 'x' });
    expect((await bot.notice(toSian)).handled).toBeUndefined();
  });
});

describe('“Tell the next person now”', () => {
  const escalates = async (who: string, why = 'Nobody answers the door') =>
    bot.follows(who, await bot.follows(who, await opens(who), 'Tell the next person now'), 'Tell them now', { why });

  it('tells the next one up at once, with the reason on their card and nothing of it in the message', async () => {
    expect(shown(await escalates('sian'))).toContain('Saved. They are being told now.');
    await bot.runs('2026-11-12', '20:00');
    expect(posts('macsen')).toBe(1);
    expect(JSON.stringify(bot.teams.posted)).not.toMatch(/door|Mali|D05|2026-11-16/);
    const card = shown(await bot.opensNewest('macsen'));
    expect(card).toContain("Siân O'Neill → Macsen Hughes · Nobody answers the door");
    expect((await bot.notice('notice:D05:child-1:2026-11-16:escalated:person-macsen')).openedAt).not.toBeNull();
    expect((await bot.audit()).map(({ deed, by }) => `${deed} ${by}`)).toContain('alerts.escalate person-sian');
    expect(shown(await bot.says('macsen', 'alerts'))).toContain('! Cannot wait');
  });

  it('goes one further each time, past whoever is away, and says when there is nobody left', async () => {
    await bot.knows('person-macsen', { away: { from: '2026-11-12', to: null, coverPersonId: null } });
    await escalates('sian');
    await escalates('sian');
    await bot.runs('2026-11-12', '12:00');
    expect([posts('macsen'), posts('glenys'), posts('cadi')]).toEqual([0, 1, 1]);
    const card = await escalates('sian', 'Again ${x}');
    expect(shown(card)).toContain('Everybody who can be told has been told already');
    expect(shown(card)).toContain('Again ${x}');
  });

  it('needs a reason, is withdrawn when the child is seen first, and settled when it was sent', async () => {
    expect(shown(await escalates('sian', ' '))).toContain('Answer this.');
    await escalates('sian');
    await visited('2026-11-12');
    await bot.delivers(instantOf('2026-11-12', '10:00'));
    expect(await bot.notice('notice:D05:child-1:2026-11-16:escalated:person-macsen')).toMatchObject({ state: 'withdrawn' });
  });

  it('that was sent is shown as dealt with in the chat when the child is seen', async () => {
    await escalates('sian');
    await bot.runs('2026-11-12', '10:00');
    await visited('2026-11-12');
    await bot.runs('2026-11-12', '12:00');
    expect(bot.teams.updated).toHaveLength(1);
    expect(shown(await bot.opensNewest('macsen'))).toContain('This has been dealt with.');
  });

  it('taken on by whoever it went to is raised again when its day is over', async () => {
    await escalates('sian');
    await bot.runs('2026-11-12', '10:00');
    const up = 'notice:D05:child-1:2026-11-16:escalated:person-macsen';
    await bot.presses('macsen', 'alerts.take', { notice: up, seen: 1, who: 'macsen', until: '2026-11-12' });
    await bot.runs('2026-11-13', '00:05');
    await bot.runs('2026-11-13', '08:30');
    expect((await bot.notice(up)).handled?.map(({ what }) => what)).toEqual(['escalated', 'taken', 'raised-again']);
    expect(posts('macsen')).toBe(2);
  });
});

it('leaves an audit chain that holds', async () => {
  await bot.presses('sian', 'alerts.take', { notice: toSian, seen: 0, who: 'sian', until: '2026-11-13' });
  await bot.presses('macsen', 'alerts.escalate', { notice: toSian, seen: 1, why: 'Now' });
  await bot.runs('2026-11-16', '08:30');
  expect((await verifyChains(bot.store.groups, sha256, () => undefined)).problems).toBe(0);
});

it('shows the family the appointment they were told of, never a limit, and notes that they opened it', async () => {
  const meeting = {
    ...(seen.meetings[0] as (typeof seen.meetings)[0]),
    meetingId: 'm2',
    plannedFor: '2026-11-19',
    heldOn: null,
    valid: null,
  };
  const id = 'notice:meeting:m2:planned-0:2026-11-19:person-elin';
  const told = planNotice(
    {
      coreGroupId: 'group-1',
      about: { kind: 'meeting', meetingId: 'm2', news: 'planned', moves: 0, plannedFor: '2026-11-19' },
      recipientPersonId: 'person-elin',
      urgency: 'digest',
      sendAfter: '2026-11-12T08:30:00.000Z',
      escalatesAt: null,
    },
    '2026-11-12T08:00:00.000Z',
  );
  const duty = toSian.replace('sian', 'elin');
  bot = await anAlertBot({
    groups: [{ ...seen, meetings: [...seen.meetings, meeting], openNotices: [id, duty] }],
    now: instantOf('2026-11-12', '08:00'),
  });
  const head = await bot.deps.store.load('group-1', []);
  if (head === null) throw new Error('The group is gone.');
  await bot.deps.store.commit({ coreGroupId: 'group-1', head: head.head.document, etag: head.head.etag, put: [told], create: [] });
  await bot.delivers(instantOf('2026-11-12', '08:30'), { messages: makeNoticeMessages(bot.deps.newId) });
  const today = await bot.opensNewest('elin');
  expect(shown(today)).toContain('1. A meeting was planned');
  expect(shown(today)).not.toMatch(/Seeing the child|CG-0001/);
  expect(shown(await bot.follows('elin', today, 'Open 1'))).not.toContain('Seeing the child');
  expect((await bot.notice(id)).openedAt).not.toBeNull();
  expect(shown(await bot.says('elin', 'alerts'))).toContain('Nothing is waiting for you in this group.');
});
