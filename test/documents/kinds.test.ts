import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { GroupDocument } from '../../src/core/documents';
import { storedMark } from '../../src/documents/importMark';
import type { Loaded } from '../../src/documents/kind';
import { kinds } from '../../src/documents/kinds';
import { storedLimits } from '../../src/documents/limits';
import { storedMeeting } from '../../src/documents/meeting';
import { storedNotice } from '../../src/documents/notice';
import { storedPlan } from '../../src/documents/plan';
import { storedVisit } from '../../src/documents/visit';
import { damagedDocument } from '../../src/storage/documents';
import { openStore, type Store } from '../../src/storage/openStore';
import { headOf } from '../storage/promise';
import { anyOf } from '../support/anyOf';

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

describe.each(kinds.map((kind) => [kind.type, kind] as const))('a stored %s', (_type, kind) => {
  it('comes back whole, with every member that it may have, at any depth', async () => {
    await fc.assert(
      fc.asyncProperty(anyOf(kind.schema), async (document) => {
        const read = await writtenAndRead(document);
        expect(kind.schema.parse(read)).toEqual(read);
        expect(kind.read(read)).toEqual(read);
      }),
      { numRuns: 15, seed: 20261120 },
    );
  });

  it('keeps what a newer version has added, at any depth, so that writing it back loses nothing', () => {
    fc.assert(
      fc.property(anyOf(kind.schema), (document) => {
        for (const newer of withUnknownMembers(document)) {
          expect(kind.damage(newer)).toBeNull();
          expect(kind.read(newer)).toEqual(newer);
        }
      }),
      { numRuns: 5, seed: 20261120 },
    );
  });

  it('is not read where a newer version has raised its version, nor where a known member has another form', () => {
    fc.assert(
      fc.property(anyOf(kind.schema), (document) => {
        expect(kind.damage({ ...(document as GroupDocument), schemaVersion: 99 })).toBe('newer-schema');
        expect(kind.damage({ ...(document as GroupDocument), type: 7 })).toBe('corrupt');
        expect(kind.damage({ ...(document as GroupDocument), schemaVersion: 'one' })).toBe('corrupt');
      }),
      { numRuns: 5, seed: 20261120 },
    );
  });
});

describe('what lies where a document belongs and cannot be read', () => {
  const places: readonly (readonly [string, (loaded: Loaded) => unknown])[] = [
    ['plan', (loaded) => storedPlan.in(loaded)],
    ['limits', (loaded) => storedLimits.in(loaded)],
    ['import', (loaded) => storedMark.in(loaded)],
    ['meeting:m1', (loaded) => storedMeeting.in(loaded, 'm1')],
    ['visit:v1', (loaded) => storedVisit.in(loaded, 'visit:v1')],
    ['notice:n1', (loaded) => storedNotice.in(loaded, 'notice:n1')],
  ];
  const spoilt = (id: string) => [damagedDocument('g', id), { id, type: 'gone-wrong', schemaVersion: 1 }, { id }, 'text', 7, null, []];

  it.each(places)('is a fault and never nothing, or the next press would write over it: %s', (id, read) => {
    for (const stored of spoilt(id)) expect(() => read({ documents: new Map([[id, stored]]) })).toThrow('store.damaged');
    expect(read({ documents: new Map() })).toBeUndefined();
  });

  it('is nothing where a forged id names a document of another kind, readable or not', () => {
    for (const stored of [damagedDocument('g', 'plan'), { id: 'plan', type: 'plan', schemaVersion: 2 }])
      for (const kind of [storedVisit, storedNotice]) expect(kind.in({ documents: new Map([['plan', stored]]) }, 'plan')).toBeUndefined();
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
