"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.copyOfRunning = copyOfRunning;
exports.copyOfResting = copyOfResting;
exports.lookedInto = lookedInto;
exports.putInPlace = putInPlace;
exports.dropPart = dropPart;
exports.useOf = useOf;
exports.moveAside = moveAside;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const promises_1 = require("node:stream/promises");
const libsql_1 = __importDefault(require("libsql"));
const errors_1 = require("../errors");
const connection_1 = require("./connection");
const coreGroupStore_1 = require("./coreGroupStore");
const database_1 = require("./database");
const ownerOnly = 0o600;
const waitMs = 2_000;
/** Copies a file as it is at one instant, even while others write to it. `part` must not be there yet. */
function copyOfRunning(path, part) {
    (0, database_1.asFault)(() => {
        (0, node_fs_1.closeSync)((0, node_fs_1.openSync)(part, 'wx', ownerOnly));
        const database = new libsql_1.default(path, { timeout: waitMs });
        try {
            // Writes into an empty file that is there already, and so keeps its mode; does not wait for the disk by itself.
            database.prepare('VACUUM INTO ?').run(part);
        }
        finally {
            database.close();
        }
    });
}
/** Copies a file that nobody writes to, byte by byte. `part` must not be there yet. */
async function copyOfResting(path, part) {
    await (0, promises_1.pipeline)((0, node_fs_1.createReadStream)(path), (0, node_fs_1.createWriteStream)(part, { flags: 'wx', mode: ownerOnly }));
}
/**
 * Lets `look` read a copy that nobody else has open, and leaves it complete in one file, without a log beside it. Throws
 * `store.corrupt` where SQLite finds it damaged.
 */
async function lookedInto(part, look) {
    const connection = (0, connection_1.connect)(part, { create: false });
    try {
        const [first] = (0, database_1.asFault)(() => connection.database.pragma('integrity_check(1)'));
        if (first?.['integrity_check'] !== 'ok')
            throw new errors_1.StoreFault('store.corrupt', 'integrity_check');
        return await look((0, coreGroupStore_1.sqliteCoreGroups)(connection));
    }
    finally {
        (0, database_1.asFault)(() => connection.database.pragma('journal_mode = DELETE'));
        connection.close();
    }
}
/** Gives the finished copy its name, so that a file of that name is always a whole one, on the disk. */
function putInPlace(part, path) {
    (0, database_1.asFault)(() => {
        synced(part, 'r+');
        (0, node_fs_1.renameSync)(part, path);
        if (process.platform !== 'win32')
            synced((0, node_path_1.dirname)(path), 'r');
    });
}
function synced(path, flags) {
    const descriptor = (0, node_fs_1.openSync)(path, flags);
    try {
        (0, node_fs_1.fsyncSync)(descriptor);
    }
    finally {
        (0, node_fs_1.closeSync)(descriptor);
    }
}
/** Removes what is left of a copy that was not finished. */
function dropPart(part) {
    for (const end of ['', '-wal', '-shm', '-journal'])
        (0, node_fs_1.rmSync)(`${part}${end}`, { force: true });
}
/** Whether another process has the file open; `unreadable` where it is so damaged that SQLite cannot tell. */
function useOf(path) {
    try {
        return (0, database_1.asFault)(() => {
            const database = new libsql_1.default(path, { timeout: 0 });
            try {
                // The log can only be given up where nobody else has the file open; that also brings the log into the file.
                database.pragma('journal_mode = DELETE');
                return 'free';
            }
            finally {
                database.close();
            }
        });
    }
    catch (fault) {
        if ((0, errors_1.isStoreFault)(fault) && fault.code === 'store.busy')
            return 'in-use';
        if ((0, errors_1.isStoreFault)(fault) && fault.code === 'store.corrupt')
            return 'unreadable';
        throw fault;
    }
}
/** Moves a file, with its log where one is left, to another name. */
function moveAside(path, aside) {
    for (const end of ['', '-wal', '-shm'])
        if ((0, node_fs_1.existsSync)(`${path}${end}`))
            (0, node_fs_1.renameSync)(`${path}${end}`, `${aside}${end}`);
}
//# sourceMappingURL=copies.js.map