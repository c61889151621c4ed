"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askedOf = askedOf;
exports.contentOf = contentOf;
exports.noteAnyway = noteAnyway;
exports.endWith = endWith;
exports.told = told;
const node_util_1 = require("node:util");
const clock_1 = require("../clock");
const config_1 = require("../config");
const newId_1 = require("../newId");
const errors_1 = require("../storage/errors");
const copies_1 = require("../storage/sqlite/copies");
const storeFile_1 = require("../storeFile");
const verifyChain_1 = require("../usecases/audit/verifyChain");
const accessLog_1 = require("../usecases/deeds/accessLog");
const noGroup_1 = require("../usecases/deeds/noGroup");
const sha256_1 = require("../usecases/deeds/sha256");
/** What was asked of backup or restore, `flag` naming the copy; or why that cannot be done, in words. */
function askedOf(args, flag, usage) {
    const text = { type: 'string' };
    const flagOnly = { type: 'boolean' };
    let values;
    try {
        values = (0, node_util_1.parseArgs)({
            args: [...args],
            options: { [flag]: text, store: text, ...(flag === 'from' ? { replace: flagOnly, anyway: flagOnly } : {}) },
        }).values;
    }
    catch {
        return usage;
    }
    const { [flag]: file, store } = values;
    if (typeof file !== 'string' || file === '')
        return usage;
    const config = (0, config_1.readConfig)(typeof store === 'string' ? { ...process.env, STORE: store } : process.env);
    if (!config.ok)
        return ['The environment is not complete:', ...config.refusal].join('\n');
    const path = (0, storeFile_1.storeFileOf)(config.value.store);
    if (path === null)
        return 'A Cosmos DB account is backed up and restored in Azure, by its own continuous backup; not by this command.';
    return { file, path, replace: values['replace'] === true, anyway: values['anyway'] === true };
}
/** What a copy holds, in words, and of how many chains and documents it does not hold. Throws StoreFault where it is no whole store. */
async function contentOf(part) {
    const counts = await (0, copies_1.lookedInto)(part, (groups) => (0, verifyChain_1.verifyChains)(groups, sha256_1.sha256, () => undefined));
    const words = `${counts.groups} core groups, ${counts.auditEntries} audit entries, ${counts.accessEntries} views and refusals`;
    return { words, problems: counts.problems };
}
/** Leaves in the audit of a copy that it was put in place although not every chain of it held. */
async function noteAnyway(part) {
    await (0, copies_1.lookedInto)(part, (groups) => (0, accessLog_1.makeAccessLog)(groups, (0, clock_1.makeClock)(null), (0, newId_1.newId)()).written(noGroup_1.noGroup, 'system:restore', 'store.restored-anyway', {}));
}
/** Runs the command and ends the process with its code; a fault is told by its code alone. */
function endWith(run) {
    void run
        .catch((error) => told(`It stopped: ${(0, errors_1.isStoreFault)(error) ? error.message : 'unexpected'}. Nothing was put in place.`, 2))
        .then((code) => {
        process.exitCode = code;
    });
}
function told(words, code) {
    process.stderr.write(`${words}\n`);
    return code;
}
//# sourceMappingURL=checkedCopy.js.map