import fc from 'fast-check';
import { hasConfidentialAddress, isOnFamilySide, personShown, withheldFrom } from '../../../src/core/confidentiality/confidentiality';
import { isAboutTheirs, isForEveryChild, sees } from '../../../src/core/confidentiality/sees';
import { childrenNotSaid, roles } from '../../../src/core/member';
import { aChild, aGroup, aMember } from '../../support/aGroup';

const childIds = ['child-1', 'child-2'];
const anyone = (memberId: string) =>
  fc
    .record({ role: fc.constantFrom(...roles), childIds: fc.subarray(childIds) })
    .map((more) => aMember(memberId, more.role, { ...more, name: `Name-${memberId}`, agency: `Agency-${memberId}` }));
const seeded = { seed: 20261120, numRuns: 500 };

function siblings(confidential: readonly string[] = []) {
  return aGroup({ children: childIds.map((childId) => aChild(childId, { confidentialAddress: confidential.includes(childId) })) });
}

describe('who knows of whom among siblings', () => {
  const father = aMember('rhys', 'parent', { childIds: ['child-2'] });
  const mother = aMember('elin', 'parent', { childIds: ['child-1', 'child-2'] });
  const teacher = aMember('noor', 'member', { childIds: ['child-1'] });
  const carer = aMember('gwen', 'foster-carer', { childIds: ['child-2'] });
  const visitor = aMember('ioan', 'member');

  it('is those who are here for one of the same children', () => {
    expect([sees(teacher, mother), sees(teacher, visitor), sees(visitor, father), sees(father, mother)]).toEqual([true, true, true, true]);
    expect([sees(teacher, father), sees(father, teacher), sees(carer, teacher), sees(teacher, carer)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is everybody for co-ordinator and manager, who answer for the group', () => {
    for (const role of ['co-ordinator', 'manager'] as const) expect(sees(aMember('x', role, { childIds: ['child-1'] }), father)).toBe(true);
  });

  it('is nobody for a young person of whom it is not said which child they are, but themselves', () => {
    const young = aMember('yp', 'young-person');
    expect([sees(young, mother), sees(young, young), sees(mother, young)]).toEqual([false, true, false]);
  });

  it('is practitioners of every child alone, of somebody of whom it is not said for which child they are here', () => {
    const unsaid = aMember('new', 'foster-carer', { childIds: [childrenNotSaid] });
    const other = aMember('other', 'parent', { childIds: [childrenNotSaid] });
    const everyChild = aMember('dad', 'parent');
    expect([visitor, teacher, father, other, everyChild, unsaid].map((each) => sees(each, unsaid))).toEqual([
      ...[true, false, false, false, false],
      true,
    ]);
    expect(withheldFrom(siblings(['child-2']), everyChild, unsaid)).toBe('everything');
  });

  it('goes both ways but for those who run the group', () => {
    fc.assert(
      fc.property(anyone('one'), anyone('other'), (one, other) => {
        const runs = [one, other].some(({ role }) => role === 'co-ordinator' || role === 'manager');
        if (!runs) expect(sees(one, other)).toBe(sees(other, one));
      }),
      seeded,
    );
  });

  it('lets what is about no child in particular reach every practitioner, and others who are here for every child', () => {
    const group = siblings();
    expect([teacher, visitor, mother].map((each) => isAboutTheirs(group, [], each))).toEqual([true, true, true]);
    expect([father, carer].map((each) => isAboutTheirs(group, [], each))).toEqual([false, false]);
    expect(isAboutTheirs(group, ['child-2'], teacher)).toBe(false);
  });

  it('counts as every child those on the register, while there are any', () => {
    const [one, two] = [aChild('child-1', { status: 'de-registered' }), aChild('child-2')];
    expect(isForEveryChild(aGroup({ children: [one, two] }), carer)).toBe(true);
    expect(isForEveryChild(aGroup({ children: [one, { ...two, status: 'de-registered' }] }), carer)).toBe(false);
  });
});

describe('what is withheld where a child’s address is confidential', () => {
  const elin = aMember('elin', 'parent');
  const group = siblings(['child-2']);

  it.each([
    ['foster-carer', ['child-2'], 'everything'],
    ['foster-carer', [], 'everything'],
    ['foster-carer', ['child-1'], 'nothing'],
    ['member', ['child-2'], 'everything'],
    ['member', [], 'agency'],
    ['member', ['child-1', 'child-2'], 'agency'],
    ['member', ['child-1'], 'nothing'],
    ['co-ordinator', ['child-2'], 'nothing'],
    ['manager', [], 'nothing'],
    ['conference-chair', [], 'nothing'],
  ] as const)('of a %s who is here for %j: %s', (role, theirs, expected) => {
    expect(withheldFrom(group, elin, aMember('x', role, { childIds: [...theirs] }))).toBe(expected);
  });

  it('is withheld from the family and from those who speak or interpret for them, and from nobody else', () => {
    const gwen = aMember('gwen', 'foster-carer', { name: 'Gwen', agency: 'Maethu Môn' });
    for (const role of roles) {
      const shown = personShown(group, aMember('x', role, { childIds: ['child-2'] }), gwen);
      const isHidden = ['parent', 'young-person', 'advocate', 'interpreter'].includes(role);
      expect([role, shown?.name, shown?.agency]).toEqual([role, isHidden ? '' : 'Gwen', isHidden ? '' : 'Maethu Môn']);
    }
  });

  it('is nothing of oneself, and nothing at all where no address is confidential', () => {
    fc.assert(
      fc.property(anyone('viewer'), anyone('person'), fc.subarray(childIds), (viewer, person, confidential) => {
        const drawn = siblings(confidential);
        expect(withheldFrom(drawn, viewer, viewer)).toBe('nothing');
        if (!hasConfidentialAddress(drawn) || !isOnFamilySide(viewer)) expect(withheldFrom(drawn, viewer, person)).toBe('nothing');
      }),
      seeded,
    );
  });

  it('never lets a carer of such a child be named to the family', () => {
    fc.assert(
      fc.property(anyone('viewer'), anyone('person'), fc.subarray(childIds, { minLength: 1 }), (viewer, person, confidential) => {
        const shown = JSON.stringify(personShown(siblings(confidential), viewer, person));
        const cares =
          person.role === 'foster-carer' && (person.childIds.length === 0 || person.childIds.some((id) => confidential.includes(id)));
        if (cares && isOnFamilySide(viewer)) expect(shown).not.toMatch(/Name-person|Agency-person/);
      }),
      seeded,
    );
  });
});
