import { openings, verbs } from '../../src/bot/verbTable';
import { isForWords } from '../../src/core/confidentiality/audiences';
import { actionIds, type EveryoneWorld } from './everyoneWorld';
import { wellFormed } from './wellFormed';

/** Every verb of every card and command, once. */
export const every = [...new Set([...verbs, ...Object.values(openings)])];

const others: readonly Readonly<Record<string, unknown>>[] = [
  ...actionIds.map((actionId) => ({ actionId })),
  { itemId: 'item-rhys', chosen: 'item-rhys' },
  { itemId: 'item-1', chosen: 'item-1' },
  { memberId: 'rhys' },
  { memberId: 'elin' },
  { page: 2 },
  { page: 3 },
  { page: 4 },
  { ended: true },
  { filter: 'mine' },
];

/** Every card that this person can get out of the bot as things stand, whatever they press, as text. */
export async function allShownTo(
  person: string,
  world: EveryoneWorld,
  more: readonly Readonly<Record<string, unknown>>[] = [],
): Promise<readonly (readonly [string, string])[]> {
  const cards: [string, string][] = [];
  for (const verb of every) {
    // What they typed themselves is given back to them.
    const honest = withOwnWords(await wellFormed(world, verb));
    const inThis = [...others, ...more].filter((other) => Object.keys(other).some((name) => name in honest));
    for (const other of [{}, ...inThis]) {
      const known = Object.fromEntries(Object.entries(other).filter(([name]) => name in honest));
      cards.push([
        `${verb.verb} ${JSON.stringify(known)}`,
        JSON.stringify(await world.presses(person, verb.verb, { ...honest, ...known })),
      ]);
    }
  }
  return cards;
}

/** The press with other words than those that others typed: what somebody typed themselves is given back to them. */
export function withOwnWords(press: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(press).map(([name, value]) => [name, isForWords(name) && value !== '' ? 'Own words' : value]));
}
