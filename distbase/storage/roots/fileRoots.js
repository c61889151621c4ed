"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fileRoots = fileRoots;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const promises_1 = require("node:fs/promises");
const node_path_1 = require("node:path");
const rootsFault_1 = require("./rootsFault");
/**
 * Roots as files of one folder, one a day, that only their owner may read and nobody may write. The folder is meant to be
 * on another machine's disk, or one that can only be added to.
 */
function fileRoots(folder) {
    const path = (day) => (0, node_path_1.join)(folder, (0, rootsFault_1.nameOf)(day));
    return {
        days: () => asFault(async () => {
            (0, node_fs_1.mkdirSync)(folder, { recursive: true, mode: 0o700 });
            return (await (0, promises_1.readdir)(folder)).flatMap((name) => (0, rootsFault_1.dayIn)(name) ?? []).sort();
        }),
        read: (day) => asFault(async () => (0, promises_1.readFile)(path(day), 'utf8').catch(unless('ENOENT', null))),
        create: (day, text) => asFault(async () => {
            (0, node_fs_1.mkdirSync)(folder, { recursive: true, mode: 0o700 });
            // Written whole before it gets its name: a crash half-way leaves no half root, and a root that has the name already stays as it is.
            const draft = (0, node_path_1.join)(folder, `.draft-${(0, node_crypto_1.randomUUID)()}`);
            const file = await (0, promises_1.open)(draft, 'wx', 0o400);
            try {
                await file.writeFile(text);
                await file.sync();
            }
            finally {
                await file.close();
            }
            const isNew = await (0, promises_1.link)(draft, path(day)).then(() => true, unless('EEXIST', false));
            await (0, promises_1.rm)(draft, { force: true });
            return isNew;
        }),
    };
}
function unless(code, value) {
    return (error) => {
        if (codeOf(error) === code)
            return value;
        throw error;
    };
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
async function asFault(work) {
    try {
        return await work();
    }
    catch (error) {
        throw new rootsFault_1.RootsFault(codeOf(error));
    }
}
//# sourceMappingURL=fileRoots.js.map