import type { CoreGroup } from './coreGroup';
import type { Instant } from './time/day';

/** Anything kept in a core group's partition beside its head: has an id unique in the partition and a type. */
export type GroupDocument = {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly coreGroupId: string;
};

/**
 * One entry of a group's audit chain, written in the same batch as what it tells of.
 * `hash` = sha-256 over `prevHash` and the entry's canonical JSON without `hash`; the head holds the newest.
 * Carries ids and codes, never a person's words.
 */
export type AuditEntry = GroupDocument & {
  readonly type: 'audit';
  readonly seq: number;
  readonly at: Instant;
  /** The acting person's directory id, or 'system:<job>'. */
  readonly by: string;
  /** The deed, 'feature.deed'. */
  readonly deed: string;
  /** Opaque ids and codes that say what was done to what. */
  readonly about: Readonly<Record<string, string | number | boolean | null>>;
  /** The hash of each document that the same commit wrote, by id (`documentHash`); the head under 'group'. Absent in entries from before that was kept. */
  readonly wrote?: Readonly<Record<string, string>>;
  readonly prevHash: string;
  readonly hash: string;
};

/**
 * A view or a refusal, or a change of the directory, which has no head: kept in a chain of its own per running instance
 * (`stream`), never touching the head, so that sixty people opening a card do not conflict with each other or with a press.
 */
export type AccessEntry = GroupDocument & {
  readonly type: 'access';
  readonly stream: string;
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly deed: string;
  /** `changed`: told before a change of the directory is written; `written`: told once it has landed. */
  readonly outcome: 'viewed' | 'denied' | 'changed' | 'written';
  /** Why it was denied; null for a view and a change. */
  readonly reason: string | null;
  /** Of a change: the hash of each directory document that it writes, by key (`directoryHash`); null: it goes. */
  readonly wrote?: Readonly<Record<string, string | null>>;
  /** The same of what stood there before, as far as it is known: it tells what came first where a clock was wrong. */
  readonly was?: Readonly<Record<string, string | null>>;
  readonly prevHash: string;
  readonly hash: string;
};

/** Marks one press as done: created in the press's own batch, so that the same press is recognised when it comes again (DESIGN R2). */
export type PressMark = GroupDocument & { readonly type: 'press'; readonly at: Instant };

/** The head of a group as it is written (`documents/headRows.ts`); core works with it as a CoreGroup. */
export type WrittenHead = GroupDocument & Pick<CoreGroup, 'id' | 'type' | 'nextDueOn' | 'lastAudit'> & Readonly<Record<string, unknown>>;

export type Stored<Document> = { readonly document: Document; readonly etag: string };
export type StoredGroup = Stored<CoreGroup>;

/** Why something that is stored cannot be read: spoilt, or written by a newer version of the product. */
export type Damage = 'corrupt' | 'newer-schema';

/** In place of a head that cannot be read: a value, so that one such group stops nothing for the others. */
export type DamagedHead = { readonly kind: 'damaged'; readonly coreGroupId: string; readonly why: Damage };

/** In place of a document whose text is no JSON. No schema accepts it. It has the id, so that reading page by page can go on after it. */
export type DamagedDocument = GroupDocument & { readonly type: 'damaged' };

/**
 * The same type with every optional member required and nothing readonly, all the way down. A schema whose `Whole` is that of
 * its core type reads every member: by the plain types one that forgets an optional member compiles, and reading drops it.
 * The schema alone says which version it reads; for core `schemaVersion` is any number.
 */
export type Whole<Value> = Value extends readonly (infer Item)[]
  ? Whole<Item>[]
  : Value extends object
    ? { -readonly [Member in keyof Value]-?: Member extends 'schemaVersion' ? number : Whole<Value[Member]> }
    : Value;

/**
 * `unknown` where `Out`, what a schema gives, has every member of `Document`, optional ones too, and every form and value that
 * `Document` can have; else a type that nothing is.
 */
export type ReadsAllOf<Document, Out> = [Whole<Out>, Whole<Document>] extends [Whole<Document>, Whole<Out>]
  ? unknown
  : { readonly forgetsSomeOf: Document };

/**
 * A schema of what is stored, held to its core type: one that forgets a member that core has, optional or not, or a form or
 * value of it, does not compile. The schema itself is strict, so that one that it does not know is refused and never dropped.
 */
export function storedAs<Document>(): <Schema extends { readonly _output: Document }>(
  schema: Schema & ReadsAllOf<Document, Schema['_output']>,
) => Schema {
  return (schema) => schema;
}
