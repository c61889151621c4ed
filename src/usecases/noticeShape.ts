import { z } from 'zod';
import { type Notice, noticeReasons, noticeStates } from '../core/notice';

const notice: z.ZodType<Notice> = z.object({
  id: z.string(),
  type: z.literal('notice'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  key: z.string(),
  reason: z.enum(noticeReasons),
  clock: z.object({ id: z.string(), childId: z.string().nullable(), limit: z.string(), rung: z.string() }).nullable(),
  recipientPersonId: z.string().nullable(),
  urgency: z.enum(['at-once', 'digest']),
  opens: z.object({ verb: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) }),
  plannedAt: z.string(),
  sendAfter: z.string(),
  state: z.enum(noticeStates),
  attempts: z.array(z.object({ at: z.string(), outcome: z.string() })),
  activityId: z.string().nullable(),
  openedAt: z.string().nullable(),
  acknowledged: z.object({ by: z.string(), at: z.string(), until: z.string().nullable() }).nullable(),
  escalatesAt: z.string().nullable(),
  maybeDuplicate: z.boolean().exactOptional(),
  failure: z.string().nullable().exactOptional(),
  standsBehind: z.array(z.string()).exactOptional(),
  unreachedPersonId: z.string().exactOptional(),
});

/** A stored notice. Throws where it has not the shape of one: a fault, never guessed at. */
export function parseNotice(stored: unknown): Notice {
  return notice.parse(stored);
}

/** The same, but null for one that cannot be read: a single bad document must not hold up the others. */
export function readableNotice(stored: unknown): Notice | null {
  return notice.safeParse(stored).data ?? null;
}

/** The notices among documents that were loaded, by id; one that cannot be read is left out. */
export function noticesIn(documents: ReadonlyMap<string, unknown>): ReadonlyMap<string, Notice> {
  const readable = [...documents.values()].map(readableNotice).filter((each) => each !== null);
  return new Map(readable.map((each) => [each.id, each]));
}
