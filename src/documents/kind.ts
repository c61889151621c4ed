import type { z } from 'zod';
import type { Damage, ReadsAllOf } from '../core/documents';
import { UnreadableDocument } from './damage';

/** What a store gave for one group, by document id, not looked at yet. */
export type Loaded = { readonly documents: ReadonlyMap<string, unknown> };

/** One kind of stored document: how its id is made, how it is read, and what is done with one of an older version. */
export type Kind<Document, Name extends readonly string[] = readonly string[]> = {
  readonly type: string;
  /** The id of the document that is about what has that name. */
  readonly id: (...name: Name) => string;
  /** What is stored, at the present version. Throws UnreadableDocument. */
  readonly read: (stored: unknown) => Document;
  /** The same; null for one that cannot be read. */
  readonly ifReadable: (stored: unknown) => Document | null;
  /** Why it cannot be read; null where it can. */
  readonly damage: (stored: unknown) => Damage | null;
  /** The one of that name among what was loaded; undefined where there is none. Throws UnreadableDocument. */
  readonly in: (loaded: Loaded, ...name: Name) => Document | undefined;
  /** Those of this kind among what was loaded, by document id; one that cannot be read is left out. */
  readonly among: (documents: ReadonlyMap<string, unknown>) => ReadonlyMap<string, Document>;
  readonly schema: z.ZodType<Document>;
  /**
   * Takes note of a document that this version has made itself: what the compiler has held to the type need not be looked at.
   * `stored`: what was written of it, where that is another object.
   */
  readonly made: (document: Document, stored?: object) => void;
};

/** Raises a document by one version: from the version that it stands under in the list of upgrades, which is counted from 1. */
export type Upgrade = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

type Definition<Name extends readonly string[], Schema> = {
  readonly type: string;
  readonly id: (...name: Name) => string;
  readonly schema: Schema;
  /** From version 1 to 2, from 2 to 3 …; the present version is one more than there are upgrades. */
  readonly upgrades?: readonly Upgrade[];
  /**
   * Adds to a document of the present version a member that it was written without, and that follows from the rest of it: so
   * that an instance from before the member and one from after it read and write the same documents.
   */
  readonly fills?: Upgrade;
};

/**
 * A kind of document. Its schema is held to the core type in both directions: a member that one of them has and the other
 * forgets, optional or not, does not compile. The schema is strict and changes nothing that it reads.
 *
 * What a newer version added is kept: members that the schema does not know stay on the document and are written back with it,
 * so that two versions can run side by side. A version that gives a member another meaning, or one that an older version must
 * not do without, raises `schemaVersion`; then the older one does not read the document at all.
 */
export function kindOf<Document extends object>(): <Name extends readonly string[], Schema extends z.ZodType<Document>>(
  definition: Definition<Name, Schema & ReadsAllOf<Document, Schema['_output']>>,
) => Kind<Document, Name> {
  return ({ type, id, schema, upgrades = [], fills = (stored) => stored }) => {
    // A press asks for the same document when it permits, decides and renders; what came out of a store is never changed.
    const known = new WeakMap<object, Document>();
    const look = (stored: unknown): Document | Damage => {
      const before = isObject(stored) ? known.get(stored) : undefined;
      if (before !== undefined) return before;
      const document = looked<Document>(schema, upgrades, stored, fills);
      if (isObject(stored) && typeof document !== 'string') known.set(stored, document);
      return document;
    };
    const ifReadable = (stored: unknown): Document | null => {
      const document = look(stored);
      return typeof document === 'string' ? null : document;
    };
    const read = (stored: unknown): Document => {
      const document = look(stored);
      if (typeof document === 'string') throw new UnreadableDocument(type, document);
      return document;
    };
    const isPlaceOfThis = (at: string): boolean => at === type || at.startsWith(`${type}:`);
    const isOfAnother = (stored: unknown): boolean =>
      isObject(stored) && 'type' in stored && typeof stored.type === 'string' && stored.type !== type;
    return {
      type,
      id,
      schema,
      read,
      ifReadable,
      made: (document, stored = document) => void known.set(stored, document),
      damage(stored) {
        const document = look(stored);
        return typeof document === 'string' ? document : null;
      },
      in({ documents }, ...name) {
        const at = id(...name);
        const found = documents.get(at);
        // A forged id can name a document of another kind, in another kind's place: there is no such one of this kind. What lies
        // in a place of this kind and is none is damaged, and must never be taken for nothing: it would be written over.
        return found === undefined || (!isPlaceOfThis(at) && isOfAnother(found)) ? undefined : read(found);
      },
      among(documents) {
        const ofThisKind = [...documents].filter(([, stored]) => isObject(stored) && 'type' in stored && stored.type === type);
        return new Map(ofThisKind.map(([key, stored]) => [key, ifReadable(stored)] as const).filter(isRead));
      },
    };
  };
}

/** The document at the present version, or why it cannot be read. */
export function looked<Document extends object>(
  schema: z.ZodType<Document>,
  upgrades: readonly Upgrade[],
  stored: unknown,
  fills: Upgrade = (whole) => whole,
): Document | Damage {
  if (!isVersioned(stored)) return 'corrupt';
  if (stored.schemaVersion > upgrades.length + 1) return 'newer-schema';
  const raised = fills(raise(upgrades, stored));
  const { success, error } = schema.safeParse(raised);
  // The schema changes nothing that it reads, so what it takes, or refuses only for members that it does not know, is the
  // document. Not the copy that the schema makes: what was found out about an object is known of that very object.
  return success || error.issues.every(isUnknownMember) ? (raised as unknown as Document) : 'corrupt';
}

type Versioned = Readonly<Record<string, unknown>> & { readonly schemaVersion: number };

function raise(upgrades: readonly Upgrade[], stored: Versioned): Readonly<Record<string, unknown>> {
  return upgrades
    .slice(stored.schemaVersion - 1)
    .reduce<Readonly<Record<string, unknown>>>(
      (older, upgrade, at) => ({ ...upgrade(older), schemaVersion: stored.schemaVersion + at + 1 }),
      stored,
    );
}

/** Of a union it is enough that one of its forms has no other fault. */
function isUnknownMember(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((form) => form.length > 0 && form.every(isUnknownMember));
  return issue.code === 'unrecognized_keys';
}

function isVersioned(stored: unknown): stored is Versioned {
  return isObject(stored) && 'schemaVersion' in stored && Number.isInteger(stored.schemaVersion) && Number(stored.schemaVersion) >= 1;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isRead<Document>(entry: readonly [string, Document | null]): entry is readonly [string, Document] {
  return entry[1] !== null;
}
