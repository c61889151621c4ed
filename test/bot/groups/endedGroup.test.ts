import { nextLookOn } from '../../../src/core/notices/lookAtGroup';
import type { Notice } from '../../../src/core/notices/notice';
import { planNotices } from '../../../src/core/notices/planNotices';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { aWorld, buttons, shown, type World } from '../../support/world';

/* A group that somebody has ended, because the case system no longer has it: its history stays, and nothing of it goes on. */

let world: World;
afterEach(() => world.close());

const notExported = { since: '2026-11-18', stays: false } as const;
const plannedFor = '2026-11-25';

async function ended(why = 'ended'): Promise<void> {
  const meeting = aMeeting({ plannedFor, state: 'planned' });
  world = await aWorld({ group: withMeeting(aGroup({ notExported }), meeting), documents: [meeting] });
  await world.presses('sian', 'questions.missedGroup', { why });
}
const verbsOn = (card: unknown) => buttons(card).map(({ verb }) => verb);

it('is in the lists no more, and can be found and read with the reason by those who answer for it', async () => {
  await ended();
  const list = await world.presses('sian', 'groups.open');
  expect(shown(list)).toContain('Groups that are over are not in this list: 1.');
  expect(shown(list)).not.toContain('CG-0001');
  const over = await world.presses('sian', 'groups.open', { ended: true });
  expect(shown(over)).toContain('CG-0001');
  expect(verbsOn(over)).toEqual(expect.arrayContaining(['groups.choose', 'groups.open']));
  expect(shown(await world.presses('sian', 'groups.choose'))).toContain(
    'This core group is over since Friday 20 November 2026: it has ended.',
  );
  expect(shown(await world.says('sian', 'CG-0001'))).toContain('This core group is over');
  for (const line of ['record', 'members', 'actions', 'meeting', 'agenda'])
    expect([line, shown(await world.says('sian', line))]).toEqual([line, expect.stringContaining('over since 20')]);
});

it('has no meeting any more: a card from before changes nothing, says why, gives back what was typed, and the denial is kept', async () => {
  await ended();
  expect(await world.stored('meeting:meeting-1')).toMatchObject({ state: 'cancelled', cancellation: { code: 'group-over' } });
  const before = await world.head();
  for (const [who, verb, data] of [
    ['ioan', 'meeting.start', { meetingId: 'meeting-1' }],
    ['noor', 'agenda.propose', { meetingId: 'meeting-1', words: 'The new school', audience: 'everyone' }],
  ] as const) {
    const card = shown(await world.presses(who, verb, data));
    expect(card).toContain('This core group is over, so nothing was changed.');
    if ('words' in data) expect(card).toContain('The new school');
  }
  expect(await world.head()).toEqual(before);
});

it('tells those who were invited that the meeting is called off, and nobody anything else', async () => {
  await ended();
  const head = await world.head();
  const stored = (await world.store.groups.ofType('group-1', 'notice', { limit: 99, after: null })) as unknown as readonly Notice[];
  const about = stored.map((notice) => notice.about);
  expect(about.length).toBeGreaterThan(2);
  for (const each of about) expect(each).toMatchObject({ kind: 'meeting', news: 'cancelled' });
  expect(stored.map(({ recipientPersonId }) => recipientPersonId)).toContain('person-elin');
  expect(planNotices(head, world.deps.rules, '2027-03-01T09:00:00.000Z')).toEqual([]);
  expect(nextLookOn({ ...head, openNotices: [], nextDueOn: null }, world.deps.rules, world.deps.clock.now())).toBeNull();
});

it('is open to no guest, and to a member who came to work on it for the time to finish reading', async () => {
  await ended('entered-twice');
  expect(shown(await world.presses('elin', 'groups.card'))).toContain("Mae'r grŵp craidd hwn wedi dod i ben");
  expect(shown(await world.presses('ioan', 'groups.card'))).toContain('it was entered twice');
  world.setNow('2027-02-01T09:00:00.000Z');
  expect(shown(await world.presses('ioan', 'groups.card'))).toContain('This core group is over, so there is nothing of it to open');
  expect(shown(await world.presses('sian', 'groups.card'))).toContain('it was entered twice');
});

it('tells a parent who types a command what is so and whom they can ask, and not that nothing was changed', async () => {
  await ended();
  for (const line of ['agenda', 'cofnod', 'cyfarfod', 'plant', 'camau']) {
    const card = shown(await world.says('elin', line));
    expect([line, card]).toEqual([line, expect.stringContaining("Mae'r grŵp craidd hwn wedi dod i ben")]);
    expect(card).toContain('ffoniwch y tîm dyletswydd brys');
    expect(card).not.toContain('ni newidiwyd dim');
  }
});

it('shows a press that was sent twice as done', async () => {
  const press = { why: 'ended', k: 'the-same' };
  world = await aWorld({ group: aGroup({ notExported }) });
  const first = shown(await world.presses('sian', 'questions.missedGroup', press));
  expect(first).toContain('Saved.');
  expect(shown(await world.presses('sian', 'questions.missedGroup', press))).toContain('Saved.');
});

it('goes on with its children once somebody who answers for it says so, and is asked about anew', async () => {
  await ended();
  expect(verbsOn(await world.presses('ioan', 'groups.choose'))).not.toContain('groups.reopen');
  expect(shown(await world.presses('ioan', 'groups.reopen'))).toContain('Your role in this group does not allow this.');
  expect(verbsOn(await world.presses('sian', 'groups.choose'))).toContain('groups.reopen');
  const card = shown(await world.presses('sian', 'groups.reopen'));
  expect(card).toMatch(
    /The group goes on\. A meeting that was called off has to be planned again, unless[\s\S]*no longer sends this core group/,
  );
  const head = await world.head();
  expect(head.ended).toBeUndefined();
  expect(head.children).toEqual(aGroup().children);
  expect(head.formerChildren).toBeUndefined();
  expect(shown(await world.presses('sian', 'groups.reopen'))).toContain('⚠ This question has been answered');
});

describe('the history of its children', () => {
  const fact = aVisitFact('2026-11-04');
  const visit = aVisit('child-1', fact);

  it('is opened from the board by whoever reads visits and still has access, visit by visit, with nothing to change in it', async () => {
    const group = aGroup({ notExported });
    const members = [...group.members, aMember('reg', 'custodian'), aMember('gwen', 'member', { childIds: ['child-2'] })];
    world = await aWorld({ group: { ...group, members }, documents: [visit] });
    await world.presses('sian', 'questions.missedGroup', { why: 'ended' });
    for (const who of ['sian', 'macsen', 'ioan']) {
      const board = await world.presses(who, 'children.group');
      const opens = buttons(board).filter(({ verb }) => verb === 'children.history');
      expect([who, opens.length]).toEqual([who, 2]);
      const history = await world.presses(who, 'children.history', { childId: 'child-1' });
      expect(shown(history)).toContain('Mali');
      expect(verbsOn(history)).toContain('children.visit');
      expect(verbsOn(history)).not.toContain('children.one');
      const one = await world.presses(who, 'children.visit', { visit: visit.id });
      expect(shown(one)).toContain('4 November 2026');
      expect(verbsOn(one).filter((verb) => verb.startsWith('seen.'))).toEqual([]);
    }
    expect(buttons(await world.presses('gwen', 'children.group')).filter(({ verb }) => verb === 'children.history')).toHaveLength(1);
    for (const [who, verb, data] of [
      ['gwen', 'children.history', { childId: 'child-1' }],
      ['gwen', 'children.visit', { visit: visit.id }],
      ['reg', 'children.history', { childId: 'child-1' }],
      ['elin', 'children.history', { childId: 'child-1' }],
      ['sian', 'children.history', { childId: 'child-9' }],
    ] as const)
      expect([who, shown(await world.presses(who, verb, data))]).toEqual([who, expect.not.stringContaining('Mali')]);
    world.setNow('2027-02-01T09:00:00.000Z');
    expect(shown(await world.presses('ioan', 'children.history', { childId: 'child-1' }))).toContain('there is nothing of it to open');
    expect(shown(await world.presses('sian', 'children.history', { childId: 'child-1' }))).toContain('4 Nov');
  });
});
