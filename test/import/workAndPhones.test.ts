import type { ImportedCaseload } from '../../src/core/caseload/importedCaseload';
import { parseCaseload } from '../../src/import/caseload';
import { dataOf, type ExportRows, filesOf, goodExport, withCells, withRows } from '../support/caseloadFiles';

const parse = (rows: ExportRows): ImportedCaseload => parseCaseload(filesOf(rows), '2026-11-20');
const ioan = 2;
const elin = 3;
/** Columns that are in the header for all, as soon as one row has them. */
function withColumns(file: string, columns: readonly string[], rows: ExportRows = goodExport): ExportRows {
  const empty = Object.fromEntries(columns.map((column) => [column, '']));
  return { ...rows, [file]: (rows[file] ?? []).map((row) => ({ ...empty, ...row })) };
}
const memberCells = (row: number, cells: Readonly<Record<string, string>>) =>
  withCells(withColumns('members.csv', ['title', 'phone']), 'members.csv', row, cells);
const memberNamed = (caseload: ImportedCaseload, name: string) =>
  caseload.groups.flatMap(({ group }) => group.members).find((member) => member.name === name);
const told = ({ problems }: ImportedCaseload) => problems.map(({ file, column, reason, severity }) => [file, column, reason, severity]);

describe('what somebody is by their work', () => {
  it.each([
    ['Health visitor', 'health-visitor', 'member'],
    ['ymwelydd iechyd', 'health-visitor', 'member'],
    ['school_nurse', 'school-nurse', 'member'],
    ['Nyrs Ysgol', 'school-nurse', 'member'],
    ['teacher', 'teacher', 'member'],
    ['athrawes', 'teacher', 'member'],
    ['GP', 'gp', 'member'],
    ['meddyg teulu', 'gp', 'member'],
    ['Police', 'police', 'member'],
    ['heddlu', 'police', 'member'],
    ['housing officer', 'housing', 'member'],
    ['swyddog tai', 'housing', 'member'],
    ['minute taker', 'minute-taker', 'administrator'],
    ['cofnodwr', 'minute-taker', 'administrator'],
  ])('%s in the column of roles is the title %s and the role %s', (role, title, means) => {
    const caseload = parse(withCells(goodExport, 'members.csv', ioan, { role }));
    expect(memberNamed(caseload, 'Ioan Môn-Parry')).toMatchObject({ role: means, title });
    expect(told(caseload)).toEqual(told(parse(goodExport)));
  });

  it('is read from its own column too', () => {
    const caseload = parse(memberCells(ioan, { title: 'Ymwelydd Iechyd' }));
    expect(memberNamed(caseload, 'Ioan Môn-Parry')).toMatchObject({ role: 'member', title: 'health-visitor' });
  });

  it.each([
    ['gofalwr maeth', 'foster-carer'],
    ['eiriolwr', 'advocate'],
    ['cyfieithydd ar y pryd', 'interpreter'],
    ['Mam', 'parent'],
    ['father', 'parent'],
    ['rhiant', 'parent'],
    ['Rheolwr Tîm', 'manager'],
    ['team manager', 'manager'],
    ['cydlynydd', 'co-ordinator'],
  ])('the word %s is the role %s', (role, means) => {
    const caseload = parse(withCells(goodExport, 'members.csv', elin, { role }));
    expect(memberNamed(caseload, 'Elin Prŷs')?.role).toBe(means);
  });

  it('makes no parent a practitioner: a parent who is a teacher stays a parent, and it is told', () => {
    const caseload = parse(memberCells(elin, { title: 'teacher' }));
    expect(memberNamed(caseload, 'Elin Prŷs')?.role).toBe('parent');
    expect(memberNamed(caseload, 'Elin Prŷs')).not.toHaveProperty('title');
    expect(told(caseload)).toContainEqual(['members.csv', 'title', 'title-of-another-role', 'cell-left-out']);
  });

  it('that is not known is told, and the member is taken', () => {
    const caseload = parse(memberCells(ioan, { title: 'astronaut' }));
    expect(memberNamed(caseload, 'Ioan Môn-Parry')?.role).toBe('member');
    expect(told(caseload)).toContainEqual(['members.csv', 'title', 'unknown-title', 'cell-left-out']);
  });

  it('comes from the staff list where the list of members does not say', () => {
    const staff = { name: 'Ioan Môn-Parry', email: 'ioan@health.example', role: 'health visitor', agency: '', phone: '01632 960 001' };
    const caseload = parse(withRows(goodExport, 'staff.csv', staff));
    expect(memberNamed(caseload, 'Ioan Môn-Parry')).toMatchObject({ title: 'health-visitor', phone: '01632 960 001' });
    expect(caseload.people.find(({ email }) => email === 'ioan@health.example')?.post).toBe('member');
  });
});

describe('a telephone number', () => {
  const phoneOf = (phone: string) => memberNamed(parse(memberCells(ioan, { phone })), 'Ioan Môn-Parry')?.phone;

  it('stays as it was typed, without the marks that nobody sees', () => {
    expect(phoneOf(' \u202A+44 (0)1632 960001 ext. 12\u202C ')).toBe('+44 (0)1632 960001 ext. 12');
    expect(phoneOf('01632\u00A0960001')).toBe('01632 960001');
  });

  it('that has lost its 0 in a spreadsheet is told, and kept as it stands', () => {
    const caseload = parse(memberCells(ioan, { phone: '7700900123' }));
    expect(memberNamed(caseload, 'Ioan Môn-Parry')?.phone).toBe('7700900123');
    expect(told(caseload)).toContainEqual(['members.csv', 'phone', 'phone-without-zero', 'noted']);
  });

  it('that is longer than can be typed here is not taken, and it is told', () => {
    const caseload = parse(memberCells(ioan, { phone: `01632 960001 ${'or ask '.repeat(8)}` }));
    expect(memberNamed(caseload, 'Ioan Môn-Parry')).not.toHaveProperty('phone');
    expect(told(caseload)).toContainEqual(['members.csv', 'phone', 'phone-too-long', 'cell-left-out']);
    expect(phoneOf('0'.repeat(60))).toBe('0'.repeat(60));
  });

  it('that a spreadsheet has rounded is not taken: it would ring somebody else', () => {
    const caseload = parse(memberCells(ioan, { phone: '4.47701E+11' }));
    expect(memberNamed(caseload, 'Ioan Môn-Parry')).not.toHaveProperty('phone');
    expect(told(caseload)).toContainEqual(['members.csv', 'phone', 'phone-rounded', 'cell-left-out']);
  });
});

describe('columns that an export need not have', () => {
  it('are nothing wrong where they are missing, and nothing new where they are empty', () => {
    const [without, empty] = [parse(goodExport), parse(withColumns('members.csv', ['title', 'phone']))];
    expect(told(without).filter(([, column]) => ['title', 'phone'].includes(column ?? ''))).toEqual([]);
    expect(dataOf(empty)).toEqual(dataOf(without));
  });
});
