import { isTemporaryEntry } from '../child';
import type { MeetingFact } from '../facts';
import { addDays, earlier, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { countsSince } from '../wayOfCounting';
import { type Occurrence, occurrence, subtractLength } from './clock';
import { type ClockFacts, startCode } from './clockFacts';
import { every, type Family, known, one, until } from './occurrences';

/**
 * D03, D04, D13, D15: the group's own meetings, listed for each child, counted from that child's conference. Only a
 * meeting that was held, and was valid (DOMAIN 1.10), counts; one planned, cancelled or inquorate moves nothing.
 */
export const meetingClocks: Family = (facts, rules) => [
  ...coreGroups(facts, rules),
  ...recordsSent(facts, rules),
  ...absenceReports(facts, rules),
];

/**
 * D03 once, from the conference to the first core group; then D04 from each core group to the next (DOMAIN 1.6, 1.8). A
 * temporary entry without a conference here has none to count it from: the home authority's group met (DOMAIN 7.1).
 */
const coreGroups: Family = (facts, rules) => {
  const { clocks } = rules.policy;
  const heldOn = facts.meetingsHeld.map((meeting) => meeting.heldOn);
  const [first] = heldOn;
  const initial = one(
    facts,
    rules,
    { clock: 'D03', length: clocks.D03.limit, because: startCode(facts) },
    facts.conferenceOn,
    first ?? null,
  );
  const isOwed = facts.initialConference !== null || !isTemporaryEntry(facts.child) || !countsSince(rules, 2);
  const begun = isOwed ? [initial] : [];
  if (first === undefined) return begun;
  const next = { clock: 'D04', length: clocks.D04.limit, first: 'meeting-held', next: 'meeting-held' } as const;
  return [...begun, ...every(facts, rules, next, first, heldOn)];
};

/**
 * Says of a core group's limit that the one before it was missed (DOMAIN 1.0 'two missed running'): by the rules that counted that one on
 * its day, so it is asked once each occurrence has its own.
 */
export function afterMissed(all: readonly Occurrence[]): readonly Occurrence[] {
  const late = new Set(all.flatMap((run) => (isCoreGroup(run) && run.metOn !== null && run.metOn > run.limit ? [run.metOn] : [])));
  if (late.size === 0) return all;
  return all.map((run) => (isCoreGroup(run) && late.has(run.trigger) ? { ...run, missedBefore: true } : run));
}

function isCoreGroup({ clock }: Occurrence): boolean {
  return clock === 'D03' || clock === 'D04';
}

/** D13: so long after the meeting, and always before the next one. */
const recordsSent: Family = (facts, rules) =>
  facts.meetingsHeld.flatMap((meeting) => {
    if (meeting.recordSentOn === undefined) return [];
    const run = one(
      facts,
      rules,
      { clock: 'D13', length: rules.policy.clocks.D13.limit, because: 'meeting-held' },
      meeting.heldOn,
      meeting.recordSentOn,
    );
    const limit = earlier(run.limit, dayBeforeNextMeeting(facts, meeting.heldOn) ?? run.limit);
    return [{ ...run, limit, aimOn: limit }];
  });

/** D15: one for all who owe a report to a meeting, met when the last report is there. */
const absenceReports: Family = (facts, rules) =>
  facts.group.meetings.flatMap((meeting) => {
    const owed = (meeting.absenceReports ?? []).filter(({ apologisedOn }) => apologisedOn <= facts.until);
    const [first] = owed.map(({ apologisedOn }) => apologisedOn).sort();
    if (first === undefined || meeting.cancelled || meeting.plannedFor < facts.conferenceOn) return [];
    const { limit: length } = rules.policy.clocks.D15;
    const limit = later(first, subtractLength(rules, meeting.plannedFor, length));
    const metOn = lastOf(owed.map(({ receivedOn }) => known(facts, receivedOn)));
    const counted = {
      clock: 'D15',
      childId: facts.child.childId,
      trigger: first,
      limit,
      because: 'absent-member-apologised',
      length,
    } as const;
    return [until(facts, endedByMeeting(occurrence(counted, { metOn }), facts, meeting))];
  });

function endedByMeeting(run: Occurrence, facts: ClockFacts, meeting: MeetingFact): Occurrence {
  return run.metOn === null ? { ...run, closedOn: known(facts, meeting.heldOn) } : run;
}

function dayBeforeNextMeeting(facts: ClockFacts, heldOn: CalendarDate): CalendarDate | null {
  const [next] = facts.group.meetings
    .filter(({ cancelled, plannedFor }) => !cancelled && plannedFor > heldOn)
    .map(({ plannedFor }) => plannedFor)
    .sort();
  return next === undefined ? null : later(heldOn, addDays(next, -1));
}

/** The last of these days; null while one is missing. */
function lastOf(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce((one, other) => (one === null || other === null ? null : later(one, other)), days[0] ?? null);
}
