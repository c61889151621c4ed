import fc from 'fast-check';
import { countsFor, countsOf, stillToCome, sumOf } from '../../../src/core/overview/authorityCounts';
import { mayShowBoth } from '../../../src/core/overview/bands';
import { figuresOf } from '../../../src/core/overview/figures';
import { pastFiguresOf } from '../../../src/core/overview/pastFigures';
import { aChild, aGroup } from '../../support/aGroup';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';

type Group = ReturnType<typeof aGroup>;
const counted = (group: Group, on = today) => ({
  figures: figuresOf(group, defaultRules, on),
  past: pastFiguresOf({ group, actions: [], rules: defaultRules, today: on, seq: 1 }),
});

describe('what is counted of a local authority', () => {
  it('is the same in parts and at once', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyCoreGroup, anyDay, fc.constantFrom('West', 'East'), (one, other, day, team) => {
        const groups = [one, { ...other, team, coreGroupId: 'group-2' }].map((group) => counted(group, day));
        const parts = sumOf(groups.map((group) => countsOf([group], day)));
        const whole = countsOf(groups, day);
        const sorted = (counts: typeof parts) => ({
          ...counts,
          bars: Object.fromEntries(
            Object.entries(counts?.bars ?? {}).map(([name, bars]) => [name, [...bars].sort((a, b) => (a.key < b.key ? -1 : 1))]),
          ),
        });
        expect(sorted(parts)).toEqual(sorted(whole));
      }),
      { numRuns: 30 },
    );
  });

  it('has no id, no reference and no name of anybody', () => {
    const group = aGroup({ children: [aChild('child-1', { registeredOn: '2026-01-05' })] });
    expect(JSON.stringify(countsOf([counted(group)], today))).not.toMatch(/child-1|group-1|CG-0001|CH-|Mali|Prŷs|Siân|sian|Macsen|person-/);
  });

  it('is of the authorities that are asked for alone, together where there are several', () => {
    const group = aGroup({ children: [aChild('child-1')] });
    const counts = countsOf([counted(group)], today);
    const kept = {
      ...{ countedOn: today, isWhole: true },
      authorities: ['Aberwern', 'Dinas', 'Llanfair'].map((localAuthority) => ({ localAuthority, ...counts })),
    };
    const children = (names: readonly string[]) => countsFor(kept, names)?.bars.state.reduce((sum, { count }) => sum + count, 0) ?? null;
    expect([children(['Aberwern']), children(['Aberwern', 'Dinas']), children(['Elsewhere']), children([])]).toEqual([1, 2, null, null]);
  });

  it('has no days that are over', () => {
    expect(
      stillToCome(
        [
          { key: '2026-11-19', count: 7 },
          { key: today, count: 8 },
        ],
        today,
      ),
    ).toEqual([{ key: today, count: 8 }]);
  });

  it('is shown by limit and by team together or not, whatever the small counts are', () => {
    const small = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 5 }), fc.array(fc.nat(40), { maxLength: 5 }), small, small, (one, other, a, b) => {
        expect(mayShowBoth([...one, a], other)).toBe(mayShowBoth([...one, b], other));
        expect(mayShowBoth(one, [...other, a])).toBe(mayShowBoth(one, [...other, b]));
      }),
    );
  });
});
