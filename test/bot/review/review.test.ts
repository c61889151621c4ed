import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry } from '../../../src/core/documents';
import { aGroup, aMember } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

const today = '2026-03-31';
const now = `${today}T09:00:00.000Z`;
const people = [...aGroup().members, aMember('anna', 'conference-chair', { name: 'Anna Cadair' }), aMember('int', 'interpreter')];
const appointment = { plannedOn: today, startsAt: '10:00' };
let world: World;

async function begins(group: CoreGroup = aGroup({ members: people })): Promise<World> {
  world = await aWorld({ group, now });
  return world;
}

afterEach(() => world.close());

async function plans(children = 'child-1,child-2'): Promise<string> {
  await world.presses('sian', 'review.plan', { dayAgreed: today, children, ...appointment });
  const id = (await world.head()).children.flatMap(({ conferences }) => conferences.flatMap(({ conferenceId }) => conferenceId ?? []))[0];
  if (id === undefined) throw new Error('nothing was planned');
  return id;
}

async function holds(conferenceId: string, who = 'anna') {
  return world.presses(who, 'review.attend', { conferenceId, seen: 1, heldOn: today, attended: 'sian,ioan,noor' });
}

function deciding(conferenceId: string, childId: string, more: object = {}) {
  return {
    conferenceId,
    childId,
    heldOn: today,
    removalAgreed: false,
    decision: 'remain',
    categories: 'neglect',
    reasons: 'Still at risk',
    ...more,
  };
}

async function audited(): Promise<readonly AuditEntry[]> {
  return (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as readonly AuditEntry[];
}

describe('review / adolygu', () => {
  it('shows practitioners the limit, the last day to book and the reason, and the family the day alone', async () => {
    await begins();
    const list = await world.says('ioan', 'review');
    const one = await world.presses('ioan', 'review.one', button(list, 'review.one').data);
    expect(shown(one)).toContain('It must be held by Thursday 2 April 2026.');
    expect(shown(one)).toContain('Because the conference was held on Monday 5 January 2026.');
    const family = await world.says('elin', 'adolygu');
    expect(shown(family)).toContain("I'w chynnal erbyn");
    expect(() => button(family, 'review.planning')).toThrow();
    expect(shown(await world.says('rhys', 'review'))).not.toContain('Mali');
  });

  it('plans one sitting for the ticked children, holds it, and decides for each apart', async () => {
    await begins();
    const conferenceId = await plans();
    const first = await holds(conferenceId);
    expect(shown(first)).toContain('Agencies or professional groups that were there: 3 of 3');
    expect(shown(first)).toContain('This is the first review.');
    const { data } = button(first, 'review.decide');
    const typed = { decision: 'remain', categories: 'neglect', reasons: 'Still at risk', dissent: 'Ysgol y Bryn disagreed' };
    const after = await world.presses('anna', 'review.decide', { ...data, ...typed });
    expect(shown(after)).toContain(
      'Next review by Wednesday 30 September 2026. Because a review conference was held on Tuesday 31 March 2026.',
    );
    expect(button(after, 'Next child').data).toMatchObject({ conferenceId, childId: 'child-2' });
    const head = await world.head();
    expect(head.children.map(({ conferences }) => conferences.at(-1)?.heldOn)).toEqual([today, null]);
    expect(head.children[0]?.conferences.at(-1)).toMatchObject({ decision: 'remain', chairPersonId: 'person-anna' });
  });

  it('warns before a name comes off at the first review, then lets that child’s clocks wait, and no other’s', async () => {
    await begins();
    const conferenceId = await plans();
    await holds(conferenceId);
    const remove = { decision: 'remove', categories: '', reasons: 'Everything has changed' };
    const warned = await world.presses('anna', 'review.decide', deciding(conferenceId, 'child-1', remove));
    expect(shown(warned)).toContain('If circumstances have really changed, press again.');
    expect(shown(warned)).toContain('Everything has changed');
    expect((await world.head()).children[0]?.status).toBe('registered');
    const removed = await world.presses('anna', 'review.decide', { ...button(warned, 'review.decide').data, ...remove });
    expect(shown(removed)).toContain('Those of brothers and sisters continue');
    const [one, other] = (await world.head()).children;
    expect([one?.status, one?.deregisteredOn, other?.status]).toEqual(['de-registered', today, 'registered']);
  });

  it('keeps reasons and dissent from the family and shows them the day and the decision', async () => {
    await begins();
    const conferenceId = await plans();
    await holds(conferenceId);
    await world.presses('anna', 'review.decide', deciding(conferenceId, 'child-2', { dissent: 'The school disagreed' }));
    const practitioner = shown(await world.presses('noor', 'review.one', { childId: 'child-2' }));
    expect(practitioner).toContain('Still at risk');
    expect(practitioner).toContain('The school disagreed');
    const parent = shown(await world.presses('rhys', 'review.one', { childId: 'child-2' }));
    expect(parent).toContain('The decision was to remain registered: Tuesday 31 March 2026');
    expect(parent).not.toMatch(/Still at risk|disagreed|Because|professional groups that were there/);
  });

  it('goes on with two groupings only for the chair’s reason, and with fewer not at all', async () => {
    await begins();
    const conferenceId = await plans();
    const press = { conferenceId, seen: 1, heldOn: today };
    const two = await world.presses('anna', 'review.attend', { ...press, attended: 'sian,ioan' });
    expect(shown(two)).toContain('Say why the conference went ahead, or postpone it.');
    const one = await world.presses('anna', 'review.attend', { ...press, attended: 'sian,macsen,elin', discretion: 'x' });
    expect(shown(one)).toContain('Postpone the conference.');
    await world.presses('anna', 'review.attend', { ...press, attended: 'sian,ioan', discretion: 'Snow' });
    expect(await world.stored(`conference:${conferenceId}`)).toMatchObject({ attended: { groupings: 2, discretion: { text: 'Snow' } } });
  });

  it('postpones with a reason and leaves the limit where it is', async () => {
    await begins();
    const conferenceId = await plans();
    const press = { conferenceId, seen: 1, children: 'child-1,child-2', startsAt: '10:00', reason: 'Too few came' };
    const late = await world.presses('sian', 'review.move', { ...press, dayAgreed: '', plannedOn: '2026-04-08' });
    expect(shown(late)).toContain('ask the conference chair or the manager');
    const asked = await world.presses('anna', 'review.move', { ...press, dayAgreed: '', plannedOn: '2026-04-08' });
    const { data } = button(asked, 'Yes, move it to that day');
    const moved = await world.presses('anna', 'review.move', { ...data, ...press, plannedOn: '2026-04-08' });
    expect(shown(moved)).toContain('The deadline has not moved.');
    expect(shown(moved)).toContain('deadline: Sunday 5 April 2026');
    expect(await world.stored(`conference:${conferenceId}`)).toMatchObject({
      plannedFor: '2026-04-08',
      lateReason: { text: 'Too few came' },
    });
  });

  it('takes up a date that only the case system knows: moves it, holds it, decides', async () => {
    const fact = { kind: 'review' as const, plannedFor: '2026-04-01', heldOn: null, decision: null };
    const children = aGroup().children.map((child) => ({ ...child, conferences: [...child.conferences, fact] }));
    await begins(aGroup({ members: people, children }));
    const moving = await world.presses('sian', 'review.moving', { conferenceId: 'imported-2026-04-01' });
    expect(shown(moving)).toMatch(/Prŷs/);
    const to = { dayAgreed: today, children: 'child-1,child-2', plannedOn: today, startsAt: '10:00', reason: 'Sooner' };
    await world.presses('sian', 'review.move', { ...button(moving, 'review.move').data, ...to });
    const one = await world.presses('anna', 'review.one', { childId: 'child-1' });
    const attending = await world.presses('anna', 'review.attending', button(one, 'review.attending').data);
    const first = await world.presses('anna', 'review.attend', {
      ...button(attending, 'review.attend').data,
      heldOn: today,
      attended: 'sian,ioan,noor',
    });
    const typed = { decision: 'change-category', categories: 'emotional', reasons: 'Shouting' };
    await world.presses('anna', 'review.decide', { ...button(first, 'review.decide').data, ...typed });
    const child = (await world.head()).children[0];
    expect(child?.categories).toEqual(['emotional']);
    expect(child?.conferences.map(({ plannedFor, heldOn, movedTo }) => [plannedFor, heldOn, movedTo])).toEqual([
      ['2026-01-05', '2026-01-05', undefined],
      [today, today, undefined],
      ['2026-04-01', null, today],
    ]);
    expect(shown(await world.presses('anna', 'review.one', { childId: 'child-1' }))).toContain('Shouting');
  });

  it('lets the manager record only where the group has no conference chair', async () => {
    await begins();
    const conferenceId = await plans();
    expect(shown(await holds(conferenceId, 'macsen'))).toContain('Your role in this group does not allow this.');
    await world.close();
    await begins(aGroup());
    expect(shown(await holds(await plans(), 'macsen'))).toContain('Agencies or professional groups that were there: 3 of 3');
  });
});

describe('presses that must not count', () => {
  it.each<[string, string, object]>([
    ['ioan', 'review.plan', { dayAgreed: '', children: 'child-1', ...appointment }],
    ['elin', 'review.planning', { childId: '' }],
    ['elin', 'review.attending', { conferenceId: 'nothing' }],
    ['sian', 'review.decide', deciding('nothing', 'child-1')],
    ['anna', 'review.decide', deciding('nothing', 'child-1')],
    ['anna', 'review.decide', deciding('no/such?id', 'child-1')],
    ['rhys', 'review.one', { childId: 'child-1' }],
    ['rhys', 'review.voices', { childId: 'child-2' }],
    ['elin', 'review.speak', { childId: 'child-1', on: today, method: 'talk', said: 'x', advocacy: 'none' }],
    ['int', 'review.open', { page: 1 }],
    ['int', 'review.ask', { children: 'child-1', ground: 'other', words: 'x' }],
    ['sian', 'review.request', { requestId: 'nothing' }],
    ['ioan', 'review.answer', { requestId: 'nothing', seen: 1, code: 'agree', why: '' }],
  ])('refuses %s pressing %s %j, changes nothing, and keeps the denial', async (who, verb, data) => {
    await begins();
    const before = await world.head();
    const card = await world.presses(who, verb, { ...data });
    expect(shown(card)).not.toContain('Mali');
    expect(await world.head()).toEqual(before);
    const access = (await world.store.groups.ofType('group-1', 'access', { limit: 100, after: null })) as { outcome: string }[];
    expect(access.map(({ outcome }) => outcome)).toContain('denied');
  });

  it('counts the same press twice once', async () => {
    await begins();
    const press = { k: 'one-card', dayAgreed: today, children: 'child-1', ...appointment };
    await world.presses('sian', 'review.plan', press);
    await world.presses('sian', 'review.plan', press);
    expect((await world.head()).children[0]?.conferences).toHaveLength(2);
    expect((await audited()).filter(({ deed }) => deed === 'review.plan')).toHaveLength(1);
  });

  it('gives back what was typed on an outdated card', async () => {
    await begins();
    const conferenceId = await plans();
    await holds(conferenceId);
    const stale = await world.presses('sian', 'review.move', {
      conferenceId,
      seen: 1,
      dayAgreed: '',
      plannedOn: '2026-04-01',
      startsAt: '09:00',
      reason: 'Mine',
    });
    expect(shown(stale)).toContain('Somebody changed this since you opened it.');
    expect(shown(stale)).toContain('Mine');
    const again = await world.presses('anna', 'review.decide', deciding(conferenceId, 'child-1', { heldOn: '2026-03-30' }));
    expect(shown(again)).toContain('Somebody changed this since you opened it.');
  });

  it('records a decision on one child once, by whoever was first', async () => {
    await begins();
    const conferenceId = await plans();
    await holds(conferenceId);
    const presses = ['remain', 'remain'].map((decision) =>
      world.presses('anna', 'review.decide', deciding(conferenceId, 'child-1', { decision })),
    );
    await Promise.all(presses);
    expect(((await world.stored(`conference:${conferenceId}`)) as { decisions: unknown[] }).decisions).toHaveLength(1);
  });
});

describe('asking for an early review', () => {
  const asking = { children: 'child-2', ground: 'dangerous-person', words: 'He is back' };

  it('is answered by the co-ordinator and decided by the conference chair; the parent reads both reasons, the other parent none', async () => {
    await begins();
    const sent = await world.presses('rhys', 'review.ask', asking);
    expect(shown(sent)).toContain('answers by: Thursday 2 April 2026.');
    const { data } = button(await world.says('sian', 'review'), 'review.request');
    const answering = await world.presses('sian', 'review.answering', data);
    expect(shown(answering)).toContain('He is back');
    await world.presses('sian', 'review.answer', {
      ...button(answering, 'review.answer').data,
      code: 'refuse',
      why: 'Police are involved',
    });
    const settling = await world.presses('anna', 'review.answering', data);
    await world.presses('anna', 'review.settle', { ...button(settling, 'review.settle').data, code: 'agree', why: 'This cannot wait' });
    const read = shown(await world.presses('rhys', 'review.request', data));
    expect(read).toContain('Police are involved');
    expect(read).toContain('This cannot wait');
    expect(shown(await world.says('elin', 'adolygu'))).not.toContain('Cais');
    expect(shown(await world.presses('elin', 'review.request', data))).not.toContain('He is back');
  });

  it('is not answered by whoever asked', async () => {
    await begins();
    await world.presses('sian', 'review.ask', asking);
    const { data } = button(await world.says('sian', 'review'), 'review.request');
    const refused = await world.presses('sian', 'review.answer', { ...data, seen: 1, code: 'agree', why: '' });
    expect(shown(refused)).toContain('You cannot do this for yourself.');
  });

  it('says so when no answer came in two working days', async () => {
    await begins();
    await world.presses('ioan', 'review.ask', asking);
    world.setNow('2026-04-07T09:00:00.000Z');
    expect(shown(await world.says('macsen', 'review'))).toContain('■ no answer yet; it was due by: Thursday 2 April 2026');
  });
});

describe('the child’s voice', () => {
  it('is recorded with the offer of an advocate, and read only by those who answer for the child and who heard it', async () => {
    await begins();
    const form = await world.presses('ioan', 'review.speaking', { childId: 'child-1' });
    const typed = { on: today, method: 'drawing', said: 'I miss Nain', advocacy: 'declined' };
    const saved = await world.presses('ioan', 'review.speak', { ...button(form, 'review.speak').data, ...typed });
    expect(shown(saved)).toContain('Recorded.');
    expect((await world.head()).children[0]).toMatchObject({ advocacyOfferedOn: [today], voices: [{ on: today, spoke: true }] });
    const read = async (who: string) => shown(await world.presses(who, 'review.voices', { childId: 'child-1' }));
    expect(await read('ioan')).toContain('I miss Nain');
    expect(await read('sian')).toContain('I miss Nain');
    expect(await read('noor')).not.toContain('I miss Nain');
    expect(await read('noor')).toContain('advocate: declined');
    expect(shown(await world.presses('sian', 'review.one', { childId: 'child-1' }))).toContain("The child's voice was last recorded");
  });
});

it('audits with ids and codes, never with what was typed', async () => {
  await begins();
  const conferenceId = await plans();
  await holds(conferenceId);
  await world.presses('anna', 'review.decide', deciding(conferenceId, 'child-1', { dissent: 'SECRET' }));
  await world.presses('rhys', 'review.ask', { children: 'child-2', ground: 'other', words: 'SECRET' });
  await world.presses('sian', 'review.speak', { childId: 'child-1', on: today, method: 'talk', said: 'SECRET', advocacy: 'none' });
  const entries = await audited();
  expect(entries.map(({ deed }) => deed)).toEqual(['review.plan', 'review.attend', 'review.decide', 'review.ask', 'review.speak']);
  expect(JSON.stringify(entries)).not.toMatch(/SECRET|Still at risk|Mali/);
});
