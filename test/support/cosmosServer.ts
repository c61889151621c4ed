import { createServer, request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import type { Operation } from './cosmosContainers';

export type CosmosServer = { readonly endpoint: string; readonly key: string; stop(): Promise<void> };

type ServerAnswer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string };

/** Without this, reading a document that is not there is answered with 500. */
const readSafely = { 'x-ms-documentdb-query-enablecrosspartition': 'true' };

/**
 * `@vercel/cosmosdb-server` with the one thing mended that our commits stand on: a batch is carried out whole or not at
 * all. Requests pass one at a time; a batch is first checked, operation by operation, against what is there, and only
 * carried out where all of it can be. A document that is not there is 404. Not mended: time to live, size limits,
 * signatures, physical ranges.
 */
export async function startCosmosServer(): Promise<CosmosServer> {
  const inner = createHttpServer({ keepAlive: true });
  const port = await listen(inner);
  let turn: Promise<void> = Promise.resolve();
  const outer = createServer((request, response) => {
    turn = turn.then(() => serve(port, request, response)).catch(() => void response.destroy());
  });
  const endpoint = `http://127.0.0.1:${await listen(outer)}/`;
  return {
    endpoint,
    key: Buffer.from('any key').toString('base64'),
    stop: async () => void (await Promise.all([stop(outer), stop(inner)])),
  };
}

/** The package as it is, for tests that show what it does not keep. */
export async function startStockCosmosServer(): Promise<CosmosServer> {
  const server = createHttpServer({ keepAlive: true });
  const endpoint = `http://127.0.0.1:${await listen(server)}/`;
  return { endpoint, key: Buffer.from('any key').toString('base64'), stop: () => stop(server) };
}

async function serve(port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await textOf(request);
  const isBatch = request.headers['x-ms-cosmos-is-batch-request'] !== undefined;
  const answer = isBatch
    ? await batch(port, request, JSON.parse(text) as readonly Operation[])
    : await ask(port, request.method ?? 'GET', request.url ?? '/', { ...request.headers, ...readSafely }, text);
  response.writeHead(answer.status, { 'content-type': 'application/json', ...continuation(answer) });
  response.end(answer.status === 204 ? '' : answer.text);
}

async function batch(port: number, { url, headers }: IncomingMessage, operations: readonly Operation[]): Promise<ServerAnswer> {
  const place = url ?? '/';
  const partition = { 'x-ms-documentdb-partitionkey': headers['x-ms-documentdb-partitionkey'], ...readSafely };
  const found = await Promise.all(
    operations.map((operation) => ask(port, 'GET', `${place}/${encodeURIComponent(idOf(operation))}`, partition, '')),
  );
  const wrong = operations.map((operation, index) => refusal(operation, found[index]));
  const failedAt = wrong.findIndex((status) => status !== null);
  if (failedAt >= 0) {
    const results = operations.map((_, index) => ({ statusCode: index === failedAt ? wrong[index] : 424, requestCharge: 0 }));
    return { status: 207, headers: {}, text: JSON.stringify(results) };
  }
  const results: object[] = [];
  for (const [index, operation] of operations.entries()) {
    const { status, text } = await carryOut(port, place, partition, operation, found[index]);
    const resourceBody = JSON.parse(text) as { readonly _etag?: string };
    results.push({ statusCode: status, requestCharge: 1, eTag: resourceBody._etag, resourceBody });
  }
  return { status: 200, headers: {}, text: JSON.stringify(results) };
}

/** Why an operation cannot be carried out, as a status, or null. */
function refusal({ operationType, ifMatch }: Operation, found: ServerAnswer | undefined): number | null {
  const there = found?.status === 200;
  if (operationType === 'Create') return there ? 409 : null;
  if (operationType === 'Upsert') return null;
  if (!there) return 404;
  const { _etag } = JSON.parse(found.text) as { readonly _etag: string };
  return ifMatch !== undefined && ifMatch !== _etag ? 412 : null;
}

async function carryOut(
  port: number,
  place: string,
  partition: object,
  operation: Operation,
  found: ServerAnswer | undefined,
): Promise<ServerAnswer> {
  const body = JSON.stringify(operation.resourceBody);
  if (operation.operationType === 'Read' && found) return found;
  const exists = found?.status === 200;
  return exists
    ? ask(port, 'PUT', `${place}/${encodeURIComponent(idOf(operation))}`, partition, body)
    : ask(port, 'POST', place, partition, body);
}

function idOf({ id, resourceBody }: Operation): string {
  return String(resourceBody?.['id'] ?? id);
}

function ask(port: number, method: string, path: string, headers: object, text: string): Promise<ServerAnswer> {
  return new Promise((resolve, reject) => {
    const sent = { ...headers, 'content-length': String(Buffer.byteLength(text)), 'transfer-encoding': undefined };
    const asked = httpRequest(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)),
      },
      (response) => {
        textOf(response).then((answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: answer }), reject);
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}

function continuation({ headers }: ServerAnswer): Record<string, string> {
  const value = headers['x-ms-continuation'];
  return typeof value === 'string' && value !== '' ? { 'x-ms-continuation': value } : {};
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
