import { whoIsTold } from '../../core/alerts/ladder';
import { listingNotices } from '../../core/alerts/lookAtGroup';
import { type Notice, type NoticeDraft, noticeId, planNotice } from '../../core/alerts/notice';
import { nextOpening } from '../../core/alerts/quietHours';
import { appendAudit } from '../../core/audit/auditChain';
import type { CoreGroup } from '../../core/coreGroup';
import type { Role } from '../../core/member';
import type { Deps } from '../deeds/deps';
import { sha256 } from '../deeds/sha256';
import type { Run } from './delivery';

const mostTries = 5;

/**
 * A person could not be reached: a neutral card in the group's own conversation, and a notice to the co-ordinator, or to
 * the next one up where that is the person. Once for each person and day or month, however many notices there are.
 */
export function planUnreached(run: Run, notice: Notice): Promise<void> {
  const { recipientPersonId } = notice;
  if (recipientPersonId === null) return Promise.resolve();
  return addNotices(run.deps, notice.coreGroupId, 'alerts.unreached', (group) => draftsFor(run.deps, group, notice, recipientPersonId));
}

/** Adds the notices that are not there yet, in one commit with its audit entry. Throws StoreFault. */
export function addNotices(
  deps: Deps,
  coreGroupId: string,
  deed: string,
  draftsOf: (group: CoreGroup) => readonly NoticeDraft[],
): Promise<void> {
  return deps.oneAtATime(coreGroupId, async () => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const loaded = await deps.store.load(coreGroupId, []);
      if (loaded === null) return;
      const drafts = draftsOf(loaded.head.document);
      const found = await Promise.all(drafts.map(({ key }) => deps.store.read(coreGroupId, noticeId(key))));
      const now = deps.clock.now();
      const create = drafts.filter((_, index) => found[index] === null).map((draft) => planNotice(draft, now));
      if (create.length === 0) return;
      const group = listingNotices(loaded.head.document, create);
      const audit = appendAudit(group, [{ deed, by: 'system:deliver', at: now, about: { planned: create.length } }], sha256);
      const head = { ...group, lastAudit: audit.link };
      const outcome = await deps.store.commit({
        coreGroupId,
        head,
        etag: loaded.head.etag,
        put: [],
        create: [...audit.entries, ...create],
      });
      if (outcome === 'saved') return;
    }
  });
}

function draftsFor({ clock, rules }: Deps, group: CoreGroup, notice: Notice, unreachedPersonId: string): readonly NoticeDraft[] {
  const now = clock.now();
  const waitUntil = nextOpening(rules.calendar, rules.policy.alertHours, now);
  const common = {
    coreGroupId: group.coreGroupId,
    clock: null,
    urgency: notice.urgency,
    sendAfter: notice.urgency === 'at-once' ? now : waitUntil,
    escalatesAt: null,
    unreachedPersonId,
    opens: { verb: 'alerts.board', data: {} },
  } as const;
  // Once a day for what cannot wait; once a month for the rest, which is on the board all the time.
  const period = notice.urgency === 'at-once' ? clock.today() : clock.today().slice(0, 7);
  const key = `unreached:${unreachedPersonId}:${period}`;
  const told = watchersBut(group, unreachedPersonId, clock.today()).map(
    (personId): NoticeDraft => ({ ...common, key: `${key}:${personId}`, reason: 'undelivered', recipientPersonId: personId }),
  );
  // A person's own action is not the whole chat's to see to: the co-ordinator is told, that is all.
  if (group.conversation === null || notice.reason === 'undelivered' || notice.reason === 'action') return told;
  // There each reader opens what waits for them: one person's own alert would be refused to all others.
  const opens = notice.clock === null ? notice.opens : { verb: 'alerts.open', data: {} };
  return [...told, { ...common, opens, key: `${key}:group`, reason: notice.reason, recipientPersonId: null }];
}

/** Who sees to it that somebody is reached: the first of these roles that anybody else holds. */
function watchersBut(group: CoreGroup, personId: string, on: string): readonly string[] {
  const roles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair'];
  for (const role of roles) {
    const others = whoIsTold(group, [role], { childIds: [], on, owners: [] }).filter((each) => each !== personId);
    if (others.length > 0) return others;
  }
  return [];
}
