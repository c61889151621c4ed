import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { batch, type Container, dropExpired, type Operation, operate, plan, query, type Reply } from './cosmosContainers';
import type { FakeDocument } from './cosmosQuery';

/*
 * A stand-in for the REST calls of Cosmos DB that the product makes, over HTTP on loopback, with the published semantics:
 * atomic batches (424 for the operations that did not fail), ETags, partitions and two physical ranges, the limits of
 * 100 operations and 2 MB, time to live, signed requests, and query plans for ordered queries across partitions.
 */

type RequestKind = 'meta' | 'read' | 'create' | 'replace' | 'delete' | 'batch' | 'query' | 'plan';

/** What goes wrong with a request. `after`: it was carried out, but its answer is lost. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' };

export type CosmosFake = {
  readonly endpoint: string;
  readonly key: string;
  /** Every request since the last `forget`, in order of arrival. */
  readonly seen: RequestKind[];
  /** Of these, those that were answered without the document, which the asker had. */
  readonly unchanged: RequestKind[];
  /** The next so many requests of that kind meet this. */
  fail(on: RequestKind, fault: Fault, times?: number): void;
  /** Runs before the next request of that kind is carried out. */
  before(on: RequestKind, run: () => Promise<void>): void;
  /** Told whenever a request is left hanging. */
  whenHanging(run: () => void): void;
  /** The clock that documents with a time to live expire by. */
  advanceSeconds(seconds: number): void;
  forget(): void;
  /** Nothing that was planned to fail does. */
  heal(): void;
  stop(): Promise<void>;
};

type Call = { readonly kind: RequestKind; readonly request: IncomingMessage; readonly path: readonly string[]; readonly body: unknown };
const mostBytes = 2 * 1024 * 1024;

/** Starts one on a free port of loopback. */
export async function startCosmosFake(): Promise<CosmosFake> {
  const key = Buffer.from('a key for the stand-in only').toString('base64');
  const databases = new Map<string, Map<string, Container>>();
  const planned: { on: RequestKind; fault: Fault }[] = [];
  const interruptions: { on: RequestKind; run: () => Promise<void> }[] = [];
  const sockets = new Set<Socket>();
  const seen: RequestKind[] = [];
  const unchanged: RequestKind[] = [];
  let seconds = 1_000_000;
  let onHang: () => void = () => undefined;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const call = callOf(request, text);
    seen.push(call.kind);
    const interruption = taken(interruptions, call.kind);
    if (interruption) await interruption.run();
    const fault = taken(planned, call.kind)?.fault;
    if (fault?.kind === 'status') return send(response, failure(fault));
    const reply = fault?.kind && fault.when === 'before' ? null : carryOut(call, text);
    if (fault?.kind === 'hang') return onHang();
    if (fault?.kind === 'drop') return void request.socket.destroy();
    if (reply) send(response, reply);
  }

  function carryOut(call: Call, text: string): Reply {
    if (!isSigned(call, key)) return { status: 401, body: { code: 'Unauthorized', message: 'bad signature' } };
    if (Buffer.byteLength(text) > mostBytes) return { status: 413, body: { code: 'RequestEntityTooLarge', message: 'too large' } };
    const [, database = '', , container = '', resource, id] = call.path;
    if (call.path.length === 0) return account(endpoint());
    if (call.path.length <= 2) return inDatabases(call, database);
    const containers = databases.get(database);
    if (!containers) return notFound();
    if (call.path.length <= 4) return inContainers(containers, call, container);
    const kept = containers.get(container);
    if (!kept) return notFound();
    return resource === 'pkranges' ? ranges() : inDocuments(kept, call, id);
  }

  function inDatabases({ request, body }: Call, id: string): Reply {
    if (request.method === 'GET') return databases.has(id) ? { status: 200, body: { id } } : notFound();
    const made = String((body as FakeDocument)['id']);
    databases.set(made, new Map());
    return { status: 201, body: { id: made } };
  }

  function inContainers(containers: Map<string, Container>, { request, body }: Call, id: string): Reply {
    if (request.method === 'GET') return found(containers.get(id)?.definition);
    const definition: FakeDocument = { ...(body as FakeDocument), _rid: randomUUID() };
    containers.set(String(definition['id']), { definition, documents: new Map() });
    return { status: 201, body: definition };
  }

  function inDocuments(container: Container, call: Call, id: string | undefined): Reply {
    dropExpired(container, seconds);
    const header = call.request.headers['x-ms-documentdb-partitionkey'];
    const partition = typeof header === 'string' ? String((JSON.parse(header) as unknown[])[0]) : null;
    if (call.kind === 'query') return query(container, asked(call, partition));
    if (call.kind === 'plan') return plan(call.body);
    if (partition === null) return { status: 400, body: { code: 'BadRequest', message: 'no partition' } };
    if (call.kind === 'batch') return batch(container, partition, call.body as readonly Operation[], seconds);
    const reply = operate(container, partition, operationOf(call, id), seconds);
    const known = call.request.headers['if-none-match'];
    if (call.kind === 'read' && known !== undefined && (reply.body as FakeDocument | undefined)?.['_etag'] === known) {
      unchanged.push(call.kind);
      return { status: 304 };
    }
    return { status: reply.status, body: reply.body ?? { code: String(reply.status), message: String(reply.status) } };
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((thrown: unknown) =>
      send(response, { status: 400, body: { code: 'BadRequest', message: String(thrown) } }),
    );
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  return {
    endpoint: endpoint(),
    key,
    seen,
    unchanged,
    fail: (on, fault, times = 1) => void planned.push(...Array.from({ length: times }, () => ({ on, fault }))),
    before: (on, run) => void interruptions.push({ on, run }),
    whenHanging: (run) => {
      onHang = run;
    },
    advanceSeconds: (by) => {
      seconds += by;
    },
    forget: () => void seen.splice(0),
    heal: () => void planned.splice(0),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function asked({ request: { headers }, body }: Call, partition: string | null) {
  const range = headers['x-ms-documentdb-partitionkeyrangeid'];
  const size = Number(headers['x-ms-max-item-count'] ?? 100);
  return { body, partition, range: range === undefined ? undefined : String(range), from: Number(headers['x-ms-continuation'] ?? 0), size };
}

function ranges(): Reply {
  const PartitionKeyRanges = [
    { id: '0', minInclusive: '', maxExclusive: '7F', parents: [] },
    { id: '1', minInclusive: '7F', maxExclusive: 'FF', parents: [] },
  ];
  return { status: 200, body: { PartitionKeyRanges, _count: 2 } };
}

function account(endpoint: string): Reply {
  const here = [{ name: 'loopback', databaseAccountEndpoint: endpoint }];
  const userConsistencyPolicy = { defaultConsistencyLevel: 'Session' };
  return { status: 200, body: { id: 'fake', writableLocations: here, readableLocations: here, userConsistencyPolicy } };
}

function callOf(request: IncomingMessage, text: string): Call {
  const path = new URL(request.url ?? '/', 'http://fake').pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { kind: kindOf(request, path), request, path, body };
}

function kindOf({ method, headers }: IncomingMessage, path: readonly string[]): RequestKind {
  if (path.length < 5 || path[4] !== 'docs') return 'meta';
  if (method === 'GET') return 'read';
  if (method === 'PUT') return 'replace';
  if (method === 'DELETE') return 'delete';
  if (headers['x-ms-cosmos-is-query-plan-request']) return 'plan';
  if (headers['x-ms-cosmos-is-batch-request']) return 'batch';
  return headers['x-ms-documentdb-isquery'] || headers['content-type'] === 'application/query+json' ? 'query' : 'create';
}

function operationOf({ kind, request, body }: Call, id: string | undefined): Operation {
  const ifMatch = request.headers['if-match'];
  const operationType = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
  const condition = ifMatch === undefined ? {} : { ifMatch };
  return { operationType, ...condition, ...(id === undefined ? {} : { id }), ...(body ? { resourceBody: body as FakeDocument } : {}) };
}

/** Microsoft's "Access control on Cosmos DB resources": HMAC over method, resource type, resource and date. */
function isSigned({ request, path }: Call, key: string): boolean {
  const even = path.length % 2 === 0;
  const type = (even ? path.at(-2) : path.at(-1)) ?? '';
  const link = (even ? path : path.slice(0, -1)).join('/');
  const payload = `${request.method?.toLowerCase()}\n${type.toLowerCase()}\n${link}\n${String(request.headers['x-ms-date']).toLowerCase()}\n\n`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(payload).digest('base64');
  return decodeURIComponent(request.headers.authorization ?? '') === `type=master&ver=1.0&sig=${signature}`;
}

function taken<Planned extends { readonly on: RequestKind }>(list: Planned[], kind: RequestKind): Planned | undefined {
  const index = list.findIndex(({ on }) => on === kind);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

function failure({ status, retryAfterMs }: Extract<Fault, { kind: 'status' }>): Reply {
  const headers = retryAfterMs === undefined ? {} : { 'x-ms-retry-after-ms': String(retryAfterMs) };
  return { status, headers, body: { code: String(status), message: 'planned' } };
}

function found(body: unknown): Reply {
  return body === undefined ? notFound() : { status: 200, body };
}

function notFound(): Reply {
  return { status: 404, body: { code: 'NotFound', message: 'not found' } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  const text = status === 204 || status === 304 ? '' : JSON.stringify(body ?? {});
  response.writeHead(status, { 'content-type': 'application/json', 'x-ms-request-charge': '1', ...headers });
  response.end(text);
}
