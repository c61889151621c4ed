import { createHash } from 'node:crypto';
import { appendAccess, appendAudit, emptyChain } from '../../src/core/audit/auditChain';
import type { AuditLink, CoreGroup } from '../../src/core/coreGroup';
import { openStore, type Store } from '../../src/storage/openStore';
import { aGroup } from './aGroup';

/*
 * Commits to four groups and appends views without end, and prints a line for each promise that resolved, until
 * somebody kills it: node --require typescript.cjs commitUntilKilled.ts sqlite:PATH STREAM. Each line is one write to
 * the pipe, "g2 17" for audit entry 17 of group g2 or "g2 view 17".
 */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const at = '2026-11-20T09:00:00.000Z';
const [, , setting = '', stream = ''] = process.argv;

async function commitForEver(store: Store, coreGroupId: string): Promise<never> {
  for (;;) {
    const loaded = await store.groups.load(coreGroupId, []);
    const group = loaded?.head.document ?? aGroup({ coreGroupId });
    const { entries, link } = appendAudit(group, [{ deed: 'agenda.agree', by: 'p1', at, about: { stream } }], sha256);
    const head: CoreGroup = { ...group, lastAudit: link };
    const commit = { coreGroupId, head, etag: loaded?.head.etag ?? null, put: [], create: entries };
    const outcome = await store.groups.commit(commit);
    if (outcome !== 'saved') throw new Error(outcome);
    process.stdout.write(`${coreGroupId} ${link.seq}\n`);
  }
}

async function viewForEver(store: Store, coreGroupId: string): Promise<never> {
  let end: AuditLink = emptyChain;
  for (;;) {
    const draft = { deed: 'agenda.view', by: 'p1', at, outcome: 'viewed', reason: null } as const;
    const { entries, link } = appendAccess({ coreGroupId, stream }, end, [draft], sha256);
    await store.groups.appendAccess(entries);
    end = link;
    process.stdout.write(`${coreGroupId} view ${link.seq}\n`);
  }
}

async function main(): Promise<void> {
  const store = await openStore(setting);
  const groups = ['g1', 'g2', 'g3', 'g4'];
  await Promise.all(groups.flatMap((id) => [commitForEver(store, id), viewForEver(store, id)]));
}

main().catch((thrown: unknown) => {
  process.stderr.write(`${String(thrown)}\n`);
  process.exit(3);
});
