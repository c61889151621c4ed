import { z } from 'zod';
import { handlings, type Notice, noticeReasons, noticeStates, planNotice } from '../core/alerts/notice';
import type { Instant } from '../core/time/day';
import { kindOf } from './kind';
import { typedText } from './typedText';

const handling = z.strictObject({
  what: z.enum(handlings),
  by: z.string().nullable(),
  at: z.string(),
  until: z.string().nullable(),
  who: z.array(z.string()),
  why: typedText.nullable(),
});

const notice = z.strictObject({
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

/** Something that somebody is to be told; named by the id of its document. */
export const storedNotice = kindOf<Notice>()({ type: 'notice', id: (documentId: string) => documentId, schema: notice });

/** The same without what it does not know: what is salvaged is planned anew. */
const parts = notice.strip();

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
