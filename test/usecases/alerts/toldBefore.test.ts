import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Notice } from '../../../src/core/notices/notice';
import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { type AlertWorld, anAlertWorld } from '../../support/alertWorld';
import { aVisitFact } from '../../support/aVisit';
import { aCoreGroup } from '../../support/coreGroups';

/* What is missing for a meeting, a review or in the group is told by the job on its day, once a day at most, and ends with its cause. */

const since = { from: '2020-01-01' };
const people = [
  aMember('sian', 'co-ordinator', since),
  aMember('macsen', 'manager', since),
  aMember('elin', 'senior-manager', since),
  aMember('jean', 'conference-chair', since),
  aMember('noor', 'member', { ...since, agency: 'Ysgol y Bryn' }),
  aMember('mam', 'parent', since),
];
const base = aCoreGroup()
  .withChild({ registeredOn: '2026-10-01' })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: people });

/** Tuesday 24 November 2026: two working days before it is Friday, one is Monday. */
const review = { kind: 'review', plannedFor: '2026-11-24', heldOn: null, decision: null, conferenceId: 'k1' } as const;

function withReview(more: { readonly viewsBy?: readonly string[] | null; readonly plannedFor?: string } = {}): CoreGroup {
  const children = base.children.map((child) => ({ ...child, conferences: [...child.conferences, { ...review, ...more }] }));
  return { ...base, children };
}

async function aWorld(group: CoreGroup, from: string, documents: Parameters<AlertWorld['store']['groups']['commit']>[0]['create'] = []) {
  const world = await anAlertWorld({ groups: [group], now: instantOf(from, '06:00') });
  const loaded = await world.store.groups.load(group.coreGroupId, []);
  if (loaded === null) throw new Error('no group');
  const { document: head, etag } = loaded.head;
  await world.store.groups.commit({ coreGroupId: group.coreGroupId, head, etag, put: [], create: documents });
  return world;
}

/** Each day's sweep, twice, and delivery: what of these kinds was planned, by day. */
async function played(
  world: AlertWorld,
  kinds: readonly string[],
  from: string,
  to: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const told: Record<string, readonly string[]> = {};
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const first = (await world.sweeps(instantOf(day, '08:30'))).planned;
    const second = (await world.sweeps(instantOf(day, '08:40'))).planned;
    await world.delivers();
    const of = [...first, ...second].filter(({ about }) => kinds.includes(about.kind)).map(({ key }) => key);
    if (of.length > 0) told[day] = of.sort();
  }
  return told;
}

async function stateOf(world: AlertWorld, key: string): Promise<Notice['state'] | undefined> {
  return (await world.notices()).find((notice) => notice.key === key)?.state;
}

describe('a view on registration that is missing before a review', () => {
  const mine = (who: string, rung: string) => `view:k1:2026-11-24:${who}:${rung}:person-${who}`;
  const others = (who: string, rung: string) => `view:k1:2026-11-24:others:${rung}:person-${who}`;

  it('is told two working days before to the member and the co-ordinator, and the next one to the conference chair too', async () => {
    const told = await played(await aWorld(withReview({ viewsBy: ['macsen'] }), '2026-11-18'), ['view'], '2026-11-18', '2026-11-26');
    expect(told).toEqual({
      '2026-11-20': [mine('noor', 'due-soon'), others('sian', 'due-soon'), mine('sian', 'due-soon')].sort(),
      '2026-11-23': [mine('noor', 'due'), others('jean', 'due'), others('sian', 'due'), mine('sian', 'due')].sort(),
    });
  });

  it('is dealt with once it is given, once the views are open and once the review is off', async () => {
    for (const viewsBy of [['macsen', 'noor', 'sian'], null]) {
      const world = await aWorld(withReview({ viewsBy: ['macsen'] }), '2026-11-20');
      await played(world, ['view'], '2026-11-20', '2026-11-20');
      await world.changes((group) => ({ ...group, children: withReview({ viewsBy }).children }));
      expect(await played(world, ['view'], '2026-11-21', '2026-11-25')).toEqual({});
      expect(await stateOf(world, mine('noor', 'due-soon'))).toBe('settled');
    }
  });

  it('is looked up where the case system planned the review, or an earlier version did', async () => {
    const view = { memberId: 'noor', childId: 'child-1', view: 'remain', categories: [], changes: 0 } as const;
    const words = { text: 'x', by: 'noor', at: '2026-11-10T10:00:00.000Z', language: 'en', audience: { kind: 'practitioners' } } as const;
    const views = {
      ...{ id: 'review-views:k1', type: 'review-views', schemaVersion: 1, coreGroupId: base.coreGroupId, conferenceId: 'k1' },
      ...{ views: [{ ...view, words, at: words.at }], opened: [] },
    };
    const world = await aWorld(withReview(), '2026-11-18', [views as never]);
    const told = await played(world, ['view'], '2026-11-18', '2026-11-20');
    expect(told).toEqual({ '2026-11-20': [mine('macsen', 'due-soon'), mine('sian', 'due-soon'), others('sian', 'due-soon')].sort() });
    expect((await world.head()).children[0]?.conferences.at(-1)?.viewsBy).toEqual(['noor']);
  });
});

describe('a meeting or review that nobody chairs', () => {
  const kinds = ['no-chair', 'no-review-chair'];
  const meeting = aMeeting({ plannedFor: '2026-11-24', chairMemberId: null, coreGroupId: base.coreGroupId });
  const chaired = { ...meeting, chairMemberId: 'noor' };
  const noChair = (rung: string, ...who: string[]) => who.map((each) => `no-chair:meeting-1:2026-11-24:${rung}:person-${each}`).sort();

  it('is told one working day before to co-ordinator and manager, on its day to the senior manager too', async () => {
    const world = await aWorld(withMeeting(base, meeting), '2026-11-20');
    expect(await played(world, kinds, '2026-11-20', '2026-11-26')).toEqual({
      '2026-11-23': noChair('due-soon', 'macsen', 'sian'),
      '2026-11-24': noChair('due', 'elin', 'macsen', 'sian'),
    });
  });

  it('is one whose chair has sent apologies or a deputy, has left, or is on leave that day', async () => {
    const reply = { memberId: 'noor', invitedAt: null, repliedAt: null, deputy: null, presence: null, mode: null, confirmedBy: null };
    const sends = (said: 'apologies' | 'deputy') => [{ ...reply, reply: said, confirmedAt: null } as const];
    const away = [{ personId: 'person-noor', from: '2026-11-24', to: '2026-11-24', coverPersonId: null }];
    const left = people.map((member) => (member.memberId === 'noor' ? { ...member, to: '2026-11-24' } : member));
    const groups = [
      withMeeting(base, { ...chaired, attendees: sends('apologies') }),
      withMeeting(base, { ...chaired, attendees: sends('deputy') }),
      withMeeting({ ...base, absences: away }, chaired),
      withMeeting({ ...base, members: left }, chaired),
    ];
    for (const group of groups) {
      const told = await played(await aWorld(group, '2026-11-23'), kinds, '2026-11-23', '2026-11-23');
      expect(told).toEqual({ '2026-11-23': noChair('due-soon', 'macsen', 'sian') });
    }
  });

  it('is nobody’s to hear of while somebody chairs, and dealt with once somebody is named', async () => {
    expect(await played(await aWorld(withMeeting(base, chaired), '2026-11-20'), kinds, '2026-11-20', '2026-11-25')).toEqual({});
    const world = await aWorld(withMeeting(base, meeting), '2026-11-23');
    await played(world, kinds, '2026-11-23', '2026-11-23');
    await world.changes((group) => ({ ...group, meetings: withMeeting(base, chaired).meetings }));
    expect(await played(world, kinds, '2026-11-24', '2026-11-25')).toEqual({});
    expect(await stateOf(world, noChair('due-soon', 'sian')[0] ?? '')).toBe('settled');
  });

  it('is looked up where the head does not say who chairs', async () => {
    const { chairMemberId: _, ...fact } = withMeeting(base, meeting).meetings.at(-1) ?? meeting;
    const imported = { ...base, meetings: [...base.meetings, fact as CoreGroup['meetings'][number]] };
    const told = await played(await aWorld(imported, '2026-11-20', [meeting]), kinds, '2026-11-20', '2026-11-23');
    expect(told).toEqual({ '2026-11-23': noChair('due-soon', 'macsen', 'sian') });
    expect(await played(await aWorld(imported, '2026-11-20', [chaired]), kinds, '2026-11-20', '2026-11-24')).toEqual({});
  });

  it('is a review without a conference chair for its child on that day', async () => {
    const members = people.filter(({ memberId }) => memberId !== 'jean');
    const told = await played(await aWorld({ ...withReview({ viewsBy: null }), members }, '2026-11-20'), kinds, '2026-11-20', '2026-11-23');
    expect(told['2026-11-23']).toEqual(['macsen', 'sian'].map((who) => `no-review-chair:k1:2026-11-24:due-soon:person-${who}`));
    expect(await played(await aWorld(withReview({ viewsBy: null }), '2026-11-20'), kinds, '2026-11-20', '2026-11-24')).toEqual({});
  });
});

describe('a visit to a looked-after child', () => {
  /** Seen alone at home on Tuesday 17 November, placed on the 19th: to be visited by Thursday 26, by registration by 1 December. */
  const seen = base.children.map((child) => ({
    ...child,
    visits: [aVisitFact('2026-11-17', { seen: true, alone: true, atHome: true, bedroom: true })],
  }));
  const [only] = seen;
  const placed = { ...base, children: seen.map((child) => ({ ...child, lookedAfter: true, lookedAfterSince: '2026-11-19' })) };
  const care = (rung: string, ...who: readonly string[]) =>
    who.map((each) => `care-visit:${only?.childId}:2026-11-26:${rung}:person-${each}`);

  it('is told before its day to the co-ordinator, once late to the manager too, and again on every working day', async () => {
    const told = await played(await aWorld(placed, '2026-11-20'), ['care-visit'], '2026-11-20', '2026-12-01');
    expect(told).toEqual({
      '2026-11-24': care('due-soon', 'sian'),
      '2026-11-27': care('after-1', 'macsen', 'sian'),
      '2026-11-30': care('again-2026-11-30', 'macsen', 'sian'),
      '2026-12-01': care('again-2026-12-01', 'macsen', 'sian'),
    });
  });

  it('is dealt with by the visit that meets it, alone or not', async () => {
    const world = await aWorld(placed, '2026-11-20');
    await played(world, ['care-visit'], '2026-11-20', '2026-11-27');
    const visit = aVisitFact('2026-11-27', { seen: true, alone: false });
    await world.changes((group) => ({ ...group, children: group.children.map((each) => ({ ...each, visits: [...each.visits, visit] })) }));
    expect(await played(world, ['care-visit'], '2026-11-28', '2026-12-03')).toEqual({});
    expect(await stateOf(world, care('after-1', 'macsen')[0] ?? '')).toBe('settled');
  });

  it('is left to the limits of the registration where one of them comes first', async () => {
    const later = { ...placed, children: placed.children.map((child) => ({ ...child, lookedAfterSince: '2026-11-25' })) };
    expect(await played(await aWorld(later, '2026-11-25'), ['care-visit'], '2026-11-25', '2026-12-03')).toEqual({});
  });
});

describe('the temporary entry of a child of another authority', () => {
  const withCustodian = { ...base, members: [...people, aMember('reg', 'custodian', since)] };
  const entered = (more: Partial<CoreGroup['children'][number]> = {}) => ({
    ...withCustodian,
    children: base.children.map((child) => ({
      ...child,
      ...{ status: 'temporary' as const, homeAuthority: 'Dyffryn Mawr', temporaryUntil: '2026-11-25', ...more },
    })),
  });
  const end = (rung: string) => ['reg', 'sian'].map((who) => `entry-end:child-1:2026-11-25:${rung}:person-${who}`);

  it('is told to co-ordinator and custodian ten working days before it is to end, on the day, and again every week', async () => {
    const told = await played(await aWorld(entered(), '2026-11-10'), ['entry-end'], '2026-11-10', '2026-12-09');
    expect(told).toEqual({
      '2026-11-11': end('due-soon'),
      '2026-11-25': end('due'),
      '2026-12-02': end('again-2026-12-02'),
      '2026-12-09': end('again-2026-12-09'),
    });
  });

  it('leaves no list by the day alone, and is told of no longer once the entry is over, another or a registration', async () => {
    const world = await aWorld(entered(), '2026-11-24');
    expect(await played(world, ['entry-end'], '2026-11-24', '2026-12-01')).not.toEqual({});
    expect((await world.head()).children.map(({ status, deregisteredOn }) => [status, deregisteredOn])).toEqual([['temporary', null]]);
    await world.changes((group) => ({ ...group, children: group.children.map((each) => ({ ...each, status: 'registered' as const })) }));
    expect(await played(world, ['entry-end'], '2026-12-02', '2026-12-10')).toEqual({});
    for (const group of [entered({ temporaryUntil: '2027-03-01' }), entered({ status: 'de-registered', deregisteredOn: '2026-11-20' })])
      expect(await played(await aWorld(group, '2026-11-24'), ['entry-end'], '2026-11-24', '2026-11-26')).toEqual({});
  });
});

describe('an unborn child whose expected day has passed', () => {
  const awaited = (more: Partial<CoreGroup['children'][number]> = {}) => ({
    ...base,
    children: base.children.map((child) => ({ ...child, visits: [], givenName: '', dateOfBirth: null, expectedOn: '2026-11-18', ...more })),
  });
  const birth = (rung: string) => ['macsen', 'sian'].map((who) => `birth:child-1:2026-11-18:${rung}:person-${who}`);

  it('is told to co-ordinator and manager from the working day after it, and again every week', async () => {
    expect(await played(await aWorld(awaited(), '2026-11-16'), ['birth'], '2026-11-16', '2026-12-04')).toEqual({
      '2026-11-19': birth('due'),
      '2026-11-26': birth('again-2026-11-26'),
      '2026-12-03': birth('again-2026-12-03'),
    });
  });

  it('is told of no longer once the birth, an end or another day is recorded', async () => {
    const world = await aWorld(awaited(), '2026-11-19');
    expect(await played(world, ['birth'], '2026-11-19', '2026-11-20')).not.toEqual({});
    await world.changes((group) => ({ ...group, children: group.children.map((each) => ({ ...each, dateOfBirth: '2026-11-20' })) }));
    expect(await played(world, ['birth'], '2026-11-21', '2026-12-04')).toEqual({});
    expect(await stateOf(world, birth('due')[0] ?? '')).toBe('settled');
    const ends = [
      { frozen: { on: '2026-11-18', because: 'not-born-alive' as const } },
      { status: 'de-registered' as const, deregisteredOn: '2026-11-17' },
      { expectedOn: '2027-01-20' },
    ];
    for (const end of ends)
      expect(await played(await aWorld(awaited(end), '2026-11-18'), ['birth'], '2026-11-18', '2026-11-20')).toEqual({});
  });
});

describe('a place that nobody has taken', () => {
  const gone = (to: string) => people.map((member) => (member.memberId === 'noor' ? { ...member, to } : member));
  const vacancy = (rung: string) => ['macsen', 'sian'].map((who) => `vacancy:noor:${rung}:person-${who}`);
  /** Left on Friday 6 November: five working days later is Friday 13. */
  const left = { ...base, members: gone('2026-11-06') };

  it('is told after five working days to co-ordinator and manager, and again every week', async () => {
    const told = await played(await aWorld(left, '2026-11-09'), ['vacancy'], '2026-11-09', '2026-11-30');
    expect(told).toEqual({
      '2026-11-13': vacancy('due'),
      '2026-11-20': vacancy('again-2026-11-20'),
      '2026-11-27': vacancy('again-2026-11-27'),
    });
  });

  it('is dealt with once somebody of the same agency is in the group, and one notice of it is open to each', async () => {
    const world = await aWorld(left, '2026-11-13');
    await played(world, ['vacancy'], '2026-11-13', '2026-11-23');
    const open = ((await world.head()).noticesAbout ?? []).filter(({ about }) => about.kind === 'vacancy');
    expect(open.map(({ about, to, at }) => [about.kind === 'vacancy' && about.rung, to, at?.slice(0, 10)])).toEqual([
      [{ againOn: '2026-11-20' }, 'person-macsen', '2026-11-13'],
      [{ againOn: '2026-11-20' }, 'person-sian', '2026-11-13'],
    ]);
    const next = aMember('gwen', 'member', { from: '2026-11-24', agency: 'YSGOL Y BRYN ' });
    await world.changes((group) => ({ ...group, members: [...group.members, next] }));
    expect(await played(world, ['vacancy'], '2026-11-24', '2026-12-10')).toEqual({});
    expect(await stateOf(world, vacancy('again-2026-11-20')[0] ?? '')).toBe('settled');
  });

  it('is none where a conference was held since, nor for a family member, a carer or a child off the register', async () => {
    const held = { kind: 'review', plannedFor: '2026-11-06', heldOn: '2026-11-06', decision: 'remain' } as const;
    const reviewed = { ...left, children: left.children.map((child) => ({ ...child, conferences: [...child.conferences, held] })) };
    const others = ['parent', 'foster-carer', 'advocate'] as const;
    const family = others.map((role) => ({
      ...base,
      members: [...people, aMember('x', role, { ...since, to: '2026-11-06', agency: 'Arall' })],
    }));
    const off = {
      ...left,
      children: left.children.map((child) => ({ ...child, status: 'de-registered' as const, deregisteredOn: '2026-11-07' })),
    };
    for (const group of [reviewed, ...family, off])
      expect(await played(await aWorld(group, '2026-11-12'), ['vacancy'], '2026-11-12', '2026-11-16')).toEqual({});
  });

  it('is a co-ordinator’s at once, and on every working day', async () => {
    const members = people.map((member) => (member.memberId === 'sian' ? { ...member, to: '2026-11-10' } : member));
    const world = await aWorld({ ...base, members }, '2026-11-10');
    const days: string[] = [];
    for (let day = '2026-11-10'; day <= '2026-11-18'; day = addDays(day, 1)) {
      const { planned } = await world.sweeps(instantOf(day, '08:30'));
      await world.delivers();
      if (planned.some(({ about, recipientPersonId: to }) => about.kind === 'clock' && about.clock === 'D20' && to === 'person-macsen'))
        days.push(day);
    }
    expect(days).toEqual(['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18']);
  });
});

describe('apologies without the written report that they owe', () => {
  const owed = { memberId: 'noor', apologisedOn: '2026-11-16', receivedOn: null };
  const meeting = aMeeting({ plannedFor: '2026-11-24', chairMemberId: 'macsen', coreGroupId: base.coreGroupId });
  const withOwed = (receivedOn: string | null): CoreGroup => {
    const { meetings, ...group } = withMeeting(base, meeting);
    const owing = { absenceReports: [{ ...owed, receivedOn }] };
    return { ...group, meetings: meetings.map((each) => (each.meetingId === 'meeting-1' ? { ...each, ...owing } : each)) };
  };

  /** Who was told of D15 on which day and rung. */
  async function reports(group: CoreGroup): Promise<readonly string[]> {
    const world = await aWorld(group, '2026-11-19');
    const told = await played(world, ['clock'], '2026-11-19', '2026-11-24');
    return Object.entries(told).flatMap(([day, keys]) =>
      keys.filter((key) => key.startsWith('D15')).map((key) => `${day} ${key.split(':').slice(3).join(' ')}`),
    );
  }

  it('are told to the member before, and to whoever chairs too on the day of the meeting', async () => {
    expect(await reports(withOwed(null))).toEqual([
      '2026-11-20 due-soon person-noor',
      '2026-11-24 after-1 person-macsen',
      '2026-11-24 after-1 person-noor',
      '2026-11-24 after-1 person-sian',
    ]);
    expect(await reports(withOwed('2026-11-18'))).toEqual([]);
  });
});

describe('a review for which too few agencies are there', () => {
  const agencies = (...ids: readonly string[]) => ids.map((id) => aMember(id, 'member', { ...since, agency: `Agency ${id}` }));
  const short = (rung: string) => ['jean', 'sian'].map((who) => `no-quorum:k1:2026-11-24:${rung}:person-${who}`);

  it('is told to chair and co-ordinator the working day before it and on the day, and to nobody once three agencies are there', async () => {
    const group = withReview({ viewsBy: null });
    const two = { ...group, members: group.members.map((each) => ({ ...each, ...(each.role === 'manager' && { agency: '' }) })) };
    expect(await played(await aWorld(two, '2026-11-19'), ['no-quorum'], '2026-11-19', '2026-11-27')).toEqual({
      '2026-11-23': short('due-soon'),
      '2026-11-24': short('due'),
    });
    const enough = { ...two, members: [...two.members, ...agencies('ann', 'bet', 'cen')] };
    expect(await played(await aWorld(enough, '2026-11-19'), ['no-quorum'], '2026-11-19', '2026-11-27')).toEqual({});
    const away = {
      ...enough,
      absences: ['ann', 'bet', 'cen'].map((id) => ({
        personId: `person-${id}`,
        from: '2026-11-24',
        to: '2026-11-24',
        coverPersonId: null,
      })),
    };
    const told = await played(await aWorld(away, '2026-11-19'), ['no-quorum'], '2026-11-19', '2026-11-27');
    expect(Object.keys(told)).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('counts for each child: an agency may be there with one person for one child, and with another for their brother', async () => {
    const group = withReview({ viewsBy: null });
    const [child] = group.children;
    if (child === undefined) throw new Error('no child');
    const children = [child, { ...child, childId: 'child-2', givenName: 'Cai' }];
    const members = group.members.map((each) => ({ ...each, childIds: [], ...(each.role === 'manager' && { agency: '' }) }));
    const theirs = (id: string, agency: string, childId: string) => ({
      ...aMember(id, 'member', { ...since, agency }),
      childIds: [childId],
    });
    const split = [theirs('ann', 'Health', child.childId), theirs('bob', 'Health', 'child-2'), ...agencies('cen')];
    const world = (more: CoreGroup['members']) => aWorld({ ...group, children, members: [...members, ...more] }, '2026-11-19');
    expect(await played(await world([...split, ...agencies('dai')]), ['no-quorum'], '2026-11-19', '2026-11-27')).toEqual({});
    const forOne = [theirs('ann', 'Health', child.childId), theirs('eve', 'Police', child.childId)];
    const told = await played(await world(forOne), ['no-quorum'], '2026-11-19', '2026-11-27');
    expect(Object.keys(told)).toEqual(['2026-11-23', '2026-11-24']);
  });
});

describe('a review after which no decision is recorded', () => {
  const undecided = (rung: string) => ['jean', 'rhys'].map((who) => `no-decision:k1:2026-11-24:${rung}:person-${who}`);
  const group = { ...withReview({ viewsBy: null }), members: [...people, aMember('rhys', 'custodian', since)] };

  it('is told to chair and custodian from the next working day, and again every week until it is decided, moved or called off', async () => {
    const world = await aWorld(group, '2026-11-24');
    expect(await played(world, ['no-decision'], '2026-11-24', '2026-12-03')).toEqual({
      '2026-11-25': undecided('due'),
      '2026-12-02': undecided('again-2026-12-02'),
    });
    const changed = (fact: object): CoreGroup => ({
      ...group,
      children: group.children.map((child) => ({
        ...child,
        conferences: child.conferences.map((each) => (each.kind === 'review' ? { ...each, ...fact } : each)),
      })),
    });
    await world.changes(() => changed({ heldOn: '2026-11-24', decision: 'remain' }));
    expect(await played(world, ['no-decision'], '2026-12-04', '2026-12-17')).toEqual({});
    expect(await stateOf(world, undecided('due')[0] ?? '')).toBe('settled');
    for (const fact of [{ calledOffOn: '2026-11-24' }, { plannedFor: '2026-12-14' }])
      expect(await played(await aWorld(changed(fact), '2026-11-24'), ['no-decision'], '2026-11-24', '2026-12-04')).toEqual({});
  });

  it('says nothing of a review that the case system alone knows: its decision comes with an export', async () => {
    const { conferenceId: _, ...imported } = review;
    const children = base.children.map((child) => ({ ...child, conferences: [...child.conferences, imported] }));
    expect(await played(await aWorld({ ...base, children }, '2026-11-24'), ['no-decision'], '2026-11-24', '2026-12-04')).toEqual({});
  });
});

describe('an end of registration of which nobody has recorded who was told', () => {
  /** Confirmed on Tuesday 17 November: five working days later is Tuesday 24. */
  const ended = (told?: { readonly agenciesOn: string | null; readonly familyOn: string | null }): CoreGroup => ({
    ...base,
    members: [...people, aMember('reg', 'custodian', since), aMember('mair', 'administrator', since)],
    children: base.children.map((child) => ({
      ...child,
      ...{ status: 'de-registered' as const, deregisteredOn: '2026-11-13' },
      removal: {
        ...{ conferenceId: 'k1', decidedByPersonId: 'person-jean' },
        check: { outcome: 'confirmed' as const, byPersonId: 'person-reg', on: '2026-11-17' },
        ...(told && { told }),
      },
    })),
  });
  const told = (rung: string, ...who: readonly string[]) => who.map((each) => `end-told:child-1:2026-11-24:${rung}:person-${each}`);
  const nobody = { agenciesOn: null, familyOn: null };

  it('is told to administrator and custodian on the fifth working day, to the manager too once late, and again every week', async () => {
    expect(await played(await aWorld(ended(nobody), '2026-11-18'), ['end-told'], '2026-11-18', '2026-12-09')).toEqual({
      '2026-11-24': told('due', 'mair', 'reg'),
      '2026-11-25': told('after-1', 'macsen', 'mair', 'reg'),
      '2026-12-02': told('again-2026-12-02', 'macsen', 'mair', 'reg'),
      '2026-12-09': told('again-2026-12-09', 'macsen', 'mair', 'reg'),
    });
  });

  it('is told of until both are recorded, and no longer then, nor once the child is on the register again', async () => {
    const world = await aWorld(ended({ agenciesOn: '2026-11-18', familyOn: null }), '2026-11-24');
    expect(Object.keys(await played(world, ['end-told'], '2026-11-24', '2026-11-25'))).toEqual(['2026-11-24', '2026-11-25']);
    const { children } = ended({ agenciesOn: '2026-11-18', familyOn: '2026-11-26' });
    await world.changes((group) => ({ ...group, children }));
    expect(await played(world, ['end-told'], '2026-11-26', '2026-12-09')).toEqual({});
    expect(await stateOf(world, told('after-1', 'macsen')[0] ?? '')).toBe('settled');
    const back = await aWorld(ended(nobody), '2026-11-24');
    await played(back, ['end-told'], '2026-11-24', '2026-11-24');
    await back.changes((group) => ({ ...group, children: group.children.map((each) => ({ ...each, status: 'registered' as const })) }));
    expect(await played(back, ['end-told'], '2026-11-25', '2026-12-09')).toEqual({});
  });

  it('says nothing of ends that an earlier version confirmed, of which nothing could be recorded', async () => {
    expect(await played(await aWorld(ended(), '2026-11-18'), ['end-told'], '2026-11-18', '2026-12-02')).toEqual({});
  });
});
