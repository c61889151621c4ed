import type { ActionDue, CoreGroup } from '../../../src/core/coreGroup';
import { factsOf, isStillTrue } from '../../../src/core/notices/aboutNotice';
import { type Notice, type NoticeDraft, planNotice } from '../../../src/core/notices/notice';
import { instantOf } from '../../../src/core/time/londonTime';
import type { SendFailure } from '../../../src/ports/messenger';
import { deliver } from '../../../src/usecases/delivery/deliver';
import { aMember } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld, aReachablePerson } from '../../support/alertWorld';
import { aCoreGroup } from '../../support/coreGroups';

const people = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('macsen', 'manager', { from: '2020-01-01' }),
  aMember('elin', 'senior-manager', { from: '2020-01-01' }),
];
const conversation = {
  conversationId: 'group-chat',
  kind: 'groupChat',
  tenantId: 'tenant-1',
  serviceUrl: 'https://smba.example/',
} as const;
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people, conversation });
const morning = instantOf('2026-11-18', '08:30');

const report = (entryId: string) => ({ kind: 'not-seen', entryId, why: 'told' }) as const;
const action = (actionId: string) => ({ kind: 'action', actionId, state: 'open', dueOn: '2026-11-19', rung: 'due-soon' }) as const;

function unfinished(actionId: string, ownerMemberId: string): ActionDue {
  return { actionId, dueOn: '2026-11-19', ownerMemberId, childIds: [], state: 'open' };
}

/** A report of a child not seen, to the co-ordinator, with the senior manager behind it. */
async function tell(world: AlertWorld, more: Partial<NoticeDraft> = {}): Promise<Notice> {
  const now = world.time.clock.now();
  const notice = planNotice(
    {
      coreGroupId: 'group-1',
      about: report('1'),
      recipientPersonId: 'person-sian',
      urgency: 'at-once',
      sendAfter: now,
      escalatesAt: null,
      ...more,
    },
    now,
  );
  const loaded = await world.store.groups.load('group-1', []);
  if (loaded === null) throw new Error('no group');
  await world.store.groups.commit({
    coreGroupId: 'group-1',
    head: loaded.head.document,
    etag: loaded.head.etag,
    put: [],
    create: [notice],
  });
  return notice;
}

async function quiet(now: string, group: CoreGroup = seen): Promise<AlertWorld> {
  return anAlertWorld({ groups: [{ ...group, nextDueOn: '2099-01-01' }], now });
}

const states = async (world: AlertWorld) =>
  (await world.notices()).map(({ recipientPersonId, state }) => `${recipientPersonId ?? 'group'} ${state}`);

describe('the morning card', () => {
  it('is one a person for everything that can wait, across groups, and marks all of it as sent', async () => {
    const other = { ...seen, coreGroupId: 'group-2' };
    const world = await anAlertWorld({ groups: [seen, other], now: instantOf('2026-11-18', '00:10') });
    await world.sweeps();
    expect(await world.delivers()).toMatchObject({ sent: 0 });
    const counts = await world.delivers(morning);
    expect(counts).toMatchObject({ sent: 3, covered: 3, failed: 0 });
    expect(world.teams.posted.map(({ conversationId }) => conversationId).sort()).toEqual([
      'chat-of-person-elin',
      'chat-of-person-macsen',
      'chat-of-person-sian',
    ]);
    const activities = [...(await world.notices()), ...(await world.notices('group-2'))].map(
      ({ recipientPersonId, activityId }) => `${recipientPersonId} ${activityId}`,
    );
    expect(new Set(activities).size).toBe(3);
  });

  it('comes no second time that day: what is planned later waits for the next working morning', async () => {
    const world = await anAlertWorld({ groups: [seen], now: morning });
    await world.sweeps();
    await world.delivers();
    await tell(world, { urgency: 'digest', recipientPersonId: 'person-macsen', about: report('later-1') });
    world.time.set(instantOf('2026-11-18', '15:00'));
    await tell(world, { urgency: 'digest', recipientPersonId: 'person-sian', about: report('later-2') });
    await world.delivers();
    expect(world.teams.postedTo('chat-of-person-sian')).toHaveLength(1);
    expect((await world.notices()).find(({ key }) => key.includes('later-2'))?.sendAfter).toBe(instantOf('2026-11-19', '08:30'));
    await world.delivers(instantOf('2026-11-19', '08:30'));
    expect(world.teams.postedTo('chat-of-person-sian')).toHaveLength(2);
  });

  it('opens the action where one action is all there is, and the groups where there is more', async () => {
    const actionsDue = [unfinished('a', 'sian'), unfinished('b', 'macsen'), unfinished('c', 'macsen'), unfinished('d', 'sian')];
    const world = await quiet(morning, { ...seen, actionsDue });
    const urgency = 'digest';
    const only = await tell(world, { urgency, about: action('a') });
    await tell(world, { urgency, about: action('b'), recipientPersonId: 'person-macsen' });
    await tell(world, { urgency, about: action('c'), recipientPersonId: 'person-macsen' });
    await tell(world, { urgency, recipientPersonId: 'person-elin' });
    await world.delivers();
    const texts = (who: string) => world.teams.postedTo(`chat-of-person-${who}`).map(({ message }) => message.text);
    expect([texts('sian'), texts('macsen'), texts('elin')]).toEqual([[only.id], ['digest'], ['digest']]);
    await tell(world, { urgency, about: action('d') });
    await world.delivers(instantOf('2026-11-18', '09:00'));
    expect(texts('sian')).toHaveLength(1);
  });

  it('tells the co-ordinator alone, and no shared chat, where somebody cannot be reminded of their action', async () => {
    const world = await quiet(morning, { ...seen, actionsDue: [unfinished('a', 'macsen')] });
    world.teams.fault = ({ conversationId }) =>
      conversationId === 'chat-of-person-macsen'
        ? { failure: { kind: 'blocked', reason: 'conversation-blocked-by-user' }, takesIt: false }
        : null;
    await tell(world, { urgency: 'digest', about: action('a'), recipientPersonId: 'person-macsen' });
    await world.delivers();
    await world.delivers();
    expect(world.teams.posted.map(({ conversationId }) => conversationId)).toEqual(['chat-of-person-sian']);
  });

  it('reminds a parent of their own action, once, before its day', async () => {
    const group = {
      ...seen,
      members: [...seen.members, aMember('mam', 'parent', { from: '2020-01-01' })],
      actionsDue: [{ actionId: 'a', dueOn: '2026-11-18', ownerMemberId: 'mam', childIds: [], state: 'open' as const }],
    };
    const world = await anAlertWorld({ groups: [group], now: morning });
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-23', '2026-11-26']) {
      await world.sweeps(instantOf(day, '08:30'));
      await world.delivers();
    }
    expect(world.teams.postedTo('chat-of-person-mam')).toHaveLength(1);
  });

  it('waits over the weekend and through the night, whenever the process comes back', async () => {
    const world = await quiet(instantOf('2026-11-20', '20:00'));
    await tell(world, { urgency: 'digest' });
    for (const [day, time] of [
      ['2026-11-20', '20:00'],
      ['2026-11-21', '10:00'],
      ['2026-11-23', '03:00'],
    ] as const) {
      await world.delivers(instantOf(day, time));
      expect(world.teams.posted).toEqual([]);
    }
    await world.delivers(instantOf('2026-11-23', '08:30'));
    expect(world.teams.posted).toHaveLength(1);
  });

  it('is sent again after a crash between sending and writing down, and says that there may be two', async () => {
    const world = await anAlertWorld({ groups: [seen], now: morning });
    await world.sweeps();
    const [first] = await world.store.groups.dueNotices(morning, ['planned'], 1);
    const notice = first?.document as Notice;
    await world.store.groups.replace(
      { ...notice, state: 'sending', sendAfter: instantOf('2026-11-18', '08:32') } as Notice,
      first?.etag ?? '',
    );
    await world.delivers(instantOf('2026-11-18', '08:31'));
    expect((await world.notices()).find(({ id }) => id === notice.id)?.state).toBe('sending');
    await world.delivers(instantOf('2026-11-18', '08:32'));
    expect(await world.notices()).toContainEqual(expect.objectContaining({ id: notice.id, state: 'sent', maybeDuplicate: true }));
  });
});

describe('what cannot wait', () => {
  it('goes at any hour, singly, to the person’s own chat', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    await tell(world);
    await tell(world, { about: report('2') });
    expect(await world.delivers()).toMatchObject({ sent: 2 });
    expect(world.teams.postedTo('chat-of-person-sian').map(({ message }) => message.text)).toEqual([
      'notice:not-seen:1:told:person-sian',
      'notice:not-seen:2:told:person-sian',
    ]);
  });

  it('goes to the senior manager after thirty minutes of silence, even where it never arrived', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    world.teams.fault = ({ conversationId }) =>
      conversationId === 'chat-of-person-sian' ? { failure: { kind: 'throttled', retryAfterMs: 3_000_000 }, takesIt: false } : null;
    await tell(world, { escalatesAt: '2026-11-21T03:30:00.000Z' });
    await world.delivers();
    await world.delivers('2026-11-21T03:29:00.000Z');
    expect(world.teams.posted).toEqual([]);
    await world.delivers('2026-11-21T03:30:00.000Z');
    expect(world.teams.posted.map(({ conversationId }) => conversationId)).toEqual(['chat-of-person-elin']);
  });

  it('does not go up when somebody has said that they have it', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    const { id } = await tell(world, { escalatesAt: '2026-11-21T03:30:00.000Z' });
    await world.delivers();
    const found = await world.store.groups.read('group-1', id);
    const acknowledged = { by: 'person-sian', at: '2026-11-21T03:10:00.000Z', until: null };
    await world.store.groups.replace({ ...(found?.document as Notice), acknowledged } as Notice, found?.etag ?? '');
    await world.delivers('2026-11-21T03:30:00.000Z');
    expect(await states(world)).toEqual(['person-elin withdrawn', 'person-sian sent']);
  });

  it('is withdrawn where the person is no longer in the group', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    await tell(world);
    await world.changes((group) => ({
      ...group,
      members: group.members.map((each) => (each.memberId === 'sian' ? { ...each, to: '2026-11-20' } : each)),
    }));
    await world.delivers();
    expect(world.teams.posted).toEqual([]);
    expect(await states(world)).toEqual(['person-sian withdrawn']);
  });

  it('shows on its card that it is dealt with, once', async () => {
    const missing = { ...seen, children: seen.children.map((child) => ({ ...child, missingSince: '2026-11-18' })) };
    const world = await anAlertWorld({ groups: [missing], now: '2026-11-18T22:00:00.000Z' });
    await world.sweeps();
    await world.delivers();
    expect(world.teams.posted).toHaveLength(3);
    await world.changes((group) => ({ ...group, children: group.children.map((child) => ({ ...child, missingToldOn: '2026-11-18' })) }));
    await world.sweeps('2026-11-18T22:30:00.000Z');
    await world.delivers();
    await world.delivers('2026-11-18T23:00:00.000Z');
    expect(world.teams.updated.map(({ activityId }) => activityId).sort()).toEqual(
      world.teams.posted.map(({ activityId }) => activityId).sort(),
    );
  });
});

describe('somebody who cannot be reached', () => {
  it.each<[SendFailure]>([
    [{ kind: 'blocked', reason: 'conversation-blocked-by-user' }],
    [{ kind: 'blocked', reason: 'bot-not-in-conversation-roster' }],
    [{ kind: 'blocked', reason: 'bot-disabled-by-admin' }],
    [{ kind: 'blocked', reason: 'message-writes-blocked' }],
    [{ kind: 'blocked', reason: 'forbidden' }],
    [{ kind: 'rejected', status: 413 }],
  ])('%j: is shown as failed, and the group’s conversation and the manager are told once', async (failure) => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    world.teams.fault = ({ conversationId }) => (conversationId === 'chat-of-person-sian' ? { failure, takesIt: false } : null);
    await tell(world);
    await tell(world, { about: report('2') });
    await world.delivers();
    expect(world.teams.posted.map(({ conversationId }) => conversationId).sort()).toEqual(['chat-of-person-macsen', 'group-chat']);
    expect((await world.notices()).filter(({ state }) => state === 'failed').map((notice) => notice.failure)).toEqual(
      Array(2).fill(failure.kind === 'blocked' ? failure.reason : 'rejected-413'),
    );
    expect(
      (await world.notices()).flatMap(({ about }) => (about.kind === 'unreached' && about.of === null ? [about.personId] : [])),
    ).toEqual(['person-sian']);
  });

  it('is stood in for by the group’s conversation with what is still true, and not with what is over by then', async () => {
    const news = (plannedFor: string) => ({ kind: 'meeting', meetingId: 'm2', news: 'planned', moves: 0, plannedFor }) as const;
    const [meeting] = seen.meetings;
    if (meeting === undefined) throw new Error('There is no meeting.');
    const planned = { ...meeting, meetingId: 'm2', plannedFor: '2026-12-01', heldOn: null, valid: null };
    const world = await quiet('2026-11-21T03:00:00.000Z', { ...seen, meetings: [...seen.meetings, planned] });
    world.teams.fault = ({ conversationId }) =>
      conversationId === 'chat-of-person-sian' ? { failure: { kind: 'rejected', status: 403 }, takesIt: false } : null;
    await tell(world, { about: news('2026-12-01') });
    await world.delivers();
    const stoodIn = world.teams.postedTo('group-chat');
    expect(stoodIn.map(({ message }) => message.text)).toEqual(['notice:unreached:person-sian:2026-11-21:group']);
    const [told] = (await world.notices()).filter(({ recipientPersonId }) => recipientPersonId === null);
    expect(told?.about).toMatchObject({ of: news('2026-12-01') });
    expect(told && isStillTrue(told.about, null, factsOf(await world.head(), world.deps.rules, '2026-12-02'), new Set())).toBe(false);
  });

  it('is asked for once a day for three days where Teams does not find the chat, while others are told at once', async () => {
    const world = await quiet('2026-11-16T03:00:00.000Z');
    world.teams.fault = ({ conversationId }) =>
      conversationId === 'chat-of-person-sian' ? { failure: { kind: 'not-found' }, takesIt: false } : null;
    await tell(world);
    for (let day = 16; day <= 21; day += 1) await world.delivers(`2026-11-${day}T03:${day}:00.000Z`);
    const notice = (await world.notices()).find(({ key }) => key === 'not-seen:1:told:person-sian');
    expect(notice?.attempts.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']);
    expect(notice?.state).toBe('failed');
    expect(world.teams.postedTo('chat-of-person-macsen').map(({ atMs }) => new Date(atMs).toISOString().slice(0, 10))).toContain(
      '2026-11-16',
    );
  });

  it('is reached through the group’s roster where they never wrote to the bot', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    await world.knows('person-sian', { personalConversation: null, email: 'sian@council.example' });
    const account = {
      userId: '29:s',
      name: null,
      aadObjectId: 'object-sian',
      userPrincipalName: 'Sian@Council.example',
      tenantId: 'tenant-1',
      userRole: 'user',
    };
    await world.hasAddress('person-sian', 'sian@council.example');
    world.teams.rosters.set('group-chat', [account]);
    await tell(world);
    await world.delivers();
    expect(world.teams.posted.map(({ conversationId }) => conversationId)).toEqual(['chat-of-29:s']);
    await tell(world, { about: report('2') });
    await world.delivers();
    expect(world.teams.opened).toEqual(['29:s']);
  });

  it('is waited for where no way to them is known, while the manager hears of it, and is sent what waits once they write', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z', { ...seen, conversation: null });
    await world.knows('person-sian', { personalConversation: null });
    await tell(world);
    await world.delivers();
    await world.delivers('2026-11-21T03:20:00.000Z');
    expect(await states(world)).toEqual(['person-sian planned', 'person-macsen sent']);
    await world.knows('person-sian', { personalConversation: aReachablePerson('person-sian').personalConversation });
    await world.delivers('2026-11-21T03:40:00.000Z');
    expect(await states(world)).toEqual(['person-sian sent', 'person-macsen sent']);
    expect(
      (await world.notices()).find(({ key }) => key === 'not-seen:1:told:person-sian')?.attempts.map(({ outcome }) => outcome),
    ).toEqual(['no-way-known', 'sent']);
  });

  it('is no alarm on the first day for what can wait', async () => {
    const world = await quiet(morning, { ...seen, conversation: null });
    await world.knows('person-sian', { personalConversation: null });
    await tell(world, { urgency: 'digest' });
    await world.delivers();
    expect(await states(world)).toEqual(['person-sian planned']);
    await world.delivers(instantOf('2026-11-19', '09:00'));
    expect(await states(world)).toEqual(['person-sian planned', 'person-macsen sent']);
  });
});

describe('faults on the way', () => {
  it('sends everything once through a storm of 429, never before it may, and within the limits', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    let left = 400;
    let allowedAt = 0;
    let early = 0;
    world.teams.fault = () => {
      if (world.time.ms < allowedAt) early += 1;
      if (left-- <= 0) return null;
      allowedAt = world.time.ms + 7_000;
      return { failure: { kind: 'throttled', retryAfterMs: 7_000 }, takesIt: false };
    };
    for (let index = 0; index < 30; index += 1) await tell(world, { about: report(`${index}`) });
    for (let minute = 0; minute < 70 && world.teams.posted.length < 30; minute += 1) {
      await world.delivers(new Date(Math.max(world.time.ms, Date.parse('2026-11-21T03:00:00.000Z') + minute * 60_000)).toISOString());
    }
    expect([world.teams.posted.length, new Set(world.teams.posted.map(({ message }) => message.text)).size]).toEqual([30, 30]);
    expect([early, world.teams.breaches]).toEqual([0, 0]);
  });

  it('sends once more where the connector took a card and the answer was lost, and says so', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    let faults = 1;
    world.teams.fault = () => (faults-- > 0 ? { failure: { kind: 'unknown-outcome' }, takesIt: true } : null);
    await tell(world);
    await world.delivers();
    expect(world.teams.posted).toHaveLength(2);
    expect(await world.notices()).toEqual([expect.objectContaining({ state: 'sent', maybeDuplicate: true, activityId: 'activity-2' })]);
  });

  it('sends each notice once though two instances deliver at the same time', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    for (let index = 0; index < 12; index += 1)
      await tell(world, { about: report(`${index}`), recipientPersonId: ['person-sian', 'person-macsen'][index % 2] ?? null });
    await world.time.during(Promise.all([deliver(world.delivery()), deliver(world.delivery())]));
    expect(world.teams.posted.map(({ message }) => message.text).sort()).toEqual((await world.notices()).map(({ id }) => id).sort());
  });

  it('posts nothing more once its lease is gone, and leaves what it claimed to be sent by the next', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    for (let index = 0; index < 5; index += 1) await tell(world, { about: report(`${index}`) });
    await world.delivers(undefined, { mayGoOn: () => world.teams.posted.length < 2 });
    expect(world.teams.posted).toHaveLength(2);
    await world.delivers('2026-11-21T03:10:00.000Z');
    expect(new Set(world.teams.posted.map(({ message }) => message.text)).size).toBe(5);
    expect(world.teams.posted).toHaveLength(5);
  });

  it('sets aside what cannot be read or rendered, and delivers the rest', async () => {
    const world = await quiet('2026-11-21T03:00:00.000Z');
    await tell(world, { about: report('broken') });
    await tell(world, { about: report('whole'), recipientPersonId: 'person-macsen' });
    const found = await world.store.groups.read('group-1', 'notice:not-seen:broken:told:person-sian');
    await world.store.groups.replace({ ...(found?.document as Notice), attempts: 'none' } as unknown as Notice, found?.etag ?? '');
    await world.delivers();
    expect(await states(world)).toEqual(['person-sian failed', 'person-macsen sent']);
    expect(world.reports).toContain('notice-set-aside');
  });
});
