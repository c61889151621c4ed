import type { Visit } from '../children/visit';
import type { MeetingFact } from '../facts';
import type { ImportedGroup } from './importedCaseload';
import { partKey, type SameNames } from './importMark';
import type { ThreeWay } from './threeWay';
import { saysTheSame } from './twinVisits';

/**
 * Things that the export has under another name than the one before it, because what names them was corrected: the time of a
 * visit, the visitor's address, the planned day of a meeting that was held. They are known by what they are. Theirs to ours; what
 * people did with them here stays with them.
 */
export function sameButForKey(
  imported: ImportedGroup,
  documents: readonly Visit[],
  facts: readonly MeetingFact[],
  three: ThreeWay,
): SameNames {
  const visits = matched(
    documents.filter(({ takenBackOn }) => takenBackOn === undefined),
    imported.visits,
    ({ fact }) => partKey.visit(fact.visitId),
    three,
    isOneVisit,
  );
  const meetings = matched(facts, imported.group.meetings, ({ meetingId }) => partKey.meeting(meetingId), three, isOneMeeting);
  return Object.fromEntries([
    ...visits.map(([here, there]) => [there.fact.visitId, here.fact.visitId] as const),
    ...meetings.map(([here, there]) => [there.meetingId, here.meetingId] as const),
  ]);
}

function matched<Thing>(
  stored: readonly Thing[],
  imported: readonly Thing[],
  keyOf: (thing: Thing) => string,
  three: ThreeWay,
  isOne: (here: Thing, there: Thing) => boolean,
): readonly (readonly [Thing, Thing])[] {
  const now = new Set(imported.map(keyOf));
  const lost = new Set(stored.filter((thing) => !now.has(keyOf(thing)) && three.wasImported(keyOf(thing))));
  const pairs: (readonly [Thing, Thing])[] = [];
  for (const there of imported.filter((thing) => !three.wasImported(keyOf(thing)))) {
    const here = [...lost].find((each) => isOne(each, there));
    if (here === undefined) continue;
    lost.delete(here);
    pairs.push([here, there]);
  }
  return pairs;
}

function isOneVisit(here: Visit, there: Visit): boolean {
  return here.childId === there.childId && here.fact.byPersonId === there.fact.byPersonId && saysTheSame(here.fact, there.fact);
}

/** A group does not meet twice on one day. */
function isOneMeeting(here: MeetingFact, there: MeetingFact): boolean {
  return here.heldOn !== null && here.heldOn === there.heldOn;
}
