import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { childrenNotSaid } from '../../../src/core/member';
import { defaultRules } from '../../../src/settings';
import { personKey } from '../../../src/usecases/people/directoryKeys';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { aWorld, buttons, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const notExported = { since: '2026-11-18', stays: false } as const;
const gone = aChild('gone', { ref: 'CH-8', givenName: 'Mably', notExported, visits: [aVisitFact('2026-11-12', { visitId: 'v' })] });
const missing = (more: Partial<CoreGroup> = {}) => aGroup({ children: [...aGroup().children, gone], ...more });

describe('the question why the case system no longer has a child', () => {
  it('shows who it is and since when, with every answer, to those who run the group alone', async () => {
    world = await aWorld({ group: missing() });
    const card = shown(await world.presses('sian', 'questions.open'));
    expect(card).toMatch(/no longer sends this child\. Why\?[\s\S]*Mably[\s\S]*CH-8[\s\S]*18 November[\s\S]*nobody is reminded/);
    for (const answer of ['It was entered twice', 'Moved away', 'It has ended', 'It goes on as before']) expect(card).toContain(answer);
    for (const who of ['ioan', 'elin']) expect(shown(await world.presses(who, 'questions.open'))).not.toContain('Mably');
  });

  it('is one press from the board and from the steps for those who run the group, and not there once it is answered', async () => {
    world = await aWorld({ group: missing() });
    const asks = async (who: string, verb: string) =>
      buttons(await world.presses(who, verb, verb === 'steps.open' ? { topic: 'all', page: 1 } : { page: 1 })).some(
        (each) => each.verb === 'questions.open',
      );
    const both = async (who: string) => [await asks(who, 'clocks.open'), await asks(who, 'steps.open')];
    expect([await both('sian'), await both('ioan')]).toEqual([
      [true, true],
      [false, false],
    ]);
    await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'ended' });
    expect(await both('sian')).toEqual([false, false]);
  });

  it('asks in Welsh', async () => {
    world = await aWorld({ group: missing() });
    const sian = await world.store.directory.read(personKey('person-sian'));
    if (sian?.document.type !== 'person') throw new Error('nobody');
    await world.store.directory.write({ ...sian.document, interfaceLanguage: 'cy' }, sian.etag);
    expect(shown(await world.presses('sian', 'questions.open'))).toMatch(
      /Nid yw'r system achosion yn anfon y plentyn hwn mwyach[\s\S]*Mae wedi dod i ben/,
    );
  });

  it('entered twice leads to which child it is, and all that was recorded goes there', async () => {
    world = await aWorld({ group: missing(), documents: [aVisit('gone', aVisitFact('2026-11-12', { visitId: 'v' }))] });
    const next = shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'entered-twice' }));
    expect(next).toMatch(/same child\?[\s\S]*No longer in the export: [\s\S]*Mably/);
    await world.presses('sian', 'questions.join', { what: 'child', here: 'gone', there: 'child-1' });
    const head = await world.head();
    expect(head.children.map(({ childId }) => childId)).toEqual(['child-1', 'child-2']);
    expect(head.children[0]?.visits.map(({ visitId }) => visitId)).toContain('v');
    expect(head.children[0]?.notExported).toBeUndefined();
    expect(await world.stored('visit:2026-11-12:v')).toMatchObject({ childId: 'child-1' });
  });

  it('is said on a deadline of several children of the one whom it is about, by name, and of all where it is about all', async () => {
    const words = 'The case system no longer has this child;';
    const rowsOf = async () =>
      shown(await world.presses('sian', 'clocks.open'))
        .split('\n')
        .filter((line) => line.includes(words));
    world = await aWorld({ group: missing() });
    const some = await rowsOf();
    expect(some.length).toBeGreaterThan(1);
    expect(some.some((line) => /[^·]*Mably[^·]*: \? The case system no longer/.test(line))).toBe(true);
    for (const line of some) expect(line).not.toMatch(/Cai[^·?]*: \? The case/);
    await world.close();
    world = await aWorld({ group: aGroup({ children: aGroup().children.map((child) => ({ ...child, notExported })) }) });
    const all = await rowsOf();
    expect(all.length).toBeGreaterThan(1);
    for (const line of all) expect(line).not.toContain(': ? The case system');
  });

  const again = { ref: 'CH-9', givenName: 'Mably', visits: [] };
  const sibling = aChild('efan', { ref: 'CH-7', givenName: 'Efan', dateOfBirth: '2021-01-01' });
  const late = { ...gone, dateOfBirth: '2019-05-02' };

  it('entered twice asks about the child of the same name and birth alone, before any other and without a warning', async () => {
    const twin = aChild('again', { ...again, dateOfBirth: '2019-05-02' });
    const alike = aChild('alike', { ref: 'CH-6', givenName: 'Mably', familyName: 'Other', dateOfBirth: '2018-05-02' });
    world = await aWorld({ group: aGroup({ children: [sibling, alike, late, twin] }) });
    const next = shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'entered-twice' }));
    expect(next).toMatch(/1 question is open[\s\S]*same child\?[\s\S]*CH-8[\s\S]*CH-9/);
    expect(next).not.toMatch(/CH-7|CH-6|differ/);
  });

  it('entered twice proposes nobody of another name and birth: the child is chosen in a list, and a warning says what differs', async () => {
    world = await aWorld({ group: aGroup({ children: [sibling, late] }) });
    const none = shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'entered-twice' }));
    expect(none).toMatch(/no longer sends this child\. Why\?[\s\S]*Which child[\s\S]*Efan/);
    expect(none).not.toContain('same child?');
    expect((await world.head()).sameAsked).toBeUndefined();
    const chosen = await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'entered-twice', twin: 'efan' });
    expect(shown(chosen)).toMatch(/same child\?[\s\S]*Mably[\s\S]*Efan[\s\S]*⚠ The names and the dates of birth differ/);
  });

  it.each([
    ['name', { givenName: 'Mabel', dateOfBirth: '2019-05-02' }, '⚠ The names differ: these may be two children.'],
    ['birth', { givenName: 'Mably', dateOfBirth: '2019-05-20' }, '⚠ The dates of birth differ: these may be two children.'],
  ])('entered twice warns where only the %s differs', async (_what, facts, words) => {
    world = await aWorld({ group: aGroup({ children: [late, aChild('again', { ...again, ...facts })] }) });
    expect(shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'entered-twice' }))).toContain(words);
  });

  it('offers no list where there is nobody else', async () => {
    world = await aWorld({ group: aGroup({ children: [late] }) });
    expect(shown(await world.presses('sian', 'questions.open'))).not.toContain('Which child');
  });

  it('answered is kept in the audit, and a second answer finds it gone', async () => {
    world = await aWorld({ group: missing() });
    expect(shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'ended' }))).toContain('Saved.');
    const entries = await world.store.groups.ofType('group-1', 'audit', { limit: 9, after: null });
    expect(entries.at(-1)).toMatchObject({ deed: 'questions.missedChild', by: 'person-sian', about: { childId: 'gone', why: 'ended' } });
    expect((await world.head()).formerChildren).toMatchObject([{ childId: 'gone', because: 'ended', by: 'person-sian' }]);
  });
});

describe('a card that is older than the answer', () => {
  const stale = (why: string, more = {}) => world.presses('sian', 'questions.missedChild', { childId: 'gone', why, ...more });
  const noted = async (run: () => Promise<unknown>) => {
    const before = await world.head();
    const card = shown(await run());
    expect(await world.head()).toEqual(before);
    expect(card).toContain('⚠ This question has been answered');
    return card;
  };
  const twin = aChild('again', { ref: 'CH-9', givenName: 'Mably', visits: [] });

  it.each(['moved', 'ended', 'stays', 'entered-twice'])('changes nothing by “%s” while it is asked which child it is', async (why) => {
    world = await aWorld({ group: missing({ children: [...aGroup().children, gone, twin] }) });
    await stale('entered-twice');
    expect(await noted(() => stale(why))).toMatch(/same child\?[\s\S]*CH-8[\s\S]*CH-9/);
  });

  it.each(['moved', 'ended'])('changes nothing by “%s” once it goes on as before', async (why) => {
    world = await aWorld({ group: missing() });
    await stale('stays');
    expect(await noted(() => stale(why))).toContain('No question is open');
  });

  it('changes nothing once the child has ended', async () => {
    world = await aWorld({ group: missing() });
    await stale('ended');
    expect(await noted(() => stale('moved'))).toContain('No question is open');
  });

  it('changes nothing where the same is asked anew since, and shows that question; a card of now and one of an earlier version do', async () => {
    world = await aWorld({ group: missing() });
    expect(await noted(() => stale('moved', { since: '2026-10-01' }))).toMatch(/no longer sends this child[\s\S]*18 November/);
    for (const { data } of buttons(await world.presses('sian', 'questions.open'))) expect(data).toMatchObject({ since: '2026-11-18' });
    expect(shown(await stale('stays'))).toContain('Saved.');
  });

  it('of the group, or of a child who is back, changes nothing either', async () => {
    const back = { ...gone, notExported: undefined, returned: { since: '2026-11-19', endedOn: '2026-11-02' } };
    const { notExported: _, ...child } = back;
    world = await aWorld({ group: aGroup({ notExported, children: [...aGroup().children, child] }) });
    await noted(() => world.presses('sian', 'questions.missedGroup', { why: 'ended', since: '2026-10-01' }));
    await noted(() => world.presses('sian', 'questions.returnedChild', { childId: 'gone', why: 'wrong-there', since: '2026-10-01' }));
    await world.presses('sian', 'questions.missedGroup', { why: 'stays' });
    await noted(() => world.presses('sian', 'questions.missedGroup', { why: 'moved', since: '2026-11-18' }));
  });
});

it('asks for which children somebody is here only where there is a child to choose', async () => {
  const unsaid = aMember('noor', 'member', { childIds: [childrenNotSaid] });
  world = await aWorld({ group: aGroup({ members: [...aGroup().members, unsaid], children: [] }) });
  expect(shown(await world.presses('sian', 'questions.open'))).toContain('No question is open');
});

it('asks whether a group is over in which no child is left, and keeps it where more are to come', async () => {
  const formerChildren = [
    { childId: 'x', ref: 'CH-1', givenName: 'X', familyName: 'Y', on: '2026-11-17', because: 'moved', by: 'p' },
  ] as const;
  world = await aWorld({ group: aGroup({ children: [], formerChildren }) });
  expect(shown(await world.presses('sian', 'questions.open'))).toMatch(/No child is in this core group any more[\s\S]*17 November/);
  await world.presses('sian', 'questions.missedGroup', { why: 'stays' });
  expect(await world.head()).toMatchObject({ notExported: { since: '2026-11-17', stays: true } });
  expect(shown(await world.presses('sian', 'questions.open'))).toContain('No question is open');
});

describe('the answer that a child has moved away', () => {
  const openClocks = (group: CoreGroup, childId: string) =>
    currentClocks(group, defaultRules(), '2026-11-20').flatMap(({ clock, childId: of }) => (of === childId ? [clock] : []));

  it('records that this authority was told of it, and the registration goes on, with reminders, until the transfer conference', async () => {
    world = await aWorld({ group: missing() });
    const before = openClocks(await world.head(), 'gone');
    const card = shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'moved' }));
    expect(card).toContain('The registration here goes on until the receiving authority has held its transfer conference.');
    const head = await world.head();
    const today = world.deps.clock.today();
    expect(head.formerChildren).toBeUndefined();
    expect(head.children.at(-1)).toMatchObject({
      ...{ childId: 'gone', status: 'registered', notExported: { since: '2026-11-18', stays: true } },
      transfer: { direction: 'out', notifiedOn: today, agreedPermanentOn: null, informationSentOn: null },
    });
    expect(before).not.toContain('D16');
    expect(openClocks(head, 'gone')).toEqual(expect.arrayContaining([...before, 'D16']));
    const steps = await world.store.groups.ofType('group-1', 'step', { limit: 9, after: null });
    expect(steps).toMatchObject([{ what: 'move-out-notified', childIds: ['gone'], on: today, by: 'sian' }]);
  });

  it('leaves a move away that is known as it is', async () => {
    const transfer = { direction: 'out', notifiedOn: '2026-11-02', agreedPermanentOn: '2026-11-09', informationSentOn: null } as const;
    world = await aWorld({ group: aGroup({ children: [...aGroup().children, { ...gone, transfer }] }) });
    await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'moved' });
    expect((await world.head()).children.at(-1)).toMatchObject({ transfer, notExported: { stays: true } });
  });

  it('ends the temporary entry of another authority’s child', async () => {
    world = await aWorld({ group: aGroup({ children: [...aGroup().children, { ...gone, status: 'temporary' }] }) });
    const card = shown(await world.presses('sian', 'questions.missedChild', { childId: 'gone', why: 'moved' }));
    expect(card).not.toContain('transfer conference');
    expect((await world.head()).formerChildren).toMatchObject([{ childId: 'gone', because: 'moved' }]);
  });

  it('said of the whole group keeps the group, with all its registered children', async () => {
    world = await aWorld({ group: aGroup({ notExported }) });
    const { children } = await world.head();
    expect(shown(await world.presses('sian', 'questions.missedGroup', { why: 'moved' }))).toContain('transfer conference');
    const head = await world.head();
    expect(head.ended).toBeUndefined();
    expect(head.notExported).toEqual({ since: '2026-11-18', stays: true });
    expect(head.children.map(({ childId, transfer }) => [childId, transfer?.direction])).toEqual(
      children.map(({ childId }) => [childId, 'out']),
    );
  });
});

it('asks why the case system has a child again, says when the case had ended here, and keeps the answer in the audit', async () => {
  const { notExported: _, ...child } = gone;
  const back = { ...child, returned: { since: '2026-11-19', endedOn: '2026-11-02' } };
  world = await aWorld({ group: aGroup({ children: [...aGroup().children, back] }) });
  const card = shown(await world.presses('sian', 'questions.open'));
  expect(card).toMatch(/has this child again\. Why\?[\s\S]*Mably[\s\S]*2 November[\s\S]*19 November[\s\S]*reminders run meanwhile/);
  for (const answer of ['Registered again', 'Ended here by mistake', 'The case system is wrong']) expect(card).toContain(answer);
  expect(shown(await world.presses('sian', 'clocks.open'))).toContain('the case system has the child again');
  await world.presses('sian', 'questions.returnedChild', { childId: 'gone', why: 'ended-by-mistake' });
  expect((await world.head()).children.at(-1)).toEqual(child);
  const entries = await world.store.groups.ofType('group-1', 'audit', { limit: 9, after: null });
  expect(entries.at(-1)).toMatchObject({ deed: 'questions.returnedChild', about: { childId: 'gone', why: 'ended-by-mistake' } });
});

it('asks about the group as a whole, and ends it with the reason', async () => {
  world = await aWorld({ group: aGroup({ notExported }) });
  expect(shown(await world.presses('sian', 'questions.open'))).toMatch(
    /no longer sends this core group, or any child in it\. Why\?[\s\S]*18 November/,
  );
  await world.presses('sian', 'questions.missedGroup', { why: 'ended' });
  expect(await world.head()).toMatchObject({ children: [], ended: { because: 'ended' } });
  for (const verb of ['children.group', 'questions.open', 'meeting.open'])
    expect(shown(await world.presses('sian', verb))).not.toContain('⚠');
});

it('lets nobody here open what was recorded of a child who has moved to another group', async () => {
  const visit = aVisit('moved', aVisitFact('2026-11-12', { visitId: 'v' }));
  world = await aWorld({ group: aGroup(), documents: [visit] });
  for (const verb of ['children.visit', 'seen.telling', 'seen.correcting'])
    expect([verb, shown(await world.presses('sian', verb, { visit: visit.id }))]).toEqual([
      verb,
      expect.stringContaining('not in this group for that child'),
    ]);
});

describe('the list of groups', () => {
  const sign = 'A question from the import waits for your answer.';

  it('says at a group that a question of the import waits, to those who have to answer it and nobody else', async () => {
    world = await aWorld({ group: aGroup({ notExported }) });
    expect(shown(await world.presses('sian', 'groups.open'))).toContain(sign);
    expect(shown(await world.presses('ioan', 'groups.open'))).not.toContain(sign);
    expect(shown(await world.presses('elin', 'groups.open'))).not.toContain(sign);
    await world.presses('sian', 'questions.missedGroup', { why: 'stays' });
    expect(shown(await world.presses('sian', 'groups.open'))).not.toContain(sign);
  });

  it('says of a group whose last child has left that there is none any more, and of a new one that there is none yet', async () => {
    const left = {
      childId: 'x',
      ref: 'CH-X',
      givenName: 'Jac',
      familyName: 'Huws',
      on: '2026-11-18',
      because: 'moved',
      by: 'person',
    } as const;
    world = await aWorld({ group: aGroup({ children: [], formerChildren: [left] }) });
    expect(shown(await world.presses('sian', 'groups.open'))).toMatch(/CG-0001\s+· no child any more/);
    await world.close();
    world = await aWorld({ group: aGroup({ children: [] }) });
    expect(shown(await world.presses('sian', 'groups.open'))).toMatch(/CG-0001\s+· no child yet/);
  });
});
