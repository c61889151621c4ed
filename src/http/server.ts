import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer, type Request, type Response, type Server } from 'restify';
import { failingChecks, type ReadyChecks } from './health';
import { type MetricsRule, mayReadMetrics } from './metricsAccess';
import { type BodiesInHand, type BodyLimits, readJson, refusalByHeaders } from './readJson';

/** What is sent back: a status, and a body that is written as JSON. */
export type Answer = { readonly status: number; readonly body?: unknown };

/** Who takes the activities. `Caller` is theirs: made in `admit`, handed to `receive`. */
export type MessagesDoor<Caller> = {
  /** Before the body is read. */
  admit(authorization: string | undefined): Promise<Admission<Caller>>;
  receive(caller: Caller, body: unknown): Promise<Answer>;
};
export type Admission<Caller> = { readonly ok: true; readonly value: Caller } | { readonly ok: false; readonly refusal: Answer };

export type HttpServerOptions<Caller> = {
  readonly messages: MessagesDoor<Caller>;
  readonly ready: ReadyChecks;
  readonly metrics: { readonly render: () => Promise<string> } & MetricsRule;
  /** Called for each activity as it comes; what it returns, with the status of the answer, or null if the caller is gone. */
  readonly taken: () => (status: number | null) => void;
  /** Told of what should not happen: a stable code, nothing of the request. */
  readonly report: (code: 'http-handler-failed' | 'http-server-error') => void;
  readonly maxBodyBytes?: number;
  /**
   * For all bodies together that are being read at one time: somebody who begins many requests and ends none takes no more
   * memory than that.
   */
  readonly maxBytesInHand?: number;
  readonly maxBodyDepth?: number;
  readonly maxBodyValues?: number;
  readonly readyTimeoutMs?: number;
};

export type HttpServer = {
  /** Resolves once connections are taken; `port` is the one that the system chose where 0 was asked for. */
  listen(port: number, host: string): Promise<{ readonly port: number }>;
  /**
   * Takes no more, finishes the turns in hand, then resolves with how many were cut off: none, unless `graceMs` passed
   * first.
   */
  close(graceMs: number): Promise<{ readonly cutOff: number }>;
};

const requestTimeoutMs = 15_000;
const keepAliveMs = 65_000;

/** POST /api/messages, GET /health/live, /health/ready, /metrics (DESIGN 8.3). Knows nothing of what these do. */
export function createHttpServer<Caller>(options: HttpServerOptions<Caller>): HttpServer {
  const { messages, ready, metrics, taken, report, readyTimeoutMs = 2000 } = options;
  const limits: BodyLimits = {
    maxBytes: options.maxBodyBytes ?? 256 * 1024,
    maxDepth: options.maxBodyDepth ?? 64,
    maxValues: options.maxBodyValues ?? 10_000,
  };
  const bodies: BodiesInHand = { most: options.maxBytesInHand ?? 16 * 1024 * 1024, bytes: 0 };
  const server = createServer({ name: '', log: silentLog }) as Server & HasFirst;
  const http: import('node:http').Server = server.server;
  const inHand = new Set<Promise<void>>();
  /** Every connection, also those that node no longer counts as HTTP. */
  const sockets = new Set<Socket>();
  let stopping = false;

  async function takeMessage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answered = taken();
    response.once('close', () => answered(response.writableFinished ? response.statusCode : null));
    const early = refusalByHeaders(request, limits);
    if (early !== null) return hangUp(response, { status: early.status, body: { code: early.code } });
    const admission = await messages.admit(request.headers.authorization);
    if (!admission.ok) return hangUp(response, admission.refusal);
    const read = await readJson(request, limits, bodies);
    if (read.ok) return answer(response, await messages.receive(admission.value, read.value));
    if (read.refusal === 'gone') return;
    hangUp(response, { status: read.refusal.status, body: { code: read.refusal.code } });
  }

  /** Every route runs through here: it is counted while it runs, and an error is never told to the caller. */
  function route(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void) {
    return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      if (stopping) return hangUp(response, { status: 503, body: { code: 'stopping' } });
      const turn = (async () => handle(request, response))().catch(() => {
        report('http-handler-failed');
        if (!response.headersSent) hangUp(response, { status: 500, body: { code: 'internal' } });
      });
      inHand.add(turn);
      await turn.finally(() => inHand.delete(turn));
    };
  }

  function answer(response: ServerResponse, { status, body }: Answer): void {
    const text = body === undefined ? '' : JSON.stringify(body);
    // With its length an answer goes out in one piece; without it, in chunks of which each has its own.
    const length = { 'Content-Length': Buffer.byteLength(text) };
    response.writeHead(status, text === '' ? length : { 'Content-Type': 'application/json', ...length });
    response.end(text);
  }

  /** Answers and closes the connection, so that what the caller goes on sending is not read. */
  function hangUp(response: ServerResponse, given: Answer): void {
    response.setHeader('Connection', 'close');
    answer(response, given);
  }

  const takesMessage = route(takeMessage);
  server.post('/api/messages', takesMessage);
  // Presses come here: they are taken before restify readies a request for its chains of handlers, of which we have none.
  server.first((request, response) => {
    if (request.method !== 'POST' || request.url !== '/api/messages') return true;
    void takesMessage(request, response);
    return false;
  });
  server.get(
    '/health/live',
    route((_request, response) => answer(response, { status: 200, body: { code: 'live' } })),
  );
  server.get(
    '/health/ready',
    route(async (_request, response) => {
      const failing = await failingChecks(ready, readyTimeoutMs);
      const body = failing.length === 0 ? { code: 'ready' } : { code: 'not-ready', failing };
      answer(response, { status: failing.length === 0 ? 200 : 503, body });
    }),
  );
  server.get(
    '/metrics',
    route(async (request, response) => {
      if (!mayReadMetrics(request, metrics)) return answer(response, { status: 401, body: { code: 'unauthorized' } });
      const text = await metrics.render();
      response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(text);
    }),
  );
  server.on('restifyError', (_request: Request, response: Response, error: { statusCode?: number }, next: () => void) => {
    const status = error.statusCode === 404 || error.statusCode === 405 ? error.statusCode : 400;
    response.send(status, { code: status === 405 ? 'method-not-allowed' : 'not-found' }, { Connection: 'close' });
    next();
  });

  // We speak no other protocol. Node hands such a connection over: it neither closes it nor stops waiting for it at the end, so
  // we close it.
  server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy());
  });
  http.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('error', () => report('http-server-error'));
  http.requestTimeout = requestTimeoutMs;
  http.headersTimeout = requestTimeoutMs;
  http.keepAliveTimeout = keepAliveMs;

  return {
    listen(port, host) {
      return new Promise((resolve, reject) => {
        http.once('error', reject);
        server.listen(port, host, () => {
          http.off('error', reject);
          resolve({ port: (http.address() as AddressInfo).port });
        });
      });
    },
    async close(graceMs) {
      stopping = true;
      const noneLeft = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      http.closeIdleConnections();
      if (await inTime(Promise.all([...inHand, noneLeft]), graceMs)) return { cutOff: 0 };
      const cutOff = inHand.size;
      for (const socket of sockets) socket.destroy();
      await noneLeft;
      return { cutOff };
    },
  };
}

async function inTime(done: Promise<unknown>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs);
  });
  try {
    return await Promise.race([done.then(() => true), timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

/** What restify has and its types leave out: what is asked before anything else; where it answers false, restify does nothing more. */
type HasFirst = { first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void };

type Log = NonNullable<NonNullable<Parameters<typeof createServer>[0]>['log']>;

/** Restify writes requests, headers and all, to its log. We write our own, in which we know what stands. */
const silentLog = {
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  fatal: () => undefined,
} as unknown as Log;
