"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sqliteDirectory = sqliteDirectory;
const documentRules_1 = require("../documentRules");
const documents_1 = require("../documents");
const connection_1 = require("./connection");
/** Rows fetched at a time while streaming. */
const pageSize = 200;
/** People, identities and conversations in a SQLite file. */
function sqliteDirectory(connection) {
    const { database, newEtag, onDisk, rows, write } = connection;
    const read = database.prepare('SELECT etag, json FROM directory WHERE key = ?');
    const create = database.prepare('INSERT INTO directory (key, etag, json) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING');
    const replace = database.prepare('UPDATE directory SET etag = ?, json = ? WHERE key = ? AND etag = ?');
    const remove = database.prepare('DELETE FROM directory WHERE key = ? AND etag = ?');
    const all = database.prepare('SELECT key, json FROM directory WHERE key > ? ORDER BY key LIMIT ?');
    return {
        async read(key) {
            const [row] = (0, documentRules_1.isStorableId)(key) ? rows(read, key) : [];
            await onDisk(nameOf(key));
            return row ? { document: (0, documents_1.parseDirectoryDocument)((0, connection_1.documentOf)(row), key), etag: (0, connection_1.textOf)(row, 'etag') } : null;
        },
        async write(document, etag) {
            const text = (0, documentRules_1.documentText)(document, document.key);
            const written = () => {
                const result = etag === null ? create.run(document.key, newEtag(), text) : replace.run(newEtag(), text, document.key, etag);
                return result.changes === 1;
            };
            return write(written, undefined, nameOf(document.key));
        },
        async remove(key, etag) {
            if (!(0, documentRules_1.isStorableId)(key))
                return false;
            return write(() => remove.run(key, etag).changes === 1, undefined, nameOf(key));
        },
        async *all() {
            let after = '';
            for (;;) {
                const page = rows(all, after, pageSize);
                await onDisk();
                for (const row of page)
                    yield (0, documents_1.entryUnder)((0, connection_1.textOf)(row, 'key'), (0, connection_1.documentOf)(row));
                const last = page.at(-1);
                if (!last || page.length < pageSize)
                    return;
                after = (0, connection_1.nextAfter)(after, last, 'key');
            }
        },
    };
}
/** No group is named so. */
function nameOf(key) {
    return `directory ${key}`;
}
//# sourceMappingURL=directory.js.map