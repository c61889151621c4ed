import { type KeptLimits, keptLimitsId, keptUnderRules } from '../../core/clocks/keptBreaches';
import type { CoreGroup } from '../../core/coreGroup';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import type { Rules } from '../../core/policy';
import type { CalendarDate } from '../../core/time/day';
import { isDamage } from '../../documents/damage';
import { keptLimitsOf } from '../../documents/limits';
import type { LastRules, SettingsUntil } from '../../ports/directory';
import { withAllVisits } from '../children/children';
import { commitGroup } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import { sha256 } from '../deeds/sha256';
import { notedRules, pastWith, type ReadSettings, rulesKey, withPast } from './notedRules';

/**
 * `contended`: groups that others kept changing; the rules are then not marked as applied. `unread`: groups of which something cannot be
 * read: the next start goes on with these alone. `rules`: those that count from here on, with those before them.
 */
export type ChangedRules = {
  readonly groups: number;
  readonly limits: number;
  readonly contended: number;
  readonly unread: number;
  readonly rules: Rules;
};

/** An audit entry says which limits moved, as many as stay readable; the group's `limits` document has all of them. */
const mostInAudit = 40;

/**
 * At a start, where the rules are not those by which limits were last counted: says in each group's audit and beside its limits
 * what moved, keeps breaches that the new rules would not tell of, and works out the group's next day anew. Does none of this
 * at the first start of a store. If it breaks off, or two instances run it at once, the next start completes it and nothing is
 * added twice.
 */
export async function noteChangedRules(deps: Deps, settings: string, reading: ReadSettings): Promise<ChangedRules> {
  const noted = await notedRules(deps);
  const none = { groups: 0, limits: 0, contended: 0, unread: 0 };
  if (noted === null) return { ...none, ...(await marked(deps, { settings }, null, { settings, reading })) };
  const { document } = noted;
  const isNew = document.settings !== settings;
  const today = deps.clock.today();
  const past = isNew ? pastWith(document, today) : (document.past ?? []);
  const rules = withPast(deps.rules, settings, past, reading);
  const changes = [...(document.left ?? []), ...(isNew ? [{ settings: document.settings, until: today, coreGroupIds: null }] : [])];
  if (changes.length === 0) return { ...none, rules };
  const counts = { ...none };
  const left: (SettingsUntil & { readonly coreGroupIds: readonly string[] })[] = [];
  for (const { coreGroupIds, ...change } of changes) {
    const old = oldRules(change, document, reading);
    if (old === null) continue;
    const changeId = sha256(`${change.settings} ${settings}`).slice(0, 32);
    const unread: string[] = [];
    for await (const coreGroupId of coreGroupIds ?? deps.store.groupIds()) {
      const recounted = await recount({ ...deps, rules }, coreGroupId, old, { changeId, on: change.until }).catch(unreadIfDamaged);
      if (recounted.kind === 'unread') unread.push(coreGroupId);
      if (recounted.kind === 'contended') counts.contended += 1;
      if (recounted.kind === 'moved') counts.groups += 1;
      if (recounted.kind === 'moved') counts.limits += recounted.limits;
    }
    counts.unread += unread.length;
    if (unread.length > 0) left.push({ ...change, coreGroupIds: unread });
  }
  if (counts.contended > 0) return { ...counts, rules };
  const now = { settings, ...(past.length > 0 && { past }), ...(left.length > 0 && { left }) };
  const marks = await marked(deps, now, noted.etag, { settings, reading });
  return { ...counts, ...marks };
}

/** The rules that a change is from, with those before them. Null where this version cannot read them any more. */
function oldRules({ settings, until }: SettingsUntil, { past = [], ...noted }: LastRules, reading: ReadSettings): Rules | null {
  const rules = reading.rulesOf(settings);
  const before = settings === noted.settings ? past : past.filter((each) => each.until < until);
  return rules === null ? null : withPast(rules, settings, before, reading);
}

/** Marks the rules as applied. Where another instance marked some meanwhile, it is looked at again against those. */
async function marked(
  deps: Deps,
  now: Pick<LastRules, 'settings' | 'past' | 'left'>,
  etag: string | null,
  { settings, reading }: { readonly settings: string; readonly reading: ReadSettings },
): Promise<Pick<ChangedRules, 'rules'>> {
  const isMarked = await deps.directory.write({ key: rulesKey, type: 'rules', schemaVersion: 1, ...now }, etag);
  if (isMarked) return { rules: withPast(deps.rules, settings, now.past ?? [], reading) };
  return { rules: (await noteChangedRules(deps, settings, reading)).rules };
}

function unreadIfDamaged(error: unknown): { readonly kind: 'unread' } {
  if (isDamage(error)) return { kind: 'unread' };
  throw error;
}

/** `same`: nothing of the group changed. `contended`: others kept changing it, and it was not recounted. */
type Recounted = { readonly kind: 'same' | 'contended' } | { readonly kind: 'moved'; readonly limits: number };

type WhichChange = { readonly changeId: string; readonly on: CalendarDate };

/** By the rules of `deps`, on the day on which they took the place of the old ones. */
function recount(deps: Deps, coreGroupId: string, old: Rules, { changeId, on }: WhichChange): Promise<Recounted> {
  return commitGroup<Recounted>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, [keptLimitsId]),
    async decide(loaded) {
      if (loaded === null) return { kind: 'stop', answer: { kind: 'same' } };
      const group = loaded.head.document;
      const at = deps.clock.now();
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
