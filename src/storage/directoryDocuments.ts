import { z } from 'zod';
import { type Damage, storedAs } from '../core/documents';
import type { DamagedEntry, DirectoryDocument } from '../ports/directory';
import { accountDocuments, addressed } from './accountDocuments';
import { day, language, parse, role, whyUnread } from './documents';

const directoryDocument = z.discriminatedUnion('type', [
  z.strictObject({
    ...addressed,
    type: z.literal('person'),
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    agency: z.string(),
    post: role.nullable(),
    coreGroupIds: z.array(z.string()),
    interfaceLanguage: language.nullable(),
    currentGroupId: z.string().nullable(),
    personalConversation: z
      .strictObject({
        tenantId: z.string(),
        conversationId: z.string(),
        serviceUrl: z.string(),
        userId: z.string(),
        botId: z.string(),
        account: z.string().exactOptional(),
      })
      .nullable(),
    away: z.strictObject({ from: day, to: day.nullable(), coverPersonId: z.string().nullable() }).nullable().exactOptional(),
    lastDigest: z.strictObject({ at: z.string(), activityId: z.string().nullable() }).exactOptional(),
  }),
  ...accountDocuments,
  z.strictObject({ ...addressed, type: z.literal('email'), personId: z.string() }),
  z.strictObject({ ...addressed, type: z.literal('conversation'), coreGroupId: z.string() }),
  z.strictObject({ ...addressed, key: z.literal('id-key'), type: z.literal('id-key'), check: z.string() }),
  z.strictObject({ ...addressed, key: z.literal('rules'), type: z.literal('rules'), settings: z.string() }),
]);

/** A stored directory document. Throws `store.newer-schema` or `store.damaged`. */
export function parseDirectoryDocument(stored: unknown): DirectoryDocument {
  return parse(storedAs<DirectoryDocument>()(directoryDocument), stored, 'directory');
}

/** Those of the directory's documents, as they are stored, that cannot be read. */
export async function* damagedAmong(stored: AsyncIterable<unknown>): AsyncIterable<DamagedEntry> {
  for await (const document of stored) {
    const why = damageOf(() => parseDirectoryDocument(document));
    if (why !== null) yield damagedEntry(keyed.safeParse(document).data?.key ?? '?', why);
  }
}

export function damagedEntry(key: string, why: Damage): DamagedEntry {
  return { key, type: 'damaged', why };
}

const keyed = z.looseObject({ key: z.string() });

function damageOf(read: () => unknown): Damage | null {
  try {
    read();
    return null;
  } catch (thrown) {
    return whyUnread(thrown);
  }
}
