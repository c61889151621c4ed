import { mayConfirmAttendance } from '../../core/meeting/attendancePermissions';
import { confirmSheet, linesThatSay, type SheetLine } from '../../core/meeting/attendanceSheet';
import { meetingDocumentId } from '../../core/meeting/meeting';
import { maySeeMeeting } from '../../core/meeting/meetingPermissions';
import { attendanceInCorrection } from '../../core/record/recordAttendance';
import { allow } from '../../core/result';
import { storedMeeting } from '../../documents/meeting';
import type { View } from '../deeds/openView';
import type { Deed } from '../deeds/performDeed';
import { type AboutMeeting, countedAnew, mayConfirm } from './attendance';
import { changeMeeting, permitFor } from './changeMeeting';

/** The form with everybody's attendance, for whoever confirms it. */
export function sheetView<Data extends AboutMeeting>(name: string): View<Data> {
  return {
    name,
    may: maySeeMeeting,
    mayKnowing: (asker, state, { meetingId }) => permitFor(state, meetingId, (meeting) => mayConfirmAttendance(asker, meeting)),
    reads: (_group, { meetingId }) => [meetingDocumentId(meetingId)],
  };
}

/** Everybody on the form in one press. `linesOf` puts together what its pages hold. */
export function confirmAll<Data extends AboutMeeting, Typed>(
  linesOf: (data: Data, typed: Typed) => readonly SheetLine[],
): Deed<Data, Typed> {
  return {
    name: 'attendance.confirm',
    reads: ({ meetingId }) => [meetingDocumentId(meetingId)],
    may: mayConfirm,
    decide: (state, data, typed, { actor, now, today }) => {
      const lines = linesOf(data, typed);
      const meeting = storedMeeting.in(state, data.meetingId);
      const changed = meeting === undefined ? [] : linesThatSay(state.group, meeting, lines, today);
      const change = changeMeeting(state, data.meetingId, confirmedFor(changed), (begun) => {
        const put = confirmSheet(state.group, begun, lines, { by: actor.memberId, at: now }, today);
        return put.ok ? allow(attendanceInCorrection(state.group, put.value)) : put;
      });
      return change.ok ? allow(countedAnew(state, change.value, data.meetingId, today)) : change;
    },
  };
}

/** As long as ids and codes in one value of an audit entry may be. */
const longestValue = 200;

/** Of whom what was confirmed, for the audit: 'member:present:video', as many in one value as it holds, then 'confirmed2' and so on. */
function confirmedFor(lines: readonly SheetLine[]): Readonly<Record<string, string>> {
  const values: string[] = [];
  for (const { memberId, value } of lines) {
    const said = `${memberId}:${value}`;
    const together = [...values.slice(-1), said].join(' ');
    if (values.length === 0 || together.length > longestValue) values.push(said);
    else values.splice(-1, 1, together);
  }
  return Object.fromEntries(values.map((value, index) => [index === 0 ? 'confirmed' : `confirmed${index + 1}`, value]));
}
