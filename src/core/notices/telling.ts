import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { Notice } from './notice';

/**
 * Notices of a deed that one commit cannot carry beside what it tells of. They are kept in the deed's own commit, and listed in
 * the head (`untold`), so that whatever happens next they are planned: right after it, or by the next sweep.
 */
export type Telling = GroupDocument & { readonly type: 'telling'; readonly notices: readonly Notice[] };

/** Documents of one commit beside the head, its audit entry and the mark of the press; the store takes 100 in all. */
export const mostInOneCommit = 95;

/**
 * The first of the notices among new documents, as many as there is room for beside `others`, and the rest. The same thing told to the
 * same person is one notice, also where they are in the group twice.
 */
export function splitNotices(
  planned: readonly GroupDocument[],
  others: number,
): { readonly create: readonly GroupDocument[]; readonly rest: readonly Notice[] } {
  const create = planned.filter((document, index) => !isNotice(document) || planned.findIndex(({ id }) => id === document.id) === index);
  if (create.length + others <= mostInOneCommit) return { create, rest: [] };
  const notices = create.filter(isNotice);
  const plain = create.filter((document) => !isNotice(document));
  // One of the documents is the telling itself.
  const room = Math.max(0, mostInOneCommit - others - plain.length - 1);
  return { create: [...plain, ...notices.slice(0, room)], rest: notices.slice(room) };
}

export function newTelling({ coreGroupId }: Pick<CoreGroup, 'coreGroupId'>, id: string, notices: readonly Notice[]): Telling {
  return { id: `telling:${id}`, type: 'telling', schemaVersion: 1, coreGroupId, notices };
}

/** What is left of a telling once all of it is planned. It is of no more use; a telling may be deleted only in this state. */
export function spentTelling(coreGroupId: string, id: string): Telling {
  return { id, type: 'telling', schemaVersion: 1, coreGroupId, notices: [] };
}

/** The group with exactly these tellings still to be done. */
export function withUntold({ untold: _, ...group }: CoreGroup, ids: readonly string[]): CoreGroup {
  return ids.length === 0 ? group : { ...group, untold: ids };
}

function isNotice(document: GroupDocument): document is Notice {
  return document.type === 'notice';
}
