import { type Child, isAskedAbout, isBackAsked } from './child';
import type { CoreGroup } from './coreGroup';

/** What an import asks about a child or its group that limits hang on: until somebody has answered, they are counted as they stand. */
export const askedKinds = ['missed-child', 'missed-group', 'returned-child', 'twice', 'visit-twice', 'meeting-twice'] as const;
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
    ...(isTwice ? ['twice' as const] : []),
    ...(isVisitTwice ? ['visit-twice' as const] : []),
    ...(isMeetingTwice ? ['meeting-twice' as const] : []),
  ];
}
