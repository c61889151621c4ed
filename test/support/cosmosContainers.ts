import { randomUUID } from 'node:crypto';
import { type FakeDocument, type FakeQuery, understand } from './cosmosQuery';

/*
 * What a container of the stand-in for Cosmos DB does with the requests for its documents. See cosmosFake.ts.
 */

type Kept = { readonly partition: string; readonly document: FakeDocument };
export type Container = { readonly definition: FakeDocument; documents: Map<string, Kept> };
export type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
export type Operation = {
  readonly operationType: string;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: FakeDocument;
};
/** A query and which of the documents it is asked of: one partition, one physical range, or all. */
export type Asked = {
  readonly body: unknown;
  readonly partition: string | null;
  readonly range: string | undefined;
  readonly from: number;
  readonly size: number;
};

const mostOperations = 100;

/** All operations or none; the one that failed keeps its status, all others say 424. */
export function batch(container: Container, partition: string, operations: readonly Operation[], seconds: number): Reply {
  if (operations.length > mostOperations) return { status: 400, body: { code: 'BadRequest', message: 'too many operations' } };
  const before = new Map(container.documents);
  const results: object[] = [];
  for (const [index, operation] of operations.entries()) {
    const { status, body } = operate(container, partition, operation, seconds);
    if (status >= 400) {
      container.documents = before;
      const all = operations.map((_, at) => ({ statusCode: at === index ? status : 424, requestCharge: 0 }));
      return { status: 207, body: all };
    }
    results.push({ statusCode: status, requestCharge: 1, eTag: body?.['_etag'], resourceBody: body });
  }
  return { status: 200, body: results };
}

/** One operation on one document. */
export function operate(
  container: Container,
  partition: string,
  operation: Operation,
  seconds: number,
): { status: number; body?: FakeDocument } {
  const { operationType, ifMatch, resourceBody } = operation;
  const id = String(resourceBody?.['id'] ?? operation.id);
  const place = `${partition}\n${id}`;
  const there = container.documents.get(place)?.document;
  if (resourceBody && partitionOf(container, resourceBody) !== partition) return { status: 400 };
  if (/[/\\?#]/.test(id) || id.length > 255) return { status: 400 };
  if (operationType === 'Create' && there) return { status: 409 };
  if (['Read', 'Replace', 'Delete'].includes(operationType) && !there) return { status: 404 };
  if (ifMatch !== undefined && there && ifMatch !== there['_etag']) return { status: 412 };
  if (operationType === 'Read' && there) return { status: 200, body: there };
  if (operationType === 'Delete') {
    container.documents.delete(place);
    return { status: 204 };
  }
  if (!resourceBody) return { status: 400 };
  const rid = there?.['_rid'] ?? randomUUID();
  const document = {
    ...resourceBody,
    _rid: rid,
    _self: `docs/${rid}`,
    _etag: `"${randomUUID()}"`,
    _attachments: 'attachments/',
    _ts: seconds,
  };
  container.documents.set(place, { partition, document });
  return { status: there ? 200 : 201, body: document };
}

/** One page of a query. Across partitions only what needs no merging, as the real gateway. */
export function query(container: Container, { body, partition, range, from, size }: Asked): Reply {
  const { query: text, parameters } = body as { query: string; parameters?: { name: string; value: unknown }[] };
  const [, ordered] = /^ORDERED (.+)$/.exec(text) ?? [];
  const understood = understand(ordered ?? text, parameters);
  if (partition === null && range === undefined && (understood.orderBy !== null || Number.isFinite(understood.limit))) {
    return { status: 400, body: { code: 'BadRequest', message: 'Cross partition query only supports a plan', additionalErrorInfo: '{}' } };
  }
  const within = [...container.documents.values()].filter(
    (kept) => (partition === null || kept.partition === partition) && (range === undefined || rangeOf(kept.partition) === range),
  );
  const rows = ordered
    ? inOrder(within, understood).map((document) => orderedRow(document, understood))
    : inOrder(within, understood).slice(0, understood.limit).map(understood.select);
  const page = rows.slice(from, from + size);
  const headers = from + size < rows.length ? { 'x-ms-continuation': String(from + size) } : {};
  return { status: 200, headers, body: { Documents: page, _count: page.length } };
}

function inOrder(kept: readonly Kept[], { matches, orderBy }: FakeQuery): readonly FakeDocument[] {
  const documents = kept.map(({ document }) => document).filter(matches);
  if (orderBy === null) return documents;
  return documents.sort((left, right) => (String(left[orderBy]) < String(right[orderBy]) ? -1 : 1));
}

function orderedRow(document: FakeDocument, { orderBy }: FakeQuery): object {
  return { _rid: document['_rid'], orderByItems: [{ item: document[orderBy ?? ''] }], payload: document };
}

/** What the client needs to merge an ordered query from all ranges. */
export function plan(body: unknown): Reply {
  const { query: text, parameters } = body as { query: string; parameters?: { name: string; value: unknown }[] };
  const { orderBy, limit } = understand(text, parameters);
  const queryInfo = {
    distinctType: 'None',
    orderBy: orderBy === null ? [] : ['Ascending'],
    orderByExpressions: orderBy === null ? [] : [`c.${orderBy}`],
    ...(Number.isFinite(limit) ? { top: limit } : {}),
    aggregates: [],
    groupByExpressions: [],
    groupByAliasToAggregateType: {},
    rewrittenQuery: orderBy === null ? '' : `ORDERED ${text}`,
    hasSelectValue: false,
    hasNonStreamingOrderBy: false,
  };
  const queryRanges = [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }];
  return { status: 200, body: { partitionedQueryExecutionInfoVersion: 2, queryInfo, queryRanges } };
}

function rangeOf(partition: string): string {
  return String([...partition].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2);
}

/** Takes away what has outlived its time to live, where the container has that switched on. */
export function dropExpired(container: Container, seconds: number): void {
  if (container.definition['defaultTtl'] === undefined) return;
  for (const [place, { document }] of container.documents) {
    if (typeof document['ttl'] === 'number' && Number(document['_ts']) + document['ttl'] <= seconds) container.documents.delete(place);
  }
}

function partitionOf(container: Container, document: FakeDocument): string {
  const { paths } = container.definition['partitionKey'] as { readonly paths: readonly string[] };
  return String(document[(paths[0] ?? '').slice(1)]);
}
