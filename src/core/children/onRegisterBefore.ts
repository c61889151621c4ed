import { type Child, isRemovalOpen } from '../child';
import type { CoreGroup, EndedBecause } from '../coreGroup';
import { isFamily, isOwnChild, type Member } from '../member';
import type { CalendarDate } from '../time/day';
import { readsVisits } from './childPermissions';

/**
 * A time on the register that is over, or a child who is in the group no longer. `to` null: nobody recorded when it ended. `again`:
 * the day of the registration after it. `left`: why a child is in the group no more, with the day.
 */
export type Before = Pick<Child, 'childId' | 'givenName' | 'familyName'> & {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly again: CalendarDate | null;
  readonly left: { readonly on: CalendarDate; readonly because: EndedBecause } | null;
};

/**
 * Who of this group was on the register before, and from when to when, as far as this member may see them: who reads visits, the
 * children that they are or were here for; a family, its own who are still in the group, and never whoever has left it.
 */
export function onRegisterBefore(group: CoreGroup, viewer: Member): readonly Before[] {
  if (!readsVisits(viewer) && !isFamily(viewer)) return [];
  const here = group.children.filter((child) => isOwnChild(viewer, child)).flatMap(timesOver);
  const former = readsVisits(viewer) ? (group.formerChildren ?? []).filter((child) => isOwnChild(viewer, child)) : [];
  return [
    ...here,
    ...former.flatMap(({ childId, givenName, familyName, on, because, kept }): readonly Before[] => [
      ...(kept === undefined ? [] : timesOver({ ...kept, status: 'registered' })),
      { childId, givenName, familyName, from: kept?.registeredOn ?? null, to: null, again: null, left: { on, because } },
    ]),
  ];
}

function timesOver(child: Child): readonly Before[] {
  const { childId, givenName, familyName, status, registeredOn, deregisteredOn, earlierRegistrations = [] } = child;
  const who = { childId, givenName, familyName, left: null };
  const begun = [...earlierRegistrations.map((each) => each.registeredOn), registeredOn];
  const earlier = earlierRegistrations.map((each, at) => ({
    ...who,
    from: each.registeredOn,
    to: each.deregisteredOn,
    again: begun[at + 1] ?? null,
  }));
  // Until the custodian has confirmed that it ended, it has not.
  return status === 'de-registered' && !isRemovalOpen(child)
    ? [...earlier, { ...who, from: registeredOn, to: deregisteredOn, again: null }]
    : earlier;
}
