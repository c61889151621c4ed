"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sqliteJobs = sqliteJobs;
const node_crypto_1 = require("node:crypto");
const node_path_1 = require("node:path");
const documentRules_1 = require("../documentRules");
const errors_1 = require("../errors");
const leaseRules_1 = require("../leaseRules");
const connection_1 = require("./connection");
const database_1 = require("./database");
const soundness_1 = require("./soundness");
const storedFile_1 = require("./storedFile");
/**
 * As much as a large head. Its date is older than that of anything kept, so that the next purge removes a mark left by a
 * process that died.
 */
const triedLetters = 64 * 1024;
const longAgo = '1970-01-01T00:00:00.000Z';
/** Leases and done-markers in a SQLite file. */
function sqliteJobs(connection) {
    const { database, onDisk, rows, write } = connection;
    const read = database.prepare('SELECT holder, fence, until FROM leases WHERE name = ?');
    const keep = database.prepare('INSERT OR REPLACE INTO leases (name, holder, fence, until) VALUES (?, ?, ?, ?)');
    const free = database.prepare('UPDATE leases SET holder = ?, until = ? WHERE name = ? AND holder = ? AND fence = ?');
    const mark = database.prepare('INSERT INTO done_markers (key, at) VALUES (?, ?) ON CONFLICT (key) DO NOTHING');
    const marked = database.prepare('SELECT 1 FROM done_markers WHERE key = ?');
    const forget = database.prepare('DELETE FROM done_markers WHERE at < ?');
    const markRan = database.prepare('INSERT OR REPLACE INTO done_markers (key, at) VALUES (?, ?)');
    const ranAt = database.prepare('SELECT at FROM done_markers WHERE key = ?');
    const unmark = database.prepare('DELETE FROM done_markers WHERE key = ?');
    return {
        async acquire(name, holder, now, ttlSeconds) {
            (0, documentRules_1.checkId)(name);
            return write(() => {
                const kept = read.get(name);
                const lease = (0, leaseRules_1.nextLease)(kept ?? null, name, holder, now, ttlSeconds);
                if (lease)
                    keep.run(name, holder, lease.fence, lease.until);
                return lease;
            });
        },
        async release({ name, holder, fence }) {
            await write(() => free.run(leaseRules_1.released.holder, leaseRules_1.released.until, name, holder, fence));
        },
        async markDone(key, at) {
            (0, documentRules_1.checkId)(key);
            return write(() => mark.run(key, at).changes === 1);
        },
        async isDone(key) {
            const found = rows(marked, key);
            await onDisk();
            return found.length > 0;
        },
        async ran(job, at) {
            (0, documentRules_1.checkId)(job);
            await write(() => markRan.run(`ran:${job}`, at));
        },
        async lastRan(job) {
            const [row] = rows(ranAt, `ran:${job}`);
            await onDisk();
            return row === undefined ? null : (0, connection_1.textOf)(row, 'at');
        },
        async tryWriting() {
            (0, database_1.asFault)(() => database.exec('PRAGMA shrink_memory'));
            const key = `tried:${(0, node_crypto_1.randomUUID)()}`;
            // Two transactions, because what is made and removed within one never reaches the disk.
            await write(() => markRan.run(key, `${longAgo}${' '.repeat(triedLetters)}`));
            if (rows(ranAt, key).length !== 1)
                throw new errors_1.StoreFault('store.corrupt', 'tried');
            await write(() => unmark.run(key));
        },
        async soundness(withinMs) {
            try {
                // Throws where the file at the path is not the one that we have open.
                rows(ranAt, '');
            }
            catch (fault) {
                if ((0, errors_1.isStoreFault)(fault) && fault.code === 'store.corrupt')
                    return 'broken';
                throw fault;
            }
            return (0, storedFile_1.isMemory)(connection.path) ? 'sound' : (0, soundness_1.soundnessOf)((0, node_path_1.resolve)(connection.path), withinMs);
        },
        async purgeDone(before) {
            return write(() => forget.run(before).changes);
        },
    };
}
//# sourceMappingURL=jobStore.js.map