import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { alsoIn } from '../../support/twoRoles';
import { shown } from '../../support/world';

async function toldOfRecord(world: EveryoneWorld, personId: string): Promise<number> {
  return ((await world.head()).noticesAbout ?? []).filter(({ about, to }) => about.kind === 'record' && to === personId).length;
}

it.each([
  ['noor', 'conference-chair'],
  ['elin', 'manager'],
  ['sian', 'manager'],
] as const)('a record is circulated where %s is in the group as %s too, and they are told once', async (who, role) => {
  const world = await anEveryoneWorld('signed');
  await alsoIn(world, who, role);
  const by = who === 'sian' ? 'ioan' : 'sian';
  expect(shown(await world.presses(by, 'record.circulate', { meetingId: 'meeting-1', version: 1 }))).toContain('Circulated.');
  expect(await toldOfRecord(world, `person-${who}`)).toBe(1);
});
