import { z } from 'zod';
import type { Child } from '../core/child';
import type { CoreGroup } from '../core/coreGroup';
import type { VisitFact } from '../core/facts';
import type { CoreGroupStore } from '../ports/coreGroupStore';

/** Heads with the full history of visits in place of those that the head keeps. */
export async function wholeGroups(store: CoreGroupStore): Promise<readonly CoreGroup[]> {
  const groups: CoreGroup[] = [];
  for await (const coreGroupId of store.groupIds()) {
    const [head] = await store.heads([coreGroupId]);
    if (head !== undefined) groups.push(withAllVisits(head, await visitDocuments(store, coreGroupId)));
  }
  return groups;
}

const visitDocument = z.object({
  id: z.string(),
  childId: z.string(),
  corrects: z.string().nullable(),
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
});
type VisitDocument = z.infer<typeof visitDocument>;

const pageSize = 200;

async function visitDocuments(store: CoreGroupStore, coreGroupId: string): Promise<readonly VisitDocument[]> {
  const all: VisitDocument[] = [];
  for (;;) {
    const page = await store.ofType(coreGroupId, 'visit', { limit: pageSize, after: all.at(-1)?.id ?? null });
    all.push(...page.map((document) => visitDocument.parse(document)));
    if (page.length < pageSize) return all;
  }
}

/** A correction stands in place of the visit that it names. */
function withAllVisits(head: CoreGroup, documents: readonly VisitDocument[]): CoreGroup {
  const corrected = new Set(documents.flatMap(({ corrects }) => corrects ?? []));
  const standing = documents.filter(({ id, fact }) => !corrected.has(id) && !corrected.has(fact.visitId));
  return {
    ...head,
    children: head.children.map((child) =>
      withVisits(
        child,
        standing.filter(({ childId }) => childId === child.childId).map(({ fact }) => fact),
      ),
    ),
  };
}

function withVisits(child: Child, recorded: readonly VisitFact[]): Child {
  if (recorded.length === 0) return child;
  const { visitsKeptFrom: _, ...whole } = child;
  return { ...whole, visits: recorded };
}
