import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { excluded, type Press } from '../../support/exclusionWorld';
import { shown } from '../../support/world';

/* A parent who had answered the agenda is excluded: whoever is not to know of it sees the same agenda as before. */

const unknowing = ['rhys', 'yp', 'ada', 'gwen'];

async function agree(world: EveryoneWorld, ...people: readonly string[]): Promise<void> {
  for (const who of people) await world.presses(who, 'agenda.agree', { meetingId: 'meeting-1', v: (await world.meeting()).agendaVersion });
}

async function agenda(world: EveryoneWorld, who: string): Promise<string> {
  const pages = await Promise.all([1, 2, 3].map((page) => world.presses(who, 'agenda.open', { page })));
  return pages.map((card) => shown(card)).join('\n');
}

const answered = /\d+ of \d+ p[a-z]+ (has|have) answered this agenda/;

it.each<[string, Press]>([
  ['whole meetings', { extent: 'whole' }],
  ['a part', { extent: 'part', topics: 'safeguarding,child-voice' }],
])('the agenda of family, advocate and foster carer is as it was where a parent is excluded from %s', async (_name, extent) => {
  const world = await anEveryoneWorld('planned');
  await agree(world, 'elin', 'noor', 'rhys');
  const look = () => Promise.all(unknowing.map(async (who) => [who, await agenda(world, who)] as const));
  const before = await look();
  for (const [who, text] of before) expect([who, text]).toEqual([who, expect.stringMatching(answered)]);
  await excluded(world, extent);
  expect(await look()).toEqual(before);
});

it('those who see to the meeting have the count without who is excluded', async () => {
  const world = await anEveryoneWorld('planned');
  await agree(world, 'elin', 'noor');
  const before = answered.exec(await agenda(world, 'sian'))?.[0];
  await excluded(world);
  const after = answered.exec(await agenda(world, 'sian'))?.[0];
  expect(after).toMatch(answered);
  expect(after).not.toBe(before);
});
