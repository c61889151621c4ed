import type { Directory } from '../../../src/ports/directory';
import type { Deps } from '../../../src/usecases/deeds/deps';
import { makeGlances } from '../../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../../src/usecases/deeds/oneAtATime';
import { linkedGroup, linkGroup, unlinkGroup } from '../../../src/usecases/people/conversations';
import { conversationKey } from '../../../src/usecases/people/directoryKeys';
import { aGroup, aMember } from '../../support/aGroup';
import { aGroupWorld, type GroupWorld } from '../../support/groupWorld';
import { keyed } from '../../support/keyed';

const conversation = {
  conversationId: '19:chat@thread.v2',
  kind: 'groupChat',
  tenantId: 'tenant-1',
  serviceUrl: 'http://127.0.0.1/',
} as const;
const claimKey = conversationKey(keyed, conversation.conversationId);

let world: GroupWorld;
let presses = 0;
beforeEach(async () => {
  world = await aGroupWorld();
  await world.addGroup(
    aGroup({ coreGroupId: 'group-2', ref: 'CG-0002', members: [aMember('sian', 'co-ordinator'), aMember('ioan', 'manager')] }),
  );
});
afterEach(() => world.close());

function press(coreGroupId: string, personId = 'person-sian') {
  return { personId, coreGroupId, language: 'en' as const, pressKey: `press-${++presses}` };
}

/** Another instance of the bot on the same store, where `meanwhile` happens just before its write numbered `at`. */
function anotherInstance(at: number, meanwhile: () => Promise<unknown>): Deps {
  let writes = 0;
  const directory: Directory = {
    ...world.deps.directory,
    async write(document, etag) {
      writes += 1;
      if (writes === at) await meanwhile();
      return world.deps.directory.write(document, etag);
    },
  };
  return { ...world.deps, directory, oneAtATime: makeOneAtATime(), glances: makeGlances() };
}

describe('linking a conversation', () => {
  it('is kept in the head and in the directory, and audited without saying where the conversation is', async () => {
    expect((await linkGroup(world.deps, press('group-1'), conversation)).kind).toBe('done');
    expect((await world.head()).conversation).toEqual(conversation);
    expect((await linkedGroup(world.deps, conversation))?.coreGroupId).toBe('group-1');
    const [entry] = await world.store.groups.ofType('group-1', 'audit', { limit: 10, after: null });
    expect(entry).toMatchObject({ deed: 'groups.link', by: 'person-sian', about: { kind: 'groupChat' } });
    expect(JSON.stringify(entry)).not.toContain('thread.v2');
  });

  it('refuses a conversation that is another group’s, and leaves it there', async () => {
    await linkGroup(world.deps, press('group-1'), conversation);
    const second = await linkGroup(world.deps, press('group-2'), conversation);
    expect(second).toMatchObject({ kind: 'refused', refusal: { kind: 'chat-already-linked' } });
    expect((await world.group('group-2')).conversation).toBeNull();
    expect((await linkedGroup(world.deps, conversation))?.coreGroupId).toBe('group-1');
  });

  it('refuses a second conversation of one group, and claims nothing for it', async () => {
    await linkGroup(world.deps, press('group-1'), conversation);
    const other = { ...conversation, conversationId: '19:other@thread.v2' };
    expect(await linkGroup(world.deps, press('group-1'), other)).toMatchObject({ refusal: { kind: 'group-already-linked' } });
    expect(await world.deps.directory.read(conversationKey(keyed, other.conversationId))).toBeNull();
  });

  it('writes nothing for somebody who does not run the group', async () => {
    expect(await linkGroup(world.deps, press('group-1', 'person-noor'), conversation)).toMatchObject({
      ...{ kind: 'denied', denial: 'role-may-not' },
      roles: { as: ['member'], may: ['co-ordinator', 'manager'] },
    });
    expect(await linkGroup(world.deps, press('group-2', 'person-noor'), conversation)).toEqual({ kind: 'denied', denial: 'not-a-member' });
    expect(await world.deps.directory.read(claimKey)).toBeNull();
    expect(await world.denials('group-2')).toEqual(['groups.link not-a-member']);
  });

  it('serves nobody while only the directory names a group, and gives the conversation to the next who links it', async () => {
    await world.deps.directory.write({ key: claimKey, type: 'conversation', schemaVersion: 1, coreGroupId: 'group-2' }, null);
    expect(await linkedGroup(world.deps, conversation)).toBeNull();
    await linkGroup(world.deps, press('group-1'), conversation);
    expect((await linkedGroup(world.deps, conversation))?.coreGroupId).toBe('group-1');
  });

  it.each([1, 2])('ends with one group where another instance links another just before write %i', async (at) => {
    const deps = anotherInstance(at, () => linkGroup(world.deps, press('group-2'), conversation));
    const outcome = await linkGroup(deps, press('group-1'), conversation);
    const linked = [await world.group('group-1'), await world.group('group-2')].filter((group) => group.conversation !== null);
    expect(linked.map(({ coreGroupId }) => coreGroupId)).toEqual([outcome.kind === 'done' ? 'group-1' : 'group-2']);
    expect((await linkedGroup(world.deps, conversation))?.coreGroupId).toBe(linked[0]?.coreGroupId);
  });

  it('gives its link back where its claim was taken over before it was sealed', async () => {
    const deps = anotherInstance(2, async () => {
      const claim = await world.deps.directory.read(claimKey);
      await world.deps.directory.write(
        { key: claimKey, type: 'conversation', schemaVersion: 1, coreGroupId: 'group-2' },
        claim?.etag ?? null,
      );
    });
    expect(await linkGroup(deps, press('group-1'), conversation)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'chat-already-linked' },
    });
    expect((await world.head()).conversation).toBeNull();
  });
});

describe('unlinking', () => {
  it('frees the conversation for another group', async () => {
    await linkGroup(world.deps, press('group-1'), conversation);
    expect((await unlinkGroup(world.deps, press('group-1'))).kind).toBe('done');
    expect(await world.deps.directory.read(claimKey)).toBeNull();
    expect((await linkGroup(world.deps, press('group-2'), conversation)).kind).toBe('done');
  });

  it('tells that there is nothing to unlink', async () => {
    expect(await unlinkGroup(world.deps, press('group-1'))).toMatchObject({ refusal: { kind: 'not-linked' } });
  });
});
