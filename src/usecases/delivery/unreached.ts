import type { CoreGroup } from '../../core/coreGroup';
import type { Role } from '../../core/member';
import { idOf, isForRecipient } from '../../core/notices/aboutNotice';
import { whoIsTold } from '../../core/notices/ladder';
import { type Notice, type NoticeDraft, planNotice } from '../../core/notices/notice';
import { listingNotices } from '../../core/notices/openNotices';
import { nextOpening } from '../../core/notices/quietHours';
import { storedNotice } from '../../documents/notice';
import { commitGroup } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import type { Run } from './delivery';

/**
 * A person could not be reached: a neutral card in the group's own conversation, and a notice to the co-ordinator, or to
 * the next one up where that is the person. Once for each person and day or month, however many notices there are.
 */
export function planUnreached(run: Run, notice: Notice): Promise<void> {
  const { recipientPersonId } = notice;
  if (recipientPersonId === null) return Promise.resolve();
  return addNotices(run.deps, notice.coreGroupId, 'alerts.unreached', (group) => draftsFor(run.deps, group, notice, recipientPersonId));
}

/**
 * Adds the notices that are not there yet, in one commit with its audit entry. Throws StoreFault, and `store.contended`
 * where others kept changing the group: whoever sends on behalf of these must not go on as if they were planned.
 */
export function addNotices(
  deps: Deps,
  coreGroupId: string,
  deed: string,
  draftsOf: (group: CoreGroup) => readonly NoticeDraft[],
): Promise<void> {
  return commitGroup<void>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, []),
    async decide(loaded) {
      if (loaded === null) return { kind: 'stop', answer: undefined };
      const drafts = draftsOf(loaded.head.document);
      const found = await Promise.all(
        drafts.map(({ about, recipientPersonId }) => deps.store.read(coreGroupId, idOf(about, recipientPersonId))),
      );
      const at = deps.clock.now();
      const create = drafts.filter((_, index) => found[index] === null).map((draft) => planNotice(draft, at));
      // It had been reached, and what was said of it was over: it is said anew.
      const put = drafts
        .filter((draft, index) => draft.about.kind === 'unreached' && isOver(found[index]?.document))
        .map((draft) => planNotice(draft, at));
      if (create.length + put.length === 0) return { kind: 'stop', answer: undefined };
      return {
        kind: 'write',
        writing: {
          head: listingNotices(loaded.head.document, [...create, ...put]),
          create,
          put,
          entry: { deed, by: 'system:deliver', at, about: { planned: create.length + put.length } },
        },
        saved: () => undefined,
        gaveUp: () => {
          throw new Contended();
        },
      };
    },
  });
}

function isOver(document: unknown): boolean {
  const state = storedNotice.ifReadable(document)?.state;
  return state === 'settled' || state === 'withdrawn';
}

/** Delivery tries the notice in hand again later, as with a store that is down. */
class Contended extends Error {
  readonly code = 'store.contended';
}

function draftsFor({ clock, rules }: Deps, group: CoreGroup, notice: Notice, unreachedPersonId: string): readonly NoticeDraft[] {
  const now = clock.now();
  const waitUntil = nextOpening(rules.calendar, rules.policy.alertHours, now);
  // Once a day for what cannot wait; once a month for the rest, which is on the board all the time.
  const period = notice.urgency === 'at-once' ? clock.today() : clock.today().slice(0, 7);
  const unreached = { kind: 'unreached', personId: unreachedPersonId, period } as const;
  const { coreGroupId } = group;
  const sendAfter = notice.urgency === 'at-once' ? now : waitUntil;
  const common = { coreGroupId, urgency: notice.urgency, sendAfter, escalatesAt: null };
  const told = watchersBut(group, unreachedPersonId, clock.today()).map(
    (personId): NoticeDraft => ({ ...common, about: { ...unreached, of: null }, recipientPersonId: personId }),
  );
  // The group's conversation is not told of one person's own action, nor of what nobody else may know of: only the co-ordinator is.
  const { about } = notice;
  if (group.conversation === null || about.kind === 'unreached' || about.kind === 'action' || isForRecipient(about)) return told;
  return [...told, { ...common, about: { ...unreached, of: about }, recipientPersonId: null }];
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
