import type { Directory } from '../../ports/directory';
import { documentText, isStorableId } from '../documentRules';
import { entryUnder, parseDirectoryDocument } from '../documents';
import type { Containers } from './containers';
import { createNew, removeGuarded, replaceGuarded } from './guardedWrites';
import { answersTo, coreGroupQueries } from './queries';
import { etagOf, readDocument, unmarked } from './requests';

/** People, identities and conversations in Cosmos DB; each is a partition of its own, its id the key. */
export function cosmosDirectory({ directory, pace }: Containers): Directory {
  const at = (key: string) => ({ id: key, partition: key });
  return {
    async read(key) {
      if (!isStorableId(key)) return null;
      const { body } = await readDocument(directory, pace, key, key);
      if (!body) return null;
      const { id: _, ...document } = unmarked(body);
      return { document: parseDirectoryDocument(document, key), etag: etagOf(body) };
    },
    async write(document, etag) {
      const { key } = document;
      documentText(document, key);
      const kept = { id: key, ...document };
      return etag === null ? createNew(directory, pace, at(key), kept) : replaceGuarded(directory, pace, at(key), kept, etag);
    },
    async remove(key, etag) {
      return isStorableId(key) ? removeGuarded(directory, pace, at(key), etag) : false;
    },
    async *all() {
      const question = { text: coreGroupQueries.directory, values: { version: 1 }, partition: null };
      for await (const resource of answersTo(directory, pace, question)) {
        const { id, ...document } = unmarked(resource);
        yield entryUnder(String(id), document);
      }
    },
  };
}
