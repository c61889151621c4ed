import { markOf, withMark } from '../../../src/core/children/childMark';
import { aChild } from '../../support/aGroup';

const marksOf = (...children: ReturnType<typeof aChild>[]) => children.map(({ childId }) => markOf(childId, children));

describe('what tells a child apart', () => {
  it('is nothing where no other child has the name', () => {
    expect(marksOf(aChild('a'), aChild('b', { givenName: 'Cai' }))).toEqual(['', '']);
    expect(withMark('Mali', '')).toBe('Mali');
  });

  it('is the year of birth, then the case reference, then the place in the list', () => {
    expect(marksOf(aChild('a'), aChild('b', { dateOfBirth: '2015-03-01' }))).toEqual(['2019', '2015']);
    expect(marksOf(aChild('a'), aChild('b'), aChild('c', { dateOfBirth: '2015-03-01' }))).toEqual(['CH-a', 'CH-b', '2015']);
    expect(marksOf(aChild('a', { ref: '' }), aChild('b', { ref: '' }))).toEqual(['1.', '2.']);
  });

  it('is the day expected for unborn siblings', () => {
    const unborn = { givenName: '', dateOfBirth: null };
    const [one, other] = [aChild('a', { ...unborn, expectedOn: '2027-01-04' }), aChild('b', { ...unborn, expectedOn: '2027-11-30' })];
    expect(marksOf(one, other)).toEqual(['04/01/2027', '30/11/2027']);
  });

  it('looks at the given name alone where only that is shown', () => {
    const children = [aChild('a'), aChild('b', { familyName: 'Rees', dateOfBirth: '2015-03-01' })];
    expect(markOf('a', children)).toBe('');
    expect(markOf('a', children, 'given-name')).toBe('2019');
  });
});
