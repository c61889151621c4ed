import type { Visit } from '../../../src/core/children/visit';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { GroupDocument } from '../../../src/core/documents';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { someWords } from '../../support/aPlan';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const people = [
  ...aGroup().members,
  aMember('foster', 'foster-carer', { childIds: ['child-2'] }),
  aMember('ann', 'administrator'),
  aMember('gone', 'member', { to: '2026-11-01' }),
];

async function given(more: Partial<CoreGroup> = {}, documents: readonly GroupDocument[] = [], now?: string): Promise<void> {
  world = await aWorld({ group: aGroup({ members: people, ...more }), documents, ...(now === undefined ? {} : { now }) });
}

const visits = async () => (await world.store.groups.ofType('group-1', 'visit', { limit: 50, after: null })) as readonly Visit[];
const counted = async (childId = 'child-1') => (await world.head()).children.find((child) => child.childId === childId)?.visits ?? [];
const denials = async () =>
  (await world.store.groups.ofType('group-1', 'access', { limit: 90, after: null })).filter(
    (entry) => (entry as { outcome: string }).outcome === 'denied',
  );
const typed = { children: 'child-1', on: '2026-11-20', time: '08:30', what: 'seen,alone,at-home' };
const save = (who: string, more: Readonly<Record<string, string>> = {}) =>
  world.presses(who, 'seen.save', { dayAgreed: '', ...typed, ...more });

async function follow(who: string, card: unknown, named: string, inputs: Readonly<Record<string, string>> = {}) {
  const { verb, data } = button(card, named);
  return world.presses(who, verb, { ...data, ...inputs });
}

describe('the form opened from a child', () => {
  const two = { children: [aChild('child-1'), aChild('child-2', { givenName: 'Cai' })] };
  const ticked = (card: unknown) => shown(card).match(/Tick each child who was visited\.[\s\S]*?\n(child[^\n]*)/)?.[1];

  it.each(['children.one', 'children.group'])('has that child ticked, and any sibling can be added: %s', async (opens) => {
    await given(two);
    const card = await world.presses('sian', opens, opens === 'children.one' ? { childId: 'child-2' } : { page: 1 });
    const form = await follow('sian', card, opens === 'children.one' ? 'Record a visit' : 'Record a visit: Cai');
    expect(ticked(form)).toBe('child-2');
    expect(shown(form)).toContain('Mali Prŷs');
  });

  it.each(['children.one', 'seen.open'])('reports that one as not seen: %s', async (opens) => {
    await given(two);
    const card = await world.presses('noor', opens, { childId: 'child-2' });
    const asked = await follow('noor', card, 'Could not see the child');
    expect(shown(asked)).toContain('ring 999');
    const form = await follow('noor', asked, 'No');
    expect(shown(form)).toContain('Which children could not be seen? (required)\nchild-2\n');
    const none = await follow('noor', await world.presses('noor', 'seen.open', {}), 'Could not see the child');
    expect(button(none, 'No').data['childId']).toBe('');
  });

  it('names no child whom the presser is not here for', async () => {
    await given(two);
    for (const verb of ['seen.open', 'notSeen.here'])
      expect(shown(await world.presses('foster', verb, { g: 'group-1', childId: 'child-1' }))).not.toMatch(/Mali|Tick|ring 999/);
    expect((await denials()).length).toBe(2);
  });

  it('is offered for no child who is not born or off the register for long', async () => {
    await given({ children: [aChild('child-1', { givenName: '', dateOfBirth: null }), aChild('child-2', { givenName: 'Cai' })] });
    const board = shown(await world.presses('sian', 'children.group', { page: 1 }));
    expect(board).toContain('Record a visit: Cai');
    expect(board).not.toContain('Record a visit (1)');
    expect(shown(await world.presses('sian', 'children.one', { childId: 'child-1' }))).not.toContain('Record a visit');
  });
});

describe('the form', () => {
  it('has now in it, and only the children one is here for and who are born', async () => {
    await given({
      children: [
        aChild('child-1'),
        aChild('child-2', { givenName: 'Cai', status: 'de-registered', deregisteredOn: '2026-11-18' }),
        aChild('child-3', { givenName: '', dateOfBirth: null }),
      ],
    });
    const form = shown(await world.says('sian', 'seen'));
    expect(form).toContain('Cai Prŷs · off the register since 18 November 2026');
    expect(form).toContain('Day (required)\n2026-11-20');
    expect(form).toContain('09:00');
    expect(form).toContain('Mali Prŷs');
    // Named where the card says whose it is, and no choice of the form.
    const unborn = form.split('\n').filter((line) => line.includes('unborn'));
    expect(new Set(unborn)).toEqual(new Set(['Mali, unborn child · CG-0001']));
    expect(shown(await world.says('foster', 'seen'))).not.toContain('Mali Prŷs');
    expect(shown(await world.says('foster', 'gwelwyd'))).toContain('Cai Prŷs');
  });

  it('says what to do where there is nobody to visit', async () => {
    await given({ children: [aChild('child-1', { dateOfBirth: null, expectedOn: '2027-01-01', givenName: '' })] });
    expect(shown(await world.says('sian', 'seen'))).toContain('Type “children”');
  });

  it.each(['elin', 'rhys', 'ann', 'gone'])('is not for %s', async (who) => {
    await given();
    expect(shown(await world.says(who, 'seen'))).not.toContain('Mali');
    await save(who);
    expect(await visits()).toEqual([]);
    expect(await denials()).toHaveLength(2);
  });
});

describe('saving a visit', () => {
  it('says which limits moved, and to when', async () => {
    await given();
    const card = shown(await save('sian'));
    expect(card).toContain('✓ Saved.');
    expect(card).toContain('● Next deadline for “Seeing the child alone”: Friday 4 December 2026.');
    expect(card).toContain('● Next deadline for “Seeing the child at home”: Friday 18 December 2026.');
    expect(card).not.toContain('Seeing the bedroom”');
    expect((await world.head()).nextDueOn).not.toBeNull();
  });

  it('says the same while the clock runs on, also of one that is another than what was recorded', async () => {
    await given();
    world.letTheClockRun();
    expect(shown(await save('sian'))).toContain('● Next deadline for “Seeing the child alone”: Friday 4 December 2026.');
    const asked = await save('sian', { time: '07:00' });
    const again = await follow('sian', asked, 'No, this is another visit', { ...typed, time: '07:00' });
    expect(shown(again)).toContain('✓ Saved.');
    expect(shown(again)).toContain('07:00');
    expect(shown(again)).not.toContain('08:30');
  });

  it('with a day before a limit that has passed does not take away that it was shown as late', async () => {
    const visits = [aVisitFact('before', { on: '2026-11-05', byRole: 'co-ordinator' })];
    await given({ children: [aChild('child-1', { visits })] });
    await save('sian', { on: '2026-11-18' });
    const past = shown(await world.presses('sian', 'clocks.past', {}));
    expect(past).toContain('Seeing the child alone');
    expect(past).toContain('◆ shown as late; deadline: 19 November 2026');
    expect(past).toContain(
      'Shown as late on this day: Friday 20 November 2026. A visit of Wednesday 18 November 2026 was entered on Friday 20 November 2026.\n',
    );
    await save('sian', { on: '2026-11-17', time: '10:00' });
    const again = shown(await world.presses('sian', 'clocks.past', {}));
    expect(again.split('deadline: 19 November 2026')).toHaveLength(past.split('deadline: 19 November 2026').length);
  });

  it('moves none by another practitioner or a foster carer, and says why', async () => {
    await given();
    expect(shown(await save('noor'))).toContain('No deadline changed. Only visits by the co-ordinator');
    expect(shown(await save('foster', { children: 'child-2' }))).toContain('No deadline changed. Only visits by the co-ordinator');
    expect((await visits()).map(({ fact }) => fact.byRole)).toEqual(['other', 'other']);
  });

  it('writes one visit for each ticked child', async () => {
    await given();
    await save('sian', { children: 'child-1,child-2' });
    expect((await visits()).map(({ childId }) => childId).sort()).toEqual(['child-1', 'child-2']);
  });

  it('writes one visit though the same press comes twice, and both show the same summary', async () => {
    await given();
    const press = { g: 'group-1', k: 'one-card', dayAgreed: '', ...typed };
    const first = shown(await world.presses('sian', 'seen.save', press));
    expect(first).toContain('Next deadline for “Seeing the child alone”: Friday 4 December 2026.');
    expect(shown(await world.presses('sian', 'seen.save', press))).toBe(first);
    expect(await visits()).toHaveLength(1);
  });

  it('shows whoever presses twice the visit of this press, and none of an earlier hour or of somebody else', async () => {
    await given();
    const save = (who: string, more: object) => world.presses(who, 'seen.save', { g: 'group-1', dayAgreed: '', ...typed, ...more });
    await save('noor', { k: 'a', time: '08:00' });
    await save('sian', { k: 'b', time: '07:00', twinAgreed: '2026-11-20' });
    const press = { k: 'c', what: 'seen', twinAgreed: '2026-11-20' };
    const first = shown(await save('sian', press));
    expect(first).toContain('at 08:30');
    expect(first).not.toMatch(/07:00|08:00/);
    expect(shown(await save('sian', press))).toBe(first);
  });

  it.each([
    ['foster', { children: 'child-1' }],
    ['foster', { children: 'child-2,child-1' }],
    ['sian', { children: 'child-of-another-group' }],
  ])('refuses %s a child that is not theirs', async (who, more) => {
    await given();
    expect(shown(await save(who, more))).toContain('What was chosen here is not on your list.');
    expect(await visits()).toEqual([]);
  });

  it('asks about a day long ago, keeps what was typed, and takes it when pressed again', async () => {
    await given();
    const asked = await save('sian', { on: '2026-08-03' });
    expect(shown(asked)).toContain('This is a long time ago.');
    const { verb, data } = button(asked, 'Yes, save it for that day');
    expect(data['dayAgreed']).toBe('2026-08-03');
    await world.presses('sian', verb, { ...data, ...typed, on: '2026-08-03' });
    expect((await visits()).map(({ fact, enteredAt }) => [fact.on, enteredAt])).toEqual([['2026-08-03', '2026-11-20T09:00:00.000Z']]);
  });

  it('takes yesterday’s visit just after midnight, on the night the clocks change too', async () => {
    await given({}, [], '2026-10-25T00:05:00.000Z');
    expect(shown(await world.says('sian', 'seen'))).toContain('2026-10-25');
    await save('sian', { on: '2026-10-24', time: '23:50' });
    await world.setNow('2026-10-25T01:05:00.000Z');
    await save('sian', { on: '2026-10-25', time: '01:04', children: 'child-2' });
    expect((await visits()).map(({ fact, time }) => [fact.on, time])).toEqual([
      ['2026-10-24', '23:50'],
      ['2026-10-25', '01:04'],
    ]);
  });

  it('refuses what is later than now, with a form that still has what was typed', async () => {
    await given();
    const card = shown(await save('sian', { time: '09:01' }));
    expect(card).toContain('This time has not come yet. Choose an earlier time.');
    expect(card).toContain('09:01');
    expect(await visits()).toEqual([]);
  });

  it('refuses ticks that are none of ours, and days that are none', async () => {
    await given();
    expect(shown(await save('sian', { what: 'seen,everything' }))).toContain('Choose one.');
    expect(shown(await save('sian', { on: '2026-02-30' }))).toContain('not a day in the calendar');
    expect(shown(await save('sian', { what: '' }))).toContain('Could not see the child');
    expect(await visits()).toEqual([]);
  });

  it('is refused to a member who was removed while the form was open', async () => {
    await given();
    await world.says('noor', 'seen');
    const head = await world.head();
    const loaded = await world.store.groups.load('group-1', []);
    const members = head.members.map((member) => (member.memberId === 'noor' ? { ...member, to: '2026-11-20' } : member));
    await world.store.groups.commit({
      coreGroupId: 'group-1',
      head: { ...head, members },
      etag: loaded?.head.etag ?? null,
      put: [],
      create: [],
    });
    expect(shown(await save('noor'))).toContain('You are not a member');
    expect(await visits()).toEqual([]);
  });

  it('counts for D05 within the limit that an import would find in it', async () => {
    await given({ children: [aChild('child-1', { visits: [aVisitFact('2026-11-02')] }), aChild('child-2')] });
    await save('macsen', { what: 'alone' });
    expect((await counted()).map(({ on, byRole }) => [on, byRole])).toEqual([
      ['2026-11-02', 'co-ordinator'],
      ['2026-11-20', 'manager'],
    ]);
  });
});

describe('words', () => {
  const awkward = 'Ŵ ${x} [a](b) **c** =cmd() \u{1f467}';
  it('are added in a second step and shown as typed to those who may read them', async () => {
    await given();
    const saved = await save('sian');
    const form = await follow('sian', saved, 'Add words about the visit');
    const after = await follow('sian', form, 'Save', { presentation: awkward, ownWords: 'my own words' });
    expect(shown(after)).toContain(awkward);
    expect(shown(after)).toContain('my own words');
    const [visit] = await visits();
    expect((await counted()).map(({ visitId }) => visitId)).toEqual([visit?.fact.visitId]);
    const other = shown(await world.presses('noor', 'children.visit', { visit: visit?.id }));
    expect(other).toContain(awkward);
    expect(other).not.toContain('my own words');
    for (const who of ['elin', 'ann', 'foster', 'gone']) {
      const denied = shown(await world.presses(who, 'children.visit', { visit: visit?.id }));
      expect(denied).not.toContain(awkward);
      expect(denied).not.toContain('Mali');
    }
  });

  it('are added by the visitor, the co-ordinator or the manager, and by nobody else', async () => {
    await given();
    await save('noor');
    const [visit] = await visits();
    for (const who of ['ioan', 'elin', 'foster']) await world.presses(who, 'seen.tell', { visit: visit?.id, presentation: 'x' });
    expect((await visits())[0]?.words).toEqual([]);
    expect((await denials()).length).toBe(3);
    for (const who of ['noor', 'sian', 'macsen']) await world.presses(who, 'seen.tell', { visit: visit?.id, presentation: 'x' });
    expect((await visits())[0]?.words.map(({ by }) => by)).toEqual(['noor', 'sian', 'macsen']);
  });

  it('stop at forty kilobytes for one visit, with what to do, and keep what was typed', async () => {
    const words = Array.from({ length: 20 }, (_, index) => ({
      ...someWords(`${index} `.padEnd(1900, 'x')),
      about: 'presentation' as const,
    }));
    const full = aVisit('child-1', aVisitFact('2026-11-19'), { words });
    await given({}, [full]);
    const refused = shown(await world.presses('sian', 'seen.tell', { visit: full.id, presentation: `Still to say ${'z'.repeat(1400)}` }));
    expect(refused).toContain('Write it with your next visit, or ask for it to be noted at the next meeting.');
    expect(refused).toContain('Still to say zz');
    expect((await visits())[0]?.words.some(({ text }) => text.startsWith('Still to say'))).toBe(false);
  });

  it('are not added to something that is no visit', async () => {
    await given();
    for (const visit of ['group', 'audit:000000000001', 'visit:2026-11-20:nothing'])
      expect(shown(await world.presses('sian', 'seen.tell', { visit, presentation: 'x' }))).toContain(
        'You are not in this group for that child',
      );
  });
});

describe('a correction', () => {
  const wrong = aVisitFact('2026-11-18');
  const was = aVisit('child-1', wrong);
  const correct = (who: string, more: Readonly<Record<string, string>> = {}) =>
    world.presses(who, 'seen.correct', { visit: was.id, dayAgreed: '', on: '2026-11-18', time: '10:00', what: 'seen', ...more });

  beforeEach(() => given({ children: [aChild('child-1', { visits: [aVisitFact('2026-11-09'), wrong] }), aChild('child-2')] }, [was]));

  it('adds a visit that names the other, and counts in its place', async () => {
    const form = await world.presses('sian', 'seen.correcting', { visit: was.id });
    expect(shown(form)).toContain('seen,alone,at-home,bedroom');
    const after = shown(await correct('sian'));
    expect(after).toContain('a correction of an earlier entry');
    expect((await counted()).map(({ on, alone }) => [on, alone])).toEqual([
      ['2026-11-09', true],
      ['2026-11-18', false],
    ]);
    const history = shown(await world.presses('sian', 'children.history', { childId: 'child-1', page: 1 }));
    expect(history).toContain('corrected since: this one no longer counts');
    expect(history).toContain('a correction of an earlier entry');
  });

  it('is not for others, nor twice for one visit', async () => {
    for (const who of ['noor', 'elin', 'foster', 'ann']) await correct(who);
    expect(await visits()).toHaveLength(1);
    await correct('macsen');
    expect(shown(await correct('sian'))).toContain('Somebody changed this');
    expect(await visits()).toHaveLength(2);
  });

  it('finds an older visit again that the head had left out', async () => {
    await world.close();
    const old = aVisit('child-1', aVisitFact('2026-03-02'));
    await given({ children: [aChild('child-1', { visits: [wrong], visitsKeptFrom: '2026-11-01' })] }, [old, was]);
    await correct('sian');
    expect((await counted()).map(({ on, alone }) => [on, alone])).toEqual([
      ['2026-03-02', true],
      ['2026-11-18', false],
    ]);
  });
});

describe('a visit that may be recorded already', () => {
  const twin = (who: string, more: Readonly<Record<string, string>> = {}) =>
    save(who, { twinAgreed: '', announced: 'no', others: 'An uncle', ...more });

  it('is asked about before it is saved, keeps what was typed, and is saved once it is said to be another', async () => {
    await given();
    await save('sian');
    const asked = await twin('sian', { time: '07:00' });
    expect(shown(asked)).toMatch(/recorded already[\s\S]*Mali[\s\S]*08:30[\s\S]*Siân O'Neill/);
    expect(shown(asked)).toContain('An uncle');
    expect(await visits()).toHaveLength(1);
    await follow('sian', asked, 'No, this is another visit', { ...typed, time: '07:00', announced: 'no', others: 'An uncle' });
    expect((await visits()).map(({ time }) => time).sort()).toEqual(['07:00', '08:30']);
  });

  it('leads to the one that is recorded', async () => {
    await given();
    await save('sian');
    expect(shown(await follow('sian', await twin('sian', { time: '08:10' }), 'Open 1'))).toContain('One visit');
  });

  it('is completed without asking where a second card of the visitor only says more of it, and stays one visit', async () => {
    await given();
    await save('sian');
    expect(shown(await twin('sian'))).toContain('The visit is recorded');
    const [first, second] = [...(await visits())].sort((one) => (one.corrects === null ? -1 : 1));
    expect(first).toMatchObject({ announced: null, corrects: null });
    expect(second).toMatchObject({ announced: false, othersThere: { text: 'An uncle' }, corrects: first?.id, time: '08:30' });
    expect((await counted()).map(({ visitId }) => visitId)).toEqual([second?.fact.visitId]);
  });

  it('keeps what is recorded of it where the second card of it leaves that empty', async () => {
    await given();
    await save('sian', { others: 'Nain' });
    await save('sian', { announced: 'yes' });
    const last = (await visits()).find(({ corrects }) => corrects !== null);
    expect(last).toMatchObject({ announced: true, othersThere: { text: 'Nain' } });
  });

  const contradictions: readonly (readonly [string, Readonly<Record<string, string>>, object])[] = [
    ['who was there', { others: 'An uncle' }, { announced: null, othersThere: { text: 'An uncle' } }],
    ['whether it was announced', { announced: 'no', others: 'Nain' }, { announced: false, othersThere: { text: 'Nain' } }],
    ['the time', { time: '09:00', announced: 'yes' }, { announced: true, othersThere: { text: 'Nain' }, time: '09:00' }],
    ['what was seen', { what: 'seen' }, { othersThere: { text: 'Nain' }, fact: { seen: true, alone: false, atHome: false } }],
  ];
  it.each(contradictions)(
    'is asked about where a second card contradicts it in %s, with what it said, and is one once they say so',
    async (_what, more, last) => {
      await given();
      await save('sian', { others: 'Nain', ...(more['announced'] === 'no' ? { announced: 'yes' } : {}) });
      const asked = await save('sian', more);
      expect(shown(asked)).toMatch(/A visit of yours[\s\S]*recorded already[\s\S]*Nain[\s\S]*Siân O'Neill/);
      expect(await visits()).toHaveLength(1);
      await follow('sian', asked, 'The same: save as typed here', { ...typed, ...more });
      expect(await counted()).toHaveLength(1);
      const [now] = await counted();
      expect((await visits()).find(({ fact }) => fact.visitId === now?.visitId)).toMatchObject(last);
    },
  );

  it('records a child who was not on the first card, and completes the one who was', async () => {
    await given();
    await save('sian');
    expect(shown(await twin('sian', { children: 'child-1,child-2' }))).toContain('The visit is recorded');
    expect([await counted('child-1'), await counted('child-2')].map(({ length }) => length)).toEqual([1, 1]);
    expect(
      (await visits())
        .filter(({ announced }) => announced === false)
        .map(({ childId }) => childId)
        .sort(),
    ).toEqual(['child-1', 'child-2']);
  });

  it('is not completed by what somebody else typed of theirs', async () => {
    await given();
    await save('sian');
    const asked = shown(await twin('ioan'));
    expect(asked).toContain('recorded already');
    expect(asked).not.toContain('The same: save as typed here');
    expect(await visits()).toHaveLength(1);
  });

  it('is one at about the same time by somebody else, and none by them hours away, to another child, on another day, or where nobody was seen', async () => {
    const [child, other] = aGroup().children;
    const there = aVisitFact('2026-11-20', { visitId: 'there', byPersonId: 'person-noor', byRole: 'other' });
    const unseen = aVisitFact('2026-11-20', { visitId: 'unseen', seen: false, alone: false, atHome: false, bedroom: false });
    if (!child || !other) throw new Error('no children');
    await given({ children: [{ ...child, visits: [there, unseen] }, other] }, [
      aVisit('child-1', there, { time: '08:20' }),
      aVisit('child-1', unseen),
    ]);
    expect(shown(await twin('sian'))).toContain('recorded already');
    expect(shown(await twin('sian', { time: '08:55' }))).toContain('The visit is recorded');
    expect(shown(await twin('sian', { children: 'child-2' }))).toContain('The visit is recorded');
    expect(shown(await twin('sian', { on: '2026-11-19' }))).toContain('The visit is recorded');
  });

  it('asks again where the day is changed to another on which there is one', async () => {
    await given();
    await save('sian');
    await save('sian', { on: '2026-11-19' });
    expect(shown(await twin('sian', { on: '2026-11-19', time: '07:00', twinAgreed: '2026-11-20' }))).toContain('recorded already');
  });
});

describe('whether a visit was announced, and who else was there', () => {
  it('is kept with the visit, and shown to those who read visits', async () => {
    await given();
    const saved = await save('sian', { announced: 'no', others: 'An uncle, Wil' });
    expect(shown(saved)).toContain('not announced');
    const [visit] = await visits();
    expect(visit).toMatchObject({
      announced: false,
      othersThere: { text: 'An uncle, Wil', by: 'sian', audience: { kind: 'practitioners' } },
    });
    const one = shown(await world.presses('ioan', 'children.visit', { visit: visit?.id ?? '' }));
    expect(one).toMatch(/not announced[\s\S]*Other grown-ups there:[\s\S]*An uncle, Wil/);
    expect(shown(await world.presses('ioan', 'children.history', { childId: 'child-1', page: 1 }))).toContain('not announced');
    expect(shown(await world.presses('elin', 'children.history', { childId: 'child-1', page: 1 }))).not.toContain('announced');
    expect(shown(await world.presses('elin', 'children.visit', { visit: visit?.id ?? '' }))).not.toContain('uncle');
  });

  it('stays unknown where nobody says, and stands in the form of a correction as it was', async () => {
    await given();
    await save('sian', { announced: 'yes', others: 'Nain' });
    const [visit] = await visits();
    const form = await world.presses('sian', 'seen.correcting', { visit: visit?.id ?? '' });
    expect(JSON.stringify(form)).toMatch(/"value":"yes"[\s\S]*"value":"Nain"/);
    const corrected = { visit: visit?.id ?? '', dayAgreed: '', on: '2026-11-20', time: '08:00', what: 'seen', announced: '', others: '' };
    await world.presses('sian', 'seen.correct', corrected);
    const newest = (await visits()).find(({ corrects }) => corrects !== null);
    expect([newest?.announced, newest?.othersThere]).toEqual([null, undefined]);
  });
});
