import { canonicalJson } from '../../../src/core/audit/canonicalJson';
import { partKey, registration } from '../../../src/core/caseload/importMark';
import { mergeChildren } from '../../../src/core/caseload/mergeChildren';
import { threeWay } from '../../../src/core/caseload/threeWay';
import type { Child } from '../../../src/core/child';
import { settingHere } from '../../../src/core/children/setHere';
import { aChild } from '../../support/aGroup';

const exported = aChild('child-1', { lookedAfter: false });

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

  it('leaves a death where it is, whatever the next export says', () => {
    const died = {
      ...settingHere(exported, { status: 'de-registered', deregisteredOn: '2026-03-30' }),
      frozen: { on: '2026-03-30', because: 'died' as const },
    };
    expect(imported(died, { status: 'temporary' })).toMatchObject({ frozen: { on: '2026-03-30' } });
  });
});
