import { type AuditDraft, appendAudit } from '../../core/audit/auditChain';
import { sealed, wroteBy } from '../../core/audit/wroteBy';
import type { CoreGroup } from '../../core/coreGroup';
import type { GroupDocument } from '../../core/documents';
import { storedHead } from '../../documents/coreGroup';
import { noteWritten, writtenHead } from '../../documents/headRows';
import { noteMade } from '../../documents/made';
import type { CommitOutcome, CoreGroupStore, LoadedGroup } from '../../ports/coreGroupStore';
import type { Deps } from './deps';
import { sha256 } from './sha256';
import { withFigures } from './withFigures';

/** One change of one group. Its audit entry is sealed by the commit, with the hash of everything written, and is never left out. */
export type Writing = {
  /** The new head; its link to the audit is that of the head it replaces. */
  readonly head: CoreGroup;
  readonly put?: readonly GroupDocument[];
  readonly create?: readonly GroupDocument[];
  /** What the audit is to say: ids and codes only. `wrote`: hashes of documents that were there before and that this entry records. */
  readonly entry: AuditDraft;
};

/** How the try before was lost: another commit was faster, or what was to be created is there. Null at the first try. */
export type Lost = Exclude<CommitOutcome, 'saved'> | null;

/**
 * What is to be done with what was loaded: nothing, with the answer; or a commit, with the answers for when it is saved and for
 * when it is not.
 */
export type Decision<Answer> =
  | { readonly kind: 'stop'; readonly answer: Answer }
  | {
      readonly kind: 'write';
      readonly writing: Writing;
      /** Given the head as it was saved. */
      readonly saved: (head: CoreGroup) => Answer;
      /** Others were faster, as often as we try: nothing was written, and the caller must not go on as if it were. */
      readonly gaveUp: () => Answer;
    };

export type Work<Answer> = {
  readonly coreGroupId: string;
  readonly load: (lost: Lost) => Promise<LoadedGroup | null>;
  readonly decide: (loaded: LoadedGroup | null, lost: Lost) => Promise<Decision<Answer>> | Decision<Answer>;
};

const mostTries = 5;

/**
 * Load, decide, seal, commit: the one way in which a group changes. A commit that lost a race is decided again on what is
 * there now. Work on one group goes one after the other within an instance. Throws StoreFault.
 */
export function commitGroup<Answer>(deps: Pick<Deps, 'store' | 'oneAtATime' | 'rules'>, work: Work<Answer>): Promise<Answer> {
  return deps.oneAtATime(work.coreGroupId, async () => {
    let lost: Lost = null;
    for (let tries = 1; ; tries += 1) {
      const loaded = await work.load(lost);
      const decision = await work.decide(loaded, lost);
      if (decision.kind === 'stop') return decision.answer;
      const writing = withFigures(decision.writing, loaded?.head.document ?? null, deps.rules);
      const { outcome, head } = await commitOnce(deps.store, loaded?.head.etag ?? null, writing);
      if (outcome === 'saved') return decision.saved(head);
      if (tries === mostTries) return decision.gaveUp();
      lost = outcome;
    }
  });
}

/** Seals and commits once, on the head that was read with `etag`; null: a new group. The head it returns is the one it tried to save. */
export async function commitOnce(
  store: Pick<CoreGroupStore, 'commit'>,
  etag: string | null,
  { head, put = [], create = [], entry }: Writing,
): Promise<{ readonly outcome: CommitOutcome; readonly head: CoreGroup }> {
  const { coreGroupId } = head;
  const written = writtenHead(head);
  const wrote = { ...entry.wrote, ...wroteBy(written, [...put, ...create], sha256) };
  const { entries, link } = appendAudit(head, [{ ...entry, wrote }], sha256);
  const linked = sealed(written, link, sha256);
  const saved: CoreGroup = { ...head, lastAudit: link };
  const outcome = await store.commit({ coreGroupId, head: linked, etag, put, create: [...entries, ...create] });
  if (outcome === 'saved') {
    storedHead.made(saved, linked);
    noteWritten(saved, linked);
    noteMade(put);
  }
  return { outcome, head: saved };
}
