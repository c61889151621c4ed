"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.idleConnectionMs = void 0;
exports.createConnectorClients = createConnectorClients;
const node_http_1 = __importDefault(require("node:http"));
const node_https_1 = __importDefault(require("node:https"));
const lru_cache_1 = require("lru-cache");
const serviceUrls_1 = require("../frontDoor/serviceUrls");
const packages_1 = require("../packages");
const mostClients = 50;
const defaultTimeoutMs = 10_000;
/**
 * How long a connection that nothing is sent on is kept. We have to end it before the other side does: a message that is sent
 * at the moment when the other side ends it is lost, and may not be sent again, as it could have arrived. Servers wait five
 * seconds (Node's own) or more.
 */
exports.idleConnectionMs = 3_000;
/**
 * One connector client per service URL, kept. Each call is one request, never repeated and never redirected: a message that was
 * posted twice is seen twice. The outbox decides about trying again (DESIGN 2.1, trap 1).
 */
function createConnectorClients(options) {
    const { serviceUrls, appToken, timeoutMs = defaultTimeoutMs, idleMs = exports.idleConnectionMs } = options;
    const connections = connectionsFor(idleMs);
    const kept = new lru_cache_1.LRUCache({ max: mostClients });
    function credentialsFor(serviceUrl) {
        const trust = (0, serviceUrls_1.trustOfServiceUrl)(serviceUrl, serviceUrls);
        if (trust === 'loopback')
            return withoutToken;
        if (trust === 'trusted' && appToken !== null)
            return withToken(appToken);
        throw Object.assign(new Error('service-url-not-allowed'), { code: 'service-url-not-allowed' });
    }
    return {
        clientFor(serviceUrl) {
            const known = kept.get(serviceUrl);
            if (known !== undefined)
                return known;
            const { ConnectorClient: Client } = (0, packages_1.connectorPackage)();
            const client = new Client(credentialsFor(serviceUrl), { baseUri: serviceUrl });
            sendOnce(client, connections, timeoutMs);
            kept.set(serviceUrl, client);
            return client;
        },
    };
}
const withoutToken = { signRequest: async (request) => request };
function withToken(appToken) {
    return {
        async signRequest(request) {
            request.headers.set('Authorization', `Bearer ${await appToken()}`);
            return request;
        },
    };
}
/** Without a time limit on the agent Node keeps an idle connection until the other side ends it. */
function connectionsFor(idleMs) {
    const kept = { keepAlive: true, timeout: idleMs };
    return { 'http:': new node_http_1.default.Agent(kept), 'https:': new node_https_1.default.Agent(kept) };
}
function sendOnce(client, connections, timeoutMs) {
    const pipeline = pipelineOf(client);
    if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) {
        throw new Error('connector-retry-policy-not-found');
    }
    pipeline.removePolicy({ name: 'redirectPolicy' });
    pipeline.addPolicy({
        name: 'connections',
        sendRequest(request, next) {
            // Where the machine sends through a proxy, that agent is already there.
            request.agent ??= request.url.startsWith('https:') ? connections['https:'] : connections['http:'];
            return next(request);
        },
    });
    pipeline.addPolicy({ name: 'requestTimeout', sendRequest: (request, next) => within(timeoutMs, request, next) });
}
/** The client's own `timeout` leaves its timer running after the answer is there, which would hold the process up. */
async function within(timeoutMs, request, next) {
    const tooLate = new AbortController();
    const timer = setTimeout(() => tooLate.abort(), timeoutMs);
    request.abortSignal = tooLate.signal;
    try {
        return await next(request);
    }
    finally {
        clearTimeout(timer);
    }
}
/** The package gives no other way to its retry policy; should its inside change, the first send fails and says why. */
function pipelineOf(client) {
    const { pipeline } = client.client;
    return pipeline;
}
//# sourceMappingURL=connectorClients.js.map