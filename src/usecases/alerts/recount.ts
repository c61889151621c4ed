import type { CoreGroup } from '../../core/coreGroup';
import { recountedOn } from '../../core/notices/lookAtGroup';
import type { ReportCode } from '../../core/reports';
import { commitGroup } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import { faultCode } from '../deeds/faultCode';

export type RecountOptions = {
  /** The clock is known to have been ahead: what was put off by it is looked at too, wherever something waits. */
  readonly wasAhead: boolean;
  /** Asked before each page of groups: false ends the run there. */
  readonly mayGoOn: () => boolean;
  /** Told of each group whose turn failed; the next day's run finds it again. */
  readonly failed: (code: ReportCode, about: { readonly coreGroupId: string }) => void;
};

const pageSize = 100;

/**
 * Brings forward the day on which each group is to be looked at, where it lies further ahead than its facts say: it was counted
 * by a clock that was ahead, and the sweep would pass over all that is due until then. True: every group had its turn.
 */
export async function recount(deps: Deps, { wasAhead, mayGoOn, failed }: RecountOptions): Promise<boolean> {
  for await (const ids of pagesOf(deps.store.groupIds())) {
    if (!mayGoOn()) return false;
    const { groups } = await deps.store.heads(ids);
    for (const group of groups.filter((each) => recountedOn(each, deps.rules, deps.clock.now(), wasAhead) !== null)) {
      try {
        await recountGroup(deps, group, wasAhead);
      } catch (error) {
        const code = faultCode(error);
        if (code === null) throw error;
        failed(code, { coreGroupId: group.coreGroupId });
      }
    }
  }
  return true;
}

function recountGroup(deps: Deps, { coreGroupId }: CoreGroup, wasAhead: boolean): Promise<void> {
  return commitGroup<void>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, []),
    decide(loaded) {
      const now = deps.clock.now();
      const on = loaded === null ? null : recountedOn(loaded.head.document, deps.rules, now, wasAhead);
      if (loaded === null || on === null) return { kind: 'stop', answer: undefined };
      const head = { ...loaded.head.document, nextDueOn: on };
      const entry = { deed: 'alerts.recount', by: 'system:sweep', at: now, about: { nextDueOn: on } };
      // If somebody else's commit came first, it has counted the day anew itself.
      return { kind: 'write', writing: { head, entry }, saved: () => undefined, gaveUp: () => undefined };
    },
  });
}

async function* pagesOf(ids: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let page: string[] = [];
  for await (const id of ids) {
    page.push(id);
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
