import { memberShown, withheldFrom } from '../confidentiality/confidentiality';
import { isKeptOut } from '../confidentiality/excluded';
import { sees } from '../confidentiality/sees';
import type { CoreGroup } from '../coreGroup';
import { isCurrent, isFamily, type Member, type Role, runsGroup, worksWithChild } from '../member';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { later } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import type { TypedText } from '../typedText';
import { isStillAsked, type Meeting, notReplied } from './meeting';

export const replies = ['coming', 'apologies', 'deputy'] as const;
export type Reply = (typeof replies)[number];
export type Presence = 'present' | 'part' | 'apologies' | 'absent';
export const presenceModes = ['in-person', 'video', 'phone'] as const;
export type PresenceMode = (typeof presenceModes)[number];

/** One invited member of one meeting (DOMAIN 1.10). */
export type Attendee = {
  readonly memberId: string;
  readonly invitedAt: Instant | null;
  readonly reply: Reply | null;
  readonly repliedAt: Instant | null;
  /** The deputy's name; only with reply 'deputy'. */
  readonly deputy: TypedText | null;
  readonly presence: Presence | null;
  readonly mode: PresenceMode | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
  /** It was their deputy who was 'present', not the member in person. Absent: the member. */
  readonly deputyAttended?: boolean;
  /** What had been confirmed before it was put right after the meeting was closed, oldest first. */
  readonly earlier?: readonly Confirmed[];
};

export type Confirmed = Pick<Attendee, 'presence' | 'mode' | 'confirmedBy' | 'confirmedAt' | 'deputyAttended'>;

/** What the chair can say of one person; 'deputy' means that somebody came in their place. */
export const presenceChoices = ['present', 'part', 'deputy', 'apologies', 'absent'] as const;
export type PresenceChoice = (typeof presenceChoices)[number];

export type Listed = { readonly member: Member; readonly attendee: Attendee };

/** Who belongs to a core group meeting by their role; others only when the meeting names them (DOMAIN 1.5). */
const invitedRoles: readonly Role[] = [
  'co-ordinator',
  'manager',
  'member',
  'foster-carer',
  'parent',
  'young-person',
  'advocate',
  'interpreter',
  'administrator',
];

/**
 * Everyone this meeting is about to see or has seen: members on the day of the meeting, whether or not they have Teams
 * or joined after the invitation, and whoever was confirmed although their membership has ended since. A parent or carer who is
 * excluded from the whole of it is neither invited nor listed, to anybody, whatever they had replied.
 */
export function attendanceList(group: CoreGroup, meeting: Meeting, today: CalendarDate): readonly Listed[] {
  const day = meeting.openedAt === null ? later(today, meeting.plannedFor) : dayOf(meeting.openedAt);
  return group.members.flatMap((member) => {
    const known = meeting.attendees.find(({ memberId }) => memberId === member.memberId);
    const isExpected = isCurrent(member, day) && !isKeptOut(group, member, day);
    const expected = isExpected && (invitedRoles.includes(member.role) || known !== undefined);
    return expected || (known !== undefined && known.presence !== null) ? [{ member, attendee: known ?? noWordYet(member.memberId) }] : [];
  });
}

/**
 * The part of the list that this reader may see: practitioners and foster carers those who are here for one of their
 * children (DOMAIN 7.1); a family member or an advocate of these the practitioners and carers, once the meeting has
 * confirmed them, never another family member (DOMAIN 2.2, 5.5); an interpreter only their own line (DOMAIN 2.5). Of
 * whoever is withheld from them neither name nor agency is there, nor how they came.
 */
export function attendanceSeenBy(group: CoreGroup, viewer: Member, list: readonly Listed[]): readonly Listed[] {
  const own = ({ member }: Listed): boolean => member.memberId === viewer.memberId;
  const seen = list.filter(({ member }) => sees(viewer, member));
  if (worksWithChild(viewer)) return seen;
  if (!isFamily(viewer) && viewer.role !== 'advocate') return seen.filter(own);
  return seen.flatMap((each) => {
    if (own(each)) return [each];
    const isShown = worksWithChild(each.member) && each.attendee.presence !== null;
    return isShown ? [asFamilySees(group, viewer, each)] : [];
  });
}

function asFamilySees(group: CoreGroup, viewer: Member, { member, attendee }: Listed): Listed {
  const mode = withheldFrom(group, viewer, member) === 'nothing' ? attendee.mode : null;
  return {
    member: { ...member, ...memberShown(group, viewer, member.memberId), safeContact: '' },
    attendee: { ...attendee, reply: null, repliedAt: null, deputy: null, mode },
  };
}

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
  return change(group, meeting, today, (each) => (each.memberId === memberId ? { ...each, reply, deputy, repliedAt: at } : each));
}

/** The meeting with somebody invited to it anew, who is on its list again: nothing that they replied before counts. The same where they are not. */
export function inviteAgain(
  group: CoreGroup,
  meeting: Meeting,
  { memberId }: Pick<Member, 'memberId'>,
  at: Instant,
  today: CalendarDate,
): Meeting {
  const listed = attendanceList(group, meeting, today).find(({ member }) => member.memberId === memberId);
  if (listed === undefined) return meeting;
  const invited = { ...listed.attendee, ...notReplied, invitedAt: at };
  const others = meeting.attendees.filter((each) => each.memberId !== memberId);
  return { ...meeting, version: meeting.version + 1, attendees: [...others, invited] };
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
  return change(group, meeting, today, (each) => {
    if (each.presence !== null) return each;
    if (each.reply === 'coming') return confirmed(each, { presence: 'present', mode }, confirming);
    return each.reply === 'apologies' ? confirmed(each, { presence: 'apologies', mode: null }, confirming) : each;
  });
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
  const begun = meeting.state === 'closed' ? allow(true as const) : isOpen(meeting);
  if (!begun.ok) return begun;
  const listed = attendanceList(group, meeting, today).some(({ member }) => member.memberId === seen.memberId);
  if (!listed) return refuse({ kind: 'check-fields', fields: { person: 'choose-one' } });
  const there = seen.sighting !== 'apologies' && seen.sighting !== 'absent';
  if (there && seen.mode === null) return refuse({ kind: 'check-fields', fields: { mode: 'choose-one' } });
  const presence = seen.sighting === 'deputy' ? 'present' : seen.sighting;
  return change(group, meeting, today, (each) => {
    if (each.memberId !== seen.memberId) return each;
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
  const there = list.filter(({ attendee }) => attendee.presence === 'present' || attendee.presence === 'part');
  const ownAgencies = group.members.filter(runsGroup).map(agencyName);
  const met: Readonly<Record<ValidityReason, boolean>> = {
    'no-co-ordinator': there.some(({ member, attendee }) => runsGroup(member) && attendee.deputyAttended !== true),
    'no-other-agency': there.some(
      ({ member }) => member.role === 'member' && member.agency !== '' && !ownAgencies.includes(agencyName(member)),
    ),
    'family-not-invited':
      list.some(({ member, attendee }) => isFamily(member) && wasInvited(attendee)) ||
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

/** Keeps every attendee that the meeting already had, in their order; people listed for the first time follow. */
function change(
  group: CoreGroup,
  meeting: Meeting,
  today: CalendarDate,
  apply: (attendee: Attendee) => Attendee,
): Result<Meeting, Refusal> {
  const known = new Set(meeting.attendees.map(({ memberId }) => memberId));
  const added = attendanceList(group, meeting, today).flatMap(({ attendee }) => (known.has(attendee.memberId) ? [] : [attendee]));
  const changed = added.map((before) => ({ before, after: apply(before) })).filter(({ before, after }) => before !== after);
  return allow({
    ...meeting,
    version: meeting.version + 1,
    attendees: [...meeting.attendees.map(apply), ...changed.map(({ after }) => after)],
  });
}

function noWordYet(memberId: string): Attendee {
  return {
    memberId,
    invitedAt: null,
    reply: null,
    repliedAt: null,
    deputy: null,
    presence: null,
    mode: null,
    confirmedBy: null,
    confirmedAt: null,
  };
}
