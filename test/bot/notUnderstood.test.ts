import { aGroup, aMember } from '../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../support/groupWorld';
import { shown } from '../support/world';

let world: GroupWorld;
afterEach(() => world.close());

it.each([
  ['en', 'dwi ddim yn licio hyn o gwbl', 'oeddwn i ddim yn deall'],
  ['cy', 'the dog ate it', 'I did not understand'],
  ['en', 'blah wiffle', 'I did not understand'],
] as const)(
  'a line that somebody of %s types and nobody understands (“%s”) is answered in its own language, and changes none',
  async (own, line, says) => {
    world = await aGroupWorld({ group: aGroup({ members: [aMember('who', 'member')] }) });
    await world.knows({ personId: 'person-who', coreGroupIds: ['group-1'], currentGroupId: 'group-1', interfaceLanguage: own });
    expect(shown(await world.asks('person-who', line))).toContain(says);
    expect(shown(await world.asks('person-who', 'blah wiffle'))).toContain(
      own === 'en' ? 'I did not understand' : 'Doeddwn i ddim yn deall',
    );
  },
);
