"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storeFileOf = storeFileOf;
exports.initStore = initStore;
exports.whyNoFile = whyNoFile;
exports.whyNotOpened = whyNotOpened;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const result_1 = require("./core/result");
const errors_1 = require("./storage/errors");
const openStore_1 = require("./storage/openStore");
/** The place of the file that a STORE setting names; null for a store that is no file. */
function storeFileOf(setting) {
    return setting.startsWith('sqlite:') ? setting.slice('sqlite:'.length) : null;
}
/** `node dist/main.js --init`: makes the store's file, and never touches one that is there. Refuses in words for an operator. */
async function initStore(setting) {
    const path = storeFileOf(setting);
    if (path === null)
        return (0, result_1.refuse)(['STORE: --init makes a SQLite file. A Cosmos DB account is set up in Azure.']);
    if ((0, node_fs_1.existsSync)(path))
        return (0, result_1.refuse)([`STORE: ${(0, node_path_1.resolve)(path)} is there already. It was left as it is.`]);
    const store = await (0, openStore_1.openStore)(setting);
    await store.close();
    return (0, result_1.allow)(`An empty store was made: ${(0, node_path_1.resolve)(path)}. Now start the bot without --init.`);
}
/** What to do where the store's file should be there and is not; nothing where it is there, or the store is no file. */
function whyNoFile(setting) {
    const path = storeFileOf(setting);
    if (path === null || (0, node_fs_1.existsSync)(path))
        return [];
    return whyNotOpened(setting, new errors_1.StoreFault('store.misconfigured', 'no-such-file')) ?? [];
}
/** What to do about a store that did not open, where more can be said than the fault's code; else null. */
function whyNotOpened(setting, fault) {
    const path = storeFileOf(setting);
    if (path === null || !(0, errors_1.isStoreFault)(fault) || fault.code !== 'store.misconfigured')
        return null;
    return [
        fault.detail === 'empty-file' ? `STORE: ${(0, node_path_1.resolve)(path)} is an empty file, not a store.` : `STORE: there is no file ${(0, node_path_1.resolve)(path)}.`,
        'In production none is made by itself, as a wrong path would then be an empty store.',
        'If there was a store: mend the path, mount its disk, or bring back a backup with "npm run restore".',
        'If this is a new installation: run "node dist/main.js --init" once, where no file stands yet.',
    ];
}
//# sourceMappingURL=storeFile.js.map