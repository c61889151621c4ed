import { all, documentOf, etagOf, faultOf, headOf, makeGroup, noticeOf, type StorePromise } from './promise';

const mark = (coreGroupId: string, key: string) =>
  documentOf(coreGroupId, `press:${key}`, { type: 'press', at: '2026-01-05T09:00:00.000Z' });
const anyVersion = (id: string) => ({ id, etag: null });

export const promisesOfPurging: readonly StorePromise[] = [
  {
    name: 'purges the press marks and notices that are named, says how many went, and leaves all else and the head as it was',
    run: async ({ store, fresh }) => {
      const stays = [documentOf(fresh, 'plan'), mark(fresh, 'b'), noticeOf(fresh, 'b', '9999')];
      await makeGroup(store, headOf(fresh), [...stays, mark(fresh, 'a'), noticeOf(fresh, 'a', '9999')]);
      const etag = await etagOf(store, fresh);
      expect(await store.groups.purge(fresh, ['press:a', 'notice:a', 'press:none'].map(anyVersion))).toBe(2);
      expect(await store.groups.purge(fresh, ['press:a', 'notice:a'].map(anyVersion))).toBe(0);
      const left = (await all(store.groups.documents(fresh))) as { readonly id: string }[];
      expect(left.map(({ id }) => id).sort()).toEqual(['group', ...stays.map(({ id }) => id)].sort());
      expect(await etagOf(store, fresh)).toBe(etag);
      expect(await store.groups.load(fresh, ['press:a', 'press:b'])).toMatchObject({ documents: new Map([['press:b', mark(fresh, 'b')]]) });
    },
  },
  {
    name: 'purges nothing of another group',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [mark(fresh, 'a')]);
      await makeGroup(store, headOf(`${fresh}b`), [mark(`${fresh}b`, 'a')]);
      expect(await store.groups.purge(fresh, [anyVersion('press:a')])).toBe(1);
      expect(await store.groups.read(`${fresh}b`, 'press:a')).not.toBeNull();
      expect(await store.groups.purge(`${fresh}-none`, [anyVersion('press:a')])).toBe(0);
    },
  },
  {
    name: 'does not purge a version that is not the one named',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [noticeOf(fresh, 'a', '9999'), noticeOf(fresh, 'b', '9999')]);
      const [a, b] = await Promise.all(['notice:a', 'notice:b'].map((id) => store.groups.read(fresh, id)));
      await store.groups.replace(noticeOf(fresh, 'a', '2026', 'planned'), a?.etag ?? '');
      const named = [
        { id: 'notice:a', etag: a?.etag ?? '' },
        { id: 'notice:b', etag: b?.etag ?? '' },
      ];
      expect(await store.groups.purge(fresh, named)).toBe(1);
      expect((await store.groups.read(fresh, 'notice:a'))?.document).toMatchObject({ state: 'planned' });
      expect(await store.groups.read(fresh, 'notice:b')).toBeNull();
    },
  },
  {
    name: 'makes room for what was purged to be created again',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [noticeOf(fresh, 'a', '9999')]);
      await store.groups.purge(fresh, [anyVersion('notice:a')]);
      const change = {
        coreGroupId: fresh,
        head: headOf(fresh),
        etag: await etagOf(store, fresh),
        put: [],
        create: [noticeOf(fresh, 'a', '2026')],
      };
      expect(await store.groups.commit(change)).toBe('saved');
    },
  },
  {
    name: 'refuses to purge anything but working material, and then purges nothing',
    run: async ({ store, fresh }) => {
      const others = ['plan', 'audit:0000000001', 'access:s:0000000001', 'visit:1', 'meeting:1', 'import'];
      await makeGroup(store, headOf(fresh), [mark(fresh, 'a'), ...others.map((id) => documentOf(fresh, id))]);
      for (const id of [...others, 'group', 'press:', 'press:a/b', 'xpress:a', '']) {
        expect([id, await faultOf(store.groups.purge(fresh, [anyVersion('press:a'), anyVersion(id)]))]).toEqual([id, 'store.bad-document']);
      }
      expect(await all(store.groups.documents(fresh))).toHaveLength(others.length + 2);
    },
  },
  {
    name: 'purges more at once than one batch could carry',
    run: async ({ store, fresh }) => {
      await makeGroup(
        store,
        headOf(fresh),
        Array.from({ length: 90 }, (_, n) => mark(fresh, `m${n}`)),
      );
      const named = Array.from({ length: 150 }, (_, n) => anyVersion(`press:m${n}`));
      expect(await store.groups.purge(fresh, named)).toBe(90);
    },
  },
];
