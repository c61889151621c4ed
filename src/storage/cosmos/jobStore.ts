import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { JobStore } from '../../ports/jobStore';
import { checkId, isStorableId } from '../documentRules';
import { StoreFault } from '../errors';
import { nextLease, released } from '../leaseRules';
import type { Containers } from './containers';
import { createNew, removeGuarded, replaceGuarded } from './guardedWrites';
import { etagOf, type Resource, readDocument } from './requests';

const keptLease = z.looseObject({ holder: z.string(), fence: z.int(), until: z.string() });
const keptRun = z.looseObject({ at: z.string() });

/** Done-markers go after 400 days; leases never, as their fence must not start again. */
/** Where it could not be taken away. */
const triedSeconds = 60;
const doneMarkerSeconds = 400 * 24 * 60 * 60;

/** Leases and done-markers in Cosmos DB. */
export function cosmosJobs({ jobs, pace }: Containers): JobStore {
  const leaseAt = (name: string) => ({ id: `lease:${name}`, partition: `lease:${name}` });
  const leaseDocument = (name: string, kept: object) => ({ id: `lease:${name}`, key: `lease:${name}`, type: 'lease', ...kept });
  const doneAt = (key: string) => ({ id: `done:${key}`, partition: `done:${key}` });
  const ranAt = (job: string) => ({ id: `ran:${job}`, partition: `ran:${job}` });
  const read = ({ id, partition }: { readonly id: string; readonly partition: string }) => readDocument(jobs, pace, id, partition);

  return {
    async acquire(name, holder, now, ttlSeconds) {
      const address = leaseAt(name);
      checkId(address.id);
      const { body } = await read(address);
      const lease = nextLease(body && parse(keptLease, body), name, holder, now, ttlSeconds);
      if (!lease) return null;
      const document = leaseDocument(name, { holder, fence: lease.fence, until: lease.until });
      const won = body ? await replaceGuarded(jobs, pace, address, document, etagOf(body)) : await createNew(jobs, pace, address, document);
      return won ? lease : null;
    },
    async release({ name, holder, fence }) {
      const address = leaseAt(name);
      const { body } = await read(address);
      if (!body) return;
      const kept = parse(keptLease, body);
      if (kept.holder !== holder || kept.fence !== fence) return;
      // If this loses a race, somebody else has the lease already.
      await replaceGuarded(jobs, pace, address, leaseDocument(name, { ...released, fence }), etagOf(body));
    },
    async markDone(key, at) {
      const { id, partition } = doneAt(key);
      checkId(id);
      return createNew(jobs, pace, { id, partition }, { id, key: partition, type: 'done', at, ttl: doneMarkerSeconds });
    },
    async isDone(key) {
      const address = doneAt(key);
      return isStorableId(address.id) && (await read(address)).body !== null;
    },
    async ran(job, at) {
      const address = ranAt(job);
      checkId(address.id);
      const { body } = await read(address);
      const document = { id: address.id, key: address.partition, type: 'ran', at };
      // If this loses a race, another instance has written its own end just now.
      if (body) await replaceGuarded(jobs, pace, address, document, etagOf(body));
      else await createNew(jobs, pace, address, document);
    },
    async lastRan(job) {
      const address = ranAt(job);
      const { body } = isStorableId(address.id) ? await read(address) : { body: null };
      return body && parse(keptRun, body).at;
    },
    soundness: async () => 'sound',
    async tryWriting() {
      const id = `tried:${randomUUID()}`;
      const address = { id, partition: id };
      await createNew(jobs, pace, address, { id, key: id, type: 'tried', ttl: triedSeconds });
      await removeGuarded(jobs, pace, address, null);
    },
    // They expire by themselves, so there is nothing to delete.
    purgeDone: async () => 0,
  };
}

function parse<Kept>(schema: z.ZodType<Kept>, resource: Resource): Kept {
  const parsed = schema.safeParse(resource);
  if (!parsed.success) throw new StoreFault('store.corrupt', 'jobs');
  return parsed.data;
}
