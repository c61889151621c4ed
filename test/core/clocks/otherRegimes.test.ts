import type { Child } from '../../../src/core/child';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { amongLimits, type CareVisit, otherRegimesFor, otherRegimesOf } from '../../../src/core/clocks/otherRegimes';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';
const of = (more: Partial<Child>) => {
  const child = aChild('child-1', more);
  return [aGroup({ children: [child] }), child] as const;
};
const dates = (more: Partial<Child>) =>
  otherRegimesOf(...of(more), defaultRules, today).map(({ child: _, ...rest }) => ('because' in rest ? daysOf(rest) : rest));
const daysOf = ({ because: _, ...days }: CareVisit) => days;
const placed = (on: string, undone = false) => ({ changeId: 'change-1', what: 'looked-after', on, undone }) as const;
const seen = (on: string, byRole: 'co-ordinator' | 'other' = 'co-ordinator') => aVisitFact(on, { byRole, seen: true });

describe('a child who is registered and looked after', () => {
  it('is visited within a week of the placement, then every six weeks, beside the limits of the registration', () => {
    expect(dates({ lookedAfter: true, changes: [placed('2026-11-16')], visits: [seen('2026-11-10')] })).toEqual([
      { kind: 'placed', from: '2026-11-16', by: '2026-11-23', isLate: false, workingDaysLate: 0, isFirst: true },
    ]);
    expect(dates({ lookedAfter: true, changes: [placed('2026-11-02')], visits: [seen('2026-11-10')] })).toEqual([
      { kind: 'visited', from: '2026-11-10', by: '2026-12-22', isLate: false, workingDaysLate: 0, isFirst: false },
    ]);
  });

  it('is counted from the placement that the child itself has, before any that was recorded as a change, and from none that is over', () => {
    const exported = { lookedAfter: true, lookedAfterSince: '2026-11-18' };
    expect(dates({ ...exported, changes: [placed('2026-11-02')] })).toMatchObject([{ kind: 'placed', from: '2026-11-18' }]);
    const over = { changeId: 'change-2', what: 'not-looked-after', on: '2026-11-05', undone: false } as const;
    expect(dates({ lookedAfter: true, changes: [placed('2026-11-02'), over] })).toEqual([{ kind: 'placement-not-known' }]);
  });

  it('is shown as late, counts nobody else’s visit, and says where no day is known', () => {
    expect(dates({ lookedAfter: true, changes: [placed('2026-11-02')] })).toMatchObject([
      { by: '2026-11-09', isLate: true, workingDaysLate: 9 },
    ]);
    expect(dates({ lookedAfter: true, visits: [seen('2026-11-10', 'other')] })).toEqual([{ kind: 'placement-not-known' }]);
    expect(dates({ lookedAfter: true, changes: [placed('2026-11-16', true)], visits: [seen('2026-11-10')] })).toMatchObject([
      { kind: 'visited' },
    ]);
  });

  it('comes after the visits of the registration where one of those is due on that day or before, and first where none is', () => {
    expect(dates({ lookedAfter: true, visits: [seen('2026-11-10')] })).toMatchObject([{ by: '2026-12-22', isFirst: false }]);
    // Seen alone at home on the 17th: the registration asks for the next visit on 1 December.
    const seenAlone = aVisitFact('2026-11-17', { seen: true, alone: true, atHome: true });
    const placedOn = (on: string) => ({ lookedAfter: true, lookedAfterSince: on, visits: [seenAlone] });
    expect(dates(placedOn('2026-11-19'))).toMatchObject([{ kind: 'placed', by: '2026-11-26', isFirst: true }]);
    const later = otherRegimesOf(...of(placedOn('2026-11-24')), defaultRules, '2026-11-24');
    expect(later).toMatchObject([{ kind: 'placed', by: '2026-12-01', isFirst: false }]);
  });

  it('stands among the limits by its day', () => {
    const seenAlone = aVisitFact('2026-11-17', { seen: true, alone: true, atHome: true });
    const [group, child] = of({ lookedAfter: true, lookedAfterSince: '2026-11-19', visits: [seenAlone] });
    const limits = currentClocks(group, defaultRules, today).map((clock) => ({ clock }));
    const days = (rows: ReturnType<typeof amongLimits>) =>
      rows.flatMap((row) => ('by' in row ? row.by : 'clock' in row && row.clock.endedOn === null ? row.clock.limit : []));
    const open = [...limits].sort((one, other) => (one.clock.limit < other.clock.limit ? -1 : 1));
    const shown = days(amongLimits(open, otherRegimesOf(group, child, defaultRules, today)));
    expect(shown).toContain('2026-11-26');
    expect(shown).toEqual([...shown].sort());
  });
});

describe('a temporary entry', () => {
  const review = (plannedFor: string) => ({ kind: 'review', plannedFor, heldOn: null, decision: null }) as const;
  const entry: Partial<Child> = { status: 'temporary', homeAuthority: 'Dyffryn Mawr' };

  it('shows the next review of the authority that registered the child, and has no review limit of ours', () => {
    const conferences = [review('2026-10-01'), review('2027-01-12'), review('2026-12-14')];
    expect(dates({ ...entry, conferences })).toEqual([
      { kind: 'home-review', authority: 'Dyffryn Mawr', on: '2026-12-14', until: null, isOver: false },
    ]);
    const group = aGroup({ children: [aChild('child-1', { ...entry, conferences })] });
    expect(currentClocks(group, defaultRules, today).map(({ clock }) => clock)).not.toContain('D09');
  });

  it('says that the day is not known where nobody has said it', () => {
    expect(dates(entry)).toMatchObject([{ kind: 'home-review', authority: 'Dyffryn Mawr', on: null }]);
  });

  it('says until when it lasts, and whether that day has passed', () => {
    expect(dates({ ...entry, temporaryUntil: '2026-11-20' })).toMatchObject([{ until: '2026-11-20', isOver: false }]);
    expect(dates({ ...entry, temporaryUntil: '2026-11-19' })).toMatchObject([{ isOver: true }]);
  });
});

it('is nobody’s after the registration, and no more to read than limits are', () => {
  expect(dates({ lookedAfter: true, status: 'de-registered', deregisteredOn: '2026-11-01' })).toEqual([]);
  const group = aGroup({ children: [aChild('child-1', { lookedAfter: true })] });
  expect(otherRegimesFor(group, aMember('elin', 'parent'), defaultRules, today)).toEqual([]);
  expect(otherRegimesFor(group, aMember('sian', 'co-ordinator'), defaultRules, today)).toHaveLength(1);
});
