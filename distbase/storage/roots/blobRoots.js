"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.blobRoots = blobRoots;
const core_rest_pipeline_1 = require("@azure/core-rest-pipeline");
const rootsFault_1 = require("./rootsFault");
const apiVersion = '2023-11-03';
const timeoutMs = 10_000;
/**
 * Roots as blobs of one container of Azure Storage, one a day, created only where there is none. The container should have an
 * immutability policy, which the account enforces; this code alone only never asks to overwrite.
 */
function blobRoots(containerUrl, token) {
    const base = new URL(containerUrl);
    if (base.protocol !== 'https:' && !['127.0.0.1', 'localhost'].includes(base.hostname))
        throw new rootsFault_1.RootsFault('not-https');
    const client = (0, core_rest_pipeline_1.createDefaultHttpClient)();
    async function ask(method, name, query, body) {
        const url = new URL(base);
        url.pathname = `${base.pathname.replace(/\/$/, '')}${name === '' ? '' : `/${name}`}`;
        for (const [key, value] of Object.entries(query))
            url.searchParams.set(key, value);
        const headers = (0, core_rest_pipeline_1.createHttpHeaders)({
            authorization: `Bearer ${await token()}`,
            'x-ms-version': apiVersion,
            ...(body === undefined ? {} : { 'x-ms-blob-type': 'BlockBlob', 'if-none-match': '*', 'content-type': 'application/json' }),
        });
        const allowInsecureConnection = base.protocol === 'http:';
        const request = (0, core_rest_pipeline_1.createPipelineRequest)({
            url: url.href,
            method,
            headers,
            timeout: timeoutMs,
            allowInsecureConnection,
            ...(body !== undefined && { body }),
        });
        return client.sendRequest(request).catch(() => Promise.reject(new rootsFault_1.RootsFault('no-answer')));
    }
    return {
        async days() {
            const days = [];
            for (let marker = '';;) {
                const query = { restype: 'container', comp: 'list', prefix: 'root-', ...(marker !== '' && { marker }) };
                const { status, bodyAsText } = await ask('GET', '', query);
                if (status !== 200)
                    throw new rootsFault_1.RootsFault(String(status));
                const text = bodyAsText ?? '';
                days.push(...[...text.matchAll(/<Name>([^<]*)<\/Name>/g)].flatMap(([, name = '']) => (0, rootsFault_1.dayIn)(name) ?? []));
                marker = /<NextMarker>([^<]+)<\/NextMarker>/.exec(text)?.[1] ?? '';
                if (marker === '')
                    return days.sort();
            }
        },
        async read(day) {
            const { status, bodyAsText } = await ask('GET', (0, rootsFault_1.nameOf)(day), {});
            if (status === 404)
                return null;
            if (status !== 200)
                throw new rootsFault_1.RootsFault(String(status));
            return bodyAsText ?? '';
        },
        async create(day, text) {
            const { status } = await ask('PUT', (0, rootsFault_1.nameOf)(day), {}, text);
            // 409: it is there already; 412: another writer was faster.
            if (status === 409 || status === 412)
                return false;
            if (status !== 201)
                throw new rootsFault_1.RootsFault(String(status));
            return true;
        },
    };
}
//# sourceMappingURL=blobRoots.js.map