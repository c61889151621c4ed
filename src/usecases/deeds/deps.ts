import type { Rules } from '../../core/policy';
import type { CalendarDate, Instant } from '../../core/time/day';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import type { Directory } from '../../ports/directory';
import type { Glances } from './glances';
import type { Keyed } from './keyed';
import type { OneAtATime } from './oneAtATime';

/** What a use case needs from outside. Made once in main.ts, or by a test with given time and numbers. */
export type Deps = {
  readonly store: CoreGroupStore;
  readonly directory: Directory;
  readonly clock: Clock;
  /** A new opaque id, 20 characters of a–z and 0–9. */
  readonly newId: () => string;
  /** Makes ids from references and addresses, so that only this deployment can tell which id is whose. */
  readonly keyed: Keyed;
  /** Names this running instance's chain of views and denials. */
  readonly access: AccessLog;
  readonly oneAtATime: OneAtATime;
  /** What lists over many groups show of each, for as long as the store has the same version of it. */
  readonly glances: Glances;
  /** The local authority's rules: lengths of clocks, holidays. */
  readonly rules: Rules;
  /** The Teams tenants whose accounts can be anybody's here. */
  readonly tenantIds: readonly string[];
};

export type Clock = {
  now(): Instant;
  /** Today in Europe/London. */
  today(): CalendarDate;
};

type DirectoryChange = Readonly<Record<string, object | null>>;
type WasThere = Readonly<Record<string, string | null>>;

export type AccessLog = {
  /**
   * The entry is durable when this resolves. Called before anything is shown, and before anything is read that the permission
   * does not need.
   */
  viewed(coreGroupId: string, by: string, deed: string): Promise<void>;
  denied(coreGroupId: string, by: string, deed: string, reason: string): Promise<void>;
  /**
   * A change of directory documents, logged before they are written: each as it will be, by key; null: it is removed. `was`: the
   * hash of what is there before, where it is known.
   */
  changed(coreGroupId: string, by: string, deed: string, documents: DirectoryChange, was?: WasThere): Promise<void>;
  /** The same again, logged once the change has landed. */
  written(coreGroupId: string, by: string, deed: string, documents: DirectoryChange, was?: WasThere): Promise<void>;
};
