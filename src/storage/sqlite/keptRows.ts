import { damagedDocument } from '../documents';
import type { KeptDocument, KeptDocuments } from '../kept';
import { type Connection, documentOf, textOf } from './connection';
import type { CoreGroupStatements } from './coreGroupStatements';
import type { Row } from './database';

/** Documents of one group by id, as the file has them now. */
export type KeptRows = {
  /** Those of these that exist, all as at one moment. */
  now(coreGroupId: string, ids: readonly string[]): ReadonlyMap<string, KeptDocument>;
};

/**
 * Reads a document again only where it may have changed. SQLite counts, for each connection, the commits of all others
 * (`data_version`): one look at that number tells that nobody else has written to the file. What this connection itself writes
 * is kept by whoever writes it.
 */
export function keptRows({ rows, database, kept, othersWrote }: Connection, statements: Pick<CoreGroupStatements, 'load'>): KeptRows {
  const version = database.prepare('PRAGMA data_version');
  let seen: unknown;

  /** Whether somebody else has written since the last look; then nothing that is kept counts until it was read again. */
  function haveOthersWritten(): boolean {
    const [row] = rows(version);
    const before = seen;
    seen = row?.['data_version'];
    if (seen === before) return false;
    kept.doubtAll();
    othersWrote();
    return true;
  }

  function read(coreGroupId: string, ids: readonly string[]): readonly (readonly [string, KeptDocument])[] {
    return rows(statements.load, coreGroupId, JSON.stringify(ids)).map((row) => keepRow(kept, coreGroupId, row));
  }

  return {
    now(coreGroupId, ids) {
      haveOthersWritten();
      const current = ids.flatMap((id) => {
        const known = kept.current(coreGroupId, id);
        return known === undefined ? [] : [[id, known] as const];
      });
      if (current.length === ids.length) return new Map(current);
      const found = new Map(current);
      const missing = read(
        coreGroupId,
        ids.filter((id) => !found.has(id)),
      );
      // Written in between, what was just read may be newer than what was kept: then all of it is read in one statement.
      return current.length > 0 && haveOthersWritten() ? new Map(read(coreGroupId, ids)) : new Map([...current, ...missing]);
    },
  };
}

/** Keeps what a row with `id`, `etag` and `json` holds. */
function keepRow(kept: KeptDocuments, coreGroupId: string, row: Row): readonly [string, KeptDocument] {
  const [id, etag, text] = [textOf(row, 'id'), textOf(row, 'etag'), textOf(row, 'json')];
  const before = kept.lastSeen(coreGroupId, id);
  const isSame = before !== undefined && before.etag === etag && before.text === text;
  const document = isSame ? before.document : (documentOf(row) ?? damagedDocument(coreGroupId, id));
  return [id, kept.keep(coreGroupId, id, { document, etag, text })];
}
