import { type Child, isOnRegister } from '../child';
import type { ChildChange } from '../children/childChange';
import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import type { Role } from '../member';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { importedBirth } from './birthNotices';
import { whoIsTold } from './ladder';
import { type Notice, planNotice } from './notice';

/** The register has a child's name and date of birth from the birth on (DOMAIN 7.1 'unborn baby'). */
export const toldOfBorn: readonly Role[] = ['custodian'];

/** The same for births that an import brought, where nobody had recorded them here: the register may be kept somewhere else. */
export function importedBornNotices(
  before: CoreGroup,
  after: CoreGroup,
  at: { readonly now: Instant; readonly importId: string },
): readonly Notice[] {
  const unborn = new Set(before.children.filter(({ dateOfBirth }) => dateOfBirth === null).map(({ childId }) => childId));
  const born = after.children.filter((child) => unborn.has(child.childId) && child.dateOfBirth !== null && isTold(child));
  return born.flatMap(({ childId }) => told(after, { childId, changeId: `${importedBirth}${at.importId}` }, dayOf(at.now), at.now));
}

function isTold(child: Child): boolean {
  return child.frozen === undefined && isOnRegister(child);
}

/** Tells the custodian at once that a child was born, in the commit that records it; never whoever recorded it. */
export function bornNotices(
  group: CoreGroup,
  { childId, changeId }: Pick<ChildChange, 'childId' | 'changeId'>,
  by: Doer,
): readonly Notice[] {
  return told(group, { childId, changeId }, by.today, by.now).filter(({ recipientPersonId }) => recipientPersonId !== by.actor.personId);
}

function told(group: CoreGroup, born: Pick<ChildChange, 'childId' | 'changeId'>, on: CalendarDate, sendAfter: Instant): readonly Notice[] {
  const about = { kind: 'born', childId: born.childId, changeId: born.changeId } as const;
  return whoIsTold(group, toldOfBorn, { childIds: [born.childId], on, owners: [] }).map((recipientPersonId) =>
    planNotice({ coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'at-once', sendAfter, escalatesAt: null }, sendAfter),
  );
}
