import { currentClocks } from '../../src/core/clocks/clocksOf';
import { withoutWhat } from '../../src/core/clocks/countedWithout';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { type ExportRows, filesOf, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const rules = defaultRules();

function read(rows: ExportRows) {
  const { groups, problems, people } = parseCaseload(filesOf(rows), asAt);
  const [only] = groups;
  if (only === undefined) throw new Error('the group was not taken');
  const told = problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`);
  return { ...only, told, people };
}

/** The clocks of the export as it should be. */
const clocksOf = (rows: ExportRows) => currentClocks(read(rows).group, rules, asAt);
const rightClocks = clocksOf(smallExport);

function withoutRow(rows: ExportRows, file: string, row: number): ExportRows {
  return { ...rows, [file]: (rows[file] ?? []).filter((_each, index) => index !== row) };
}

describe('an action that says less than ours', () => {
  it('is taken without a day, with nobody reminded of it', () => {
    const { plan, told } = read(withCells(smallExport, 'actions.csv', 0, { due_on: '' }));
    expect(plan.actions[0]).toMatchObject({ ref: 'AC-90001', dueOn: null, state: 'open' });
    expect(told).toEqual(['noted actions.csv:2 due_on no-day-agreed']);
  });

  it('has its second owner as one who helps', () => {
    const { plan, group } = read(withCells(smallExport, 'actions.csv', 0, { owner_email: 'carys@mail.example; iona.bell@school.example' }));
    const named = (name: string) => group.members.find((member) => member.name === name)?.memberId;
    expect(plan.actions[0]).toMatchObject({
      owner: { kind: 'member', memberId: named('Carys Enghraifft') },
      coOwnerMemberIds: [named('Iona Bell')],
    });
  });

  it('has an owner whom the export does not know as one outside the group', () => {
    const { plan, told } = read(withCells(smallExport, 'actions.csv', 0, { owner_email: 'gwen@charity.example' }));
    expect(plan.actions[0]?.owner).toMatchObject({ kind: 'outside', name: { text: 'gwen@charity.example' } });
    expect(told).toEqual(['cell-left-out actions.csv:2 owner_email unknown-person']);
  });
});

describe('somebody whom the export does not know', () => {
  const stranger = 'interpreter@agency.example';

  it('costs the group nothing where they were at a meeting', () => {
    const there = { core_group_ref: 'CG-9001', held_on: '2026-10-14', email: stranger, status: 'present', report_received_on: '' };
    const rows = withRows(smallExport, 'attendance.csv', there);
    expect(read(rows).told).toEqual(['row-left-out attendance.csv:4 email unknown-person']);
    expect(read(rows).meetings).toEqual(read(smallExport).meetings);
    expect(clocksOf(rows)).toEqual(rightClocks);
  });

  it('resets no limit with a visit', () => {
    const [visit] = smallExport['visits.csv'] ?? [];
    const rows = withRows(smallExport, 'visits.csv', { ...visit, visited_at: '2026-11-18T10:00', by_email: stranger });
    const { group, told } = read(rows);
    expect(told).toEqual(['cell-left-out visits.csv:3 by_email unknown-person']);
    expect(group.children[0]?.visits.map(({ on, byRole }) => [on, byRole])).toEqual([
      ['2026-11-10', 'co-ordinator'],
      ['2026-11-18', 'other'],
    ]);
    expect(clocksOf(rows)).toEqual(rightClocks);
  });
});

describe('a visit by somebody who is no member of the group', () => {
  const staff = (role: string) => ({ name: 'Nia Wyn', email: 'nia@council.example', role, agency: 'Aberwern Social Services' });
  const [visit] = smallExport['visits.csv'] ?? [];
  const visited = { ...visit, visited_at: '2026-11-18T10:00', by_email: 'nia@council.example' };
  const withVisitBy = (role: string) => withRows(withRows(smallExport, 'staff.csv', staff(role)), 'visits.csv', visited);
  const seenAlone = (rows: ExportRows) => {
    const { group } = read(rows);
    const [child] = group.children;
    const clock = currentClocks(group, rules, asAt).find((each) => each.clock === 'D05');
    if (child === undefined || clock === undefined) throw new Error('D05 is not counted');
    return { from: clock.trigger, without: withoutWhat(clock, child, group) };
  };
  const by = (rows: ExportRows) => read(rows).group.children[0]?.visits.find(({ on }) => on === '2026-11-18')?.byRole;

  it.each(['co-ordinator', 'manager'])(
    'counts where the staff list has them as a %s: they cover, and somebody is to look at it',
    (role) => {
      expect(by(withVisitBy(role))).toBe(role);
      expect(seenAlone(withVisitBy(role))).toEqual({ from: '2026-11-18', without: [] });
      const told = read(withVisitBy(role)).told.filter((line) => line.includes('visit-by'));
      expect(told).toEqual(['noted visits.csv:3 by_email visit-by-cover']);
    },
  );

  it.each(['member', 'senior-manager', 'conference-chair', 'custodian'])(
    'moves no limit where the staff list has them as a %s, and the limit says so',
    (role) => {
      expect(by(withVisitBy(role))).toBe('other');
      expect(seenAlone(withVisitBy(role))).toEqual({
        from: '2026-11-10',
        without: [{ what: 'visit', on: '2026-11-18', by: 'no-member' }],
      });
      expect(read(withVisitBy(role)).told).toContain('noted visits.csv:3 by_email visit-by-no-member');
    },
  );

  it('moves no limit where the export does not know them, and the limit says so', () => {
    const rows = withRows(smallExport, 'visits.csv', { ...visited, by_email: 'gwen@charity.example' });
    expect(seenAlone(rows).without).toEqual([{ what: 'visit', on: '2026-11-18', by: 'no-member' }]);
  });

  it('counts as cover where the list has them as its co-ordinator from a later day on, and the staff list says their post', () => {
    const rows = withCells(smallExport, 'members.csv', 0, { from: '2026-11-15' });
    expect(seenAlone(rows)).toEqual({ from: '2026-11-10', without: [] });
    expect(read(rows).told).toContain('noted visits.csv:2 by_email visit-by-cover');
  });

  it('moves no limit where no staff list says the post of whom the list has from a later day on, and the limit says so', () => {
    const { 'staff.csv': _, ...rows } = withCells(smallExport, 'members.csv', 0, { from: '2026-11-15' });
    expect(seenAlone(rows)).toEqual({ from: '2026-10-05', without: [{ what: 'visit', on: '2026-11-10', by: 'no-member' }] });
    expect(read(rows).told).toEqual(['noted visits.csv:2 by_email visit-by-no-member']);
  });

  it.each(['member', 'parent'])('never counts where the group has them as a %s', (role) => {
    const [listed] = smallExport['members.csv'] ?? [];
    const nia = { ...listed, name: 'Nia Wyn', email: 'nia@council.example', role, child_refs: 'CH-90001' };
    const rows = withRows(withVisitBy('co-ordinator'), 'members.csv', nia);
    expect(by(rows)).toBe('other');
    expect(seenAlone(rows)).toEqual({ from: '2026-11-10', without: [] });
  });

  describe('who was its co-ordinator until 12 November', () => {
    const left = (rows: ExportRows, cells: Readonly<Record<string, string>> = {}) =>
      withCells(rows, 'members.csv', 0, { to: '2026-11-12', email: 'nia@council.example', name: 'Nia Wyn', ...cells });
    const rowsBy = (role: string | null) => (role === null ? withRows(left(smallExport), 'visits.csv', visited) : left(withVisitBy(role)));
    const listedAs = (role: string) => withRows(rowsBy(null), 'members.csv', { ...left(smallExport)['members.csv']?.[0], role });

    it('moves no limit with a visit after that, and the limit says so, as of anybody else who is no member', () => {
      expect(seenAlone(rowsBy(null)).without).toContainEqual({ what: 'visit', on: '2026-11-18', by: 'no-member' });
      expect(by(rowsBy(null))).toBe('other');
    });

    it('says so as well where they were a practitioner of the group too until then', () => {
      expect(seenAlone(listedAs('member')).without).toContainEqual({ what: 'visit', on: '2026-11-18', by: 'no-member' });
    });

    it.each(['co-ordinator', 'manager'])(
      'covers where the staff list still has them as a %s, as anybody else of that post does',
      (role) => {
        expect(by(rowsBy(role))).toBe(role);
        expect(seenAlone(rowsBy(role))).toEqual({ from: '2026-11-18', without: [] });
        expect(read(rowsBy(role)).told).toContain('noted visits.csv:3 by_email visit-by-cover');
      },
    );

    it('does not cover where the staff list has them as another now', () => {
      expect(by(rowsBy('member'))).toBe('other');
      expect(seenAlone(rowsBy('member')).without).toContainEqual({ what: 'visit', on: '2026-11-18', by: 'no-member' });
    });

    it('does not cover where they are one of the family, or were', () => {
      for (const to of ['', '2026-11-12']) {
        const parent = { ...smallExport['members.csv']?.[0], email: 'nia@council.example', name: 'Nia Wyn', role: 'parent', to };
        expect(by(withRows(rowsBy('co-ordinator'), 'members.csv', parent))).toBe('other');
      }
    });
  });

  it('says nothing of one on which the child was not seen', () => {
    const rows = withCells(withVisitBy('member'), 'visits.csv', 1, { seen: 'N', alone: 'N' });
    expect(seenAlone(rows)).toEqual({ from: '2026-11-10', without: [] });
    expect(read(rows).told.filter((line) => line.includes('visit-by'))).toEqual([]);
  });
});

describe('one person in two roles', () => {
  it('holds both', () => {
    const nests = withCells(smallExport, 'core-groups.csv', 0, { coordinator_email: 'huw.rees@council.example' });
    const rows = withCells(nests, 'members.csv', 0, { name: 'Huw Rees', email: 'huw.rees@council.example' });
    const { group, told } = read(rows);
    const huw = group.members.filter(({ name }) => name === 'Huw Rees');
    expect(huw.map(({ role }) => role)).toEqual(['co-ordinator', 'manager']);
    expect([new Set(huw.map(({ personId }) => personId)).size, new Set(huw.map(({ memberId }) => memberId)).size]).toEqual([1, 2]);
    // Nest Parry visited on 10 November and is on the staff list: a co-ordinator who has left, who was none on that day.
    expect(told.filter((line) => !line.startsWith('noted'))).toEqual([]);
    expect(currentClocks(group, rules, asAt).some(({ clock }) => clock === 'D20')).toBe(false);
  });

  it('holds both where the lists differ', () => {
    const rows = withCells(smallExport, 'core-groups.csv', 0, { coordinator_email: 'huw.rees@council.example' });
    const { group, told } = read(rows);
    expect(group.members.filter(({ name }) => name === 'Huw Rees').map(({ role }) => role)).toEqual(['co-ordinator', 'manager']);
    expect(told).toEqual(['noted core-groups.csv:2 coordinator_email role-differs']);
  });

  it('never makes one of the family a manager', () => {
    const rows = withCells(smallExport, 'core-groups.csv', 0, { manager_email: 'carys@mail.example' });
    const { group, told } = read(rows);
    expect(group.members.filter(({ name }) => name === 'Carys Enghraifft').map(({ role }) => role)).toEqual(['parent']);
    expect(told).toEqual(['cell-left-out core-groups.csv:2 manager_email one-of-the-family']);
  });
});

describe('a parent without an address of their own', () => {
  const carys = 4;

  it('is known by name and role, and is outside Teams', () => {
    const rows = withCells(smallExport, 'members.csv', carys, { email: '' });
    const { group, people, told } = read(
      withCells(withoutRow(rows, 'attendance.csv', 1), 'actions.csv', 0, { owner_email: 'huw.rees@council.example' }),
    );
    const [parent] = group.members.filter(({ role }) => role === 'parent');
    expect(parent).toMatchObject({ name: 'Carys Enghraifft', inTeams: false });
    expect(people.map(({ personId }) => personId)).not.toContain(parent?.personId);
    expect(told).toEqual(['noted members.csv:6 email no-address']);
  });

  it('is the same person after the next export', () => {
    const rows = withCells(smallExport, 'members.csv', carys, { email: '' });
    const again = withCells(rows, 'members.csv', carys, { agency: 'none', from: '2026-10-06' });
    const [one, other] = [rows, again].map((each) => read(each).group.members.find(({ role }) => role === 'parent'));
    expect([other?.personId, other?.memberId]).toEqual([one?.personId, one?.memberId]);
  });

  it('may be named in other files', () => {
    const rows = withCells(smallExport, 'members.csv', carys, { email: '' });
    const named = withCells(withCells(rows, 'attendance.csv', 1, { email: 'Carys Enghraifft' }), 'actions.csv', 0, {
      owner_email: 'carys enghraifft',
    });
    const { group, meetings, plan } = read(named);
    const memberId = group.members.find(({ role }) => role === 'parent')?.memberId;
    expect(meetings[0]?.attendees.map((attendee) => attendee.memberId)).toContain(memberId);
    expect(plan.actions[0]?.owner).toEqual({ kind: 'member', memberId });
  });

  it('shares no identity with another who has the same', () => {
    const parent = { ...smallExport['members.csv']?.[carys], name: 'Dai Enghraifft' };
    const { group, people, told } = read(withRows(smallExport, 'members.csv', parent));
    const parents = group.members.filter(({ role }) => role === 'parent');
    expect(new Set(parents.map(({ personId }) => personId)).size).toBe(2);
    expect(parents.map(({ inTeams }) => inTeams)).toEqual([false, false]);
    expect(people.map(({ email }) => email)).not.toContain('carys@mail.example');
    expect(told).toEqual([
      'cell-left-out actions.csv:2 owner_email shared-address',
      'row-left-out attendance.csv:3 email shared-address',
      'noted members.csv:6 email shared-address',
      'noted members.csv:7 email shared-address',
    ]);
  });

  it('shares none with somebody who works with the family', () => {
    const { group } = read(withCells(smallExport, 'members.csv', carys, { email: 'nest.parry@council.example' }));
    const [nest, parent] = ['co-ordinator', 'parent'].map((role) => group.members.find((member) => member.role === role));
    expect(parent).toMatchObject({ name: 'Carys Enghraifft', inTeams: false });
    expect(parent?.personId).not.toBe(nest?.personId);
    expect(nest?.inTeams).toBe(true);
  });
});

describe('a child who was on the register before', () => {
  const before = {
    ...smallExport['children.csv']?.[0],
    registered_on: '2024-09-03',
    status: 'de-registered',
    deregistered_on: '2025-03-03',
  };
  const rows = withRows(smallExport, 'children.csv', before);

  it('counts from the newest registration, and has the earlier as history', () => {
    const { group, told } = read(rows);
    expect(group.children).toHaveLength(1);
    expect(group.children[0]).toMatchObject({
      registeredOn: '2026-10-05',
      status: 'registered',
      earlierRegistrations: [{ registeredOn: '2024-09-03', deregisteredOn: '2025-03-03', categories: ['neglect'] }],
    });
    expect(told).toEqual(['noted children.csv:3 child_ref registered-before']);
    expect(clocksOf(rows)).toEqual(rightClocks);
  });

  it('counts nothing from the conferences of the earlier registration', () => {
    const [conference] = smallExport['conferences.csv'] ?? [];
    const old = [
      { ...conference, planned_for: '2024-09-03', held_on: '2024-09-03' },
      { ...conference, kind: 'review', planned_for: '2024-12-01', held_on: '2024-12-01', decision: 'remain' },
    ];
    expect(clocksOf(withRows(rows, 'conferences.csv', ...old))).toEqual(rightClocks);
    const notHeld = { held_on: '', decision: '' };
    expect(clocksOf({ ...rows, 'conferences.csv': old })).toEqual(clocksOf(withCells(smallExport, 'conferences.csv', 0, notHeld)));
  });

  it('is in the group of the newest registration, where two groups have the child', () => {
    const [group] = smallExport['core-groups.csv'] ?? [];
    const two = withRows(smallExport, 'core-groups.csv', { ...group, core_group_ref: 'CG-8000' });
    const moved = withRows(two, 'children.csv', { ...before, core_group_ref: 'CG-8000' });
    const { groups } = parseCaseload(filesOf(moved), asAt);
    expect(groups.map(({ group: { ref, children } }) => [ref, children.length])).toEqual([
      ['CG-8000', 0],
      ['CG-9001', 1],
    ]);
  });
});

describe('a child of whom less is known', () => {
  it('is known by one name', () => {
    const { group } = read(withCells(smallExport, 'children.csv', 0, { given_name: '' }));
    expect(group.children[0]).toMatchObject({ givenName: 'Enghraifft', familyName: '' });
  });

  it('has the family’s name before birth', () => {
    const unborn = { given_name: '', date_of_birth: '', expected_date_of_delivery: '2026-12-24' };
    expect(read(withCells(smallExport, 'children.csv', 0, unborn)).group.children[0]).toMatchObject({
      givenName: '',
      familyName: 'Enghraifft',
    });
  });

  it('is counted from the conference where the day of registration cannot be read', () => {
    const rows = withCells(smallExport, 'children.csv', 0, { registered_on: '5.10.' });
    const [child] = read(rows).group.children;
    expect(child).toMatchObject({ registeredOn: '2026-10-05', countedWithout: [{ what: 'registration-day', on: null }] });
    expect(clocksOf(rows)).toEqual(rightClocks);
  });

  it('has a visit whose day cannot be read told of', () => {
    const { group } = read(withCells(smallExport, 'visits.csv', 0, { visited_at: 'Tuesday' }));
    expect(group.children[0]).toMatchObject({ visits: [], countedWithout: [{ what: 'visit', on: null }] });
  });

  it('has a visit with a day and no time', () => {
    const rows = withCells(smallExport, 'visits.csv', 0, { visited_at: '2026-11-10' });
    expect(read(rows).told).toEqual(['noted visits.csv:2 visited_at not-a-date-and-time']);
    expect(clocksOf(rows)).toEqual(rightClocks);
  });

  it('has an address that may be confidential kept from the family', () => {
    expect(read(withCells(smallExport, 'children.csv', 0, { confidential_address: '?' })).group.children[0]?.confidentialAddress).toBe(
      true,
    );
  });
});

describe('a membership of which less is known', () => {
  it('has ended where its last day cannot be read, with what was done in it', () => {
    const { group } = read(withCells(smallExport, 'members.csv', 0, { to: 'soon' }));
    expect(group.members.find(({ name }) => name === 'Nest Parry')).toMatchObject({ from: '2026-10-05', to: '2026-11-10' });
    expect(group.children[0]?.visits[0]?.byRole).toBe('co-ordinator');
    expect(group.countedWithout).toEqual([{ what: 'membership', on: null }]);
  });

  it('is for no child where those it is for cannot be read', () => {
    const { group } = read(withCells(smallExport, 'members.csv', 3, { child_refs: 'CH 1' }));
    expect(group.members.find(({ name }) => name === 'Iona Bell')?.childIds).toEqual(['not-said']);
  });

  it('has the role that another list gives it', () => {
    const { group } = read(withCells(smallExport, 'members.csv', 1, { role: 'boss' }));
    expect(group.members.find(({ name }) => name === 'Huw Rees')?.role).toBe('manager');
  });
});

it('takes rows whose last cells are left off, as spreadsheet programs do', () => {
  const files = new Map([...filesOf(smallExport)].map(([file, text]) => [file, text.replace(/,+\r\n/g, '\r\n')]));
  expect(files.get('children.csv')).toMatch(/,N,,N\r\n$/);
  const { groups, problems } = parseCaseload(files, asAt);
  expect([groups, problems]).toEqual([parseCaseload(filesOf(smallExport), asAt).groups, []]);
});
