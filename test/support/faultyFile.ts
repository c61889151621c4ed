import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { isDamage } from '../../src/documents/damage';
import { StoreFault } from '../../src/storage/errors';
import { usuallyKept } from '../../src/storage/kept';
import type { Store } from '../../src/storage/openStore';
import { type Connection, connect } from '../../src/storage/sqlite/connection';
import { sqliteCoreGroups } from '../../src/storage/sqlite/coreGroupStore';
import { sqliteDirectory } from '../../src/storage/sqlite/directory';
import { sqliteJobs } from '../../src/storage/sqlite/jobStore';
import { damages } from './damagedWorld';
import { frozen } from './frozen';

/** As in `damages`; or with a member that only a newer version knows, as before a version was rolled back. */
const spoilings = { ...damages, 'a newer member': `json_set(json, '$.sinceNewer', 'kept')` } as const;
export type Spoiling = keyof typeof spoilings;
export const spoilingNames = Object.keys(spoilings) as readonly Spoiling[];

/** What a newer version has only added stops nobody from reading and changing the rest. */
export function isReadable({ way }: Pick<Spoilt, 'way'>): boolean {
  return way === 'a newer member';
}

/** A document that was spoilt past the store: as it was, and as it is now unless the bot wrote it again. */
export type Spoilt = { readonly coreGroupId: string; readonly id: string; readonly type: string; readonly way: Spoiling };
type Texts = { readonly before: string; readonly after: string };

/** `down`: some requests fail, and of those some were carried out. */
type PortFault = 'down';

type Method = (...given: unknown[]) => unknown;
const parts = ['', '-wal', '-shm'] as const;

/** A real SQLite file that outlives restarts of the bot, and what a disk, a roll-back and an operator can do to it. */
export class FaultyFile {
  /** The three ports, through whichever connection is open now. */
  readonly store: Store;
  /** Requests that ended in a fault so far, beside those for what is spoilt. */
  faults = 0;
  portFault: PortFault | null = null;
  #isMoved = false;
  readonly #folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  readonly #random: () => number;
  readonly #texts = new Map<Spoilt, Texts>();
  #connection: Connection;
  #open: Store;

  constructor(random: () => number) {
    this.#random = random;
    this.#connection = this.#connect();
    this.#open = storeOn(this.#connection);
    this.store = {
      groups: this.#faulty(() => this.#open.groups),
      directory: this.#faulty(() => this.#open.directory),
      jobs: this.#faulty(() => this.#open.jobs),
      glances: null,
      close: async () => this.#connection.close(),
    };
  }

  /** Moves the file away, log and all, and puts an older one in its place: the bot goes on with what nobody else sees. */
  exchange(): void {
    if (this.#isMoved) return;
    this.#aside((database) => database.prepare('VACUUM INTO ?').run(this.#other));
    this.#move(this.#path, this.#moved);
    renameSync(this.#other, this.#path);
    this.#isMoved = true;
  }

  get isExchanged(): boolean {
    return this.#isMoved;
  }

  /** As an operator starts the bot again, with the right file in its place. */
  restart(): void {
    this.#connection.close();
    if (this.#isMoved) this.#putBack();
    this.#connection = this.#connect();
    this.#open = storeOn(this.#connection);
  }

  /** No page more than there are. */
  fill(): void {
    const [row] = this.#connection.database.pragma('page_count') as readonly { readonly page_count: number }[];
    this.#connection.database.pragma(`max_page_count = ${row?.page_count ?? 1}`);
  }

  makeRoom(): void {
    this.#connection.database.pragma('max_page_count = 1073741823');
  }

  /** The documents of a group that may be spoilt, by type and id. */
  spoilable(coreGroupId: string): readonly Pick<Spoilt, 'id' | 'type'>[] {
    return this.#aside((database) =>
      database
        .prepare("SELECT id, type FROM documents WHERE core_group_id = ? AND type IN ('group', 'plan', 'visit', 'notice') ORDER BY id")
        .all(coreGroupId),
    ) as readonly Pick<Spoilt, 'id' | 'type'>[];
  }

  spoil(spoilt: Spoilt): void {
    const before = this.#textOf(spoilt);
    this.#aside((database) =>
      database
        .prepare(`UPDATE documents SET json = ${spoilings[spoilt.way]} WHERE core_group_id = ? AND id = ?`)
        .run(spoilt.coreGroupId, spoilt.id),
    );
    this.#texts.set(spoilt, { before, after: this.#textOf(spoilt) });
  }

  /** Whether it is still as it was spoilt: nobody wrote over it. What a newer version added must only still be there. */
  isSpoilt(spoilt: Spoilt): boolean {
    const text = this.#textOf(spoilt);
    return isReadable(spoilt) ? text.includes('"sinceNewer":"kept"') : text === this.#texts.get(spoilt)?.after;
  }

  /** From a backup, or by the newer version that comes back; to which also belongs what was only put off meanwhile. */
  mend(spoilt: Spoilt): void {
    const { before, after } = this.#texts.get(spoilt) ?? { before: '', after: '' };
    const { coreGroupId, id, way } = spoilt;
    this.#aside((database) => {
      const mended = database.prepare('UPDATE documents SET json = ? WHERE core_group_id = ? AND id = ? AND json = ?');
      if (mended.run(before, coreGroupId, id, after).changes > 0 || way !== 'a newer version') return;
      const isNewer = "json_extract(json, '$.schemaVersion') = json_extract(?, '$.schemaVersion')";
      const taken = `UPDATE documents SET json = json_set(json, '$.schemaVersion', json_extract(?, '$.schemaVersion')) WHERE core_group_id = ? AND id = ? AND ${isNewer}`;
      database.prepare(taken).run(before, coreGroupId, id, after);
    });
  }

  textOf(coreGroupId: string, id: string): string {
    return this.#textOf({ coreGroupId, id });
  }

  /** Groups whose day has come, whatever their heads say. */
  dueOn(today: string): readonly string[] {
    const rows = this.#aside((database) => database.prepare('SELECT core_group_id FROM documents WHERE next_due_on <= ?').all(today));
    return (rows as readonly { readonly core_group_id: string }[]).map(({ core_group_id }) => core_group_id);
  }

  remove(): void {
    this.#connection.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Without waiting for the disk: no power fails here, which test/storage/sqliteCrash.test.ts sees to. */
  #connect(): Connection {
    const connection = connect(this.#path, { create: true }, { ...usuallyKept, seal: frozen });
    connection.database.pragma('synchronous = OFF');
    return connection;
  }

  #putBack(): void {
    for (const part of parts) rmSync(`${this.#path}${part}`, { force: true });
    this.#move(this.#moved, this.#path);
    this.#isMoved = false;
  }

  #move(from: string, to: string): void {
    for (const part of parts) if (existsSync(`${from}${part}`)) renameSync(`${from}${part}`, `${to}${part}`);
  }

  get #path(): string {
    return join(this.#folder, 'craidd.db');
  }

  get #moved(): string {
    return join(this.#folder, 'moved.db');
  }

  get #other(): string {
    return join(this.#folder, 'other.db');
  }

  #textOf({ coreGroupId, id }: Pick<Spoilt, 'coreGroupId' | 'id'>): string {
    const row = this.#aside((database) =>
      database.prepare('SELECT json FROM documents WHERE core_group_id = ? AND id = ?').get(coreGroupId, id),
    ) as { readonly json: string } | undefined;
    return row?.json ?? '';
  }

  /** As another program would. */
  #aside<Value>(work: (database: Libsql.Database) => Value): Value {
    const database = new Libsql(this.#isMoved ? this.#moved : this.#path);
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  #faulty<Port extends object>(port: () => Port): Port {
    return new Proxy({} as Port, {
      get: (_, name) => {
        const isMethod = typeof Reflect.get(port(), name) === 'function';
        // Looked up at each call: a restart puts another connection in its place.
        return isMethod
          ? (...given: unknown[]) => this.#ask(name, () => Reflect.apply(Reflect.get(port(), name) as Method, port(), given))
          : undefined;
      },
      // For `{ ...store }`, which takes every port's methods as they are at that moment.
      ownKeys: () => Reflect.ownKeys(port()),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    });
  }

  #ask(name: PropertyKey, work: () => unknown): unknown {
    const isStream = name === 'due' || name === 'groupIds' || name === 'partitions' || name === 'documents' || name === 'all';
    if (isStream) return work();
    return this.#carryOut(work).catch((error: unknown) => {
      if (!isDamage(error)) this.faults += 1;
      throw error;
    });
  }

  async #carryOut(work: () => unknown): Promise<unknown> {
    if (this.portFault !== 'down' || this.#random() > 0.3) return work();
    if (this.#random() < 0.5) await work();
    throw new StoreFault('store.unavailable', 'SQLITE_IOERR');
  }
}

function storeOn(connection: Connection): Store {
  return {
    groups: sqliteCoreGroups(connection),
    directory: sqliteDirectory(connection),
    jobs: sqliteJobs(connection),
    glances: null,
    close: async () => connection.close(),
  };
}
