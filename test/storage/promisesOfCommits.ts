import { all, documentOf, etagOf, faultOf, headOf, makeGroup, type StorePromise } from './promise';

const words = 'Ŵyn ŷ 👩‍👧‍👦 "quoted" \'single\' \\ `${x}` {{y}} <b> --; DROP TABLE documents; עברית \u202eabc\u202c\n\ttab \\u0000';

export const promisesOfCommits: readonly StorePromise[] = [
  {
    name: 'says null of a group that it does not have',
    run: async ({ store, fresh }) => expect(await store.groups.load(fresh, ['plan'])).toBeNull(),
  },
  {
    name: 'gives a group back as it was created',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const loaded = await store.groups.load(fresh, []);
      expect(loaded?.head.document).toEqual(headOf(fresh));
      expect(loaded?.documents.size).toBe(0);
    },
  },
  {
    name: 'gives back the named documents that there are, by id, and nothing else',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'plan'), documentOf(fresh, 'visit:1'), documentOf(fresh, 'visit:2')]);
      const loaded = await store.groups.load(fresh, ['visit:2', 'visit:9', 'plan']);
      expect([...(loaded?.documents ?? [])].sort()).toEqual([
        ['plan', documentOf(fresh, 'plan')],
        ['visit:2', documentOf(fresh, 'visit:2')],
      ]);
    },
  },
  {
    name: 'gives back the named documents where all of them are there',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'a', { n: 1 }), documentOf(fresh, 'b', { n: 2 })]);
      const loaded = await store.groups.load(fresh, ['a', 'b', 'a']);
      expect(loaded?.head.document.coreGroupId).toBe(fresh);
      expect(Object.fromEntries(loaded?.documents ?? [])).toEqual({
        a: documentOf(fresh, 'a', { n: 1 }),
        b: documentOf(fresh, 'b', { n: 2 }),
      });
    },
  },
  {
    name: 'finds no documents without a head',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'plan')]);
      expect(await store.groups.load(`${fresh}x`, ['plan'])).toBeNull();
    },
  },
  {
    name: 'does not look up an id that could not be stored, not even the part before a NUL',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'plan')]);
      expect(await store.groups.load(`${fresh}\0x`, [])).toBeNull();
      const loaded = await store.groups.load(fresh, ['plan\0x', 'a/b', '', '../group', 'pl%61n']);
      expect(loaded?.documents.size).toBe(0);
    },
  },
  {
    name: 'does not hand one group the documents of another',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'plan', { of: 'one' })]);
      await makeGroup(store, headOf(`${fresh}b`), [documentOf(`${fresh}b`, 'plan', { of: 'other' })]);
      expect((await store.groups.load(fresh, ['plan']))?.documents.get('plan')).toMatchObject({ of: 'one' });
      expect(await all(store.groups.documents(fresh))).toHaveLength(2);
    },
  },
  {
    name: 'replaces the head that was read, and its version with it',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const etag = await etagOf(store, fresh);
      const commit = { coreGroupId: fresh, head: headOf(fresh, { team: 'East' }), etag, put: [], create: [] };
      expect(await store.groups.commit(commit)).toBe('saved');
      expect((await store.groups.load(fresh, []))?.head.document.team).toBe('East');
      expect(await etagOf(store, fresh)).not.toBe(etag);
    },
  },
  {
    name: 'says changed-meanwhile, and writes nothing, where the head is not the one that was read',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const etag = await etagOf(store, fresh);
      await store.groups.commit({ coreGroupId: fresh, head: headOf(fresh, { team: 'first' }), etag, put: [], create: [] });
      const late = {
        coreGroupId: fresh,
        head: headOf(fresh, { team: 'late' }),
        etag,
        put: [documentOf(fresh, 'a')],
        create: [documentOf(fresh, 'b')],
      };
      expect(await store.groups.commit(late)).toBe('changed-meanwhile');
      const loaded = await store.groups.load(fresh, ['a', 'b']);
      expect(loaded?.head.document.team).toBe('first');
      expect(loaded?.documents.size).toBe(0);
    },
  },
  {
    name: 'says changed-meanwhile where a group is to be created that exists',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const again = { coreGroupId: fresh, head: headOf(fresh, { team: 'again' }), etag: null, put: [], create: [documentOf(fresh, 'b')] };
      expect(await store.groups.commit(again)).toBe('changed-meanwhile');
      expect(await all(store.groups.documents(fresh))).toEqual([headOf(fresh)]);
    },
  },
  {
    name: 'says changed-meanwhile where a group is to be replaced that does not exist',
    run: async ({ store, fresh }) => {
      const commit = { coreGroupId: fresh, head: headOf(fresh), etag: '"nothing"', put: [documentOf(fresh, 'a')], create: [] };
      expect(await store.groups.commit(commit)).toBe('changed-meanwhile');
      expect(await all(store.groups.documents(fresh))).toEqual([]);
    },
  },
  {
    name: 'says already-there, and writes nothing, where a document to create exists',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'press:1', { first: true })]);
      const etag = await etagOf(store, fresh);
      const create = [documentOf(fresh, 'audit:1'), documentOf(fresh, 'press:1', { first: false })];
      const again = { coreGroupId: fresh, head: headOf(fresh, { team: 'again' }), etag, put: [documentOf(fresh, 'plan')], create };
      expect(await store.groups.commit(again)).toBe('already-there');
      const loaded = await store.groups.load(fresh, ['audit:1', 'press:1', 'plan']);
      expect(loaded?.head).toEqual({ document: headOf(fresh), etag });
      expect([...(loaded?.documents.values() ?? [])]).toEqual([documentOf(fresh, 'press:1', { first: true })]);
    },
  },
  {
    name: 'says changed-meanwhile rather than already-there where both are so',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'press:1')]);
      const commit = { coreGroupId: fresh, head: headOf(fresh), etag: '"stale"', put: [], create: [documentOf(fresh, 'press:1')] };
      expect(await store.groups.commit(commit)).toBe('changed-meanwhile');
    },
  },
  {
    name: 'answers a commit that is repeated as it stands with changed-meanwhile, and does not do it twice',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const etag = await etagOf(store, fresh);
      const commit = { coreGroupId: fresh, head: headOf(fresh), etag, put: [], create: [documentOf(fresh, 'audit:1')] };
      expect(await store.groups.commit(commit)).toBe('saved');
      expect(await store.groups.commit(commit)).toBe('changed-meanwhile');
      expect(await all(store.groups.documents(fresh))).toHaveLength(2);
    },
  },
  {
    name: 'puts a document whether or not it exists',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      for (const n of [1, 2]) {
        const put = [documentOf(fresh, 'plan', { n })];
        await store.groups.commit({ coreGroupId: fresh, head: headOf(fresh), etag: await etagOf(store, fresh), put, create: [] });
        expect((await store.groups.load(fresh, ['plan']))?.documents.get('plan')).toEqual(put[0]);
      }
    },
  },
  {
    name: 'lets exactly one of sixty concurrent commits on the same version win',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const etag = await etagOf(store, fresh);
      const outcomes = await Promise.all(
        Array.from({ length: 60 }, (_, n) =>
          store.groups.commit({
            coreGroupId: fresh,
            head: headOf(fresh, { team: `t${n}` }),
            etag,
            put: [],
            create: [documentOf(fresh, `press:${n}`)],
          }),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'changed-meanwhile')).toHaveLength(59);
      expect(await all(store.groups.documents(fresh))).toHaveLength(2);
    },
  },
  {
    name: 'saves concurrent commits on different groups, and a conflict on one undoes no other',
    run: async ({ store, fresh }) => {
      const ids = Array.from({ length: 20 }, (_, n) => `${fresh}-${n}`);
      for (const id of ids) await makeGroup(store, headOf(id));
      const outcomes = await Promise.all(
        ids.map(async (id, n) => {
          const etag = n % 2 === 0 ? await etagOf(store, id) : '"stale"';
          return store.groups.commit({ coreGroupId: id, head: headOf(id, { team: 'new' }), etag, put: [], create: [] });
        }),
      );
      expect(outcomes).toEqual(ids.map((_, n) => (n % 2 === 0 ? 'saved' : 'changed-meanwhile')));
      const { groups: heads } = await store.groups.heads(ids);
      expect(heads.filter(({ team }) => team === 'new')).toHaveLength(10);
    },
  },
  {
    name: 'keeps awkward text as it was typed, in the head and in documents',
    run: async ({ store, fresh }) => {
      const head = headOf(fresh, { team: words });
      const document = documentOf(fresh, 'plan', { text: words, long: 'ŵ'.repeat(5_000), nested: { deep: [words, null, 1.5, false] } });
      await makeGroup(store, head, [document]);
      const loaded = await store.groups.load(fresh, ['plan']);
      expect(loaded?.head.document).toEqual(head);
      expect(loaded?.documents.get('plan')).toEqual(document);
      expect(await all(store.groups.documents(fresh))).toEqual([head, document]);
    },
  },
  {
    name: 'refuses NUL wherever it stands, and writes nothing',
    run: async ({ store, fresh }) => {
      for (const text of ['\0', 'a\0b', '\\\0', '\\\\\0']) {
        const commit = { coreGroupId: fresh, head: headOf(fresh, { team: text }), etag: null, put: [], create: [] };
        expect(await faultOf(store.groups.commit(commit))).toBe('store.bad-document');
      }
      expect(await store.groups.load(fresh, [])).toBeNull();
    },
  },
  {
    name: 'refuses ids that cannot be addresses, and members named like the database’s own',
    run: async ({ store, fresh }) => {
      for (const id of ['', 'a/b', 'a\\b', 'a?b', 'a#b', 'a%b', 'a b', 'â', 'a\0b', 'x'.repeat(256)]) {
        const commit = { coreGroupId: fresh, head: headOf(fresh), etag: null, put: [documentOf(fresh, id)], create: [] };
        expect(await faultOf(store.groups.commit(commit))).toBe('store.bad-document');
      }
      const hidden = { coreGroupId: fresh, head: headOf(fresh), etag: null, put: [documentOf(fresh, 'a', { _ts: 1 })], create: [] };
      expect(await faultOf(store.groups.commit(hidden))).toBe('store.bad-document');
    },
  },
  {
    name: 'takes ids with every sign that an address may hold',
    run: async ({ store, fresh }) => {
      const ids = ['!"$&\'()*+,-.', ':;<=>@[]^_`{|}~', 'x'.repeat(255)];
      await makeGroup(
        store,
        headOf(fresh),
        ids.map((id) => documentOf(fresh, id)),
      );
      expect([...((await store.groups.load(fresh, ids))?.documents.keys() ?? [])].sort()).toEqual([...ids].sort());
    },
  },
  {
    name: 'refuses a commit with a document of another group, or the same id twice',
    run: async ({ store, fresh }) => {
      const base = { coreGroupId: fresh, head: headOf(fresh), etag: null, create: [documentOf(fresh, 'a')] };
      expect(await faultOf(store.groups.commit({ ...base, put: [documentOf('other', 'b')] }))).toBe('store.bad-document');
      expect(await faultOf(store.groups.commit({ ...base, put: [documentOf(fresh, 'a')] }))).toBe('store.bad-document');
      expect(await store.groups.load(fresh, [])).toBeNull();
    },
  },
  {
    name: 'takes 100 operations in one commit and refuses 101',
    run: async ({ store, fresh }) => {
      const create = Array.from({ length: 99 }, (_, n) => documentOf(fresh, `d:${n}`));
      const commit = { coreGroupId: fresh, head: headOf(fresh), etag: null, put: [], create };
      expect(await faultOf(store.groups.commit({ ...commit, put: [documentOf(fresh, 'one-more')] }))).toBe('store.too-many-operations');
      expect(await store.groups.commit(commit)).toBe('saved');
      expect(await all(store.groups.documents(fresh))).toHaveLength(100);
    },
  },
  {
    name: 'takes nearly 2 MB in one commit and refuses more',
    run: async ({ store, fresh }) => {
      const commit = (letters: number) => ({
        coreGroupId: fresh,
        head: headOf(fresh),
        etag: null,
        put: [documentOf(fresh, 'long', { text: 'x'.repeat(letters) })],
        create: [],
      });
      expect(await faultOf(store.groups.commit(commit(2_030_000 + 20_000)))).toBe('store.too-large');
      expect(await store.groups.commit(commit(2_000_000))).toBe('saved');
    },
  },
  {
    name: 'keeps what was saved when it is closed and opened again',
    run: async ({ store, fresh, reopen }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'plan', { text: words })]);
      const etag = await etagOf(store, fresh);
      const opened = await reopen();
      const loaded = await opened.groups.load(fresh, ['plan']);
      expect(loaded?.head).toEqual({ document: headOf(fresh), etag });
      expect(loaded?.documents.get('plan')).toEqual(documentOf(fresh, 'plan', { text: words }));
      const commit = { coreGroupId: fresh, head: headOf(fresh, { team: 'after' }), etag, put: [], create: [] };
      expect(await opened.groups.commit(commit)).toBe('saved');
    },
  },
];
