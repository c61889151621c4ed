import { mergeConferences } from '../../../src/core/caseload/mergeConferences';
import type { ThreeWay } from '../../../src/core/caseload/threeWay';
import { currentClocksOf } from '../../../src/core/clocks/clocksOf';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';
import { aWorld, button, shown, type World } from '../../support/world';

const today = '2026-03-30';
const members = [...aGroup().members, aMember('anna', 'conference-chair', { name: 'Anna Cadair' })];
const children = [aChild('child-1'), aChild('child-2', { givenName: 'Cai' })];
/** An export that says something new of everything. */
const newsOfAll: ThreeWay = {
  caseSystemWins: (_key, _stored, imported) => imported,
  botWins: (_key, _stored, imported) => imported,
  isTouched: () => true,
  isNews: () => true,
  wasImported: () => true,
};
let world: World;
afterEach(() => world.close());

/** One sitting for both children; its id. */
async function sitting(): Promise<string> {
  world = await aWorld({ group: aGroup({ members, children }), now: `${today}T09:00:00.000Z` });
  const typed = { plannedOn: '2026-04-02', startsAt: '10:00', lateReason: '', dayAgreed: '2026-04-02' };
  await world.presses('sian', 'review.plan', { ...typed, children: 'child-1,child-2' });
  return (await conferences('child-1')).at(-1)?.conferenceId ?? '';
}

async function conferences(childId: string) {
  return (await world.head()).children.find((child) => child.childId === childId)?.conferences ?? [];
}

/** The open limits of one child, with their days. */
async function limits(childId: string): Promise<Readonly<Record<string, string>>> {
  const group = await world.head();
  const child = group.children.find((each) => each.childId === childId) ?? aChild('');
  const open = currentClocksOf(group, child, defaultRules, today).filter(({ endedOn }) => endedOn === null);
  return Object.fromEntries(open.map(({ clock, limit }) => [clock, limit]));
}

describe('a review that is called off', () => {
  it('is planned no longer, keeps its limit, and asks for no reports', async () => {
    const conferenceId = await sitting();
    const before = await limits('child-1');
    // Planned three days before, so that reports are due by its day.
    expect(before).toMatchObject({ D09: '2026-04-05', D14: '2026-04-02' });
    const form = await world.presses('anna', 'review.callingOff', { conferenceId });
    expect(shown(form)).toContain('the deadline does not move');
    const typed = { children: 'child-1,child-2', reason: 'The school is shut' };
    const done = await world.presses('anna', 'review.callOff', { ...button(form, 'Cancel this review').data, ...typed });
    expect(shown(done)).toContain('Cancelled. The deadline has not moved.');
    expect(await limits('child-1')).toMatchObject({ D09: '2026-04-05' });
    expect(await limits('child-1')).not.toHaveProperty('D14');
    expect((await conferences('child-2')).at(-1)).toMatchObject({ plannedFor: '2026-04-02', heldOn: null, calledOffOn: today });
  });

  it('says so, with the reason to practitioners alone, until another is planned', async () => {
    const conferenceId = await sitting();
    await world.presses('anna', 'review.callOff', { conferenceId, seen: 1, children: 'child-1,child-2', reason: 'The school is shut' });
    const said = 'The review planned for Thursday 2 April 2026 was cancelled on Monday 30 March 2026.';
    const card = shown(await world.presses('ioan', 'review.one', { childId: 'child-1' }));
    expect(card).toContain(said);
    expect(card).toContain('The school is shut');
    const family = shown(await world.presses('elin', 'review.one', { childId: 'child-1' }));
    expect(family).toContain('Canslwyd yr adolygiad a drefnwyd ar gyfer dydd Iau 2 Ebrill 2026.');
    expect(family).not.toContain('The school is shut');
    const again = { plannedOn: '2026-04-01', startsAt: '10:00', lateReason: '', dayAgreed: '2026-04-01', children: 'child-1' };
    await world.presses('sian', 'review.plan', again);
    expect(shown(await world.presses('ioan', 'review.one', { childId: 'child-1' }))).not.toContain('was cancelled');
    expect(shown(await world.presses('ioan', 'review.one', { childId: 'child-2' }))).toContain(said);
  });

  it('is so for those who are ticked alone; the others keep their day, and their views', async () => {
    const conferenceId = await sitting();
    await world.presses('noor', 'review.view', { conferenceId, childId: 'child-1', view: 'remain', categories: '', words: 'Of Mali' });
    await world.presses('anna', 'review.callOff', { conferenceId, seen: 1, children: 'child-2', reason: 'Ill' });
    expect((await conferences('child-1')).at(-1)).not.toHaveProperty('calledOffOn');
    expect((await conferences('child-2')).at(-1)).toHaveProperty('calledOffOn', today);
    expect(await world.stored(`conference:${conferenceId}`)).toMatchObject({
      childIds: ['child-1'],
      calledOff: [{ childIds: ['child-2'], plannedFor: '2026-04-02', reason: { text: 'Ill', audience: { kind: 'practitioners' } } }],
    });
    expect(shown(await world.presses('noor', 'review.views', { conferenceId, childId: 'child-1' }))).toContain('Of Mali');
    const none = await world.presses('anna', 'review.callOff', { conferenceId, seen: 2, children: '', reason: 'Snow' });
    expect(shown(none)).toContain('Cancelled. The deadline has not moved.');
  });

  it('is called off by nobody who does not plan reviews, not without a reason, and not once who was there is recorded', async () => {
    const conferenceId = await sitting();
    const press = { conferenceId, seen: 1, children: 'child-1,child-2', reason: 'Snow' };
    for (const who of ['ioan', 'elin']) await world.presses(who, 'review.callOff', press);
    const asked = await world.presses('anna', 'review.callOff', { ...press, children: 'child-2', reason: '' });
    expect(shown(asked)).toContain('Answer this.');
    expect(shown(await world.presses('anna', 'review.callOff', { ...press, children: '' }))).toContain('Answer this.');
    expect((await conferences('child-1')).at(-1)).not.toHaveProperty('calledOffOn');
    await world.presses('anna', 'review.attend', { conferenceId, seen: 1, heldOn: today, attended: 'sian,ioan,noor', discretion: '' });
    expect(shown(await world.presses('anna', 'review.one', { childId: 'child-1' }))).not.toContain('Cancel the review');
    expect(shown(await world.presses('anna', 'review.callOff', { ...press, seen: 2 }))).toContain('Who was there is recorded already');
    expect(shown(await world.presses('anna', 'review.callOff', press))).toContain('changed');
  });

  it('stays called off where the case system still has its day', async () => {
    const planned = { kind: 'review', plannedFor: '2026-04-01', heldOn: null, decision: null } as const;
    const imported = aChild('child-1', { conferences: [...aChild('child-1').conferences, planned] });
    world = await aWorld({ group: aGroup({ members, children: [imported] }), now: `${today}T09:00:00.000Z` });
    const card = await world.presses('sian', 'review.callingOff', { conferenceId: 'imported-2026-04-01' });
    await world.presses('sian', 'review.callOff', { ...button(card, 'review.callOff').data, children: '', reason: 'Snow' });
    const stored = await conferences('child-1');
    expect(stored.at(-1)).toMatchObject({ conferenceId: 'imported-2026-04-01', calledOffOn: today });
    const again = { childId: 'child-1', conferences: [...imported.conferences.slice(0, 1), { ...planned, chairPersonId: 'person-anna' }] };
    expect(mergeConferences({ conferences: stored }, again, newsOfAll).conferences.at(-1)).toMatchObject({
      chairPersonId: 'person-anna',
      calledOffOn: today,
    });
    const held = { childId: 'child-1', conferences: [{ ...planned, heldOn: '2026-04-01', decision: 'remain' as const }] };
    expect(mergeConferences({ conferences: stored }, held, newsOfAll).conferences.at(-1)).not.toHaveProperty('calledOffOn');
  });
});
