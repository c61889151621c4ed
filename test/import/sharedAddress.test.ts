import { parseCaseload } from '../../src/import/caseload';
import { filesOf, goodExport, withCells } from '../support/caseloadFiles';

const asAt = '2026-11-20';
const staff = { name: 'Macsen Hughes', email: 'macsen@council.example', role: 'manager', agency: 'Aberwern Social Services' };
const shared = withCells({ ...goodExport, 'staff.csv': [staff] }, 'members.csv', 2, { email: staff.email });

describe('a practitioner who is listed under an address that the staff list has for somebody of another name', () => {
  const { problems, groups } = parseCaseload(filesOf(shared), asAt);
  const group = groups.map((each) => each.group).find(({ ref }) => ref === 'CG-1');
  const who = (name: string) => group?.members.find((member) => member.name === name);

  it('is another person, outside Teams, and that is noted', () => {
    expect(who('Ioan Môn-Parry')).toMatchObject({ inTeams: false });
    expect(who('Macsen Hughes')).toMatchObject({ inTeams: true });
    expect(who('Ioan Môn-Parry')?.personId).not.toBe(who('Macsen Hughes')?.personId);
    const told = problems.filter(({ reason }) => reason === 'shared-address');
    expect(told.map(({ file, severity }) => `${file} ${severity}`)).toEqual(['members.csv noted']);
  });

  it('takes no visit of whoever has the address from them', () => {
    const visits = group?.children.flatMap((child) => child.visits) ?? [];
    expect(visits.filter(({ byPersonId }) => byPersonId === who('Macsen Hughes')?.personId)).toHaveLength(1);
  });
});

it('one person whose family name is another on the staff list stays one', () => {
  const married = { ...staff, name: 'Macsen Vaughan' };
  const { problems } = parseCaseload(filesOf({ ...goodExport, 'staff.csv': [married] }), asAt);
  expect(problems.filter(({ reason }) => reason === 'shared-address')).toEqual([]);
});
