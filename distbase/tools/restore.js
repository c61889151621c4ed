"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_fs_1 = require("node:fs");
const copies_1 = require("../storage/sqlite/copies");
const checkedCopy_1 = require("./checkedCopy");
const usage = `npm run restore -- --from FILE [--store sqlite:PATH] [--replace] [--anyway]

Puts a backup in the place of the store, after checking it. Stop the bot first.
  --from      the backup
  --store     which store (default: the STORE setting)
  --replace   where there is a store: it is kept beside, with the time behind its name
  --anyway    also where not every chain of the backup holds: somebody answers for it that there is no better one`;
/**
 * Exit codes: 0 restored and every chain holds, 1 restored because of --anyway though not every chain holds, 2 nothing was
 * restored, and nothing was changed.
 */
async function main() {
    const asked = (0, checkedCopy_1.askedOf)(process.argv.slice(2), 'from', usage);
    if (typeof asked === 'string')
        return (0, checkedCopy_1.told)(asked, 2);
    const { file, path, replace, anyway } = asked;
    if (!(0, node_fs_1.existsSync)(file))
        return (0, checkedCopy_1.told)('There is no such backup.', 2);
    if ((0, node_fs_1.existsSync)(`${file}-wal`))
        return (0, checkedCopy_1.told)('This is no backup but a store with its log beside it: what is in the log would be lost.', 2);
    const there = (0, node_fs_1.existsSync)(path);
    if (there && !replace)
        return (0, checkedCopy_1.told)('There is a store already. With --replace it is kept beside, under another name.', 2);
    const use = there ? (0, copies_1.useOf)(path) : 'free';
    if (use === 'in-use')
        return (0, checkedCopy_1.told)('The store is in use. Stop the bot first.', 2);
    if (use === 'unreadable')
        (0, checkedCopy_1.told)('The store that is there is damaged, so nobody can tell whether it is in use. It is kept beside.', 0);
    const part = `${path}.part`;
    if ((0, node_fs_1.existsSync)(part))
        return (0, checkedCopy_1.told)('A file with .part behind the name of the store is there: another restore runs, or was cut off. Remove it first.', 2);
    try {
        await (0, copies_1.copyOfResting)(file, part);
        const { words, problems } = await (0, checkedCopy_1.contentOf)(part);
        if (problems > 0 && !anyway)
            return (0, checkedCopy_1.told)(notHolding(problems), 2);
        if (problems > 0)
            await (0, checkedCopy_1.noteAnyway)(part);
        (0, copies_1.moveAside)(path, `${path}.${new Date().toISOString().replace(/[:.]/g, '-')}`);
        (0, copies_1.putInPlace)(part, path);
        console.log(`Restored: ${words}.`);
        return problems === 0 ? 0 : (0, checkedCopy_1.told)(anywayWords(problems), 1);
    }
    finally {
        (0, copies_1.dropPart)(part);
    }
}
function notHolding(problems) {
    return [
        `Nothing was restored, and nothing was changed: not every chain of this backup holds (${problems} problems).`,
        'It was damaged, or somebody changed it past the bot. "npm run verify -- --store sqlite:" with the path of the backup says where.',
        'Take an older backup. Only where there is no better one, and somebody answers for it: again with --anyway.',
    ].join('\n');
}
function anywayWords(problems) {
    return [
        `Put in place although not every chain holds (${problems} problems), as --anyway asked. Its audit says so from now on.`,
        'Write down who decided it and why. "npm run verify" says what does not hold; the nightly check finds the same, and readiness is red.',
    ].join('\n');
}
(0, checkedCopy_1.endWith)(main());
//# sourceMappingURL=restore.js.map