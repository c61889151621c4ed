import type { CoreGroup } from '../../core/coreGroup';
import { reachedBy } from '../../core/notices/arrival';
import { isWaiting, settledNotice } from '../../core/notices/lookAtGroup';
import { type Notice, withdrawn } from '../../core/notices/notice';
import { noticesTo, openNoticesOf, withOpenNotices } from '../../core/notices/openNotices';
import { storedNotice } from '../../documents/notice';
import { commitGroup } from '../deeds/commitGroup';
import type { Run } from './delivery';

/** Notes, of a group that was read on the way, that others in it were told that this person could not be reached. */
export function noteUnreached(run: Run, group: CoreGroup, personId: string | null): void {
  if (personId === null || saysUnreached(group, personId).length === 0) return;
  run.saidUnreached.set(personId, new Set([...(run.saidUnreached.get(personId) ?? []), group.coreGroupId]));
}

/** After somebody's notices have had their turn: where all that had failed has reached them, nobody is told any longer that it had not. */
export async function settleReached(run: Run, personId: string): Promise<void> {
  const groupIds = run.saidUnreached.get(personId) ?? new Set();
  run.saidUnreached.delete(personId);
  for (const coreGroupId of groupIds) await settleIn(run, coreGroupId, personId);
}

function settleIn({ deps }: Run, coreGroupId: string, personId: string): Promise<void> {
  return commitGroup<void>(deps, {
    coreGroupId,
    async load() {
      const found = await deps.store.load(coreGroupId, []);
      const group = found?.head.document;
      if (group === undefined) return null;
      return deps.store.load(coreGroupId, [...saysUnreached(group, personId), ...noticesTo(group, personId).map(({ id }) => id)]);
    },
    decide(loaded) {
      const group = loaded?.head.document;
      if (loaded === null || group === undefined) return { kind: 'stop', answer: undefined };
      const notices = storedNotice.among(loaded.documents);
      const said = saysUnreached(group, personId).flatMap((id) => notices.get(id) ?? []);
      // What is on its way to Teams at this moment is written down first.
      const over = said.filter(({ state }) => state !== 'sending');
      if (over.length === 0 || !reachedBy([...notices.values()], () => false).has(personId)) return { kind: 'stop', answer: undefined };
      const at = deps.clock.now();
      const gone = new Set(over.map(({ id }) => id));
      const left = (group.openNotices ?? []).filter((id) => !gone.has(id));
      const put = over.map((notice): Notice => (isWaiting(notice) ? withdrawn(notice) : settledNotice(notice, at)));
      const entry = { deed: 'alerts.reached', by: 'system:deliver', at, about: { settled: put.length } };
      // Where others kept changing the group, the next look at it finds the same.
      return {
        kind: 'write',
        writing: { head: withOpenNotices(group, left), put, entry },
        saved: () => undefined,
        gaveUp: () => undefined,
      };
    },
  });
}

/** The open notices that say of this person that they could not be reached. */
function saysUnreached(group: CoreGroup, personId: string): readonly string[] {
  return openNoticesOf(group).flatMap(({ id, about }) => (about.kind === 'unreached' && about.personId === personId ? [id] : []));
}
