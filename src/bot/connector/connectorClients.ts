import { ConnectorClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { type ServiceUrlRules, trustOfServiceUrl } from '../frontDoor/serviceUrls';
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
};

const mostClients = 50;
const defaultTimeoutMs = 10_000;

/** What we need of the request pipeline inside a connector client, which its type keeps private. */
type Pipeline = {
  removePolicy(policy: { readonly name: string }): readonly unknown[];
  addPolicy(policy: { readonly name: string; sendRequest(request: PipelineRequest, next: Next): Promise<unknown> }): void;
};
type Next = (request: PipelineRequest) => Promise<unknown>;
type PipelineRequest = { abortSignal?: AbortSignal };
type Credentials = ConstructorParameters<typeof ConnectorClient>[0];

/**
 * One connector client per service URL, kept. Each call is one request, never repeated and never redirected: a
 * message that was posted twice is seen twice, and retrying is the outbox's business (DESIGN 2.1, trap 1).
 */
export function createConnectorClients(options: ConnectorClientsOptions): ConnectorClients {
  const { serviceUrls, appToken, timeoutMs = defaultTimeoutMs } = options;
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
      const client = new ConnectorClient(credentialsFor(serviceUrl), { baseUri: serviceUrl });
      sendOnce(client, timeoutMs);
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

function sendOnce(client: ConnectorClient, timeoutMs: number): void {
  const pipeline = pipelineOf(client);
  if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) {
    throw new Error('connector-retry-policy-not-found');
  }
  pipeline.removePolicy({ name: 'redirectPolicy' });
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
