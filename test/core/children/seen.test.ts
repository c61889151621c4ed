import fc from 'fast-check';
import type { Child } from '../../../src/core/child';
import { movedLimits, visitClocks } from '../../../src/core/children/movedLimits';
import { addWords, childrenToVisit, correctVisit, type NewVisit, recordVisits, roleOn } from '../../../src/core/children/seen';
import { standingVisits } from '../../../src/core/children/visit';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import { addDays } from '../../../src/core/time/calendarDate';
import { dayOf, instantOf, timeOf } from '../../../src/core/time/londonTime';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { anyCoreGroup, anyDay, lastDay } from '../../support/anyCoreGroup';
import { aVisit, aVisitFact } from '../../support/aVisit';
import { defaultRules } from '../../support/coreGroups';

const now = '2026-11-20T09:30:00.000Z';

function recorder(memberId: string, group: CoreGroup, at = now): Doer {
  let made = 0;
  const actor = group.members.find((member) => member.memberId === memberId);
  if (actor === undefined) throw new Error(`There is no ${memberId}.`);
  return { actor, now: at, today: dayOf(at), rules: defaultRules, language: 'en', newId: () => `new-${++made}` };
}

function seeing(more: Partial<NewVisit> = {}): NewVisit {
  return { childIds: ['child-1'], on: '2026-11-20', time: '09:00', sightings: ['seen', 'alone'], dayAgreed: '', ...more };
}

function record(more: Partial<NewVisit> = {}, who = 'sian', group = aGroup(), at = now) {
  return recordVisits(group, seeing(more), recorder(who, group, at));
}

function recorded(more: Partial<NewVisit> = {}, who = 'sian', group = aGroup(), at = now) {
  const result = record(more, who, group, at);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function problemOf(more: Partial<NewVisit>, who = 'sian', group = aGroup(), at = now) {
  const result = record(more, who, group, at);
  return result.ok ? null : result.refusal.fields;
}

const withChild = (more: Partial<Child>) => aGroup({ children: [aChild('child-1', more), aChild('child-2')] });

describe('a visit', () => {
  it('is one document for each child that was ticked, twice ticked or not', () => {
    const { visits, group } = recorded({ childIds: ['child-1', 'child-2', 'child-1'] });
    expect(visits.map(({ childId }) => childId)).toEqual(['child-1', 'child-2']);
    expect(new Set(visits.map(({ id }) => id)).size).toBe(2);
    expect(group.children.map(({ visits: kept }) => kept.length)).toEqual([1, 1]);
  });

  it('is taken and counts after the day of an end that the custodian has not confirmed, and not once it is confirmed', () => {
    const off = { status: 'de-registered', deregisteredOn: '2026-11-16' } as const;
    const removal = { conferenceId: 'c', decidedByPersonId: 'person-huw', check: null };
    const { group } = recorded({}, 'sian', withChild({ ...off, removal }));
    const [seenAlone] = currentClocks(group, defaultRules, '2026-11-20').filter(
      ({ clock, childId }) => clock === 'D05' && childId === 'child-1',
    );
    expect(seenAlone).toMatchObject({ trigger: '2026-11-20', endedOn: null });
    const check = { outcome: 'confirmed', byPersonId: 'person-huw', on: '2026-11-18' } as const;
    expect(problemOf({}, 'sian', withChild({ ...off, removal: { ...removal, check } }))).toEqual({ on: 'off-register' });
  });

  it.each([
    [['seen'], { seen: true, alone: false, atHome: false, bedroom: false }],
    [['alone'], { seen: true, alone: true, atHome: false, bedroom: false }],
    [['at-home'], { seen: false, alone: false, atHome: true, bedroom: false }],
    [['bedroom'], { seen: false, alone: false, atHome: true, bedroom: true }],
  ] as const)('with %j ticked says what that means', (ticked, fact) => {
    expect(recorded({ sightings: ticked }).visits[0]?.fact).toMatchObject(fact);
  });

  it('keeps both the true time and the time of entry', () => {
    const { visits } = recorded({ on: '2026-11-02', time: '16:45' });
    expect(visits[0]).toMatchObject({ time: '16:45', enteredAt: now, fact: { on: '2026-11-02' } });
  });

  it.each([
    ['tomorrow', { on: '2026-11-21' }, { on: 'in-the-future' }],
    ['later today', { time: '09:31' }, { time: 'later-than-now' }],
    ['long ago', { on: '2026-09-20' }, { on: 'long-ago' }],
    ['before registration', { on: '2026-01-04', dayAgreed: '2026-01-04' }, { on: 'before-registration' }],
    ['no child', { childIds: [] }, { children: 'required' }],
    ['another group’s child', { childIds: ['child-9'] }, { children: 'not-your-child' }],
    ['nothing achieved', { sightings: [] }, { what: 'choose-or-not-seen' }],
  ] as const)('is not taken: %s', (_why, more, problem) => {
    expect(problemOf(more)).toEqual(problem);
  });

  it('is taken at this very minute, 60 days back, and longer ago once that was asked', () => {
    expect(problemOf({ time: '09:30' })).toBeNull();
    expect(problemOf({ on: '2026-09-21' })).toBeNull();
    expect(problemOf({ on: '2026-09-20', dayAgreed: '2026-09-20' })).toBeNull();
    expect(problemOf({ on: '2026-09-20', dayAgreed: '2026-09-19' })).toEqual({ on: 'long-ago' });
  });

  it('is not for a child whom the visitor is not here for', () => {
    const group = aGroup({ members: [aMember('noor', 'member', { childIds: ['child-2'] })] });
    expect(problemOf({}, 'noor', group)).toEqual({ children: 'not-your-child' });
    expect(problemOf({ childIds: ['child-2', 'child-1'] }, 'noor', group)).toEqual({ children: 'not-your-child' });
    expect(problemOf({ childIds: ['child-2'] }, 'noor', group)).toBeNull();
  });

  it('is not for an unborn child, nor before the birth', () => {
    expect(problemOf({}, 'sian', withChild({ dateOfBirth: null, expectedOn: '2027-01-10' }))).toEqual({ children: 'not-born' });
    expect(problemOf({ on: '2026-11-02' }, 'sian', withChild({ dateOfBirth: '2026-11-03' }))).toEqual({ on: 'not-born' });
  });

  it('is taken late for a child off the register, up to the day it came off', () => {
    const group = withChild({ status: 'de-registered', deregisteredOn: '2026-11-10' });
    expect(problemOf({ on: '2026-11-10' }, 'sian', group)).toBeNull();
    expect(problemOf({ on: '2026-11-11' }, 'sian', group)).toEqual({ on: 'off-register' });
    const [sian] = group.members;
    if (sian === undefined) throw new Error('no co-ordinator');
    expect(childrenToVisit(group, sian, '2026-12-01', defaultRules).map(({ childId }) => childId)).toEqual(['child-1', 'child-2']);
    expect(childrenToVisit(group, sian, '2027-02-01', defaultRules).map(({ childId }) => childId)).toEqual(['child-2']);
  });

  it('can be on 29 February, and entered past midnight and across both clock changes', () => {
    const group = aGroup({
      children: [aChild('child-1', { registeredOn: '2024-01-05' })],
      members: [aMember('sian', 'co-ordinator', { from: '2024-01-05' })],
    });
    expect(recorded({ on: '2028-02-29', time: '18:00' }, 'sian', group, '2028-03-01T00:10:00.000Z').visits[0]?.fact.on).toBe('2028-02-29');
    // London is an hour ahead of UTC: 00:20 on 1 July is 23:20 the day before in UTC.
    expect(problemOf({ on: '2026-07-01', time: '00:15' }, 'sian', group, '2026-06-30T23:20:00.000Z')).toBeNull();
    expect(problemOf({ on: '2026-07-01', time: '00:25' }, 'sian', group, '2026-06-30T23:20:00.000Z')).toEqual({ time: 'later-than-now' });
    // 01:30 comes twice on 25 October 2026; either way it is over at 01:40 the first time.
    expect(problemOf({ on: '2026-10-25', time: '01:30' }, 'sian', group, '2026-10-25T00:40:00.000Z')).toBeNull();
    // 01:30 does not come on 28 March 2027.
    expect(problemOf({ on: '2027-03-28', time: '01:30' }, 'sian', group, '2027-03-28T01:40:00.000Z')).toBeNull();
  });

  it('knows the time of day at any instant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 3, max: 23 }), fc.integer({ min: 0, max: 59 }), (day, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const at = instantOf(day, time);
        expect([dayOf(at), timeOf(at)]).toEqual([day, time]);
      }),
      { seed: 3 },
    );
  });
});

describe('whose visit it was', () => {
  const members = [
    aMember('old', 'co-ordinator', { personId: 'p1', to: '2026-06-01' }),
    aMember('again', 'member', { personId: 'p1', from: '2026-06-02' }),
    aMember('boss', 'manager', { personId: 'p2', childIds: ['child-2'] }),
  ];
  it.each([
    ['p1', 'child-1', '2026-05-31', 'co-ordinator'],
    ['p1', 'child-1', '2026-06-02', 'other'],
    ['p1', 'child-1', '2025-12-31', 'other'],
    ['p2', 'child-2', '2026-05-31', 'manager'],
    ['p2', 'child-1', '2026-05-31', 'other'],
    ['p3', 'child-1', '2026-05-31', 'other'],
  ] as const)('%s to %s on %s counts as %s', (personId, childId, on, role) => {
    expect(roleOn(aGroup({ members }), personId, childId, on)).toBe(role);
  });
});

describe('limits', () => {
  it('move by the co-ordinator’s visit and the manager’s, and say how', () => {
    for (const who of ['sian', 'macsen']) {
      const { group, visits } = recorded({}, who);
      const moved = visits.flatMap((visit) => movedLimits(group, visit, defaultRules, '2026-11-20').moved);
      expect(moved.map(({ clock, limit }) => [clock, limit])).toEqual([['D05', '2026-12-04']]);
    }
  });

  it.each([
    ['noor', {}, 'not-duty'],
    ['sian', { sightings: ['at-home'] }, 'not-seen'],
    ['sian', { sightings: ['seen'] }, 'older'],
  ] as const)('do not move by a visit of %s with %j, and say why', (who, more, reason) => {
    const { group, visits } = recorded(more, who);
    expect(visits.map((visit) => movedLimits(group, visit, defaultRules, '2026-11-20'))).toEqual([{ moved: [], unmoved: reason }]);
  });

  it('do not move by a late entry of a visit older than the last', () => {
    const visits = [aVisitFact('2026-11-19')];
    const { group, visits: made } = recorded({ on: '2026-11-10' }, 'sian', withChild({ visits }));
    expect(made.map((visit) => movedLimits(group, visit, defaultRules, '2026-11-20').moved)).toEqual([[]]);
  });

  it('move for the ticked children only, whatever the facts', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, (group, day) => {
        const at = instantOf(lastDay, '12:00');
        const made = record({ on: day, dayAgreed: day, sightings: ['alone', 'bedroom'] }, 'sian', group, at);
        if (!made.ok) return;
        const others = (each: CoreGroup) => currentClocks(each, defaultRules, lastDay).filter(({ childId }) => childId !== 'child-1');
        expect(others(made.value.group)).toEqual(others(group));
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('never move by a visit of somebody whose duty it is not', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, (drawn, day) => {
        const group = { ...drawn, members: [...drawn.members, aMember('noor', 'member', { from: '2025-01-01' })] };
        const made = record({ on: day, dayAgreed: day }, 'noor', group, instantOf(lastDay, '12:00'));
        if (!made.ok) return;
        const limits = (each: CoreGroup) =>
          visitClocks(currentClocks(each, defaultRules, lastDay)).map(({ clock, childId, limit }) => [clock, childId, limit]);
        expect(limits(made.value.group)).toEqual(limits(group));
      }),
      { seed: 12, numRuns: 150 },
    );
  });
});

describe('a correction', () => {
  const wrong = aVisitFact('2026-11-18');
  const group = withChild({ visits: [aVisitFact('2026-11-09'), wrong] });
  const original = aVisit('child-1', wrong);
  const correct = (given: Partial<NewVisit>, who = 'sian', from = group) =>
    correctVisit(from, original, seeing({ on: '2026-11-18', time: '10:00', ...given }), recorder(who, from), null);

  it('stands in the place of the visit, which counts no longer and stays in the history', () => {
    const result = correct({ sightings: ['seen'] });
    if (!result.ok) throw new Error('refused');
    const [child] = result.value.group.children;
    expect(child?.visits.map(({ on, alone }) => [on, alone])).toEqual([
      ['2026-11-09', true],
      ['2026-11-18', false],
    ]);
    expect(child?.correctedVisitIds).toEqual([wrong.visitId]);
    expect(currentClocks(result.value.group, defaultRules, '2026-11-20').find(({ clock }) => clock === 'D05')?.trigger).toBe('2026-11-09');
    expect(standingVisits([original, ...result.value.visits], [])).toEqual(result.value.visits);
  });

  it('stays the visitor’s own in the role of its day, whoever corrects it', () => {
    const result = correct({ on: '2026-11-17' }, 'macsen');
    expect(result.ok && result.value.visits[0]?.fact).toMatchObject({
      byPersonId: 'person-sian',
      byRole: 'co-ordinator',
      on: '2026-11-17',
    });
  });

  it('is not made twice of one visit', () => {
    const once = correct({});
    if (!once.ok) throw new Error('refused');
    expect(correct({}, 'sian', once.value.group)).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
  });

  it('brings back an older visit that the head had left out', () => {
    const kept = withChild({ visits: [wrong], visitsKeptFrom: '2026-11-01' });
    const history = [aVisitFact('2026-02-02'), wrong];
    const result = correctVisit(kept, original, seeing({ on: '2026-11-18', sightings: ['seen'] }), recorder('sian', kept), history);
    if (!result.ok) throw new Error('refused');
    expect(currentClocks(result.value.group, defaultRules, '2026-11-20').find(({ clock }) => clock === 'D05')?.trigger).toBe('2026-02-02');
  });
});

describe('words about a visit', () => {
  const visit = aVisit('child-1', aVisitFact('2026-11-18'));
  const none = { presentation: '', 'own-words': '', worries: '', 'why-not-alone': '' };
  it('are added, with the child’s own for the child alone, and change no fact', () => {
    const told = addWords(visit, { ...none, presentation: 'Tired', 'own-words': 'I like Nain’s house' }, recorder('sian', aGroup()));
    if (!told.ok) throw new Error('refused');
    expect(told.value).toEqual({ ...visit, words: told.value.words });
    expect(told.value.words.map(({ about, audience }) => [about, audience])).toEqual([
      ['presentation', { kind: 'practitioners' }],
      ['own-words', { kind: 'child-confidential', childId: 'child-1' }],
    ]);
  });
  it('are not saved empty', () => {
    expect(addWords(visit, none, recorder('sian', aGroup())).ok).toBe(false);
  });
});

it('takes any day of the last weeks without a question', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), (back) => {
      expect(problemOf({ on: addDays('2026-11-20', -back), time: '08:00' })).toBeNull();
    }),
    { seed: 5 },
  );
});
