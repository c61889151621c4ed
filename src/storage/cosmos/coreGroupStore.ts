import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import { auditId } from '../../core/audit/auditChain';
import type { CoreGroupStore, DueGroup, SeenHead } from '../../ports/coreGroupStore';
import { isStorableId } from '../documentRules';
import { headOrDamaged, sortedHeads } from '../documents';
import type { Containers } from './containers';
import { coreGroupReads } from './coreGroupReads';
import { coreGroupWrites } from './coreGroupWrites';
import { allAnswersTo, answersTo, type Question, coreGroupQueries as texts } from './queries';
import { etagOf, type Resource, unmarked } from './requests';

/** As many documents of one group as are fetched at a time while streaming it. */
const pageSize = 200;
/** As many heads as are fetched at a time where a list over many groups wants those that changed. */
const headsAtATime = 20;
/** What an overview counts of a group. */
const figures = ['figures', 'figures-past'];
/** Figures are small, and wanted of all groups of a large authority at once. */
const figuresAtATime = 10_000;
/** The documents by which we know that a core group exists. */
const chains = { head: 'group', firstAudit: auditId(1) };

/** Core groups in Cosmos DB: one group is one logical partition. */
export function cosmosCoreGroups(containers: Containers): CoreGroupStore {
  const { coreGroups, pace } = containers;
  const stream = (question: Question) => answersTo(coreGroups, pace, question);

  async function* documents(coreGroupId: string): AsyncIterable<unknown> {
    let after = '';
    for (;;) {
      const values = { coreGroupId, after, limit: pageSize };
      const page = await allAnswersTo(coreGroups, pace, { text: texts.documents, values, partition: coreGroupId });
      for (const resource of page) yield unmarked(resource);
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = String(last['id']);
    }
  }

  async function* idsOnce(question: Question): AsyncIterable<string> {
    const seen = new Set<string>();
    for await (const { coreGroupId } of stream(question)) {
      const id = String(coreGroupId);
      if (!seen.has(id)) yield id;
      seen.add(id);
    }
  }

  async function* headsOtherThan(known: ReadonlyMap<string, string | null>): AsyncIterable<SeenHead> {
    const coreGroupIds = [...known.keys()];
    if (coreGroupIds.length === 0) return;
    const found = await allAnswersTo(coreGroups, pace, { text: texts.versions, values: { coreGroupIds }, partition: null });
    const now = new Map(found.map((version) => [String(version['coreGroupId']), etagOf(version)]));
    for (const coreGroupId of coreGroupIds) if (!now.has(coreGroupId)) yield { kind: 'gone', coreGroupId };
    const others = [...now].flatMap(([id, etag]) => (known.get(id) === etag ? [] : [id]));
    for (let from = 0; from < others.length; from += headsAtATime) {
      const values = { coreGroupIds: others.slice(from, from + headsAtATime) };
      for (const resource of await allAnswersTo(coreGroups, pace, { text: texts.heads, values, partition: null })) {
        yield dueGroup(resource);
        await othersHadTheirTurn();
      }
    }
  }

  async function* due(day: string): AsyncIterable<DueGroup> {
    for await (const resource of stream({ text: texts.due, values: { day }, partition: null })) yield dueGroup(resource);
  }

  return {
    ...coreGroupReads(containers),
    ...coreGroupWrites(containers),
    headsOtherThan,
    due,
    groupIds: () => idsOnce({ text: texts.groupIds, values: chains, partition: null }),
    partitions: () => idsOnce({ text: texts.partitions, values: { ...chains, access: 'access', first: 1 }, partition: null }),
    documents,
    async heads(coreGroupIds) {
      if (coreGroupIds.length === 0) return sortedHeads([]);
      const found = await allAnswersTo(coreGroups, pace, { text: texts.heads, values: { coreGroupIds }, partition: null });
      return sortedHeads(found.map(readHead));
    },
    async figures(coreGroupIds) {
      if (coreGroupIds.length === 0) return [];
      const question = { text: texts.figures, values: { coreGroupIds, kinds: figures }, partition: null, atATime: figuresAtATime };
      return (await allAnswersTo(coreGroups, pace, question)).map(unmarked);
    },
    async ofType(coreGroupId, type, { limit, after }) {
      if (!isStorableId(coreGroupId)) return [];
      const values = { coreGroupId, type, limit, after: after ?? '' };
      return (await allAnswersTo(coreGroups, pace, { text: texts.ofType, values, partition: coreGroupId })).map(unmarked);
    },
    async dueNotices(now, states, limit) {
      const found = await allAnswersTo(coreGroups, pace, { text: texts.dueNotices, values: { now, states, limit }, partition: null });
      return found.map((resource) => ({ document: unmarked(resource), etag: etagOf(resource) }));
    },
    async close() {
      containers.dispose();
    },
  };
}

/** A head as Cosmos gives it back. */
function readHead(resource: Resource) {
  return headOrDamaged(unmarked(resource), String(resource['coreGroupId']));
}

function dueGroup(resource: Resource): DueGroup {
  const head = readHead(resource);
  return 'kind' in head ? head : { kind: 'group', document: head, etag: etagOf(resource) };
}
