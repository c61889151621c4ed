import { joinMember } from '../../../src/core/caseload/joinMember';
import { aMember } from '../../support/aGroup';

const children = { here: ['child-1'], there: ['child-1'] };
const join = (here: object, there: object) => joinMember(aMember('one', 'member', here), aMember('two', 'member', there), children);

it('what somebody is by their work, and their number, come from the case system where nobody said it here', () => {
  expect(join({}, { title: 'health-visitor', phone: '01632 960001' })).toMatchObject({ title: 'health-visitor', phone: '01632 960001' });
});

it('what was said here of their work and their number stays', () => {
  const here = { title: 'school-nurse', phone: '01632 960002' };
  expect(join(here, { title: 'health-visitor', phone: '01632 960001' })).toMatchObject(here);
});

it('a title of another role than theirs here is not taken along', () => {
  const there = aMember('two', 'administrator', { title: 'minute-taker' });
  expect(joinMember(aMember('one', 'member'), there, children)).not.toHaveProperty('title');
});
