import { openings } from '../../src/bot/verbTable';
import { commands } from '../../src/core/help/commands';
import { anEveryoneWorld, type EveryoneWorld, insiders } from '../support/everyoneWorld';
import { shown } from '../support/world';

const people = Object.keys(insiders);

/** The commands that help lists for somebody, each with what it says that it does. */
async function offered(world: EveryoneWorld, who: string, line = 'help'): Promise<ReadonlyMap<string, string>> {
  const lines = shown(await world.says(who, line))
    .replaceAll('\n: ', ': ')
    .split('\n');
  return new Map(
    commands.flatMap(({ en }) => {
      const found = lines.find((each) => each.startsWith(`${en}: `));
      return found === undefined ? [] : [[en, found] as const];
    }),
  );
}

it.each(people)('help offers %s the commands that open for them, and no others', async (who) => {
  const world = await anEveryoneWorld('planned');
  const listed = await offered(world, who);
  const opens: string[] = [];
  for (const { name, en } of commands) {
    const before = world.counted().denials;
    await world.says(who, en);
    if (world.counted().denials === before || openings[name] === openings.help) opens.push(en);
  }
  expect([...listed.keys()]).toEqual(opens);
});

/** What only some can do, as help puts it. */
const staffDeeds = /add and end|plan, move|order|draft|sign,|more time|blocked|for the chair|for those who run|hold, decide|until when/;

it.each(['elin', 'rhys', 'yp', 'ada', 'ivo', 'reg', 'aud'])('help tells %s of nothing that only practitioners do', async (who) => {
  const world = await anEveryoneWorld('planned');
  const said = [...(await offered(world, who)).values()];
  // An auditor does see what was sent to whom.
  expect(said.filter((line) => staffDeeds.test(line) && !(who === 'aud' && line.startsWith('alerts')))).toEqual([]);
  expect(said.length).toBeGreaterThan(3);
});

it('help still tells the co-ordinator of all that they do, and a foster carer of visits but not of booking', async () => {
  const world = await anEveryoneWorld('planned');
  expect((await offered(world, 'sian')).get('members')).toBe('members: who is in the group; add and end');
  const carers = await offered(world, 'gwen');
  expect(carers.get('seen')).toBe('seen: record a visit');
  expect(carers.get('meeting')).toBe('meeting: the next meeting: when it is, and who chairs it');
});

it('a mistyped word is never answered with a command that the person has not', async () => {
  const world = await anEveryoneWorld('planned');
  expect([...(await offered(world, 'sian', 'sen')).keys()]).toEqual(['seen']);
  const parents = await offered(world, 'elin', 'sen');
  expect(parents.has('seen')).toBe(false);
  expect(parents.size).toBeGreaterThan(3);
});

it('somebody whose membership has ended is told of what works without a group', async () => {
  const world = await anEveryoneWorld('planned');
  expect([...(await offered(world, 'olwen')).keys()]).toEqual(['help', 'groups', 'language']);
});
