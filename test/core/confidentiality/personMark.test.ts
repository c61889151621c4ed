import { memberShown, phoneShown } from '../../../src/core/confidentiality/confidentiality';
import { markAmong, type Named } from '../../../src/core/confidentiality/personMark';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Member, Role, Title } from '../../../src/core/member';
import { aChild, aGroup, aMember } from '../../support/aGroup';

const sian = (role: Role, agency: string, title?: Title): Named => ({ name: 'Siân Rees', role, agency, ...(title ? { title } : {}) });

it.each<readonly [string, Named, Named, ReturnType<typeof markAmong>]>([
  ['their roles', sian('member', 'Health'), sian('manager', 'Health'), { by: 'job' }],
  ['their work', sian('member', 'Health', 'school-nurse'), sian('member', 'Health', 'health-visitor'), { by: 'job' }],
  ['their agencies', sian('member', 'Ysgol y Bryn'), sian('member', 'Health'), { by: 'agency', agency: 'Ysgol y Bryn' }],
  ['their place, where all else is the same', sian('member', 'Health'), sian('member', 'health '), { by: 'place', place: 1 }],
  ['their place, where the reader is not told an agency', sian('member', ''), sian('member', ''), { by: 'place', place: 1 }],
])('two people of one name are told apart by %s', (_by, one, other, mark) => {
  expect(markAmong(one, [one, other])).toEqual(mark);
});

it('a name that nobody else has needs no mark', () => {
  const one = sian('member', 'Health');
  expect(markAmong(one, [one])).toBeUndefined();
});

const group = (more: Partial<CoreGroup> = {}): CoreGroup => aGroup({ children: [aChild('child-1'), aChild('child-2')], ...more });
const someone = (memberId: string, role: Role, more: Partial<Member> = {}): Member =>
  aMember(memberId, role, { name: 'Siân Rees', agency: 'Health', phone: `phone-${memberId}`, ...more });

it('a namesake of whom the reader may not know leaves no trace', () => {
  const one = someone('one', 'parent', { childIds: ['child-1'] });
  const other = someone('other', 'parent', { childIds: ['child-2'] });
  const reader = aMember('elin', 'parent', { childIds: ['child-1'] });
  const runner = aMember('sian', 'co-ordinator');
  const all = group({ members: [one, other, reader, runner] });
  expect(memberShown(all, reader, 'one')?.mark).toBeUndefined();
  expect(memberShown(all, runner, 'one')?.mark).toBeDefined();
});

it('two memberships of one person are not two people', () => {
  const all = group({
    members: [someone('one', 'member', { personId: 'p' }), someone('two', 'manager', { personId: 'p' }), aMember('x', 'manager')],
  });
  expect(memberShown(all, aMember('x', 'manager'), 'one')?.mark).toBeUndefined();
});

const readers: readonly (readonly [Role, readonly Role[]])[] = [
  ['co-ordinator', ['co-ordinator', 'manager', 'member', 'administrator', 'foster-carer', 'parent', 'advocate', 'interpreter']],
  ['administrator', ['co-ordinator', 'manager', 'member', 'administrator', 'foster-carer', 'parent', 'advocate', 'interpreter']],
  ['member', ['co-ordinator', 'manager', 'member', 'administrator']],
  ['foster-carer', ['co-ordinator', 'manager', 'member', 'administrator']],
  ['parent', ['co-ordinator', 'manager', 'member', 'administrator']],
  ['young-person', ['co-ordinator', 'manager', 'member', 'administrator']],
  ['advocate', ['co-ordinator', 'manager', 'member', 'administrator']],
  ['interpreter', []],
  ['auditor', []],
];

it.each(readers)('%s sees the telephone numbers of %s', (role, seen) => {
  const roles: readonly Role[] = [
    'co-ordinator',
    'manager',
    'member',
    'administrator',
    'foster-carer',
    'parent',
    'advocate',
    'interpreter',
  ];
  const reader = aMember('reader', role, { childIds: role === 'young-person' ? ['child-1'] : [] });
  const people = roles.map((each) => someone(each, each));
  const all = group({ members: [reader, ...people] });
  expect(people.filter((person) => phoneShown(all, reader, person) !== '').map((person) => person.role)).toEqual(seen);
});

it('everybody sees their own number, and no parent the other’s', () => {
  const [mother, father] = [someone('mother', 'parent'), someone('father', 'parent')];
  const all = group({ members: [mother, father] });
  expect(phoneShown(all, mother, mother)).toBe('phone-mother');
  expect(phoneShown(all, mother, father)).toBe('');
});

it('a number that could tell where a child lives whose address is confidential is kept from the family', () => {
  const hidden = group({ children: [aChild('child-1', { confidentialAddress: true })] });
  const nurse = someone('nurse', 'member');
  const mother = someone('mother', 'parent');
  const all = { ...hidden, members: [nurse, mother] };
  expect(phoneShown(all, mother, nurse)).toBe('');
  expect(phoneShown(group({ members: [nurse, mother] }), mother, nurse)).toBe('phone-nurse');
});
