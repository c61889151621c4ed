import { clockOn, historyOf, short } from '../../support/clocks';
import { aCoreGroup, defaultRules, rulesWith } from '../../support/coreGroups';

const child = aCoreGroup().withChild();

describe('seen alone (D05)', () => {
  it.each([
    ['2026-11-02', '2026-11-02', 'running'],
    ['2026-11-02', '2026-11-11', 'running'],
    ['2026-11-02', '2026-11-12', 'due-soon'],
    ['2026-11-02', '2026-11-15', 'due-soon'],
    ['2026-11-02', '2026-11-16', 'due'],
    ['2026-11-02', '2026-11-17', 'breached 1 late'],
    ['2026-11-02', '2026-11-20', 'breached 4 late'],
  ])('last seen alone on %s is on %s %s', (seenOn, today, state) => {
    expect(short(clockOn(child.withVisit(seenOn).build(), 'D05', today))).toBe(`last-seen-alone 2026-11-02 -> 2026-11-16 ${state}`);
  });

  it('counts from the day of registration while the child was never seen', () => {
    expect(short(clockOn(child.build(), 'D05', '2026-01-06'))).toBe('registered 2026-01-05 -> 2026-01-19 running');
  });

  it.each([
    ['not seen', { seen: false }],
    ['seen, but not alone', { alone: false }],
    ['seen by another agency', { byRole: 'other' as const }],
  ])('goes on after a visit: %s', (_, visit) => {
    expect(short(clockOn(child.withVisit('2026-01-12', visit).build(), 'D05', '2026-01-13'))).toBe(
      'registered 2026-01-05 -> 2026-01-19 running',
    );
  });

  it('starts again from a visit of the covering manager', () => {
    const group = child.withVisit('2026-01-12', { byRole: 'manager' }).build();
    expect(short(clockOn(group, 'D05', '2026-01-13'))).toBe('last-seen-alone 2026-01-12 -> 2026-01-26 running');
  });

  it('starts again from each visit: on the limit day on time, a day later late, two on a day once', () => {
    const group = child.withVisit('2026-01-19').withVisit('2026-02-03').withVisit('2026-02-03').withVisit('2026-02-04').build();
    expect(historyOf(group, 'D05', '2026-02-10')).toEqual([
      'registered 2026-01-05 -> 2026-01-19 met on 2026-01-19',
      'last-seen-alone 2026-01-19 -> 2026-02-02 met-late 1 late on 2026-02-03',
      'last-seen-alone 2026-02-03 -> 2026-02-17 met on 2026-02-04',
      'last-seen-alone 2026-02-04 -> 2026-02-18 running',
    ]);
  });

  it('counts from a visit on the day of registration, and not from one before it', () => {
    const group = child.withVisit('2026-01-02').withVisit('2026-01-05').build();
    expect(historyOf(group, 'D05', '2026-01-06')).toEqual(['last-seen-alone 2026-01-05 -> 2026-01-19 running']);
    expect(historyOf(child.withVisit('2026-01-02').build(), 'D05', '2026-01-06')).toEqual(['registered 2026-01-05 -> 2026-01-19 running']);
  });

  it('counts on from the last visit where a temporary entry became a registration here without a day between', () => {
    const visits = child.withVisit('2026-03-02').build().children[0]?.visits ?? [];
    const again = (deregisteredOn: string | null) =>
      aCoreGroup()
        .withChild({
          ...{ registeredOn: '2026-03-05', visits, conferences: [] },
          earlierRegistrations: [{ registeredOn: '2026-02-16', deregisteredOn, categories: [] }],
        })
        .build();
    const went = again('2026-03-05');
    expect(historyOf(went, 'D05', '2026-03-06')).toEqual([
      'registered 2026-02-16 -> 2026-03-02 met on 2026-03-02',
      'last-seen-alone 2026-03-02 -> 2026-03-16 running',
    ]);
    expect(short(clockOn(went, 'D06', '2026-03-06'))).toBe('last-seen-at-home 2026-03-02 -> 2026-03-30 running');
    // As it was counted before; and a child who was off the register in between is registered anew.
    expect(historyOf(went, 'D05', '2026-03-06', { ...defaultRules, way: 2 })).toEqual(['registered 2026-03-05 -> 2026-03-19 running']);
    for (const off of ['2026-03-04', null])
      expect(historyOf(again(off), 'D05', '2026-03-06')).toEqual(['registered 2026-03-05 -> 2026-03-19 running']);
  });

  it('knows nothing of visits after the day it is asked about', () => {
    const group = child.withVisit('2026-01-12').withVisit('2026-01-26').build();
    expect(historyOf(group, 'D05', '2026-01-20')).toEqual([
      'registered 2026-01-05 -> 2026-01-19 met on 2026-01-12',
      'last-seen-alone 2026-01-12 -> 2026-01-26 running',
    ]);
  });

  it('counts both limits where the authority takes the other text: seen every time, alone every six weeks', () => {
    const rules = rulesWith({ seenAlone: 'where-possible' });
    const often = child.withVisit('2026-01-12').withVisit('2026-01-26', { alone: false }).withVisit('2026-02-10', { alone: false });
    expect(short(clockOn(often.build(), 'D05', '2026-02-11', rules))).toBe('last-seen-alone 2026-01-12 -> 2026-02-23 running');
    expect(short(clockOn(often.withVisit('2026-02-12').build(), 'D05', '2026-02-13', rules))).toBe(
      'last-seen 2026-02-12 -> 2026-02-26 running',
    );
    expect(short(clockOn(often.build(), 'D05', '2026-02-10'))).toBe('last-seen-alone 2026-01-12 -> 2026-01-26 breached 15 late');
  });

  it('makes no exception for a baby', () => {
    const baby = aCoreGroup().withChild({ dateOfBirth: '2026-01-01' }).withVisit('2026-01-12', { alone: false });
    expect(short(clockOn(baby.build(), 'D05', '2026-01-20'))).toBe('registered 2026-01-05 -> 2026-01-19 breached 1 late');
  });

  it('shows the reason, its length and its source', () => {
    expect(clockOn(child.build(), 'D05', '2026-01-06')).toMatchObject({
      because: { code: 'registered', parameters: { on: '2026-01-05', count: 10, unit: 'working-days' } },
      source: '[S:3] [S:7]; other text [S:19]: choices.seenAlone',
    });
  });

  it('goes on and shows red while the child is missing', () => {
    const missing = aCoreGroup().withChild({ missingSince: '2026-01-10' }).build();
    expect(short(clockOn(missing, 'D05', '2026-01-21'))).toBe('registered 2026-01-05 -> 2026-01-19 breached 2 late');
  });
});

describe('visit clocks of an unborn child', () => {
  const unborn = aCoreGroup().withChild({ dateOfBirth: null, expectedOn: '2026-06-01' });

  it('do not exist', () => {
    expect(['D05', 'D06', 'D07'].map((id) => short(clockOn(unborn.build(), id as 'D05', '2026-05-01')))).toEqual(
      Array(3).fill('not listed'),
    );
    expect(short(clockOn(unborn.build(), 'D09', '2026-05-01'))).toBe('conference-held 2026-01-05 -> 2026-04-05 breached 26 late');
  });

  it('begin at birth', () => {
    const born = aCoreGroup().withChild({ dateOfBirth: '2026-05-28' }).withVisit('2026-03-01');
    expect(short(clockOn(born.build(), 'D05', '2026-05-27'))).toBe('not listed');
    expect(historyOf(born.build(), 'D05', '2026-05-29')).toEqual(['born 2026-05-28 -> 2026-06-11 running']);
  });
});

describe('seen at home (D06)', () => {
  it('is due 28 days after the last home visit, bank holidays or not', () => {
    expect(short(clockOn(child.withVisit('2026-03-24').build(), 'D06', '2026-04-20'))).toBe(
      'last-seen-at-home 2026-03-24 -> 2026-04-21 due-soon',
    );
  });

  it('is not reset in hospital, where seeing the child counts for D05', () => {
    const group = child.withVisit('2026-01-12', { atHome: false }).build();
    expect(short(clockOn(group, 'D06', '2026-01-13'))).toBe('registered 2026-01-05 -> 2026-02-02 running');
    expect(short(clockOn(group, 'D05', '2026-01-13'))).toBe('last-seen-alone 2026-01-12 -> 2026-01-26 running');
  });

  it('asks for the new home within five working days of a move, and for its bedroom', () => {
    const moved = aCoreGroup().withChild({ movedOn: '2026-01-15' }).withVisit('2026-01-14');
    expect(short(clockOn(moved.build(), 'D06', '2026-01-16'))).toBe('moved-house 2026-01-15 -> 2026-01-22 running');
    expect(short(clockOn(moved.build(), 'D07', '2026-01-16'))).toBe('bedroom-between-reviews 2026-01-05 -> 2026-04-05 running');
    expect(short(clockOn(moved.build(), 'D07', '2026-01-14'))).toBe('bedroom-between-reviews 2026-01-05 -> 2026-04-05 met');
    const visited = moved.withVisit('2026-01-20').build();
    expect(short(clockOn(visited, 'D06', '2026-01-21'))).toBe('last-seen-at-home 2026-01-20 -> 2026-02-17 running');
    expect(short(clockOn(visited, 'D07', '2026-01-21'))).toBe('bedroom-between-reviews 2026-01-05 -> 2026-04-05 met');
  });
});

describe('bedroom seen (D07)', () => {
  const registered = child.withVisit('2026-01-12', { bedroom: false });

  it('has the next review as its limit, and is aimed at a review planned earlier', () => {
    const planned = registered.withReview(null, { plannedFor: '2026-03-20' }).build();
    expect(clockOn(planned, 'D07', '2026-01-13')).toMatchObject({ limit: '2026-04-05', bookBy: '2026-03-20', state: 'running' });
    expect(clockOn(planned, 'D07', '2026-02-27')).toMatchObject({ state: 'due-soon' });
    expect(clockOn(planned, 'D07', '2026-03-20')).toMatchObject({ state: 'due' });
    expect(clockOn(planned, 'D07', '2026-03-21')).toMatchObject({ state: 'due-soon', bookBy: '2026-04-02' });
  });

  it('counts one visit in each period, that on the day of the review for the period it ends', () => {
    const group = registered.withVisit('2026-03-30').withReview('2026-03-30').withReview('2026-09-21').build();
    expect(historyOf(group, 'D07', '2026-09-22')).toEqual([
      'bedroom-between-reviews 2026-01-05 -> 2026-03-30 met on 2026-03-30',
      'bedroom-between-reviews 2026-03-30 -> 2026-09-21 breached',
      'bedroom-between-reviews 2026-09-21 -> 2027-03-21 running',
    ]);
  });

  it('does not count a bedroom seen without the child', () => {
    expect(short(clockOn(registered.withVisit('2026-02-01', { seen: false }).build(), 'D07', '2026-02-02'))).toContain('running');
  });

  it('is late where the review is late', () => {
    const group = registered.withVisit('2026-04-15').withReview('2026-04-20').build();
    expect(historyOf(group, 'D07', '2026-04-21')[0]).toBe(
      'bedroom-between-reviews 2026-01-05 -> 2026-04-05 met-late 10 late on 2026-04-15',
    );
  });

  it('is not asked of a temporary entry, which has no review of its own', () => {
    expect(clockOn(aCoreGroup().withChild({ status: 'temporary' }).build(), 'D07', '2026-01-06')).toBeUndefined();
  });
});

describe('a head that leaves older visits out', () => {
  const whole = child.withVisit('2026-01-15').withVisit('2026-01-29').withVisit('2026-02-12').withVisit('2026-02-24').build();
  const [onlyChild] = whole.children;
  const cut = {
    ...whole,
    children:
      onlyChild === undefined
        ? []
        : [{ ...onlyChild, visits: onlyChild.visits.filter(({ on }) => on >= '2026-02-12'), visitsKeptFrom: '2026-01-30' }],
  };

  it('gives the same running clocks', () => {
    for (const id of ['D05', 'D06'] as const) expect(clockOn(cut, id, '2026-03-01')).toEqual(clockOn(whole, id, '2026-03-01'));
  });

  it('invents no breach from what it left out', () => {
    expect(historyOf(cut, 'D05', '2026-03-01')).toEqual([
      'last-seen-alone 2026-02-12 -> 2026-02-26 met on 2026-02-24',
      'last-seen-alone 2026-02-24 -> 2026-03-10 running',
    ]);
  });
});

describe('siblings', () => {
  it('have clocks of their own', () => {
    const group = aCoreGroup().withChild().withVisit('2026-01-12').withChild().build();
    const clocks = historyOf({ ...group, children: group.children.slice(1) }, 'D05', '2026-01-13', defaultRules);
    expect(clocks).toEqual(['registered 2026-01-05 -> 2026-01-19 running']);
    expect(short(clockOn(group, 'D05', '2026-01-13'))).toBe('last-seen-alone 2026-01-12 -> 2026-01-26 running');
  });
});
