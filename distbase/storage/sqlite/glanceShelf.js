"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sqliteGlances = sqliteGlances;
const documentRules_1 = require("../documentRules");
const connection_1 = require("./connection");
/**
 * Beside the steps that count as the file's version, so that an earlier version of the program opens the file all the same. It is made
 * with the first glance: whoever only reads the file, as a check does, writes nothing to it.
 */
const table = `CREATE TABLE IF NOT EXISTS glances (
  core_group_id TEXT PRIMARY KEY, day TEXT NOT NULL, form TEXT NOT NULL, etag TEXT NOT NULL, text TEXT NOT NULL
)`;
const queries = {
    read: 'SELECT core_group_id, etag, text FROM glances WHERE core_group_id IN (SELECT value FROM json_each(?)) AND day = ? AND form = ?',
    keep: 'INSERT OR REPLACE INTO glances (core_group_id, day, form, etag, text) VALUES (?, ?, ?, ?, ?)',
    outdated: 'SELECT core_group_id FROM glances WHERE day <> ? OR form <> ? LIMIT ?',
    forget: 'DELETE FROM glances WHERE core_group_id = ?',
};
/** Kept glances in a SQLite file. */
function sqliteGlances({ database, rows, write }) {
    const tables = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'glances'");
    const prepared = new Map();
    let isThere = false;
    function isMade() {
        isThere ||= rows(tables).length > 0;
        return isThere;
    }
    /** Only once the table is there. */
    function statement(name) {
        const found = prepared.get(name) ?? database.prepare(queries[name]);
        prepared.set(name, found);
        return found;
    }
    return {
        async read({ day, form }, coreGroupIds) {
            if (!isMade())
                return [];
            const found = rows(statement('read'), JSON.stringify(coreGroupIds.filter(documentRules_1.isStorableId)), day, form);
            return found.map((row) => ({ coreGroupId: (0, connection_1.textOf)(row, 'core_group_id'), etag: (0, connection_1.textOf)(row, 'etag'), text: (0, connection_1.textOf)(row, 'text') }));
        },
        async keep({ day, form }, glances) {
            await write(() => {
                database.exec(table);
                for (const { coreGroupId, etag, text } of glances)
                    statement('keep').run(coreGroupId, day, form, etag, text);
            });
        },
        async outdated({ day, form }, limit) {
            return isMade() ? rows(statement('outdated'), day, form, limit).map((row) => (0, connection_1.textOf)(row, 'core_group_id')) : [];
        },
        async forget(coreGroupIds) {
            if (!isMade())
                return;
            await write(() => {
                for (const coreGroupId of coreGroupIds)
                    statement('forget').run(coreGroupId);
            });
        },
    };
}
//# sourceMappingURL=glanceShelf.js.map