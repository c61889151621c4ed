import type { Store } from '../../src/storage/openStore';
import { documentOf, headOf, makeGroup, noticeOf, type StorePromise } from './promise';

/** The head and these documents as this instance has them, by value; the plan's and the head's version as well. */
async function asSeenBy({ groups }: Store, coreGroupId: string) {
  const loaded = await groups.load(coreGroupId, ['plan', 'notice:n', 'limits']);
  const plan = await groups.read(coreGroupId, 'plan');
  return loaded && { head: loaded.head, documents: Object.fromEntries([...loaded.documents].sort()), plan };
}

async function changeBy(store: Store, coreGroupId: string, team: string, put: readonly string[] = []): Promise<string> {
  const loaded = await store.groups.load(coreGroupId, []);
  if (loaded === null) throw new Error('There is no group.');
  const { document, etag } = loaded.head;
  const documents = put.map((id) => documentOf(coreGroupId, id, { by: team }));
  return store.groups.commit({ coreGroupId, head: { ...document, team }, etag, put: documents, create: [] });
}

/** What an instance keeps in memory is used only while it is what is stored. */
export const promisesOfInstances: readonly StorePromise[] = [
  {
    name: 'gives at each read what another instance has written since: heads, documents, new ones and those that went',
    run: async ({ store, another, fresh }) => {
      const other = await another();
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'plan'), noticeOf(fresh, 'n', '2026-01-01T00:00:00.000Z')]);
      for (const [index, [writer, reader]] of (
        [
          [other, store],
          [store, other],
          [other, store],
        ] as const
      ).entries()) {
        await asSeenBy(reader, fresh);
        expect(await changeBy(writer, fresh, `only the head ${index}`)).toBe('saved');
        expect(await asSeenBy(reader, fresh)).toEqual(await asSeenBy(writer, fresh));
        expect((await asSeenBy(reader, fresh))?.head.document.team).toBe(`only the head ${index}`);
        expect(await changeBy(writer, fresh, `with the plan ${index}`, ['plan'])).toBe('saved');
        expect((await asSeenBy(reader, fresh))?.documents['plan']).toMatchObject({ by: `with the plan ${index}` });
        expect(await asSeenBy(reader, fresh)).toEqual(await asSeenBy(writer, fresh));
      }
      const notice = await other.groups.read(fresh, 'notice:n');
      await asSeenBy(store, fresh);
      expect(await other.groups.replace(noticeOf(fresh, 'n', '2026-01-02T00:00:00.000Z'), notice?.etag ?? '')).toBe(true);
      expect((await asSeenBy(store, fresh))?.documents['notice:n']).toMatchObject({ sendAfter: '2026-01-02T00:00:00.000Z' });
      await other.groups.purge(fresh, [{ id: 'notice:n', etag: null }]);
      expect((await asSeenBy(store, fresh))?.documents).not.toHaveProperty('notice:n');
      expect(await changeBy(other, fresh, 'something new', ['limits'])).toBe('saved');
      expect((await asSeenBy(store, fresh))?.documents).toHaveProperty('limits');
    },
  },
  {
    name: 'saves nothing on a head that another instance has replaced, and then gives the one that is there',
    run: async ({ store, another, fresh }) => {
      const other = await another();
      await makeGroup(store, headOf(fresh));
      const before = await store.groups.load(fresh, []);
      if (before === null) throw new Error('There is no group.');
      expect(await changeBy(other, fresh, 'theirs')).toBe('saved');
      const mine = { coreGroupId: fresh, head: { ...before.head.document, team: 'mine' }, etag: before.head.etag, put: [], create: [] };
      expect(await store.groups.commit(mine)).toBe('changed-meanwhile');
      expect((await store.groups.load(fresh, []))?.head.document.team).toBe('theirs');
      expect((await other.groups.load(fresh, []))?.head.document.team).toBe('theirs');
    },
  },
];
