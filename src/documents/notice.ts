import { z } from 'zod';
import { noticeWords } from '../core/about';
import { handlings, type Notice, noticeStates, noticeVersion, planNotice } from '../core/notices/notice';
import type { Instant } from '../core/time/day';
import { about, opens } from './about';
import { kindOf } from './kind';
import { withAbout } from './olderNotice';
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
  schemaVersion: z.literal(noticeVersion),
  coreGroupId: z.string(),
  key: z.string(),
  about,
  reason: z.enum(noticeWords),
  clock: z.strictObject({ id: z.string(), childId: z.string().nullable(), limit: z.string(), rung: z.string() }).nullable(),
  recipientPersonId: z.string().nullable(),
  urgency: z.enum(['at-once', 'digest']),
  opens,
  plannedAt: z.string(),
  sendAfter: z.string(),
  state: z.enum(noticeStates),
  attempts: z.array(z.strictObject({ at: z.string(), outcome: z.string() })),
  activityId: z.string().nullable(),
  openedAt: z.string().nullable(),
  acknowledged: z.strictObject({ by: z.string(), at: z.string(), until: z.string().nullable() }).nullable(),
  snoozed: z.strictObject({ by: z.string(), at: z.string(), until: z.string() }).nullable().exactOptional(),
  handled: z.array(handling).exactOptional(),
  handledBefore: z.int().min(0).exactOptional(),
  escalatesAt: z.string().nullable(),
  maybeDuplicate: z.boolean().exactOptional(),
  failure: z.string().nullable().exactOptional(),
  standsBehind: z.array(z.string()).exactOptional(),
  unreachedPersonId: z.string().exactOptional(),
});

/**
 * Something that somebody is to be told; named by the id of its document. Since version 2 it may be of a kind that an older version
 * does not know: that one would have set it aside as damaged, and nobody would have been told.
 */
export const storedNotice = kindOf<Notice>()({
  type: 'notice',
  id: (documentId: string) => documentId,
  schema: notice,
  upgrades: [(older) => older],
  fills: withAbout,
});

/** The same without what it does not know: what is salvaged is planned anew. */
const parts = notice.strip();

/** What can still be used of a notice that cannot be read: to whom it goes and what it is about. Null where even that is lost. */
export function salvagedNotice(stored: unknown, now: Instant): Notice | null {
  const { about: said, ...rest } = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  const reason = parts.pick({ reason: true }).safeParse(stored).data?.reason ?? 'undelivered';
  const isSaid = about.safeParse(said).success;
  const read = isSaid ? { ...rest, about: said } : withAbout({ ...rest, reason });
  const kept = parts.pick({ id: true, coreGroupId: true, key: true, recipientPersonId: true, about: true }).safeParse(read);
  if (!kept.success) return null;
  const urgency = parts.pick({ urgency: true }).safeParse(stored).data?.urgency ?? 'at-once';
  const { id, key, ...told } = kept.data;
  return { ...planNotice({ ...told, urgency, sendAfter: now, escalatesAt: null }, now), id, key };
}
