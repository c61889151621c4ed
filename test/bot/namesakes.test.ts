import { every } from '../support/allShownTo';
import { anEveryoneWorld, type EveryoneWorld, insiders, type WorldState } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';
import { shown } from '../support/world';

/*
 * Wherever one of several people is chosen, no two choices look alike: here everybody in the group is called the same, and four of
 * them cannot be told apart by role or agency either.
 */

type ChoiceSet = { readonly id: string; readonly choices: readonly { readonly title: string; readonly value: string }[] };

async function allOfOneName(state: WorldState): Promise<EveryoneWorld> {
  const world = await anEveryoneWorld(state);
  const loaded = await world.deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const alike = ['ioan', 'noor', 'elin', 'rhys'];
  const members = loaded.head.document.members.map((member) => ({
    ...member,
    name: 'Siân Rees',
    ...(alike.includes(member.memberId) ? { agency: 'Health', childIds: [] } : {}),
  }));
  const head = { ...loaded.head.document, members };
  await world.deps.store.commit({ coreGroupId: 'group-1', head, etag: loaded.head.etag, put: [], create: [] });
  return world;
}

function choiceSetsIn(card: unknown): readonly ChoiceSet[] {
  const found: ChoiceSet[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (typeof node !== 'object' || node === null) return;
    if ((node as { type?: unknown }).type === 'Input.ChoiceSet') found.push(node as ChoiceSet);
    for (const value of Object.values(node)) walk(value);
  };
  walk(card);
  return found;
}

const people = new Set(Object.keys(insiders).flatMap((who) => [who, `person-${who}`]));
/** Every list in which people are chosen, by the input. A list of people that is not here is new: it stands here once it was met. */
const listsOfPeople = ['attended', 'authorisedBy', 'chair', 'coOwners', 'cover', 'owner', 'person', 'who'];

it('no list of people has two choices that look alike, whoever opens whatever', async () => {
  const met = new Set<string>();
  const alike: string[] = [];
  for (const state of ['planned', 'open'] as const) {
    const world = await allOfOneName(state);
    for (const verb of every.filter(({ kind }) => kind === 'view')) {
      const press = await wellFormed(world, verb);
      for (const who of ['sian', 'macsen', 'ioan', 'cadi', 'noor']) {
        for (const { id, choices } of choiceSetsIn(await world.presses(who, verb.verb, press))) {
          const ofPeople = choices.filter(({ value }) => people.has(value));
          if (ofPeople.length > 1) met.add(id);
          const titles = ofPeople.map(({ title }) => title);
          if (new Set(titles).size < titles.length) alike.push(`${verb.verb} ${id}: ${titles.join(' | ')}`);
        }
      }
    }
  }
  expect(alike).toEqual([]);
  expect([...met].filter((id) => !listsOfPeople.includes(id))).toEqual([]);
  expect([...met].sort()).toEqual(expect.arrayContaining(['chair', 'coOwners', 'cover', 'owner', 'person']));
});

it('somebody who was chosen is shown with what tells them apart', async () => {
  const world = await allOfOneName('planned');
  const list = shown(await world.presses('sian', 'members.open', {}));
  expect(list).toMatch(/Siân Rees \(1\.\)[\s\S]*Siân Rees \(2\.\)/);
  expect(list).toMatch(/Siân Rees \(Foster carer\)/);
  expect(shown(await world.presses('sian', 'meeting.open', {}))).toMatch(/Siân Rees \([^)]+\)/);
});
