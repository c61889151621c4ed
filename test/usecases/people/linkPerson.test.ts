import { emailKey, type TeamsIdentity } from '../../../src/usecases/people/directoryKeys';
import { personBehind } from '../../../src/usecases/people/linkPerson';
import { aGroupWorld, type GroupWorld } from '../../support/groupWorld';

let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld();
  await world.knows({ personId: 'person-sian', email: 'sian.oneill@council.example' });
});
afterEach(() => world.close());

const identity: TeamsIdentity = { tenantId: 'tenant-1', aadObjectId: 'object-1' };
const guestName = 'sian.oneill_council.example#EXT#@aberwern.onmicrosoft.example';
const nobodyAsked = () => Promise.reject(new Error('The roster was asked.'));

function behind(addresses: readonly string[], who = identity) {
  return personBehind(world.deps, who, async () => addresses);
}

describe('first contact', () => {
  it.each([
    ['as it is', ['sian.oneill@council.example']],
    ['in capitals', ['SIAN.ONEILL@COUNCIL.EXAMPLE']],
    ['in mixed letters with blanks around', ['  Sian.ONeill@Council.Example ']],
    ['second to one that nobody has', ['nobody@council.example', 'sian.oneill@council.example']],
    ['beside a guest’s name in the tenant', ['sian.oneill@council.example', guestName]],
  ])('finds the directory’s person by an address %s, and knows them without the roster afterwards', async (_how, addresses) => {
    expect((await behind(addresses))?.personId).toBe('person-sian');
    expect((await personBehind(world.deps, identity, nobodyAsked))?.personId).toBe('person-sian');
  });

  it.each([[[]], [['nobody@council.example']], [[guestName]], [['']]])(
    'stores nothing for an address that is nobody’s: %j',
    async (addresses) => {
      const written = jest.spyOn(world.deps.directory, 'write');
      expect(await behind(addresses)).toBeNull();
      expect(written).not.toHaveBeenCalled();
      expect(await world.deps.directory.read(emailKey(world.deps.keyed, 'nobody@council.example'))).toBeNull();
    },
  );

  it('knows one person by two identities', async () => {
    const second = { ...identity, aadObjectId: 'object-2' };
    expect((await behind(['sian.oneill@council.example']))?.personId).toBe('person-sian');
    expect((await behind(['sian.oneill@council.example'], second))?.personId).toBe('person-sian');
    expect((await personBehind(world.deps, second, nobodyAsked))?.personId).toBe('person-sian');
  });

  it('does not take the same object id of another tenant for the same person', async () => {
    await behind(['sian.oneill@council.example']);
    expect(await behind([], { ...identity, tenantId: 'tenant-2' })).toBeNull();
  });

  it('stays with the person first linked, whatever address the roster gives later', async () => {
    await world.knows({ personId: 'person-ioan', email: 'ioan@health.example' });
    await behind(['sian.oneill@council.example']);
    expect((await behind(['ioan@health.example']))?.personId).toBe('person-sian');
  });

  it('links once where two first messages come at the same time', async () => {
    const both = await Promise.all([behind(['sian.oneill@council.example']), behind(['sian.oneill@council.example'])]);
    expect(both.map((person) => person?.personId)).toEqual(['person-sian', 'person-sian']);
  });
});
