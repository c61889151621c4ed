import { childrenNotSaid } from '../../src/core/member';
import type { EveryoneWorld } from './everyoneWorld';

/** An import has asked why it no longer has Child 1, and for which children Noor is here. */
export async function questionsOpen({ deps }: EveryoneWorld): Promise<Readonly<Record<string, unknown>>> {
  const loaded = await deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const notExported = { since: '2026-11-20', stays: false };
  const children = document.children.map((child) => (child.childId === 'child-1' ? { ...child, notExported } : child));
  const members = document.members.map((member) => (member.memberId === 'noor' ? { ...member, childIds: [childrenNotSaid] } : member));
  await deps.store.commit({ coreGroupId: 'group-1', head: { ...document, children, members }, etag, put: [], create: [] });
  return {};
}
