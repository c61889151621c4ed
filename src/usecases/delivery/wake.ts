import type { CoreGroup } from '../../core/coreGroup';
import { retried } from '../../core/delivery/afterTry';
import { isUnreached } from '../../core/notices/arrival';
import type { Notice } from '../../core/notices/notice';
import { noticesTo } from '../../core/notices/openNotices';
import { storedNotice } from '../../documents/notice';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';

/**
 * Somebody can be reached from now on, or by another chat than before: what could not be sent to them is due now, and not when
 * delivery would have asked again, or never as it had failed for good. Of what waited for a way one is enough of what can wait,
 * as the morning card stands for all. One query and one read for each of their groups, at a first contact, with a new chat and
 * after the bot was installed again only. Throws StoreFault; then delivery asks again by itself.
 */
export async function wakeNotices(deps: Deps, { personId, coreGroupIds }: Person): Promise<void> {
  if (coreGroupIds.length === 0) return;
  const { groups } = await deps.store.heads(coreGroupIds);
  const waiting = (await Promise.all(groups.map((head) => waitingFor(deps, head, personId)))).flat();
  const digest = waiting.find(({ state, urgency }) => state === 'planned' && urgency === 'digest');
  for (const notice of waiting)
    if (notice.state === 'failed' || notice.urgency === 'at-once' || notice === digest) await wake(deps, notice);
}

/** Those that the head lists as theirs: only those are read. */
async function waitingFor(deps: Deps, group: CoreGroup, personId: string): Promise<readonly Notice[]> {
  const ids = noticesTo(group, personId).map(({ id }) => id);
  if (ids.length === 0) return [];
  const loaded = await deps.store.load(group.coreGroupId, ids);
  return [...storedNotice.among(loaded?.documents ?? new Map()).values()].filter((notice) => isUnsent(notice, personId));
}

function isUnsent(notice: Notice, personId: string): boolean {
  return notice.recipientPersonId === personId && isUnreached(notice);
}

/** Where somebody else changed it meanwhile, it is in hand already. */
async function wake(deps: Deps, { coreGroupId, id, recipientPersonId }: Notice): Promise<void> {
  const found = await deps.store.read(coreGroupId, id);
  const notice = found === null ? null : storedNotice.ifReadable(found.document);
  if (found === null || notice === null || !isUnsent(notice, recipientPersonId ?? '')) return;
  const now = deps.clock.now();
  const woken: Notice = notice.state === 'failed' ? retried(notice, now) : { ...notice, sendAfter: now };
  await deps.store.replace(woken, found.etag);
}
