import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RootStore } from '../../src/ports/rootStore';
import { blobRoots } from '../../src/storage/roots/blobRoots';
import { fileRoots } from '../../src/storage/roots/fileRoots';

/** What Azure Storage does of it, as its REST reference says: a container that never overwrites, two names a page. */
function blobServer(): { readonly server: Server; readonly blobs: Map<string, string>; readonly asked: string[]; fails: boolean } {
  const blobs = new Map<string, string>();
  const asked: string[] = [];
  const fake = {
    blobs,
    asked,
    fails: false,
    server: createServer((request, response): unknown => {
      const url = new URL(request.url ?? '', 'http://x');
      const name = url.pathname.replace(/^\/account\/roots\/?/, '');
      asked.push(`${request.method} ${request.headers.authorization} ${request.headers['x-ms-version']}`);
      if (fake.fails) return answer(response, 503, '<Error>secret words</Error>');
      if (request.method === 'GET' && name === '') {
        const names = [...blobs.keys()].filter((each) => each.startsWith(url.searchParams.get('prefix') ?? '')).sort();
        const from = Number(url.searchParams.get('marker') ?? 0);
        const page = names.slice(from, from + 2).map((each) => `<Blob><Name>${each}</Name></Blob>`);
        const next = from + 2 < names.length ? `<NextMarker>${from + 2}</NextMarker>` : '<NextMarker />';
        return answer(response, 200, `<EnumerationResults><Blobs>${page.join('')}</Blobs>${next}</EnumerationResults>`);
      }
      if (request.method === 'GET') return blobs.has(name) ? answer(response, 200, blobs.get(name) ?? '') : answer(response, 404, '');
      let text = '';
      request.on('data', (chunk) => (text += chunk));
      return request.on('end', (): unknown => {
        if (request.headers['if-none-match'] !== '*' || request.headers['x-ms-blob-type'] !== 'BlockBlob') return answer(response, 400, '');
        if (blobs.has(name)) return answer(response, 409, '');
        blobs.set(name, text);
        return answer(response, 201, '');
      });
    }),
  };
  return fake;
}

/** Not chained: restify, in the same process, takes the answer of writeHead away. */
function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status);
  response.end(text);
}

const folder = mkdtempSync(join(tmpdir(), 'craidd-'));
const blob = blobServer();
let blobUrl = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => blob.server.listen(0, '127.0.0.1', resolve));
  blobUrl = `http://127.0.0.1:${(blob.server.address() as AddressInfo).port}/account/roots`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  blob.server.closeAllConnections();
  await new Promise((resolve) => blob.server.close(resolve));
});

const places: readonly (readonly [string, () => RootStore])[] = [
  ['a folder', () => fileRoots(join(folder, 'roots'))],
  ['a container of blobs', () => blobRoots(blobUrl, async () => 'token')],
];

describe.each(places)('roots in %s', (_name, open) => {
  it('are kept one a day, are listed by day, and never overwritten', async () => {
    const roots = open();
    expect(await roots.days()).toEqual([]);
    expect(await roots.read('2026-11-20')).toBeNull();
    for (const day of ['2026-11-21', '2026-11-20', '2026-11-22']) expect(await roots.create(day, `text of ${day}`)).toBe(true);
    expect(await roots.create('2026-11-20', 'another')).toBe(false);
    expect(await roots.read('2026-11-20')).toBe('text of 2026-11-20');
    expect(await roots.days()).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
  });

  it('let exactly one of many keep a day’s', async () => {
    const roots = open();
    const kept = await Promise.all(Array.from({ length: 10 }, (_, index) => roots.create('2026-11-23', `by ${index}`)));
    expect(kept.filter((isKept) => isKept)).toHaveLength(1);
  });
});

it('may be read by their owner alone, and written by nobody', () => {
  expect(statSync(join(folder, 'roots/root-2026-11-20.json')).mode & 0o777).toBe(0o400);
  expect(statSync(join(folder, 'roots')).mode & 0o777).toBe(0o700);
});

it('are asked of Azure Storage with the machine’s token, in a version of its protocol', () => {
  expect(new Set(blob.asked.map((each) => each.split(' ').slice(1).join(' ')))).toEqual(new Set(['Bearer token 2023-11-03']));
});

it('that cannot be reached are a fault with a code and a status, and no word of what was answered', async () => {
  blob.fails = true;
  const roots = blobRoots(blobUrl, async () => 'token');
  await expect(roots.days()).rejects.toMatchObject({ code: 'store.roots-unavailable', message: 'store.roots-unavailable (503)' });
  await expect(roots.create('2026-11-25', 'x')).rejects.toMatchObject({ code: 'store.roots-unavailable' });
  await expect(blobRoots('http://127.0.0.1:1/x', async () => 'token').days()).rejects.toMatchObject({ detail: 'no-answer' });
  await expect(fileRoots(join(folder, 'roots/root-2026-11-20.json/x')).days()).rejects.toMatchObject({ code: 'store.roots-unavailable' });
  expect(() => blobRoots('http://storage.example/x', async () => 'token')).toThrow('not-https');
});
