import { readersOfInput } from '../../src/core/confidentiality/audiences';
import type { Language } from '../../src/core/typedText';
import { personKey } from '../../src/usecases/people/directoryKeys';
import { every } from '../support/allShownTo';
import { inputsForWords } from '../support/everyCard';
import { anEveryoneWorld, type EveryoneWorld, insiders } from '../support/everyoneWorld';
import { family, newest, type Plant, practitioners, scenarios } from '../support/plants';
import { wellFormed } from '../support/wellFormed';
import { wholeSuite } from '../support/wholeSuite';

/*
 * A word that stands nowhere else is typed into every input for words, by everybody who may; then everybody looks at every
 * card that any press can get them, and finds it only where the table in core/confidentiality/audiences.ts says that they read it.
 */

const runners = ['sian', 'macsen'];
const visitReaders = practitioners.filter((who) => who !== 'mair');
const ofChild: Readonly<Record<string, readonly string[]>> = { 'child-1': ['elin', 'yp', 'ada'], 'child-2': ['rhys', 'gwen'] };
const everybody = Object.keys(insiders);

/** Who may read it beside whoever wrote it, by hand from what the form says (DOMAIN 2.1, 2.2, 5.6). */
function mayRead(readers: string, { child }: Plant, writer: string, audience: string): readonly string[] {
  const carers = child === 'child-1' ? [] : ['gwen'];
  const theirs = child === undefined ? [] : (ofChild[child] ?? []);
  const worksWithIt = [...practitioners, ...carers];
  switch (readers) {
    case 'chosen':
      if (audience === 'everyone' && child === undefined) return everybody.filter((who) => who !== 'reg');
      if (audience === 'everyone') return [...worksWithIt, ...theirs];
      return practitioners.includes(writer) ? [...worksWithIt, 'aud'] : practitioners;
    case 'stated':
    case 'byButton':
      return audience === 'everyone'
        ? [...worksWithIt, ...(child === undefined ? [...family, 'aud', 'ivo'] : theirs)]
        : [...worksWithIt, 'aud'];
    case 'record':
      return audience === 'everyone' ? [...worksWithIt, ...family] : worksWithIt;
    case 'recordReaders':
      return [...worksWithIt, ...family];
    case 'practitioners':
      return [...worksWithIt, 'aud'];
    case 'visitReaders':
      return [...visitReaders, ...carers];
    case 'ownWords':
      return [...runners, 'sen', 'cadi', ...theirs.filter((who) => who === 'yp')];
    case 'request':
      return practitioners;
    case 'view':
      return worksWithIt;
    case 'reviewReaders':
      return [...worksWithIt, 'aud', 'reg'];
    case 'exclusion':
      // Ioan chairs the next meeting, from which somebody is kept.
      return [...runners, 'cadi', 'aud', 'ioan'];
    case 'runners':
      return runners;
    case 'organisers':
      return [...runners, 'mair'];
    case 'phones':
      return child === undefined ? [...practitioners, 'gwen', 'elin', 'rhys', 'yp', 'ada'] : [...practitioners, ...theirs];
    case 'alertReaders':
      return [...runners, 'sen', 'cadi', 'aud'];
    case 'groupName':
      return worksWithIt;
    case 'group':
      return [...practitioners, 'gwen', ...family, 'ivo', 'aud', 'reg'];
    case 'childName':
    case 'members':
      return [...practitioners, ...theirs, 'aud', 'reg'];
    default:
      return [];
  }
}

/** An address is stored in small letters, and so is everything that is looked for. */
const addresses: readonly string[] = ['email', 'otherEmail', 'successor'];

type Planted = { readonly token: string; readonly input: string; readonly by: string; readonly readers: readonly string[] };

async function plantAll(world: EveryoneWorld, plants: readonly Plant[]): Promise<readonly Planted[]> {
  const planted: Planted[] = [];
  for (const [number, plant] of plants.entries()) {
    const verb = every.find((each) => each.verb === plant.verb);
    if (verb === undefined) throw new Error(`There is no verb ${plant.verb}.`);
    for (const who of plant.writers) {
      const tokens = plant.inputs.map((input) => [input, `planted${number}x${input}x${who}x`.toLowerCase()] as const);
      const typed = Object.fromEntries(
        tokens.map(([input, token]) => [input, addresses.includes(input) ? `${token}@council.example` : token]),
      );
      const data = { ...(await wellFormed(world, verb)), ...(await plant.data?.(world, who, typed)) };
      const known = Object.fromEntries(Object.entries(data).filter(([name]) => name in verb.data.shape || name in verb.inputs.shape));
      const before = world.counted().writes;
      const card = await world.presses(who, plant.verb, { ...known, ...typed });
      if (world.counted().writes === before)
        throw new Error(`${plant.verb} by ${who} was not saved: ${JSON.stringify(card).slice(0, 1500)}`);
      const audience = String(data['audience'] ?? '');
      for (const [input, token] of tokens) {
        const readers = readersOfInput(plant.card, input) ?? 'nobody';
        planted.push({
          token,
          input: `${plant.card}.${input}`,
          by: who,
          readers: plant.begins ? [who] : [who, ...(plant.also ?? []), ...mayRead(readers, plant, who, audience)],
        });
      }
    }
  }
  return planted;
}

/** What a press can be about here, with all that there is of it: no card of theirs need have had it. */
async function thingsIn(world: EveryoneWorld): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const meeting = await world.meeting();
  const all = async (type: string, name: string) =>
    (await world.deps.store.ofType('group-1', type, { limit: 1000, after: null })).map((each) => (each as Record<string, unknown>)[name]);
  const plan = (await newest(world, 'plan')) as unknown as { actions: readonly { actionId: string }[] };
  const items = (meeting?.agenda ?? []).filter(({ standing, notes }) => standing === null || notes.length > 0).map(({ itemId }) => itemId);
  return {
    itemId: [...items, 'item-1'],
    chosen: items,
    actionId: plan.actions.map(({ actionId }) => actionId),
    visit: await all('visit', 'id'),
    entryId: await all('not-seen', 'entryId'),
    requestId: await all('review-request', 'requestId'),
    exclusionId: await all('exclusion', 'exclusionId'),
    conferenceId: await all('conference', 'conferenceId'),
    changeId: await all('child-change', 'changeId'),
    childId: (await world.head()).children.map(({ childId }) => childId),
    memberId: ['elin', 'rhys', 'noor', 'mair'],
    version: [1, 2],
    ended: [true, false],
    page: [1, 2, 3, 4, 5, 6],
  };
}

/** Every card that shows something and that this person can get, whatever they ask for. */
async function shownTo(world: EveryoneWorld, person: string, things: Readonly<Record<string, readonly unknown[]>>): Promise<string> {
  const cards: string[] = [];
  const groups = await groupsIn(world);
  for (const verb of every.filter(({ kind }) => kind === 'view')) {
    const honest = await wellFormed(world, verb);
    const names = Object.keys(things).filter((name) => name in honest && (things[name]?.length ?? 0) > 0);
    const [first, ...rest] = names;
    const others = Object.fromEntries(rest.map((name) => [name, things[name]?.at(-1)]));
    const some = first === undefined ? [{}] : (things[first] ?? []).map((value) => ({ ...others, [first]: value }));
    const more = rest.flatMap((name) =>
      (things[name] ?? []).map((value) => ({ ...(first && { [first]: things[first]?.at(-1) }), ...others, [name]: value })),
    );
    for (const data of [...some, ...more])
      for (const g of groups) cards.push(JSON.stringify(await world.presses(person, verb.verb, { ...honest, ...data, g })));
  }
  return cards.join('\n').toLowerCase();
}

/** The group that everything is about, and those that were begun since; another family's is not looked into. */
async function groupsIn({ deps }: EveryoneWorld): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const id of deps.store.partitions()) if (id !== 'group-2' && (await deps.store.load(id, [])) !== null) ids.push(id);
  return ids;
}

async function speak(world: EveryoneWorld, who: string, language: Language): Promise<void> {
  const found = await world.deps.directory.read(personKey(`person-${who}`));
  if (found?.document.type !== 'person') throw new Error(`There is no ${who}.`);
  await world.deps.directory.write({ ...found.document, interfaceLanguage: language }, found.etag);
}

/** In which everybody has a part. */
const isAgenda = ({ name }: { readonly name: string }): boolean => /agenda/.test(name);
const played = wholeSuite ? scenarios : scenarios.filter(isAgenda);

/** The agenda is looked at in both languages; the rest in Welsh, as the rule is the same in both. */
describe.each(played)('what is typed: $name', ({ name, state, plants, afterwards = async () => {} }) => {
  it.each(wholeSuite && isAgenda({ name }) ? (['en', 'cy'] as const) : (['cy'] as const))(
    'is read by those alone who the form says, in %s',
    async (language) => {
      const world = await anEveryoneWorld(state);
      const planted = await plantAll(world, plants);
      await afterwards(world);
      const things = await thingsIn(world);
      const wrong: string[] = [];
      const readBy = new Map<string, Set<string>>();
      for (const person of everybody) {
        await speak(world, person, language);
        const shown = await shownTo(world, person, things);
        for (const { token, input, by, readers } of planted) {
          if (!shown.includes(token)) continue;
          readBy.set(input, (readBy.get(input) ?? new Set()).add(person));
          if (!readers.includes(person)) wrong.push(`${person} reads ${input} of ${by}`);
        }
      }
      expect(wrong).toEqual([]);
      // What nobody at all was shown would prove nothing.
      expect([...new Set(planted.map(({ input }) => input))].filter((input) => !readBy.has(input) && !neverShown.includes(input))).toEqual(
        [],
      );
    },
  );
});

/**
 * Kept, and on no card: why more time was given and why it was opened again; what a meeting called off was called off for;
 * authority and team, which the next import is held against. An address finds a person, whom it is refused without.
 */
const neverShown: readonly string[] = [
  ...['actionMoreTime.reason', 'actionReopen.reason', 'meetingCancel.words', 'groupCreate.localAuthority', 'groupCreate.team'],
  ...['groupCreate.otherEmail', 'memberAdd.email', 'memberEnd.successor'],
];

it('plants something in every input for words', () => {
  const inputs = inputsForWords.map((each) => each.join('.'));
  expect(inputs.length).toBeGreaterThan(60);
  const typed = scenarios.flatMap(({ plants }) => plants.flatMap(({ card, inputs: ids }) => ids.map((id) => `${card}.${id}`)));
  expect(inputs.filter((input) => !typed.includes(input))).toEqual([]);
});
