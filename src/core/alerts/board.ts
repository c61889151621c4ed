import type { Clock } from '../clocks/clock';
import { clockOn } from '../clocks/clockState';
import type { CoreGroup } from '../coreGroup';
import type { Member } from '../member';
import { isOfChildrenOf, limitOf, maySeeThat } from '../notices/aboutNotice';
import { isUnreached, triedAt } from '../notices/arrival';
import { dutyKey, openDuties } from '../notices/duties';
import type { Notice } from '../notices/notice';
import { limitKey } from '../notices/noticeKinds';
import type { Rules } from '../policy';
import type { Instant } from '../time/day';

/** Somebody who could not be reached, with every notice that did not get to them. `personId` null: the group's conversation. */
export type Unreached = {
  readonly personId: string | null;
  readonly notices: readonly Notice[];
  /** Why, as a code: what the last try came to. */
  readonly because: string;
  readonly since: Instant;
  /** The others were told that this person could not be reached. */
  readonly fallback: boolean;
};

/** One notice and the limit it is about; null where that is met, or it is about no limit. */
export type Told = { readonly notice: Notice; readonly clock: Clock | null };

export type Board = {
  readonly unreached: readonly Unreached[];
  /** Ids of what cannot be read at all. */
  readonly damaged: readonly string[];
  readonly told: readonly Told[];
};

/**
 * What was sent to whom about the children that the viewer is here for: those who could not be reached apart, the
 * rest by limit. Whoever is looking is here, and is not listed to themselves as somebody to ring.
 */
export function alertsBoard(
  group: CoreGroup,
  notices: ReadonlyMap<string, Notice>,
  damaged: readonly string[],
  viewer: Member,
  rules: Rules,
  today: string,
): Board {
  const seen = [...notices.values()].filter((notice) => isOfChildrenOf(viewer, notice.about) && maySeeThat(viewer, notice));
  const clocks = new Map(
    openDuties(group, rules, today).map(({ occurrence, childId }) => [
      dutyKey({ id: occurrence.clock, childId, limit: occurrence.limit }),
      clockOn(occurrence, rules, today),
    ]),
  );
  const told = seen
    .filter((notice) => !isUnreached(notice))
    .map((notice): Told => ({ notice, clock: notice.about.kind === 'clock' ? (clocks.get(limitKey(notice.about)) ?? null) : null }));
  return { unreached: unreachedIn(seen).filter(({ personId }) => personId !== viewer.personId), damaged, told: [...told].sort(byLimit) };
}

/** Why a notice did not get there: what stopped it, else what the last try came to. */
export function failureOf({ failure, attempts }: Notice): string {
  return failure ?? attempts.at(-1)?.outcome ?? 'set-aside';
}

function unreachedIn(notices: readonly Notice[]): readonly Unreached[] {
  const byPerson = new Map<string | null, Notice[]>();
  for (const notice of notices.filter(isUnreached)) {
    byPerson.set(notice.recipientPersonId, [...(byPerson.get(notice.recipientPersonId) ?? []), notice]);
  }
  return [...byPerson].map(([personId, theirs]) => {
    const newest = theirs.reduce((one, other) => (triedAt(other) > triedAt(one) ? other : one));
    const fallback = notices.some(({ about }) => about.kind === 'unreached' && about.personId === personId);
    return { personId, notices: theirs, because: failureOf(newest), since: triedAt(newest), fallback };
  });
}

function byLimit({ notice: one }: Told, { notice: other }: Told): number {
  const [first, second] = [keyOf(one), keyOf(other)];
  return first < second ? -1 : Number(first > second);
}

function keyOf({ about, plannedAt, id }: Notice): string {
  return `${limitOf(about) ?? '0000-00-00'} ${plannedAt} ${id}`;
}
