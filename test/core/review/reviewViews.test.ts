import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import type { ConferenceFact } from '../../../src/core/facts';
import type { Member } from '../../../src/core/member';
import { areOpen, giveView, type NewView, noViews, openViews, type ReviewViews, viewsFor } from '../../../src/core/review/reviewViews';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-03-31';
const planned: ConferenceFact = { kind: 'review', plannedFor: '2026-04-02', heldOn: null, decision: null, conferenceId: 'conf' };
const anna = aMember('anna', 'conference-chair');
const nurse = aMember('ioan', 'member', { childIds: ['child-1'] });
const teacher = aMember('noor', 'member', { childIds: ['child-2'] });
const group: CoreGroup = aGroup({
  members: [aMember('sian', 'co-ordinator'), nurse, teacher, anna, aMember('mair', 'administrator'), aMember('elin', 'parent')],
  children: ['child-1', 'child-2'].map((id) => aChild(id, { conferences: [...aChild(id).conferences, planned] })),
});

function by(actor: Member): Doer {
  return { actor, now: `${today}T09:00:00.000Z`, today, rules: defaultRules, language: 'en', newId: () => 'id' };
}

function member(memberId: string): Member {
  const found = group.members.find((each) => each.memberId === memberId);
  if (found === undefined) throw new Error(memberId);
  return found;
}

function gives(views: ReviewViews, who: string, more: Partial<NewView> = {}): ReviewViews {
  const given = giveView(
    group,
    views,
    { childId: 'child-1', view: 'remain', categories: [], words: `says ${who}`, ...more },
    by(member(who)),
  );
  if (!given.ok) throw new Error(JSON.stringify(given.refusal));
  return given.value;
}

function seenBy(views: ReviewViews, who: string) {
  return viewsFor(group, views, 'child-1', member(who), { readsAll: who !== 'elin', seesSilent: who === 'anna', today });
}

const none = noViews(group, 'conf');

describe('views before a decision', () => {
  it('stay private until all who are expected for that child are in: not chair, minutes, family or those of a sibling', () => {
    const one = gives(none, 'sian', { view: 'remove' });
    expect(areOpen(group, one, 'child-1', today)).toBe(false);
    expect(seenBy(one, 'ioan')).toMatchObject({ isOpen: false, answered: 1, expected: 2, own: null, all: [], silent: [] });
    expect(seenBy(one, 'anna').silent.map(({ memberId }) => memberId)).toEqual(['ioan']);
    const two = gives(one, 'ioan');
    expect(seenBy(two, 'sian').all.map(({ memberId }) => memberId)).toEqual(['sian', 'ioan']);
    expect(seenBy(two, 'sian').spread).toEqual({ remain: 1, 'change-category': 0, remove: 1 });
    expect(areOpen(group, two, 'child-2', today)).toBe(false);
  });

  it('keep the last that somebody gave, and how often it was changed', () => {
    const changed = gives(gives(none, 'sian'), 'sian', { view: 'remove', words: 'Everything is different now' });
    expect(changed.views).toMatchObject([{ memberId: 'sian', view: 'remove', words: { text: 'Everything is different now' }, changes: 1 }]);
  });

  it('are not changed or added to once they are open', () => {
    const open = openViews(group, gives(none, 'sian'), 'child-1', by(anna));
    if (!open.ok) throw new Error('not opened');
    const late = giveView(group, open.value, { childId: 'child-1', view: 'remain', categories: [], words: 'x' }, by(nurse));
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'views-are-open' } });
    expect(seenBy(open.value, 'ioan').all).toHaveLength(1);
    expect(openViews(group, open.value, 'child-1', by(anna))).toMatchObject({ ok: false });
  });

  it('show the family’s view to practitioners and do not count it; the family reads its own alone', () => {
    const all = gives(gives(gives(none, 'elin', { view: 'remove' }), 'sian'), 'ioan');
    expect(seenBy(all, 'sian').spread).toEqual({ remain: 2, 'change-category': 0, remove: 0 });
    expect(seenBy(all, 'sian').all.at(-1)).toMatchObject({
      memberId: 'elin',
      words: { audience: { kind: 'one-parent', memberId: 'elin' } },
    });
    expect(seenBy(all, 'elin')).toMatchObject({ all: [], own: { view: 'remove' } });
  });

  it('stay open when somebody joins after all were in', () => {
    const all = gives(gives(none, 'sian'), 'ioan');
    const more = { ...group, members: [...group.members, aMember('late', 'member')] };
    expect(areOpen(more, all, 'child-1', today)).toBe(true);
  });

  it.each<[Partial<NewView>, object]>([
    [{ words: '' }, { words: 'required' }],
    [{ view: 'change-category' }, { categories: 'choose-one' }],
    [{ view: 'change-category', categories: ['neglect'] }, { categories: 'same-categories' }],
  ])('need what the view says: %j', (more, fields) => {
    const given = giveView(group, none, { childId: 'child-1', view: 'remain', categories: [], words: 'x', ...more }, by(member('sian')));
    expect(given).toMatchObject({ ok: false, refusal: { fields } });
  });

  it('are over once the decision is made, and for a child with no sitting', () => {
    const held = { ...planned, heldOn: '2026-03-30', decision: 'remain' as const };
    const decided = { ...group, children: [aChild('child-1', { conferences: [...aChild('child-1').conferences, held] })] };
    const late = giveView(decided, none, { childId: 'child-1', view: 'remain', categories: [], words: 'x' }, by(member('sian')));
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'review-decided' } });
  });
});
