"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_util_1 = require("node:util");
const config_1 = require("../config");
const londonTime_1 = require("../core/time/londonTime");
const jobRuns_1 = require("../jobs/jobRuns");
const recentRuns_1 = require("../jobs/recentRuns");
const openStore_1 = require("../storage/openStore");
const storeCredential_1 = require("../storeCredential");
/**
 * Prints the local day and time at which a demo goes on (`--store SETTING --at TIME`): a minute after the newest thing that the
 * store knows, and never before `--at`. A clock that began anew at each start would go back behind what was recorded, so that a
 * visit of an hour ago is in the future and what was told is told again.
 */
async function main() {
    const { values } = (0, node_util_1.parseArgs)({ options: { store: { type: 'string' }, at: { type: 'string' } } });
    const config = (0, config_1.readConfig)({ ...process.env, STORE: values.store ?? process.env['STORE'], DEV_NOW: values.at ?? process.env['DEV_NOW'] });
    if (!config.ok || config.value.production || config.value.startsAt === null) {
        process.stderr.write('This is for the demo alone: not in production, and with --at.\n');
        return 2;
    }
    const store = await (0, openStore_1.openStore)(config.value.store, (0, storeCredential_1.storeCredential)(config.value));
    try {
        const newest = await newestIn(store);
        const goesOn = newest === null || newest < config.value.startsAt ? config.value.startsAt : (0, londonTime_1.minutesAfter)(newest, 1);
        process.stdout.write(`${(0, londonTime_1.dayOf)(goesOn)}T${(0, londonTime_1.timeOf)(goesOn)}\n`);
        return 0;
    }
    finally {
        await store.close();
    }
}
/** The newest of all that is in the log of some group, and of what the jobs have done; null in an empty store. */
async function newestIn({ groups, jobs }) {
    const runs = (0, jobRuns_1.makeJobRuns)(jobs);
    const ends = await Promise.all(Object.keys(recentRuns_1.watchedJobs).map((job) => runs.lastEnds(job)));
    const seen = ends.flatMap(({ well, badly }) => [well, badly]);
    for await (const partition of groups.partitions())
        for await (const document of groups.documents(partition)) {
            const { type, at } = document;
            if ((type === 'audit' || type === 'access') && typeof at === 'string')
                seen.push(at);
        }
    return seen.reduce((newest, at) => (at !== null && (newest === null || at > newest) ? at : newest), null);
}
main().then((code) => {
    process.exitCode = code;
}, () => {
    process.stderr.write('When the demo goes on could not be told.\n');
    process.exitCode = 1;
});
//# sourceMappingURL=demoClock.js.map