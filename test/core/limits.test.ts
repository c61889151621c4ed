import fc from 'fast-check';
import { verbs } from '../../src/bot/verbTable';
import type { GroupDocument } from '../../src/core/documents';
import { bytesOf, deedsInRooms, roomFor, roomOf, utf8Length } from '../../src/core/limits';

const kilobyte = 1024;
const now = '2026-11-20T09:00:00.000Z';
const text = (by: string, at: string, length: number) => ({
  text: 'x'.repeat(length),
  by,
  at,
  language: 'en',
  audience: { kind: 'everyone' },
});
const document = (type: string, more: object): GroupDocument => ({ id: type, type, schemaVersion: 1, coreGroupId: 'group-1', ...more });
const ask = (deed: string, before: GroupDocument | undefined, after: GroupDocument) =>
  roomFor({ deed, by: 'ioan', now, written: [{ before, after }] });

it('names only deeds that there are', () => {
  expect(deedsInRooms.filter((deed) => !verbs.some(({ verb }) => verb === deed))).toEqual([]);
});

it('puts what a child’s safety needs first, and what members add last', () => {
  for (const deed of ['notSeen.report', 'seen.save', 'children.change', 'review.speak', 'meeting.close', 'agenda.decline', 'record.sign'])
    expect(roomOf(deed)).toBe('first');
  for (const deed of ['agenda.propose', 'review.ask', 'actions.agree']) expect(roomOf(deed)).toBe('adding');
  expect(roomOf('meeting.plan')).toBe('going-on');
});

it('stops what is added before what goes on, and never a head’s way for what comes first', () => {
  const head = (size: number) => document('group', { words: 'x'.repeat(size) });
  expect(ask('agenda.propose', head(1), head(199 * kilobyte)).ok).toBe(true);
  expect(ask('review.ask', head(1), head(201 * kilobyte))).toEqual({ ok: false, refusal: { kind: 'group-full' } });
  expect(ask('meeting.plan', head(1), head(201 * kilobyte)).ok).toBe(true);
  expect(ask('meeting.plan', head(1), head(301 * kilobyte)).ok).toBe(false);
  expect(ask('notSeen.report', head(1), head(1500 * kilobyte)).ok).toBe(true);
});

it('never refuses what makes a document no larger, however large it is', () => {
  const sizes = fc.record({ before: fc.integer({ min: 0, max: 600 }), after: fc.integer({ min: 0, max: 600 }) });
  fc.assert(
    fc.property(fc.constantFrom('group', 'meeting', 'plan', 'notice', 'conference'), sizes, (type, { before, after }) => {
      const result = ask(
        'agenda.change',
        document(type, { words: 'ŵ'.repeat(before * 512) }),
        document(type, { words: 'ŵ'.repeat(after * 512) }),
      );
      if (after <= before) expect(result.ok).toBe(true);
      if (after > before && after > 310) expect(result.ok).toBe(false);
    }),
  );
});

it('gives nobody more than their share of a meeting, counts copies in its record once, and lets others write on', () => {
  const theirs = Array.from({ length: 30 }, (_, n) => text('ioan', `2026-11-0${1 + (n % 9)}T09:00:0${n % 10}.${100 + n}Z`, 3500));
  const before = document('meeting', { notes: theirs, record: theirs });
  const after = document('meeting', { notes: [...theirs, text('ioan', now, 10)] });
  expect(bytesOf(before)).toBeGreaterThan(200 * kilobyte);
  expect(ask('record.note', before, after)).toEqual({ ok: false, refusal: { kind: 'own-share-full' } });
  const byNoor = document('meeting', { notes: [...theirs, text('noor', now, 10)] });
  expect(roomFor({ deed: 'record.note', by: 'noor', now, written: [{ before, after: byNoor }] }).ok).toBe(true);
  expect(ask('record.note', document('meeting', { notes: theirs.slice(0, 29), record: theirs.slice(0, 29) }), after).ok).toBe(true);
  expect(ask('agenda.decline', before, after).ok).toBe(true);
});

it('counts bytes as the store does', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => expect(utf8Length(any)).toBe(Buffer.byteLength(any))));
  expect(utf8Length('ŵ👩‍👧')).toBe(Buffer.byteLength('ŵ👩‍👧'));
});
