import type { ChildChange } from '../children/childChange';
import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import type { Role } from '../member';
import { whoIsTold } from './ladder';
import { type Notice, planNotice } from './notice';

/** The register has a child's name and date of birth from the birth on (DOMAIN 7.1 'unborn baby'). */
export const toldOfBorn: readonly Role[] = ['custodian'];

/** Tells the custodian at once that a child was born, in the commit that records it; never whoever recorded it. */
export function bornNotices(
  group: CoreGroup,
  { childId, changeId }: Pick<ChildChange, 'childId' | 'changeId'>,
  by: Doer,
): readonly Notice[] {
  const about = { kind: 'born', childId, changeId } as const;
  return whoIsTold(group, toldOfBorn, { childIds: [childId], on: by.today, owners: [] })
    .filter((personId) => personId !== by.actor.personId)
    .map((recipientPersonId) =>
      planNotice(
        { coreGroupId: group.coreGroupId, about, recipientPersonId, urgency: 'at-once', sendAfter: by.now, escalatesAt: null },
        by.now,
      ),
    );
}
