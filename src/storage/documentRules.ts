import type { GroupDocument } from '../core/documents';
import { knownJson } from '../core/knownText';
import type { Commit } from '../ports/coreGroupStore';
import { StoreFault } from './errors';

/** The limits of a Cosmos transactional batch (RELIABILITY 1a), kept by every store so that none takes what another refuses. */
export const mostOperations = 100;
/** 2 MB, less what the request's own wrapping needs. */
const mostBytes = 2 * 1024 * 1024 - 64 * 1024;

/**
 * Ids and partition keys are opaque and go into addresses: printable ASCII without blank, `/ \ ? # %`, at most 255
 * characters. Also on reads, as SQLite would look up only what stands before a NUL.
 */
export function isStorableId(id: string): boolean {
  return /^[!"$&-.0->@-[\]-~]{1,255}$/.test(id);
}

/** Throws `store.bad-document` where that is no id to store anything under. */
export function checkId(id: string): void {
  if (!isStorableId(id)) throw new StoreFault('store.bad-document', 'id');
}

/** What may be deleted: press marks, notices and tellings that are done. Throws `store.bad-document` where an id is of anything else. */
export function checkPurgeable(ids: readonly string[]): void {
  if (ids.some((id) => !isStorableId(id) || !/^(press|notice|telling):./.test(id)))
    throw new StoreFault('store.bad-document', 'not-purgeable');
}

/**
 * The document as stored text. Throws `store.bad-document` where its id, a NUL or a member named `_…` (the database's
 * own) forbids that.
 */
export function documentText(document: object, id: string): string {
  checkId(id);
  if (Object.keys(document).some((member) => member.startsWith('_'))) throw new StoreFault('store.bad-document', 'member-name');
  const text = knownJson(document);
  if (hasNul(text)) throw new StoreFault('store.bad-document', 'nul');
  return text;
}

/** A document and the text by which it is stored. */
export type Text = { readonly document: GroupDocument; readonly text: string };

export type CommitTexts = { readonly head: Text; readonly create: readonly Text[]; readonly put: readonly Text[] };

/** Every document of a commit as text; refused as a whole where it breaks a rule. */
export function commitTexts(commit: Commit): CommitTexts {
  const documents: readonly GroupDocument[] = [commit.head, ...commit.create, ...commit.put];
  checkAddresses(documents, commit.coreGroupId);
  const textOf = (document: GroupDocument): Text => ({ document, text: documentText(document, document.id) });
  const texts = { head: textOf(commit.head), create: commit.create.map(textOf), put: commit.put.map(textOf) };
  checkSize([texts.head, ...texts.create, ...texts.put].map(({ text }) => text));
  return texts;
}

/** Refuses what one batch cannot carry. */
export function checkSize(texts: readonly string[]): void {
  if (texts.length > mostOperations) throw new StoreFault('store.too-many-operations', String(texts.length));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > mostBytes) throw new StoreFault('store.too-large', `${bytes} bytes`);
}

function checkAddresses(documents: readonly GroupDocument[], coreGroupId: string): void {
  if (!isStorableId(coreGroupId)) throw new StoreFault('store.bad-document', 'core-group-id');
  if (documents.some((document) => document.coreGroupId !== coreGroupId)) {
    throw new StoreFault('store.bad-document', 'other-core-group');
  }
  if (new Set(documents.map(({ id }) => id)).size < documents.length) {
    throw new StoreFault('store.bad-document', 'id-twice-in-commit');
  }
}

/** JSON writes NUL as an escape; the same six characters typed by a person stand behind a second backslash. */
function hasNul(json: string): boolean {
  return json.includes('\\u0000') && /(?<!\\)(?:\\\\)*\\u0000/.test(json);
}
