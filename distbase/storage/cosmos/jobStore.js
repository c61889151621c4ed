"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cosmosJobs = cosmosJobs;
const node_crypto_1 = require("node:crypto");
const zod_1 = require("zod");
const documentRules_1 = require("../documentRules");
const errors_1 = require("../errors");
const leaseRules_1 = require("../leaseRules");
const guardedWrites_1 = require("./guardedWrites");
const requests_1 = require("./requests");
const keptLease = zod_1.z.looseObject({ holder: zod_1.z.string(), fence: zod_1.z.int(), until: zod_1.z.string() });
const keptRun = zod_1.z.looseObject({ at: zod_1.z.string() });
/** Done-markers go after 400 days; leases never, as their fence must not start again. */
/** Where it could not be taken away. */
const triedSeconds = 60;
const doneMarkerSeconds = 400 * 24 * 60 * 60;
/** Leases and done-markers in Cosmos DB. */
function cosmosJobs({ jobs, pace }) {
    const leaseAt = (name) => ({ id: `lease:${name}`, partition: `lease:${name}` });
    const leaseDocument = (name, kept) => ({ id: `lease:${name}`, key: `lease:${name}`, type: 'lease', ...kept });
    const doneAt = (key) => ({ id: `done:${key}`, partition: `done:${key}` });
    const ranAt = (job) => ({ id: `ran:${job}`, partition: `ran:${job}` });
    const read = ({ id, partition }) => (0, requests_1.readDocument)(jobs, pace, id, partition);
    return {
        async acquire(name, holder, now, ttlSeconds) {
            const address = leaseAt(name);
            (0, documentRules_1.checkId)(address.id);
            const { body } = await read(address);
            const lease = (0, leaseRules_1.nextLease)(body && parse(keptLease, body), name, holder, now, ttlSeconds);
            if (!lease)
                return null;
            const document = leaseDocument(name, { holder, fence: lease.fence, until: lease.until });
            const won = body ? await (0, guardedWrites_1.replaceGuarded)(jobs, pace, address, document, (0, requests_1.etagOf)(body)) : await (0, guardedWrites_1.createNew)(jobs, pace, address, document);
            return won ? lease : null;
        },
        async release({ name, holder, fence }) {
            const address = leaseAt(name);
            const { body } = await read(address);
            if (!body)
                return;
            const kept = parse(keptLease, body);
            if (kept.holder !== holder || kept.fence !== fence)
                return;
            // If this loses a race, somebody else has the lease already.
            await (0, guardedWrites_1.replaceGuarded)(jobs, pace, address, leaseDocument(name, { ...leaseRules_1.released, fence }), (0, requests_1.etagOf)(body));
        },
        async markDone(key, at) {
            const { id, partition } = doneAt(key);
            (0, documentRules_1.checkId)(id);
            return (0, guardedWrites_1.createNew)(jobs, pace, { id, partition }, { id, key: partition, type: 'done', at, ttl: doneMarkerSeconds });
        },
        async isDone(key) {
            const address = doneAt(key);
            return (0, documentRules_1.isStorableId)(address.id) && (await read(address)).body !== null;
        },
        async ran(job, at) {
            const address = ranAt(job);
            (0, documentRules_1.checkId)(address.id);
            const { body } = await read(address);
            const document = { id: address.id, key: address.partition, type: 'ran', at };
            // If this loses a race, another instance has written its own end just now.
            if (body)
                await (0, guardedWrites_1.replaceGuarded)(jobs, pace, address, document, (0, requests_1.etagOf)(body));
            else
                await (0, guardedWrites_1.createNew)(jobs, pace, address, document);
        },
        async lastRan(job) {
            const address = ranAt(job);
            const { body } = (0, documentRules_1.isStorableId)(address.id) ? await read(address) : { body: null };
            return body && parse(keptRun, body).at;
        },
        soundness: async () => 'sound',
        async tryWriting() {
            const id = `tried:${(0, node_crypto_1.randomUUID)()}`;
            const address = { id, partition: id };
            await (0, guardedWrites_1.createNew)(jobs, pace, address, { id, key: id, type: 'tried', ttl: triedSeconds });
            await (0, guardedWrites_1.removeGuarded)(jobs, pace, address, null);
        },
        // They expire by themselves, so there is nothing to delete.
        purgeDone: async () => 0,
    };
}
function parse(schema, resource) {
    const parsed = schema.safeParse(resource);
    if (!parsed.success)
        throw new errors_1.StoreFault('store.corrupt', 'jobs');
    return parsed.data;
}
//# sourceMappingURL=jobStore.js.map