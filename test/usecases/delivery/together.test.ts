import { makeNoticeMessages } from '../../../src/bot/alerts/noticeMessages';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { type Notice, type NoticeDraft, planNotice } from '../../../src/core/notices/notice';
import { listingNotices } from '../../../src/core/notices/openNotices';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../../support/alertWorld';
import { aCoreGroup } from '../../support/coreGroups';
import { shown } from '../../support/world';

const people = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('macsen', 'manager', { from: '2020-01-01' }),
  aMember('elin', 'senior-manager', { from: '2020-01-01' }),
];

/** A child who has been missing since a day and of whom nobody has been told: that cannot wait. */
function withOldBreaches(coreGroupId: string, children: number): CoreGroup {
  let group = aCoreGroup();
  for (let index = 0; index < children; index += 1)
    group = group.withChild({ childId: `${coreGroupId}-child-${index}`, registeredOn: '2026-01-05', missingSince: '2026-11-10' });
  return group.build({ coreGroupId, members: people });
}

const postsTo = (world: AlertWorld, who: string) => world.teams.postedTo(`chat-of-person-${who}`).map(({ message }) => message);
const night = instantOf('2026-11-18', '00:10');

async function tell(world: AlertWorld, drafts: readonly Partial<NoticeDraft>[], coreGroupId = 'group-1'): Promise<readonly Notice[]> {
  const now = world.time.clock.now();
  const common = { coreGroupId, recipientPersonId: 'person-sian', urgency: 'at-once', sendAfter: now, escalatesAt: null } as const;
  const notices = drafts.map((draft, index) =>
    planNotice({ ...common, about: { kind: 'record', meetingId: `m${index}`, version: 1 }, ...draft }, now),
  );
  const loaded = await world.store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('no group');
  const head = listingNotices(loaded.head.document, notices);
  await world.store.groups.commit({ coreGroupId, head, etag: loaded.head.etag, put: [], create: notices });
  return notices;
}

describe('several that cannot wait, to one person at one time', () => {
  it('are one card that says how many, across groups, when a caseload with old breaches is first looked at', async () => {
    const world = await anAlertWorld({ groups: [withOldBreaches('group-1', 3), withOldBreaches('group-2', 2)], now: night });
    await world.sweeps();
    await world.delivers();
    for (const who of ['sian', 'macsen']) expect(postsTo(world, who)).toHaveLength(1);
    expect(postsTo(world, 'sian')[0]?.summary).toBe('neutral, 5');
    const theirs = [...(await world.notices()), ...(await world.notices('group-2'))].filter(
      ({ recipientPersonId, urgency }) => recipientPersonId === 'person-sian' && urgency === 'at-once',
    );
    expect(theirs).toHaveLength(5);
    expect(new Set(theirs.map(({ activityId }) => activityId)).size).toBe(1);
    expect(theirs.map(({ state, attempts }) => [state, attempts.map(({ outcome }) => outcome)])).toEqual(
      theirs.map(() => ['sent', ['together']]),
    );
  });

  it('are the morning card too, where one is due', async () => {
    const world = await anAlertWorld({ groups: [withOldBreaches('group-1', 2)], now: instantOf('2026-11-18', '09:00') });
    await world.sweeps();
    await world.delivers();
    for (const who of ['sian', 'macsen', 'elin']) expect(postsTo(world, who).length).toBeLessThanOrEqual(1);
    expect((await world.notices()).every(({ state }) => state === 'sent')).toBe(true);
    await world.delivers(instantOf('2026-11-18', '15:00'));
    expect(postsTo(world, 'sian')).toHaveLength(1);
  });

  it('leave one alone on a card of its own', async () => {
    const world = await anAlertWorld({ groups: [withOldBreaches('group-1', 1)], now: night });
    await world.sweeps();
    await world.delivers();
    const [own] = postsTo(world, 'sian');
    expect(own?.text).toMatch(/^notice:/);
  });

  it('are sent again on one card if this process dies between sending and marking, and no oftener', async () => {
    const world = await anAlertWorld({ groups: [withOldBreaches('group-1', 3)], now: night });
    await world.sweeps();
    const replace = world.deps.store.replace.bind(world.deps.store);
    let isDead = false;
    const store = {
      ...world.deps.store,
      replace: async (...given: Parameters<typeof replace>) => {
        if (isDead) throw Object.assign(new Error('dead'), { code: 'store.unavailable' });
        return replace(...given);
      },
    };
    world.teams.onPost = ({ conversationId }) => {
      isDead ||= conversationId.endsWith('sian');
    };
    await world.delivers(undefined, { deps: { ...world.deps, store } });
    world.teams.onPost = () => undefined;
    const before = postsTo(world, 'sian').length;
    await world.delivers(instantOf('2026-11-18', '00:20'));
    await world.delivers(instantOf('2026-11-18', '00:40'));
    expect([before, postsTo(world, 'sian').length]).toEqual([1, 2]);
    const theirs = (await world.notices()).filter(({ recipientPersonId }) => recipientPersonId === 'person-sian');
    expect(theirs.filter(({ urgency }) => urgency === 'at-once').map(({ state, maybeDuplicate }) => [state, maybeDuplicate])).toEqual([
      ['sent', true],
      ['sent', true],
      ['sent', true],
    ]);
  });

  it('show on the board, each of them, where they cannot arrive, and the next one up is told', async () => {
    const world = await anAlertWorld({ groups: [withOldBreaches('group-1', 2)], now: night });
    await world.sweeps();
    world.teams.fault = ({ conversationId }) =>
      conversationId.endsWith('sian') ? { failure: { kind: 'blocked', reason: 'conversation-blocked-by-user' }, takesIt: false } : null;
    await world.delivers();
    const notices = await world.notices();
    const theirs = notices.filter(({ recipientPersonId, urgency }) => recipientPersonId === 'person-sian' && urgency === 'at-once');
    expect(theirs.map(({ state, failure }) => [state, failure])).toEqual(theirs.map(() => ['failed', 'conversation-blocked-by-user']));
    expect(notices.some(({ about, state }) => about.kind === 'unreached' && about.personId === 'person-sian' && state === 'sent')).toBe(
      true,
    );
  });

  it('keep what their list does not show on a card of its own', async () => {
    const world = await anAlertWorld({ groups: [{ ...withOldBreaches('group-1', 0), nextDueOn: '2099-01-01' }], now: night });
    const parent = { ...aMember('mam', 'parent'), from: '2020-01-01' };
    await world.changes((group) => ({ ...group, members: [...group.members, parent] }));
    await world.knows('person-mam');
    const account = { kind: 'account', news: 'linked', accountId: 'a', memberId: null } as const;
    const to: Partial<NoticeDraft> = { recipientPersonId: 'person-mam' };
    const other: Partial<NoticeDraft> = { ...to, about: { kind: 'record', meetingId: 'm9', version: 1 } };
    await tell(world, [to, { ...to, about: account }, other]);
    await world.delivers();
    expect(postsTo(world, 'mam').map(({ summary, text }) => [summary, String(text).split(' ')[0]])).toEqual([
      ['neutral, 2', 'several'],
      ['neutral', 'notice:account:linked:a:person-mam'],
    ]);
  });

  it('leave the card as it is when one of them is dealt with, as it opens what is left', async () => {
    const world = await anAlertWorld({ groups: [withOldBreaches('group-1', 2)], now: night });
    await world.sweeps();
    await world.delivers();
    await world.changes((group) => ({
      ...group,
      children: group.children.map((child, index) => (index === 0 ? { ...child, missingToldOn: '2026-11-18' } : child)),
    }));
    await world.sweeps();
    await world.delivers();
    expect((await world.notices()).some(({ state }) => state === 'settled')).toBe(true);
    expect(world.teams.updated).toEqual([]);
  });

  it('are still one card where there are more than are read at a time; it then says no number', async () => {
    const world = await anAlertWorld({
      groups: [withOldBreaches('group-1', 0)].map((group) => ({ ...group, nextDueOn: '2099-01-01' })),
      now: night,
    });
    for (let from = 0; from < 1_020; from += 85)
      await tell(
        world,
        Array.from({ length: 85 }, (_, index) => ({ about: { kind: 'record', meetingId: `m${from + index}`, version: 1 } as const })),
      );
    await world.delivers();
    expect(postsTo(world, 'sian').map(({ summary }) => summary)).toEqual(['neutral, many']);
    expect((await world.notices()).every(({ state }) => state === 'sent')).toBe(true);
  });
});

it('the group’s own conversation gets one card for what opens the same thing, without a number', async () => {
  const conversation = {
    conversationId: 'group-chat',
    kind: 'groupChat',
    tenantId: 'tenant-1',
    serviceUrl: 'https://smba.example/',
  } as const;
  const world = await anAlertWorld({ groups: [{ ...withOldBreaches('group-1', 0), conversation, nextDueOn: '2099-01-01' }], now: night });
  const about = (personId: string) => ({ kind: 'unreached', personId, period: '2026-11-18', of: null }) as const;
  await tell(
    world,
    [{ about: about('person-sian') }, { about: about('person-macsen') }].map((draft) => ({ ...draft, recipientPersonId: null })),
  );
  await world.delivers();
  expect(world.teams.postedTo('group-chat').map(({ message }) => message.text)).toEqual([expect.stringMatching(/^notice:unreached/)]);
  expect((await world.notices()).map(({ state }) => state)).toEqual(['sent', 'sent']);
});

it('the card says how many in both languages and nothing else', () => {
  const messages = makeNoticeMessages(() => 'key');
  expect(shown(messages.several(9, []).card)).toMatch(/! Mae gennych 9 eitem i'w gweld\.[\s\S]*! You have 9 items to look at\./);
  expect(shown(messages.several(null, []).card)).toContain('! You have many items to look at.');
});
