import { actingMembers, type CoreGroup } from '../coreGroup';
import type { AbsenceReportFact, MeetingFact } from '../facts';
import { isTellable, type Member } from '../member';
import { expectedFor } from '../review/reviewViews';
import type { CalendarDate } from '../time/day';
import type { Duty, ReachedRung } from './duties';

/*
 * Who is told of a limit by what they have to do with it rather than by their role alone (DOMAIN 1.0 'if overdue, tell').
 */

/** The persons whose own duty, or right, it is: D12 those who may correct the record, D14 who writes a report, D15 who still owes one. */
export function ownersOf(group: CoreGroup, duty: Duty, on: CalendarDate): readonly string[] {
  const { clock, trigger } = duty.occurrence;
  if (clock === 'D12' || clock === 'D14') {
    return duty.childIds.flatMap((childId) => expectedFor(group, childId, on)).map(({ personId }) => personId);
  }
  if (clock !== 'D15') return [];
  const owing = owedSince(group, trigger).flatMap(({ absenceReports = [] }) => absenceReports.filter(isOwed));
  const memberIds = new Set(owing.map(({ memberId }) => memberId));
  return group.members.filter(({ memberId }) => memberIds.has(memberId)).map(({ personId }) => personId);
}

/** Those whom a rung reaches beside its roles. */
export function besideLadder(group: CoreGroup, duty: Duty, { rung }: ReachedRung, on: CalendarDate): readonly string[] {
  const { clock, trigger } = duty.occurrence;
  if (clock === 'D15' && typeof rung !== 'string') return personsOf(group, on, chairsOf(group, trigger));
  return clock === 'D19' ? personsOf(group, on, outgoingOf(group, trigger)) : [];
}

/** D15: from the day of the meeting on, when it begins without the report, whoever chairs it too (DOMAIN 1.0, 1.10). */
function chairsOf(group: CoreGroup, trigger: CalendarDate): readonly Member[] {
  const chairs = owedSince(group, trigger).flatMap(({ chairMemberId }) => chairMemberId ?? []);
  return group.members.filter(({ memberId }) => chairs.includes(memberId));
}

/**
 * D19: whoever was co-ordinator until that day. Only while they are in the group in another way: nothing of a case reaches
 * somebody who has left it (DOMAIN 2.4).
 */
function outgoingOf({ members }: CoreGroup, changedOn: CalendarDate): readonly Member[] {
  const before = members.filter(
    ({ role, from, to, takenBackOn }) =>
      role === 'co-ordinator' && takenBackOn === undefined && from < changedOn && to !== null && to <= changedOn,
  );
  const last = before.reduce<CalendarDate>((latest, { to }) => (to !== null && to > latest ? to : latest), '');
  return before.filter(({ to }) => to === last);
}

function personsOf(group: CoreGroup, on: CalendarDate, whom: readonly Member[]): readonly string[] {
  const persons = new Set(whom.map(({ personId }) => personId));
  const there = actingMembers(group, on).filter((member) => persons.has(member.personId) && isTellable(member));
  return [...new Set(there.map(({ personId }) => personId))];
}

/** The meetings whose first report has been owed since that day: reports to another meeting have a limit of their own. */
function owedSince({ meetings }: CoreGroup, trigger: CalendarDate): readonly MeetingFact[] {
  return meetings.filter(({ cancelled, absenceReports = [] }) => {
    const [first] = absenceReports.map(({ apologisedOn }) => apologisedOn).sort();
    return !cancelled && first === trigger && absenceReports.some(isOwed);
  });
}

function isOwed({ receivedOn }: AbsenceReportFact): boolean {
  return receivedOn === null;
}
