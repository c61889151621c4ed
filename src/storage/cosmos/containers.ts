import { createDefaultHttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';
import { type Container, type ContainerRequest, CosmosClient, type CosmosClientOptions, type Database } from '@azure/cosmos';
import { StoreFault } from '../errors';
import { type Pace, realPace } from '../pace';
import { ask, readPatience, writePatience } from './ask';
import { pointReply } from './requests';
import { storeTransport } from './transport';

export type CosmosOptions = {
  readonly endpoint: string;
  readonly database: string;
  /** A managed identity in production; a key only on loopback (an emulator), where opening then also makes the containers. */
  readonly credential: { readonly aad: NonNullable<CosmosClientOptions['aadCredentials']> } | { readonly emulatorKey: string };
  readonly pace?: Pace;
  /** Told of every request that is sent. */
  readonly onRequest?: (request: PipelineRequest) => void;
};

/** The containers of DESIGN 4 that the stores use, and the client's end. */
export type Containers = {
  readonly coreGroups: Container;
  readonly directory: Container;
  readonly jobs: Container;
  readonly pace: Pace;
  dispose(): void;
};

/** Only what queries use is indexed: every further path makes each write dearer (RELIABILITY 1a). */
const lookedUpBy = ['/coreGroupId/?', '/type/?', '/nextDueOn/?', '/state/?', '/sendAfter/?'];
const nothing = { includedPaths: [], excludedPaths: [{ path: '/*' }] };

/** What each container must be like. A deployment makes them so; for an emulator they are made here. `register` is for enquiries. */
const containerDefinitions: readonly (ContainerRequest & { readonly id: string })[] = [
  {
    id: 'core-groups',
    partitionKey: { paths: ['/coreGroupId'] },
    indexingPolicy: { includedPaths: lookedUpBy.map((path) => ({ path })), excludedPaths: [{ path: '/*' }] },
  },
  { id: 'directory', partitionKey: { paths: ['/key'] }, indexingPolicy: nothing },
  { id: 'register', partitionKey: { paths: ['/key'] }, indexingPolicy: nothing },
  // -1: only documents that ask for it expire.
  { id: 'jobs', partitionKey: { paths: ['/key'] }, indexingPolicy: nothing, defaultTtl: -1 },
];

/** Connects and makes sure that the containers are there. Throws StoreFault. */
export async function openContainers(options: CosmosOptions): Promise<Containers> {
  const pace = options.pace ?? realPace;
  const client = new CosmosClient(clientOptions(options));
  try {
    const database = client.database(options.database);
    if ('emulatorKey' in options.credential) await makeContainers(client, options.database, pace);
    await Promise.all(containerDefinitions.map(({ id }) => checkContainer(database, id, pace)));
    const [coreGroups, directory, jobs] = [database.container('core-groups'), database.container('directory'), database.container('jobs')];
    return { coreGroups, directory, jobs, pace, dispose: () => client.dispose() };
  } catch (thrown) {
    client.dispose();
    throw thrown;
  }
}

function clientOptions({ endpoint, credential, onRequest }: CosmosOptions): CosmosClientOptions {
  const loopback = isLoopback(endpoint);
  if ('emulatorKey' in credential && !loopback) throw new StoreFault('store.misconfigured', 'key-beyond-loopback');
  return {
    endpoint,
    ...('aad' in credential ? { aadCredentials: credential.aad } : { key: credential.emulatorKey }),
    httpClient: storeTransport(createDefaultHttpClient(), onRequest ?? (() => undefined)),
    connectionPolicy: {
      requestTimeout: 5_000,
      enableEndpointDiscovery: !loopback,
      enableBackgroundEndpointRefreshing: !loopback,
      enablePartitionLevelFailover: false,
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
    },
  };
}

function isLoopback(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) throw new StoreFault('store.misconfigured', 'endpoint');
  const { protocol, hostname } = new URL(endpoint);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !loopback) throw new StoreFault('store.misconfigured', 'endpoint-not-https');
  return loopback;
}

async function makeContainers(client: CosmosClient, name: string, pace: Pace): Promise<void> {
  await ask(pace, writePatience, (abortSignal) => pointReply(client.databases.createIfNotExists({ id: name }, { abortSignal })));
  const { containers } = client.database(name);
  for (const definition of containerDefinitions) {
    await ask(pace, writePatience, (abortSignal) => pointReply(containers.createIfNotExists(definition, { abortSignal })));
  }
}

async function checkContainer(database: Database, id: string, pace: Pace): Promise<void> {
  const { status } = await ask(pace, readPatience, (abortSignal) => pointReply(database.container(id).read({ abortSignal })));
  if (status !== 200) throw new StoreFault('store.misconfigured', `container ${id}`);
}
