import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { childrenNotSaid } from '../../../src/core/member';
import { planNotices } from '../../../src/core/notices/planNotices';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { anAction, aPlan } from '../../support/aPlan';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { aWorld, buttons, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const asked = { what: 'child', here: 'here-jac', there: 'there-jac' } as const;
const theirs = aVisitFact('2026-11-02', { visitId: 'theirs' });
const mine = aVisitFact('2026-11-18', { visitId: 'mine' });
const enteredHere = aChild('here-jac', {
  ref: '',
  givenName: 'Jac',
  familyName: 'Huws',
  dateOfBirth: '2020-03-03',
  visits: [mine],
  movedOn: '2026-11-10',
});
const brought = aChild('there-jac', { ref: 'CH-7', givenName: 'Jac', familyName: 'Hughes', dateOfBirth: '2020-03-03', visits: [theirs] });

function twoJacs(more: Partial<CoreGroup> = {}): CoreGroup {
  const group = aGroup();
  const members = [...group.members.slice(0, 5), aMember('rhys', 'parent', { name: 'Rhys', childIds: ['here-jac'] })];
  return { ...group, members, children: [brought, enteredHere], sameAsked: [{ ...asked, askedOn: '2026-11-20' }], ...more };
}

const plan = aPlan(anAction('act', { childIds: ['here-jac'] }));
const documents = [aVisit('here-jac', mine), aVisit('there-jac', theirs), plan];

describe('the question whether two entries are one child', () => {
  it('shows both with what tells them apart, to those who run the group alone', async () => {
    world = await aWorld({ group: twoJacs(), documents });
    const card = await world.presses('sian', 'questions.open');
    expect(shown(card)).toMatch(
      /Are these two entries the same child\?[\s\S]*Entered here: [\s\S]*Jac Huws[\s\S]*03\/03\/2020|3 March 2020/,
    );
    expect(shown(card)).toMatch(/From the case system: [\s\S]*Jac Hughes[\s\S]*CH-7/);
    expect(shown(await world.presses('ioan', 'questions.open'))).not.toContain('Jac');
    expect(shown(await world.presses('elin', 'questions.open'))).not.toContain('Jac');
  });

  it('is on the group’s card and in a notice to the co-ordinator, until it is answered', async () => {
    world = await aWorld({ group: twoJacs(), documents });
    const notices = async () =>
      planNotices(await world.head(), world.deps.rules, world.deps.clock.now()).filter(({ about }) => about.kind === 'question');
    expect((await notices()).map(({ recipientPersonId }) => recipientPersonId)).toEqual(['person-sian']);
    expect(shown(await world.presses('sian', 'groups.choose'))).toContain('Questions from the import');
    await world.presses('sian', 'questions.different', asked);
    expect(await notices()).toEqual([]);
    expect(shown(await world.presses('sian', 'groups.choose'))).not.toContain('Questions from the import');
  });

  it('answered with no leaves both as they are, and clocks of both', async () => {
    world = await aWorld({ group: twoJacs(), documents });
    const before = await world.head();
    expect(shown(await world.presses('sian', 'questions.different', asked))).toContain('Both stay');
    const after = await world.head();
    expect(after.children).toEqual(before.children);
    expect(after.sameAsked).toBeUndefined();
  });

  it('says yes in two steps: both stand side by side first, with what was recorded of each', async () => {
    world = await aWorld({ group: twoJacs(), documents });
    const before = await world.head();
    const first = shown(await world.presses('sian', 'questions.open'));
    expect(first).toContain('shows you both side by side first');
    const card = await world.presses('sian', 'questions.same', asked);
    expect(await world.head()).toEqual(before);
    const text = shown(card);
    expect(text).toMatch(/No longer|Entered here[\s\S]*From the case system/);
    expect(text).toMatch(/Jac Huws · born[\s\S]*Jac Hughes · born[\s\S]*CH-7/);
    const rows = (card['body'] as unknown as readonly { type: string; rows?: unknown }[]).filter(({ type }) => type === 'Table');
    const cells = [...JSON.stringify(rows).matchAll(/"text":"([^"]*)"/g)].map(([, words]) => words).join(' | ');
    expect(cells).toContain('Visits | 1 | 1');
    expect(cells).toContain('Actions | 1 | 0');
    expect(text).toContain('The names differ');
    expect(text).toContain('Make them one entry');
    expect(text).toContain('This cannot be taken back');
    expect(shown(await world.presses('ioan', 'questions.same', asked))).not.toContain('Jac');
    await world.presses('sian', 'questions.different', asked);
    expect(shown(await world.presses('sian', 'questions.same', asked))).toContain('⚠');
  });

  it('answered with yes makes one child of the facts of both, whose clocks count once', async () => {
    world = await aWorld({ group: twoJacs(), documents });
    const seen = (group: CoreGroup) =>
      currentClocks(group, world.deps.rules, '2026-11-20')
        .filter(({ clock }) => clock === 'D05')
        .map(({ childId, trigger }) => [childId, trigger]);
    expect(seen(await world.head())).toEqual(
      expect.arrayContaining([
        ['there-jac', '2026-11-02'],
        ['here-jac', '2026-11-18'],
      ]),
    );
    expect(shown(await world.presses('sian', 'questions.join', asked))).toContain('They are one entry now.');
    const head = await world.head();
    expect(head.children).toEqual([
      expect.objectContaining({ childId: 'there-jac', ref: 'CH-7', familyName: 'Hughes', movedOn: '2026-11-10', visits: [theirs, mine] }),
    ]);
    expect(seen(head)).toEqual([['there-jac', '2026-11-18']]);
    expect(head.members.find(({ memberId }) => memberId === 'rhys')?.childIds).toEqual(['there-jac']);
    expect(head.actionsDue?.map(({ childIds }) => childIds)).toEqual([['there-jac']]);
    expect(await world.stored('plan')).toMatchObject({ actions: [{ childIds: ['there-jac'] }] });
    expect(await world.stored('visit:2026-11-18:mine')).toMatchObject({ childId: 'there-jac' });
    expect(head.children.map(({ sameAs }) => sameAs)).toEqual([['here-jac']]);
    expect(JSON.stringify(head).replace('"sameAs":["here-jac"]', '')).not.toContain('"here-jac"');
    const entries = await world.store.groups.ofType('group-1', 'audit', { limit: 9, after: null });
    expect(entries.at(-1)).toMatchObject({ deed: 'questions.join', by: 'person-sian', about: { ...asked } });
  });

  it('joins more than one commit can carry', async () => {
    const days = Array.from({ length: 170 }, (_, index) => aVisitFact('2026-06-01', { visitId: `v${String(index).padStart(3, '0')}` }));
    const many = days.map((fact) => aVisit('here-jac', fact));
    world = await aWorld({ group: twoJacs(), documents: documents.slice(2) });
    for (let from = 0; from < many.length; from += 90) {
      const loaded = await world.store.groups.load('group-1', []);
      if (loaded === null) throw new Error('no group');
      const { document: head, etag } = loaded.head;
      await world.store.groups.commit({ coreGroupId: 'group-1', head, etag, put: many.slice(from, from + 90), create: [] });
    }
    await world.presses('sian', 'questions.join', asked);
    const visits = await world.store.groups.ofType('group-1', 'visit', { limit: 500, after: null });
    expect(visits.map((visit) => (visit as { childId: string }).childId)).toEqual(Array.from({ length: 170 }, () => 'there-jac'));
    expect((await world.head()).children).toHaveLength(1);
  });

  it('answered twice says that it is gone and changes nothing', async () => {
    world = await aWorld({ group: twoJacs(), documents });
    await world.presses('sian', 'questions.join', asked);
    const before = await world.head();
    expect(shown(await world.presses('sian', 'questions.different', asked))).toContain('⚠');
    expect(await world.head()).toEqual(before);
  });
});

describe('a card of an earlier asking of the same question', () => {
  const now = '2026-11-20T11:00:00.000Z';
  const anew = () => twoJacs({ sameAsked: [{ ...asked, askedOn: '2026-11-20', at: now }] });

  it.each(['questions.join', 'questions.different'])(
    'answers by %s nothing that was asked anew since, on the same day too',
    async (verb) => {
      world = await aWorld({ group: anew(), documents });
      const before = await world.head();
      for (const since of ['2026-11-20T08:00:00.000Z', '2026-11-20']) {
        expect(shown(await world.presses('sian', verb, { ...asked, since }))).toMatch(/⚠[\s\S]*the same child\?/);
        expect((await world.head()).children).toEqual(before.children);
        expect((await world.head()).sameAsked).toEqual(before.sameAsked);
      }
      await world.presses('sian', verb, { ...asked, since: now });
      expect((await world.head()).sameAsked).toBeUndefined();
    },
  );

  it('is told by what each button of now carries, beside one another as on the first card', async () => {
    world = await aWorld({ group: anew(), documents });
    const answers = async (verb: string) =>
      buttons(await world.presses('sian', verb, asked)).filter(({ data }) => data['here'] === asked.here);
    const all = [...(await answers('questions.open')), ...(await answers('questions.same'))];
    expect(all.map(({ verb }) => verb)).toEqual(['questions.same', 'questions.different', 'questions.join', 'questions.different']);
    for (const { data } of all) expect(data).toMatchObject({ since: now });
  });

  it('is told from one of now by the instant at which somebody says that a child was entered twice', async () => {
    const gone = { ...enteredHere, notExported: { since: '2026-11-19', stays: false } };
    world = await aWorld({ group: aGroup({ children: [brought, gone] }), documents });
    await world.presses('sian', 'questions.missedChild', { childId: 'here-jac', why: 'entered-twice', twin: 'there-jac' });
    expect((await world.head()).sameAsked).toEqual([{ ...asked, askedOn: world.deps.clock.today(), at: world.deps.clock.now() }]);
  });

  it('of two people answers nothing either', async () => {
    const [here, there] = [aMember('noor', 'member', { name: 'Noor Ali' }), aMember('noor-2', 'member', { name: 'Noor Alli' })];
    const person = {
      here: 'noor',
      herePersonId: here.personId,
      there: 'noor-2',
      therePersonId: there.personId,
      askedOn: '2026-11-20',
      at: now,
    };
    const others = aGroup().members.filter(({ memberId }) => memberId !== 'noor');
    world = await aWorld({ group: aGroup({ members: [...others, here, there], personsAsked: [person] }) });
    for (const verb of ['questions.onePerson', 'questions.twoPeople']) {
      const old = { here: 'noor', there: 'noor-2', since: '2026-11-20T08:00:00.000Z' };
      expect(shown(await world.presses('sian', verb, old))).toContain('⚠');
      expect((await world.head()).personsAsked).toEqual([person]);
    }
    for (const { data } of buttons(await world.presses('sian', 'questions.open')).filter((each) => 'here' in each.data))
      expect(data).toMatchObject({ since: now });
    await world.presses('sian', 'questions.twoPeople', { here: 'noor', there: 'noor-2', since: now });
    expect((await world.head()).personsAsked).toBeUndefined();
  });
});

it('joins two entries of one person into one membership with what was said here', async () => {
  const there = aMember('there-noor', 'member', { name: 'Noor', personId: 'person-other', from: '2026-01-01', agency: 'Health' });
  const here = aMember('noor', 'member', { name: 'Noor', safeContact: 'By phone.', from: '2026-06-01', agency: '' });
  const others = aGroup().members.filter(({ memberId }) => memberId !== 'noor');
  const sameAsked = [{ what: 'member', here: 'noor', there: 'there-noor', askedOn: '2026-11-20' }] as const;
  world = await aWorld({ group: aGroup({ members: [...others, here, there], sameAsked }), documents: [aPlan(anAction('act'))] });
  await world.presses('sian', 'questions.join', { what: 'member', here: 'noor', there: 'there-noor' });
  const { members } = await world.head();
  expect(members.filter(({ name }) => name === 'Noor')).toEqual([
    expect.objectContaining({
      memberId: 'there-noor',
      personId: 'person-noor',
      from: '2026-01-01',
      agency: 'Health',
      safeContact: 'By phone.',
    }),
  ]);
  expect(await world.stored('plan')).toMatchObject({ actions: [{ owner: { memberId: 'there-noor' } }] });
});

describe('a parent of whom the export does not say for which children', () => {
  const unsaid = () =>
    aGroup({
      members: aGroup().members.map((member) => (member.memberId === 'elin' ? { ...member, childIds: [childrenNotSaid] } : member)),
    });

  it('is asked about with the children to tick, and then sees those', async () => {
    world = await aWorld({ group: unsaid() });
    expect(shown(await world.presses('sian', 'questions.open'))).toMatch(/For which children[\s\S]*Elin Ŵyn/);
    expect(shown(await world.presses('sian', 'questions.children', { memberId: 'elin', childIds: 'child-2' }))).toContain('Saved.');
    expect((await world.head()).members.find(({ memberId }) => memberId === 'elin')?.childIds).toEqual(['child-2']);
  });

  it('stays asked about when no child was ticked, and the card says so; one of another group is denied', async () => {
    world = await aWorld({ group: unsaid() });
    const none = shown(await world.presses('sian', 'questions.children', { memberId: 'elin', childIds: '' }));
    expect(none).toContain('Elin Ŵyn');
    expect(none).toContain('⚠');
    for (const childIds of ['child-9', 'child-1,child-9'])
      expect(shown(await world.presses('sian', 'questions.children', { memberId: 'elin', childIds }))).toContain('not on your list');
    expect((await world.head()).members.find(({ memberId }) => memberId === 'elin')?.childIds).toEqual([childrenNotSaid]);
  });

  it('is shown as such among the members', async () => {
    world = await aWorld({ group: unsaid() });
    expect(shown(await world.says('sian', 'members'))).toContain('not said yet for which children');
    expect(shown(await world.presses('sian', 'members.one', { memberId: 'elin' }))).toContain('not said yet for which children');
    expect(shown(await world.says('ioan', 'members'))).not.toContain('not said yet');
  });
});
