import type { CoreGroupStore } from '../ports/coreGroupStore';
import type { Directory } from '../ports/directory';
import type { GlanceShelf } from '../ports/glanceShelf';
import type { JobStore } from '../ports/jobStore';
import type { CosmosOptions } from './cosmos/containers';
import { StoreFault } from './errors';
import type { KeptOptions } from './kept';
import { connect } from './sqlite/connection';
import { sqliteCoreGroups } from './sqlite/coreGroupStore';
import { sqliteDirectory } from './sqlite/directory';
import { sqliteGlances } from './sqlite/glanceShelf';
import { sqliteJobs } from './sqlite/jobStore';

/**
 * Everything that is stored, behind its three ports, and where glances are kept, if anywhere. `close` writes what waits and may be
 * called twice.
 */
export type Store = {
  readonly groups: CoreGroupStore;
  readonly directory: Directory;
  readonly jobs: JobStore;
  readonly glances: GlanceShelf | null;
  close(): Promise<void>;
};

/** What `cosmos:ENDPOINT` needs beside the setting; `sqlite:PATH` needs nothing. */
export type StoreOptions = Omit<CosmosOptions, 'endpoint' | 'database'> & { readonly database?: string };

/**
 * Whether a SQLite file that is missing is made. In production only where that was asked for: with a wrong path an empty store
 * would be made. `kept`: how much of what was read and written stays in memory.
 */
export type FileOptions = { readonly create: boolean; readonly kept?: KeptOptions };

/**
 * Opens the store that the `STORE` setting names: `sqlite:PATH` or `cosmos:ENDPOINT`. Throws StoreFault; a setting of
 * neither form, and a file that is missing and may not be made, is `store.misconfigured`.
 */
export async function openStore(setting: string, cosmos?: StoreOptions, file: FileOptions = { create: true }): Promise<Store> {
  const [, kind, place] = /^(sqlite|cosmos):(.+)$/.exec(setting) ?? [];
  if (kind === 'sqlite' && place) return sqliteStore(place, file);
  if (kind !== 'cosmos' || !place) throw new StoreFault('store.misconfigured', 'STORE');
  if (!cosmos) throw new StoreFault('store.misconfigured', 'no-credential');
  return cosmosStore({ database: 'craidd', ...cosmos, endpoint: place });
}

function sqliteStore(path: string, file: FileOptions): Store {
  const connection = connect(path, file, file.kept);
  return {
    groups: sqliteCoreGroups(connection),
    directory: sqliteDirectory(connection),
    jobs: sqliteJobs(connection),
    glances: sqliteGlances(connection),
    close: async () => connection.close(),
  };
}

/** Loaded only when it is used: the client costs a quarter of a second and 25 MB, which a store in a file need not pay. */
function cosmosStore(options: CosmosOptions): Promise<Store> {
  const cosmos: typeof import('./cosmos/openCosmos') = require('./cosmos/openCosmos');
  return cosmos.openCosmos(options);
}
