import { canonicalJson } from '../../core/audit/canonicalJson';
import type { Visit } from '../../core/children/visit';
import { withThese } from '../../core/children/wholeVisits';
import { type JoinedChild, keepingBreachesOf, keptLimitsId, mayMoveLimits, noKeptLimits } from '../../core/clocks/keptBreaches';
import { mayAlterLeftOut } from '../../core/clocks/leftOut';
import type { CoreGroup } from '../../core/coreGroup';
import type { GroupDocument } from '../../core/documents';
import type { Rules } from '../../core/policy';
import type { CalendarDate } from '../../core/time/day';
import { keptLimitsOf } from '../../documents/limits';
import { storedVisit } from '../../documents/visit';
import type { Deps } from './deps';
import { visitsFrom } from './visitDocuments';

type Change = {
  readonly rules: Rules;
  readonly today: CalendarDate;
  /** What is written with it: kept limits among it stand in place of the stored ones. */
  readonly put: readonly GroupDocument[];
  readonly create: readonly GroupDocument[];
  readonly joined: JoinedChild | undefined;
};

/**
 * What a change of facts has to write so that no breach that was shown is missing afterwards: `put` with the group's kept limits,
 * which are read only where there is something to add. Throws StoreFault, and UnreadableDocument where they cannot be read.
 */
export async function withBreachesToKeep(
  store: Deps['store'],
  before: CoreGroup,
  after: CoreGroup,
  { rules, today, put, create, joined }: Change,
): Promise<readonly GroupDocument[]> {
  if (!mayMoveLimits(before, after)) return put;
  const { coreGroupId } = before;
  const none = noKeptLimits(coreGroupId);
  const [was, is] = await asFarAsTold(store, before, after, [...put, ...create], joined);
  if (keepingBreachesOf(none, was, is, rules, today, joined) === none) return put;
  const written = put.filter(({ id }) => id === keptLimitsId);
  const loaded =
    written.length > 0
      ? { documents: new Map<string, unknown>([[keptLimitsId, written[0]]]) }
      : await store.load(coreGroupId, [keptLimitsId]);
  const kept = loaded === null ? none : keptLimitsOf(loaded, coreGroupId);
  const keeping = keepingBreachesOf(kept, was, is, rules, today, joined);
  return keeping === kept ? put : [...put.filter(({ id }) => id !== keptLimitsId), keeping];
}

/**
 * The group before and after a change, to compare what either tells of. Lists of missed limits are told from all visits: where the change
 * may alter what only those tell that the head has left out, it is with all of them, before and after what is `written` with it. A
 * visit that cannot be read is on neither side, so that no entry is held up by it. Throws StoreFault.
 */
export async function asFarAsTold(
  store: Deps['store'],
  before: CoreGroup,
  after: CoreGroup,
  written: readonly GroupDocument[],
  joined?: JoinedChild,
): Promise<readonly [before: CoreGroup, after: CoreGroup]> {
  const put = written.filter(({ type }) => type === 'visit').flatMap((document) => storedVisit.ifReadable(document) ?? []);
  const alters = before.children.some((child) => {
    const idNow = child.childId === joined?.here ? joined.there : child.childId;
    const now = after.children.find(({ childId }) => childId === idNow);
    return now !== undefined && now !== child && mayAlterLeftOut(child, now, put);
  });
  if (!alters) return [before, after];
  const { visits } = await visitsFrom(store, before.coreGroupId, null);
  const all = new Map<string, Visit>([...visits, ...put].map((visit) => [visit.id, visit]));
  return [withThese(before, notYetWritten(visits, put)), withThese(after, [...all.values()])];
}

/** The visits without those that an import which broke off has written ahead of the head: this one writes them again. */
function notYetWritten(stored: readonly Visit[], put: readonly Visit[]): readonly Visit[] {
  const written = new Map(put.map((visit) => [visit.id, visit]));
  return stored.flatMap((visit) => {
    const now = written.get(visit.id);
    if (now === undefined) return [visit];
    const { takenBackOn: _, ...was } = visit;
    if (now.takenBackOn !== undefined) return [was];
    return canonicalJson(now) === canonicalJson(visit) ? [] : [visit];
  });
}
