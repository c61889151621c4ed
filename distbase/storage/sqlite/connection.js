"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.connect = connect;
exports.textOf = textOf;
exports.nextAfter = nextAfter;
exports.documentOf = documentOf;
const node_crypto_1 = require("node:crypto");
const errors_1 = require("../errors");
const kept_1 = require("../kept");
const database_1 = require("./database");
const groupCommit_1 = require("./groupCommit");
const storedFile_1 = require("./storedFile");
const walSync_1 = require("./walSync");
/** Opens the file at `path`; makes it where it is missing, unless `create` is false. Throws StoreFault. */
function connect(path, { create } = { create: true }, keeping = kept_1.usuallyKept) {
    const kept = (0, kept_1.keptDocuments)(keeping);
    const file = (0, database_1.asFault)(() => (0, storedFile_1.storedFile)(path, create));
    const database = (0, database_1.openDatabase)(path, create);
    let lost = null;
    /**
     * Throws `store.replaced` from the first time that the file was found gone, even if it comes back: only a new start can know
     * which file is the right one.
     */
    function mustStand() {
        if (lost === null) {
            lost = (0, database_1.asFault)(() => file.gone());
            if (lost !== null)
                keepWhatWasSaved(database);
        }
        if (lost !== null)
            throw new errors_1.StoreFault('store.replaced', lost);
    }
    mustStand();
    const sync = file.walPath !== null && (0, database_1.asFault)(() => (0, database_1.leaveSyncToUs)(database)) ? (0, walSync_1.walSync)(file.walPath) : null;
    const commits = (0, groupCommit_1.groupCommit)(database, { mustStand, failed: kept.forgetAll, sync });
    const instance = (0, node_crypto_1.randomUUID)();
    let etags = 0;
    let open = true;
    return {
        path,
        database,
        kept,
        write: commits.run,
        onDisk: commits.onDisk,
        othersWrote: commits.othersWrote,
        rows(statement, ...values) {
            if (!open)
                throw new errors_1.StoreFault('store.closed', 'read');
            mustStand();
            return (0, database_1.asFault)(() => statement.all(...values));
        },
        newEtag() {
            etags += 1;
            return `${instance}-${etags}`;
        },
        close() {
            if (!open)
                return;
            commits.close();
            open = false;
            sync?.close();
            (0, database_1.asFault)(() => database.close());
        },
    };
}
/**
 * Brings what is only in the log into its file, even if that was moved, and empties the log. SQLite does not do so for a file
 * that was moved, and somebody who opened another file beside a full log would mix the two.
 */
function keepWhatWasSaved(database) {
    try {
        database.pragma('wal_checkpoint(TRUNCATE)');
    }
    catch (thrown) {
        // The log stays as it is. The fault itself has been reported already.
        (0, database_1.toFault)(thrown);
    }
}
/** A text column. Throws `store.corrupt` where it holds something else. */
function textOf(row, column) {
    const value = row[column];
    if (typeof value !== 'string')
        throw new errors_1.StoreFault('store.corrupt', column);
    return value;
}
/**
 * A text column of a page's last row, after which the next page begins. Throws `store.corrupt` where that would not be a step
 * forward: a damaged index could otherwise hand out the same pages without end.
 */
function nextAfter(after, row, column) {
    const next = textOf(row, column);
    if (next <= after)
        throw new errors_1.StoreFault('store.corrupt', 'order');
    return next;
}
/** The document in a row's `json`; undefined where that is no JSON. */
function documentOf(row) {
    try {
        return JSON.parse(textOf(row, 'json'));
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=connection.js.map