import { parseCaseload } from '../../src/import/caseload';
import { type ExportRows, filesOf, withCells, withRows } from '../support/caseloadFiles';
import { smallExport } from '../support/smallExport';

const asAt = '2026-11-20';

function read(rows: ExportRows) {
  const { groups, problems } = parseCaseload(filesOf(rows), asAt);
  return { groups, told: problems.map(({ file, line, column, reason, severity }) => `${severity} ${file}:${line} ${column} ${reason}`) };
}

const same = read(smallExport);
const member = smallExport['members.csv']?.[0] ?? {};
const called = (name: string, email: string) => ({ ...member, name, email, role: 'member' });

describe('a name that is not written as the list has it', () => {
  it.each([
    'Parry, Nest',
    'PARRY, Nest',
    'Parry , Nest ',
    'parry,nest',
    'Parry Nest',
    'Ms Nest Parry',
    'Parry, Ms Nest',
    'Nest Parry (East team)',
    'Parry, Nest (Social worker)',
  ])('%s is Nest Parry, whose visit counts, who chairs and who has the action', (name) => {
    const visit = withCells(smallExport, 'visits.csv', 0, { by_email: name });
    const all = withCells(withCells(visit, 'core-groups.csv', 0, { coordinator_email: name }), 'actions.csv', 0, { owner_email: name });
    const asAddress = withCells(smallExport, 'actions.csv', 0, { owner_email: 'nest.parry@council.example' });
    expect(read(all)).toEqual(read(asAddress));
    expect(read(visit)).toEqual(same);
  });

  it('is known where it is the list that has the family name first', () => {
    const rows = withCells(smallExport, 'members.csv', 0, { name: 'Parry, Nest' });
    expect(read(withCells(rows, 'visits.csv', 0, { by_email: 'Nest Parry' }))).toEqual(read(rows));
  });

  it.each([
    ['Rhys, Howell', ['Howell Rhys', 'Rhys Howell']],
    ['Ann, Mair Lewis', ['Mair Lewis Ann', 'Ann Mair Lewis']],
  ])('%s is nobody where two people may be meant', (by_email, [one = '', other = '']) => {
    const two = withRows(
      withRows(smallExport, 'members.csv', called(one, 'one@a.example')),
      'members.csv',
      called(other, 'other@a.example'),
    );
    const { told } = read(withCells(two, 'visits.csv', 0, { by_email }));
    expect(told).toEqual(['cell-left-out visits.csv:2 by_email unknown-person']);
  });

  it('is who is called so exactly, where another has its parts the other way round', () => {
    const rows = withRows(smallExport, 'members.csv', called('Parry Nest', 'parry.nest@school.example'));
    expect(read(withCells(rows, 'visits.csv', 0, { by_email: 'Nest Parry' }))).toEqual(read(rows));
  });

  it.each(['Parry, Nia', 'Parry', 'Nest', 'Parry-Jones, Nest', 'Parry, Nest Mair'])('%s is not Nest Parry', (by_email) => {
    expect(read(withCells(smallExport, 'visits.csv', 0, { by_email })).told).toEqual([
      'cell-left-out visits.csv:2 by_email unknown-person',
    ]);
  });
});
