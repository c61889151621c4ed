import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { GroupDocument } from '../../../src/core/documents';
import { openStore, type Store } from '../../../src/storage/openStore';
import { documentKinds } from '../../../src/usecases/documentKinds';
import { headOf } from '../../storage/promise';
import { anyOf } from '../../support/anyOf';

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'craidd-'));
  store = await openStore(`sqlite:${join(folder, 'craidd.db')}`);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let groups = 0;

/** The document as a store gives it back. */
async function writtenAndRead(document: unknown): Promise<unknown> {
  const coreGroupId = `g${++groups}`;
  const own = { ...(document as GroupDocument), coreGroupId };
  await store.groups.commit({ coreGroupId, head: headOf(coreGroupId), etag: null, put: [own], create: [] });
  return (await store.groups.load(coreGroupId, [own.id]))?.documents.get(own.id);
}

describe.each(Object.entries(documentKinds))('a stored %s', (_kind, schema) => {
  it('comes back whole, with every member that it may have, at any depth', async () => {
    await fc.assert(
      fc.asyncProperty(anyOf(schema), async (document) => {
        const read = await writtenAndRead(document);
        expect(schema.parse(read)).toEqual(read);
      }),
      { numRuns: 15, seed: 20261120 },
    );
  });

  it('never loses a member that this version does not know: it is not read, or it is kept', () => {
    fc.assert(
      fc.property(anyOf(schema), (document) => {
        for (const unknown of withUnknownMembers(document)) {
          const { data } = schema.safeParse(unknown);
          expect(data === undefined || JSON.stringify(data).includes('unheardOf')).toBe(true);
        }
      }),
      { numRuns: 5, seed: 20261120 },
    );
  });
});

/** The same document with one unknown member, once for each object in it that is no map of named values. */
function* withUnknownMembers(document: unknown): Iterable<unknown> {
  if (Array.isArray(document)) {
    for (const [index, each] of document.entries())
      for (const changed of withUnknownMembers(each)) yield document.map((other, at) => (at === index ? changed : other));
    return;
  }
  if (typeof document !== 'object' || document === null) return;
  yield { ...document, unheardOf: 'kept' };
  for (const [name, value] of Object.entries(document))
    for (const changed of withUnknownMembers(value)) yield { ...document, [name]: changed };
}
