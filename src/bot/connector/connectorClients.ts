import http from 'node:http';
import https from 'node:https';
import type { ConnectorClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { type ServiceUrlRules, trustOfServiceUrl } from '../frontDoor/serviceUrls';
import { connectorPackage } from '../packages';
import type { AppToken } from './appCredentials';

export type ConnectorClients = {
  /** The kept client of a service URL. Throws an error with code `service-url-not-allowed`. */
  clientFor(serviceUrl: string): ConnectorClient;
};

export type ConnectorClientsOptions = {
  readonly serviceUrls: ServiceUrlRules;
  /** Null only where no identity is set: then nothing but loopback can be reached. */
  readonly appToken: AppToken | null;
  readonly timeoutMs?: number;
  readonly idleMs?: number;
};

const mostClients = 50;
const defaultTimeoutMs = 10_000;
/**
 * How long a connection that nothing is sent on is kept. We have to end it before the other side does: a message that is sent
 * at the moment when the other side ends it is lost, and may not be sent again, as it could have arrived. Servers wait five
 * seconds (Node's own) or more.
 */
export const idleConnectionMs = 3_000;

/** What we need of the request pipeline inside a connector client, which its type keeps private. */
type Pipeline = {
  removePolicy(policy: { readonly name: string }): readonly unknown[];
  addPolicy(policy: { readonly name: string; sendRequest(request: PipelineRequest, next: Next): Promise<unknown> }): void;
};
type Next = (request: PipelineRequest) => Promise<unknown>;
type PipelineRequest = { readonly url: string; abortSignal?: AbortSignal; agent?: http.Agent };
type Credentials = ConstructorParameters<typeof ConnectorClient>[0];

/**
 * One connector client per service URL, kept. Each call is one request, never repeated and never redirected: a message that was
 * posted twice is seen twice. The outbox decides about trying again (DESIGN 2.1, trap 1).
 */
export function createConnectorClients(options: ConnectorClientsOptions): ConnectorClients {
  const { serviceUrls, appToken, timeoutMs = defaultTimeoutMs, idleMs = idleConnectionMs } = options;
  const connections = connectionsFor(idleMs);
  const kept = new LRUCache<string, ConnectorClient>({ max: mostClients });

  function credentialsFor(serviceUrl: string): Credentials {
    const trust = trustOfServiceUrl(serviceUrl, serviceUrls);
    if (trust === 'loopback') return withoutToken;
    if (trust === 'trusted' && appToken !== null) return withToken(appToken);
    throw Object.assign(new Error('service-url-not-allowed'), { code: 'service-url-not-allowed' });
  }

  return {
    clientFor(serviceUrl) {
      const known = kept.get(serviceUrl);
      if (known !== undefined) return known;
      const { ConnectorClient: Client } = connectorPackage();
      const client = new Client(credentialsFor(serviceUrl), { baseUri: serviceUrl });
      sendOnce(client, connections, timeoutMs);
      kept.set(serviceUrl, client);
      return client;
    },
  };
}

const withoutToken: Credentials = { signRequest: async (request) => request };

function withToken(appToken: AppToken): Credentials {
  return {
    async signRequest(request) {
      request.headers.set('Authorization', `Bearer ${await appToken()}`);
      return request;
    },
  };
}

type Connections = { readonly 'http:': http.Agent; readonly 'https:': https.Agent };

/** Without a time limit on the agent Node keeps an idle connection until the other side ends it. */
function connectionsFor(idleMs: number): Connections {
  const kept = { keepAlive: true, timeout: idleMs };
  return { 'http:': new http.Agent(kept), 'https:': new https.Agent(kept) };
}

function sendOnce(client: ConnectorClient, connections: Connections, timeoutMs: number): void {
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
async function within(timeoutMs: number, request: PipelineRequest, next: Next): Promise<unknown> {
  const tooLate = new AbortController();
  const timer = setTimeout(() => tooLate.abort(), timeoutMs);
  request.abortSignal = tooLate.signal;
  try {
    return await next(request);
  } finally {
    clearTimeout(timer);
  }
}

/** The package gives no other way to its retry policy; should its inside change, the first send fails and says why. */
function pipelineOf(client: ConnectorClient): Pipeline {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  return pipeline;
}
