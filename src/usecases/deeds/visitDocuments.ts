import { z } from 'zod';
import type { Child } from '../../core/child';
import { beforeVisitsFrom, standingVisits, type Visit } from '../../core/children/visit';
import type { VisitFact } from '../../core/facts';
import type { CalendarDate } from '../../core/time/day';
import { UnreadableDocument } from '../../documents/damage';
import { storedVisit } from '../../documents/visit';
import type { Deps } from './deps';

const pageSize = 200;

/**
 * Every visit of a group, corrected ones among them, from the first. Throws UnreadableDocument where one cannot be read, as
 * conclusions from the others would be wrong.
 */
export async function everyVisit(store: Deps['store'], coreGroupId: string): Promise<readonly Visit[]> {
  return everyVisitFrom(store, coreGroupId, null);
}

/** The same from that day on. */
export async function everyVisitFrom(store: Deps['store'], coreGroupId: string, from: CalendarDate | null): Promise<readonly Visit[]> {
  const { visits, unread } = await visitsFrom(store, coreGroupId, from);
  if (unread > 0) throw new UnreadableDocument('visit', 'corrupt');
  return visits;
}

/** All visits to a child that count, where its head has left older ones out; null: the head has them all. Throws as `everyVisit`. */
export async function visitsLeftOut(store: Deps['store'], coreGroupId: string, child: Child): Promise<readonly VisitFact[] | null> {
  if (child.visitsKeptFrom === undefined) return null;
  const visits = standingVisits(await everyVisit(store, coreGroupId), [child]);
  return visits.filter(({ childId }) => childId === child.childId).map(({ fact }) => fact);
}

/** A visit saved between reading the history and the commit is in the head alone. */
export function withKnown(headed: readonly VisitFact[], read: readonly VisitFact[]): readonly VisitFact[] {
  return [...new Map([...read, ...headed].map((fact) => [fact.visitId, fact])).values()];
}

const withId = z.looseObject({ id: z.string() });

/**
 * Every visit of a group from that day on, corrected ones among them, in order of day: one query for up to 200. `unread`: how many
 * more there are that cannot be read.
 */
export async function visitsFrom(
  store: Deps['store'],
  coreGroupId: string,
  from: CalendarDate | null,
): Promise<{ readonly visits: readonly Visit[]; readonly unread: number }> {
  const visits: Visit[] = [];
  let unread = 0;
  for (let after = from === null ? null : beforeVisitsFrom(from); ; ) {
    const page = await store.ofType(coreGroupId, 'visit', { limit: pageSize, after });
    const readable = page.flatMap((document) => storedVisit.ifReadable(document) ?? []);
    visits.push(...readable);
    unread += page.length - readable.length;
    const last = withId.safeParse(page.at(-1)).data;
    if (page.length < pageSize || last === undefined) return { visits, unread };
    after = last.id;
  }
}
