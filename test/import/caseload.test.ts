import fc from 'fast-check';
import { keepVisits } from '../../src/core/children/keepVisits';
import { currentClocks } from '../../src/core/clocks/clocksOf';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { dataOf, demoFiles, type ExportRows, filesOf, goodExport, withCells, withRows } from '../support/caseloadFiles';

const asAt = '2026-11-20';

function imported(rows: ExportRows, ref = 'CG-1') {
  const found = parseCaseload(filesOf(rows), asAt).groups.find(({ group }) => group.ref === ref);
  if (!found) throw new Error(`${ref} was refused`);
  return found;
}

describe('a group of an export', () => {
  it('has the members listed and those that core-groups.csv names', () => {
    const { members } = imported(goodExport).group;
    expect(members.map(({ name, role }) => `${role} ${name}`)).toEqual([
      "co-ordinator Siân O'Neill",
      'manager Macsen Hughes',
      'senior-manager elin@council.example',
      'conference-chair jean@council.example',
      'member Ioan Môn-Parry',
      'parent Elin Prŷs',
    ]);
  });

  it('takes a name that core-groups.csv lacks from the staff list', () => {
    const staff = {
      'staff.csv': [{ name: 'Elin Kowalska', email: 'ELIN@council.example', role: 'senior-manager', agency: 'Aberwern Social Services' }],
    };
    const { groups, people } = parseCaseload(filesOf({ ...goodExport, ...staff }), asAt);
    expect(groups[0]?.group.members.find(({ role }) => role === 'senior-manager')?.name).toBe('Elin Kowalska');
    expect(people.find(({ email }) => email === 'elin@council.example')?.post).toBe('senior-manager');
  });

  it('says nothing of posts where there is no staff list', () => {
    expect(parseCaseload(filesOf(goodExport), asAt).people.every((person) => !('post' in person))).toBe(true);
  });

  it('keeps a parent to the children they are there for', () => {
    const { group } = imported(goodExport);
    const parent = group.members.find(({ role }) => role === 'parent');
    expect(parent?.childIds).toEqual([group.children[0]?.childId]);
    expect(parent?.inTeams).toBe(false);
  });

  it('gives each child its visits, oldest first, with the role the visitor had that day', () => {
    const [first, second] = imported(goodExport).group.children;
    expect(first?.visits.map(({ on, byRole, seen }) => [on, byRole, seen])).toEqual([
      ['2026-09-10', 'co-ordinator', true],
      ['2026-09-24', 'manager', true],
      ['2026-10-08', 'other', true],
      ['2026-10-20', 'co-ordinator', false],
    ]);
    expect(second?.visits).toEqual([]);
  });

  it('counts a visit on the last day of a co-ordinator’s time, and none after', () => {
    const until = (to: string) =>
      imported(withCells(goodExport, 'members.csv', 0, { to })).group.children[0]?.visits.map(({ byRole }) => byRole);
    expect(until('2026-09-10')).toEqual(['co-ordinator', 'manager', 'other', 'other']);
    expect(until('2026-09-09')).toEqual(['other', 'manager', 'other', 'other']);
  });

  it('keeps what was written at a visit as its visitor’s words, for practitioners', () => {
    const { group, visits } = imported(goodExport);
    const sian = group.members[0];
    expect(visits[0]).toMatchObject({ time: '16:30', enteredAt: '2026-09-10T15:30:00.000Z', notSeenReason: null });
    expect(visits[0]?.words).toEqual([
      { text: 'Hapus.', by: sian?.memberId, at: '2026-09-10T15:30:00.000Z', language: 'en', audience: { kind: 'practitioners' } },
    ]);
    expect(visits[3]?.notSeenReason).toBe('no-reply');
  });

  it('has a document and a fact for every meeting: held, cancelled and planned', () => {
    const { group, meetings } = imported(goodExport);
    expect(meetings.map(({ state, plannedFor, agenda }) => [state, plannedFor, agenda.length > 0])).toEqual([
      ['closed', '2026-09-08', false],
      ['cancelled', '2026-10-06', false],
      ['planned', '2026-12-01', true],
    ]);
    expect(meetings[1]?.cancellation).toMatchObject({ code: 'illness', reason: { text: 'illness' } });
    expect(
      group.meetings.map(({ meetingId, heldOn, valid, cancelled, recordSentOn }) => ({
        meetingId,
        heldOn,
        valid,
        cancelled,
        recordSentOn,
      })),
    ).toEqual([
      { meetingId: meetings[0]?.meetingId, heldOn: '2026-09-08', valid: true, cancelled: false, recordSentOn: '2026-09-30' },
      { meetingId: meetings[1]?.meetingId, heldOn: null, valid: null, cancelled: true, recordSentOn: undefined },
      { meetingId: meetings[2]?.meetingId, heldOn: null, valid: null, cancelled: false, recordSentOn: undefined },
    ]);
  });

  it('knows who was there, how, and whose report came', () => {
    const { group, meetings } = imported(goodExport);
    const [sian, , , , ioan] = group.members;
    const attendees = new Map(meetings[0]?.attendees.map((attendee) => [attendee.memberId, attendee]));
    expect(attendees.get(sian?.memberId ?? '')).toMatchObject({ presence: 'present', mode: 'video' });
    expect(attendees.get(ioan?.memberId ?? '')).toMatchObject({ presence: 'apologies', mode: null });
    expect(group.meetings[0]?.absenceReports).toEqual([{ memberId: ioan?.memberId, apologisedOn: '2026-09-07', receivedOn: '2026-09-07' }]);
    expect(meetings[0]?.chairMemberId).toBe(ioan?.memberId);
  });

  it('has its actions with owner, child, meeting and effect', () => {
    const { group, plan, meetings } = imported(goodExport);
    expect(plan.actions.map(({ ref, state, doneOn }) => [ref, state, doneOn])).toEqual([
      ['AC-1', 'open', null],
      ['AC-2', 'done', '2026-09-20'],
    ]);
    expect(plan.actions[1]).toMatchObject({
      owner: { kind: 'member', memberId: group.members[4]?.memberId },
      childIds: [group.children[0]?.childId],
      setAtMeetingId: meetings[0]?.meetingId,
      effect: { text: 'Sleeps.' },
    });
  });

  it('has conferences with decision and categories', () => {
    const [initial, review] = imported(goodExport).group.children[0]?.conferences ?? [];
    expect(initial).toMatchObject({ kind: 'initial', heldOn: '2026-09-01', decision: 'register', categories: ['neglect', 'emotional'] });
    expect(review).toMatchObject({ kind: 'review', plannedFor: '2026-11-30', heldOn: null, decision: null });
  });

  it('takes an unborn child without a name', () => {
    const unborn = { given_name: '', date_of_birth: '', expected_date_of_delivery: '2027-01-10' };
    expect(imported(withCells(goodExport, 'children.csv', 0, unborn)).group.children[0]).toMatchObject({
      givenName: '',
      dateOfBirth: null,
      expectedOn: '2027-01-10',
    });
  });

  it('takes a group without a co-ordinator', () => {
    const rows = withCells(goodExport, 'core-groups.csv', 1, { coordinator_email: '' });
    expect(imported(rows, 'CG-2').group.ref).toBe('CG-2');
  });

  it('gives the same ids for the same references, and none from which a reference, name or address can be read', () => {
    expect(imported(goodExport)).toEqual(imported(goodExport));
    const { group, visits, meetings, plan } = imported(goodExport);
    const ids = [
      group.coreGroupId,
      ...group.members.flatMap(({ memberId, personId }) => [memberId, personId]),
      ...group.children.map(({ childId }) => childId),
    ];
    const more = [
      ...visits.map(({ fact }) => fact.visitId),
      ...meetings.map(({ meetingId }) => meetingId),
      ...plan.actions.map(({ actionId }) => actionId),
    ];
    for (const id of [...ids, ...more]) expect(id).toMatch(/^[0-9a-f]{20}$/);
    expect(new Set([...ids, ...more]).size).toBe(ids.length + more.length);
  });
});

describe('people whom a group’s list does not name', () => {
  const attending = {
    core_group_ref: 'CG-2',
    held_on: '2026-09-15',
    email: 'ioan@health.example',
    status: 'present',
    report_received_on: '',
  };
  const heldInTwo = {
    ...goodExport['meetings.csv']?.[0],
    core_group_ref: 'CG-2',
    planned_for: '2026-09-15',
    held_on: '2026-09-15',
    chair_email: '',
  };
  const rows = withRows(withRows(goodExport, 'meetings.csv', heldInTwo), 'attendance.csv', attending);

  it('are members who have left, from the first to the last day they took part, and are told of', () => {
    const { groups, problems } = parseCaseload(filesOf(rows), asAt);
    const ioan = groups[1]?.group.members.find(({ name }) => name === 'Ioan Môn-Parry');
    expect(ioan).toMatchObject({ role: 'member', from: '2026-09-15', to: '2026-09-15', endReason: 'not-in-members-list' });
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'attendance.csv',
        line: 4,
        column: 'email',
        reason: 'not-in-members-list',
        severity: 'noted',
        groupRef: 'CG-2',
      }),
    ]);
  });

  const visitByMissing = { ...goodExport['visits.csv']?.[0], child_ref: 'CH-9', by_email: 'nia@council.example' };
  const staff = { 'staff.csv': [{ name: 'Nia Wyn', email: 'nia@council.example', role: 'co-ordinator', agency: '' }] };

  it('were its co-ordinator when they hold that post and the list names no other for those days', () => {
    const noCoordinator = withCells(withCells(goodExport, 'core-groups.csv', 1, { coordinator_email: '' }), 'members.csv', 4, {
      role: 'member',
    });
    const { group } = imported({ ...withRows(noCoordinator, 'visits.csv', visitByMissing), ...staff }, 'CG-2');
    expect(group.children[0]?.visits.map(({ byRole }) => byRole)).toEqual(['co-ordinator']);
  });

  it('cover for the one whom the list names, when it does', () => {
    const { group } = imported({ ...withRows(goodExport, 'visits.csv', visitByMissing), ...staff }, 'CG-2');
    expect(group.children[0]?.visits.map(({ byRole }) => byRole)).toEqual(['co-ordinator']);
    expect(group.members.find(({ name }) => name === 'Nia Wyn')).toMatchObject({ role: 'member', to: '2026-09-10' });
  });

  it('do not become chair of a meeting to come', () => {
    const rowsWithChair = withCells(goodExport, 'meetings.csv', 2, { core_group_ref: 'CG-2', chair_email: 'macsen@council.example' });
    const { groups, problems } = parseCaseload(filesOf(rowsWithChair), asAt);
    const planned = groups[1]?.meetings[0];
    expect(problems).toEqual([
      expect.objectContaining({ line: 4, column: 'chair_email', reason: 'chair-not-a-member', severity: 'noted' }),
    ]);
    expect(planned?.state).toBe('planned');
  });

  it('a membership that ended before it began is taken as one that never ran, and told of', () => {
    const { groups, problems } = parseCaseload(
      filesOf(withCells(goodExport, 'members.csv', 2, { from: '2026-11-13', to: '2026-11-02' })),
      asAt,
    );
    expect(groups).toHaveLength(2);
    expect(problems.map(({ line, column, reason }) => [line, column, reason])).toContainEqual([4, 'to', 'ended-before-it-began']);
  });
});

describe('the text of the files', () => {
  it.each([
    ['CRLF', { lineBreak: '\r\n' }],
    ['LF', { lineBreak: '\n' }],
    ['CR', { lineBreak: '\r' }],
    ['BOM and CRLF', { bom: '\uFEFF' }],
    ['BOM and LF', { bom: '\uFEFF', lineBreak: '\n' }],
  ])('may have %s', (_what, style) => {
    expect(dataOf(parseCaseload(filesOf(goodExport, style), asAt))).toEqual(dataOf(parseCaseload(filesOf(goodExport), asAt)));
  });

  it('may mix line breaks, and have blank lines', () => {
    const files = new Map(filesOf(goodExport));
    files.set('visits.csv', (files.get('visits.csv') ?? '').replace('\r\n', '\n\n'));
    expect(parseCaseload(files, asAt).groups).toEqual(parseCaseload(filesOf(goodExport), asAt).groups);
  });

  it.each([
    '=HYPERLINK("http://x.invalid","open")',
    `\${child.given_name} \${$root}`,
    '<script>alert(1)</script> & <b>',
    '[click](javascript:alert(1)) **bold** _x_',
    'مرحبا — שלום',
    '👩‍👧 school run',
    "Siân's “quoted”, then\r\nring Nain\nfirst",
    '  blanks around  ',
    '@{concat("a","b")} {{x}} $when',
    '\\u0000 typed as six characters',
  ])('keeps %j exactly as it stands', (text) => {
    const rows = withCells(withCells(goodExport, 'actions.csv', 0, { text }), 'visits.csv', 0, { note: text });
    const { plan, visits } = imported(rows);
    expect(plan.actions[0]?.words.text).toBe(text);
    expect(visits[0]?.words[0]?.text).toBe(text);
  });

  it('counts line breaks inside quotes when it names a line', () => {
    const rows = withCells(withCells(goodExport, 'visits.csv', 0, { note: 'one\r\ntwo\nthree' }), 'visits.csv', 1, { seen: 'perhaps' });
    expect(parseCaseload(filesOf(rows), asAt).problems.map(({ line, column }) => [line, column])).toEqual([[5, 'seen']]);
  });

  it('may have its rows in any order', () => {
    const expected = parseCaseload(filesOf(goodExport), asAt);
    const orders = fc.record(
      Object.fromEntries(
        Object.entries(goodExport).map(([file, rows]) => [file, fc.shuffledSubarray([...rows], { minLength: rows.length })]),
      ),
    );
    fc.assert(
      fc.property(orders, (rows) => {
        const { groups, people } = parseCaseload(filesOf(rows), asAt);
        expect({ groups, people }).toEqual({ groups: expected.groups, people: expected.people });
      }),
      { seed: 20261120, numRuns: 60 },
    );
  });
});

describe('the demo caseload', () => {
  const demo = parseCaseload(demoFiles(), asAt);

  it('imports whole', () => {
    expect(demo.refused).toEqual([]);
    expect(demo.groups).toHaveLength(60);
    expect(demo.groups.flatMap(({ group }) => group.children)).toHaveLength(134);
    expect(demo.groups.flatMap(({ visits }) => visits)).toHaveLength(2501);
    expect(demo.groups.flatMap(({ meetings }) => meetings)).toHaveLength(465);
    expect(demo.groups.flatMap(({ meetings }) => meetings.flatMap(({ attendees }) => attendees))).toHaveLength(2495);
    expect(demo.groups.flatMap(({ plan }) => plan.actions)).toHaveLength(891);
    expect(demo.groups.flatMap(({ group }) => group.children.flatMap(({ conferences }) => conferences))).toHaveLength(408);
    expect(demo.rowCounts).toEqual({
      'actions.csv': 891,
      'attendance.csv': 2495,
      'children.csv': 134,
      'conferences.csv': 408,
      'core-groups.csv': 60,
      'meetings.csv': 465,
      'members.csv': 468,
      'staff.csv': 23,
      'steps.csv': 19,
      'visits.csv': 2501,
    });
  });

  it('has seven rows for somebody to look at', () => {
    expect(demo.problems.map(({ file, line, reason, groupRef }) => `${file}:${line} ${groupRef} ${reason}`)).toEqual([
      'attendance.csv:675 CG-0018 not-in-members-list',
      'attendance.csv:1359 CG-0034 not-in-members-list',
      'meetings.csv:436 CG-0056 nobody-came',
      'members.csv:132 CG-0017 ended-before-it-began',
      'members.csv:402 CG-0052 ended-before-it-began',
      'members.csv:458 CG-0059 children-not-said',
      'members.csv:459 CG-0059 children-not-said',
    ]);
  });

  it('imports from the eight files alone', () => {
    const files = new Map(demoFiles());
    files.delete('staff.csv');
    expect(parseCaseload(files, asAt).groups).toHaveLength(60);
  });

  it('has the same clocks from the visits that a head keeps as from all of them', () => {
    const rules = defaultRules();
    for (const { group } of demo.groups) {
      const kept = { ...group, children: group.children.map((child) => keepVisits(child, asAt)) };
      for (const today of [asAt, '2027-02-01']) expect(currentClocks(kept, rules, today)).toEqual(currentClocks(group, rules, today));
    }
  });
});
