"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openSpoolFile = openSpoolFile;
const node_fs_1 = require("node:fs");
const node_os_1 = require("node:os");
const node_path_1 = require("node:path");
/** So much is gathered before it is written, over all parts. */
const bytesGathered = 8_000_000;
/**
 * A spool in one file of the folder for temporary files, which nobody else may read and which has lost its name by the time that
 * anything is written into it: what is in it goes with this process, however that ends.
 */
function openSpoolFile(temporary = (0, node_os_1.tmpdir)()) {
    const folder = (0, node_fs_1.mkdtempSync)((0, node_path_1.join)(temporary, 'craidd-'));
    const file = openNameless(folder);
    const blocks = new Map();
    let gathered = new Map();
    let waiting = 0;
    let end = 0;
    function write() {
        for (const [part, texts] of gathered) {
            const bytes = Buffer.from(texts.join(''));
            for (let done = 0; done < bytes.length;)
                done += (0, node_fs_1.writeSync)(file, bytes, done, bytes.length - done, end + done);
            blocks.set(part, [...(blocks.get(part) ?? []), { at: end, bytes: bytes.length }]);
            end += bytes.length;
        }
        gathered = new Map();
        waiting = 0;
    }
    function blockText({ at, bytes }) {
        const buffer = Buffer.alloc(bytes);
        for (let done = 0; done < bytes;) {
            const read = (0, node_fs_1.readSync)(file, buffer, done, bytes - done, at + done);
            if (read === 0)
                throw new Error('the spool is shorter than what was written into it');
            done += read;
        }
        return buffer.toString();
    }
    return {
        add(part, text) {
            const texts = gathered.get(part);
            if (texts)
                texts.push(text);
            else
                gathered.set(part, [text]);
            waiting += text.length;
            if (waiting > bytesGathered)
                write();
        },
        read(part) {
            write();
            return (blocks.get(part) ?? []).map(blockText).join('');
        },
        close() {
            (0, node_fs_1.closeSync)(file);
            remove(folder);
        },
    };
}
function openNameless(folder) {
    try {
        return (0, node_fs_1.openSync)((0, node_path_1.join)(folder, 'spool'), node_fs_1.constants.O_RDWR | node_fs_1.constants.O_CREAT | node_fs_1.constants.O_EXCL, 0o600);
    }
    finally {
        takeName(folder);
    }
}
/** Where a file that is open cannot be removed, it goes when it is closed. */
function takeName(folder) {
    try {
        remove(folder);
    }
    catch (error) {
        if (process.platform !== 'win32')
            throw error;
    }
}
function remove(folder) {
    (0, node_fs_1.rmSync)(folder, { recursive: true, force: true });
}
//# sourceMappingURL=spoolFile.js.map