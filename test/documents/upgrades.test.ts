import { z } from 'zod';
import type { GroupDocument } from '../../src/core/documents';
import { kindOf } from '../../src/documents/kind';

type Note = GroupDocument & { readonly type: 'note'; readonly words: readonly string[]; readonly by: string };

/** A kind that has changed twice: one text became a list of them, then it was kept who wrote. */
const storedNote = kindOf<Note>()({
  type: 'note',
  id: (noteId: string) => `note:${noteId}`,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('note'),
    schemaVersion: z.literal(3),
    coreGroupId: z.string(),
    words: z.array(z.string()),
    by: z.string(),
  }),
  upgrades: [({ text, ...older }) => ({ ...older, words: [text] }), (older) => ({ by: 'unknown', ...older })],
});

const named = { id: 'note:1', type: 'note', coreGroupId: 'group-1' };
const first = { ...named, schemaVersion: 1, text: 'Byr' };
const second = { ...named, schemaVersion: 2, words: ['Byr', 'Hir'] };
const present = { ...named, schemaVersion: 3, words: ['Byr'], by: 'person-1' };

describe('a document of an older version', () => {
  it('is raised through every version to the present one', () => {
    expect(storedNote.read(first)).toEqual({ ...named, schemaVersion: 3, words: ['Byr'], by: 'unknown' });
    expect(storedNote.read(second)).toEqual({ ...named, schemaVersion: 3, words: ['Byr', 'Hir'], by: 'unknown' });
    expect(storedNote.read(present)).toEqual(present);
  });

  it('keeps on the way what none of the versions knows', () => {
    expect(storedNote.read({ ...first, newer: { by: 'hand' } })).toMatchObject({ newer: { by: 'hand' } });
  });

  it('is damaged where it has not the form of its own version', () => {
    expect(storedNote.damage({ ...first, text: 7 })).toBe('corrupt');
    expect(storedNote.damage({ ...present, schemaVersion: 4 })).toBe('newer-schema');
    expect(storedNote.damage({ ...present, schemaVersion: 0 })).toBe('corrupt');
    expect(storedNote.damage(null)).toBe('corrupt');
  });
});

describe('a kind', () => {
  const other = { ...present, type: 'other' };
  const spoilt = { ...present, id: 'note:2', words: 7 };
  const documents = new Map<string, unknown>([
    ['note:1', present],
    ['note:2', spoilt],
    ['other:1', other],
  ]);

  it('finds its own among what was loaded, by name', () => {
    expect(storedNote.in({ documents }, '1')).toEqual(present);
    expect(storedNote.in({ documents }, '3')).toBeUndefined();
    expect(() => storedNote.in({ documents }, '2')).toThrow(expect.objectContaining({ code: 'store.damaged', detail: 'note' }));
  });

  it('gives those of its kind that can be read', () => {
    expect([...storedNote.among(documents)]).toEqual([['note:1', present]]);
  });
});

describe('a schema', () => {
  type Door = GroupDocument & { readonly type: 'door'; readonly state: 'open' | 'closed'; readonly since?: string };
  const definition = { type: 'door', id: () => 'door' };
  const members = { id: z.string(), type: z.literal('door'), schemaVersion: z.literal(1), coreGroupId: z.string() };
  const since = z.string().exactOptional();
  const closed = { id: 'door', type: 'door', schemaVersion: 1, coreGroupId: 'group-1', state: 'closed' };

  it('does not compile that would not read a value or a member which its core type may have', () => {
    const whole = kindOf<Door>()({ ...definition, schema: z.strictObject({ ...members, state: z.enum(['open', 'closed']), since }) });
    expect(whole.damage(closed)).toBeNull();
    // @ts-expect-error: a closed door would be written and then not be read.
    const less = kindOf<Door>()({ ...definition, schema: z.strictObject({ ...members, state: z.literal('open'), since }) });
    expect(less.damage(closed)).toBe('corrupt');
    // @ts-expect-error: the day would be dropped.
    kindOf<Door>()({ ...definition, schema: z.strictObject({ ...members, state: z.enum(['open', 'closed']) }) });
  });
});
