import type { AccessEntry, GroupDocument } from '../../core/documents';
import type { Commit, CommitOutcome, CoreGroupStore } from '../../ports/coreGroupStore';
import { checkPurgeable, commitTexts, documentText } from '../documentRules';
import { StoreFault } from '../errors';
import { type Connection, documentOf, type Value } from './connection';

type Text = { readonly document: GroupDocument; readonly text: string };
type Placed = Text & { readonly etag: string };

/** The writing half of core groups in a SQLite file. */
export function coreGroupWrites(connection: Connection): Pick<CoreGroupStore, 'commit' | 'appendAccess' | 'replace' | 'purge'> {
  const { database, kept, newEtag, write } = connection;
  const statement = {
    etags: database.prepare('SELECT id, etag FROM documents WHERE core_group_id = ? AND id IN (SELECT value FROM json_each(?))'),
    read: database.prepare('SELECT json FROM documents WHERE core_group_id = ? AND id = ?'),
    purge: database.prepare(
      "DELETE FROM documents WHERE core_group_id = ? AND id = ? AND type IN ('press', 'notice') AND (? IS NULL OR etag = ?)",
    ),
    put: database.prepare(
      `INSERT INTO documents (core_group_id, id, type, etag, json, next_due_on, notice_state, send_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (core_group_id, id) DO UPDATE SET type = excluded.type, etag = excluded.etag, json = excluded.json,
         next_due_on = excluded.next_due_on, notice_state = excluded.notice_state, send_after = excluded.send_after`,
    ),
  };

  /** The versions of those of the documents that exist, by id. */
  function etagsOf(coreGroupId: string, documents: readonly GroupDocument[]): ReadonlyMap<string, string> {
    const ids = JSON.stringify(documents.map(({ id }) => id));
    const found = statement.etags.all(coreGroupId, ids) as { readonly id: string; readonly etag: string }[];
    return new Map(found.map(({ id, etag }) => [id, etag]));
  }

  function put({ document, text }: Text): Placed {
    const { coreGroupId, id, type } = document;
    const etag = newEtag();
    statement.put.run(coreGroupId, id, type, etag, text, ...indexed(document));
    return { document, text, etag };
  }

  /** What was decided is what a read would give, down to the order of members: it need not be read to be known. */
  function keep({ document, text, etag }: Placed): void {
    kept.keep(document.coreGroupId, document.id, { document, etag, text });
  }

  /** Checked before anything is written, so that a commit which is refused leaves nothing to undo. */
  function commitOne(commit: Commit, texts: readonly Text[]): Committed {
    const there = etagsOf(commit.coreGroupId, [commit.head, ...commit.create]);
    if ((there.get(commit.head.id) ?? null) !== commit.etag) return { outcome: 'changed-meanwhile', placed: [] };
    if (commit.create.some(({ id }) => there.has(id))) return { outcome: 'already-there', placed: [] };
    return { outcome: 'saved', placed: texts.map(put) };
  }

  function appendOne({ document, text }: Text): void {
    const there = statement.read.get(document.coreGroupId, document.id) as { readonly json: string } | undefined;
    if (!there) put({ document, text });
    else if (hashOf(documentOf(there)) !== hashOf(document)) throw new StoreFault('store.stream-taken', 'access');
  }

  return {
    async commit(commit) {
      const texts = commitTexts(commit);
      const isNew = new Set<GroupDocument>(commit.create);
      const { outcome } = await write(
        () => commitOne(commit, texts),
        ({ placed }) => placed.filter(({ document }) => !isNew.has(document)).forEach(keep),
      );
      return outcome;
    },
    async appendAccess(entries: readonly AccessEntry[]) {
      if (entries.length === 0) return;
      const texts = entries.map((document) => ({ document, text: documentText(document, document.id) }));
      return write(() => texts.forEach(appendOne));
    },
    async replace(document, etag) {
      const text = documentText(document, document.id);
      return write(
        () => {
          if (etagsOf(document.coreGroupId, [document]).get(document.id) !== etag) return false;
          put({ document, text });
          return true;
        },
        () => kept.forget(document.coreGroupId, document.id),
      );
    },
    async purge(coreGroupId, documents) {
      checkPurgeable(documents.map(({ id }) => id));
      const purgeOne = (id: string, etag: string | null) => statement.purge.run(coreGroupId, id, etag, etag).changes;
      return write(
        () => documents.reduce((gone, { id, etag }) => gone + purgeOne(id, etag), 0),
        () => documents.forEach(({ id }) => void kept.forget(coreGroupId, id)),
      );
    },
  };
}

type Committed = { readonly outcome: CommitOutcome; readonly placed: readonly Placed[] };

/** The columns that due() and dueNotices() look things up by: next_due_on, notice_state, send_after. */
export function indexed(document: GroupDocument): readonly Value[] {
  const { nextDueOn, state, sendAfter } = document as GroupDocument & Record<string, unknown>;
  if (document.type === 'group') return [textOrNull(nextDueOn), null, null];
  if (document.type === 'notice') return [null, textOrNull(state), textOrNull(sendAfter)];
  return [null, null, null];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function hashOf(document: unknown): unknown {
  return (document as { readonly hash?: unknown } | null)?.hash;
}
