import type { Container, JSONObject, OperationInput, OperationResponse } from '@azure/cosmos';
import { StoreFault } from '../errors';
import type { Pace } from '../pace';
import { ask, type Patience, type Reply, readPatience, type StoreAnswer, writePatience } from './ask';
import type { FailedRequest } from './transport';

/** A document as Cosmos gives it back: with members of its own, all named `_…`. */
export type Resource = { readonly [member: string]: unknown };

/** What became of a batch. `failedAt` is the operation that failed it, null where none did. */
export type BatchBody = { readonly failedAt: number | null; readonly resources: readonly (Resource | undefined)[] };

/**
 * Reads one document; body null and status 404 where there is none. Status 304 and no body where it is the version `known` still.
 * Throws StoreFault.
 */
export function readDocument(
  container: Container,
  pace: Pace,
  id: string,
  partition: string,
  known?: string,
): Promise<StoreAnswer<Resource>> {
  const condition = known === undefined ? {} : { accessCondition: { type: 'IfNoneMatch', condition: known } };
  return ask(pace, readPatience, (abortSignal) => pointReply<Resource>(container.item(id, partition).read({ abortSignal, ...condition })));
}

/** Carries out all operations in one partition or none. Status 200, or that of the operation that failed. Throws StoreFault. */
export function runBatch(
  container: Container,
  pace: Pace,
  partition: string,
  operations: readonly OperationInput[],
  patience: Patience = writePatience,
): Promise<StoreAnswer<BatchBody>> {
  return ask(pace, patience, async (abortSignal) => {
    const { result, headers } = await container.items.batch([...operations], partition, { abortSignal });
    return batchReply((result ?? []) as readonly (OperationResponse | FailedRequest)[], headers);
  });
}

/** What a point request brought. */
export async function pointReply<Body>(
  request: Promise<{ readonly statusCode: number; readonly resource?: Body | undefined }>,
): Promise<Reply<Body>> {
  const { statusCode, resource } = await request;
  return { status: statusCode, retryAfterMs: null, body: resource ?? null };
}

/** The version mark that Cosmos gave a document. */
export function etagOf(resource: Resource): string {
  return String(resource['_etag']);
}

/** A document for Cosmos, marked with the write that it belongs to: see `isOwnWrite`. */
export function marked(document: object, writeId: string): JSONObject {
  return { ...document, _write: writeId } as unknown as JSONObject;
}

/** Whether that write put the document there: after a lost answer, a conflict with our own write means "saved". */
export function isOwnWrite(resource: Resource | null, writeId: string): boolean {
  return resource?.['_write'] === writeId;
}

/** The document without the members that Cosmos or we have added. */
export function unmarked(resource: Resource): Record<string, unknown> {
  return Object.fromEntries(Object.entries(resource).filter(([member]) => !member.startsWith('_')));
}

function batchReply(
  results: readonly (OperationResponse | FailedRequest)[],
  headers: { readonly [name: string]: unknown } | undefined,
): Reply<BatchBody> {
  // The operation that failed has a status of its own; all the others have 424.
  const failedAt = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  const failed = results[failedAt];
  if (!failed) return { status: 200, retryAfterMs: null, body: { failedAt: null, resources: results.map(resourceOf) } };
  if ('requestFailed' in failed && failed.statusCode === 404) throw new StoreFault('store.misconfigured', 'batch 404');
  const hint = Number(headers?.['x-ms-retry-after-ms']);
  return { status: failed.statusCode, retryAfterMs: Number.isFinite(hint) ? hint : null, body: { failedAt, resources: [] } };
}

function resourceOf(result: OperationResponse | FailedRequest): Resource | undefined {
  return 'resourceBody' in result ? result.resourceBody : undefined;
}
