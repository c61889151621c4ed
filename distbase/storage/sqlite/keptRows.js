"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keptRows = keptRows;
const documents_1 = require("../documents");
const connection_1 = require("./connection");
/**
 * Reads a document again only where it may have changed. SQLite counts, for each connection, the commits of all others
 * (`data_version`): one look at that number tells that nobody else has written to the file. What this connection itself writes
 * is kept by whoever writes it.
 */
function keptRows({ rows, database, kept, othersWrote }, statements) {
    const version = database.prepare('PRAGMA data_version');
    let seen;
    /** Whether somebody else has written since the last look; then nothing that is kept counts until it was read again. */
    function haveOthersWritten() {
        const [row] = rows(version);
        const before = seen;
        seen = row?.['data_version'];
        if (seen === before)
            return false;
        kept.doubtAll();
        othersWrote();
        return true;
    }
    function read(coreGroupId, ids) {
        return rows(statements.load, coreGroupId, JSON.stringify(ids)).map((row) => keepRow(kept, coreGroupId, row));
    }
    return {
        now(coreGroupId, ids) {
            haveOthersWritten();
            const current = ids.flatMap((id) => {
                const known = kept.current(coreGroupId, id);
                return known === undefined ? [] : [[id, known]];
            });
            if (current.length === ids.length)
                return new Map(current);
            const found = new Map(current);
            const missing = read(coreGroupId, ids.filter((id) => !found.has(id)));
            // Written in between, what was just read may be newer than what was kept: then all of it is read in one statement.
            return current.length > 0 && haveOthersWritten() ? new Map(read(coreGroupId, ids)) : new Map([...current, ...missing]);
        },
    };
}
/** Keeps what a row with `id`, `etag` and `json` holds. */
function keepRow(kept, coreGroupId, row) {
    const [id, etag, text] = [(0, connection_1.textOf)(row, 'id'), (0, connection_1.textOf)(row, 'etag'), (0, connection_1.textOf)(row, 'json')];
    const before = kept.lastSeen(coreGroupId, id);
    const isSame = before !== undefined && before.etag === etag && before.text === text;
    const document = isSame ? before.document : ((0, connection_1.documentOf)(row) ?? (0, documents_1.damagedDocument)(coreGroupId, id));
    return [id, kept.keep(coreGroupId, id, { document, etag, text })];
}
//# sourceMappingURL=keptRows.js.map