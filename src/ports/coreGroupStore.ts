import type { CoreGroup } from '../core/coreGroup';
import type { AccessEntry, DamagedHead, GroupDocument, Stored, StoredGroup, WrittenHead } from '../core/documents';
import type { CalendarDate, Instant } from '../core/time/day';

/** What one commit writes to one core group: all of it or nothing. */
export type Commit = {
  readonly coreGroupId: string;
  /** The new head. Replaces the one read with `etag`; `etag` null creates the group. */
  readonly head: WrittenHead;
  readonly etag: string | null;
  /** Written whether or not they exist. */
  readonly put: readonly GroupDocument[];
  /** Must not exist yet: audit entries, press marks, notices. */
  readonly create: readonly GroupDocument[];
};

/**
 * `changed-meanwhile`: the head is not the one that was read (or is there although none was, or is gone).
 * `already-there`: a document to create exists. In both cases nothing was written; the head is looked at first.
 */
export type CommitOutcome = 'saved' | 'changed-meanwhile' | 'already-there';

/**
 * One core group is one consistency boundary. Everything here either happened durably when the promise
 * resolves, or throws a StoreFault. A commit that ended in a fault may have landed: repeated as it stands it is never done
 * twice, and says `changed-meanwhile` if it was there. Ids are printable ASCII without blank, `/ \ ? # %`; a document has no
 * NUL in any text and no member named `_…`; one commit has at most 100 documents and 2 MB. What breaks that is a fault.
 */
export type CoreGroupStore = {
  /**
   * A head that cannot be read is the fault `store.damaged` or `store.newer-schema`; another document whose text is no JSON is
   * handed out as a DamagedDocument, here and by every read below. The head and the named documents of one group, never a head
   * that is newer than a document beside it; in one request where all of them exist. Missing ones are absent; no head means no
   * such group.
   */
  load(coreGroupId: string, ids: readonly string[]): Promise<LoadedGroup | null>;
  commit(commit: Commit): Promise<CommitOutcome>;
  /**
   * Appends views and refusals; they are durable before what they are about is read. Conflicts only with another entry of the
   * same stream and number, which is a fault (`store.stream-taken`). The same entries again, alone or with further ones, are
   * taken as if for the first time.
   */
  appendAccess(entries: readonly AccessEntry[]): Promise<void>;
  /** The heads of the named groups in one query; unknown ids are left out. If one cannot be read, the others still come. */
  heads(coreGroupIds: readonly string[]): Promise<Heads>;
  /**
   * What an overview counts of the named groups: every document of the types `figures` and `figures-past` that there is, as stored, in no
   * order. One request for all of them, however many they are.
   */
  figures(coreGroupIds: readonly string[]): Promise<readonly unknown[]>;
  /**
   * For lists over many groups: `known` says of each group which version of its head the caller has, null for none. Streamed is
   * every one of which the store has another version now, or no head at all (`gone`), or one that cannot be read; one that is not
   * streamed is still the version that is known. One query for all versions; the heads follow one after the other, and between
   * two of them other work has its turn.
   */
  headsOtherThan(known: ReadonlyMap<string, string | null>): AsyncIterable<SeenHead>;
  /**
   * Groups whose `nextDueOn` is on or before that day, by index, streamed, the earliest first. The cost depends on how many are
   * due, not on how many there are. Commits may go on meanwhile: a group re-dated while it streams may come again. A head that
   * cannot be read comes as a value among the others.
   */
  due(onOrBefore: CalendarDate): AsyncIterable<DueGroup>;
  /**
   * Every core group id once, streamed: also of a group whose head is gone while its audit chain is not, so that verify
   * sees it. For import, verify, export and a change of rules only.
   */
  groupIds(): AsyncIterable<string>;
  /**
   * Every partition once, streamed: groups, and those that hold only chains of views. For verify only. A partition of which
   * head, first audit entry and all first views are gone may be left out: the roots know of it.
   */
  partitions(): AsyncIterable<string>;
  /** Every document of one partition (head included), streamed in id order. For verify and export only. */
  documents(coreGroupId: string): AsyncIterable<unknown>;
  /** All documents of one type in one group in id order, a page at a time. */
  ofType(coreGroupId: string, type: string, page: { readonly limit: number; readonly after: string | null }): Promise<readonly unknown[]>;
  /** Documents of type 'notice' that are due for delivery (`sendAfter` <= now and `state` in the given), oldest first. */
  dueNotices(now: Instant, states: readonly string[], limit: number): Promise<readonly Stored<unknown>[]>;
  /** One document outside the head with its ETag, as it is now; null where there is none. */
  read(coreGroupId: string, id: string): Promise<Stored<unknown> | null>;
  /** Replaces one document outside the head under its own ETag: delivery marks. False when it changed meanwhile. */
  replace(document: GroupDocument, etag: string): Promise<boolean>;
  /**
   * Deletes working material for good, and says how many documents went: press marks, notices and tellings, by id. An id of any
   * other kind is a fault, and then nothing is deleted. One with an `etag` is deleted only while it is that version. Each is
   * deleted on its own.
   */
  purge(coreGroupId: string, documents: readonly Purged[]): Promise<number>;
  close(): Promise<void>;
};

export type Heads = { readonly groups: readonly CoreGroup[]; readonly damaged: readonly DamagedHead[] };

export type DueGroup = (StoredGroup & { readonly kind: 'group' }) | DamagedHead;

export type SeenHead = DueGroup | { readonly kind: 'gone'; readonly coreGroupId: string };

/** `etag` null: whatever its version, as of a document that never changes. */
export type Purged = { readonly id: string; readonly etag: string | null };

export type LoadedGroup = {
  readonly head: StoredGroup;
  /** By id, as stored: the caller checks each before using it (zod). */
  readonly documents: ReadonlyMap<string, unknown>;
};
