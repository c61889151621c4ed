import type { Verb } from '../../src/bot/verbs';
import { openings, verbs } from '../../src/bot/verbTable';
import { elementsOf } from '../support/cardTemplates';
import { everyCard } from '../support/everyCard';
import { anEveryoneWorld, type EveryoneWorld, type WorldState } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';
import { wholeSuite } from '../support/wholeSuite';

/*
 * Some clients send every input of a card with every button, others leave out what is empty, send null for it, or numbers for
 * numbers. Each button of each layout is pressed in all these ways.
 */

const known = new Map([...verbs, ...Object.values(openings)].map((verb) => [verb.verb, verb]));
const inputsOf = (template: object): readonly string[] =>
  elementsOf(template, ({ type }) => String(type).startsWith('Input.')).map(({ id }) => String(id));
/** What a button may ask for whose verb is in the card's data. */
const boundTo: Readonly<Record<string, (verb: string) => boolean>> = {
  accountOne: (verb) => verb.startsWith('accounts.'),
  alert: (verb) => /^(seen|actions|meeting|review|record|children)\.open/.test(verb),
  childChange: (verb) => verb === 'children.changes' || verb === 'children.one',
  alerts: (verb) => /^(alerts|notSeen|accounts|actions|meeting|record|review)\./.test(verb) && known.get(verb)?.kind === 'view',
  // The list in which what is gone would be.
  message: (verb) => /^(actions|agenda|clocks|exclusions|members|review|alerts)\.open$|^children\.group$|^record\.list$/.test(verb),
  posted: (verb) => Object.values(openings).some((opening) => opening.verb === verb),
  recordDesk: (verb) => verb.startsWith('record.'),
};
const buttonsOf = (template: object, name: string) =>
  elementsOf(template, ({ type }) => type === 'Action.Execute').flatMap(({ verb, data }) => {
    const may = String(verb).startsWith('${') ? (boundTo[name] ?? nothing) : (each: string) => each === String(verb);
    return [...known.keys()].filter(may).map((each) => ({ verb: each, data: Object.keys((data ?? {}) as object) }));
  });
const nothing = (): never => {
  throw new Error('Say in boundTo what the buttons of this card may ask for.');
};

/** Worlds in one state are alike, and so is what a real card would send there. */
const honestPresses = new Map<string, Promise<Readonly<Record<string, unknown>>>>();
function honestPress(state: WorldState, verb: Verb) {
  const key = `${state} ${verb.verb}`;
  const press = honestPresses.get(key) ?? anEveryoneWorld(state).then((world) => wellFormed(world, verb));
  honestPresses.set(key, press);
  return press;
}

/** What the same press did in a world like this one: many cards have a button of one verb, and many no other input. */
const pressed = new Map<string, Promise<Outcome>>();
type Outcome = { readonly writes: number; readonly denials: number };

async function pressedAs(who: string, state: WorldState, verb: string, change: (honest: object) => object): Promise<Outcome> {
  const found = known.get(verb);
  if (found === undefined) throw new Error(`There is no verb ${verb}.`);
  const data = change({ k: 'the-same-press', ...(await honestPress(state, found)) });
  const key = JSON.stringify([who, state, verb, data]);
  const outcome = pressed.get(key) ?? pressedIn(await anEveryoneWorld(state), who, verb, data);
  pressed.set(key, outcome);
  return outcome;
}

async function pressedIn(world: EveryoneWorld, who: string, verb: string, data: object): Promise<Outcome> {
  const before = world.counted();
  const card = await world.presses(who, verb, { ...data });
  const after = world.counted();
  expect([verb, card.type]).toEqual([verb, 'AdaptiveCard']);
  return { writes: after.writes - before.writes, denials: after.denials - before.denials };
}

const states: readonly WorldState[] = wholeSuite ? ['none', 'planned', 'open', 'signed'] : ['planned', 'open'];
const people = ['sian', 'ioan'];

it('no button carries a datum under the name of an input of its card, which a client would put over it', () => {
  const clashes = everyCard.flatMap(({ name, template }) =>
    buttonsOf(template, name).flatMap(({ verb, data }) =>
      inputsOf(template)
        .filter((id) => data.includes(id))
        .map((id) => `${name} ${verb} ${id}`),
    ),
  );
  expect(clashes).toEqual([]);
});

it.each(everyCard.map((card) => [card.name, card] as const))(
  'every button of %s does the same whatever else its card sends along, and answers whatever is left out',
  async (name, { template }) => {
    const ids = inputsOf(template);
    for (const verb of new Set(buttonsOf(template, name).map((button) => button.verb))) {
      const asked = Object.keys(known.get(verb)?.inputs.shape ?? {});
      const others = ids.filter((id) => !asked.includes(id));
      const all = (value: unknown) => (honest: object) => ({ ...honest, ...Object.fromEntries(others.map((id) => [id, value])) });
      const own = (value: unknown) => (honest: object) => ({ ...honest, ...Object.fromEntries(asked.map((id) => [id, value])) });
      const none = (honest: object) => Object.fromEntries(Object.entries(honest).filter(([id]) => !asked.includes(id)));
      for (const state of states)
        for (const who of people) {
          const honest = await pressedAs(who, state, verb, (press) => press);
          for (const value of ['Typed into another input', null, 7, true, { a: 'x' }])
            expect([verb, state, value, await pressedAs(who, state, verb, all(value))]).toEqual([verb, state, value, honest]);
          const without = await pressedAs(who, state, verb, none);
          expect([verb, state, await pressedAs(who, state, verb, own(null))]).toEqual([verb, state, without]);
          expect([verb, state, await pressedAs(who, state, verb, own(7))]).toEqual([
            verb,
            state,
            await pressedAs(who, state, verb, own('7')),
          ]);
        }
    }
  },
);
