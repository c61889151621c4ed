import { type Child, isAskedAbout, isBackAsked } from './child';
import type { CoreGroup } from './coreGroup';

/** What an import asks about a child or its group that limits hang on: until somebody has answered, they are counted as they stand. */
export const askedKinds = [
  'missed-child',
  'missed-group',
  'returned-child',
  'twice',
  'may-have-died',
  'visit-twice',
  'meeting-twice',
] as const;
export type AskedKind = (typeof askedKinds)[number];

/** What is being asked about a child: why it is no longer exported, and whether things in two entries are one. */
export function askedAbout(group: CoreGroup, child: Child): readonly AskedKind[] {
  const asked = group.sameAsked ?? [];
  const isHere = (childId: string) => group.children.some((each) => each.childId === childId);
  const isHeld = (meetingId: string) => group.meetings.some((each) => each.meetingId === meetingId);
  const gone = new Set([...(child.correctedVisitIds ?? []), ...(child.sameVisits ?? []).map(({ there }) => there)]);
  const isTwice = asked.some(
    ({ what, here, there }) => what === 'child' && [here, there].includes(child.childId) && isHere(here) && isHere(there),
  );
  const isVisitTwice = asked.some(
    (each) => each.what === 'visit' && each.childId === child.childId && !gone.has(each.here) && !gone.has(each.there),
  );
  const isMeetingTwice = asked.some(({ what, here, there }) => what === 'meeting' && isHeld(here) && isHeld(there));
  return [
    ...(isAskedAbout(group) ? ['missed-group' as const] : []),
    ...(isAskedAbout(child) && !isTwice ? ['missed-child' as const] : []),
    ...(isBackAsked(child) ? ['returned-child' as const] : []),
    ...(isTwice ? [mayHaveDied(group, child) ? ('may-have-died' as const) : ('twice' as const)] : []),
    ...(isVisitTwice ? ['visit-twice' as const] : []),
    ...(isMeetingTwice ? ['meeting-twice' as const] : []),
  ];
}

/** Whether nothing is told of a child by itself until somebody has answered: why it is no longer exported, or whether it is one who has died. */
export function isTellingHeld(group: CoreGroup, child: Child): boolean {
  return isAskedAbout(child) || mayHaveDied(group, child);
}

/**
 * Whether it is asked if this child is one whom people recorded as dead, under another reference by now: about a child who has died
 * nothing is sent (DOMAIN 7.1 'child dies').
 */
function mayHaveDied({ children, sameAsked = [] }: CoreGroup, { childId, frozen }: Child): boolean {
  if (frozen !== undefined) return false;
  const died = new Set(children.filter((each) => each.frozen !== undefined).map((each) => each.childId));
  return sameAsked.some(
    ({ what, here, there }) => what === 'child' && ((there === childId && died.has(here)) || (here === childId && died.has(there))),
  );
}
