import { randomUUID } from 'node:crypto';
import type { Container } from '@azure/cosmos';
import type { Pace } from '../pace';
import { ask, writePatience } from './ask';
import { isOwnWrite, marked, pointReply, type Resource, readDocument } from './requests';

/** Where one document is. */
export type Address = { readonly id: string; readonly partition: string };

/** Creates a document. False where one is there already. Throws StoreFault. */
export async function createNew(container: Container, pace: Pace, address: Address, document: object): Promise<boolean> {
  const writeId = randomUUID();
  const { status, lost } = await ask(pace, writePatience, (abortSignal) =>
    pointReply(container.items.create(marked(document, writeId), { abortSignal })),
  );
  return isWritten(status) || (lost && (await landed(container, pace, address, writeId)));
}

/** Replaces a document as it was read with `etag`. False where it changed meanwhile. Throws StoreFault. */
export async function replaceGuarded(container: Container, pace: Pace, address: Address, document: object, etag: string): Promise<boolean> {
  const writeId = randomUUID();
  const { status, lost } = await ask(pace, writePatience, (abortSignal) =>
    pointReply<Resource>(
      container
        .item(address.id, address.partition)
        .replace(marked(document, writeId), { abortSignal, accessCondition: { type: 'IfMatch', condition: etag } }),
    ),
  );
  return isWritten(status) || (lost && (await landed(container, pace, address, writeId)));
}

/** Removes a document as it was read with `etag`; null: whatever its version. False where it changed or went meanwhile. Throws StoreFault. */
export async function removeGuarded(container: Container, pace: Pace, { id, partition }: Address, etag: string | null): Promise<boolean> {
  const guard = etag === null ? {} : { accessCondition: { type: 'IfMatch' as const, condition: etag } };
  const { status, lost } = await ask(pace, writePatience, (abortSignal) =>
    pointReply(container.item(id, partition).delete({ abortSignal, ...guard })),
  );
  return isWritten(status) || (lost && status === 404);
}

function isWritten(status: number): boolean {
  return status >= 200 && status < 300;
}

async function landed(container: Container, pace: Pace, { id, partition }: Address, writeId: string): Promise<boolean> {
  return isOwnWrite((await readDocument(container, pace, id, partition)).body, writeId);
}
