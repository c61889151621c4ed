"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupCommit = groupCommit;
const errors_1 = require("../errors");
const database_1 = require("./database");
/** About whatever is asked for. */
const anything = '*';
function groupCommit(database, { mustStand, failed = () => undefined, sync = null }) {
    const statement = {
        begin: database.prepare('BEGIN IMMEDIATE'),
        commit: database.prepare('COMMIT'),
        rollback: database.prepare('ROLLBACK'),
        save: database.prepare('SAVEPOINT one_write'),
        release: database.prepare('RELEASE one_write'),
        undo: database.prepare('ROLLBACK TO one_write'),
    };
    let waiting = [];
    let visible = [];
    /** Those whose sync is under way. */
    let syncing = [];
    let watching = [];
    /** Whether a sync has failed: then what lies in the log may never reach the disk, whatever a later sync says. */
    let unsure = false;
    let closed = false;
    function writeAll(writes) {
        mustStand();
        if (unsure)
            intoTheFile();
        statement.begin.run();
        const written = writes.map((each) => ({ ...writeOne(each), about: each.about, reject: each.reject }));
        statement.commit.run();
        for (const { landed } of written)
            landed();
        visible.push(...written);
    }
    /** Out of the log: the file itself is synced, and the log begins anew. */
    function intoTheFile() {
        const [row] = database.pragma('wal_checkpoint(TRUNCATE)');
        if (row?.busy !== 0)
            throw new errors_1.StoreFault('store.unavailable', 'sync');
        unsure = false;
    }
    function writeOne({ write, reject }) {
        statement.save.run();
        try {
            const written = write();
            statement.release.run();
            return written;
        }
        catch (thrown) {
            // A full disk can end the whole transaction by itself: then none of its writes is there.
            if (!database.inTransaction)
                throw thrown;
            statement.undo.run();
            statement.release.run();
            return { landed: () => undefined, tell: () => reject((0, database_1.toFault)(thrown)) };
        }
    }
    /** If even this fails, the next BEGIN fails, and those who then wait are told. */
    function abandon() {
        try {
            if (database.inTransaction)
                statement.rollback.run();
        }
        catch (thrown) {
            (0, database_1.toFault)(thrown);
        }
    }
    function flush() {
        const writes = waiting;
        waiting = [];
        if (writes.length === 0)
            return;
        try {
            writeAll(writes);
        }
        catch (thrown) {
            const fault = (0, database_1.toFault)(thrown);
            abandon();
            failed();
            for (const { reject } of writes)
                reject(fault);
        }
        nextSync();
    }
    function nextSync() {
        if (syncing.length > 0 || visible.length === 0)
            return;
        syncing = visible;
        visible = [];
        const these = syncing;
        if (sync === null)
            settled(these);
        else
            sync.toDisk().then(() => settled(these), (thrown) => unsettled(these, thrown));
    }
    /** The disk has them. Nothing is done where `close` has told them already. */
    function settled(these) {
        if (these !== syncing)
            return;
        try {
            mustStand();
            for (const { tell } of these)
                tell();
        }
        catch (thrown) {
            for (const { reject } of these)
                reject((0, database_1.toFault)(thrown));
        }
        done();
    }
    /** What was written after them lies behind them in the log. */
    function unsettled(these, thrown) {
        if (these !== syncing)
            return;
        unsure = true;
        failed();
        const fault = goneOr(thrown);
        for (const { reject } of [...these, ...visible])
            reject(fault);
        visible = [];
        done();
    }
    /** That the file is gone, where it is; else what was thrown. */
    function goneOr(thrown) {
        try {
            mustStand();
        }
        catch (gone) {
            return (0, database_1.toFault)(gone);
        }
        return (0, database_1.toFault)(thrown);
    }
    function done() {
        syncing = [];
        const told = watching;
        watching = [];
        for (const watcher of told)
            watcher();
        nextSync();
    }
    return {
        run(write, landed = () => undefined, about = undefined) {
            return new Promise((resolve, reject) => {
                if (closed)
                    return reject(new errors_1.StoreFault('store.closed', 'write'));
                waiting.push({
                    about,
                    write: () => {
                        const value = write(() => void statement.undo.run());
                        return { landed: () => landed(value), tell: () => resolve(value) };
                    },
                    reject,
                });
                if (waiting.length === 1)
                    setImmediate(flush);
            });
        },
        async onDisk(about) {
            const meant = [...syncing, ...visible].filter((each) => about === undefined || each.about === about || each.about === anything);
            while (meant.some((each) => syncing.includes(each) || visible.includes(each)))
                await new Promise((resolve) => void watching.push(resolve));
            if (unsure)
                (0, database_1.asFault)(intoTheFile);
        },
        othersWrote() {
            visible.push({ about: anything, tell: () => undefined, reject: () => undefined });
            nextSync();
        },
        close() {
            closed = true;
            flush();
            const these = [...syncing, ...visible];
            syncing = these;
            visible = [];
            if (these.length === 0)
                return;
            try {
                sync?.toDiskNow();
                settled(these);
            }
            catch (thrown) {
                unsettled(these, thrown);
            }
        },
    };
}
//# sourceMappingURL=groupCommit.js.map