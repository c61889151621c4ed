import { childChangeKinds } from '../../../src/core/child';
import { breachesFor } from '../../../src/core/clocks/clockList';
import { keptLimitsId } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry } from '../../../src/core/documents';
import { lookAtGroup } from '../../../src/core/notices/lookAtGroup';
import type { Notice } from '../../../src/core/notices/notice';
import { keptLimitsOf } from '../../../src/documents/limits';
import { storedNotice } from '../../../src/documents/notice';
import { sweep } from '../../../src/usecases/alerts/sweep';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aWorld, button, buttons, shown, type World } from '../../support/world';

const today = '2026-03-31';
const now = `${today}T09:00:00.000Z`;
const members = [...aGroup().members, aMember('sam', 'senior-manager'), aMember('reg', 'custodian')];
let world: World;

async function begins(more: Partial<CoreGroup> = {}): Promise<void> {
  world = await aWorld({ group: aGroup({ members, nextDueOn: today, ...more }), now });
}

afterEach(() => world.close());

const changing = (what: string, more: object = {}) => ({ childId: 'child-1', what, agreed: false, on: today, ...more });

async function notices(): Promise<readonly Notice[]> {
  const ids = (await world.store.groups.ofType('group-1', 'notice', { limit: 500, after: null })) as Notice[];
  return [...storedNotice.among(new Map(ids.map((each) => [each.id, each]))).values()];
}

async function swept(): Promise<void> {
  await sweep(world.deps, { dryRun: false, mayGoOn: () => true, failed: () => undefined });
}

async function dies(more: object = {}) {
  const warned = await world.presses('sian', 'children.change', changing('died', more));
  return world.presses('sian', 'children.change', { ...button(warned, 'children.change').data, on: today });
}

describe('what has changed for a child', () => {
  it('is recorded from the child’s card by co-ordinator and manager, and by nobody else', async () => {
    await begins();
    const card = await world.presses('sian', 'children.one', { childId: 'child-1' });
    const list = await world.presses('sian', 'children.changes', button(card, 'children.changes').data);
    expect(shown(list)).toContain('The child is missing');
    const form = await world.presses('sian', 'children.changing', button(list, 'The child is missing').data);
    const saved = await world.presses('sian', 'children.change', { ...button(form, 'children.change').data, on: '2026-03-30' });
    expect(shown(saved)).toContain('The child is missing · Monday 30 March 2026');
    for (const card of [form, saved]) expect(shown(card)).toMatch(/ring 999[\s\S]*Emergency duty team/i);
    expect((await world.head()).children[0]).toMatchObject({ missingSince: '2026-03-30', missingToldOn: null });
    expect(() => button(saved, 'Undo the last entry')).toThrow();
    for (const who of ['ioan', 'elin', 'sam', 'reg']) {
      expect(shown(await world.presses(who, 'children.change', changing('moved')))).not.toContain('Recorded');
    }
    expect((await world.head()).children[0]?.movedOn).toBeUndefined();
  });

  it('that a child is missing is reported by whoever visits them: co-ordinator and manager are told at once, in no words of it', async () => {
    await begins();
    const card = await world.presses('ioan', 'children.one', { childId: 'child-1' });
    const form = await world.presses('ioan', 'children.changing', button(card, 'The child is missing').data);
    expect(shown(form)).toContain('Ring the police and the co-ordinator');
    const { data } = button(form, 'children.change');
    // That somebody was told is not theirs to say, whatever the press brings.
    const saved = await world.presses('ioan', 'children.change', { ...data, on: today, time: '08:15', toldOn: today });
    expect(shown(saved)).toContain('Recorded in your name');
    expect(shown(saved)).toMatch(/ring 999/i);
    expect(shown(saved)).not.toContain('Nothing is recorded');
    expect((await world.head()).children[0]).toMatchObject({ missingSince: today, missingToldOn: null });
    await swept();
    const told = (await notices()).filter(({ clock }) => clock?.id === 'D22');
    for (const personId of ['person-sian', 'person-macsen'])
      expect(told).toContainEqual(expect.objectContaining({ recipientPersonId: personId, urgency: 'at-once', sendAfter: now }));
    expect(shown(await world.presses('sian', 'children.changes', { childId: 'child-1' }))).toMatch(/The child is missing[\s\S]*Ioan/);
    for (const verb of ['children.changes', 'children.undoing'])
      expect(shown(await world.presses('ioan', verb, { childId: 'child-1', changeId: 'x' }))).not.toContain('missing');
    for (const what of ['told', 'found']) await world.presses('ioan', 'children.change', changing(what));
    expect((await world.head()).children[0]).toMatchObject({ missingSince: today, missingToldOn: null });
  });

  it.each(childChangeKinds)('asks for three things at most in one form, though its layout has more for others: %s', async (what) => {
    await begins();
    for (const who of ['sian', 'sam']) {
      const form = JSON.stringify(await world.presses(who, 'children.changing', { childId: 'child-1', what }));
      expect(form.match(/"type":"Input\./g)?.length ?? 0).toBeLessThanOrEqual(3);
    }
  });

  it('tells of a missing child at once, whoever nobody has told yet, and keeps a late telling for ever', async () => {
    await begins();
    await world.presses('sian', 'children.change', changing('missing', { on: '2026-03-29' }));
    await swept();
    const told = (await notices()).filter(({ clock }) => clock?.id === 'D22');
    expect(told.map(({ urgency }) => urgency)).toContain('at-once');
    expect(new Set(told.map(({ recipientPersonId }) => recipientPersonId))).toEqual(
      new Set(['person-sian', 'person-macsen', 'person-sam', 'person-reg']),
    );
    await world.presses('sian', 'children.change', changing('found'));
    const past = shown(await world.presses('sian', 'clocks.past', { page: 1 }));
    expect(past).toContain('Because the child went missing on this day: Sunday 29 March 2026.');
  });

  it('undoes an entry made in error by the manager with a reason, and by nobody else', async () => {
    await begins();
    const list = await world.presses('sian', 'children.change', changing('looked-after'));
    expect(() => button(list, 'children.undoing')).toThrow();
    const managers = await world.presses('macsen', 'children.changes', { childId: 'child-1' });
    const { data } = button(managers, 'children.undoing');
    expect(shown(await world.presses('sian', 'children.undo', { ...data, reason: 'x' }))).toContain('Your role in this group');
    expect(shown(await world.presses('macsen', 'children.undo', { ...data, reason: '' }))).toContain('Answer this.');
    const undone = await world.presses('macsen', 'children.undo', { ...data, reason: 'It was Cai ${x}' });
    expect(shown(undone)).toContain('✎ entered in error, because:');
    expect(shown(undone)).toContain('It was Cai ${x}');
    expect((await world.head()).children[0]?.lookedAfter).toBe(false);
    expect(shown(await world.presses('macsen', 'children.undo', { ...data, reason: 'again' }))).toContain('can no longer be done');
  });

  it('counts the same press twice once', async () => {
    await begins();
    const press = { ...changing('moved'), k: 'one-card' };
    await world.presses('sian', 'children.change', press);
    await world.presses('sian', 'children.change', press);
    expect((await world.head()).children[0]?.changes).toHaveLength(1);
  });
});

describe('a death', () => {
  it('is recorded by a second press after the warning, and the first press changes nothing', async () => {
    await begins();
    const warned = await world.presses('sian', 'children.change', changing('died'));
    expect(shown(warned)).toContain('This stops all messages about this child');
    expect(shown(warned)).toContain('The child has died');
    expect(shown(warned)).toContain('Yes, record this');
    expect((await world.head()).children[0]?.frozen).toBeUndefined();
    const done = await world.presses('sian', 'children.change', { ...button(warned, 'children.change').data, on: today });
    expect(shown(done)).toContain('No more messages or reminders about this child will be sent.');
    expect((await world.head()).children[0]?.frozen).toEqual({ on: today, because: 'died' });
  });

  it('withdraws in its own commit what waits about that child, and leaves what waits about a sibling', async () => {
    await begins();
    await swept();
    const before = await notices();
    const of = (childId: string | null) => before.filter(({ clock }) => clock?.childId === childId).map(({ id }) => id);
    expect(of('child-1').length).toBeGreaterThan(0);
    await dies();
    const after = new Map((await notices()).map((each) => [each.id, each.state]));
    for (const id of of('child-1')) expect([id, after.get(id)]).toEqual([id, 'withdrawn']);
    for (const id of [...of('child-2'), ...of(null)]) expect([id, after.get(id)]).toEqual([id, 'planned']);
    const audit = (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as AuditEntry[];
    expect(audit.at(-1)).toMatchObject({ deed: 'children.change', about: { what: 'died', withdrawn: of('child-1').length } });
  });

  it('withdraws the group’s own reminders too once no child is left, and plans none from then on', async () => {
    await begins({ children: [aChild('child-1')] });
    await swept();
    await world.presses('sian', 'meeting.plan', {
      extraordinary: false,
      seen: '',
      plannedOn: '2026-04-13',
      startsAt: '10:00',
      mode: 'video',
    });
    await dies();
    expect((await notices()).length).toBeGreaterThan(2);
    expect(new Set((await notices()).map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    for (const day of ['2026-04-01', '2026-06-01', '2028-01-10']) {
      const look = lookAtGroup(await world.head(), new Map(), world.deps.rules, `${day}T09:00:00.000Z`);
      expect([day, look.create]).toEqual([day, []]);
    }
  });

  it('keeps what was shown as late before it was recorded, also after its own day, and tells nobody anything of it', async () => {
    await begins({ children: [aChild('child-1')] });
    await swept();
    const missed = async (): Promise<readonly string[]> => {
      const loaded = await world.store.groups.load('group-1', [keptLimitsId]);
      if (loaded === null) throw new Error('no group');
      const [group, kept] = [loaded.head.document, keptLimitsOf(loaded, 'group-1')];
      return breachesFor(group, aMember('reader', 'manager'), world.deps.rules, today, kept).map(
        ({ clock }) => `${clock.clock} ${clock.limit}`,
      );
    };
    const before = await missed();
    expect(before).toEqual(expect.arrayContaining(['D05 2026-01-19', 'D03 2026-01-19', 'D24 2026-02-16']));
    const warned = await world.presses('sian', 'children.change', changing('died', { on: '2026-01-12' }));
    await world.presses('sian', 'children.change', { ...button(warned, 'children.change').data, on: '2026-01-12' });
    expect((await world.head()).children[0]?.frozen).toMatchObject({ on: '2026-01-12' });
    expect(await missed()).toEqual(before);
    await swept();
    expect(new Set((await notices()).map(({ state }) => state))).toEqual(new Set(['withdrawn']));
  });

  it('withdraws what waits of a report that the child could not be seen, unless it is about a living child as well', async () => {
    await begins();
    const report = (children: string, place: string) =>
      world.presses('ioan', 'notSeen.report', { dayAgreed: '', danger: 'no', children, on: today, time: '08:00', place });
    await report('child-1', 'Home');
    await report('child-1,child-2', 'School');
    await dies();
    const states = (await notices()).filter(({ reason }) => reason === 'not-seen').map(({ state }) => state);
    expect(states.filter((state) => state === 'withdrawn').length).toBe(states.length / 2);
    const board = buttons(await world.presses('sian', 'children.group', { page: 1 }));
    expect(board.filter(({ title }) => title.startsWith('Open report'))).toHaveLength(1);
  });

  it('makes the case one for reading: no visit, no words, no voice, no action; the siblings’ cards go on', async () => {
    await begins();
    await world.presses('sian', 'seen.save', { dayAgreed: '', children: 'child-1', on: today, time: '08:00', what: 'seen' });
    const history = await world.presses('sian', 'children.history', { childId: 'child-1', page: 1 });
    const { visit } = button(history, 'children.visit').data;
    await dies();
    const seen = { dayAgreed: '', children: 'child-1', on: today, time: '08:30', what: 'seen,alone' };
    expect(shown(await world.presses('sian', 'seen.save', seen))).toContain('for reading only');
    expect(shown(await world.presses('sian', 'seen.tell', { visit, presentation: 'well' }))).toContain('for reading only');
    const spoken = { childId: 'child-1', on: today, method: 'talk', said: 'x', advocacy: 'none' };
    expect(shown(await world.presses('sian', 'review.speak', spoken))).toContain('for reading only');
    const card = await world.presses('ioan', 'children.one', { childId: 'child-1' });
    expect(shown(card)).toContain('This case is for reading only.');
    expect(() => button(card, 'seen.open')).toThrow();
    expect(shown(await world.presses('sian', 'seen.save', { ...seen, children: 'child-2' }))).not.toContain('for reading only');
    expect((await world.head()).children[0]?.visits).toHaveLength(1);
  });

  it('is undone by the manager: limits count again and reminders are planned again', async () => {
    await begins({ children: [aChild('child-1')] });
    await swept();
    await dies();
    const list = await world.presses('macsen', 'children.changes', { childId: 'child-1' });
    await world.presses('macsen', 'children.undo', { ...button(list, 'children.undoing').data, reason: 'The wrong child' });
    expect((await world.head()).children[0]).toMatchObject({ status: 'registered', deregisteredOn: null });
    await swept();
    expect((await notices()).some(({ state }) => state === 'planned')).toBe(true);
  });
});

describe('a confidential address', () => {
  const address = async () => (await world.head()).children[0]?.confidentialAddress;
  const records = (who: string, what: string) => world.presses(who, 'children.change', changing(what));

  it('is made so by one person, and lifted by two: one who asks and another who says so', async () => {
    await begins();
    await records('sian', 'address-confidential');
    const asked = await records('sian', 'address-lift-asked');
    expect(shown(asked)).toContain('It stays confidential until another person has said so too.');
    expect(() => button(asked, 'No longer confidential')).toThrow();
    expect(shown(await records('sian', 'address-not-confidential'))).toContain('You asked for this yourself');
    expect(await address()).toBe(true);
    const waits = button(await world.says('macsen', 'alerts'), 'Open 1');
    const managers = await world.presses('macsen', waits.verb, waits.data);
    const form = await world.presses('macsen', 'children.changing', button(managers, 'No longer confidential').data);
    expect(shown(form)).toContain('Another person has asked for this.');
    const lifted = await world.presses('macsen', 'children.change', { ...button(form, 'children.change').data, on: today });
    expect(shown(lifted)).toContain('The family sees names and agencies again.');
    expect(await address()).toBe(false);
  });

  it('is not lifted by one who never asked, nor by whoever undoes what was recorded', async () => {
    await begins();
    await records('macsen', 'looked-after');
    await records('macsen', 'address-confidential');
    expect(shown(await records('macsen', 'address-not-confidential'))).toContain('can no longer be done');
    const list = await world.presses('macsen', 'children.changes', { childId: 'child-1' });
    const [confidential] = (await world.head()).children[0]?.changes?.slice(-1) ?? [];
    const undoing = { childId: 'child-1', changeId: confidential?.changeId, reason: 'A slip' };
    expect(shown(await world.presses('macsen', 'children.undo', undoing))).toContain('only when two people say so');
    // What was recorded before it can be undone all the same.
    await world.presses('macsen', 'children.undo', { ...button(list, 'children.undoing').data, reason: 'Another child' });
    expect((await world.head()).children[0]).toMatchObject({ lookedAfter: false, confidentialAddress: true });
  });

  it('is asked about anew once a lifting was undone, so that nobody lifts it by what was asked before', async () => {
    await begins();
    await records('sian', 'address-confidential');
    await records('sian', 'address-lift-asked');
    await records('macsen', 'address-not-confidential');
    const list = await world.presses('macsen', 'children.changes', { childId: 'child-1' });
    await world.presses('macsen', 'children.undo', { ...button(list, 'children.undoing').data, reason: 'Not safe' });
    expect(await address()).toBe(true);
    expect(shown(await records('macsen', 'address-not-confidential'))).toContain('can no longer be done');
    expect(await address()).toBe(true);
  });

  it('tells those who may be the second person, until one of them has said what is to be', async () => {
    await begins();
    await records('sian', 'address-confidential');
    await records('sian', 'address-lift-asked');
    const told = (await notices()).filter(({ reason }) => reason === 'address');
    expect(told.map(({ recipientPersonId }) => recipientPersonId).sort()).toEqual(['person-macsen', 'person-sam']);
    expect(JSON.stringify(told.map(({ id, key }) => [id, key]))).not.toContain('child-1');
    const waits = async () => shown(await world.presses('sam', 'alerts.open', { page: 1 })).includes('is waiting for a second person');
    expect(await waits()).toBe(true);
    const stays = await records('sam', 'address-stays-confidential');
    expect(shown(stays)).toContain('The address stays confidential.');
    expect(await waits()).toBe(false);
    expect(await address()).toBe(true);
    expect(shown(await records('macsen', 'address-not-confidential'))).toContain('can no longer be done');
  });

  it('can be kept so by whoever asked, and the senior manager changes nothing else', async () => {
    await begins();
    await records('sian', 'moved');
    await records('sian', 'address-confidential');
    await records('sian', 'address-lift-asked');
    const card = await world.presses('sam', 'children.changes', { childId: 'child-1' });
    expect(shown(card)).toContain('Ask to end confidentiality · Tuesday 31 March 2026');
    expect(shown(card)).not.toContain('moved house');
    expect(() => button(card, 'The family moved house')).toThrow();
    button(card, 'Address stays confidential');
    expect(shown(await records('sian', 'address-stays-confidential'))).toContain('The address stays confidential.');
  });
});
