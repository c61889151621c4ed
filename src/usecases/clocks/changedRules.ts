import { type KeptLimits, keptLimitsId, keptUnderRules } from '../../core/clocks/keptBreaches';
import type { CoreGroup } from '../../core/coreGroup';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import type { Rules } from '../../core/policy';
import { isDamage } from '../../documents/damage';
import { keptLimitsOf } from '../../documents/limits';
import { withAllVisits } from '../children/children';
import { commitGroup } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import { sha256 } from '../deeds/sha256';

/**
 * `contended`: groups that others kept changing; `unread`: groups of which something cannot be read. The rules are then not marked
 * as applied, and the next start goes on.
 */
export type ChangedRules = { readonly groups: number; readonly limits: number; readonly contended: number; readonly unread: number };

const rulesKey = 'rules';
/** An audit entry says which limits moved, as many as stay readable; the group's `limits` document has all of them. */
const mostInAudit = 40;

/**
 * At a start, where the rules are not those by which limits were last counted: says in each group's audit and beside its limits
 * what moved, keeps breaches that the new rules would not tell of, and works out the group's next day anew. Does none of this
 * at the first start of a store. If it breaks off, or two instances run it at once, the next start completes it and nothing is
 * added twice.
 */
export async function noteChangedRules(deps: Deps, settings: string, rulesOf: (settings: string) => Rules | null): Promise<ChangedRules> {
  const last = await deps.directory.read(rulesKey);
  const before = settingsIn(last);
  const counts = { groups: 0, limits: 0, contended: 0, unread: 0 };
  if (before === settings) return counts;
  const old = before === null ? null : rulesOf(before);
  if (old !== null) {
    const changeId = sha256(`${before} ${settings}`).slice(0, 32);
    for await (const coreGroupId of deps.store.groupIds()) {
      const recounted = await recount(deps, coreGroupId, old, changeId).catch(unreadIfDamaged);
      if (recounted.kind === 'unread') counts.unread += 1;
      if (recounted.kind === 'contended') counts.contended += 1;
      if (recounted.kind === 'moved') counts.groups += 1;
      if (recounted.kind === 'moved') counts.limits += recounted.limits;
    }
  }
  if (counts.contended + counts.unread > 0) return counts;
  await deps.directory.write({ key: rulesKey, type: 'rules', schemaVersion: 1, settings }, last?.etag ?? null);
  return counts;
}

/** The settings by which limits were last counted; null: no start has noted any yet. */
export async function notedRules({ directory }: Pick<Deps, 'directory'>): Promise<string | null> {
  return settingsIn(await directory.read(rulesKey));
}

function settingsIn(read: Awaited<ReturnType<Deps['directory']['read']>>): string | null {
  return read?.document.type === 'rules' ? read.document.settings : null;
}

function unreadIfDamaged(error: unknown): { readonly kind: 'unread' } {
  if (isDamage(error)) return { kind: 'unread' };
  throw error;
}

/** `same`: nothing of the group changed. `contended`: others kept changing it, and it was not recounted. */
type Recounted = { readonly kind: 'same' | 'contended' } | { readonly kind: 'moved'; readonly limits: number };

function recount(deps: Deps, coreGroupId: string, old: Rules, changeId: string): Promise<Recounted> {
  return commitGroup<Recounted>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, [keptLimitsId]),
    async decide(loaded) {
      if (loaded === null) return { kind: 'stop', answer: { kind: 'same' } };
      const group = loaded.head.document;
      const [at, on] = [deps.clock.now(), deps.clock.today()];
      const kept = keptLimitsOf(loaded, coreGroupId);
      const whole = await withAllVisits(deps, group);
      const keeping = keptUnderRules(kept, whole, { changeId, old, rules: deps.rules, at, on });
      const head: CoreGroup = { ...group, nextDueOn: nextLookOn(group, deps.rules, at) };
      if (keeping === kept && head.nextDueOn === group.nextDueOn) return { kind: 'stop', answer: { kind: 'same' } };
      // No limit moved, only the day on which to look at the group, because reminders or holidays changed.
      const entry = {
        deed: keeping === kept ? 'limits.redated' : 'limits.moved',
        by: 'system:settings',
        at,
        about: aboutOf(kept, keeping),
      };
      return {
        kind: 'write',
        writing: { head, put: keeping === kept ? [] : [keeping], entry },
        saved: () => ({ kind: 'moved', limits: movedIn(kept, keeping).length }),
        gaveUp: () => ({ kind: 'contended' }),
      };
    },
  });
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
