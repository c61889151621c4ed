import { z } from 'zod';
import { decisionCodes, detailSubjects, type NotSeen, notSeenDocumentId } from '../../core/children/notSeen';
import { beforeVisitsFrom, type Visit, visitSubjects } from '../../core/children/visit';
import type { CalendarDate } from '../../core/time/day';
import type { Deps } from '../deeds/deps';
import { audience, type Documents, typedText } from '../deeds/documents';

const visitDocument: z.ZodType<Visit> = z.object({
  id: z.string(),
  type: z.literal('visit'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  childId: z.string(),
  fact: z.object({
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
    z.object({
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

const notSeenDocument: z.ZodType<NotSeen> = z.object({
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
  details: z.array(z.object({ about: z.enum(detailSubjects), words: typedText })),
  lastSeen: z.array(z.object({ childId: z.string(), on: z.string().nullable(), byPersonId: z.string().nullable() })),
  reportedBy: z.string(),
  reportedByPersonId: z.string(),
  enteredAt: z.string(),
  takenOn: z.array(z.object({ memberId: z.string(), at: z.string() })),
  decisions: z.array(z.object({ code: z.enum(decisionCodes), words: typedText.nullable(), memberId: z.string(), at: z.string() })),
  again: z.object({ times: z.number(), lastAt: z.string() }).exactOptional(),
});

/** The visit among what was loaded, by its document's id; undefined where there is none, or the id is no visit's. */
export function visitIn({ documents }: Documents, id: string): Visit | undefined {
  const found = id.startsWith('visit:') ? documents.get(id) : undefined;
  return found === undefined ? undefined : visitDocument.parse(found);
}

/** The visits that this very press has made. */
export function visitsAmong({ documents }: Documents): readonly Visit[] {
  return [...documents.values()].map((each) => visitDocument.safeParse(each)).flatMap(({ data }) => data ?? []);
}

export function notSeenIn({ documents }: Documents, entryId: string): NotSeen | undefined {
  const found = documents.get(notSeenDocumentId(entryId));
  return found === undefined ? undefined : notSeenDocument.parse(found);
}

/** The report that this very press has made or added to, the newest there is; undefined where the press was a repetition. */
export function notSeenAmong({ documents }: Documents): NotSeen | undefined {
  const newest = (entry: NotSeen): string => entry.again?.lastAt ?? entry.enteredAt;
  return [...documents.values()]
    .flatMap((each) => notSeenDocument.safeParse(each).data ?? [])
    .reduce<NotSeen | undefined>((last, entry) => (last === undefined || newest(entry) >= newest(last) ? entry : last), undefined);
}

const pageSize = 200;

/** Every visit of a group from that day on, corrected ones among them, in order of day: one query for up to 200. */
export async function visitsFrom({ store }: Deps, coreGroupId: string, from: CalendarDate | null): Promise<readonly Visit[]> {
  const all: Visit[] = [];
  for (;;) {
    const after = all.at(-1)?.id ?? (from === null ? null : beforeVisitsFrom(from));
    const page = await store.ofType(coreGroupId, 'visit', { limit: pageSize, after });
    all.push(...page.map((document) => visitDocument.parse(document)));
    if (page.length < pageSize) return all;
  }
}
