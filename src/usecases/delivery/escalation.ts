import { z } from 'zod';
import { notSeenDocumentId } from '../../core/children/notSeen';
import type { CoreGroup } from '../../core/coreGroup';
import { meetingDocumentId } from '../../core/meeting/meeting';
import { idOf, reportOf } from '../../core/notices/aboutNotice';
import { whoIsTold } from '../../core/notices/ladder';
import type { Notice, NoticeDraft } from '../../core/notices/notice';
import { storedNotice } from '../../documents/notice';
import type { Run } from './delivery';
import { addNotices } from './unreached';

/** Whether anybody has taken a report on, or decided: then nobody waits behind its first notices any more. */
const answers = z.object({ takenOn: z.array(z.unknown()), decisions: z.array(z.unknown()) });

/** What must be loaded beside the head to know whether a notice is still to go out. */
export function idsBehind(notice: Notice): readonly string[] {
  const entryId = reportOf(notice.about);
  const { about } = notice;
  const meeting = about.kind === 'record' ? [meetingDocumentId(about.meetingId)] : [];
  return [...(notice.standsBehind ?? []), ...(entryId === null ? [] : [notSeenDocumentId(entryId)]), ...meeting];
}

/** Whether those before it have stayed silent; true for a notice that stands behind none. */
export function isStillSilent(notice: Notice, documents: ReadonlyMap<string, unknown>): boolean {
  if ((notice.standsBehind ?? []).length === 0) return true;
  const entryId = reportOf(notice.about);
  const entry = entryId === null ? undefined : answers.safeParse(documents.get(notSeenDocumentId(entryId))).data;
  if (entry !== undefined && entry.takenOn.length + entry.decisions.length > 0) return false;
  return [...storedNotice.among(documents).values()].every(({ acknowledged }) => acknowledged === null);
}

/**
 * Puts those who wait behind a notice into the outbox before it is sent for the first time, to go out when its time is
 * over and nobody has said that they have it. So the escalation does not hang on this notice ever arriving.
 */
export async function planEscalation(run: Run, group: CoreGroup, notice: Notice): Promise<void> {
  const { escalatesAt } = notice;
  if (escalatesAt === null) return;
  const drafts = (now: CoreGroup) => draftsBehind(now, notice, escalatesAt, run.deps.clock.today());
  const listed = new Set(group.openNotices ?? []);
  if (drafts(group).every(({ about, recipientPersonId }) => listed.has(idOf(about, recipientPersonId)))) return;
  await addNotices(run.deps, group.coreGroupId, 'alerts.escalate', drafts);
}

function draftsBehind(group: CoreGroup, notice: Notice, escalatesAt: string, today: string): readonly NoticeDraft[] {
  const { about } = notice;
  if (about.kind !== 'not-seen') return [];
  return whoIsTold(group, ['senior-manager'], { childIds: [], on: today, owners: [] })
    .filter((personId) => personId !== notice.recipientPersonId)
    .map((personId) => ({
      coreGroupId: group.coreGroupId,
      about: { ...about, why: 'silence' },
      recipientPersonId: personId,
      urgency: 'at-once',
      sendAfter: escalatesAt,
      escalatesAt: null,
      standsBehind: [notice.id],
    }));
}
