import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

const today = '2026-03-30';
const members = [...aGroup().members, aMember('anna', 'conference-chair', { name: 'Anna Cadair' })];
const named = [aChild('child-1'), aChild('child-2', { givenName: 'Cai' })];
let world: World;
afterEach(() => world.close());

/** One sitting for both children; its id. */
async function sitting(plannedOn = '2026-04-02'): Promise<string> {
  world = await aWorld({ group: aGroup({ members, children: named }), now: `${today}T09:00:00.000Z` });
  const typed = { plannedOn, startsAt: '10:00', lateReason: '', dayAgreed: plannedOn };
  await world.presses('sian', 'review.plan', { ...typed, children: 'child-1,child-2' });
  return (await planned())[0]?.[1] ?? '';
}

/** The day and the sitting of each child. */
async function planned(): Promise<readonly (readonly [string | undefined, string | undefined])[]> {
  return (await world.head()).children.map(({ conferences }) => [conferences.at(-1)?.plannedFor, conferences.at(-1)?.conferenceId]);
}

const to = { plannedOn: '2026-04-01', startsAt: '11:00', reason: 'The school asked', dayAgreed: '' };

describe('the form that moves a review', () => {
  it('names the children and moves those who are ticked; the others keep their day and sitting', async () => {
    const conferenceId = await sitting();
    const form = await world.presses('anna', 'review.moving', { conferenceId });
    expect(shown(form)).toContain('Whose review is moved?');
    for (const name of ['Mali Prŷs', 'Cai Prŷs']) expect(shown(form)).toContain(name);
    await world.presses('anna', 'review.move', { ...button(form, 'review.move').data, ...to, children: 'child-2' });
    const [one, other] = await planned();
    expect(one).toEqual(['2026-04-02', conferenceId]);
    expect(other?.[0]).toBe('2026-04-01');
    expect(other?.[1]).not.toBe(conferenceId);
    expect(await world.stored(`conference:${conferenceId}`)).toMatchObject({ childIds: ['child-1'], plannedFor: '2026-04-02', moves: [] });
    expect(await world.stored(`conference:${other?.[1]}`)).toMatchObject({ childIds: ['child-2'], moves: [{ from: '2026-04-02' }] });
  });

  it('moves both as one sitting where both are ticked, and asks where nobody is', async () => {
    const conferenceId = await sitting();
    const nobody = await world.presses('anna', 'review.move', { conferenceId, seen: 1, ...to, children: '' });
    expect(shown(nobody)).toContain('Answer this.');
    expect(shown(nobody)).toContain('The school asked');
    await world.presses('anna', 'review.move', { conferenceId, seen: 1, ...to, children: 'child-1,child-2' });
    expect(await planned()).toEqual([
      ['2026-04-01', conferenceId],
      ['2026-04-01', conferenceId],
    ]);
  });

  it('sets another time of the same day without a reason, which is no move; another day needs one', async () => {
    const conferenceId = await sitting();
    const data = { conferenceId, seen: 1, children: 'child-1,child-2', reason: '', dayAgreed: '' };
    const noReason = await world.presses('anna', 'review.move', { ...data, plannedOn: '2026-04-01', startsAt: '11:00' });
    expect(shown(noReason)).toContain('Answer this.');
    const done = await world.presses('anna', 'review.move', { ...data, plannedOn: '2026-04-02', startsAt: '14:00' });
    expect(shown(done)).toContain('The time is set.');
    expect(await world.stored(`conference:${conferenceId}`)).toMatchObject({ plannedFor: '2026-04-02', startsAt: '14:00' });
    const one = shown(await world.presses('anna', 'review.one', { childId: 'child-1' }));
    expect(one).not.toContain('Moved once');
    await world.presses('anna', 'review.move', { ...data, seen: 2, ...to });
    expect(shown(await world.presses('anna', 'review.one', { childId: 'child-1' }))).toContain('Moved once');
  });

  it('sets the time of a review that has none on its own day, though that is today', async () => {
    const fact = { kind: 'review', plannedFor: '2026-04-02', heldOn: null, decision: null, reportsSentOn: null, viewsBy: [] } as const;
    const child = aChild('child-1', { conferences: [...aChild('child-1').conferences, fact] });
    world = await aWorld({ group: aGroup({ members, children: [child] }), now: '2026-04-02T08:00:00.000Z' });
    const card = await world.presses('anna', 'review.one', { childId: 'child-1' });
    const form = await world.presses('anna', 'review.moving', button(card, 'Set the time or move it').data);
    const typed = { plannedOn: '2026-04-02', reason: '', children: 'child-1' };
    const { verb, data } = button(form, 'review.move');
    const passed = await world.presses('anna', verb, { ...data, ...typed, startsAt: '07:00' });
    expect(shown(passed)).not.toContain('The time is set.');
    expect(shown(await world.presses('anna', verb, { ...data, ...typed, startsAt: '15:30' }))).toContain('The time is set.');
    const sat = (await world.head()).children[0]?.conferences.at(-1)?.conferenceId;
    expect(await world.stored(`conference:${sat}`)).toMatchObject({ plannedFor: '2026-04-02', startsAt: '15:30', lateReason: null });
  });

  it('takes along what was said before the review about a child who is moved', async () => {
    const conferenceId = await sitting();
    for (const childId of ['child-1', 'child-2'])
      await world.presses('noor', 'review.view', { conferenceId, childId, view: 'remain', categories: '', words: `Of ${childId}` });
    await world.presses('anna', 'review.move', { conferenceId, seen: 1, ...to, children: 'child-2' });
    const moved = (await planned())[1]?.[1] ?? '';
    expect(shown(await world.presses('noor', 'review.views', { conferenceId: moved, childId: 'child-2' }))).toContain('Of child-2');
    expect(shown(await world.presses('noor', 'review.views', { conferenceId, childId: 'child-1' }))).toContain('Of child-1');
  });

  it('warns of a day that is very near', async () => {
    const conferenceId = await sitting();
    const near = { ...to, plannedOn: today, children: 'child-1,child-2' };
    const warned = await world.presses('anna', 'review.move', { conferenceId, seen: 1, ...near });
    expect(shown(warned)).toContain('This is today or the next working day.');
    await world.presses('anna', 'review.move', { ...near, ...button(warned, 'Yes, move it to that day').data });
    expect((await planned()).map(([day]) => day)).toEqual([today, today]);
  });
});

it('the form that plans one says of each child by name until when it is to be held', async () => {
  world = await aWorld({ group: aGroup({ members, children: named }), now: `${today}T09:00:00.000Z` });
  const form = await world.presses('sian', 'review.planning', { childId: 'child-1' });
  expect(shown(form)).toContain('Mali Prŷs – to be held by: Thursday 2 April 2026');
  expect(shown(form)).toContain('Cai Prŷs – to be held by: Thursday 2 April 2026');
  expect(shown(form)).not.toContain('last day to book');
});

it('the bedroom that is due because the review was moved nearer says for which day, beside the limit', async () => {
  const conferenceId = await sitting();
  const near = { ...to, plannedOn: today, dayAgreed: today, children: 'child-1,child-2' };
  await world.presses('anna', 'review.move', { conferenceId, seen: 1, ...near });
  expect(shown(await world.presses('sian', 'review.one', { childId: 'child-1' }))).toContain(
    'Bedroom between two reviews: ▲ due now, aim for: Monday 30 March 2026, deadline: Sunday 5 April 2026',
  );
});
