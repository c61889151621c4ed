import { withReportOwed } from '../../core/meeting/absence';
import { confirmPresence, confirmReplies, type PresenceChoice, replyToInvitation, validityOf } from '../../core/meeting/attendance';
import type { PresenceMode, Reply } from '../../core/meeting/attendanceList';
import { mayConfirmAttendance, mayReplyToInvitation } from '../../core/meeting/attendancePermissions';
import { meetingDocumentId, nextMeeting } from '../../core/meeting/meeting';
import { maySeeMeeting } from '../../core/meeting/meetingPermissions';
import type { Member } from '../../core/member';
import type { Permit } from '../../core/permit';
import { attendanceInCorrection } from '../../core/record/recordAttendance';
import { allow } from '../../core/result';
import type { CalendarDate } from '../../core/time/day';
import { storedMeeting } from '../../documents/meeting';
import type { View } from '../deeds/openView';
import type { Change, Deed, Doing, State } from '../deeds/performDeed';
import { changeMeeting, permitFor } from './changeMeeting';

export type AboutMeeting = { readonly meetingId: string };
/** `asked` is the mark of the day and time that the card which was pressed was drawn for. */
export type AboutInvitation = AboutMeeting & { readonly asked: string };

/**
 * The next meeting's attendance; what of it is shown depends on the reader. That of another meeting (`meetingId`), which is over, is
 * for whoever may put it right.
 */
export const openAttendance: View<AboutMeeting> = {
  name: 'attendance.open',
  may: maySeeMeeting,
  mayKnowing: (asker, state, { meetingId }) =>
    meetingId === '' || meetingId === nextMeeting(asker.group)?.meetingId
      ? maySeeMeeting(asker)
      : permitFor(state, meetingId, (meeting) => mayConfirmAttendance(asker, meeting)),
  reads: (group, { meetingId }) => {
    const shown = meetingId === '' ? nextMeeting(group)?.meetingId : meetingId;
    return shown === undefined ? [] : [meetingDocumentId(shown)];
  },
};

/** The form for the deputy's name. */
export const openDeputyForm: View<AboutInvitation> = {
  name: 'attendance.naming',
  may: maySeeMeeting,
  mayKnowing: (asker, state, { meetingId }) => permitFor(state, meetingId, (meeting) => mayReplyToInvitation(asker, meeting)),
  reads: (_group, { meetingId }) => [meetingDocumentId(meetingId)],
};

/** The form in which the chair says what they saw of one person. */
export const openConfirmForm: View<AboutMeeting> = {
  name: 'attendance.correcting',
  may: maySeeMeeting,
  mayKnowing: (asker, state, { meetingId }) => permitFor(state, meetingId, (meeting) => mayConfirmAttendance(asker, meeting)),
  reads: (_group, { meetingId }) => [meetingDocumentId(meetingId)],
};

export const reply: Deed<AboutInvitation & { readonly reply: Exclude<Reply, 'deputy'> }, object> = {
  name: 'attendance.reply',
  reads: ({ meetingId }) => [meetingDocumentId(meetingId)],
  may: mayReply,
  decide: (state, about, _typed, { actor, now, today }) => {
    const change = changeMeeting(state, about.meetingId, { reply: about.reply }, (meeting) =>
      replyToInvitation(
        state.group,
        meeting,
        { memberId: actor.memberId, reply: about.reply, deputy: null, asked: about.asked },
        now,
        today,
      ),
    );
    return change.ok ? allow(owing(state, change.value, about.meetingId, actor, about.reply, today)) : change;
  },
};

export const sendDeputy: Deed<AboutInvitation, { readonly deputy: string }> = {
  name: 'attendance.deputy',
  reads: ({ meetingId }) => [meetingDocumentId(meetingId)],
  may: mayReply,
  decide: (state, { meetingId, asked }, typed, { actor, now, today, language }) => {
    const deputy = { text: typed.deputy, by: actor.memberId, at: now, language, audience: { kind: 'practitioners' } } as const;
    const change = changeMeeting(state, meetingId, { reply: 'deputy' }, (meeting) =>
      replyToInvitation(state.group, meeting, { memberId: actor.memberId, reply: 'deputy', deputy, asked }, now, today),
    );
    return change.ok ? allow(owing(state, change.value, meetingId, actor, 'deputy', today)) : change;
  },
};

export const confirmThoseComing: Deed<AboutMeeting, object> = {
  name: 'attendance.everyone',
  reads: ({ meetingId }) => [meetingDocumentId(meetingId)],
  may: mayConfirm,
  decide: (state, { meetingId }, _typed, { actor, now, today }) =>
    changeMeeting(state, meetingId, {}, (meeting) => confirmReplies(state.group, meeting, { by: actor.memberId, at: now }, today)),
};

export const correct: Deed<
  AboutMeeting,
  { readonly person: string; readonly sighting: PresenceChoice; readonly mode: PresenceMode | null }
> = {
  name: 'attendance.correct',
  reads: ({ meetingId }) => [meetingDocumentId(meetingId)],
  may: mayConfirm,
  decide: (state, { meetingId }, { person, sighting, mode }, { actor, now, today }) => {
    const change = changeMeeting(state, meetingId, { memberId: person, sighting, mode }, (meeting) => {
      const put = confirmPresence(state.group, meeting, { memberId: person, sighting, mode }, { by: actor.memberId, at: now }, today);
      return put.ok ? allow(attendanceInCorrection(state.group, put.value)) : put;
    });
    return change.ok ? allow(countedAnew(state, change.value, meetingId, today)) : change;
  },
};

/** With the written report that whoever cannot come owes. */
function owing(state: State, change: Change, meetingId: string, actor: Member, reply: Reply, today: CalendarDate): Change {
  const before = change.group ?? state.group;
  const group = withReportOwed(before, meetingId, actor, reply, today);
  return group === before ? change : { ...change, group };
}

/** Where a meeting that is over counts, or no longer counts, by what was put right: limits follow from it. */
export function countedAnew(state: State, change: Change, meetingId: string, today: CalendarDate): Change {
  const after = change.put?.find((document) => document.id === meetingDocumentId(meetingId));
  const meeting = after === undefined ? null : storedMeeting.ifReadable(after);
  if (meeting?.state !== 'closed') return change;
  const group = change.group ?? state.group;
  const { valid } = validityOf(group, meeting, today);
  const isOld = group.meetings.some((fact) => fact.meetingId === meetingId && fact.heldOn !== null && fact.valid !== valid);
  if (!isOld) return change;
  const meetings = group.meetings.map((fact) => (fact.meetingId === meetingId ? { ...fact, valid } : fact));
  return { ...change, group: { ...group, meetings }, about: { ...change.about, valid } };
}

function mayReply(state: State, { meetingId }: AboutMeeting, { actor, today }: Doing): Permit {
  return permitFor(state, meetingId, (meeting) => mayReplyToInvitation({ actor, group: state.group, today }, meeting));
}

export function mayConfirm(state: State, { meetingId }: AboutMeeting, { actor, today }: Doing): Permit {
  return permitFor(state, meetingId, (meeting) => mayConfirmAttendance({ actor, group: state.group, today }, meeting));
}
