"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.glanceForm = glanceForm;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
/**
 * A word for all that what lists show of a group follows from, beside its head and the day: the rules of the settings, and the
 * program, whose calendar comes with a package of the version that package.json names. Another word after each change of any of them.
 */
function glanceForm(settings) {
    let word = null;
    return () => {
        word ??= wordFor(settings);
        return word;
    };
}
/** What of the program glances are made by: how heads are read, the rules, and which days are holidays. */
const madeBy = /^(core|documents|settings\.[jt]s|bankHolidays\.[jt]s)$/;
function wordFor(settings) {
    const hash = (0, node_crypto_1.createHash)('sha256').update(settings);
    const files = (0, node_fs_1.readdirSync)(__dirname)
        .filter((name) => madeBy.test(name))
        .sort()
        .flatMap((name) => filesAt((0, node_path_1.join)(__dirname, name)));
    for (const path of [(0, node_path_1.join)(__dirname, '..', 'package.json'), ...files])
        hash.update('\0').update((0, node_fs_1.readFileSync)(path));
    return hash.digest('hex');
}
function filesAt(path) {
    if (!(0, node_fs_1.statSync)(path).isDirectory())
        return path.endsWith('.map') ? [] : [path];
    return (0, node_fs_1.readdirSync)(path)
        .sort()
        .flatMap((name) => filesAt((0, node_path_1.join)(path, name)));
}
//# sourceMappingURL=glanceForm.js.map