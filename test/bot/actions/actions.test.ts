import { type AgreedAction, type Plan, withActionsDue } from '../../../src/core/actions/actions';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Meeting } from '../../../src/core/meeting/meeting';
import type { Notice } from '../../../src/core/notices/notice';
import { opensOf } from '../../../src/core/notices/noticeKinds';
import { planNotices } from '../../../src/core/notices/planNotices';
import { idsWantedNow, sweep } from '../../../src/usecases/alerts/sweep';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { anAction, aPlan, someWords } from '../../support/aPlan';
import { elementsOf } from '../../support/cardTemplates';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

async function given(actions: readonly AgreedAction[], meeting: Meeting = aMeeting(), group: CoreGroup = aGroup()): Promise<void> {
  world = await aWorld({ group: withMeeting(group, meeting), documents: [meeting, aPlan(...actions)] });
}

const plan = async (): Promise<Plan> => (await world.stored('plan')) as Plan;
const only = async (): Promise<AgreedAction> => {
  const [first] = (await plan()).actions;
  if (first === undefined) throw new Error('The plan lost its action.');
  return first;
};
const denials = async (): Promise<readonly unknown[]> =>
  (await world.store.groups.ofType('group-1', 'access', { limit: 50, after: null })).filter(
    (entry) => (entry as { outcome: string }).outcome === 'denied',
  );
const about = { actionId: 'a', v: 1, m: 'meeting-1' };
const typed = { words: 'Ring the school', owner: 'noor', children: 'child-1', dueOn: '2026-11-27' };
const agreed = { m: 'meeting-1', audience: 'everyone' };

/** Presses a button that stands on the card, with what is typed into its inputs. */
async function follow(who: string, card: unknown, named: string, inputs: Readonly<Record<string, string>> = {}) {
  const { verb, data } = button(card, named);
  return world.presses(who, verb, { ...data, ...inputs });
}

describe('the lists', () => {
  it.each(['mine', 'overdue', 'all'])('are gone back to from a new action as it was opened from them: %s', async (filter) => {
    await given([anAction('a')]);
    const form = await follow('sian', await world.presses('sian', 'actions.open', { filter, page: 1 }), 'actions.adding');
    expect(button(form, 'actions.open').data).toMatchObject({ filter });
    const outside = await follow('sian', form, 'actions.addingOutside');
    expect(button(outside, 'actions.open').data).toMatchObject({ filter });
    const unfinished = await follow('sian', outside, 'actions.agreeOutside');
    expect(button(unfinished, 'actions.open').data).toMatchObject({ filter });
  });

  it('shows mine first, with how many are overdue and how many there are', async () => {
    await given([
      anAction('a', { dueOn: '2026-11-18' }),
      anAction('b', { dueOn: '2026-11-25' }),
      anAction('c', { owner: { kind: 'member', memberId: 'ioan' } }),
    ]);
    const mine = await world.says('noor', 'actions');
    expect(shown(mine)).toContain('■ 2 working days late');
    expect(shown(mine)).toContain('▲ due: Wednesday');
    for (const words of ['My actions', 'Overdue (1)', 'All (3)']) expect(shown(mine)).toContain(words);
    expect(shown(mine)).not.toContain('Words of c');
    expect(shown(await follow('noor', mine, 'All (3)'))).toContain('Words of c');
    expect(shown(await follow('noor', mine, 'Overdue (1)'))).not.toContain('Words of b');
  });

  it('speaks Welsh, with its own plural forms', async () => {
    await given([anAction('a', { dueOn: '2026-11-18', owner: { kind: 'member', memberId: 'elin' } })]);
    const card = shown(await world.says('elin', 'camau'));
    expect(card).toContain('■ 2 ddiwrnod gwaith yn hwyr');
    expect(card).toContain('Pob un (1)');
  });

  it('says what to do where there is nothing', async () => {
    await given([]);
    expect(shown(await world.says('noor', 'actions'))).toContain('There is nothing for you to do at the moment.');
  });

  it('pages forty actions by seven and stays small', async () => {
    const long = someWords('Ŵy שלום '.repeat(125));
    await given(
      Array.from({ length: 40 }, (_, index) => anAction(`a${index}`, { words: long, coOwnerMemberIds: ['sian', 'ioan'], extensions: [] })),
    );
    const first = await world.presses('noor', 'actions.open', { filter: 'all', page: 1 });
    expect(shown(first)).toContain('Page 1 of 6');
    const next = await follow('noor', first, 'Next page');
    expect(shown(next)).toContain('8.');
    for (const card of [first, next]) {
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(24 * 1024);
      expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(50 * 1024);
    }
    expect(shown(await follow('noor', next, 'Open 1'))).toContain(long.text);
  });

  it('keeps the other parent’s actions and what is for practitioners from a parent', async () => {
    await given([
      anAction('a', { owner: { kind: 'member', memberId: 'elin' } }),
      anAction('b', { words: someWords('Words of b', 'sian', { kind: 'practitioners' }) }),
      anAction('c', { childIds: ['child-1'] }),
      anAction('d'),
    ]);
    const his = shown(await world.presses('rhys', 'actions.open', { filter: 'all', page: 1 }));
    expect(shown(await world.says('rhys', 'actions'))).toContain('All (1)');
    for (const id of ['a', 'b', 'c']) expect(his).not.toContain(`Words of ${id}`);
    expect(his).not.toContain('Mali');
    for (const id of ['a', 'b', 'c']) expect(shown(await world.presses('rhys', 'actions.one', { actionId: id }))).not.toContain('Words of');
    expect(await denials()).toHaveLength(3);
  });

  it('is not for interpreters', async () => {
    const group = aGroup();
    await given([anAction('a')], aMeeting(), { ...group, members: [...group.members, aMember('int', 'interpreter')] });
    expect(shown(await world.says('int', 'actions'))).toContain('Your role in this group does not allow this');
  });
});

describe('agreeing an action', () => {
  it('takes what is needed in one step and the rest in a second, without losing anything', async () => {
    await given([], aMeeting({ state: 'open', openedAt: '2026-11-20T08:55:00.000Z' }));
    const form = await follow('sian', await world.says('sian', 'actions'), 'Add an action');
    const second = await follow('sian', form, 'actions.agree', { ...typed, words: 'Monitor school runs' });
    expect(shown(second)).toContain('The action is saved.');
    expect(shown(second)).toContain('▲ Words like “engage”');
    expect(await only()).toMatchObject({
      words: { text: 'Monitor school runs', audience: { kind: 'everyone' } },
      setAtMeetingId: 'meeting-1',
      state: 'open',
    });
    const one = await follow('sian', second, 'actions.detail', {
      coOwners: 'ioan,elin',
      outcome: 'Safe',
      measure: 'Weekly note',
      ifNotDone: 'Visit',
    });
    for (const words of ['Weekly note', 'Visit', 'Elin Ŵyn', 'Agreed at the meeting of Friday']) expect(shown(one)).toContain(words);
    expect(shown(one)).not.toContain('Words such as');
    expect((await only()).coOwnerMemberIds).toEqual(['ioan', 'elin']);
  });

  it('gives it to somebody outside the group, keeping what was typed so far', async () => {
    await given([]);
    const form = await world.presses('sian', 'actions.adding');
    const other = await follow('sian', form, 'actions.addingOutside', { words: 'Half a sen', dueOn: '2026-11-30' });
    expect(shown(other)).toContain('Half a sen');
    const back = await follow('sian', other, 'actions.addingMember', { words: 'Half a sentence', outside: 'Nain' });
    expect(shown(back)).toContain('Half a sentence');
    await follow('sian', other, 'Agree: practitioners only', {
      words: 'Whole',
      outside: 'Nain [x](y)',
      children: 'child-1,child-2',
      dueOn: '2026-11-30',
    });
    expect(await only()).toMatchObject({
      owner: { kind: 'outside', name: { text: 'Nain [x](y)' } },
      words: { text: 'Whole', audience: { kind: 'practitioners' } },
      setAtMeetingId: null,
    });
  });

  it('gives back everything typed where something is wrong', async () => {
    await given([]);
    const wrong = [
      [{ dueOn: '2026-02-30' }, 'This is not a day in the calendar.'],
      [{ dueOn: '30/02' }, 'This is not a day in the calendar.'],
      [{ dueOn: '2026-11-19' }, 'This day has passed.'],
      [{ words: 'a'.repeat(5000) }, 'Nothing was cut off'],
      [{ children: '' }, 'Choose one.'],
      [{ owner: 'rhys' }, 'This person is not here for that child.'],
    ] as const;
    for (const [change, problem] of wrong) {
      const card = shown(await world.presses('sian', 'actions.agree', { ...agreed, ...typed, ...change }));
      expect(card).toContain(problem);
      for (const kept of Object.values({ ...typed, ...change })) expect(card).toContain(kept);
    }
    expect((await plan()).actions).toEqual([]);
    expect((await world.head()).lastAudit.seq).toBe(0);
  });

  it('stores and shows awkward words as they were typed', async () => {
    await given([]);
    const words = '=cmd() ${title} [a](javascript:1) **b** <at>x</at> שלום \u202eabc\u202c Ŵyn';
    const plain = words.replaceAll(/[\u202e\u202c]/g, '');
    expect(shown(await world.presses('sian', 'actions.agree', { ...agreed, ...typed, words }))).toContain(plain);
    const card = await world.presses('noor', 'actions.open', { filter: 'mine', page: 1 });
    expect(shown(card)).toContain(plain);
    expect((await only()).words.text).toBe(plain);
  });

  it('is for co-ordinator, manager and chair, and denied to others', async () => {
    await given([]);
    for (const who of ['sian', 'macsen', 'ioan']) await world.presses(who, 'actions.agree', { ...agreed, ...typed });
    expect((await plan()).actions).toHaveLength(3);
    for (const who of ['noor', 'elin']) {
      await world.presses(who, 'actions.agree', { ...agreed, ...typed });
      await world.presses(who, 'actions.adding');
    }
    expect((await plan()).actions).toHaveLength(3);
    expect(await denials()).toHaveLength(4);
  });

  it('is not for the chair of a meeting that is over', async () => {
    const over = aMeeting({ meetingId: 'old', chairMemberId: 'noor', state: 'closed' });
    const next = aMeeting();
    world = await aWorld({ group: withMeeting(withMeeting(aGroup(), over), next), documents: [over, next, aPlan()] });
    await world.presses('noor', 'actions.agree', { ...agreed, ...typed, m: 'old' });
    expect((await plan()).actions).toEqual([]);
  });

  it('says at every input of both forms that it must be filled in', async () => {
    await given([]);
    const form = await world.presses('sian', 'actions.adding');
    const outside = await world.presses('sian', 'actions.addingOutside');
    for (const card of [form, outside]) {
      const labels = elementsOf(card, ({ type }) => String(type).startsWith('Input.')).map(({ label }) => String(label));
      expect(labels.length).toBe(4);
      for (const label of labels) expect(label).toContain('(required)');
    }
  });

  it('is not added again from another card, with the same words, person, children and day', async () => {
    await given([]);
    const again = (change: object = {}) => world.presses('sian', 'actions.agree', { ...agreed, ...typed, ...change });
    await again();
    const refused = shown(await again({ words: ` ${typed.words.toUpperCase()} ` }));
    expect(refused).toContain('This action was agreed already');
    expect(refused).toContain(typed.words.toUpperCase());
    expect((await plan()).actions).toHaveLength(1);
    // Of another day it is another action; what somebody else agreed may be kept from the writer, so nothing is told of it.
    await again({ dueOn: '2026-11-30' });
    await world.presses('ioan', 'actions.agree', { ...agreed, ...typed });
    expect((await plan()).actions).toHaveLength(3);
    const first = (await plan()).actions[0]?.actionId;
    await world.presses('noor', 'actions.finish', { m: 'meeting-1', actionId: first, v: 1, effect: 'Done' });
    await again();
    expect((await plan()).actions).toHaveLength(4);
  });

  it('adds it once when the same press comes twice', async () => {
    await given([]);
    const press = { ...agreed, ...typed, k: 'same' };
    await world.presses('sian', 'actions.agree', press);
    expect(shown(await world.presses('sian', 'actions.agree', press))).toContain('The action is saved.');
    expect((await plan()).actions).toHaveLength(1);
  });
});

describe('what becomes of it', () => {
  it('is done only with what difference it made', async () => {
    await given([anAction('a')]);
    const one = await follow('noor', await world.says('noor', 'actions'), 'Open 1');
    const form = await follow('noor', one, 'Done');
    expect(shown(await follow('noor', form, 'actions.finish'))).toContain('Answer this.');
    const done = await follow('noor', form, 'actions.finish', { effect: 'She is awake in class' });
    expect(shown(done)).toContain('✓ done: Friday');
    expect(shown(done)).toContain('She is awake in class');
    expect(await only()).toMatchObject({ state: 'done', doneOn: '2026-11-20' });
  });

  it('stays done when the same press comes again', async () => {
    await given([anAction('a')]);
    const press = { ...about, effect: 'Sleeps', k: 'same' };
    await world.presses('noor', 'actions.finish', press);
    expect(shown(await world.presses('noor', 'actions.finish', press))).toContain('✓ Saved.');
    expect(await only()).toMatchObject({ state: 'done', version: 2 });
    expect((await world.head()).lastAudit.seq).toBe(1);
  });

  it('takes only one of two who press at once, and gives the other back what they typed', async () => {
    await given([anAction('a')]);
    const [done, more] = await Promise.all([
      world.presses('noor', 'actions.finish', { ...about, effect: 'Sleeps' }),
      world.presses('sian', 'actions.extend', { ...about, until: '2026-12-10', reason: 'She was ill' }),
    ]);
    expect(shown(done)).toContain('✓ Saved.');
    expect(shown(more)).toContain('Somebody changed this');
    expect(shown(more)).toContain('She was ill');
    expect(shown(more)).toContain('✓ done');
    expect(await only()).toMatchObject({ state: 'done', extensions: [] });
    expect(shown(await follow('sian', more, 'actions.extend', { until: '2026-12-10', reason: 'She was ill' }))).toContain('done already');
  });

  it('counts each time more time is given, and asks why', async () => {
    await given([anAction('a')]);
    expect(shown(await world.presses('noor', 'actions.extend', { ...about, until: '2026-02-30', reason: 'Ill' }))).toContain('not a day');
    expect(shown(await world.presses('noor', 'actions.extend', { ...about, until: '2026-11-26', reason: 'Ill' }))).toContain(
      'Choose a day after',
    );
    expect(shown(await world.presses('noor', 'actions.extend', { ...about, until: '2026-12-10' }))).toContain('Answer this.');
    await world.presses('noor', 'actions.extend', { ...about, until: '2026-12-10', reason: 'Ill' });
    const twice = await world.presses('noor', 'actions.extend', { ...about, v: 2, until: '2026-12-17', reason: 'Still ill' });
    expect(shown(twice)).toContain('Given more time 2 times');
    expect(await only()).toMatchObject({ dueOn: '2026-12-17', version: 3 });
  });

  it('can be blocked and taken up again by its owner; done is opened again by the co-ordinator', async () => {
    await given([anAction('a')]);
    const blocked = await world.presses('noor', 'actions.block', { ...about, reason: 'No bus' });
    expect(shown(blocked)).toContain('◆ blocked');
    expect(shown(blocked)).toContain('No bus');
    await follow('noor', await follow('noor', blocked, 'Open again'), 'actions.reopen', { reason: 'Bus runs' });
    const done = await world.presses('noor', 'actions.finish', { ...about, v: 3, effect: 'Went' });
    expect(() => button(done, 'actions.reopening')).toThrow();
    await world.presses('noor', 'actions.reopen', { ...about, v: 4, reason: 'x' });
    expect((await only()).state).toBe('done');
    await world.presses('sian', 'actions.reopen', { ...about, v: 4, reason: 'Not so' });
    expect(await only()).toMatchObject({ state: 'open', reopenings: [{ reason: { text: 'Bus runs' } }, { effect: { text: 'Went' } }] });
  });

  it('is not for somebody else to do, nor from another group, nor after leaving', async () => {
    const group = aGroup();
    const left = group.members.map((each) => (each.memberId === 'noor' ? { ...each, to: '2026-11-20' } : each));
    await given([anAction('a'), anAction('b', { owner: { kind: 'member', memberId: 'ioan' } })], aMeeting({ chairMemberId: null }), {
      ...group,
      members: [...left, aMember('efa', 'member')],
    });
    expect(shown(await world.presses('efa', 'actions.finish', { ...about, actionId: 'b', effect: 'x' }))).toContain(
      'Only the person this belongs to',
    );
    expect(shown(await world.presses('sian', 'actions.finish', { ...about, actionId: 'of-others', effect: 'x' }))).toContain(
      'do not recognise this card',
    );
    expect(shown(await world.presses('noor', 'actions.finish', { ...about, effect: 'x' }))).toContain('not a member of this group today');
    expect((await plan()).actions.map(({ state }) => state)).toEqual(['open', 'open']);
    expect(await denials()).toHaveLength(3);
  });

  it('lets a parent say that their own is done, with a comment, and nothing else', async () => {
    await given([anAction('a', { owner: { kind: 'member', memberId: 'elin' } }), anAction('b')]);
    const hers = await world.presses('elin', 'actions.one', { actionId: 'a' });
    expect(shown(hers)).toContain("Wedi'i wneud");
    for (const verb of ['actions.extending', 'actions.blocking', 'actions.detailing', 'actions.choosing']) {
      expect(() => button(hers, verb)).toThrow();
      expect(shown(await world.presses('elin', verb, { actionId: 'a' }))).toContain('Nid yw eich rôl');
    }
    await world.presses('elin', 'actions.extend', { ...about, until: '2027-01-01', reason: 'x' });
    await world.presses('elin', 'actions.finish', { ...about, actionId: 'b', effect: 'x' });
    expect((await plan()).actions.map(({ version }) => version)).toEqual([1, 1]);
    await world.presses('elin', 'actions.finish', { ...about, effect: "Mae'n cysgu" });
    expect(await only()).toMatchObject({
      state: 'done',
      effect: { text: "Mae'n cysgu", language: 'cy', audience: { kind: 'one-parent', memberId: 'elin' } },
    });
  });

  it('asks the co-ordinator to choose who answers for an action when the owner has left', async () => {
    const group = aGroup();
    const members = group.members.map((each) => (each.memberId === 'noor' ? { ...each, to: '2026-11-10' } : each));
    await given([anAction('a')], aMeeting(), { ...group, members });
    const list = await world.presses('sian', 'actions.open', { filter: 'all', page: 1 });
    expect(shown(list)).toContain('Nobody is responsible for this now: choose somebody.');
    expect(shown(await world.presses('elin', 'actions.open', { filter: 'all', page: 1 }))).not.toContain('bellach yn atebol');
    const form = await follow('sian', await follow('sian', list, 'Open 1'), 'Choose who is responsible');
    expect(shown(await follow('sian', form, 'actions.giveTo'))).toContain('Choose one.');
    const chosen = await follow('sian', form, 'actions.giveTo', { owner: 'ioan' });
    expect(shown(chosen)).not.toContain('Nobody answers');
    expect(await only()).toMatchObject({ owner: { kind: 'member', memberId: 'ioan' } });
  });

  it('carries to the next meeting by itself, saying where it was agreed', async () => {
    const held = { ...aMeeting({ meetingId: 'old', plannedFor: '2026-11-02', state: 'closed' }) };
    const group = withMeeting(withMeeting(aGroup(), held), aMeeting());
    const meetings = group.meetings.map((fact) => (fact.meetingId === 'old' ? { ...fact, heldOn: '2026-11-02', valid: true } : fact));
    world = await aWorld({ group: { ...group, meetings }, documents: [aMeeting(), aPlan(anAction('a', { setAtMeetingId: 'old' }))] });
    const card = shown(await world.presses('noor', 'actions.one', { actionId: 'a' }));
    expect(card).toContain('Agreed at the meeting of Monday');
  });
});

describe('reminders', () => {
  const head = async (): Promise<CoreGroup> => {
    const loaded = await world.store.groups.load('group-1', []);
    if (loaded === null) throw new Error('The group is gone.');
    return loaded.head.document;
  };
  const due = async () =>
    (await head()).actionsDue?.map(({ actionId, dueOn, ownerMemberId, state }) => [actionId, dueOn, ownerMemberId, state]);
  const seen = async () => ({ ...about, v: (await only()).version });
  const sweeps = () => sweep(world.deps, { dryRun: false, mayGoOn: () => true, failed: () => undefined });
  const notices = async () =>
    ((await world.store.groups.ofType('group-1', 'notice', { limit: 100, after: null })) as readonly Notice[])
      .filter(({ reason }) => reason === 'action')
      .map(({ key, state }) => `${key.replace('action.a:group:', '')} ${state}`);

  it('follow each change of the plan in the same commit: a day, an owner, what stands in the way, done and open again', async () => {
    const action = anAction('a', { dueOn: '2026-11-26' });
    await given([action], aMeeting(), withActionsDue(aGroup(), aPlan(action)));
    expect(await due()).toEqual([['a', '2026-11-26', 'noor', 'open']]);
    await world.presses('noor', 'actions.extend', { ...(await seen()), until: '2026-12-01', reason: 'School is closed' });
    expect(await due()).toEqual([['a', '2026-12-01', 'noor', 'open']]);
    await world.presses('sian', 'actions.giveTo', { ...(await seen()), owner: 'ioan' });
    expect(await due()).toEqual([['a', '2026-12-01', 'ioan', 'open']]);
    await world.presses('sian', 'actions.giveTo', { ...(await seen()), outside: 'Nain' });
    expect(await due()).toEqual([['a', '2026-12-01', null, 'open']]);
    await world.presses('sian', 'actions.block', { ...(await seen()), reason: 'Waiting list' });
    expect(await due()).toEqual([['a', '2026-12-01', null, 'blocked']]);
    await world.presses('sian', 'actions.finish', { ...(await seen()), effect: 'Sleeps better' });
    expect(await due()).toBeUndefined();
    await world.presses('sian', 'actions.reopen', { ...(await seen()), reason: 'Not yet' });
    expect(await due()).toEqual([['a', '2026-12-01', null, 'open']]);
    await world.presses('sian', 'actions.agree', { ...agreed, ...typed });
    expect(await due()).toEqual(
      expect.arrayContaining([['a', '2026-12-01', null, 'open'], expect.arrayContaining(['2026-11-27', 'noor', 'open'])]),
    );
  });

  it('bring the group before the sweep at once for an action that is agreed for soon, and are not wanted once it is done', async () => {
    await given([]);
    await world.presses('sian', 'actions.agree', { ...agreed, ...typed, dueOn: '2026-11-24' });
    expect((await head()).nextDueOn).toBe('2026-11-20');
    await sweeps();
    const [action] = (await plan()).actions;
    if (action === undefined) throw new Error('Nothing was agreed.');
    expect(await notices()).toEqual([`action.${action.actionId}:group:2026-11-24:due-soon:person-noor planned`]);
    await world.presses('noor', 'actions.finish', {
      m: 'meeting-1',
      actionId: action.actionId,
      v: action.version,
      effect: 'Back at school',
    });
    expect([...(await idsWantedNow(world.deps, await head()))].filter((id) => id.includes('action'))).toEqual([]);
    await sweeps();
    expect((await sweeps()).planned).toBe(0);
  });

  it('open the action that they are about, for whoever is reminded', async () => {
    const action = anAction('a', { owner: { kind: 'member', memberId: 'elin' } });
    await given([action, anAction('b')]);
    const [notice] = planNotices(withActionsDue(aGroup(), aPlan(action)), world.deps.rules, '2026-11-23T08:30:00.000Z').filter(
      ({ about }) => about.kind === 'action',
    );
    expect(notice?.recipientPersonId).toBe('person-elin');
    const opens = notice === undefined ? undefined : opensOf(notice.about, notice.recipientPersonId);
    const card = await world.presses('elin', opens?.verb ?? '', { ...opens?.data });
    expect(shown(card)).toContain('Words of a');
    expect(shown(card)).not.toContain('Words of b');
  });
});
