"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openContainers = openContainers;
const core_rest_pipeline_1 = require("@azure/core-rest-pipeline");
const cosmos_1 = require("@azure/cosmos");
const errors_1 = require("../errors");
const pace_1 = require("../pace");
const ask_1 = require("./ask");
const requests_1 = require("./requests");
const transport_1 = require("./transport");
/** Only what queries use is indexed: every further path makes each write dearer (RELIABILITY 1a). */
const lookedUpBy = ['/coreGroupId/?', '/type/?', '/nextDueOn/?', '/state/?', '/sendAfter/?'];
const nothing = { includedPaths: [], excludedPaths: [{ path: '/*' }] };
/** What each container must be like. A deployment makes them so; for an emulator they are made here. `register` is for enquiries. */
const containerDefinitions = [
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
async function openContainers(options) {
    const pace = options.pace ?? pace_1.realPace;
    const client = new cosmos_1.CosmosClient(clientOptions(options));
    try {
        const database = client.database(options.database);
        if ('emulatorKey' in options.credential)
            await makeContainers(client, options.database, pace);
        await Promise.all(containerDefinitions.map(({ id }) => checkContainer(database, id, pace)));
        const [coreGroups, directory, jobs] = [database.container('core-groups'), database.container('directory'), database.container('jobs')];
        return { coreGroups, directory, jobs, pace, dispose: () => client.dispose() };
    }
    catch (thrown) {
        client.dispose();
        throw thrown;
    }
}
function clientOptions({ endpoint, credential, onRequest }) {
    const loopback = isLoopback(endpoint);
    if ('emulatorKey' in credential && !loopback)
        throw new errors_1.StoreFault('store.misconfigured', 'key-beyond-loopback');
    return {
        endpoint,
        ...('aad' in credential ? { aadCredentials: credential.aad } : { key: credential.emulatorKey }),
        httpClient: (0, transport_1.storeTransport)((0, core_rest_pipeline_1.createDefaultHttpClient)(), onRequest ?? (() => undefined)),
        connectionPolicy: {
            requestTimeout: 5_000,
            enableEndpointDiscovery: !loopback,
            enableBackgroundEndpointRefreshing: !loopback,
            enablePartitionLevelFailover: false,
            retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
        },
    };
}
function isLoopback(endpoint) {
    if (!URL.canParse(endpoint))
        throw new errors_1.StoreFault('store.misconfigured', 'endpoint');
    const { protocol, hostname } = new URL(endpoint);
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    if (protocol !== 'https:' && !loopback)
        throw new errors_1.StoreFault('store.misconfigured', 'endpoint-not-https');
    return loopback;
}
async function makeContainers(client, name, pace) {
    await (0, ask_1.ask)(pace, ask_1.writePatience, (abortSignal) => (0, requests_1.pointReply)(client.databases.createIfNotExists({ id: name }, { abortSignal })));
    const { containers } = client.database(name);
    for (const definition of containerDefinitions) {
        await (0, ask_1.ask)(pace, ask_1.writePatience, (abortSignal) => (0, requests_1.pointReply)(containers.createIfNotExists(definition, { abortSignal })));
    }
}
async function checkContainer(database, id, pace) {
    const { status } = await (0, ask_1.ask)(pace, ask_1.readPatience, (abortSignal) => (0, requests_1.pointReply)(database.container(id).read({ abortSignal })));
    if (status !== 200)
        throw new errors_1.StoreFault('store.misconfigured', `container ${id}`);
}
//# sourceMappingURL=containers.js.map