import fc from 'fast-check';
import {
  boardOf,
  childrenOverseenBy,
  familyBoardOf,
  fortnights,
  listedChildren,
  stripBeginsOn,
  visitedFrom,
} from '../../../src/core/children/childBoard';
import { visitWordsSeenBy } from '../../../src/core/children/childPermissions';
import { weights } from '../../../src/core/clockRule';
import { breachesFor, limitsFor } from '../../../src/core/clocks/clockList';
import { clockIds, traitsOf } from '../../../src/core/clockTable';
import { isFor, roles } from '../../../src/core/member';
import { addDays } from '../../../src/core/time/calendarDate';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';
const readers = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member', 'foster-carer'];
const anyRole = fc.constantFrom(...roles);
const anyChildIds = fc.constantFrom<readonly string[]>([], ['child-1'], ['child-2'], ['child-9']);

describe('the board', () => {
  const visits = [
    aVisitFact('2026-11-02'),
    aVisitFact('2026-11-18', { byRole: 'other', byPersonId: 'person-noor', agency: 'Ysgol y Bryn', atHome: false, bedroom: false }),
  ];
  const group = aGroup({ children: [aChild('child-1', { visits }), aChild('child-2', { givenName: 'Cai' })] });
  const [sian] = group.members;
  if (sian === undefined) throw new Error('no co-ordinator');
  const board = boardOf(group, sian, defaultRules, today);
  const mali = board.find(({ childId }) => childId === 'child-1');

  it('says of each question when it was last so, by whom, and how long ago, whoever it was', () => {
    expect(mali?.last.alone).toEqual({ on: '2026-11-18', name: '=cmd() Noor', agency: 'Ysgol y Bryn', days: 2, movesNoLimit: true });
    expect(mali?.last.bedroom).toEqual({
      on: '2026-11-02',
      name: "Siân O'Neill",
      agency: 'Aberwern Social Services',
      days: 18,
      movesNoLimit: false,
    });
  });

  it.each(['a', 'z'])('names of two who saw the child on one day the one whose visit moved the limit', (visitId) => {
    const other = { byRole: 'other', byPersonId: 'person-noor', agency: 'Ysgol y Bryn', visitId } as const;
    const twice = [aVisitFact('2026-11-20', other), aVisitFact('2026-11-20', { visitId: 'm' })];
    for (const both of [twice, [...twice].reverse()]) {
      const [child] = boardOf(aGroup({ children: [aChild('child-1', { visits: both })] }), sian, defaultRules, today);
      for (const question of ['seen', 'alone', 'atHome', 'bedroom'] as const)
        expect(child?.last[question]).toMatchObject({ on: '2026-11-20', name: "Siân O'Neill", movesNoLimit: false });
    }
  });

  it('has the limit of the co-ordinator’s own visits beside it', () => {
    expect(mali?.clocks.alone).toMatchObject({ clock: 'D05', trigger: '2026-11-02', limit: '2026-11-16', state: 'breached' });
    expect(mali?.clocks.seen).toBeNull();
  });

  it('begins with the nearest limit', () => {
    expect(board.map(({ childId }) => childId)).toEqual(['child-2', 'child-1']);
  });

  it('puts a child who is missing before every limit', () => {
    const missing = aGroup({ children: [aChild('child-1', { visits, missingSince: today }), aChild('child-2')] });
    expect(boardOf(missing, sian, defaultRules, today).map(({ childId }) => childId)).toEqual(['child-1', 'child-2']);
  });

  it('has no limit for an unborn child and none of a name that is not there', () => {
    const unborn = aGroup({ children: [aChild('child-1', { dateOfBirth: null, expectedOn: '2027-01-10', givenName: '' })] });
    expect(boardOf(unborn, sian, defaultRules, today)).toEqual([expect.objectContaining({ isUnborn: true, nearest: null, givenName: '' })]);
  });

  it('never has what its reader may not see, whoever reads', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, anyRole, anyChildIds, (drawn, day, role, childIds) => {
        const secret = drawn.children.map((child) => ({ ...child, confidentialAddress: true, familyName: `Secret-${child.childId}` }));
        const drawnGroup = { ...drawn, children: secret };
        const viewer = aMember('viewer', role, { childIds });
        const seen = JSON.stringify([
          boardOf(drawnGroup, viewer, defaultRules, day),
          childrenOverseenBy(viewer, listedChildren(drawnGroup, defaultRules, day)),
          familyBoardOf(drawnGroup, viewer),
          limitsFor(drawnGroup, viewer, defaultRules, day),
          breachesFor(drawnGroup, viewer, defaultRules, day),
        ]);
        const clockReader = readers.includes(role) || role === 'administrator';
        const family = role === 'parent' || role === 'young-person';
        for (const { childId } of secret) {
          const theirs = role === 'young-person' ? childIds.includes(childId) : isFor(viewer, childId);
          if (!theirs || (!clockReader && !family)) expect(seen).not.toContain(`Secret-${childId}`);
        }
        if (!readers.includes(role)) expect(boardOf(drawnGroup, viewer, defaultRules, day)).toEqual([]);
        if (family) {
          expect(JSON.stringify(familyBoardOf(drawnGroup, viewer))).not.toMatch(/agency|byPersonId|alone|bedroom|person-/);
          expect(seen).not.toMatch(/visitId|byPersonId|person-sian/);
          expect(breachesFor(drawnGroup, viewer, defaultRules, day)).toEqual([]);
          for (const { clock } of limitsFor(drawnGroup, viewer, defaultRules, day))
            expect(['D03', 'D04', 'D09', 'D10']).toContain(clock.clock);
        }
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  it('tells the family the last day on which the child was seen, and not that somebody tried in vain', () => {
    const tried = aGroup({
      children: [aChild('child-1', { visits: [aVisitFact('2026-11-02'), aVisitFact('2026-11-19', { seen: false })] })],
    });
    expect(familyBoardOf(tried, aMember('elin', 'parent'))).toEqual([
      { childId: 'child-1', givenName: 'Mali', familyName: 'Prŷs', lastVisitOn: '2026-11-02' },
    ]);
  });
});

describe('the strip of fortnights', () => {
  it('has twelve, the newest last, each with its best visit', () => {
    const strip = fortnights(
      [
        aVisitFact(today),
        aVisitFact(addDays(today, -13), { alone: false }),
        aVisitFact(addDays(today, -14), { alone: false }),
        aVisitFact(addDays(today, -28), { seen: false, alone: false }),
        aVisitFact(addDays(stripBeginsOn(today), -1)),
      ],
      today,
      '2020-01-01',
    );
    expect(strip).toEqual([...Array.from({ length: 9 }, () => 'none'), 'not-seen', 'seen', 'alone']);
  });
  it('counts no fortnight that was over before the child was registered or born', () => {
    const child = { registeredOn: addDays(today, -20), dateOfBirth: '2020-01-01' };
    expect(fortnights([aVisitFact(today)], today, visitedFrom(child))).toEqual(['none', 'alone']);
    expect(fortnights([], today, visitedFrom({ ...child, dateOfBirth: addDays(today, -13) }))).toEqual(['none']);
    expect(fortnights([], today, visitedFrom({ ...child, dateOfBirth: addDays(today, -14) }))).toEqual(['none', 'none']);
    expect(fortnights([], today, visitedFrom({ ...child, dateOfBirth: null }))).toHaveLength(2);
  });
  it('begins 168 days back, today among them', () => {
    expect(stripBeginsOn('2026-11-20')).toBe('2026-06-06');
  });
});

describe('words of a visit', () => {
  const audience = { kind: 'child-confidential', childId: 'child-1' } as const;
  const own = { text: 'my words', by: 'noor', at: '2026-11-18T12:00:00.000Z', language: 'en', audience, about: 'own-words' } as const;
  const note = { ...own, text: 'a worry', audience: { kind: 'practitioners' }, about: 'worries' } as const;
  const visit = aVisit('child-1', aVisitFact('2026-11-18', { byPersonId: 'person-noor' }), { words: [own, note] });
  it.each([
    ['co-ordinator', 'sian', [], 2],
    ['manager', 'macsen', [], 2],
    ['conference-chair', 'x', [], 2],
    ['member', 'noor', [], 2],
    ['member', 'ioan', [], 1],
    ['foster-carer', 'x', ['child-1'], 1],
    ['member', 'x', ['child-2'], 0],
    ['young-person', 'x', ['child-1'], 1],
    ['young-person', 'x', [], 0],
    ['young-person', 'x', ['child-2'], 0],
    ['parent', 'x', [], 0],
    ['advocate', 'x', [], 0],
    ['administrator', 'x', [], 0],
    ['interpreter', 'x', [], 0],
    ['auditor', 'x', [], 0],
  ] as const)('for a %s (%s, here for %j) are %s of 2', (role, memberId, childIds, count) => {
    expect(visitWordsSeenBy(aMember(memberId, role, { childIds }), visit)).toHaveLength(count);
  });
});

describe('the list of limits', () => {
  const viewer = aMember('sian', 'co-ordinator');
  it('says a limit of the group once for all whom it counts alike', () => {
    const limits = limitsFor(aGroup(), viewer, defaultRules, today);
    expect(limits.filter(({ clock }) => clock.clock === 'D03').map(({ children }) => children.length)).toEqual([2]);
    expect(limits.filter(({ clock }) => clock.clock === 'D05')).toHaveLength(2);
  });
  it('has open limits first: of those near or late a child’s safety before paper, then those that run, each by their days', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, (group, day) => {
        const limits = limitsFor(group, viewer, defaultRules, day).map(({ clock }) => clock);
        const open = limits.filter(({ endedOn }) => endedOn === null);
        expect(limits.slice(0, open.length)).toEqual(open);
        const pressing = open.filter(({ state }) => state !== 'running');
        expect(open.slice(0, pressing.length)).toEqual(pressing);
        const weighed = pressing.map(({ clock }) => weights.indexOf(traitsOf(clock).weight));
        expect(weighed).toEqual([...weighed].sort());
        const running = open.slice(pressing.length).map(({ limit }) => limit);
        for (const days of [running, ...clockIds.map((id) => pressing.filter(({ clock }) => clock === id).map(({ limit }) => limit))])
          expect(days).toEqual([...days].sort());
      }),
      { seed: 22, numRuns: 100 },
    );
  });

  it('keeps what was missed, whatever visit came later', () => {
    const before = aGroup({ children: [aChild('child-1', { visits: [aVisitFact('2026-10-01'), aVisitFact('2026-11-01')] })] });
    const after = aGroup({
      children: [aChild('child-1', { visits: [aVisitFact('2026-10-01'), aVisitFact('2026-11-01'), aVisitFact('2026-11-19')] })],
    });
    const missed = (group: typeof before) =>
      breachesFor(group, viewer, defaultRules, today)
        .map(({ clock }) => clock)
        .filter(({ clock, metOn }) => clock === 'D05' && metOn === '2026-11-01');
    expect(missed(before)).toHaveLength(1);
    expect(missed(after)).toEqual(missed(before));
  });
});
