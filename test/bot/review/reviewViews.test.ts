import type { AuditEntry } from '../../../src/core/documents';
import { aGroup, aMember } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

const today = '2026-03-31';
const people = [
  aMember('sian', 'co-ordinator', { name: "Siân O'Neill" }),
  aMember('ioan', 'member', { name: 'Ioan ${x} Môn-Parry', agency: 'Aberwern Health Board', childIds: ['child-1'] }),
  aMember('anna', 'conference-chair', { name: 'Anna Cadair' }),
  aMember('elin', 'parent', { name: 'Elin Ŵyn' }),
  aMember('rhys', 'parent', { childIds: ['child-2'] }),
  aMember('reg', 'custodian'),
  aMember('int', 'interpreter'),
];
let world: World;
let conferenceId: string;

beforeEach(async () => {
  world = await aWorld({ group: aGroup({ members: people }), now: `${today}T09:00:00.000Z` });
  await world.presses('sian', 'review.plan', { dayAgreed: today, children: 'child-1,child-2', plannedOn: today, startsAt: '10:00' });
  conferenceId = (await world.head()).children[0]?.conferences.at(-1)?.conferenceId ?? '';
});
afterEach(() => world.close());

const about = (childId = 'child-1') => ({ conferenceId, childId });
const says = (words: string, view = 'remain', childId = 'child-1') => ({ ...about(childId), view, categories: '', words });
const views = async (who: string, childId = 'child-1') => world.presses(who, 'review.views', { ...about(childId), page: 1 });

describe('views before a decision', () => {
  it('are given from the child’s review, and show nobody but oneself what one said', async () => {
    const one = await world.presses('ioan', 'review.one', { childId: 'child-1' });
    const list = await world.presses('ioan', 'review.views', button(one, 'review.views').data);
    expect(shown(list)).toContain('Practitioners who have answered: 0 of 2.');
    const form = await world.presses('ioan', 'review.viewing', button(list, 'Give your view').data);
    const saved = await world.presses('ioan', 'review.view', {
      ...button(form, 'review.view').data,
      view: 'remove',
      words: 'He sleeps =cmd()',
    });
    expect(shown(saved)).toContain('He sleeps =cmd()');
    expect(shown(saved)).toContain('Practitioners who have answered: 1 of 2.');
    for (const who of ['sian', 'anna', 'elin']) expect(shown(await views(who))).not.toContain('He sleeps');
    expect(shown(await views('anna'))).toContain("Siân O'Neill");
    // The co-ordinator is told that views are missing, and sees to it; other members do not see who has not answered.
    expect(shown(await views('sian'))).toContain('Not answered yet');
    expect(shown(await views('ioan'))).not.toContain('Not answered yet');
  });

  it('open to the practitioners of the child once all are in, and to the family never', async () => {
    await world.presses('elin', 'review.view', says('I want it to end', 'remove'));
    await world.presses('ioan', 'review.view', says('He sleeps', 'remove'));
    await world.presses('sian', 'review.view', says('Too early'));
    const read = shown(await views('ioan'));
    expect(read).toContain('The practitioners: remain 1 · other category 0 · take off the register 1');
    expect(read).toContain('Too early');
    expect(read).toContain('shown, not counted');
    expect(shown(await views('elin'))).toContain('I want it to end');
    expect(shown(await views('elin'))).not.toMatch(/Too early|He sleeps/);
    expect(shown(await views('rhys'))).not.toMatch(/Too early|He sleeps|I want it/);
    expect(shown(await world.presses('ioan', 'review.view', says('changed my mind')))).toContain('changed my mind');
    expect(shown(await views('sian'))).not.toContain('changed my mind');
  });

  it('are opened by the chair with who has not answered, and stand on the deciding card', async () => {
    await world.presses('ioan', 'review.view', says('He sleeps', 'remove'));
    await world.presses('ioan', 'review.view', says('He sleeps well', 'remove'));
    await world.presses('anna', 'review.attend', { conferenceId, seen: 1, heldOn: today, attended: 'sian,ioan', discretion: 'Snow' });
    const closed = shown(await world.presses('anna', 'review.deciding', about()));
    expect(closed).toContain('Not answered yet:');
    expect(closed).not.toContain('Ioan ${x}');
    expect(shown(await world.presses('sian', 'review.reveal', about()))).not.toContain('He sleeps');
    const open = await world.presses('anna', 'review.reveal', about());
    expect(shown(open)).toContain('changed once');
    const deciding = shown(await world.presses('anna', 'review.deciding', button(open, 'review.deciding').data));
    expect(deciding).toContain('remain 0 · other category 0 · take off the register 1');
    expect(deciding).toContain('Ioan ${x} Môn-Parry, Aberwern Health Board');
    expect(deciding).not.toContain('1.0');
  });

  it.each<[string, string, object]>([
    ['rhys', 'review.view', says('x')],
    ['ioan', 'review.view', says('x', 'remain', 'child-2')],
    ['anna', 'review.view', says('x')],
    ['int', 'review.view', says('x')],
    ['reg', 'review.view', says('x')],
    ['ioan', 'review.reveal', about()],
  ])('refuses %s pressing %s %j', async (who, verb, data) => {
    await world.presses(who, verb, { ...data, conferenceId });
    expect(await world.stored(`review-views:${conferenceId}`)).toBeUndefined();
  });

  it('gives back what was typed where something is missing, and takes no made-up sitting', async () => {
    const card = await world.presses('sian', 'review.view', { ...says('evidence', 'change-category'), categories: '' });
    expect(shown(card)).toContain('evidence');
    expect(shown(card)).toContain('Choose one.');
    const made = await world.presses('sian', 'review.view', { ...says('x'), conferenceId: 'made-up' });
    expect(shown(made)).not.toContain('Saved.');
    expect(await world.stored('review-views:made-up')).toBeUndefined();
  });

  it('are in the audit by child and sitting alone', async () => {
    await world.presses('ioan', 'review.view', says('SECRET', 'remove'));
    const entries = (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as AuditEntry[];
    expect(entries.at(-1)?.about).toEqual({ conferenceId, childId: 'child-1' });
  });
});
