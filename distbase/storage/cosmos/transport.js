"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storeTransport = storeTransport;
/**
 * Stands between @azure/cosmos 4.9.3 and the network because of two things that the client does. `Items.batch` turns every
 * error into a text without its status, so the status of a failed batch is handed through as a result. And reads are retried
 * ten times, a second apart, on a broken connection, so that error is given a name the client does not know: only `ask` tries
 * again (DESIGN 2.1, trap 5). 403 stays as it is: the client then looks for the region that takes writes. `onRequest` is called
 * for each request, for counting.
 */
function storeTransport(wire, onRequest) {
    return {
        async sendRequest(request) {
            onRequest(request);
            const response = await wire.sendRequest(request).catch((thrown) => Promise.reject(renamed(thrown)));
            return isBatch(request) && response.status >= 400 && response.status !== 403 ? asResult(response) : response;
        },
    };
}
function isBatch(request) {
    return request.headers.get('x-ms-cosmos-is-batch-request')?.toLowerCase() === 'true';
}
function asResult(response) {
    const failed = { statusCode: response.status, requestFailed: true };
    return { ...response, status: 207, bodyAsText: JSON.stringify([failed]) };
}
/** An abort must keep its name; any other broken connection gets a name of ours. */
function renamed(thrown) {
    if (!(thrown instanceof Error) || thrown.name === 'AbortError')
        return thrown;
    const code = 'code' in thrown ? thrown.code : undefined;
    return code === 'ENOTFOUND' ? thrown : Object.assign(new Error('connection broken'), { code: 'CONNECTION_BROKEN' });
}
//# sourceMappingURL=transport.js.map