import type { Where } from '../../src/bot/turn';
import type { AdaptiveCard } from '../../src/cards/defineCard';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { GroupDocument } from '../../src/core/documents';
import type { Person } from '../../src/ports/directory';
import { noGroup } from '../../src/usecases/deeds/noGroup';
import { linkedGroup } from '../../src/usecases/people/conversations';
import { emailKey, personKey } from '../../src/usecases/people/directoryKeys';
import { changePerson } from '../../src/usecases/people/linkPerson';
import { noGroupLog } from './noGroupLog';
import { aPerson, aWorld, type World } from './world';

/** A conversation of several people, with the link that the directory and the head agree on. */
export type Chat = Pick<Where, 'kind' | 'conversationId'>;
export const theChat: Chat = { kind: 'groupChat', conversationId: '19:chat@thread.v2' };

/** Several people of several groups, known to the directory by their addresses. */
export type GroupWorld = World & {
  /** Makes a person known: by id, with their address and post. */
  knows(more: Partial<Person> & Pick<Person, 'personId'>): Promise<void>;
  addGroup(group: CoreGroup): Promise<void>;
  person(personId: string): Promise<Person>;
  group(coreGroupId: string): Promise<CoreGroup>;
  /** What the person with that id is answered; in `chat` where one is given, else in their own. */
  asks(personId: string, line: string, chat?: Chat): Promise<AdaptiveCard>;
  /** A press with exactly this data and a fresh number. */
  does(personId: string, verb: string, data: Readonly<Record<string, unknown>>, chat?: Chat): Promise<AdaptiveCard>;
  denials(coreGroupId?: string): Promise<readonly string[]>;
};

export async function aGroupWorld(
  given: { readonly group?: CoreGroup; readonly documents?: readonly GroupDocument[] } = {},
): Promise<GroupWorld> {
  const world = await aWorld(given);
  const { store, deps, router } = world;

  const person = async (personId: string): Promise<Person> => {
    const found = await store.directory.read(personKey(personId));
    if (found?.document.type !== 'person') throw new Error(`There is no ${personId} in this world.`);
    return found.document;
  };
  const turn = async (personId: string, chat?: Chat) => {
    const place: Where = {
      kind: 'personal',
      conversationId: 'own-chat',
      tenantId: 'tenant-1',
      serviceUrl: 'http://127.0.0.1/',
      coreGroupId: null,
      ...chat,
    };
    const linked = chat === undefined ? null : await linkedGroup(deps, place);
    return { deps, person: await person(personId), where: { ...place, coreGroupId: linked?.coreGroupId ?? null } };
  };
  return {
    ...world,
    person,
    async knows(more) {
      const known = aPerson(more);
      const before = await store.directory.read(known.key);
      await store.directory.write(known, before?.etag ?? null);
      await store.directory.write(
        { key: emailKey(world.deps.keyed, known.email), type: 'email', schemaVersion: 1, personId: known.personId },
        null,
      );
    },
    async addGroup(group) {
      await store.groups.commit({ coreGroupId: group.coreGroupId, head: group, etag: null, put: [], create: [] });
      for (const { personId } of group.members) {
        await changePerson(deps, personId, (person) => ({
          ...person,
          coreGroupIds: [...new Set([...person.coreGroupIds, group.coreGroupId])],
        }));
      }
    },
    async group(coreGroupId) {
      const loaded = await store.groups.load(coreGroupId, []);
      if (loaded === null) throw new Error(`There is no group ${coreGroupId}.`);
      return loaded.head.document;
    },
    asks: async (personId, line, chat) => router.answerMessage(await turn(personId, chat), line),
    does: async (personId, verb, data, chat) => router.answerPress(await turn(personId, chat), verb, { k: deps.newId(), ...data }),
    async denials(coreGroupId = 'group-1') {
      const entries =
        coreGroupId === noGroup
          ? await noGroupLog(store.groups)
          : await store.groups.ofType(coreGroupId, 'access', { limit: 100, after: null });
      return entries.flatMap((entry) => {
        const { outcome, deed, reason } = entry as { outcome: string; deed: string; reason: string };
        return outcome === 'denied' ? [`${deed} ${reason}`] : [];
      });
    },
  };
}
