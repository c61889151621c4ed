import type { ActionDue } from '../../../src/core/coreGroup';
import { type NoticeDraft, planNotice } from '../../../src/core/notices/notice';
import { listingNotices } from '../../../src/core/notices/openNotices';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { anAction, aPlan } from '../../support/recordWorld';
import { shown } from '../../support/world';

const people = [
  aMember('sian', 'co-ordinator', { from: '2020-01-01' }),
  aMember('macsen', 'manager', { from: '2020-01-01' }),
  aMember('noor', 'member', { from: '2020-01-01' }),
];
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });

/** An action of Noor's for the child that was due a week before. */
async function withLateAction(): Promise<AlertBot> {
  const due: ActionDue = { actionId: 'a1', dueOn: '2026-11-04', ownerMemberId: 'noor', childIds: ['child-1'], state: 'open' };
  const bot = await anAlertBot({ groups: [{ ...seen, actionsDue: [due] }], now: instantOf('2026-11-11', '08:00') });
  const action = anAction('a1', { childIds: ['child-1'], dueOn: '2026-11-04', setOn: '2026-11-02', setAtMeetingId: null });
  await writes(bot, [aPlan([action])]);
  await bot.runs('2026-11-11', '08:30');
  return bot;
}

async function writes(bot: AlertBot, documents: Parameters<AlertBot['store']['groups']['commit']>[0]['create']): Promise<void> {
  const loaded = await bot.store.groups.load('group-1', []);
  if (loaded === null) throw new Error('no group');
  const head = listingNotices(loaded.head.document, documents);
  await bot.store.groups.commit({ coreGroupId: 'group-1', head, etag: loaded.head.etag, put: [], create: documents });
}

describe('an alert about an action', () => {
  it('opens that action in one press, from the list of all groups and of one, for its owner and for a manager, and stays', async () => {
    const bot = await withLateAction();
    for (const who of ['noor', 'sian', 'macsen']) {
      const all = await bot.presses(who, 'alerts.today', { g: undefined });
      expect(shown(all)).toMatch(/1\. An agreed action\s+· Mali Prŷs/);
      expect(shown(await bot.follows(who, all, 'Open 1'))).toContain('Words of a1');
      const list = await bot.says(who, 'alerts');
      expect(shown(list)).toMatch(/1\. An agreed action\s+· Words of a1 · noor · Mali Prŷs/);
      expect(shown(await bot.follows(who, list, 'Open 1'))).toContain('Words of a1');
      expect(shown(await bot.says(who, 'alerts'))).toContain('1. An agreed action');
    }
  });

  it('leads to the action from its own card, and says so once the action is done', async () => {
    const bot = await withLateAction();
    const id = (await bot.notices()).find(
      ({ about, recipientPersonId }) => about.kind === 'action' && recipientPersonId === 'person-macsen',
    )?.id;
    const card = await bot.presses('macsen', 'alerts.one', { notice: id });
    expect(shown(await bot.follows('macsen', card, 'Open the action'))).toContain('Words of a1');
    await bot.changes((group) => ({ ...group, actionsDue: [] }));
    const after = shown(await bot.presses('macsen', 'alerts.one', { notice: id }));
    expect(after).toContain('✓ There is nothing left to remind of');
    expect(after).not.toContain('late');
    expect(shown(await bot.says('macsen', 'alerts'))).not.toContain('An agreed action');
  });
});

it('each appointment says which meeting, and what became of it', async () => {
  const bot = await anAlertBot({ groups: [{ ...seen, nextDueOn: '2099-01-01' }], now: instantOf('2026-11-11', '08:00') });
  const draft = (news: 'planned' | 'moved', plannedFor: string): NoticeDraft => ({
    coreGroupId: 'group-1',
    about: { kind: 'meeting', meetingId: `m-${plannedFor}`, news, moves: 0, plannedFor },
    recipientPersonId: 'person-noor',
    urgency: 'digest',
    sendAfter: instantOf('2026-11-11', '08:30'),
    escalatesAt: null,
  });
  await bot.changes((group) => ({
    ...group,
    meetings: ['2026-11-25', '2026-12-09'].map((plannedFor) => ({
      ...{
        meetingId: `m-${plannedFor}`,
        kind: 'subsequent' as const,
        plannedFor,
        startsAt: null,
        heldOn: null,
        valid: null,
        cancelled: false,
      },
    })),
  }));
  await writes(
    bot,
    [draft('planned', '2026-11-25'), draft('moved', '2026-12-09')].map((each) => planNotice(each, each.sendAfter)),
  );
  const list = shown(await bot.says('noor', 'alerts'));
  expect(list).toContain('A meeting was planned');
  expect(list).toContain('Meeting of Wednesday 25 November 2026');
});

it('whoever looks at the board is not listed there as somebody to ring', async () => {
  const bot = await anAlertBot({ groups: [seen], now: instantOf('2026-11-18', '08:00') });
  await bot.knows('person-sian', { personalConversation: null });
  await bot.runs('2026-11-18', '08:30');
  expect(shown(await bot.presses('macsen', 'alerts.board'))).toContain('could not be reached');
  expect(shown(await bot.presses('sian', 'alerts.board'))).not.toContain('could not be reached. Phone them now');
});

describe('an alert about an account, or about somebody who could not be reached', () => {
  const drafts: readonly NoticeDraft[] = [
    { kind: 'account', news: 'asks', accountId: 'a'.repeat(8), memberId: 'noor' } as const,
    { kind: 'account', news: 'linked', accountId: 'b'.repeat(8), memberId: null } as const,
    { kind: 'unreached', personId: 'person-noor', period: '2026-11', of: null } as const,
  ].map((about) => ({
    ...{ coreGroupId: 'group-1', about, recipientPersonId: 'person-sian', urgency: 'digest', escalatesAt: null },
    sendAfter: instantOf('2026-11-11', '08:30'),
  }));

  async function aBot(): Promise<AlertBot> {
    const bot = await anAlertBot({ groups: [{ ...seen, nextDueOn: '2099-01-01' }], now: instantOf('2026-11-11', '08:00') });
    await writes(
      bot,
      drafts.map((draft) => planNotice(draft, instantOf('2026-11-11', '08:00'))),
    );
    return bot;
  }

  it.each([
    ['all groups', 'alerts.today', { g: undefined, worst: true }],
    ['one group', 'alerts.open', { page: 1 }],
  ] as const)('opens that in one press, from the list of %s', async (_of, verb, data) => {
    const bot = await aBot();
    const list = await bot.presses('sian', verb, data);
    for (const state of ['asks to be theirs', 'An account is yours from now on', 'see whom, and ring them'])
      expect(shown(list)).toContain(state);
    expect(shown(await bot.follows('sian', list, 'Open 1'))).toMatch(/Teams accounts\n(.*\n)*noor\n/);
    expect(shown(await bot.follows('sian', list, 'Open 2'))).toContain('Your Teams accounts');
    expect(shown(await bot.follows('sian', list, 'Open 3'))).toContain('What was sent to whom');
  });

  it('says who could not be reached, in the list of one group: several such rows do not look alike', async () => {
    const bot = await aBot();
    expect(shown(await bot.presses('sian', 'alerts.open', { page: 1 }))).toMatch(/Somebody could not be reached\n · noor/);
  });

  it('opens nothing that no list opens, whatever a card says', async () => {
    const bot = await aBot();
    const press = { n: 'a'.repeat(32), id: '', version: 0 };
    for (const opens of ['meeting.cancel', 'members.adding', 'groups.unlink', ''])
      expect(shown(await bot.presses('sian', 'alerts.thing', { ...press, opens }))).toContain('I do not recognise this card');
  });
});
