import { parseCaseload } from '../../src/import/caseload';
import { type ExportRows, filesOf, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';
const [nest, huw, iona] = ['nest.parry@council.example', 'huw.rees@council.example', 'iona.bell@school.example'];

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  const [only] = groups;
  if (only === undefined) throw new Error('the group was not taken');
  const told = problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`);
  const named = (memberId: string) => only.group.members.find((member) => member.memberId === memberId)?.name;
  return { ...only, told, named };
}

function visitBy(by_email: string) {
  const { visits, group, told } = read(withCells(smallExport, 'visits.csv', 0, { by_email }));
  const [visit] = visits;
  const by = group.members.find(({ personId }) => personId === visit?.fact.byPersonId)?.name;
  return { by, as: visit?.fact.byRole, also: visit?.othersThere?.text, told, count: visits.length };
}

describe('a visit that several people made', () => {
  const several = 'noted visits.csv:2 by_email several-people';

  it.each([
    `${iona}; ${nest}`,
    `${iona}, ${nest}`,
    `${iona} / ${nest}`,
    `${iona} & ${nest}`,
    'Iona Bell and Nest Parry',
    'Iona Bell a Nest Parry',
    `Iona Bell + ${nest.toUpperCase()}`,
  ])('is the visit of the one whose visits count, with the others there: %s', (cell) => {
    expect(visitBy(cell)).toEqual({ by: 'Nest Parry', as: 'co-ordinator', also: 'Iona Bell', told: [several], count: 1 });
  });

  it('counts as the manager’s where no co-ordinator came, and as nobody’s where neither did', () => {
    expect(visitBy(`Iona Bell; ${huw}`)).toMatchObject({ by: 'Huw Rees', as: 'manager', also: 'Iona Bell' });
    expect(visitBy('Iona Bell; Carys Enghraifft')).toMatchObject({ by: 'Iona Bell', as: 'other' });
  });

  it('counts as the co-ordinator’s of that day, not of one who had left', () => {
    const rows = withCells(smallExport, 'members.csv', 0, { to: '2026-11-01' });
    const now = { ...(smallExport['members.csv']?.[0] ?? {}), name: 'Gwen Ash', email: 'gwen.ash@council.example', from: '2026-11-01' };
    const { visits } = read(
      withCells(withRows(rows, 'members.csv', now), 'visits.csv', 0, { by_email: `${nest}; gwen.ash@council.example` }),
    );
    expect(visits[0]?.fact.byRole).toBe('co-ordinator');
  });

  it('counts for whom the export knows, and the one whom it does not know is told of', () => {
    expect(visitBy(`${nest}; gwen@charity.example`)).toMatchObject({ by: 'Nest Parry', as: 'co-ordinator', also: 'gwen@charity.example' });
  });

  it('is nobody’s where the export knows none of them', () => {
    expect(visitBy('gwen@charity.example; ann@charity.example').told).toEqual(['cell-left-out visits.csv:2 by_email unknown-person']);
  });
});

it('a person with their name beside the address is known by the address', () => {
  expect(visitBy(`Nest Parry <${nest}>`)).toMatchObject({ by: 'Nest Parry', as: 'co-ordinator', told: [] });
  const rows = withCells(smallExport, 'members.csv', 0, { email: `Nest Parry <mailto:${nest}>` });
  expect(read(rows).told).toEqual([]);
  expect(read(rows).group.members).toEqual(read(smallExport).group.members);
});

it('owners with commas between them are each an owner', () => {
  const { plan, named, told } = read(withCells(smallExport, 'actions.csv', 0, { owner_email: `carys@mail.example, ${iona}` }));
  const [action] = plan.actions;
  expect(action?.owner.kind === 'member' && named(action.owner.memberId)).toBe('Carys Enghraifft');
  expect(action?.coOwnerMemberIds.map(named)).toEqual(['Iona Bell']);
  expect(told).toEqual([]);
});

it('a co-ordinator’s post that two people share is held by the first of them, and the other is told of', () => {
  const { group, told } = read(withCells(smallExport, 'core-groups.csv', 0, { coordinator_email: `${nest}; gwen.ash@council.example` }));
  expect(group.members).toEqual(read(smallExport).group.members);
  expect(told).toEqual(['cell-left-out core-groups.csv:2 coordinator_email several-people']);
});

it('who else was there is kept for practitioners, also where the case system has a column for it', () => {
  const rows = withCells(smallExport, 'visits.csv', 0, { by_email: `${nest}; ${iona}`, others_there: 'Nain' });
  const { visits, told } = read(rows);
  expect(visits[0]?.othersThere).toMatchObject({ text: 'Iona Bell, Nain', audience: { kind: 'practitioners' } });
  expect(told).toEqual(['noted visits.csv:2 by_email several-people']);
});

it.each([`${nest}; ${iona}`, `${nest}, ${iona}`, 'Nest Parry and Iona Bell', 'Parry, Nest; Bell, Iona', 'Parry, Nest, Bell, Iona'])(
  'each of those whom one cell of attendance names came: %s',
  (email) => {
    const one = { ...(smallExport['attendance.csv']?.[0] ?? {}), status: 'present' };
    const apart = read({
      ...smallExport,
      'attendance.csv': [
        { ...one, email: nest },
        { ...one, email: iona },
      ],
    });
    const { meetings, group, told } = read({ ...smallExport, 'attendance.csv': [{ ...one, email }] });
    expect(apart.meetings.flatMap(({ attendees }) => attendees)).toHaveLength(2);
    expect(meetings).toEqual(apart.meetings);
    expect(group.meetings).toEqual(apart.group.meetings);
    expect(told).toEqual(['noted attendance.csv:2 email several-people']);
  },
);

it('of those whom one cell of attendance names, who is known came, and who is not is told of', () => {
  const one = { ...(smallExport['attendance.csv']?.[0] ?? {}), status: 'present', email: `${nest}; gwen@charity.example` };
  const { meetings, told } = read({ ...smallExport, 'attendance.csv': [one] });
  expect(meetings.flatMap(({ attendees }) => attendees)).toHaveLength(1);
  expect(told).toEqual(['row-left-out attendance.csv:2 email unknown-person']);
});
