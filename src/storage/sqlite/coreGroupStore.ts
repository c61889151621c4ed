import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import type { GroupDocument } from '../../core/documents';
import type { CalendarDate } from '../../core/time/day';
import type { CoreGroupStore, DueGroup, Heads, LoadedGroup, SeenHead } from '../../ports/coreGroupStore';
import { isStorableId } from '../documentRules';
import { damagedDocument, headOrDamaged, parseCoreGroup, sortedHeads } from '../documents';
import { type Connection, documentOf, nextAfter, textOf } from './connection';
import { coreGroupStatements } from './coreGroupStatements';
import { coreGroupWrites, indexed } from './coreGroupWrites';
import type { Row } from './database';
import { keptRows } from './keptRows';

/** Rows fetched at a time while streaming: no statement stays open between them, so that writes may go on. */
const pageSize = 200;
/** The heads of a longer list are read without being kept: they would drive out what presses need. */
const mostHeadsKept = 16;

/** Core groups in a SQLite file. */
export function sqliteCoreGroups(connection: Connection): CoreGroupStore {
  const statements = coreGroupStatements(connection.database);
  const { rows, onDisk } = connection;
  const kept = keptRows(connection, statements);

  async function load(coreGroupId: string, ids: readonly string[]): Promise<LoadedGroup | null> {
    if (!isStorableId(coreGroupId)) return null;
    const found = kept.now(coreGroupId, [...new Set(['group', ...ids.filter(isStorableId)])]);
    await onDisk(coreGroupId);
    const head = found.get('group');
    if (!head) return null;
    const documents = [...found].filter(([id]) => id !== 'group' || ids.includes('group'));
    return {
      head: { document: parseCoreGroup(head.document), etag: head.etag },
      documents: new Map(documents.map(([id, { document }]) => [id, document])),
    };
  }

  async function heads(coreGroupIds: readonly string[]): Promise<Heads> {
    const found = rows(statements.heads, JSON.stringify(coreGroupIds.filter(isStorableId)));
    await onDisk();
    return sortedHeads(found.map((row) => headOrDamaged(documentOf(row), textOf(row, 'core_group_id'))));
  }

  async function figures(coreGroupIds: readonly string[]): Promise<readonly unknown[]> {
    const found = rows(statements.figures, JSON.stringify(coreGroupIds.filter(isStorableId)));
    await onDisk();
    return found.map((row) => readable(row, textOf(row, 'core_group_id')));
  }

  function headNow(coreGroupId: string, isKept: boolean): DueGroup | undefined {
    if (!isKept) {
      const [row] = rows(statements.load, coreGroupId, '["group"]');
      return row && seenHead(documentOf(row), coreGroupId, textOf(row, 'etag'));
    }
    const found = kept.now(coreGroupId, ['group']).get('group');
    return found && seenHead(found.document, coreGroupId, found.etag);
  }

  async function* headsOtherThan(known: ReadonlyMap<string, string | null>): AsyncIterable<SeenHead> {
    for (const coreGroupId of known.keys()) if (!isStorableId(coreGroupId)) yield { kind: 'gone', coreGroupId };
    const asked = [...known].filter(([coreGroupId]) => isStorableId(coreGroupId));
    const others = rows(statements.versionsOtherThan, JSON.stringify(Object.fromEntries(asked)));
    for (const other of others) {
      const coreGroupId = textOf(other, 'core_group_id');
      const head = other['etag'] === null ? undefined : headNow(coreGroupId, others.length <= mostHeadsKept);
      yield head ?? { kind: 'gone', coreGroupId };
      await othersHadTheirTurn();
    }
  }

  async function* due(onOrBefore: CalendarDate): AsyncIterable<DueGroup> {
    let after = { day: '', coreGroupId: '' };
    for (;;) {
      const page = rows(statements.due, onOrBefore, after.day, after.coreGroupId, pageSize);
      await onDisk();
      for (const row of page) yield dueGroup(row);
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      const day = textOf(last, 'next_due_on');
      after = { day, coreGroupId: day > after.day ? textOf(last, 'core_group_id') : nextAfter(after.coreGroupId, last, 'core_group_id') };
    }
  }

  async function* groupIds(): AsyncIterable<string> {
    let after = '';
    for (;;) {
      const [row] = rows(statements.nextGroupId, after);
      if (!row) return;
      after = nextAfter(after, row, 'core_group_id');
      if (row['is_group'] === 1) yield after;
    }
  }

  async function* partitions(): AsyncIterable<string> {
    let after = '';
    for (;;) {
      const [row] = rows(statements.nextPartition, after);
      if (!row) return;
      after = nextAfter(after, row, 'core_group_id');
      yield after;
    }
  }

  async function* documents(coreGroupId: string): AsyncIterable<unknown> {
    let after = '';
    for (;;) {
      const page = rows(statements.documents, coreGroupId, after, pageSize);
      await onDisk(coreGroupId);
      for (const row of page) yield asWritten(row, coreGroupId);
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = nextAfter(after, last, 'id');
    }
  }

  return {
    load,
    async read(coreGroupId, id) {
      if (!isStorableId(coreGroupId) || !isStorableId(id)) return null;
      const found = kept.now(coreGroupId, [id]).get(id);
      await onDisk(coreGroupId);
      return found ? { document: found.document, etag: found.etag } : null;
    },
    heads,
    figures,
    headsOtherThan,
    due,
    groupIds,
    partitions,
    documents,
    ...coreGroupWrites(connection),
    async ofType(coreGroupId, type, page) {
      const found = rows(statements.ofType, coreGroupId, type, page.after ?? '', page.limit);
      await onDisk(coreGroupId);
      return found.map((row) => readable(row, coreGroupId));
    },
    async dueNotices(now, states, limit) {
      // One indexed range per state, merged here: a single statement over several states would have to sort them all.
      const found = [...new Set(states)].flatMap((state) => rows(statements.dueNotices, state, now, limit));
      await onDisk();
      const oldestFirst = found.sort((left, right) => byText(left, right, 'send_after') || byText(left, right, 'id'));
      return oldestFirst
        .slice(0, limit)
        .map((row) => ({ document: readable(row, textOf(row, 'core_group_id')), etag: textOf(row, 'etag') }));
    },
    async close() {
      connection.close();
    },
  };
}

function dueGroup(row: Row): DueGroup {
  return seenHead(documentOf(row), textOf(row, 'core_group_id'), textOf(row, 'etag'));
}

function seenHead(stored: unknown, coreGroupId: string, etag: string): DueGroup {
  const head = headOrDamaged(stored, coreGroupId);
  return 'kind' in head ? head : { kind: 'group', document: head, etag };
}

function readable(row: Row, coreGroupId: string): unknown {
  return documentOf(row) ?? damagedDocument(coreGroupId, textOf(row, 'id'));
}

/**
 * As `readable`, but a row whose columns do not say what its document says is damaged: a group with the right day only in its
 * document would never be swept. Entries out of their place are found by the check of the log.
 */
function asWritten(row: Row, coreGroupId: string): unknown {
  const document = documentOf(row) as GroupDocument | null;
  if (document?.type === 'audit' || document?.type === 'access') return document;
  const columns = [row['id'], row['type'], row['next_due_on'], row['notice_state'], row['send_after']];
  const own = typeof document === 'object' && document !== null ? [document.id, document.type, ...indexed(document)] : [];
  return columns.every((column, index) => column === own[index]) ? document : damagedDocument(coreGroupId, textOf(row, 'id'));
}

function byText(left: Row, right: Row, column: string): number {
  const [first, second] = [textOf(left, column), textOf(right, column)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
