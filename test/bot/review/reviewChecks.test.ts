import { breachesFor } from '../../../src/core/clocks/clockList';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry } from '../../../src/core/documents';
import type { Notice } from '../../../src/core/notices/notice';
import type { Conference } from '../../../src/core/review/review';
import { keptLimitsOf } from '../../../src/documents/limits';
import { aGroup, aMember } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

const today = '2026-03-31';
const people = [
  ...aGroup().members,
  aMember('anna', 'conference-chair', { name: 'Anna Cadair' }),
  aMember('reg', 'custodian', { name: 'Rheinallt' }),
  aMember('reg2', 'custodian', { childIds: ['child-2'] }),
];
let world: World;

/** A sitting held today for both children, with nothing decided yet; its id. */
async function heldToday(group: CoreGroup = aGroup({ members: people })): Promise<string> {
  world = await aWorld({ group, now: `${today}T09:00:00.000Z` });
  await world.presses('sian', 'review.plan', { dayAgreed: today, children: 'child-1,child-2', plannedOn: today, startsAt: '10:00' });
  const id = (await world.head()).children[0]?.conferences.at(-1)?.conferenceId ?? '';
  await world.presses('anna', 'review.attend', { conferenceId: id, seen: 1, heldOn: today, attended: 'sian,ioan,noor' });
  return id;
}

afterEach(() => world.close());

async function decides(conferenceId: string, decision: string, childId = 'child-1') {
  const about = { conferenceId, childId, heldOn: today, removalAgreed: true };
  const categories = decision === 'remove' ? '' : 'neglect';
  return world.presses('anna', 'review.decide', {
    ...about,
    decision,
    categories,
    reasons: 'As it was said',
    dissent: 'The school disagreed',
  });
}

async function child(childId = 'child-1') {
  return (await world.head()).children.find((each) => each.childId === childId);
}

async function conference(id: string): Promise<Conference> {
  return (await world.stored(`conference:${id}`)) as Conference;
}

async function limitsStored(): Promise<ReadonlyMap<string, unknown>> {
  return (await world.store.groups.load('group-1', ['limits']))?.documents ?? new Map();
}

/** What the custodian, or somebody in their place, was asked to check. */
async function checksAsked(): Promise<readonly Notice[]> {
  const all = (await world.store.groups.ofType('group-1', 'notice', { limit: 100, after: null })) as Notice[];
  return all.filter(({ about }) => about.kind === 'review');
}

describe('the custodian’s check of a removal', () => {
  it('is asked for with the morning card, and until then shown as open to practitioners, and as done to nobody', async () => {
    const id = await heldToday();
    const said = shown(await decides(id, 'remove'));
    expect(said).toContain('once the custodian of the register has confirmed it');
    expect(said).toContain("deadlines wait until then: only those about the child's safety are still told.");
    expect(said).not.toContain('have ended');
    const told = await checksAsked();
    expect(told.map(({ reason, recipientPersonId, opens }) => [reason, recipientPersonId, opens])).toEqual([
      ['review', 'person-reg', { verb: 'review.one', data: { childId: 'child-1' } }],
    ]);
    expect(shown(await world.says('ioan', 'review'))).toContain(
      '▲ Decided to take the name off the register: Tuesday 31 March 2026. The custodian of the register must confirm it.',
    );
    expect(shown(await world.says('ioan', 'children'))).toContain(
      '▲ decision: name to come off the register; the custodian of the register must confirm it',
    );
    const family = shown(await world.says('elin', 'adolygu'));
    expect(family).not.toContain('ceidwad');
    expect(family).not.toContain('Oddi ar y gofrestr ers');
    expect(family).toContain("i'w gadarnhau o hyd. Tan hynny nid oes dim wedi dod i ben.");
    expect(shown(await world.says('elin', 'children'))).toContain('Mali');
    expect(await child()).toMatchObject({ status: 'de-registered', deregisteredOn: today, removal: { check: null } });
  });

  it('confirms, once, by a custodian of that child', async () => {
    const id = await heldToday();
    await decides(id, 'remove');
    const one = await world.presses('reg', 'review.one', { childId: 'child-1' });
    const form = await world.presses('reg', 'review.checking', button(one, 'review.checking').data);
    expect(shown(form)).toContain('As it was said');
    const { data } = button(form, 'review.check');
    for (const who of ['reg2', 'sian', 'anna', 'elin']) await world.presses(who, 'review.check', { ...data, outcome: 'confirmed' });
    expect((await child())?.removal?.check).toBeNull();
    expect(shown(await world.presses('reg', 'review.check', { ...data, outcome: 'confirmed' }))).toContain('Confirmed.');
    expect((await child())?.removal?.check).toEqual({ outcome: 'confirmed', byPersonId: 'person-reg', on: today });
    const again = await world.presses('reg', 'review.check', { ...data, outcome: 'sent-back', reason: 'No' });
    expect(shown(again)).toContain('This decision was checked already');
    expect(shown(await world.says('ioan', 'children')).split('Before')[0]).not.toContain('Mali');
  });

  it('sends back with a reason: registration goes on with the same limits as before, and nothing is erased', async () => {
    const id = await heldToday();
    await decides(id, 'remain', 'child-2');
    await decides(id, 'remove');
    const data = { conferenceId: id, childId: 'child-1', seen: (await conference(id)).version, outcome: 'sent-back' };
    expect(shown(await world.presses('reg', 'review.check', data))).toContain('Answer this.');
    const back = await world.presses('reg', 'review.check', { ...data, reason: 'The reasons do not show a change' });
    expect(shown(back)).toContain('deadlines run as if they had never ended');
    const [one, two] = (await world.head()).children;
    expect(one).toMatchObject({ status: 'registered', deregisteredOn: null, categories: ['neglect'] });
    expect(shown(await world.presses('anna', 'review.one', { childId: 'child-1' }))).toContain('The reasons do not show a change');
    const limits = shown(await world.says('sian', 'clocks'));
    expect(limits).toContain('Seeing the child alone');
    expect(one?.conferences.at(-1)).toMatchObject({ heldOn: today, decision: 'remove' });
    expect(two?.status).toBe('registered');
    expect((await conference(id)).decisions).toHaveLength(2);
  });

  it('is never made by the one who decided, in whatever role', async () => {
    const both = [...people, aMember('anna2', 'custodian', { personId: 'person-anna' })];
    const swapped = both.map((member) => (member.memberId === 'anna' ? { ...member, to: today } : member));
    const removal = { conferenceId: 'conf', decidedByPersonId: 'person-anna', check: null };
    const children = aGroup().children.map((each) => ({ ...each, status: 'de-registered' as const, deregisteredOn: today, removal }));
    world = await aWorld({ group: aGroup({ members: swapped, children }), now: `${today}T09:00:00.000Z` });
    const press = { conferenceId: 'conf', childId: 'child-1', seen: 1, outcome: 'confirmed', reason: '' };
    expect(shown(await world.presses('anna', 'review.check', press))).toContain('another person must check it');
    expect((await child())?.removal?.check).toBeNull();
  });

  it('says who can bring a custodian in, where the group has none', async () => {
    const id = await heldToday(aGroup({ members: people.filter(({ role }) => role !== 'custodian') }));
    await decides(id, 'remove');
    expect(shown(await world.presses('sian', 'review.one', { childId: 'child-1' }))).toContain(
      'No custodian of the register is in this group.',
    );
    const told = await checksAsked();
    expect(told.map(({ recipientPersonId }) => recipientPersonId)).toEqual(['person-macsen']);
  });
});

describe('a decision recorded wrongly', () => {
  const corrected = { decision: 'remain', categories: 'neglect', reasons: 'Still at risk', why: 'I pressed the wrong one' };

  async function corrects(id: string, more: object = {}, who = 'anna') {
    const data = { conferenceId: id, childId: 'child-1', seen: (await conference(id)).version };
    return world.presses(who, 'review.correct', { ...data, ...corrected, ...more });
  }

  it('is corrected by the chair with a reason; both are shown and the clocks follow', async () => {
    const id = await heldToday();
    await decides(id, 'remove');
    const form = await world.presses('anna', 'review.one', { childId: 'child-1' });
    const opened = await world.presses('anna', 'review.correcting', button(form, 'review.correcting').data);
    expect(shown(opened)).toContain('What was recorded stays beside the correction.');
    const done = shown(await world.presses('anna', 'review.correct', { ...button(opened, 'review.correct').data, ...corrected }));
    expect(done).toContain('Corrected. Both are kept.');
    expect(done).toContain('Recorded on Tuesday 31 March 2026, corrected since:');
    expect(done).toContain('As it was said');
    expect(done).toContain('Still at risk');
    expect(done).toContain('I pressed the wrong one');
    expect(await child()).toMatchObject({ status: 'registered', deregisteredOn: null });
    expect((await child())?.removal).toBeUndefined();
    expect((await child())?.conferences.at(-1)).toMatchObject({ heldOn: today, decision: 'remain' });
    expect((await conference(id)).decisions.map(({ decision, dissent }) => [decision, dissent?.text])).toEqual([
      ['remove', 'The school disagreed'],
      ['remain', 'The school disagreed'],
    ]);
    expect(shown(await world.says('elin', 'adolygu'))).not.toContain('wrong one');
  });

  it('to a removal ends the child’s clocks from the day of the conference, once the custodian has confirmed it, and a missed limit stays missed', async () => {
    const id = await heldToday();
    await decides(id, 'remain');
    await world.presses('sian', 'seen.save', { dayAgreed: '', children: 'child-1', on: today, time: '08:00', what: 'seen,alone,at-home' });
    world.setNow('2026-04-30T09:00:00.000Z');
    const missed = async () => {
      const kept = keptLimitsOf({ documents: await limitsStored() }, 'group-1');
      return breachesFor(await world.head(), aMember('sian', 'co-ordinator'), world.deps.rules, '2026-04-30', kept).map(
        ({ clock }) => `${clock.clock} ${clock.childId} ${clock.trigger} ${clock.limit}`,
      );
    };
    await corrects(id, { reasons: 'Said more clearly' });
    const before = await missed();
    expect(before).toContain('D05 child-1 2026-03-31 2026-04-16');
    await corrects(id, { decision: 'remove' });
    expect(await child()).toMatchObject({ status: 'de-registered', deregisteredOn: today, removal: { check: null } });
    expect(await missed()).toEqual(expect.arrayContaining(before));
    const { version: seen } = await conference(id);
    await world.presses('reg', 'review.check', { conferenceId: id, childId: 'child-1', seen, outcome: 'confirmed', reason: '' });
    expect(await child()).toMatchObject({ removal: { check: { outcome: 'confirmed' } } });
    expect(await missed()).toEqual(expect.arrayContaining(before));
    expect(await world.stored('limits')).toMatchObject({
      breaches: expect.arrayContaining([
        expect.objectContaining({ clock: 'D05', limit: '2026-04-16', keptOn: '2026-04-30' }),
        expect.objectContaining({ clock: 'D06', keptOn: '2026-04-30' }),
      ]),
    });
    const pages = await Promise.all([1, 2, 3].map(async (page) => shown(await world.presses('sian', 'clocks.past', { page }))));
    expect(pages.join(' ')).toContain('◆ shown as late; deadline: 16 April 2026');
  });

  it.each<[string, object, string]>([
    ['no reason', { why: '' }, 'Answer this.'],
    ['nothing changed', { decision: 'remove', reasons: 'As it was said' }, 'This is what is recorded already.'],
    ['no category', { categories: '' }, 'Choose one.'],
    ['an old card', { seen: 1 }, 'Somebody changed this since you opened it.'],
  ])('is not corrected with %s, and what was typed stays', async (_what, more, says) => {
    const id = await heldToday();
    await decides(id, 'remove');
    const card = shown(await corrects(id, { ...more }));
    expect(card).toContain(says);
    expect((await conference(id)).decisions).toHaveLength(1);
  });

  it('is corrected by nobody but who may hold the conference', async () => {
    const id = await heldToday();
    await decides(id, 'remove');
    for (const who of ['sian', 'macsen', 'ioan', 'reg', 'elin']) await corrects(id, {}, who);
    expect((await conference(id)).decisions).toHaveLength(1);
  });

  it('stays as it is once a later conference was held', async () => {
    const id = await heldToday();
    await decides(id, 'remain');
    const later = {
      kind: 'review' as const,
      plannedFor: '2026-04-20',
      heldOn: '2026-04-20',
      decision: 'remain' as const,
      conferenceId: 'later',
    };
    const head = await world.head();
    const loaded = await world.store.groups.load('group-1', []);
    const children = head.children.map((each) => ({ ...each, conferences: [...each.conferences, later] }));
    await world.store.groups.commit({
      coreGroupId: 'group-1',
      head: { ...head, children },
      etag: loaded?.head.etag ?? null,
      put: [],
      create: [],
    });
    expect(shown(await corrects(id))).toContain('A later conference was held for this child');
  });

  it('takes who was there in the same way: added with a reason, the first kept', async () => {
    const id = await heldToday();
    await decides(id, 'remain');
    const one = await world.presses('anna', 'review.one', { childId: 'child-1' });
    const form = await world.presses('anna', 'review.reattending', button(one, 'review.reattending').data);
    const { data } = button(form, 'review.reattend');
    const two = await world.presses('anna', 'review.reattend', { ...data, attended: 'sian,ioan', why: 'Noor was ill' });
    expect(shown(two)).toContain('Say why the conference went ahead');
    await world.presses('anna', 'review.reattend', { ...data, attended: 'sian,ioan', discretion: 'Snow', why: 'Noor was ill' });
    expect((await conference(id)).attended).toMatchObject({
      groupings: 2,
      heldOn: today,
      corrects: { was: { groupings: 3, memberIds: ['sian', 'ioan', 'noor'] }, why: { text: 'Noor was ill' } },
    });
    expect(shown(await world.presses('ioan', 'review.one', { childId: 'child-1' }))).toContain('Noor was ill');
  });
});

it('the custodian’s alert of it opens the decision of that child, in each list', async () => {
  await decides(await heldToday(), 'remove');
  for (const [verb, pressed] of [
    ['alerts.open', { g: 'group-1', page: 1 }],
    ['alerts.today', { page: 1 }],
  ] as const) {
    const opens = button(await world.presses('reg', verb, pressed), 'Open 1');
    const opened = await world.presses('reg', opens.verb, opens.data);
    expect(button(opened, 'review.checking').data).toMatchObject({ childId: 'child-1' });
  }
});

it('audits checks and corrections with ids and codes, never with what was typed', async () => {
  const id = await heldToday();
  await decides(id, 'remove');
  const seen = (await conference(id)).version;
  await world.presses('reg', 'review.check', { conferenceId: id, childId: 'child-1', seen, outcome: 'sent-back', reason: 'SECRET' });
  const correction = { decision: 'remain', categories: 'neglect', reasons: 'SECRET', why: 'SECRET' };
  await world.presses('anna', 'review.correct', { conferenceId: id, childId: 'child-1', seen: seen + 1, ...correction });
  const entries = (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as AuditEntry[];
  expect(entries.slice(-2).map(({ deed }) => deed)).toEqual(['review.check', 'review.correct']);
  expect(JSON.stringify(entries)).not.toContain('SECRET');
});
