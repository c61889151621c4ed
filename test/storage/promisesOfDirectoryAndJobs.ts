import type { IdentityLink, Person } from '../../src/ports/directory';
import { all, faultOf, type StorePromise } from './promise';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 9, 0, seconds)).toISOString();

function personOf(key: string, more: Partial<Person> = {}): Person {
  return {
    key,
    type: 'person',
    schemaVersion: 1,
    personId: key,
    name: "Siân O'Neill `${x}`",
    email: 'sian@aberwern.example',
    agency: 'Aberwern Social Services',
    post: 'co-ordinator',
    coreGroupIds: ['g1'],
    interfaceLanguage: null,
    currentGroupId: null,
    personalConversation: null,
    ...more,
  };
}

const linkOf = (key: string): IdentityLink => ({ key, type: 'identity', schemaVersion: 1, personId: 'p1' });

export const promisesOfDirectoryAndJobs: readonly StorePromise[] = [
  {
    name: 'knows nothing of a key that was never written, or never could be',
    run: async ({ store, fresh }) => {
      expect(await store.directory.read(fresh)).toBeNull();
      expect(await store.directory.read(`${fresh}\0`)).toBeNull();
      expect(await store.directory.read('')).toBeNull();
    },
  },
  {
    name: 'gives directory documents of every kind back as they were written',
    run: async ({ store, fresh }) => {
      const reference = { tenantId: 't', conversationId: 'a:1/2', serviceUrl: 'https://smba.example/', userId: '29:x', botId: '28:y' };
      const documents = [
        personOf(`person:${fresh}`, { interfaceLanguage: 'cy', personalConversation: reference }),
        linkOf(`identity:${fresh}`),
        { key: `email:${fresh}`, type: 'email', schemaVersion: 1, personId: 'p1' },
        { key: `conversation:${fresh}`, type: 'conversation', schemaVersion: 1, coreGroupId: 'g1' },
      ] as const;
      for (const document of documents) {
        expect(await store.directory.write(document, null)).toBe(true);
        expect((await store.directory.read(document.key))?.document).toEqual(document);
      }
    },
  },
  {
    name: 'does not create a directory document over one that exists',
    run: async ({ store, fresh }) => {
      await store.directory.write(personOf(fresh), null);
      expect(await store.directory.write(personOf(fresh, { agency: 'second' }), null)).toBe(false);
      expect((await store.directory.read(fresh))?.document).toEqual(personOf(fresh));
    },
  },
  {
    name: 'replaces a directory document only as it was read',
    run: async ({ store, fresh }) => {
      await store.directory.write(personOf(fresh), null);
      const etag = (await store.directory.read(fresh))?.etag ?? '';
      expect(await store.directory.write(personOf(fresh, { agency: 'new' }), etag)).toBe(true);
      expect(await store.directory.write(personOf(fresh, { agency: 'late' }), etag)).toBe(false);
      expect((await store.directory.read(fresh))?.document).toEqual(personOf(fresh, { agency: 'new' }));
      expect(await store.directory.write(personOf(`${fresh}x`), etag)).toBe(false);
    },
  },
  {
    name: 'lets exactly one of many create a directory document',
    run: async ({ store, fresh }) => {
      const tries = Array.from({ length: 20 }, (_, n) => store.directory.write(personOf(fresh, { agency: `a${n}` }), null));
      expect((await Promise.all(tries)).filter((won) => won)).toHaveLength(1);
    },
  },
  {
    name: 'removes a directory document only as it was read',
    run: async ({ store, fresh }) => {
      await store.directory.write(linkOf(fresh), null);
      const etag = (await store.directory.read(fresh))?.etag ?? '';
      expect(await store.directory.remove(fresh, '"other"')).toBe(false);
      expect(await store.directory.remove(fresh, etag)).toBe(true);
      expect(await store.directory.remove(fresh, etag)).toBe(false);
      expect(await store.directory.read(fresh)).toBeNull();
      expect(await store.directory.write(linkOf(fresh), null)).toBe(true);
    },
  },
  {
    name: 'streams every directory document as it is stored, more than one page of them, and none that was removed',
    run: async ({ store, fresh }) => {
      const keys = Array.from({ length: 230 }, (_, index) => `${fresh}:${String(index).padStart(3, '0')}`);
      for (const key of keys) await store.directory.write(linkOf(key), null);
      const gone = await store.directory.read(`${fresh}:007`);
      await store.directory.remove(`${fresh}:007`, gone?.etag ?? '');
      const streamed = (await all(store.directory.all())) as IdentityLink[];
      const mine = streamed.filter(({ key }) => key.startsWith(fresh)).sort((one, other) => (one.key < other.key ? -1 : 1));
      expect(mine).toEqual(keys.filter((key) => !key.endsWith(':007')).map(linkOf));
    },
  },
  {
    name: 'refuses directory documents with a NUL or an impossible key',
    run: async ({ store, fresh }) => {
      expect(await faultOf(store.directory.write(personOf(fresh, { name: 'a\0b' }), null))).toBe('store.bad-document');
      expect(await faultOf(store.directory.write(personOf('a/b'), null))).toBe('store.bad-document');
    },
  },
  {
    name: 'keeps directory and jobs when it is closed and opened again',
    run: async ({ store, fresh, reopen }) => {
      await store.directory.write(personOf(fresh), null);
      await store.jobs.markDone(fresh, at(0));
      await store.jobs.acquire(fresh, 'one', at(0), 60);
      const opened = await reopen();
      expect((await opened.directory.read(fresh))?.document).toEqual(personOf(fresh));
      expect(await opened.jobs.isDone(fresh)).toBe(true);
      expect(await opened.jobs.acquire(fresh, 'two', at(1), 60)).toBeNull();
    },
  },
  {
    name: 'gives a free lease with fence 1, to the end of its time',
    run: async ({ store, fresh }) => {
      expect(await store.jobs.acquire(fresh, 'one', at(0), 30)).toEqual({ name: fresh, holder: 'one', fence: 1, until: at(30) });
    },
  },
  {
    name: 'gives a lease that runs to nobody else',
    run: async ({ store, fresh }) => {
      await store.jobs.acquire(fresh, 'one', at(0), 30);
      expect(await store.jobs.acquire(fresh, 'two', at(29), 30)).toBeNull();
    },
  },
  {
    name: 'renews a running lease for its holder under the same fence',
    run: async ({ store, fresh }) => {
      await store.jobs.acquire(fresh, 'one', at(0), 30);
      expect(await store.jobs.acquire(fresh, 'one', at(10), 30)).toEqual({ name: fresh, holder: 'one', fence: 1, until: at(40) });
      expect(await store.jobs.acquire(fresh, 'two', at(39), 30)).toBeNull();
    },
  },
  {
    name: 'gives an expired lease to whoever asks, under a higher fence',
    run: async ({ store, fresh }) => {
      await store.jobs.acquire(fresh, 'one', at(0), 30);
      expect((await store.jobs.acquire(fresh, 'two', at(30), 30))?.fence).toBe(2);
      expect((await store.jobs.acquire(fresh, 'two', at(90), 30))?.fence).toBe(3);
    },
  },
  {
    name: 'frees a lease that is released, and raises the fence for the next',
    run: async ({ store, fresh }) => {
      const lease = await store.jobs.acquire(fresh, 'one', at(0), 30);
      if (lease) await store.jobs.release(lease);
      expect((await store.jobs.acquire(fresh, 'two', at(1), 30))?.fence).toBe(2);
    },
  },
  {
    name: 'does not free a lease for someone who no longer holds it',
    run: async ({ store, fresh }) => {
      const stale = await store.jobs.acquire(fresh, 'one', at(0), 30);
      await store.jobs.acquire(fresh, 'two', at(30), 30);
      if (stale) await store.jobs.release(stale);
      expect(await store.jobs.acquire(fresh, 'three', at(31), 30)).toBeNull();
      await store.jobs.release({ name: `${fresh}x`, holder: 'one', fence: 1, until: at(0) });
    },
  },
  {
    name: 'takes a lease that a wrong clock took far ahead for a free one, also for its holder, and raises the fence',
    run: async ({ store, fresh }) => {
      const monthAhead = at(30 * 24 * 60 * 60);
      await store.jobs.acquire(fresh, 'one', monthAhead, 30);
      expect(await store.jobs.acquire(fresh, 'two', at(0), 30)).toEqual({ name: fresh, holder: 'two', fence: 2, until: at(30) });
      await store.jobs.acquire(fresh, 'two', monthAhead, 30);
      expect((await store.jobs.acquire(fresh, 'two', at(1), 30))?.fence).toBe(4);
    },
  },
  {
    name: 'leaves a lease to its holder although the clock of whoever asks is behind by no more than its length',
    run: async ({ store, fresh }) => {
      await store.jobs.acquire(fresh, 'one', at(30), 30);
      expect(await store.jobs.acquire(fresh, 'two', at(0), 30)).toBeNull();
      expect((await store.jobs.acquire(fresh, 'two', at(-1), 30))?.fence).toBe(2);
    },
  },
  {
    name: 'lets exactly one of many have a lease',
    run: async ({ store, fresh }) => {
      const tries = Array.from({ length: 20 }, (_, n) => store.jobs.acquire(fresh, `holder-${n}`, at(0), 30));
      expect((await Promise.all(tries)).filter((lease) => lease !== null)).toHaveLength(1);
    },
  },
  {
    name: 'keeps leases of different names apart',
    run: async ({ store, fresh }) => {
      await store.jobs.acquire(fresh, 'one', at(0), 30);
      expect((await store.jobs.acquire(`${fresh}b`, 'two', at(0), 30))?.fence).toBe(1);
    },
  },
  {
    name: 'marks a run as done once',
    run: async ({ store, fresh }) => {
      expect(await store.jobs.isDone(fresh)).toBe(false);
      expect(await store.jobs.markDone(fresh, at(0))).toBe(true);
      expect(await store.jobs.markDone(fresh, at(1))).toBe(false);
      expect(await store.jobs.isDone(fresh)).toBe(true);
    },
  },
  {
    name: 'lets exactly one of many mark a run as done',
    run: async ({ store, fresh }) => {
      const tries = Array.from({ length: 20 }, () => store.jobs.markDone(fresh, at(0)));
      expect((await Promise.all(tries)).filter((won) => won)).toHaveLength(1);
    },
  },
  {
    name: 'knows when a job last ended, by its name, as it was told last',
    run: async ({ store, fresh, reopen }) => {
      expect(await store.jobs.lastRan(fresh)).toBeNull();
      await store.jobs.ran(fresh, at(60));
      await store.jobs.ran(`${fresh}b`, at(5));
      expect([await store.jobs.lastRan(fresh), await store.jobs.lastRan(`${fresh}b`)]).toEqual([at(60), at(5)]);
      await store.jobs.ran(fresh, at(1));
      const opened = await reopen();
      expect(await opened.jobs.lastRan(fresh)).toBe(at(1));
    },
  },
  {
    name: 'keeps when a job ran apart from what is marked as done',
    run: async ({ store, fresh }) => {
      await store.jobs.ran(fresh, at(0));
      expect([await store.jobs.isDone(fresh), await store.jobs.markDone(fresh, at(1))]).toEqual([false, true]);
      expect(await store.jobs.lastRan(fresh)).toBe(at(0));
    },
  },
  {
    name: 'can say that writing works, as often as it is asked',
    run: async ({ store }) => {
      for (let times = 0; times < 3; times += 1) expect(await faultOf(store.jobs.tryWriting())).toBe('no fault');
    },
  },
  {
    name: 'forgets no done-marker that is from after the given instant',
    run: async ({ store, fresh }) => {
      await store.jobs.markDone(fresh, at(10));
      await store.jobs.purgeDone(at(10));
      expect([await store.jobs.isDone(fresh), await store.jobs.markDone(fresh, at(20))]).toEqual([true, false]);
    },
  },
  {
    name: 'may be closed twice',
    run: async ({ store, reopen }) => {
      await store.close();
      await store.close();
      await reopen();
    },
  },
];
