import { canonicalJson } from '../../../src/core/audit/canonicalJson';
import { partKey, registration } from '../../../src/core/caseload/importMark';
import { mergeChildren } from '../../../src/core/caseload/mergeChildren';
import { threeWay } from '../../../src/core/caseload/threeWay';
import type { Child } from '../../../src/core/child';
import { settingHere } from '../../../src/core/children/setHere';
import { aChild } from '../../support/aGroup';

const exported = aChild('child-1', { lookedAfter: false, registeredOn: '2026-01-10' });
const removal = { conferenceId: 'conference-1', decidedByPersonId: 'person-1', check: null };

/** The stored child after one more export, which says `says` where the last one said `exported`. */
function imported(stored: Child, says: Partial<Child>): Child {
  const three = threeWay({ [partKey.child('child-1')]: canonicalJson(registration(exported)) }, canonicalJson, (same) => same);
  const [child] = mergeChildren([stored], [{ ...exported, ...says }], {
    three,
    today: '2026-04-01',
    at: '2026-04-01T09:00:00.000Z',
    isMissed: () => false,
    sameVisits: new Map(),
    gone: new Set(),
    recorded: null,
  });
  if (child === undefined) throw new Error('no child');
  return child;
}

describe('what people set here', () => {
  it('stays when the case system changes something else of the same row', () => {
    const missing = settingHere(exported, { missingSince: '2026-03-30' });
    expect(imported(missing, { lookedAfter: true })).toMatchObject({ missingSince: '2026-03-30', lookedAfter: true });
    const removed = settingHere(exported, { status: 'de-registered', deregisteredOn: '2026-03-31' });
    expect(imported(removed, { familyName: 'Prys' })).toMatchObject({ status: 'de-registered', familyName: 'Prys' });
  });

  it('keeps the day of a placement until the case system says another, and what the case system says no longer goes', () => {
    const placed = settingHere(exported, { lookedAfter: true, lookedAfterSince: '2026-03-30' });
    expect(imported(placed, { familyName: 'Prys' })).toMatchObject({ lookedAfter: true, lookedAfterSince: '2026-03-30' });
    const stored = JSON.parse(JSON.stringify(placed));
    expect(imported(stored, { lookedAfter: true })).toMatchObject({ lookedAfter: true, lookedAfterSince: '2026-03-30' });
    expect(imported(stored, { lookedAfter: true, lookedAfterSince: '2026-03-26' })).toMatchObject({ lookedAfterSince: '2026-03-26' });
    const both = { lookedAfterSince: '2026-03-20', temporaryUntil: '2026-04-30' };
    const gone = imported({ ...exported, ...both }, { lookedAfter: true });
    expect([gone.lookedAfterSince, gone.temporaryUntil]).toEqual([undefined, undefined]);
  });

  it('gives way once the case system says something new of that very thing, and is then forgotten', () => {
    const missing = settingHere(exported, { missingSince: '2026-03-30' });
    const other = imported(missing, { missingSince: '2026-03-29' });
    expect(other.missingSince).toBe('2026-03-29');
    expect(other.setHere).toBeUndefined();
  });

  it('stays through any number of exports that still say what they said', () => {
    const changed = settingHere(exported, { categories: ['emotional'] });
    const once = imported(changed, { team: 'x' } as Partial<Child>);
    expect(imported(once, { lookedAfter: true }).categories).toEqual(['emotional']);
    expect(once.setHere).toEqual({ categories: ['neglect'] });
  });

  it('keeps no mark where it says the same as the case system, or says it again', () => {
    const there = settingHere(exported, { missingSince: '2026-03-30' });
    expect(settingHere(there, { missingSince: null }).setHere).toBeUndefined();
    expect(settingHere(exported, { missingSince: null })).toEqual(exported);
  });

  describe('of a registration that ended here', () => {
    const ended = { ...settingHere(exported, { status: 'de-registered', deregisteredOn: '2026-03-10', categories: ['sexual'] }), removal };
    const again = { registeredOn: '2026-03-23' };

    it.each([
      ['with the one before as one that is over', { earlierRegistrations: [{ ...exported, deregisteredOn: '2026-03-10' }] }],
      ['by itself', {}],
    ])('is not said of a new registration that the export brings %s', (_, more) => {
      const child = imported(ended, { ...again, ...more });
      expect(child).toMatchObject({ ...again, status: 'registered', deregisteredOn: null, categories: exported.categories });
      expect([child.setHere, child.removal]).toEqual([undefined, undefined]);
    });

    it('is not said of another temporary entry either, nor of a registration that follows an entry', () => {
      const entry = { ...exported, status: 'temporary' as const };
      const over = settingHere(entry, { status: 'de-registered', deregisteredOn: '2026-03-10' });
      expect(imported(over, { ...again, status: 'temporary' })).toMatchObject({ status: 'temporary', deregisteredOn: null });
      expect(imported(over, { status: 'registered', familyName: 'Prys' })).toMatchObject({ status: 'registered', deregisteredOn: null });
    });

    it('stays where the export only corrects the day of that registration', () => {
      const child = imported(ended, { registeredOn: '2026-01-12' });
      expect(child).toMatchObject({ registeredOn: '2026-01-12', status: 'de-registered', deregisteredOn: '2026-03-10', removal });
    });

    it('leaves what was said of the child and not of the registration: names, a confidential address, that they are missing', () => {
      const said = { familyName: 'Prys', confidentialAddress: true, missingSince: '2026-03-20' };
      expect(imported(settingHere(ended, said), again)).toMatchObject({ ...said, status: 'registered' });
    });
  });

  describe('that a child is looked after no longer', () => {
    const inCare = { ...exported, lookedAfter: true, lookedAfterSince: '2026-01-20' };
    const mark = { changeId: 'change-1', what: 'not-looked-after' as const, on: '2026-03-03', undone: false };
    const over = { ...settingHere(inCare, { lookedAfter: false, lookedAfterSince: null }), changes: [mark] };

    it('is not said of a new spell in care', () => {
      const child = imported(over, { lookedAfter: true, lookedAfterSince: '2026-03-20' });
      expect(child).toMatchObject({ lookedAfter: true, lookedAfterSince: '2026-03-20' });
      expect(child.setHere).toBeUndefined();
    });

    it('stays, with no day of a placement, where the export only corrects the day on which that spell began', () => {
      const child = imported(over, { lookedAfter: true, lookedAfterSince: '2026-01-21' });
      expect(child).toMatchObject({ lookedAfter: false, lookedAfterSince: null });
      const later = imported(JSON.parse(JSON.stringify(child)), { lookedAfter: true, lookedAfterSince: '2026-01-21', familyName: 'Prys' });
      expect(later).toMatchObject({ lookedAfter: false, familyName: 'Prys' });
    });
  });

  it('leaves a death where it is, whatever the next export says', () => {
    const died = {
      ...settingHere(exported, { status: 'de-registered', deregisteredOn: '2026-03-30' }),
      frozen: { on: '2026-03-30', because: 'died' as const },
    };
    expect(imported(died, { status: 'temporary' })).toMatchObject({ frozen: { on: '2026-03-30' } });
  });
});
