import type { Child } from '../child';
import type { CoreGroup, SameAsked } from '../coreGroup';
import type { MeetingFact } from '../facts';
import { isCurrent, type Member } from '../member';
import { partKey } from './importMark';
import type { ChildrenMerge } from './mergeChildren';
import { folded, isSameChild, mayBeOneChild } from './sameChild';
import type { ThreeWay } from './threeWay';

/**
 * The questions whether something that the export has for the first time is what somebody had entered here: asked once,
 * beside those that nobody has answered yet. Until then both stand and both count, so that no clock is lost by a guess.
 */
export function askSame(
  stored: CoreGroup,
  imported: CoreGroup,
  { three, today, isMissed }: Pick<ChildrenMerge, 'three' | 'today' | 'isMissed'>,
): readonly SameAsked[] {
  const children = [
    ...pairs(stored.children, imported.children, ({ childId }) => partKey.child(childId), three, mayBeOneChild),
    ...numberedAnew(stored, imported, three, isMissed),
  ];
  const isHere = (member: Member) => isCurrent(member, today);
  const members = pairs(
    stored.members.filter(isHere),
    imported.members.filter(isHere),
    ({ memberId }) => partKey.member(memberId),
    three,
    mayBeOnePerson,
  );
  const meetings = pairs(stored.meetings, imported.meetings, ({ meetingId }) => partKey.meeting(meetingId), three, mayBeOneMeeting);
  return [
    ...(stored.sameAsked ?? []),
    ...children.map(([here, there]): SameAsked => ({ what: 'child', here: here.childId, there: there.childId, askedOn: today })),
    ...members.map(([here, there]): SameAsked => ({ what: 'member', here: here.memberId, there: there.memberId, askedOn: today })),
    ...meetings.map(([here, there]): SameAsked => ({ what: 'meeting', here: here.meetingId, there: there.meetingId, askedOn: today })),
  ];
}

/** Children whom the export has no longer, and whom it has for the first time under another reference, by name and birth. */
function numberedAnew(
  stored: CoreGroup,
  imported: CoreGroup,
  three: ThreeWay,
  isMissed: (childId: string) => boolean,
): readonly (readonly [Child, Child])[] {
  const isNew = ({ childId }: Child) =>
    !three.wasImported(partKey.child(childId)) && !stored.children.some((each) => each.childId === childId);
  const gone = stored.children.filter(({ childId }) => three.wasImported(partKey.child(childId)) && isMissed(childId));
  const news = imported.children.filter(isNew);
  return gone.flatMap((here) => news.filter((there) => isSameChild(here, there)).map((there) => [here, there] as const));
}

/** Every pair of one that was only ever entered here and one that the export brings for the first time. */
function pairs<Thing>(
  stored: readonly Thing[],
  imported: readonly Thing[],
  keyOf: (thing: Thing) => string,
  three: ThreeWay,
  mayBeOne: (here: Thing, there: Thing) => boolean,
): readonly (readonly [Thing, Thing])[] {
  const storedKeys = new Set(stored.map(keyOf));
  const importedKeys = new Set(imported.map(keyOf));
  const enteredHere = stored.filter((thing) => !importedKeys.has(keyOf(thing)) && !three.wasImported(keyOf(thing)));
  const news = imported.filter((thing) => !storedKeys.has(keyOf(thing)) && !three.wasImported(keyOf(thing)));
  return enteredHere.flatMap((here) => news.filter((there) => mayBeOne(here, there)).map((there) => [here, there] as const));
}

function mayBeOnePerson(here: Member, there: Member): boolean {
  return here.personId !== there.personId && folded(here.name) === folded(there.name);
}

/** Of one day, planned or held; two that were called off count for nothing either way. */
function mayBeOneMeeting(here: MeetingFact, there: MeetingFact): boolean {
  const days = [there.plannedFor, there.heldOn];
  return !(here.cancelled && there.cancelled) && (days.includes(here.plannedFor) || (here.heldOn !== null && days.includes(here.heldOn)));
}
