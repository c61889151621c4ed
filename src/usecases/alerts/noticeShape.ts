import { z } from 'zod';
import { handlings, type Notice, noticeReasons, noticeStates, planNotice } from '../../core/alerts/notice';
import { storedAs } from '../../core/documents';
import type { Instant } from '../../core/time/day';
import { typedText } from '../deeds/documents';
import { parsedOnce } from '../deeds/stored';

const handling = z.strictObject({
  what: z.enum(handlings),
  by: z.string().nullable(),
  at: z.string(),
  until: z.string().nullable(),
  who: z.array(z.string()),
  why: typedText.nullable(),
});

/** Loose, unlike other documents: what a newer version adds is kept and written back, as a notice that is not read is not sent. */
export const noticeDocument = z.looseObject({
  id: z.string(),
  type: z.literal('notice'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  key: z.string(),
  reason: z.enum(noticeReasons),
  clock: z.strictObject({ id: z.string(), childId: z.string().nullable(), limit: z.string(), rung: z.string() }).nullable(),
  recipientPersonId: z.string().nullable(),
  urgency: z.enum(['at-once', 'digest']),
  opens: z.strictObject({ verb: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) }),
  plannedAt: z.string(),
  sendAfter: z.string(),
  state: z.enum(noticeStates),
  attempts: z.array(z.strictObject({ at: z.string(), outcome: z.string() })),
  activityId: z.string().nullable(),
  openedAt: z.string().nullable(),
  acknowledged: z.strictObject({ by: z.string(), at: z.string(), until: z.string().nullable() }).nullable(),
  snoozed: z.strictObject({ by: z.string(), at: z.string(), until: z.string() }).nullable().exactOptional(),
  handled: z.array(handling).exactOptional(),
  escalatesAt: z.string().nullable(),
  maybeDuplicate: z.boolean().exactOptional(),
  failure: z.string().nullable().exactOptional(),
  standsBehind: z.array(z.string()).exactOptional(),
  unreachedPersonId: z.string().exactOptional(),
});

/** The same without what it does not know: what is salvaged is planned anew. */
const parts = noticeDocument.strip();

const parse = parsedOnce('notice', storedAs<Notice>()(noticeDocument));

/** A stored notice. Throws UnreadableDocument where it has not the shape of one: never guessed at. */
export function parseNotice(stored: unknown): Notice {
  return parse(stored);
}

/** The same, but null for one that cannot be read: a single bad document must not hold up the others. */
export function readableNotice(stored: unknown): Notice | null {
  return noticeDocument.safeParse(stored).data ?? null;
}

/** The notices among documents that were loaded, by id; one that cannot be read is left out. */
export function noticesIn(documents: ReadonlyMap<string, unknown>): ReadonlyMap<string, Notice> {
  const readable = [...documents.values()].map(readableNotice).filter((each) => each !== null);
  return new Map(readable.map((each) => [each.id, each]));
}

/** What can still be used of a notice that cannot be read: to whom it goes and what it opens. Null where even that is lost. */
export function salvagedNotice(stored: unknown, now: Instant): Notice | null {
  const kept = parts.pick({ id: true, coreGroupId: true, key: true, recipientPersonId: true, opens: true }).safeParse(stored);
  if (!kept.success) return null;
  const reason = parts.pick({ reason: true }).safeParse(stored).data?.reason ?? 'undelivered';
  const clock = parts.pick({ clock: true }).safeParse(stored).data?.clock ?? null;
  const urgency = parts.pick({ urgency: true }).safeParse(stored).data?.urgency ?? 'at-once';
  const draft = { ...kept.data, reason, clock, urgency, sendAfter: now, escalatesAt: null };
  return { ...planNotice(draft, now), id: kept.data.id };
}
