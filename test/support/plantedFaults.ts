import type { CoreGroupStore } from '../../src/ports/coreGroupStore';
import type { Directory } from '../../src/ports/directory';
import type { JobStore } from '../../src/ports/jobStore';
import { StoreFault } from '../../src/storage/errors';
import type { Store } from '../../src/storage/openStore';
import { newerVersion } from './damagedWorld';

/** Mistakes that the storage simulation must find when they are planted, by what each does wrong. */
export type PlantedFault =
  | 'acknowledges-before-commit'
  | 'writes-half'
  | 'leaves-out-the-audit'
  | 'forgets-presses'
  | 'forgets-morning-cards'
  | 'stops-at-the-first-damaged-head'
  | 'passes-over-damage-in-silence'
  | 'writes-over-what-is-newer'
  | 'believes-every-lease'
  | 'forgets-alert-hours';

/** The store with that mistake in it. */
export function withPlanted(store: Store, planted: PlantedFault | null): Store {
  const mistake = planted === null ? undefined : mistakes[planted];
  if (mistake === undefined) return store;
  return {
    ...store,
    groups: { ...store.groups, ...mistake.groups?.(store.groups) },
    jobs: { ...store.jobs, ...mistake.jobs?.(store.jobs) },
    directory: { ...store.directory, ...mistake.directory?.(store.directory) },
  };
}

type Mistake = {
  readonly groups?: (right: CoreGroupStore) => Partial<CoreGroupStore>;
  readonly jobs?: (right: JobStore) => Partial<JobStore>;
  readonly directory?: (right: Directory) => Partial<Directory>;
};

const mistakes: Partial<Record<PlantedFault, Mistake>> = {
  'acknowledges-before-commit': {
    groups: (right) => ({
      async commit(change) {
        right.commit(change).catch(() => undefined);
        return 'saved';
      },
    }),
  },
  'writes-half': {
    groups: (right) => ({
      commit: (change) => right.commit({ ...change, put: change.put.slice(1) }),
    }),
  },
  'leaves-out-the-audit': {
    groups: (right) => ({ commit: (change) => right.commit({ ...change, create: change.create.filter(({ type }) => type !== 'audit') }) }),
  },
  'forgets-presses': {
    groups: (right) => ({ commit: (change) => right.commit({ ...change, create: change.create.filter(({ type }) => type !== 'press') }) }),
  },
  'forgets-morning-cards': {
    directory: (right) => ({
      write(document, etag) {
        if (document.type !== 'person') return right.write(document, etag);
        const { lastDigest: _, ...rest } = document;
        return right.write(rest, etag);
      },
    }),
  },
  'stops-at-the-first-damaged-head': {
    groups: (right) => ({
      async *due(onOrBefore) {
        for await (const each of right.due(onOrBefore)) {
          if (each.kind === 'damaged') throw new StoreFault('store.damaged', 'group');
          yield each;
        }
      },
    }),
  },
  'passes-over-damage-in-silence': {
    groups: (right) => ({
      async *due(onOrBefore) {
        for await (const each of right.due(onOrBefore)) if (each.kind !== 'damaged') yield each;
      },
    }),
  },
  'writes-over-what-is-newer': {
    groups: (right) => ({
      async load(coreGroupId, ids) {
        const loaded = await right.load(coreGroupId, ids);
        const documents = [...(loaded?.documents ?? [])].filter(([, document]) => isOfThisVersion(document));
        return loaded && { ...loaded, documents: new Map(documents) };
      },
    }),
  },
  'believes-every-lease': {
    jobs: (right) => {
      let kept: { readonly holder: string; readonly until: string } | null = null;
      return {
        async acquire(name, holder, now, ttlSeconds) {
          if (kept !== null && kept.holder !== holder && kept.until > now) return null;
          const lease = await right.acquire(name, holder, now, ttlSeconds);
          if (lease !== null) kept = lease;
          return lease;
        },
        async release(lease) {
          await right.release(lease);
          kept = null;
        },
      };
    },
  },
};

function isOfThisVersion(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'schemaVersion' in document && document.schemaVersion !== newerVersion;
}
