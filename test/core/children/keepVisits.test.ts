import fc from 'fast-check';
import { keepVisits } from '../../../src/core/children/keepVisits';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { VisitFact } from '../../../src/core/facts';
import { addDays } from '../../../src/core/time/calendarDate';
import { defaultRules } from '../../../src/settings';
import { aChild, aGroup } from '../../support/aGroup';

const today = '2026-11-20';

function visit(on: string, more: Partial<VisitFact> = {}): VisitFact {
  const plain = { byRole: 'co-ordinator', byPersonId: 'p', agency: '', seen: true, alone: false, atHome: false, bedroom: false } as const;
  return { visitId: `v-${on}-${JSON.stringify(more)}`, on, ...plain, ...more };
}

const kept = (visits: readonly VisitFact[], more = {}) => keepVisits(aChild('c', { visits, conferences: [], ...more }), today);
const daysOf = (visits: readonly VisitFact[], more = {}) => kept(visits, more).visits.map(({ on }) => on);

describe('the visits that a head keeps', () => {
  it('are all of the last 90 days, oldest first', () => {
    const child = kept([visit('2026-11-19'), visit('2026-08-22'), visit('2026-10-01', { seen: false })]);
    expect(child.visits.map(({ on }) => on)).toEqual(['2026-08-22', '2026-10-01', '2026-11-19']);
    expect(child).not.toHaveProperty('visitsKeptFrom');
  });

  it('are the newest 30 where there are more', () => {
    const many = Array.from({ length: 40 }, (_, index) => visit(addDays(today, -index)));
    expect(kept(many).visits).toHaveLength(30);
    expect(kept(many).visitsKeptFrom).toBe(addDays(today, -29));
  });

  it('are, however long ago, the latest of each kind that a clock counts', () => {
    const long = [
      visit('2026-01-05', { bedroom: true }),
      visit('2026-02-05', { atHome: true }),
      visit('2026-03-05', { alone: true }),
      visit('2026-04-05'),
      visit('2026-05-05', { seen: false }),
      visit('2026-01-02', { alone: true, atHome: true, bedroom: true }),
    ];
    expect(daysOf(long)).toEqual(['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05']);
  });

  it('are the latest by those who reset a clock as well as the latest by anybody', () => {
    const visits = [
      visit('2026-02-01', { alone: true }),
      visit('2026-03-01', { byRole: 'manager' }),
      visit('2026-04-01', { alone: true, byRole: 'other' }),
    ];
    expect(daysOf(visits)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
  });

  it('are the first bedroom seen after registration and after each conference', () => {
    const review = { kind: 'review', plannedFor: '2026-03-01', heldOn: '2026-03-01', decision: 'remain' } as const;
    const bedrooms = ['2026-02-01', '2026-03-10', '2026-04-10', '2026-05-10'].map((on) => visit(on, { bedroom: true }));
    expect(daysOf(bedrooms, { conferences: [review] })).toEqual(['2026-02-01', '2026-03-10', '2026-05-10']);
  });

  it('are the first bedroom seen after registration where no conference is known: the limit for it counts from there', () => {
    const child = aChild('c', {
      registeredOn: '2026-06-01',
      conferences: [],
      visits: ['2026-07-10', '2026-08-10', '2026-11-10'].map((on) => visit(on, { bedroom: true })),
    });
    const stateOf = (each: typeof child) => {
      const group = aGroup({ children: [each] });
      return currentClocks(group, defaultRules(), today).find(({ clock }) => clock === 'D07');
    };
    expect(stateOf(child)).toMatchObject({ state: 'met', metOn: '2026-07-10' });
    expect(stateOf(keepVisits(child, today))).toEqual(stateOf(child));
  });

  it('are whole from the day that is named, which never moves back', () => {
    const visits = [visit('2026-01-01'), visit('2026-02-01'), visit('2026-10-01')];
    expect(kept(visits)).toMatchObject({ visitsKeptFrom: '2026-02-02' });
    expect(kept(visits, { visitsKeptFrom: '2026-06-01' }).visitsKeptFrom).toBe('2026-06-01');
  });

  it('are the same when chosen twice', () => {
    const someVisit = fc
      .record({
        ago: fc.nat(400),
        byRole: fc.constantFrom('co-ordinator' as const, 'manager' as const, 'other' as const),
        seen: fc.boolean(),
        alone: fc.boolean(),
        atHome: fc.boolean(),
        bedroom: fc.boolean(),
      })
      .map(({ ago, ...more }) => visit(addDays(today, -ago), more));
    fc.assert(
      fc.property(fc.array(someVisit, { maxLength: 60 }), (visits) => {
        const once = kept(visits);
        expect(keepVisits(once, today)).toEqual(once);
      }),
      { seed: 20261120 },
    );
  });
});
