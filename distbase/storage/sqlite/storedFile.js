"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedFile = storedFile;
exports.isMemory = isMemory;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const errors_1 = require("../errors");
const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;
const looser = 0o077;
const hasModes = process.platform !== 'win32';
/**
 * Makes the file where it is missing and may be made, and lets nobody but its owner read it; SQLite gives `-wal` and
 * `-shm` the mode of the file. Throws `store.misconfigured` where it is missing and may not be made.
 */
function storedFile(path, create) {
    if (isMemory(path))
        return { gone: () => null, walPath: null };
    if (identityOf(path) === null)
        make(path, create);
    else
        for (const each of [path, `${path}-wal`, `${path}-shm`])
            keepToOwner(each);
    return known(path);
}
/** Whether SQLite keeps it in memory, or in a file that nobody can find. */
function isMemory(path) {
    return path === ':memory:' || path === '';
}
/**
 * Only a new file is opened here. To close a file that SQLite has open in this process would drop SQLite's own locks on it
 * (POSIX locks are let go with the first descriptor that is closed).
 */
function make(path, create) {
    if (!create)
        throw new errors_1.StoreFault('store.misconfigured', 'no-such-file');
    (0, node_fs_1.mkdirSync)((0, node_path_1.dirname)(path), { recursive: true, mode: ownerOnlyFolder });
    (0, node_fs_1.closeSync)((0, node_fs_1.openSync)(path, 'wx', ownerOnly));
}
/** The mode of a file that belongs to somebody else, or on a disk that knows no modes, stays as it is. */
function keepToOwner(path) {
    const found = (0, node_fs_1.statSync)(path, { throwIfNoEntry: false });
    if (!hasModes || found === undefined || !found.isFile() || (found.mode & looser) === 0 || found.uid !== process.getuid?.())
        return;
    try {
        (0, node_fs_1.chmodSync)(path, ownerOnly);
    }
    catch (thrown) {
        if (!isRefusedMode(thrown))
            throw thrown;
    }
}
function isRefusedMode(thrown) {
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;
    return code === 'EPERM' || code === 'EROFS' || code === 'ENOTSUP';
}
function known(path) {
    const file = identityOf(path);
    // SQLite follows a link to the file, and keeps the log beside the file that it found.
    const walPath = `${(0, node_fs_1.realpathSync)(path)}-wal`;
    let wal = null;
    return {
        walPath,
        gone() {
            const now = identityOf(path);
            if (now !== file)
                return now === null ? 'no-file' : 'another-file';
            const walNow = identityOf(walPath);
            // There is none before the first read or write; from then on SQLite keeps it as long as the file is open.
            wal ??= walNow;
            if (walNow !== wal)
                return walNow === null ? 'no-wal' : 'another-wal';
            return null;
        },
    };
}
/** Device and inode; null where nothing stands. As bigints, as inodes can be larger than a number holds exactly. */
function identityOf(path) {
    const found = (0, node_fs_1.statSync)(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? null : `${found.dev}:${found.ino}`;
}
//# sourceMappingURL=storedFile.js.map