"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_util_1 = require("node:util");
const clock_1 = require("../clock");
const config_1 = require("../config");
const newId_1 = require("../newId");
const roots_1 = require("../roots");
const openStore_1 = require("../storage/openStore");
const storeCredential_1 = require("../storeCredential");
const dailyRoot_1 = require("../usecases/audit/dailyRoot");
const verify_1 = require("../usecases/audit/verify");
const accessLog_1 = require("../usecases/deeds/accessLog");
const usage = `npm run roots -- --new-key FILE
npm run roots -- --keep [--restored]

Daily roots are kept outside the store by the nightly check. By hand:
  --new-key   makes the private key that signs them; set ROOTS_KEY to the file. Keep it from whoever keeps the store
  --keep      checks everything and keeps today's root now, if today has none yet
  --restored  with --keep: somebody answers for it that the store was put back to an older day. What older roots say
              counts no more, and the new root says so`;
/** Exit codes: 0 done, 1 today has a root already, 2 not asked or set up rightly. */
async function main() {
    const asked = readArguments(process.argv.slice(2));
    if (asked === null)
        return complain([usage]);
    if (asked.newKey !== null)
        return makeKey(asked.newKey);
    const config = (0, config_1.readConfig)(process.env);
    if (!config.ok)
        return complain(['The environment is not complete:', ...config.refusal]);
    const roots = (0, roots_1.openRoots)(config.value);
    if (!roots.ok)
        return complain([roots.refusal]);
    if (roots.value === null)
        return complain(['ROOTS and ROOTS_KEY are not set.']);
    const store = await (0, openStore_1.openStore)(config.value.store, (0, storeCredential_1.storeCredential)(config.value));
    try {
        const clock = (0, clock_1.makeClock)(config.value.startsAt);
        const { groups, directory } = store;
        // After a restore older roots are not checked, as all of them would disagree with the store.
        const report = await (0, verify_1.startVerify)({ store: groups, directory, roots: roots.value, newestOnly: true }).goOn(() => true);
        const checked = asked.restored
            ? await (0, verify_1.startVerify)({ store: groups, directory, roots: null, newestOnly: true }).goOn(() => true)
            : report;
        if (report === null || checked === null)
            throw new Error('A check that nothing stops came to no end.');
        const deps = { clock, access: (0, accessLog_1.makeAccessLog)(groups, clock, (0, newId_1.newId)()) };
        const outcome = await (0, dailyRoot_1.keepRoot)(deps, roots.value, { ...checked, roots: report.roots }, asked.restored);
        console.log(outcome === 'kept' ? 'Kept.' : 'There is one of today already.');
        return outcome === 'kept' ? 0 : 1;
    }
    finally {
        await store.close();
    }
}
/** Makes a new file that only its owner may read; never overwrites one that is there. */
function makeKey(file) {
    const { privateKey } = (0, node_crypto_1.generateKeyPairSync)('ed25519');
    try {
        (0, node_fs_1.writeFileSync)(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
    }
    catch {
        return complain(['The file cannot be made, or is there already.']);
    }
    console.log('Made. Keep a copy where the store is not: without it older roots cannot be checked.');
    return 0;
}
function readArguments(args) {
    const flag = { type: 'boolean', default: false };
    try {
        const { values } = (0, node_util_1.parseArgs)({ args: [...args], options: { 'new-key': { type: 'string' }, keep: flag, restored: flag } });
        const asked = { newKey: values['new-key'] ?? null, keep: values.keep, restored: values.restored };
        return (asked.newKey === null) === asked.keep && (asked.keep || !asked.restored) ? asked : null;
    }
    catch {
        return null;
    }
}
function complain(lines) {
    process.stderr.write(`${lines.join('\n')}\n`);
    return 2;
}
main()
    .then((code) => {
    process.exitCode = code;
})
    .catch((error) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
    process.exitCode = complain([`Stopped: ${code}.`]);
});
//# sourceMappingURL=roots.js.map