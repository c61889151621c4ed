"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openRoots = openRoots;
exports.rootsKeyProblem = rootsKeyProblem;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const result_1 = require("./core/result");
const fileRoots_1 = require("./storage/roots/fileRoots");
const storeCredential_1 = require("./storeCredential");
const rootText_1 = require("./usecases/audit/rootText");
const noKey = 'ROOTS_KEY: is an Ed25519 private key in PEM form, or a file with one; npm run roots -- --new-key FILE makes one.';
const storageResource = 'https://storage.azure.com';
/** Where the daily roots are kept, and the keys that sign and check them; null where none are set. Refused: in words. */
function openRoots({ roots, rootsKey, identity }) {
    if (roots === null || rootsKey === null)
        return (0, result_1.allow)(null);
    const keys = (0, rootText_1.keysIn)(privateKeysIn(rootsKey));
    if (keys === null)
        return (0, result_1.refuse)(noKey);
    const [, kind, place = ''] = /^(file|blob):(.+)$/.exec(roots) ?? [];
    const store = kind === 'blob' ? blobs().blobRoots(place, (0, storeCredential_1.machineToken)(identity, storageResource)) : (0, fileRoots_1.fileRoots)(place);
    return (0, result_1.allow)({ store, keys });
}
/** What is wrong with the key, whatever else is wrong in the environment; null: nothing, or it is not set. */
function rootsKeyProblem(rootsKey) {
    return rootsKey === null || (0, rootText_1.keysIn)(privateKeysIn(rootsKey.trim())) !== null ? null : noKey;
}
/** Each key of the text, or of the file that it names; none where one cannot be read. */
function privateKeysIn(setting) {
    try {
        const text = setting.includes('-----BEGIN') ? setting.replaceAll('\\n', '\n') : (0, node_fs_1.readFileSync)(setting, 'utf8');
        const blocks = text.match(/-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g) ?? [];
        return blocks.map((pem) => (0, node_crypto_1.createPrivateKey)(pem));
    }
    catch {
        return [];
    }
}
/** With its client of Azure it is loaded only where roots are kept there. */
function blobs() {
    return require('./storage/roots/blobRoots');
}
//# sourceMappingURL=roots.js.map