import type { MeetingNews } from '../../core/about';
import { noticeIdsForReach } from '../../core/alerts/reach';
import type { MeetingMode } from '../../core/facts';
import { validityOf } from '../../core/meeting/attendance';
import {
  type CancelCode,
  closeMeeting,
  isFirstTime,
  type Meeting,
  meetingDocumentId,
  nextMeeting,
  openMeeting,
} from '../../core/meeting/meeting';
import { mayChair, mayPlanMeeting, mayPlanNextMeeting, maySeeMeeting } from '../../core/meeting/meetingPermissions';
import { type Arrangements, arrangeMeeting, cancelMeeting, moveMeeting, planMeeting } from '../../core/meeting/planMeeting';
import { meetingNotices } from '../../core/notices/meetingNotices';
import { allow, refuse } from '../../core/result';
import { storedMeeting } from '../../documents/meeting';
import type { View } from '../deeds/openView';
import type { Deed } from '../deeds/performDeed';
import { changed, changeMeeting, permitFor } from './changeMeeting';

export type AboutMeeting = { readonly meetingId: string };
/** `seenMoves` is how often the meeting had been moved on the card that was pressed. */
export type AboutAppointment = AboutMeeting & { readonly seenMoves: number };

const readsMeeting = ({ meetingId }: AboutMeeting): readonly string[] => [meetingDocumentId(meetingId)];

export const openMeetingView: View<object> = {
  name: 'meeting.open',
  may: maySeeMeeting,
  reads: (group) => {
    const next = nextMeeting(group);
    return next ? [meetingDocumentId(next.meetingId), ...noticeIdsForReach(group, next.meetingId)] : [];
  },
};

/** What is asked before a meeting is closed. */
export const openClosing: View<object> = {
  ...openMeetingView,
  name: 'meeting.closing',
  mayKnowing: (asker, state) => permitFor(state, nextMeeting(state.group)?.meetingId ?? '', (meeting) => mayChair(asker, meeting)),
};

export type PlanData = {
  /** The meeting that was just closed, whose chair may plan the next one; else empty. */
  readonly after: string;
  readonly extraordinary: boolean;
  readonly dayAgreed: string;
};
export type PlanTyped = { readonly plannedOn: string; readonly startsAt: string; readonly mode: MeetingMode; readonly lateReason: string };

export const plan: Deed<PlanData, PlanTyped> = {
  name: 'meeting.plan',
  reads: ({ after }) => (after === '' ? [] : [meetingDocumentId(after)]),
  readsKnowing: (group) => noticeIdsForReach(group, null),
  may: (state, { after }, { actor, today }) =>
    mayPlanNextMeeting({ actor, group: state.group, today }, after === '' ? undefined : storedMeeting.in(state, after)),
  decide: (state, { extraordinary, dayAgreed }, typed, doing) => {
    const planned = planMeeting(state.group, { ...typed, extraordinary, dayAgreed }, doing);
    if (!planned.ok) return planned;
    const { plannedFor, kind } = planned.value;
    const create = meetingNotices(state.group, planned.value, 'planned', doing);
    return allow({ ...changed(state, planned.value, { plannedFor, kind }), create });
  },
};

const byOrganiser: Pick<Deed<AboutMeeting, never>, 'reads' | 'readsKnowing' | 'may'> = {
  reads: readsMeeting,
  readsKnowing: (group, { meetingId }) => noticeIdsForReach(group, meetingId),
  may: (state, { meetingId }, { actor, today }) => permitFor(state, meetingId, () => mayPlanMeeting({ actor, group: state.group, today })),
};

export const move: Deed<
  AboutAppointment & { readonly dayAgreed: string },
  { readonly plannedOn: string; readonly startsAt: string; readonly reason: string }
> = {
  ...byOrganiser,
  name: 'meeting.move',
  decide: (state, { meetingId, seenMoves, dayAgreed }, typed, doing) =>
    changeMeeting(
      state,
      meetingId,
      { to: typed.plannedOn },
      (meeting) => moveMeeting(state.group, meeting, { ...typed, seenMoves, dayAgreed }, doing),
      (moved) => meetingNotices(state.group, moved, newsOf(moved), doing),
    ),
};

export const arrange: Deed<
  AboutMeeting & { readonly seen: string },
  { readonly chair: string; readonly language: Arrangements['language']; readonly needs: string }
> = {
  ...byOrganiser,
  name: 'meeting.arrange',
  decide: (state, { meetingId, seen }, { chair, language, needs }, doing) =>
    changeMeeting(state, meetingId, { chair }, (meeting) =>
      arrangeMeeting(state.group, meeting, { chairMemberId: chair, language, needs }, seen, doing),
    ),
};

export const cancel: Deed<AboutAppointment, { readonly why: CancelCode; readonly words: string }> = {
  ...byOrganiser,
  name: 'meeting.cancel',
  decide: (state, { meetingId, seenMoves }, { why, words }, doing) =>
    changeMeeting(
      state,
      meetingId,
      { why },
      (meeting) => (seenMoves === meeting.moves.length ? cancelMeeting(meeting, why, words, doing) : refuse({ kind: 'changed-meanwhile' })),
      (cancelled) => meetingNotices(state.group, cancelled, 'cancelled', doing),
    ),
};

/** A time that is set of a day that had none moves nothing: it is told as an appointment. */
function newsOf({ moves }: Meeting): MeetingNews {
  const last = moves.at(-1);
  return last !== undefined && isFirstTime(last) ? 'planned' : 'moved';
}

const byChair: Pick<Deed<AboutMeeting, never>, 'reads' | 'may'> = {
  reads: readsMeeting,
  may: (state, { meetingId }, { actor, today }) =>
    permitFor(state, meetingId, (meeting) => mayChair({ actor, group: state.group, today }, meeting)),
};

export const start: Deed<AboutMeeting, Record<never, never>> = {
  ...byChair,
  name: 'meeting.start',
  decide: (state, { meetingId }, _typed, { today, now }) =>
    changeMeeting(state, meetingId, {}, (meeting) => openMeeting(meeting, today, now)),
};

/** From here D04 counts, where the meeting was valid (DOMAIN 1.8, 1.10). */
export const close: Deed<AboutMeeting, Record<never, never>> = {
  ...byChair,
  name: 'meeting.close',
  decide: (state, { meetingId }, _typed, { today, now }) => {
    const meeting = storedMeeting.in(state, meetingId);
    const closed = meeting === undefined ? refuse({ kind: 'gone' } as const) : closeMeeting(meeting, now);
    if (!closed.ok) return closed;
    const { valid } = validityOf(state.group, closed.value, today);
    return allow(changed(state, closed.value, { valid }, { heldOn: closed.value.plannedFor, valid, recordSentOn: null }));
  },
};
