import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { StoreFault } from '../errors';
import type { Pace } from '../pace';
import { ask, readPatience } from './ask';
import type { Resource } from './requests';

/**
 * Every query of core groups. Values are only ever parameters. A query about one group says so in its text too, because not
 * every server heeds the partition in the request's header (RELIABILITY 2e).
 */
export const coreGroupQueries = {
  heads: "SELECT * FROM c WHERE c.id = 'group' AND ARRAY_CONTAINS(@coreGroupIds, c.coreGroupId)",
  figures: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@kinds, c.id) AND ARRAY_CONTAINS(@coreGroupIds, c.coreGroupId)',
  versions: "SELECT c.coreGroupId, c._etag FROM c WHERE c.id = 'group' AND ARRAY_CONTAINS(@coreGroupIds, c.coreGroupId)",
  due: "SELECT * FROM c WHERE c.type = 'group' AND c.nextDueOn <= @day ORDER BY c.nextDueOn",
  /** A group's head and first audit entry, so that a partition whose head is gone is still found by verify. */
  groupIds: 'SELECT c.coreGroupId FROM c WHERE c.id = @head OR c.id = @firstAudit',
  /** The same, and each instance's first view, so that a partition of nothing but views is found. */
  partitions: 'SELECT c.coreGroupId FROM c WHERE c.id = @head OR c.id = @firstAudit OR c.type = @access AND c.seq = @first',
  /** All of the directory. */
  directory: 'SELECT * FROM c WHERE c.schemaVersion = @version',
  documents: 'SELECT TOP @limit * FROM c WHERE c.coreGroupId = @coreGroupId AND c.id > @after ORDER BY c.id',
  ofType: 'SELECT TOP @limit * FROM c WHERE c.coreGroupId = @coreGroupId AND c.type = @type AND c.id > @after ORDER BY c.id',
  dueNotices:
    "SELECT TOP @limit * FROM c WHERE c.type = 'notice' AND ARRAY_CONTAINS(@states, c.state) AND c.sendAfter <= @now ORDER BY c.sendAfter",
} as const;

/** One query with its values. `partition` null asks every partition. */
export type Question = {
  readonly text: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
  readonly partition: string | null;
  /** How many documents are fetched at a time, where they are small. */
  readonly atATime?: number;
};

/** Documents fetched at a time. */
const pageSize = 200;

/**
 * The answers, page by page. The first page is asked for again where that may help. A stream that breaks later throws
 * StoreFault, and its reader starts again.
 */
export async function* answersTo(container: Container, pace: Pace, question: Question): AsyncIterable<Resource> {
  const first = await ask(pace, readPatience, async (signal) => {
    const pages = openPages(container, question, signal);
    return { status: 200, retryAfterMs: null, body: { pages, resources: await nextPage(pages) } };
  });
  if (!first.body) throw new StoreFault('store.unavailable', `query ${first.status}`);
  const { pages } = first.body;
  let { resources } = first.body;
  for (;;) {
    yield* resources;
    if (!pages.hasMoreResults()) return;
    resources = await laterPage(pace, pages);
  }
}

/** All the answers at once. */
export async function allAnswersTo(container: Container, pace: Pace, question: Question): Promise<readonly Resource[]> {
  const resources: Resource[] = [];
  for await (const resource of answersTo(container, pace, question)) resources.push(resource);
  return resources;
}

type Pages = { hasMoreResults(): boolean; fetchNext(): Promise<{ readonly resources: readonly Resource[] | undefined }> };

/** `signal` ends the first page only: it is the deadline of one try, and the client would ask it again for every page. */
function openPages(container: Container, { text, values, partition, atATime = pageSize }: Question, signal: AbortSignal): Pages {
  const parameters = Object.entries(values).map(([name, value]) => ({
    name: `@${name}`,
    value: typeof value === 'object' ? [...value] : value,
  }));
  const spec: SqlQuerySpec = { query: text, parameters };
  return container.items.query<Resource>(spec, {
    maxItemCount: atATime,
    abortSignal: signal,
    ...(partition === null ? {} : { partitionKey: partition }),
  });
}

async function nextPage(pages: Pages): Promise<readonly Resource[]> {
  const { resources } = await pages.fetchNext();
  return resources ?? [];
}

/** Asked for once only: if a page failed and were asked for again, the client would take that for the end of the answers. */
async function laterPage(pace: Pace, pages: Pages): Promise<readonly Resource[]> {
  const { status, body } = await ask(pace, { ...readPatience, mostTries: 1 }, async () => ({
    status: 200,
    retryAfterMs: null,
    body: await nextPage(pages),
  }));
  if (!body) throw new StoreFault('store.unavailable', `page ${status}`);
  return body;
}
