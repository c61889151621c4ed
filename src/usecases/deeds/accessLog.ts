import { type AccessDraft, appendAccess, emptyChain } from '../../core/audit/auditChain';
import { directoryHash } from '../../core/audit/directoryCheck';
import { viewsPartition } from '../../core/audit/viewsPartition';
import type { AuditLink } from '../../core/coreGroup';
import type { AccessEntry } from '../../core/documents';
import type { CoreGroupStore } from '../../ports/coreGroupStore';
import type { AccessLog, Clock } from './deps';
import { noGroup } from './noGroup';
import { sha256 } from './sha256';

/** One group's chain in this instance: where it ends, what the store has not confirmed yet, and the append under way. */
type Chain = { end: AuditLink; waiting: AccessEntry[]; underWay: Promise<void> };

/**
 * One chain of views and denials per group and running instance. `stream` must never have been used before: a new instance
 * starts new chains. Appends of one group go one after the other, each with the entries that came in meanwhile. Entries that
 * the store did not take are sent again with the next, so that a fault leaves no gap in the chain.
 */
export function makeAccessLog(store: CoreGroupStore, clock: Clock, stream: string): AccessLog {
  const chains = new Map<string, Chain>();

  async function append(named: string, told: Omit<AccessDraft, 'at'>): Promise<void> {
    const at = clock.now();
    const coreGroupId = named === noGroup ? viewsPartition(told.by, at, sha256) : named;
    const chain = chains.get(coreGroupId) ?? { end: emptyChain, waiting: [], underWay: Promise.resolve() };
    chains.set(coreGroupId, chain);
    const { entries, link } = appendAccess({ coreGroupId, stream }, chain.end, [{ ...told, at }], sha256);
    chain.end = link;
    chain.waiting.push(...entries);
    const mine = chain.underWay.then(
      () => send(chain, link.seq),
      () => send(chain, link.seq),
    );
    chain.underWay = mine;
    await mine;
  }

  async function send(chain: Chain, upTo: number): Promise<void> {
    const [first] = chain.waiting;
    if (first === undefined || first.seq > upTo) return;
    const sending = [...chain.waiting];
    await store.appendAccess(sending);
    chain.waiting.splice(0, sending.length);
  }

  return {
    viewed: (coreGroupId, by, deed) => append(coreGroupId, { by, deed, outcome: 'viewed', reason: null }),
    denied: (coreGroupId, by, deed, reason) => append(coreGroupId, { by, deed, outcome: 'denied', reason }),
    changed: (coreGroupId, by, deed, documents, was) =>
      append(coreGroupId, { by, deed, outcome: 'changed', reason: null, wrote: hashesOf(documents), ...(was && { was }) }),
    written: (coreGroupId, by, deed, documents, was) =>
      append(coreGroupId, { by, deed, outcome: 'written', reason: null, wrote: hashesOf(documents), ...(was && { was }) }),
  };
}

function hashesOf(documents: Readonly<Record<string, object | null>>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(documents).map(([key, document]) => [key, document === null ? null : directoryHash(document, sha256)]),
  );
}
