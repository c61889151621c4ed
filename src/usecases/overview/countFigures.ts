import { figuresOf, isSameCount } from '../../core/overview/figures';
import type { CountedGroup } from '../../core/overview/overseen';
import { isToBeCounted, pastFiguresOf } from '../../core/overview/pastFigures';
import type { ReportCode } from '../../core/reports';
import { storedFigures, storedPastFigures } from '../../documents/figures';
import { storedPlan } from '../../documents/plan';
import { withAllVisits } from '../children/children';
import { commitGroup } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import { faultCode } from '../deeds/faultCode';
import { keepCounts, newTally } from './authorityCounts';
import { countedIn } from './countedIn';

export type CountOptions = {
  /** Asked before each group: false ends the run there. */
  readonly mayGoOn: () => boolean;
  /** Told of each group whose turn failed; the next run finds it again. */
  readonly failed: (code: ReportCode, about: { readonly coreGroupId: string }) => void;
};

const groupsAtATime = 100;

/**
 * Compares what is counted of every group with a full count, and writes what differs: the past months where something may have changed
 * since they were counted, and figures that no commit has written, as in a store from before there were any. Several runs at once, or
 * one after a crash, change nothing. True: every group had its turn; then the sums of the whole local authority are kept too, which a
 * run that has to end before goes through again.
 */
export async function countFigures(deps: Deps, { mayGoOn, failed }: CountOptions): Promise<boolean> {
  const tally = newTally(deps.clock.today());
  for await (const ids of pagesOf(deps.store.groupIds())) {
    if (!mayGoOn()) return false;
    const [{ groups, damaged }, stored] = await Promise.all([deps.store.heads(ids), deps.store.figures(ids)]);
    const counted = countedIn(stored);
    if (damaged.length > 0) tally.miss();
    for (const group of groups) {
      if (!mayGoOn()) return false;
      const { figures = null, past = null } = counted.get(group.coreGroupId) ?? {};
      const isCounted = figures !== null && isSameCount(figures, figuresOf(group, deps.rules, deps.clock.today()));
      if (isCounted && !isToBeCounted(past, figures, group.lastAudit.seq, deps.clock.today())) {
        tally.add(group.localAuthority, { figures, past });
        continue;
      }
      try {
        const now = await countGroup(deps, group.coreGroupId);
        if (now === null) tally.miss();
        else tally.add(group.localAuthority, now);
      } catch (error) {
        const code = faultCode(error);
        if (code === null) throw error;
        failed(code, { coreGroupId: group.coreGroupId });
        tally.miss();
      }
    }
  }
  await keepCounts(deps, tally.counts());
  return true;
}

/** Counts one group from all its documents. Null: others keep changing it, and the next run does it. */
function countGroup(deps: Deps, coreGroupId: string): Promise<CountedGroup | null> {
  return commitGroup<CountedGroup | null>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, [storedFigures.id(), storedPastFigures.id(), storedPlan.id()]),
    async decide(loaded) {
      if (loaded === null) return { kind: 'stop', answer: null };
      const group = loaded.head.document;
      const [today, at] = [deps.clock.today(), deps.clock.now()];
      const figures = figuresOf(group, deps.rules, today);
      const stored = loaded.documents.get(storedFigures.id());
      const before = stored === undefined ? null : storedFigures.ifReadable(stored);
      const plan = storedPlan.in(loaded);
      // The commit of what is counted is one more in the group's log.
      const seq = group.lastAudit.seq + 1;
      const whole = await withAllVisits(deps, group);
      const past = pastFiguresOf({ group: whole, actions: plan?.actions ?? [], rules: deps.rules, today, seq });
      const put = [...(before !== null && isSameCount(before, figures) ? [] : [figures]), past];
      const entry = { deed: 'overview.counted', by: 'system:figures', at, about: { months: past.children.length } };
      return { kind: 'write', writing: { head: group, put, entry }, saved: () => ({ figures, past }), gaveUp: () => null };
    },
  });
}

async function* pagesOf(ids: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let page: string[] = [];
  for await (const id of ids) {
    page.push(id);
    if (page.length < groupsAtATime) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
