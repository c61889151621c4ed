import { isKeptOut } from '../confidentiality/excluded';
import type { CoreGroup } from '../coreGroup';
import { isFamily, type Member, runsGroup } from '../member';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import type { TypedText } from '../typedText';
import {
  type Attendee,
  attendanceList,
  type Confirmed,
  isOfPerson,
  type Listed,
  type PresenceMode,
  type Reply,
  rolesOf,
  wasThere,
} from './attendanceList';
import { isStillAsked, type Meeting, notReplied } from './meeting';

/** What the chair can say of one person; 'deputy' means that somebody came in their place. */
export const presenceChoices = ['present', 'part', 'deputy', 'apologies', 'absent'] as const;
export type PresenceChoice = (typeof presenceChoices)[number];

/**
 * A member's own answer. It may be changed until the meeting opens; the last one counts. `asked` is the mark of the day and time on
 * the card that was pressed: nobody answers for a day that they did not see.
 */
export function replyToInvitation(
  group: CoreGroup,
  meeting: Meeting,
  answer: { readonly memberId: string; readonly reply: Reply; readonly deputy: TypedText | null; readonly asked: string },
  at: Instant,
  today: CalendarDate,
): Result<Meeting, Refusal> {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' });
  if (meeting.state === 'closed') return refuse({ kind: 'meeting-closed' });
  if (meeting.state === 'open') return refuse({ kind: 'replies-closed' });
  if (!isStillAsked(meeting, answer.asked)) return refuse({ kind: 'meeting-moved' });
  if (answer.reply === 'deputy' && answer.deputy === null) return refuse({ kind: 'check-fields', fields: { deputy: 'required' } });
  const { memberId, reply } = answer;
  const deputy = reply === 'deputy' ? answer.deputy : null;
  const isOwn = isOfPerson(group, memberId);
  return allow(change(group, meeting, today, (each, listed) => (isOwn(listed) ? { ...each, reply, deputy, repliedAt: at } : each)));
}

/** The meeting with somebody invited to it anew, who is on its list again: nothing that they replied before counts. The same where they are not. */
export function inviteAgain(
  group: CoreGroup,
  meeting: Meeting,
  { memberId }: Pick<Member, 'memberId'>,
  at: Instant,
  today: CalendarDate,
): Meeting {
  const isTheirs = isOfPerson(group, memberId);
  if (!attendanceList(group, meeting, today).some(isTheirs)) return meeting;
  return change(group, meeting, today, (each, listed) => (isTheirs(listed) ? { ...each, ...notReplied, invitedAt: at } : each));
}

/** Who confirms attendance, and when. */
export type Confirming = { readonly by: string; readonly at: Instant };

/**
 * One press for the usual case: whoever said they are coming is present, whoever sent apologies is noted so. Deputies,
 * and those already confirmed, are left to the chair. In a mixed meeting the way of attending stays open.
 */
export function confirmReplies(group: CoreGroup, meeting: Meeting, confirming: Confirming, today: CalendarDate): Result<Meeting, Refusal> {
  const open = isOpen(meeting);
  if (!open.ok) return open;
  const waiting = attendanceList(group, meeting, today).filter(({ attendee }) => attendee.presence === null);
  if (!waiting.some(({ attendee: { reply } }) => reply === 'coming' || reply === 'apologies')) return refuse({ kind: 'nobody-coming' });
  const mode = meeting.mode === 'hybrid' ? null : meeting.mode;
  const after = change(group, meeting, today, (each) => {
    if (each.presence !== null) return each;
    if (each.reply === 'coming') return confirmed(each, { presence: 'present', mode }, confirming);
    return each.reply === 'apologies' ? confirmed(each, { presence: 'apologies', mode: null }, confirming) : each;
  });
  return allow(after);
}

/** How many of those who were expected nobody has said anything about yet. */
export function unconfirmed(group: CoreGroup, meeting: Meeting, today: CalendarDate): number {
  return attendanceList(group, meeting, today).filter(({ attendee }) => attendee.presence === null).length;
}

/**
 * What the chair saw of one person. Of somebody who was there it must be said how; of the others it is not kept. After the meeting
 * was closed it can still be put right: what was confirmed until then stays beside it.
 */
export function confirmPresence(
  group: CoreGroup,
  meeting: Meeting,
  seen: { readonly memberId: string; readonly sighting: PresenceChoice; readonly mode: PresenceMode | null },
  confirming: Confirming,
  today: CalendarDate,
): Result<Meeting, Refusal> {
  const begun = mayBeConfirmed(meeting);
  if (!begun.ok) return begun;
  const isSeen = isOfPerson(group, seen.memberId);
  if (!attendanceList(group, meeting, today).some(isSeen)) return refuse({ kind: 'check-fields', fields: { person: 'choose-one' } });
  const there = seen.sighting !== 'apologies' && seen.sighting !== 'absent';
  if (there && seen.mode === null) return refuse({ kind: 'check-fields', fields: { mode: 'choose-one' } });
  return allow(withPresence(group, meeting, seen, confirming, today));
}

/** Attendance can be confirmed from the opening of a meeting on, and put right once it is closed. */
export function mayBeConfirmed(meeting: Meeting): Result<true, Refusal> {
  return meeting.state === 'closed' ? allow(true as const) : isOpen(meeting);
}

/** The meeting with what was seen of one person; of those who were not there how is not kept. */
export function withPresence(
  group: CoreGroup,
  meeting: Meeting,
  seen: { readonly memberId: string; readonly sighting: PresenceChoice; readonly mode: PresenceMode | null },
  confirming: Confirming,
  today: CalendarDate,
): Meeting {
  const isSeen = isOfPerson(group, seen.memberId);
  const there = seen.sighting !== 'apologies' && seen.sighting !== 'absent';
  const presence = seen.sighting === 'deputy' ? 'present' : seen.sighting;
  return change(group, meeting, today, (each, listed) => {
    if (!isSeen(listed)) return each;
    const now = confirmed(each, { presence, mode: there ? seen.mode : null }, confirming);
    const kept = meeting.state === 'closed' && each.presence !== null ? { earlier: [...(each.earlier ?? []), confirmedBefore(each)] } : {};
    return seen.sighting === 'deputy' ? { ...now, ...kept, deputyAttended: true } : { ...now, ...kept };
  });
}

function confirmedBefore({ presence, mode, confirmedBy, confirmedAt, deputyAttended }: Attendee): Confirmed {
  const before = { presence, mode, confirmedBy, confirmedAt };
  return deputyAttended === undefined ? before : { ...before, deputyAttended };
}

export const validityReasons = ['no-co-ordinator', 'no-other-agency', 'family-not-invited'] as const;
export type ValidityReason = (typeof validityReasons)[number];
export type Validity = { readonly valid: boolean; readonly reasons: readonly ValidityReason[] };

/**
 * Whether the meeting, as confirmed so far, counts as held (DOMAIN 1.10 [P]): the co-ordinator or manager in person, at least
 * one other agency (a deputy speaks for it), and the family invited, but for whom of it is excluded. Below that it is a practitioner discussion and resets no
 * clock. This is only said: such a meeting can still be closed.
 */
export function validityOf(group: CoreGroup, meeting: Meeting, today: CalendarDate): Validity {
  const list = attendanceList(group, meeting, today);
  const there = list.filter(({ attendee }) => wasThere(attendee));
  const ownAgencies = group.members.filter(runsGroup).map(agencyName);
  const isOtherAgency = (member: Member): boolean =>
    member.role === 'member' && member.agency !== '' && !ownAgencies.includes(agencyName(member));
  const met: Readonly<Record<ValidityReason, boolean>> = {
    'no-co-ordinator': there.some((each) => each.attendee.deputyAttended !== true && rolesOf(each).some(runsGroup)),
    // Somebody else than the co-ordinator or manager: one person is not two agencies.
    'no-other-agency': there.some((each) => !rolesOf(each).some(runsGroup) && rolesOf(each).some(isOtherAgency)),
    'family-not-invited':
      list.some((each) => rolesOf(each).some(isFamily) && wasInvited(each.attendee)) ||
      group.members.some((member) => isFamily(member) && isKeptOut(group, member, meeting.plannedFor)),
  };
  const reasons = validityReasons.filter((reason) => !met[reason]);
  return { valid: reasons.length === 0, reasons };
}

function wasInvited({ invitedAt, reply, presence }: Attendee): boolean {
  return invitedAt !== null || reply !== null || presence !== null;
}

function agencyName({ agency }: Member): string {
  return agency.normalize('NFC').trim().toLowerCase();
}

function isOpen(meeting: Meeting): Result<true, Refusal> {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' });
  if (meeting.state === 'closed') return refuse({ kind: 'meeting-closed' });
  return meeting.state === 'open' ? allow(true) : refuse({ kind: 'meeting-not-open' });
}

function confirmed(attendee: Attendee, seen: Pick<Attendee, 'presence' | 'mode'>, { by, at }: Confirming): Attendee {
  const { deputyAttended: _before, ...rest } = attendee;
  return { ...rest, ...seen, confirmedBy: by, confirmedAt: at };
}

/**
 * Keeps every attendee that the meeting already had, in their order; people listed for the first time follow. What is known of a person
 * stands in all their memberships, so that whoever looks for one of them finds it.
 */
function change(group: CoreGroup, meeting: Meeting, today: CalendarDate, apply: (attendee: Attendee, listed: Listed) => Attendee): Meeting {
  const after = new Map<string, Attendee>();
  for (const listed of attendanceList(group, meeting, today)) {
    const now = apply(listed.attendee, listed);
    if (now === listed.attendee) continue;
    for (const { memberId } of rolesOf(listed)) after.set(memberId, { ...now, memberId });
  }
  const known = new Set(meeting.attendees.map(({ memberId }) => memberId));
  return {
    ...meeting,
    version: meeting.version + 1,
    attendees: [
      ...meeting.attendees.map((each) => after.get(each.memberId) ?? each),
      ...[...after.values()].filter(({ memberId }) => !known.has(memberId)),
    ],
  };
}
