import type { Verb } from '../../../src/bot/verbs';
import { openings, verbs } from '../../../src/bot/verbTable';
import type { Child } from '../../../src/core/child';
import { withOwnWords } from '../../support/allShownTo';
import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { wellFormed } from '../../support/wellFormed';
import { shown } from '../../support/world';

/** Every verb that belongs to a group: a person's own language, help, list of groups and leave are theirs whatever ends. */
const ofNoGroup = /^(language|help|groups|away)\.|^children\.all$|^notSeen\.which$|^alerts\.today$/;
const every: readonly Verb[] = [...new Set([...verbs, ...Object.values(openings)])].filter(({ verb }) => !ofNoGroup.test(verb));

/** The registration of every child of the group is over: the cards that people have from before are still in their chats. */
async function worldAfter(deregisteredOn: string, more: Partial<Child> = {}): Promise<EveryoneWorld> {
  const world = await anEveryoneWorld('planned');
  const loaded = await world.deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const children = document.children.map((child): Child => ({ ...child, status: 'de-registered', deregisteredOn, ...more }));
  await world.deps.store.commit({ coreGroupId: 'group-1', head: { ...document, children }, etag, put: [], create: [] });
  return world;
}

/** What became of a press of every verb: which wrote, which showed anything of the group, which were not noted as a denial. */
async function pressesAll(world: EveryoneWorld, who: string) {
  const [wrote, showed, notDenied]: string[][] = [[], [], []];
  for (const verb of every) {
    const before = world.counted();
    const card = await world.presses(who, verb.verb, withOwnWords(await wellFormed(world, verb)));
    const after = world.counted();
    if (after.writes > before.writes) wrote?.push(verb.verb);
    if (/Canary/.test(JSON.stringify(card))) showed?.push(verb.verb);
    if (after.denials === before.denials) notDenied?.push(verb.verb);
  }
  return { wrote, showed, notDenied };
}

const nothing = { wrote: [], showed: [], notDenied: [] };
/** Today, in this world, is 20 November 2026; members read for twenty working days, to 20 November if it ended on 23 October. */
const [endedToday, lastDayOfReading, dayAfterReading] = ['2026-11-20', '2026-10-23', '2026-10-22'];

describe('a press on a card from before the registration of every child ended', () => {
  it.each([
    ['a parent', 'elin'],
    ['a young person', 'yp'],
    ['an advocate', 'ada'],
    ['an interpreter', 'ivo'],
  ])('by %s shows and changes nothing from that day on, whatever it is, and is noted', async (_role, who) => {
    expect(await pressesAll(await worldAfter(endedToday), who)).toEqual(nothing);
  });

  it.each([
    ['a member', 'noor'],
    ['a foster carer', 'gwen'],
  ])('by %s shows what there is for twenty working days and changes nothing; after them it shows nothing either', async (_role, who) => {
    const within = await pressesAll(await worldAfter(lastDayOfReading), who);
    expect(within.wrote).toEqual([]);
    expect(within.showed).toEqual(expect.arrayContaining(['actions.open', 'members.open', 'children.group']));
    expect(await pressesAll(await worldAfter(dayAfterReading), who)).toEqual(nothing);
  });

  it('is refused in words that say why and whom to ask', async () => {
    const says = async (who: string, day: string) =>
      shown(
        await (await worldAfter(day)).presses(who, 'actions.finish', await wellFormed(await worldAfter(day), verbOf('actions.finish'))),
      );
    expect(await says('elin', endedToday)).toContain('The registration of every child you are here for has ended, and with it your access');
    expect(await says('noor', lastDayOfReading)).toContain('so you can read here for a time and change nothing more');
    expect(await says('noor', dayAfterReading)).toContain('and with it your access to this group');
  });

  it('by a parent goes on while the custodian has not confirmed the end', async () => {
    const removal = { conferenceId: 'conference-1', decidedByPersonId: 'person-cadi', check: null };
    const waiting = await pressesAll(await worldAfter(endedToday, { removal }), 'elin');
    expect(waiting.showed).toEqual(expect.arrayContaining(['actions.open']));
  });
});

function verbOf(name: string): Verb {
  const found = every.find(({ verb }) => verb === name);
  if (found === undefined) throw new Error(`There is no verb ${name}.`);
  return found;
}
