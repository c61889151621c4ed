"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.openDatabase = openDatabase;
exports.leaveSyncToUs = leaveSyncToUs;
exports.asFault = asFault;
exports.toFault = toFault;
const libsql_1 = __importDefault(require("libsql"));
const errors_1 = require("../errors");
/** 16 MB, after which SQLite brings the log into the file: seldom, as that holds everybody up. */
const pagesInLog = 4_000;
/** How long a write waits for another process (import, verify) to let go of the file. */
const busyTimeoutMs = 2_000;
/**
 * Each step brings the file from its place in this list to the next; `user_version` counts the steps taken. Steps are added and
 * never edited.
 */
const migrations = [
    `CREATE TABLE documents (
     core_group_id TEXT NOT NULL,
     id TEXT NOT NULL,
     type TEXT NOT NULL,
     etag TEXT NOT NULL,
     json TEXT NOT NULL,
     next_due_on TEXT,
     notice_state TEXT,
     send_after TEXT,
     PRIMARY KEY (core_group_id, id)
   );
   CREATE INDEX documents_by_type ON documents (core_group_id, type, id);
   CREATE INDEX documents_due ON documents (next_due_on, core_group_id) WHERE next_due_on IS NOT NULL;
   CREATE INDEX notices_due ON documents (notice_state, send_after, core_group_id, id) WHERE notice_state IS NOT NULL;
   CREATE TABLE directory (key TEXT PRIMARY KEY, etag TEXT NOT NULL, json TEXT NOT NULL);
   CREATE TABLE leases (name TEXT PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, until TEXT NOT NULL);
   CREATE TABLE done_markers (key TEXT PRIMARY KEY, at TEXT NOT NULL);`,
];
/**
 * Opens the file, making tables where they are missing and may be made. A commit is on the disk when it returns
 * (write-ahead log, synchronous=FULL). Throws StoreFault.
 */
function openDatabase(path, create) {
    return asFault(() => {
        const database = new libsql_1.default(path, { timeout: busyTimeoutMs });
        try {
            // An empty file is not a store: it was made by mistake, or a start was cut off before the tables were there.
            if (!create && version(database) === 0)
                throw new errors_1.StoreFault('store.misconfigured', 'empty-file');
            database.pragma('journal_mode = WAL');
            database.pragma('synchronous = FULL');
            migrate(database);
            return database;
        }
        catch (thrown) {
            database.close();
            throw thrown;
        }
    });
}
/**
 * From now on COMMIT does not wait for the disk: who commits brings the log there. False, and COMMIT goes on waiting, where SQLite
 * could not keep a log.
 */
function leaveSyncToUs(database) {
    const [row] = database.pragma('journal_mode');
    if (row?.journal_mode !== 'wal')
        return false;
    database.pragma('synchronous = NORMAL');
    database.pragma(`wal_autocheckpoint = ${pagesInLog}`);
    return true;
}
function migrate(database) {
    if (version(database) > migrations.length)
        throw new errors_1.StoreFault('store.newer-schema', 'sqlite');
    if (version(database) === migrations.length)
        return;
    database
        .transaction(() => {
        for (const step of migrations.slice(version(database)))
            database.exec(step);
        database.exec(`PRAGMA user_version = ${migrations.length}`);
    })
        .immediate();
}
function version(database) {
    const row = database.prepare('PRAGMA user_version').get();
    return Number(row['user_version']);
}
/** Runs code that touches the file, turning what it throws into a StoreFault without its message. */
function asFault(work) {
    try {
        return work();
    }
    catch (thrown) {
        throw toFault(thrown);
    }
}
/**
 * The StoreFault for anything that is thrown when the file is used. Our own bugs (a wrong statement, a TypeError) are given
 * back as they are.
 */
function toFault(thrown) {
    if (thrown instanceof errors_1.StoreFault || typeof thrown !== 'object' || thrown === null)
        return thrown;
    const { code: given, message } = thrown;
    const code = typeof given === 'string' ? given : '';
    if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC')
        return new errors_1.StoreFault('store.full', code);
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
        return new errors_1.StoreFault('store.busy', code);
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
        return new errors_1.StoreFault('store.corrupt', code);
    if (/^SQLITE_(IOERR|CANTOPEN|READONLY|PERM|NOMEM|PROTOCOL|AUTH)/.test(code))
        return new errors_1.StoreFault('store.unavailable', code);
    if (/^E[A-Z]+$/.test(code))
        return new errors_1.StoreFault('store.unavailable', code);
    if (String(message).startsWith('ConnectionFailed'))
        return new errors_1.StoreFault('store.unavailable', 'open');
    return thrown;
}
//# sourceMappingURL=database.js.map