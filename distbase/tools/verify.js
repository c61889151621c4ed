"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_fs_1 = require("node:fs");
const node_util_1 = require("node:util");
const clock_1 = require("../clock");
const config_1 = require("../config");
const newId_1 = require("../newId");
const roots_1 = require("../roots");
const settings_1 = require("../settings");
const errors_1 = require("../storage/errors");
const openStore_1 = require("../storage/openStore");
const storeCredential_1 = require("../storeCredential");
const seal_1 = require("../usecases/audit/seal");
const verify_1 = require("../usecases/audit/verify");
const accessLog_1 = require("../usecases/deeds/accessLog");
const glances_1 = require("../usecases/deeds/glances");
const keyed_1 = require("../usecases/deeds/keyed");
const oneAtATime_1 = require("../usecases/deeds/oneAtATime");
const verifyDocuments_1 = require("../usecases/verifyDocuments");
const usage = `npm run verify [-- --seal] [--within MINUTES] [--store sqlite:PATH|cosmos:ENDPOINT]

First, whether the file of the store holds together at all; where it does not, nothing further is looked at.
Checks every audit chain against its core group, every document against the audit, every chain of views, the directory
against its log, and all of it against the signed daily roots that are kept outside the store;
and that every document can be read.
  --within    gives up after so many minutes, and says so (default: 60)
  --seal      takes documents from before hashes were kept into the audit, where nothing else is wrong
  --store     which store (default: the STORE setting)`;
/** The most problems that are printed: nobody reads more. */
const mostTold = 1_000;
const mostMinutes = 7 * 24 * 60;
/** Exit codes: 0 all holds, 1 something does not, 2 not asked or set up rightly. Prints opaque ids, numbers and counts. */
async function main() {
    const asked = readArguments(process.argv.slice(2));
    if (asked === null)
        return complain([usage]);
    const config = (0, config_1.readConfig)(asked.store === null ? process.env : { ...process.env, STORE: asked.store });
    if (!config.ok)
        return complain(['The environment is not complete:', ...config.refusal]);
    const roots = (0, roots_1.openRoots)(config.value);
    if (!roots.ok)
        return complain([roots.refusal]);
    const setting = config.value.store;
    if (setting.startsWith('sqlite:') && !(0, node_fs_1.existsSync)(setting.slice('sqlite:'.length)))
        return complain(['There is no such file.']);
    const store = await (0, openStore_1.openStore)(setting, (0, storeCredential_1.storeCredential)(config.value), { create: false });
    try {
        const { groups, directory, jobs } = store;
        const until = performance.now() + asked.withinMs;
        const soundness = await jobs.soundness(asked.withinMs);
        if (soundness !== 'sound')
            return tellUnsound(soundness, asked.withinMs);
        const mayGoOn = () => performance.now() < until;
        const report = await (0, verify_1.startVerify)({ store: groups, directory, roots: roots.value, newestOnly: false }).goOn(mayGoOn);
        if (report === null)
            return tellLines(notInTime(asked.withinMs));
        for (const problem of report.found.slice(0, mostTold))
            console.log(`  ${wordsFor(problem)}`);
        if (report.found.length > mostTold)
            console.log(`  and ${report.found.length - mostTold} more.`);
        tellCounts(report);
        const read = await (0, verifyDocuments_1.verifyDocuments)(groups, directory, tellDocument, mayGoOn);
        if (read.cutOff)
            return tellLines(notInTime(asked.withinMs));
        console.log(read.problems === 0 ? 'Every document can be read.' : `${read.problems} documents cannot be read.`);
        if (asked.seal)
            await seal(config.value, store, report);
        return report.problems + read.problems > 0 ? 1 : 0;
    }
    finally {
        await store.close();
    }
}
function readArguments(args) {
    const within = { type: 'string', default: '60' };
    const options = { store: { type: 'string' }, seal: { type: 'boolean', default: false }, within };
    try {
        const { values } = (0, node_util_1.parseArgs)({ args: [...args], options });
        const minutes = Number(values.within);
        if (!(minutes > 0 && minutes <= mostMinutes))
            return null;
        return { store: values.store ?? null, seal: values.seal, withinMs: minutes * 60_000 };
    }
    catch {
        return null;
    }
}
const inWords = {
    unlogged: 'nothing in the log wrote it',
    'state-edited': 'is not what the log says was written',
    'state-missing': 'was written and is gone',
    'root-missing': 'is gone',
    'root-edited': 'is not the one that was kept',
    'root-forged': 'is signed by none of our keys, or of another day',
    'root-unreadable': 'cannot be read',
};
function wordsFor(problem) {
    if ('day' in problem && problem.coreGroupId === null)
        return `root of ${problem.day}: ${inWords[problem.kind]}`;
    if (problem.coreGroupId === null)
        return `directory, ${problem.document}: ${inWords[problem.kind]}`;
    const { coreGroupId, stream, kind, seq, day, document } = problem;
    if (document !== undefined && kind in inWords)
        return `core group ${coreGroupId}, ${document}: ${inWords[kind]}${seq > 0 ? ` (entry ${seq})` : ''}`;
    const chain = stream === null ? 'audit' : `access:${stream}`;
    const place = `core group ${coreGroupId}, ${chain}, entry ${seq}`;
    if (kind === 'cut')
        return `${place}: older than the root of ${day}, which knew it`;
    if (kind === 'rewritten')
        return `${place}: not the one that the root of ${day} names`;
    return `${place}: ${kind}`;
}
/** What to do stands in the runbook too, but the reader of this may not have it open. */
const whatToDo = [
    'Stop the bot. Keep this file, with the -wal and -shm beside it, as they are. Bring back the newest backup that holds:',
    '"npm run restore -- --from BACKUP --replace" keeps the broken file beside. See "The store" in docs/RUNBOOK.md.',
];
function tellUnsound(soundness, withinMs) {
    if (soundness === 'broken')
        return tellLines([
            'The file of the store is broken: its pages do not fit together, as after another file was copied over it, or a disk failed.',
            'Nothing in it was looked at further, as a broken file can answer anything.',
            ...whatToDo,
        ]);
    return tellLines([
        `Whether the file of the store holds together was not found out within ${inMinutes(withinMs)}, so nothing else was checked.`,
        'Ask again with a longer --within. If it goes on, the disk or the file is broken:',
        ...whatToDo,
    ]);
}
function notInTime(withinMs) {
    return [
        `Not everything was checked within ${inMinutes(withinMs)}. What was found so far is no answer.`,
        'Ask again with a longer --within, at an hour when little is pressed.',
    ];
}
function inMinutes(ms) {
    return `${ms / 60_000} minutes`;
}
function tellLines(lines) {
    console.log(lines.join('\n'));
    return 1;
}
function tellDocument({ coreGroupId, id, why }) {
    console.log(coreGroupId === null ? `  directory, ${id}: ${why}` : `  core group ${coreGroupId}, document ${id}: ${why}`);
}
function tellCounts(report) {
    const { groups, auditEntries, accessStreams, accessEntries, untold, problems, directory, roots, olderThan } = report;
    console.log(`${groups} core groups: ${auditEntries} audit entries; ${accessEntries} views and refusals in ${accessStreams} chains.`);
    console.log(`${directory.documents} documents of the directory.`);
    console.log(roots === null ? 'No roots are kept outside the store: what was rewritten with care is not found.' : rootsInWords(roots));
    if (untold + directory.untold > 0)
        console.log(`Note: ${untold + directory.untold} documents are from before hashes were kept; --seal, or the nightly check, takes them in.`);
    if (olderThan !== null)
        console.log(`The whole store is older than the root of ${olderThan}: an old backup was put back.`);
    console.log(problems === 0 ? 'Everything holds.' : `${problems} problems.`);
}
function rootsInWords({ hashes, newest }) {
    return newest === null ? 'No root was kept yet.' : `${hashes.size} roots, the newest of ${newest.day}.`;
}
async function seal({ startsAt, idKey, tenantIds }, { groups, directory }, { unsealed, directory: kept }) {
    const clock = (0, clock_1.makeClock)(startsAt);
    const access = (0, accessLog_1.makeAccessLog)(groups, clock, (0, newId_1.newId)());
    const world = {
        clock,
        newId: newId_1.newId,
        access,
        oneAtATime: (0, oneAtATime_1.makeOneAtATime)(),
        glances: (0, glances_1.makeGlances)(),
        rules: (0, settings_1.defaultRules)(),
        keyed: (0, keyed_1.makeKeyed)(idKey),
        tenantIds,
    };
    const deps = { ...world, store: groups, directory };
    let sealed = 0;
    for (const coreGroupId of unsealed)
        sealed += (await (0, seal_1.sealGroup)(deps, coreGroupId)) ? 1 : 0;
    if (!kept.isSealed)
        await (0, seal_1.sealDirectory)(deps, directory);
    console.log(`Taken into the log: ${sealed} core groups${kept.isSealed ? '' : ' and the directory'}.`);
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
    if ((0, errors_1.isStoreFault)(error) && error.code === 'store.corrupt') {
        process.exitCode = tellUnsound('broken', 0);
        return;
    }
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
    process.exitCode = complain([`Verifying stopped: ${code}.`]);
});
//# sourceMappingURL=verify.js.map