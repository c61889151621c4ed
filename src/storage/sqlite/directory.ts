import type { Directory } from '../../ports/directory';
import { documentText, isStorableId } from '../documentRules';
import { entryUnder, parseDirectoryDocument } from '../documents';
import { type Connection, documentOf, nextAfter, textOf } from './connection';

/** Rows fetched at a time while streaming. */
const pageSize = 200;

/** People, identities and conversations in a SQLite file. */
export function sqliteDirectory(connection: Connection): Directory {
  const { database, newEtag, onDisk, rows, write } = connection;
  const read = database.prepare('SELECT etag, json FROM directory WHERE key = ?');
  const create = database.prepare('INSERT INTO directory (key, etag, json) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING');
  const replace = database.prepare('UPDATE directory SET etag = ?, json = ? WHERE key = ? AND etag = ?');
  const remove = database.prepare('DELETE FROM directory WHERE key = ? AND etag = ?');
  const all = database.prepare('SELECT key, json FROM directory WHERE key > ? ORDER BY key LIMIT ?');
  return {
    async read(key) {
      const [row] = isStorableId(key) ? rows(read, key) : [];
      await onDisk(nameOf(key));
      return row ? { document: parseDirectoryDocument(documentOf(row), key), etag: textOf(row, 'etag') } : null;
    },
    async write(document, etag) {
      const text = documentText(document, document.key);
      const written = () => {
        const result = etag === null ? create.run(document.key, newEtag(), text) : replace.run(newEtag(), text, document.key, etag);
        return result.changes === 1;
      };
      return write(written, undefined, nameOf(document.key));
    },
    async remove(key, etag) {
      if (!isStorableId(key)) return false;
      return write(() => remove.run(key, etag).changes === 1, undefined, nameOf(key));
    },
    async *all() {
      let after = '';
      for (;;) {
        const page = rows(all, after, pageSize);
        await onDisk();
        for (const row of page) yield entryUnder(textOf(row, 'key'), documentOf(row));
        const last = page.at(-1);
        if (!last || page.length < pageSize) return;
        after = nextAfter(after, last, 'key');
      }
    },
  };
}

/** No group is named so. */
function nameOf(key: string): string {
  return `directory ${key}`;
}
