import { z } from 'zod';
import type { Sha256 } from '../core/audit/auditChain';
import { type ChainCheck, type ChainProblem, checkEntry, endCheck, newCheck } from '../core/audit/auditCheck';
import type { AuditLink } from '../core/coreGroup';
import type { CoreGroupStore } from '../ports/coreGroupStore';

/** What was looked at. */
export type VerifyCounts = { groups: number; auditEntries: number; accessStreams: number; accessEntries: number; problems: number };

/**
 * One thing that is wrong. `stream` null: in the group's audit chain; else in that instance's chain of views and
 * refusals. `headless`: entries of a group whose head is gone.
 */
export type VerifyProblem = {
  readonly coreGroupId: string;
  readonly stream: string | null;
  readonly kind: ChainProblem['kind'] | 'headless';
  readonly seq: number;
};

/** The documents that a chain is made of; all others are none of this. */
const telling = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('group'), lastAudit: z.object({ seq: z.number(), hash: z.string() }) }),
  z.looseObject({ type: z.literal('audit') }),
  z.looseObject({ type: z.literal('access'), stream: z.string() }),
]);

/**
 * Checks every group's audit chain against its head, and every chain of views and refusals, telling `report` of each
 * problem as it is found. Reads one document at a time, in the order of ids, and keeps none.
 */
export async function verifyChains(
  store: Pick<CoreGroupStore, 'groupIds' | 'documents'>,
  sha256: Sha256,
  report: (problem: VerifyProblem) => void,
): Promise<Readonly<VerifyCounts>> {
  const counts: VerifyCounts = { groups: 0, auditEntries: 0, accessStreams: 0, accessEntries: 0, problems: 0 };
  for await (const coreGroupId of store.groupIds()) {
    counts.groups += 1;
    const group = groupCheck(counts, sha256, (stream, { kind, seq }) => {
      counts.problems += 1;
      report({ coreGroupId, stream, kind, seq });
    });
    for await (const document of store.documents(coreGroupId)) group.take(document);
    group.end();
  }
  return counts;
}

type Found = { readonly kind: VerifyProblem['kind']; readonly seq: number };

/** The check of one group, which takes its documents one by one. */
function groupCheck(counts: VerifyCounts, sha256: Sha256, tell: (stream: string | null, found: Found) => void) {
  let link: AuditLink | null = null;
  let audit = newCheck;
  let access: { readonly stream: string; readonly check: ChainCheck } | null = null;

  function tellAll(stream: string | null, problems: readonly ChainProblem[]): void {
    for (const problem of problems) tell(stream, problem);
  }

  function takeAudit(document: unknown): void {
    counts.auditEntries += 1;
    const step = checkEntry(audit, document, null, sha256);
    audit = step.check;
    tellAll(null, step.problems);
  }

  /** Entries of one stream stand together, as its name is the front of their ids. */
  function takeAccess(document: unknown, stream: string): void {
    counts.accessEntries += 1;
    if (access?.stream !== stream) {
      endAccess();
      counts.accessStreams += 1;
      access = { stream, check: newCheck };
    }
    const step = checkEntry(access.check, document, stream, sha256);
    access = { stream, check: step.check };
    tellAll(stream, step.problems);
  }

  function endAccess(): void {
    if (access) tellAll(access.stream, endCheck(access.check, null));
  }

  return {
    take(document: unknown): void {
      const found = telling.safeParse(document);
      if (!found.success) return;
      if (found.data.type === 'group') link = found.data.lastAudit;
      if (found.data.type === 'audit') takeAudit(document);
      if (found.data.type === 'access') takeAccess(document, found.data.stream);
    },
    end(): void {
      endAccess();
      if (!link) tell(null, { kind: 'headless', seq: audit.highest });
      tellAll(null, endCheck(audit, link));
    },
  };
}
