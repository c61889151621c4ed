"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rekey = rekey;
const node_fs_1 = require("node:fs");
const node_util_1 = require("node:util");
const clock_1 = require("../clock");
const config_1 = require("../config");
const newId_1 = require("../newId");
const openStore_1 = require("../storage/openStore");
const storeCredential_1 = require("../storeCredential");
const accessLog_1 = require("../usecases/deeds/accessLog");
const keyed_1 = require("../usecases/deeds/keyed");
const rekeyStore_1 = require("../usecases/ids/rekeyStore");
const usage = `npm run rekey -- --from sqlite:PATH|cosmos:ENDPOINT --to sqlite:PATH|cosmos:ENDPOINT

Writes a store from before ids were keyed into a new one, whose ids are made with ID_KEY. The bot must not run meanwhile.
The old store is only read; keep it as long as the record. Cards sent before are asked for again.
  --from   the old store, whose chains must hold
  --to     the new one, with nothing in it`;
const refusals = {
    broken: 'The chains of the old store do not hold: npm run verify says where. Nothing was written.',
    damaged: 'A document of the old store cannot be read: put a backup back first. Nothing was written.',
    keyed: 'The ids of the old store have a key already. Nothing was written.',
    'not-empty': 'The new store has something in it. Nothing was written.',
};
/** Exit codes: 0 written, 1 refused, 2 not asked or set up rightly, or stopped by a fault. Prints counts and codes. */
async function rekey(args, { env, print, complain }) {
    const asked = readArguments(args);
    if (asked === null)
        return told(complain, usage, 2);
    const config = (0, config_1.readConfig)(env);
    if (!config.ok)
        return told(complain, ['The environment is not complete:', ...config.refusal].join('\n'), 2);
    if (asked.from === asked.to)
        return told(complain, 'The new store is the old one.', 2);
    const path = asked.from.startsWith('sqlite:') ? asked.from.slice('sqlite:'.length) : null;
    if (path !== null && !(0, node_fs_1.existsSync)(path))
        return told(complain, 'There is no such file.', 2);
    try {
        const from = await (0, openStore_1.openStore)(asked.from, (0, storeCredential_1.storeCredential)(config.value), { create: false });
        const to = await (0, openStore_1.openStore)(asked.to, (0, storeCredential_1.storeCredential)(config.value));
        try {
            const clock = (0, clock_1.makeClock)(null);
            const target = { ...to, access: (0, accessLog_1.makeAccessLog)(to.groups, clock, (0, newId_1.newId)()) };
            const done = await (0, rekeyStore_1.rekeyStore)(from, target, (0, keyed_1.makeKeyed)(config.value.idKey), clock.now());
            if (done.kind === 'refused')
                return told(complain, refusals[done.because], 1);
            print(`${done.groups} core groups, ${done.documents} documents: ${done.ids} ids have a key now. Start the bot on the new store.`);
            return 0;
        }
        finally {
            await to.close();
            await from.close();
        }
    }
    catch (error) {
        const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
        return told(complain, `It stopped: ${code}. The old store is as it was; take the new one away and begin again.`, 2);
    }
}
function readArguments(args) {
    try {
        const { values } = (0, node_util_1.parseArgs)({ args: [...args], options: { from: { type: 'string' }, to: { type: 'string' } } });
        return values.from === undefined || values.to === undefined ? null : { from: values.from, to: values.to };
    }
    catch {
        return null;
    }
}
function told(complain, words, code) {
    complain(words);
    return code;
}
if (require.main === module) {
    const surroundings = { env: process.env, print: (text) => console.log(text), complain: (text) => console.error(text) };
    void rekey(process.argv.slice(2), surroundings).then((code) => {
        process.exitCode = code;
    });
}
//# sourceMappingURL=rekey.js.map