import type { NotSeen } from '../../../src/core/children/notSeen';
import type { Visit } from '../../../src/core/children/visit';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Notice } from '../../../src/core/notices/notice';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
afterEach(() => world.close());

const people = [
  ...aGroup().members,
  aMember('glenys', 'senior-manager'),
  aMember('foster', 'foster-carer', { childIds: ['child-2'] }),
  aMember('young', 'young-person', { childIds: ['child-1'] }),
  aMember('ann', 'administrator'),
  aMember('cain', 'interpreter'),
  aMember('gone', 'member', { to: '2026-11-01' }),
];
const awkward = 'Uncle ${x} [a](b) **c** =cmd() Ŵ';
const typed = { children: 'child-1', on: '2026-11-20', time: '08:45', place: awkward };

async function given(more: Partial<CoreGroup> = {}, now?: string): Promise<void> {
  const children = [aChild('child-1', { visits: [aVisitFact('2026-11-18')] }), aChild('child-2', { givenName: 'Cai' })];
  world = await aWorld({ group: aGroup({ members: people, children, ...more }), ...(now === undefined ? {} : { now }) });
}
beforeEach(() => given());

const ofType = async <Document>(type: string) =>
  (await world.store.groups.ofType('group-1', type, { limit: 90, after: null })) as readonly Document[];
const entries = () => ofType<NotSeen>('not-seen');
const only = async (): Promise<NotSeen> => {
  const [entry] = await entries();
  if (entry === undefined) throw new Error('There is no report.');
  return entry;
};
const report = (who: string, more: Readonly<Record<string, string>> = {}, danger = 'no') =>
  world.presses(who, 'notSeen.report', { danger, dayAgreed: '', ...typed, ...more });
const onEntry = async (who: string, verb: string, more: object = {}) =>
  world.presses(who, verb, { entryId: (await only()).entryId, ...more });
const decide = async (who: string, more: object = {}) =>
  onEntry(who, 'notSeen.decide', { v: (await only()).version, code: 'police', why: 'Now', ...more });

async function follow(who: string, card: unknown, named: string, inputs: Readonly<Record<string, string>> = {}) {
  const { verb, data } = button(card, named);
  return world.presses(who, verb, { ...data, ...inputs });
}

describe('the first card', () => {
  it('begins with the numbers to ring, before any question', async () => {
    const card = shown(await world.says('noor', 'not seen'));
    expect(card).toContain('If a child is in danger now, ring 999 first.');
    expect(card.indexOf('999')).toBeLessThan(card.indexOf('Is a child in immediate danger?'));
    expect(card).toContain('the out-of-hours number on your council’s website'.replace('’', "'"));
    expect(shown(await world.says('foster', 'heb weld'))).toContain('999');
  });

  it('goes on with the numbers where a child is in danger, the form after them', async () => {
    const form = shown(await follow('noor', await world.says('noor', 'not seen'), 'Yes'));
    expect(form).toContain('Ring 999 now');
    expect(form.indexOf('999')).toBeLessThan(form.indexOf('Which children could not be seen?'));
    expect(shown(await follow('noor', await world.says('noor', 'not seen'), 'No'))).not.toContain('999');
  });

  it('shows the emergency duty team outside office hours', async () => {
    expect(shown(await world.presses('noor', 'notSeen.reporting', { danger: 'no' }))).not.toContain('Emergency duty team');
    for (const now of ['2026-11-20T17:05:00.000Z', '2026-11-21T10:00:00.000Z', '2026-12-25T10:00:00.000Z']) {
      world.setNow(now);
      expect(shown(await world.presses('noor', 'notSeen.reporting', { danger: 'no' }))).toContain('Emergency duty team');
    }
  });
});

describe('a report', () => {
  it('is stored with its visits and its notices in one commit, and moves no limit', async () => {
    const before = (await world.head()).children[0]?.visits.length;
    const card = shown(await report('noor', {}, 'yes'));
    expect(card).toContain('The co-ordinator and the manager are being told now.');
    expect(card).toContain(awkward);
    expect(await only()).toMatchObject({ state: 'awaiting-decision', danger: true, reportedBy: 'noor' });
    const notices = await ofType<Notice>('notice');
    expect(notices.map(({ recipientPersonId }) => recipientPersonId).sort()).toEqual(['person-ioan', 'person-macsen', 'person-sian']);
    expect(JSON.stringify(notices)).not.toMatch(/Mali|Uncle|Noor/);
    const child = (await world.head()).children[0];
    expect(child?.visits).toHaveLength((before ?? 0) + 1);
    expect((await ofType<Visit>('visit')).map(({ fact }) => fact.seen)).toEqual([false]);
    expect(shown(await world.presses('sian', 'children.one', { childId: 'child-1' }))).toContain('deadline: Wednesday 2 December 2026');
  });

  it('says when each child was last seen before', async () => {
    expect(shown(await report('noor'))).toContain("Mali Prŷs · Wednesday 18 November 2026 · Siân O'Neill");
  });

  it('is made once though the same press comes twice', async () => {
    const press = { g: 'group-1', k: 'one-card', danger: 'no', dayAgreed: '', ...typed };
    const first = shown(await world.presses('noor', 'notSeen.report', press));
    expect(first).toContain('The co-ordinator and the manager are being told now.');
    expect(shown(await world.presses('noor', 'notSeen.report', press))).toBe(first);
    expect(await entries()).toHaveLength(1);
    expect(await ofType('notice')).toHaveLength(3);
  });

  it.each(['elin', 'rhys', 'young', 'ann', 'cain', 'gone'])('cannot be made by %s', async (who) => {
    await report(who);
    expect(await entries()).toEqual([]);
  });

  it('cannot be about a child whom the reporter is not here for, nor of tomorrow', async () => {
    expect(shown(await report('foster'))).toContain('What was chosen here is not on your list.');
    expect(shown(await report('noor', { on: '2026-11-21' }))).toContain('This day has not come yet.');
    expect(shown(await report('noor', { place: ' ' }))).toContain('Answer this.');
    expect(await entries()).toEqual([]);
  });

  it('is added to by the reporter, and by nobody else', async () => {
    const card = await report('noor');
    const form = await follow('noor', card, 'Add more');
    const after = shown(await follow('noor', form, 'Save', { refusedBy: awkward, theirWords: 'Go away', announced: 'no' }));
    expect(after).toContain('Go away');
    for (const who of ['ioan', 'sian', 'elin']) await onEntry(who, 'notSeen.detail', { more: 'Forged' });
    expect(JSON.stringify(await only())).not.toContain('Forged');
  });
});

describe('who sees it', () => {
  beforeEach(() => report('noor', { children: 'child-1,child-2' }));

  it.each(['elin', 'rhys', 'young', 'ann', 'cain', 'gone'])('not %s, anywhere', async (who) => {
    for (const card of [
      await onEntry(who, 'notSeen.one'),
      await onEntry(who, 'notSeen.choose'),
      await onEntry(who, 'notSeen.deciding'),
      await world.says(who, 'children'),
      await world.presses(who, 'children.history', { childId: 'child-1', page: 1 }),
      await world.says(who, 'clocks'),
    ])
      expect(shown(card)).not.toMatch(/Uncle|could not be seen|20 November|20 Tachwedd|Ni ellid/);
  });

  it('a practitioner for one of the children sees that child in it', async () => {
    const card = shown(await onEntry('foster', 'notSeen.one'));
    expect(card).toContain('Cai Prŷs');
    expect(card).not.toContain('Mali');
  });

  it('stands at the top of the board for co-ordinator, manager and senior manager, until it is decided', async () => {
    for (const who of ['sian', 'macsen', 'glenys']) {
      const board = await world.says(who, 'children');
      expect(shown(board)).toContain('■ A child could not be seen');
      expect(shown(await follow(who, board, 'Open report 1'))).toContain('Uncle');
    }
    expect(shown(await world.says('ioan', 'children'))).not.toContain('A child could not be seen');
    await decide('macsen');
    expect(shown(await world.says('sian', 'children'))).not.toContain('A child could not be seen');
  });
});

describe('what becomes of it', () => {
  beforeEach(() => report('noor'));

  it('is taken on by co-ordinator or manager, and recorded so', async () => {
    const card = await onEntry('sian', 'notSeen.one');
    expect(shown(card)).toContain('○ Nobody has said yet that they are dealing with this.');
    expect(shown(await follow('sian', card, 'I am dealing with this'))).toContain("Siân O'Neill · Friday 20 November 2026, at 09:00");
    for (const who of ['noor', 'ioan', 'elin']) await onEntry(who, 'notSeen.acknowledge');
    expect((await only()).takenOn.map(({ memberId }) => memberId)).toEqual(['sian']);
  });

  it('is decided by the manager the same day, and shown as late from the next', async () => {
    expect(shown(await onEntry('macsen', 'notSeen.one'))).toContain('▲ A manager’s decision is due today.'.replace('’', "'"));
    world.setNow('2026-11-21T09:00:00.000Z');
    expect(shown(await onEntry('macsen', 'notSeen.one'))).toContain('■ No manager made a decision on the day of the report.');
    const form = await follow('macsen', await onEntry('macsen', 'notSeen.one'), 'Record the decision');
    const after = shown(await follow('macsen', form, 'Save', { code: 'strategy', why: awkward }));
    expect(after).toContain('✓ A manager has decided.');
    expect(after).toContain(`Strategy discussion · ${awkward}`);
    expect(await only()).toMatchObject({ state: 'decided' });
  });

  it.each(['noor', 'sian', 'ioan', 'elin', 'young', 'gone'])('is not decided by %s', async (who) => {
    await decide(who);
    expect(await only()).toMatchObject({ state: 'awaiting-decision', decisions: [] });
  });

  it('is not decided by the manager on a report of their own', async () => {
    await world.close();
    await given();
    await report('macsen');
    expect(shown(await decide('macsen'))).toContain('another manager must decide');
    await decide('glenys');
    expect(await only()).toMatchObject({ state: 'decided' });
  });

  it('is not decided on older words than those that are there', async () => {
    const form = await onEntry('macsen', 'notSeen.deciding');
    await onEntry('noor', 'notSeen.detail', { more: 'He shouted' });
    expect(shown(await follow('macsen', form, 'Save', { code: 'revisit', why: 'My reasons' }))).toContain('Somebody changed this');
    expect(await only()).toMatchObject({ state: 'awaiting-decision' });
  });

  it('cannot be turned into a visit on which the child was seen', async () => {
    const [visit] = await ofType<Visit>('visit');
    const card = await world.presses('noor', 'children.visit', { visit: visit?.id });
    expect(shown(card)).not.toContain('Correct it');
    const forged = { visit: visit?.id, dayAgreed: '', on: '2026-11-20', time: '08:45', what: 'alone' };
    expect(shown(await world.presses('noor', 'seen.correct', forged))).toContain('it stays as it is');
    expect(await ofType('visit')).toHaveLength(1);
  });

  it('cannot be reached with the id of something else', async () => {
    for (const entryId of ['', 'x', '../group', 'notice:1']) {
      const card = shown(await world.presses('macsen', 'notSeen.one', { entryId }));
      expect(card).toContain('Nothing was opened');
    }
  });
});
