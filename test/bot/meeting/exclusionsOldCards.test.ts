import { every } from '../../support/allShownTo';
import { sitting } from '../../support/childWorld';
import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { excluded, type Press } from '../../support/exclusionWorld';
import { wellFormed } from '../../support/wellFormed';
import { shown } from '../../support/world';

/*
 * Cards from before they were excluded: whatever is pressed on one is answered as if what it names had never been, and nothing of it is
 * saved or counted.
 */

const view = { childId: 'child-1', view: 'remove', categories: '', words: 'CanaryLate' };
const named = ['meetingId', 'm', 'conferenceId'];

async function withSitting(): Promise<{ readonly world: EveryoneWorld; readonly conferenceId: string }> {
  const world = await anEveryoneWorld('planned');
  const { conferenceId } = await sitting(world);
  await excluded(world);
  return { world, conferenceId: String(conferenceId) };
}

/** What comes of a press, without what is new in each card, and whether it was saved. */
async function answerTo(world: EveryoneWorld, verb: string, data: Press): Promise<{ readonly text: string; readonly wrote: boolean }> {
  const before = world.counted().writes;
  const text = shown(await world.presses('elin', verb, data));
  return { text, wrote: world.counted().writes > before };
}

it('a view on a review that is kept from whoever gives it is not saved, not counted and read by nobody', async () => {
  const { world, conferenceId } = await withSitting();
  const { text, wrote } = await answerTo(world, 'review.view', { ...view, conferenceId });
  expect(text).toContain('This is no longer there.');
  expect(text).not.toContain('who have answered');
  expect(wrote).toBe(false);
  await world.presses('cadi', 'review.reveal', { conferenceId, childId: 'child-1' });
  for (const who of ['cadi', 'sian'])
    expect(shown(await world.presses(who, 'review.views', { conferenceId, childId: 'child-1', page: 1 }))).not.toContain('CanaryLate');
});

it('every verb that names a meeting or review kept from them answers as for one that never was', async () => {
  const { world, conferenceId } = await withSitting();
  const wrong: string[] = [];
  let pressed = 0;
  for (const verb of every) {
    const honest = { ...(await wellFormed(world, verb)), ...(verb.verb === 'review.view' ? view : {}) };
    const names = Object.keys(honest).filter((name) => named.includes(name));
    if (names.length === 0) continue;
    const with_ = (of: (name: string) => string) => ({
      ...honest,
      ...('childId' in honest ? { childId: 'child-1' } : {}),
      ...Object.fromEntries(names.map((name) => [name, of(name)])),
    });
    const real = await answerTo(
      world,
      verb.verb,
      with_((name) => (name === 'conferenceId' ? conferenceId : 'meeting-1')),
    );
    const madeUp = await answerTo(
      world,
      verb.verb,
      with_(() => 'never-was'),
    );
    pressed += 1;
    if (real.wrote || real.text !== madeUp.text) wrong.push(`${verb.verb}: ${real.text} | ${madeUp.text}`);
    if (/only reads|not in this group for that child/.test(real.text)) wrong.push(`${verb.verb}: ${real.text}`);
  }
  expect(wrong).toEqual([]);
  expect(pressed).toBeGreaterThan(40);
});
