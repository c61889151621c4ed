import { isHashed, stateHash } from '../../src/core/audit/wroteBy';
import type { Visit } from '../../src/core/children/visit';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { AuditEntry, GroupDocument } from '../../src/core/documents';
import { idOf } from '../../src/core/notices/aboutNotice';
import type { Notice } from '../../src/core/notices/notice';
import { planNotices } from '../../src/core/notices/planNotices';
import { openingAfter } from '../../src/core/notices/quietHours';
import type { Rules } from '../../src/core/policy';
import type { Instant } from '../../src/core/time/day';
import { dayOf } from '../../src/core/time/londonTime';
import type { CoreGroupStore } from '../../src/ports/coreGroupStore';
import { sha256 } from '../../src/usecases/deeds/sha256';

/**
 * What people must have been told by the time at which a morning's jobs are over, and have not: `due` and not sent, or put off
 * further than the next morning card. Nobody's notices fail in this world, as Teams takes everything.
 */
export function lateNotices(head: CoreGroup, notices: readonly Notice[], rules: Rules, now: Instant): readonly string[] {
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  const nextCard = openingAfter(rules.calendar, rules.policy.alertHours, dayOf(now));
  const isSeenTo = ({ state, sendAfter }: Pick<Notice, 'state' | 'sendAfter'>) =>
    state === 'sent' || (sendAfter > now && sendAfter <= nextCard);
  const wanted = planNotices(head, rules, now).filter(({ sendAfter }) => sendAfter <= now);
  const untold = wanted
    .map(({ about, recipientPersonId }) => idOf(about, recipientPersonId))
    .filter((id) => !isSeenTo(byId.get(id) ?? { state: 'planned', sendAfter: now }));
  const stuck = notices.filter(({ state, sendAfter }) => (state === 'planned' || state === 'sending') && sendAfter <= now);
  return [...new Set([...untold, ...stuck.map(({ id }) => id)])];
}

/**
 * Documents that are not as the log says that they were written last: half a change, or one that nothing in the log tells of.
 * A head is told of from its first entry on.
 */
export async function unlikeTheLog(store: CoreGroupStore, coreGroupId: string): Promise<readonly string[]> {
  const wrote = new Map<string, string>();
  const hashes = new Map<string, string>();
  const entries: AuditEntry[] = [];
  for await (const document of store.documents(coreGroupId)) {
    const stored = document as GroupDocument;
    if (stored.type === 'audit') entries.push(stored as AuditEntry);
    if (isHashed(stored.type)) hashes.set(stored.id, stateHash(stored, sha256));
  }
  for (const entry of entries) for (const [id, hash] of Object.entries(entry.wrote ?? {})) wrote.set(id, hash);
  if (!wrote.has('group')) hashes.delete('group');
  return [...new Set([...wrote.keys(), ...hashes.keys()])].filter((id) => wrote.get(id) !== hashes.get(id));
}

/** A press that records a visit is known by its day and minute. */
export type PressedVisit = { readonly coreGroupId: string; readonly on: string; readonly time: string };

/** How many of these visits are not there, and how many are there more than once. */
export async function visitsIn(
  store: CoreGroupStore,
  coreGroupIds: readonly string[],
  pressed: readonly PressedVisit[],
): Promise<{ readonly lost: number; readonly doubled: number }> {
  const times = new Map<string, number>();
  for (const id of coreGroupIds)
    for (const visit of (await store.ofType(id, 'visit', { limit: 1_000, after: null })) as readonly Visit[]) {
      const key = `${id} ${visit.fact.on} ${visit.time}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  const lost = pressed.filter(({ coreGroupId, on, time }) => !times.has(`${coreGroupId} ${on} ${time}`)).length;
  return { lost, doubled: [...times.values()].reduce((sum, count) => sum + count - 1, 0) };
}
