import type { Absence, CoreGroup } from '../../core/coreGroup';
import type { StoredGroup } from '../../core/documents';
import type { Absences } from '../../core/notices/ladder';
import { type Look, lookAtGroup } from '../../core/notices/lookAtGroup';
import type { Notice } from '../../core/notices/notice';
import { unlistedReports } from '../../core/notices/notSeenNotices';
import { planNotices, wantedIds } from '../../core/notices/planNotices';
import { withQuietNotices } from '../../core/notices/quiet';
import type { ReportCode } from '../../core/reports';
import type { Instant } from '../../core/time/day';
import { isDamage } from '../../documents/damage';
import { storedNotice } from '../../documents/notice';
import type { DueGroup, LoadedGroup } from '../../ports/coreGroupStore';
import { commitGroup, type Writing } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import { faultCode } from '../deeds/faultCode';
import { severalAtOnce } from '../deeds/severalAtOnce';
import { tellTheRest } from '../deeds/telling';
import { takeIn } from '../import/moveChildren';
import { personIfReadable } from '../people/linkPerson';
import { lookedUp, unlookedIds } from './unlooked';

export type SweepOptions = {
  /** Only says what would be planned. */
  readonly dryRun: boolean;
  /** Asked before each group: false ends the sweep there, as when another instance has taken over. */
  readonly mayGoOn: () => boolean;
  /** Told of each group whose turn failed or whose head cannot be read; the next sweep finds it again. */
  readonly failed: (code: ReportCode, about?: { readonly coreGroupId: string }) => void;
  /** Told of each notice that is planned, in no certain order. */
  readonly planned?: (notice: Notice) => void;
};

export type SweepReport = {
  readonly groups: number;
  readonly planned: number;
  readonly settled: number;
  readonly failures: number;
  /** Groups that are due and whose head cannot be read: nothing can be told for them until somebody has seen to it. */
  readonly damaged: number;
};

/** Documents a commit brings beside the head and its audit entry, under the store's 100 operations. */
const mostDocuments = 90;

/** So many groups wait for the store at the same time. A press waits for the looks of so many at most. */
const groupsAtOnce = 8;

/**
 * Looks at every group whose day has come and plans or settles its notices. Each group's notices land together with the
 * day of its next look, so that running this twice, on two machines, or again after a crash adds nothing.
 */
export async function sweep(deps: Deps, options: SweepOptions): Promise<SweepReport> {
  const counts = { groups: 0, planned: 0, settled: 0, failures: 0, damaged: 0 };
  await severalAtOnce(whileAllowed(deps.store.due(deps.clock.today()), options.mayGoOn), groupsAtOnce, async (due) => {
    if (due.kind === 'damaged') {
      counts.damaged += 1;
      options.failed(due.why === 'corrupt' ? 'store.damaged' : 'store.newer-schema', { coreGroupId: due.coreGroupId });
      return;
    }
    const { document } = due;
    counts.groups += 1;
    try {
      const { looks, isWhole } = await sweepGroup(deps, document, options);
      if (!isWhole) options.failed('sweep-contended', { coreGroupId: document.coreGroupId });
      for (const { create, put, settled } of looks) {
        const planned = [...create, ...put.filter(({ state }) => state === 'planned')];
        for (const notice of planned) options.planned?.(notice);
        counts.planned += planned.length;
        counts.settled += settled.length;
      }
    } catch (error) {
      const code = faultCode(error);
      if (code === null) throw error;
      counts.failures += 1;
      options.failed(code, { coreGroupId: document.coreGroupId });
    }
  });
  return counts;
}

async function* whileAllowed(due: AsyncIterable<DueGroup>, mayGoOn: () => boolean): AsyncIterable<DueGroup> {
  for await (const each of due) {
    if (!mayGoOn()) return;
    yield each;
  }
}

/** How one commit of a sweep ended: `part` of the look that was still to be brought, or nothing more to do. */
type Swept = { readonly kind: 'over' | 'contended' } | { readonly kind: 'brought'; readonly part: Look; readonly isAll: boolean };

/** Looks at one group until a commit has brought all there is to bring; `isWhole` false: others kept changing it meanwhile. */
async function sweepGroup(
  deps: Deps,
  { coreGroupId, openNotices = [], untold = [], arriving = [] }: CoreGroup,
  { dryRun, failed }: SweepOptions,
): Promise<{ readonly looks: readonly Look[]; readonly isWhole: boolean }> {
  const looks: Look[] = [];
  // Where the group that they come from cannot be read they wait, and this one is looked at all the same.
  if (!dryRun && arriving.length > 0)
    await takeIn(deps, coreGroupId, deps.clock.now()).catch((error: unknown) => goingOnIfDamaged(error, coreGroupId, failed));
  if (!dryRun && untold.length > 0) {
    const isTold = await tellTheRest(deps, coreGroupId).catch((error: unknown) => goingOnIfDamaged(error, coreGroupId, failed));
    if (!isTold) return { looks, isWhole: false };
  }
  for (let ids = openNotices; ; ) {
    const swept = await sweepOnce(deps, coreGroupId, ids, dryRun);
    if (swept.kind !== 'brought') return { looks, isWhole: swept.kind === 'over' };
    looks.push(swept.part);
    if (swept.isAll) return { looks, isWhole: true };
    ids = swept.part.group.openNotices ?? [];
  }
}

/** Where a document with people still to be told cannot be read, that is reported, and the group's clocks are looked at all the same. */
function goingOnIfDamaged(error: unknown, coreGroupId: string, failed: SweepOptions['failed']): true {
  if (!isDamage(error)) throw error;
  failed(error.code, { coreGroupId });
  return true;
}

/** One look, and as much of it as one commit carries. */
function sweepOnce(deps: Deps, coreGroupId: string, listed: readonly string[], dryRun: boolean): Promise<Swept> {
  let wanted: readonly string[] = [];
  return commitGroup<Swept>(deps, {
    coreGroupId,
    // One that a commit found there was taken off the list once, and is wanted again: it is looked at with the others.
    load: (lost) => loadWithNotices(deps, coreGroupId, lost === 'already-there' ? [...listed, ...wanted] : listed),
    async decide(loaded) {
      const now = deps.clock.now();
      if (loaded === null || !isDue(loaded.head, deps.clock.today())) return { kind: 'stop', answer: { kind: 'over' } };
      const group = lookedUp(loaded.head.document, loaded, deps.rules, deps.clock.today());
      const readable = storedNotice.among(loaded.documents);
      const others = unlookedIds(loaded.head.document, deps.rules, deps.clock.today());
      const unread = [...loaded.documents].filter(([id]) => !readable.has(id) && !others.includes(id));
      const why = new Map(unread.map(([id, stored]) => [id, storedNotice.damage(stored) ?? 'corrupt'] as const));
      const whole = lookAtGroup(group, readable, deps.rules, now, await absencesIn(deps, group, now), why);
      if (dryRun) return { kind: 'stop', answer: { kind: 'brought', part: whole, isAll: true } };
      const part = firstOf(whole, group);
      wanted = whole.create.map(({ id }) => id);
      return {
        kind: 'write',
        writing: writingOf(part, now),
        saved: () => ({ kind: 'brought', part, isAll: part === whole }),
        gaveUp: () => ({ kind: 'contended' }),
      };
    },
  });
}

/** The head with those documents, all that it lists as open itself, reports that wait for a decision and are on no list, and what it has to look up. */
async function loadWithNotices(deps: Deps, coreGroupId: string, ids: readonly string[]): Promise<LoadedGroup | null> {
  const loaded = await deps.store.load(coreGroupId, ids);
  const group = loaded?.head.document;
  const today = deps.clock.today();
  const besides = group === undefined ? [] : [...unlistedReports(group, today), ...unlookedIds(group, deps.rules, today)];
  const listed = [...(group?.openNotices ?? []), ...besides];
  return listed.every((id) => ids.includes(id)) ? loaded : deps.store.load(coreGroupId, [...new Set([...ids, ...listed])]);
}

function isDue({ document }: StoredGroup, today: string): boolean {
  return document.nextDueOn !== null && document.nextDueOn <= today;
}

/** As much of a look as one commit carries; the group stays due while some is left. */
function firstOf(look: Look, before: CoreGroup): Look {
  if (look.create.length + look.put.length <= mostDocuments) return look;
  const put = look.put.slice(0, mostDocuments);
  const create = look.create.slice(0, mostDocuments - put.length);
  const left = new Set(look.create.slice(create.length).map(({ id }) => id));
  const listed = (look.group.openNotices ?? []).filter((id) => !left.has(id));
  const putIds = new Set(put.map(({ id }) => id));
  return {
    group: {
      ...withQuietNotices(look.group, before.quietNotices ?? []),
      openNotices: [...new Set([...listed, ...(before.openNotices ?? [])])].sort(),
      nextDueOn: before.nextDueOn,
    },
    create,
    put,
    settled: look.settled.filter(({ id }) => putIds.has(id)),
  };
}

/** A look that only moves the day of the next one is told too: that day decides whether anybody is ever alerted. */
function writingOf({ group, put, create, settled }: Look, at: Instant): Writing {
  const about = { planned: create.length + put.length - settled.length, settled: settled.length };
  return { head: group, put, create, entry: { deed: 'alerts.sweep', by: 'system:sweep', at, about } };
}

/** The leave of those who would be told something now. */
export async function absencesIn(deps: Deps, group: CoreGroup, now: Instant): Promise<Absences> {
  const drafts = planNotices(group, deps.rules, now);
  const personIds = new Set(drafts.flatMap(({ recipientPersonId }) => recipientPersonId ?? []));
  const absences = new Map<string, Absence>();
  for (const personId of personIds) {
    const away = (await personIfReadable(deps, personId))?.away ?? null;
    if (away !== null) absences.set(personId, away);
  }
  return absences;
}

/** The ids of the notices that there must be about a group's clocks now. */
export async function idsWantedNow(deps: Deps, group: CoreGroup): Promise<ReadonlySet<string>> {
  const now = deps.clock.now();
  return wantedIds(planNotices(group, deps.rules, now, await absencesIn(deps, group, now)));
}
