import { nextLookOn } from '../../core/alerts/lookAtGroup';
import { appendAudit } from '../../core/audit/auditChain';
import { type KeptLimits, keptLimitsId, keptUnderRules } from '../../core/clocks/keptBreaches';
import type { CoreGroup } from '../../core/coreGroup';
import type { Rules } from '../../core/policy';
import { withAllVisits } from '../children/children';
import type { Deps } from '../deeds/deps';
import { sha256 } from '../deeds/sha256';
import { keptLimitsIn } from './keptLimits';

export type ChangedRules = { readonly groups: number; readonly limits: number };

const rulesKey = 'rules';
const mostTries = 5;
/** An audit entry says which limits moved, as many as stay readable; the group's `limits` document has all of them. */
const mostInAudit = 40;

/**
 * At a start: where the rules are not those that limits were last counted by, says in each group's audit and beside its
 * limits what moved, keeps breaches that the new rules would not tell of, and gives the group its next day anew. Says
 * nothing at the first start. Broken off, or run by two at once, it is made up for and adds nothing twice.
 */
export async function noteChangedRules(deps: Deps, settings: string, rulesOf: (settings: string) => Rules | null): Promise<ChangedRules> {
  const last = await deps.directory.read(rulesKey);
  const before = last?.document.type === 'rules' ? last.document.settings : null;
  if (before === settings) return { groups: 0, limits: 0 };
  const old = before === null ? null : rulesOf(before);
  const counts = { groups: 0, limits: 0 };
  if (old !== null) {
    const changeId = sha256(`${before} ${settings}`).slice(0, 32);
    for await (const coreGroupId of deps.store.groupIds()) {
      const moved = await deps.oneAtATime(coreGroupId, () => recount(deps, coreGroupId, old, changeId));
      if (moved !== null) counts.groups += 1;
      counts.limits += moved ?? 0;
    }
  }
  await deps.directory.write({ key: rulesKey, type: 'rules', schemaVersion: 1, settings }, last?.etag ?? null);
  return counts;
}

/** How many limits of one group moved; null where nothing of it changed. */
async function recount(deps: Deps, coreGroupId: string, old: Rules, changeId: string): Promise<number | null> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const loaded = await deps.store.load(coreGroupId, [keptLimitsId]);
    if (loaded === null) return null;
    const group = loaded.head.document;
    const [at, on] = [deps.clock.now(), deps.clock.today()];
    const kept = keptLimitsIn(loaded, coreGroupId);
    const whole = await withAllVisits(deps, group);
    const keeping = keptUnderRules(kept, whole, { changeId, old, rules: deps.rules, at, on });
    const next: CoreGroup = { ...group, nextDueOn: nextLookOn(group, deps.rules, at) };
    if (keeping === kept && next.nextDueOn === group.nextDueOn) return null;
    const draft = { deed: 'limits.moved', by: 'system:settings', at, about: aboutOf(kept, keeping) };
    const audit = appendAudit(next, keeping === kept ? [] : [draft], sha256);
    const outcome = await deps.store.commit({
      coreGroupId,
      head: { ...next, lastAudit: audit.link },
      etag: loaded.head.etag,
      put: keeping === kept ? [] : [keeping],
      create: audit.entries,
    });
    if (outcome === 'saved') return movedIn(kept, keeping).length;
  }
  return null;
}

function movedIn(before: KeptLimits, after: KeptLimits) {
  return after.moved === before.moved ? [] : (after.moved.at(-1)?.limits ?? []);
}

function aboutOf(before: KeptLimits, after: KeptLimits): Readonly<Record<string, string | number>> {
  const limits = movedIn(before, after);
  return {
    moved: limits.length,
    breachesKept: after.breaches.length - before.breaches.length,
    limits: limits
      .slice(0, mostInAudit)
      .map(({ clock, childId, from, to }) => `${clock} ${childId} ${from.limit} ${to.limit}`)
      .join(', '),
  };
}
