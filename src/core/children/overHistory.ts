import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import { isOwnChild, type Member } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import type { FamilyChild } from './childBoard';
import { mayOpenChild, readsVisits } from './childPermissions';

/**
 * The children who were in a group when it ended, with all that was known of them: their history is for reading. Of whoever moved on
 * it went along, and is read there.
 */
export function childrenAtTheEnd({ ended, formerChildren = [] }: Pick<CoreGroup, 'ended' | 'formerChildren'>): readonly Child[] {
  return ended === undefined ? [] : formerChildren.flatMap(({ kept }) => kept ?? []);
}

/** Whoever may open the child; and once the group has ended, whoever read visits to the child and still has access to it (DOMAIN 1.31). */
export function mayOpenHistory(asker: Pick<Asker, 'actor' | 'group'>, { childId }: { readonly childId: string }): Permit {
  const { actor, group } = asker;
  const former = childrenAtTheEnd(group).find((child) => child.childId === childId);
  return former !== undefined && readsVisits(actor) && isOwnChild(actor, former) ? yes : mayOpenChild(asker, { childId });
}

/** The board of a group that has ended: whose history this reader may open, with the day of the last visit on which the child was seen. */
export function childrenToReadAbout(group: CoreGroup, actor: Member): readonly FamilyChild[] {
  return [...group.children, ...childrenAtTheEnd(group)]
    .filter((child) => mayOpenHistory({ actor, group }, child).ok)
    .map(({ childId, givenName, familyName, visits }) => {
      const seenOn = visits.flatMap(({ seen, on }) => (seen ? [on] : [])).sort();
      return { childId, givenName, familyName, lastVisitOn: seenOn.at(-1) ?? null };
    });
}
