"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createHttpServer = createHttpServer;
const restify_1 = require("restify");
const health_1 = require("./health");
const metricsAccess_1 = require("./metricsAccess");
const readJson_1 = require("./readJson");
const requestTimeoutMs = 15_000;
const keepAliveMs = 65_000;
/** POST /api/messages, GET /health/live, /health/ready, /metrics (DESIGN 8.3). Knows nothing of what these do. */
function createHttpServer(options) {
    const { messages, ready, metrics, taken, report, readyTimeoutMs = 2000 } = options;
    const limits = {
        maxBytes: options.maxBodyBytes ?? 256 * 1024,
        maxDepth: options.maxBodyDepth ?? 64,
        maxValues: options.maxBodyValues ?? 10_000,
    };
    const bodies = { most: options.maxBytesInHand ?? 16 * 1024 * 1024, bytes: 0 };
    const server = (0, restify_1.createServer)({ name: '', log: silentLog });
    const http = server.server;
    const inHand = new Set();
    /** Every connection, also those that node no longer counts as HTTP. */
    const sockets = new Set();
    let stopping = false;
    async function takeMessage(request, response) {
        const answered = taken();
        response.once('close', () => answered(response.writableFinished ? response.statusCode : null));
        const early = (0, readJson_1.refusalByHeaders)(request, limits);
        if (early !== null)
            return hangUp(response, { status: early.status, body: { code: early.code } });
        const admission = await messages.admit(request.headers.authorization);
        if (!admission.ok)
            return hangUp(response, admission.refusal);
        const read = await (0, readJson_1.readJson)(request, limits, bodies);
        if (read.ok)
            return answer(response, await messages.receive(admission.value, read.value));
        if (read.refusal === 'gone')
            return;
        hangUp(response, { status: read.refusal.status, body: { code: read.refusal.code } });
    }
    /** Every route runs through here: it is counted while it runs, and an error is never told to the caller. */
    function route(handle) {
        return async (request, response) => {
            if (stopping)
                return hangUp(response, { status: 503, body: { code: 'stopping' } });
            const turn = (async () => handle(request, response))().catch(() => {
                report('http-handler-failed');
                if (!response.headersSent)
                    hangUp(response, { status: 500, body: { code: 'internal' } });
            });
            inHand.add(turn);
            await turn.finally(() => inHand.delete(turn));
        };
    }
    function answer(response, { status, body }) {
        const text = body === undefined ? '' : JSON.stringify(body);
        // With its length an answer goes out in one piece; without it, in chunks of which each has its own.
        const length = { 'Content-Length': Buffer.byteLength(text) };
        response.writeHead(status, text === '' ? length : { 'Content-Type': 'application/json', ...length });
        response.end(text);
    }
    /** Answers and closes the connection, so that what the caller goes on sending is not read. */
    function hangUp(response, given) {
        response.setHeader('Connection', 'close');
        answer(response, given);
    }
    const takesMessage = route(takeMessage);
    server.post('/api/messages', takesMessage);
    // Presses come here: they are taken before restify readies a request for its chains of handlers, of which we have none.
    server.first((request, response) => {
        if (request.method !== 'POST' || request.url !== '/api/messages')
            return true;
        void takesMessage(request, response);
        return false;
    });
    server.get('/health/live', route((_request, response) => answer(response, { status: 200, body: { code: 'live' } })));
    server.get('/health/ready', route(async (_request, response) => {
        const failing = await (0, health_1.failingChecks)(ready, readyTimeoutMs);
        const body = failing.length === 0 ? { code: 'ready' } : { code: 'not-ready', failing };
        answer(response, { status: failing.length === 0 ? 200 : 503, body });
    }));
    server.get('/metrics', route(async (request, response) => {
        if (!(0, metricsAccess_1.mayReadMetrics)(request, metrics))
            return answer(response, { status: 401, body: { code: 'unauthorized' } });
        const text = await metrics.render();
        response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
        response.end(text);
    }));
    server.on('restifyError', (_request, response, error, next) => {
        const status = error.statusCode === 404 || error.statusCode === 405 ? error.statusCode : 400;
        response.send(status, { code: status === 405 ? 'method-not-allowed' : 'not-found' }, { Connection: 'close' });
        next();
    });
    // We speak no other protocol. Node hands such a connection over: it neither closes it nor stops waiting for it at the end, so
    // we close it.
    server.on('upgrade', (_request, socket) => {
        socket.on('error', () => undefined);
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy());
    });
    http.on('connection', (socket) => {
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
                    resolve({ port: http.address().port });
                });
            });
        },
        async close(graceMs) {
            stopping = true;
            const noneLeft = new Promise((resolve) => {
                server.close(() => resolve());
            });
            http.closeIdleConnections();
            if (await inTime(Promise.all([...inHand, noneLeft]), graceMs))
                return { cutOff: 0 };
            const cutOff = inHand.size;
            for (const socket of sockets)
                socket.destroy();
            await noneLeft;
            return { cutOff };
        },
    };
}
async function inTime(done, withinMs) {
    let timer;
    const timeUp = new Promise((resolve) => {
        timer = setTimeout(() => resolve(false), withinMs);
    });
    try {
        return await Promise.race([done.then(() => true), timeUp]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Restify writes requests, headers and all, to its log. We write our own, in which we know what stands. */
const silentLog = {
    trace: () => undefined,
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    fatal: () => undefined,
};
//# sourceMappingURL=server.js.map