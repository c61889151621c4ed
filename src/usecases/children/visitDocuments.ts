import { z } from 'zod';
import type { Child } from '../../core/child';
import { decisionCodes, detailSubjects, type NotSeen, notSeenDocumentId } from '../../core/children/notSeen';
import { beforeVisitsFrom, standingVisits, type Visit, visitSubjects } from '../../core/children/visit';
import { storedAs } from '../../core/documents';
import type { VisitFact } from '../../core/facts';
import type { CalendarDate } from '../../core/time/day';
import type { Deps } from '../deeds/deps';
import { audience, type Documents, typedText } from '../deeds/documents';
import { parsedOnce, UnreadableDocument } from '../deeds/stored';

export const visitDocument = z.strictObject({
  id: z.string(),
  type: z.literal('visit'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  childId: z.string(),
  fact: z.strictObject({
    visitId: z.string(),
    on: z.string(),
    byRole: z.enum(['co-ordinator', 'manager', 'other']),
    byPersonId: z.string(),
    agency: z.string(),
    seen: z.boolean(),
    alone: z.boolean(),
    atHome: z.boolean(),
    bedroom: z.boolean(),
  }),
  time: z.string().nullable(),
  announced: z.boolean().nullable(),
  notSeenReason: z.string().nullable(),
  words: z.array(
    z.strictObject({
      text: z.string(),
      by: z.string(),
      at: z.string(),
      language: z.enum(['cy', 'en']),
      audience,
      about: z.enum(visitSubjects).exactOptional(),
    }),
  ),
  enteredAt: z.string(),
  corrects: z.string().nullable(),
  notSeenEntryId: z.string().exactOptional(),
});

export const notSeenDocument = z.strictObject({
  id: z.string(),
  type: z.literal('not-seen'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  entryId: z.string(),
  version: z.number(),
  state: z.enum(['awaiting-decision', 'decided']),
  childIds: z.array(z.string()),
  visitIds: z.array(z.string()),
  on: z.string(),
  time: z.string(),
  place: typedText,
  danger: z.boolean(),
  announced: z.boolean().nullable(),
  details: z.array(z.strictObject({ about: z.enum(detailSubjects), words: typedText })),
  lastSeen: z.array(z.strictObject({ childId: z.string(), on: z.string().nullable(), byPersonId: z.string().nullable() })),
  reportedBy: z.string(),
  reportedByPersonId: z.string(),
  enteredAt: z.string(),
  takenOn: z.array(z.strictObject({ memberId: z.string(), at: z.string() })),
  decisions: z.array(z.strictObject({ code: z.enum(decisionCodes), words: typedText.nullable(), memberId: z.string(), at: z.string() })),
  again: z.strictObject({ times: z.number(), lastAt: z.string() }).exactOptional(),
});

const parseVisit = parsedOnce('visit', storedAs<Visit>()(visitDocument));
const parseNotSeen = parsedOnce('not-seen', storedAs<NotSeen>()(notSeenDocument));

/** The visit among what was loaded, by its document's id; undefined where there is none, or the id is no visit's. */
export function visitIn({ documents }: Documents, id: string): Visit | undefined {
  const found = id.startsWith('visit:') ? documents.get(id) : undefined;
  return found === undefined ? undefined : parseVisit(found);
}

/** The visits that this very press has made. */
export function visitsAmong({ documents }: Documents): readonly Visit[] {
  return [...documents.values()].map((each) => visitDocument.safeParse(each)).flatMap(({ data }) => data ?? []);
}

export function notSeenIn({ documents }: Documents, entryId: string): NotSeen | undefined {
  const found = documents.get(notSeenDocumentId(entryId));
  return found === undefined ? undefined : parseNotSeen(found);
}

/** The report that this very press has made or added to, the newest there is; undefined where the press was a repetition. */
export function notSeenAmong({ documents }: Documents): NotSeen | undefined {
  const newest = (entry: NotSeen): string => entry.again?.lastAt ?? entry.enteredAt;
  return [...documents.values()]
    .flatMap((each) => notSeenDocument.safeParse(each).data ?? [])
    .reduce<NotSeen | undefined>((last, entry) => (last === undefined || newest(entry) >= newest(last) ? entry : last), undefined);
}

const pageSize = 200;

/** The same, all of them from the first: throws UnreadableDocument where one cannot be read, as what is told from them would be wrong. */
export async function everyVisit(store: Deps['store'], coreGroupId: string): Promise<readonly Visit[]> {
  const { visits, unread } = await visitsFrom(store, coreGroupId, null);
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
    const readable = page.flatMap((document) => visitDocument.safeParse(document).data ?? []);
    visits.push(...readable);
    unread += page.length - readable.length;
    const last = withId.safeParse(page.at(-1)).data;
    if (page.length < pageSize || last === undefined) return { visits, unread };
    after = last.id;
  }
}
