"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_fs_1 = require("node:fs");
const copies_1 = require("../storage/sqlite/copies");
const checkedCopy_1 = require("./checkedCopy");
const usage = `npm run backup -- --to FILE [--store sqlite:PATH]

Copies the store into FILE while the bot runs, as it stands at one instant, and checks the copy: every audit chain.
  --to        where to; refused where a file is
  --store     which store (default: the STORE setting)`;
/** Exit codes: 0 copied and every chain holds, 1 copied but a chain does not hold, 2 nothing was copied. */
async function main() {
    const asked = (0, checkedCopy_1.askedOf)(process.argv.slice(2), 'to', usage);
    if (typeof asked === 'string')
        return (0, checkedCopy_1.told)(asked, 2);
    if (!(0, node_fs_1.existsSync)(asked.path))
        return (0, checkedCopy_1.told)('There is no such store.', 2);
    const part = `${asked.file}.part`;
    if ((0, node_fs_1.existsSync)(asked.file) || (0, node_fs_1.existsSync)(part))
        return (0, checkedCopy_1.told)('A file of that name, or with .part behind it, is there already. It was left as it is.', 2);
    try {
        (0, copies_1.copyOfRunning)(asked.path, part);
        const { words, problems } = await (0, checkedCopy_1.contentOf)(part);
        (0, copies_1.putInPlace)(part, asked.file);
        console.log(`Backed up: ${words}.`);
        return problems === 0 ? 0 : (0, checkedCopy_1.told)('Not every chain holds, in the store as in the copy: "npm run verify" says where.', 1);
    }
    finally {
        (0, copies_1.dropPart)(part);
    }
}
(0, checkedCopy_1.endWith)(main());
//# sourceMappingURL=backup.js.map