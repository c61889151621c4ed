import type { AuditLink } from '../coreGroup';
import { accessId, auditId, emptyChain, entryHash, type Sha256 } from './auditChain';

/**
 * What is wrong with a chain, and where. `edited`: what the entry says is not what was sealed, or the entry after it
 * (or the head) was sealed on another one. `deleted`: that number is missing. `inserted`: that number is there twice,
 * or lies beyond the head's link. `reordered`: an entry is not in its place. `truncated`: the chain ends before the head's
 * link; `seq` is the first one missing. `unreadable`: not an entry of a chain at all.
 */
export type ChainProblem = {
  readonly kind: 'edited' | 'deleted' | 'inserted' | 'reordered' | 'truncated' | 'unreadable';
  readonly seq: number;
};

/**
 * A check under way: entries go in one at a time in the order in which they are stored, and what is found comes out
 * at once, so that a chain of any length is checked in the same memory.
 */
export type ChainCheck = {
  readonly highest: number;
  /** Hashes of the entries that carry the highest number: one, unless something was inserted. */
  readonly sealedOn: readonly string[];
  /** Numbers passed over so far. An entry that turns up later was moved; one that never does was deleted. */
  readonly missing: readonly number[];
};

export type CheckStep = { readonly check: ChainCheck; readonly problems: readonly ChainProblem[] };

/** A check of a chain that starts at its first entry. */
export const newCheck: ChainCheck = { highest: emptyChain.seq, sealedOn: [emptyChain.hash], missing: [] };

/** The most missing numbers that are listed one by one: more would tell the reader nothing new. */
const mostMissing = 1_000;

/** Takes the next stored entry into the check. `stream` null: a group's audit chain; else an instance's chain of views. */
export function checkEntry(check: ChainCheck, entry: unknown, stream: string | null, sha256: Sha256): CheckStep {
  const sealed = sealedEntry(entry, stream);
  if (!sealed) return { check, problems: [{ kind: 'unreadable', seq: check.highest + 1 }] };
  const seal: readonly ChainProblem[] = entryHash(sealed.entry, sha256) === sealed.hash ? [] : [{ kind: 'edited', seq: sealed.seq }];
  const place = placeEntry(check, sealed);
  return { check: place.check, problems: [...seal, ...place.problems] };
}

/**
 * Ends the check and says what only the end can show. `link` is where the head says that the chain ends; null where
 * no head says it (chains of views and refusals).
 */
export function endCheck(check: ChainCheck, link: AuditLink | null): readonly ChainProblem[] {
  const deleted = check.missing.map((seq): ChainProblem => ({ kind: 'deleted', seq }));
  return link === null ? deleted : [...deleted, ...wrongEnding(check, link)];
}

/** Checks a whole chain at once; problems in the order in which they show. */
export function checkChain(
  entries: readonly unknown[],
  link: AuditLink | null,
  stream: string | null,
  sha256: Sha256,
): readonly ChainProblem[] {
  const problems: ChainProblem[] = [];
  let check = newCheck;
  for (const entry of entries) {
    const step = checkEntry(check, entry, stream, sha256);
    check = step.check;
    problems.push(...step.problems);
  }
  return [...problems, ...endCheck(check, link)];
}

type Sealed = { readonly entry: object; readonly seq: number; readonly prevHash: string; readonly hash: string };

function sealedEntry(entry: unknown, stream: string | null): Sealed | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { id, seq, prevHash, hash } = entry as Record<string, unknown>;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) return null;
  if (typeof prevHash !== 'string' || typeof hash !== 'string') return null;
  if (id !== (stream === null ? auditId(seq) : accessId(stream, seq))) return null;
  return { entry, seq, prevHash, hash };
}

function placeEntry(check: ChainCheck, { seq, prevHash, hash }: Sealed): CheckStep {
  if (seq > check.highest) {
    const passed = { highest: seq, sealedOn: [hash], missing: withGap(check, seq) };
    const follows = seq > check.highest + 1 || check.sealedOn.includes(prevHash);
    return { check: passed, problems: follows ? [] : [{ kind: 'edited', seq: Math.max(1, check.highest) }] };
  }
  if (check.missing.includes(seq)) {
    return { check: { ...check, missing: check.missing.filter((gap) => gap !== seq) }, problems: [{ kind: 'reordered', seq }] };
  }
  const sealedOn = seq === check.highest ? [...check.sealedOn, hash] : check.sealedOn;
  return { check: { ...check, sealedOn }, problems: [{ kind: 'inserted', seq }] };
}

function withGap({ highest, missing }: ChainCheck, seq: number): readonly number[] {
  const gap = Math.min(seq - highest - 1, mostMissing - missing.length);
  return gap <= 0 ? missing : [...missing, ...Array.from({ length: gap }, (_, index) => highest + 1 + index)];
}

function wrongEnding(check: ChainCheck, link: AuditLink): readonly ChainProblem[] {
  if (check.highest < link.seq) return [{ kind: 'truncated', seq: check.highest + 1 }];
  if (check.highest > link.seq) return [{ kind: 'inserted', seq: link.seq + 1 }];
  return check.sealedOn.includes(link.hash) ? [] : [{ kind: 'edited', seq: Math.max(1, link.seq) }];
}
