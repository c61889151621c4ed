import { askingOf, type Child, isAskedAbout } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { CalendarDate } from '../time/day';

/**
 * Since when no child is in a group that had some: nothing of it is counted any more, and somebody has to say whether it is over. Null
 * where a child is in it or comes, where it never had one, and where it was said already that it goes on.
 */
export function emptySince({ children, arriving = [], formerChildren = [], ended, notExported }: CoreGroup): CalendarDate | null {
  const last = formerChildren.reduce<CalendarDate>((latest, { on }) => (on > latest ? on : latest), '');
  if (children.length > 0 || arriving.length > 0 || last === '' || ended !== undefined) return null;
  return notExported?.stays === true && notExported.since >= last ? null : last;
}

/** Since when it is asked why the case system no longer has the group, or any child in it; null: it is not. */
export function groupAskedSince(group: CoreGroup): CalendarDate | null {
  return emptySince(group) ?? (group.notExported !== undefined && isAskedAbout(group) ? group.notExported.since : null);
}

/** What a card carries of the asking that it belongs to; null: nothing is asked of the group. */
export function groupAsking(group: CoreGroup): string | null {
  const empty = emptySince(group);
  const { notExported } = group;
  if (empty !== null) return notExported?.at === undefined ? empty : `${empty} ${notExported.at}`;
  return groupAskedSince(group) === null || notExported === undefined ? null : askingOf(notExported);
}

/**
 * Whether it is asked why the case system no longer has a child: not once it was said that it was entered twice, while it is asked which
 * of the others it is.
 */
export function isMissedAsked({ children, sameAsked = [] }: CoreGroup, child: Child): boolean {
  const isThere = (childId: string) => children.some((each) => each.childId === childId);
  return isAskedAbout(child) && !sameAsked.some(({ what, here, there }) => what === 'child' && here === child.childId && isThere(there));
}
