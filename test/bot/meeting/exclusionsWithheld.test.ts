import { sitting } from '../../support/childWorld';
import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { excluded } from '../../support/exclusionWorld';
import { shown } from '../../support/world';

/* What is kept from a parent is not said not to be: one sentence, the same for every parent, is true either way. */

const denies = /No (review|meeting|dates)|not planned|are set yet|will be told when|Nid oes (cyfarfod|cynhadledd|dyddiadau)/;
const asked = ['meeting', 'agenda', 'attendance', 'review', 'clocks', 'groups'];
const inWelsh = ['cyfarfod', 'agenda', 'presenoldeb', 'adolygiad', 'dyddiadau', 'grwpiau'];

async function answers(world: EveryoneWorld, who: string, lines: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const found: [string, string][] = [];
  for (const line of lines) found.push([line, shown(await world.says(who, line))]);
  return found;
}

it.each([
  ['English', asked],
  ['Welsh', inWelsh],
])('no card of an excluded parent in %s says that nothing is planned, where something is', async (_language, lines) => {
  const world = await anEveryoneWorld('planned');
  const { conferenceId } = await sitting(world);
  expect(conferenceId).not.toBe('');
  await excluded(world);
  const none = await anEveryoneWorld('none');
  const cards = await answers(world, 'elin', lines);
  expect(cards.filter(([, card]) => denies.test(card))).toEqual([]);
  // Whoever has nothing to come reads the same.
  expect(cards).toEqual(await answers(none, 'elin', lines));
});

it('a move to or from a day that is kept from somebody is not counted to them', async () => {
  const world = await anEveryoneWorld('planned');
  const move = async (plannedOn: string) =>
    world.presses('sian', 'meeting.move', {
      ...{ meetingId: 'meeting-1', seenMoves: (await world.meeting()).moves.length, reason: 'Nobody can', dayAgreed: '' },
      ...{ plannedOn, startsAt: '10:00' },
    });
  await excluded(world, { from: '2026-11-24', until: '2026-11-27', reviewBy: '2026-11-26' });
  await move('2026-11-25');
  await move('2026-12-01');
  expect((await world.meeting()).moves).toHaveLength(3);
  expect(shown(await world.says('rhys', 'meeting'))).toContain('Moved 3 times.');
  expect(shown(await world.says('elin', 'meeting'))).toContain('Moved 2 times.');
});
