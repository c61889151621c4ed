import { z } from 'zod';
import type { Sha256 } from '../../core/audit/auditChain';
import { type ChainCheck, type ChainProblem, checkEntry, endCheck, newCheck } from '../../core/audit/auditCheck';
import { type Told, toldBy } from '../../core/audit/directoryCheck';
import { chainName, type RootEnd } from '../../core/audit/rootEnds';
import { checkState, isSealing, type Logged } from '../../core/audit/stateCheck';
import { isHashed, stateHash } from '../../core/audit/wroteBy';
import type { AuditLink } from '../../core/coreGroup';
import { spentTelling } from '../../core/notices/telling';
import { storedHead } from '../../documents/coreGroup';

/**
 * One thing that is wrong. `stream` null: with the group's audit chain or its documents; else with that instance's chain of
 * views. `headless`: entries of a group whose head is gone. `rewritten`, `cut`: not what the root of `day` says of the chain
 * at `seq`. `document`: the id or key of the one whose state is wrong.
 */
export type VerifyProblem = {
  readonly coreGroupId: string;
  readonly stream: string | null;
  readonly kind: ChainProblem['kind'] | 'headless' | 'rewritten' | 'cut' | 'unlogged' | 'state-edited' | 'state-missing';
  readonly seq: number;
  readonly day?: string;
  readonly document?: string;
};

/** What one partition holds and what is wrong with it. */
export type CheckedPartition = {
  readonly problems: readonly VerifyProblem[];
  readonly isGroup: boolean;
  /** Where the head says that the audit ends; null where there is none. */
  readonly link: AuditLink | null;
  readonly auditEntries: number;
  readonly accessStreams: number;
  readonly accessEntries: number;
  /** The number of documents from before hashes were kept. */
  readonly untold: number;
  /** The hash of every document whose state the audit records, by id. */
  readonly stored: ReadonlyMap<string, string>;
  /** The end of each chain, by its name in a root. */
  readonly ends: Readonly<Record<string, AuditLink>>;
  /** What is said of directory documents, by key. */
  readonly told: readonly (readonly [string, Told])[];
};

/*
 * Checked by hand: a hundred thousand entries go through here, and a schema for each costs more than its hash. What does not
 * have the right form is passed over, and then shows as missing.
 */
const headShape = z.looseObject({ lastAudit: z.object({ seq: z.number(), hash: z.string() }) });
const changing = z.looseObject({
  outcome: z.enum(['changed', 'written']),
  at: z.string(),
  wrote: z.record(z.string(), z.string().nullable()),
  was: z.record(z.string(), z.string().nullable()).exactOptional(),
});

type Expected = ReadonlyMap<string, readonly RootEnd[]>;
type Tell = (stream: string | null, problem: Omit<VerifyProblem, 'coreGroupId' | 'stream'>) => void;

/** Checks one partition, its documents given in the order of ids. `expected`: what roots say of its chains. */
export async function checkPartition(
  coreGroupId: string,
  documents: AsyncIterable<unknown>,
  expected: Expected,
  sha256: Sha256,
): Promise<CheckedPartition> {
  const problems: VerifyProblem[] = [];
  const tell: Tell = (stream, problem) => void problems.push({ coreGroupId, stream, ...problem });
  const check = partitionCheck(tell, expected, sha256);
  try {
    for await (const document of documents) check.take(document);
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    tell(null, { kind: 'unreadable', seq: 0 });
  }
  return { ...check.end(), problems };
}

function isCorrupt(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'store.corrupt';
}

function partitionCheck(tell: Tell, expected: Expected, sha256: Sha256) {
  const counts = { auditEntries: 0, accessStreams: 0, accessEntries: 0 };
  const audit = chainCheck(null, tell, expected.get(chainName(null)) ?? [], sha256);
  const ends: Record<string, AuditLink> = {};
  const logged: Logged = new Map();
  const stored = new Map<string, string>();
  const notices = new Set<string>();
  const told: (readonly [string, Told])[] = [];
  const met = new Set<string>();
  let head: { readonly link: AuditLink; readonly openNotices: readonly string[] } | null = null;
  let isSealed = false;
  let coreGroupId = '';
  let access: { readonly stream: string; readonly chain: ReturnType<typeof chainCheck> } | null = null;

  function takeAudit(document: Readonly<Record<string, unknown>>): void {
    counts.auditEntries += 1;
    audit.take(document);
    const { seq, deed, wrote } = document;
    if (typeof document['coreGroupId'] === 'string') coreGroupId = document['coreGroupId'];
    if (typeof seq !== 'number' || typeof deed !== 'string' || typeof wrote !== 'object' || wrote === null) return;
    isSealed ||= isSealing({ seq, deed });
    for (const [id, hash] of Object.entries(wrote)) {
      if (typeof hash === 'string' && (logged.get(id)?.seq ?? 0) <= seq) logged.set(id, { hash, seq });
    }
  }

  /** Entries of one stream follow each other, as their ids begin with its name. */
  function takeAccess(document: Readonly<Record<string, unknown>>, stream: string): void {
    counts.accessEntries += 1;
    if (access?.stream !== stream) {
      endAccess();
      counts.accessStreams += 1;
      met.add(chainName(stream));
      access = { stream, chain: chainCheck(stream, tell, expected.get(chainName(stream)) ?? [], sha256) };
    }
    access.chain.take(document);
    const change = document['wrote'] === undefined ? undefined : changing.safeParse(document).data;
    if (change !== undefined) told.push(...toldBy(change));
  }

  function takeHead(document: unknown): void {
    const found = headShape.safeParse(document).data;
    if (found) head = { link: found.lastAudit, openNotices: storedHead.ifReadable(document)?.openNotices ?? [] };
  }

  function takeNamed(document: Named): void {
    const { id, type } = document;
    if (type === 'audit') takeAudit(document);
    else if (type === 'access' && typeof document['stream'] === 'string') takeAccess(document, document['stream']);
    else if (type === 'notice') notices.add(id);
    else if (type === 'damaged') tell(null, { kind: 'unreadable', document: id, seq: 0 });
    if (type === 'group') takeHead(document);
    if (isHashed(type)) stored.set(id, stateHash(document, sha256));
  }

  function endAccess(): void {
    if (access) ends[chainName(access.stream)] = access.chain.end(null);
  }

  return {
    take(document: unknown): void {
      if (isNamed(document)) takeNamed(document);
      else tell(null, { kind: 'unreadable', seq: 0 });
    },
    end(): Omit<CheckedPartition, 'problems'> {
      endAccess();
      const isGroup = head !== null || counts.auditEntries > 0 || expected.has(chainName(null));
      if (isGroup && !head) tell(null, { kind: 'headless', seq: audit.highest() });
      const end = audit.end(isGroup ? (head?.link ?? null) : null);
      if (isGroup) ends[chainName(null)] = end;
      for (const [chain, wanted] of expected) {
        if (chain !== chainName(null) && !met.has(chain)) tellCut(tell, chain.slice('access:'.length), wanted, 0);
      }
      for (const [id, { hash }] of logged)
        if (id.startsWith('telling:') && !stored.has(id) && hash === stateHash(spentTelling(coreGroupId, id), sha256)) logged.delete(id);
      const state = checkState(stored, logged, isSealed);
      for (const problem of state.problems) tell(null, problem);
      const gone = (head?.openNotices ?? []).filter((id) => !notices.has(id));
      for (const document of gone) tell(null, { kind: 'state-missing', document, seq: 0 });
      return { ...counts, isGroup, link: head?.link ?? null, untold: state.untold, stored, ends, told };
    },
  };
}

type Named = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

function isNamed(document: unknown): document is Named {
  if (typeof document !== 'object' || document === null || !('id' in document) || !('type' in document)) return false;
  return typeof document.id === 'string' && typeof document.type === 'string';
}

/** Checks one chain by itself and against what roots say of it. */
function chainCheck(stream: string | null, tell: Tell, wanted: readonly RootEnd[], sha256: Sha256) {
  let check: ChainCheck = newCheck;
  const bySeq = new Map(wanted.map((end) => [end.seq, end]));
  const tellAll = (problems: readonly ChainProblem[]) => {
    for (const problem of problems) tell(stream, problem);
  };
  return {
    highest: () => check.highest,
    take(document: unknown): void {
      const before = check.highest;
      const step = checkEntry(check, document, stream, sha256);
      check = step.check;
      tellAll(step.problems);
      const root = check.highest > before ? bySeq.get(check.highest) : undefined;
      if (root && !check.sealedOn.includes(root.hash)) tell(stream, { kind: 'rewritten', seq: root.seq, day: root.day });
    },
    end(link: AuditLink | null): AuditLink {
      tellAll(endCheck(check, link));
      tellCut(tell, stream, wanted, check.highest);
      return { seq: check.highest, hash: check.sealedOn[0] ?? '' };
    },
  };
}

/** The oldest root that knew more of the chain than there is. */
function tellCut(tell: Tell, stream: string | null, wanted: readonly RootEnd[], highest: number): void {
  const first = wanted.find(({ seq }) => seq > highest);
  if (first) tell(stream, { kind: 'cut', seq: highest + 1, day: first.day });
}
