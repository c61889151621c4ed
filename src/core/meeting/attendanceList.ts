import { memberShown, withheldFrom } from '../confidentiality/confidentiality';
import { isKeptOut } from '../confidentiality/excluded';
import { sees } from '../confidentiality/sees';
import type { CoreGroup } from '../coreGroup';
import { isCurrent, isFamily, type Member, type Role, worksWithChild } from '../member';
import { byPerson, membershipsOf } from '../memberships';
import { later } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import type { TypedText } from '../typedText';
import type { Meeting } from './meeting';

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

/** One person: `also` are their other memberships. Both of a person's roles are named, and their reply and attendance are one. */
export type Listed = { readonly member: Member; readonly also: readonly Member[]; readonly attendee: Attendee };

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
  const known = new Map(meeting.attendees.map((attendee) => [attendee.memberId, attendee]));
  return byPerson(group.members).flatMap((memberships): readonly Listed[] => {
    const current = memberships.filter((member) => isCurrent(member, day));
    const isKept = current.some((member) => isKeptOut(group, member, day));
    const isInvited = current.some(({ role, memberId }) => invitedRoles.includes(role) || known.has(memberId));
    const confirmed = memberships.filter(({ memberId }) => (known.get(memberId)?.presence ?? null) !== null);
    const all = isInvited && !isKept ? memberships.filter((each) => current.includes(each) || confirmed.includes(each)) : confirmed;
    const [member, ...also] = actingFirst(all, group, day);
    if (member === undefined) return [];
    return [
      {
        member,
        also,
        attendee: attendeeOf(
          member,
          [member, ...also].flatMap(({ memberId }) => known.get(memberId) ?? []),
        ),
      },
    ];
  });
}

/** The memberships by which somebody acts before the others: whoever is a parent as well is one of the family to each reader. */
function actingFirst(memberships: readonly Member[], group: CoreGroup, day: CalendarDate): readonly Member[] {
  if (memberships.length < 2) return memberships;
  const acting = membershipsOf(group, memberships[0]?.personId ?? '', day);
  return [...memberships.filter((each) => acting.includes(each)), ...memberships.filter((each) => !acting.includes(each))];
}

/** What is known of one person: their newest reply, and what was confirmed of them last, in whichever of their roles. */
function attendeeOf({ memberId }: Member, known: readonly Attendee[]): Attendee {
  const [first = noWordYet(memberId), ...others] = known;
  if (others.length === 0) return first.memberId === memberId ? first : { ...first, memberId };
  const replied =
    newest(
      known.filter(({ reply }) => reply !== null),
      ({ repliedAt }) => repliedAt,
    ) ?? first;
  const seen =
    newest(
      known.filter(({ presence }) => presence !== null),
      ({ confirmedAt }) => confirmedAt,
    ) ?? first;
  const { reply, repliedAt, deputy } = replied;
  return { ...seen, memberId, invitedAt: known.find(({ invitedAt }) => invitedAt !== null)?.invitedAt ?? null, reply, repliedAt, deputy };
}

/** The newest; of those of one instant the first that says that somebody was there. */
function newest(all: readonly Attendee[], at: (each: Attendee) => Instant | null): Attendee | undefined {
  const isLater = (one: Attendee, other: Attendee): boolean => (at(one) ?? '') > (at(other) ?? '');
  const isAsLate = (one: Attendee, other: Attendee): boolean => (at(one) ?? '') === (at(other) ?? '');
  return all.reduce<Attendee | undefined>((best, each) => {
    if (best === undefined || isLater(each, best)) return each;
    return isAsLate(each, best) && !wasThere(best) && wasThere(each) ? each : best;
  }, undefined);
}

/** Whether somebody, or their deputy, was there, in whole or in part. */
export function wasThere({ presence }: Pick<Attendee, 'presence'>): boolean {
  return presence === 'present' || presence === 'part';
}

/**
 * The part of the list that this reader may see: practitioners and foster carers those who are here for one of their
 * children (DOMAIN 7.1); a family member or an advocate of these the practitioners and carers, once the meeting has
 * confirmed them, never another family member (DOMAIN 2.2, 5.5); an interpreter only their own line (DOMAIN 2.5). Of
 * whoever is withheld from them neither name nor agency is there, nor how they came.
 */
export function attendanceSeenBy(group: CoreGroup, viewer: Member, list: readonly Listed[]): readonly Listed[] {
  const own = ({ member }: Listed): boolean => member.personId === viewer.personId;
  const seen = list.flatMap((each): readonly Listed[] => {
    const [member, ...also] = rolesOf(each).filter((role) => own(each) || sees(viewer, role));
    return member === undefined ? [] : [{ ...each, member, also }];
  });
  if (worksWithChild(viewer)) return seen;
  if (!isFamily(viewer) && viewer.role !== 'advocate') return seen.filter(own);
  const others = new Set(list.filter((each) => !rolesOf(each).every(worksWithChild)).map(({ member }) => member.personId));
  return seen.flatMap((each) => {
    if (own(each)) return [each];
    const isShown = !others.has(each.member.personId) && each.attendee.presence !== null;
    return isShown ? [asFamilySees(group, viewer, each)] : [];
  });
}

/** All memberships of a listed person. */
export function rolesOf({ member, also }: Pick<Listed, 'member' | 'also'>): readonly [Member, ...Member[]] {
  return [member, ...also];
}

function asFamilySees(group: CoreGroup, viewer: Member, { member, also, attendee }: Listed): Listed {
  const isOpen = [member, ...also].every((each) => withheldFrom(group, viewer, each) === 'nothing');
  const asKnown = (each: Member): Member => ({ ...each, ...memberShown(group, viewer, each.memberId), safeContact: '' });
  const strictest = [member, ...also].some((each) => withheldFrom(group, viewer, each) === 'everything');
  return {
    member: strictest ? { ...asKnown(member), name: '', agency: '' } : asKnown(member),
    also: strictest ? [] : also.map(asKnown),
    attendee: { ...attendee, reply: null, repliedAt: null, deputy: null, mode: isOpen ? attendee.mode : null },
  };
}

/** Whether a listed person is the one with that membership. */
export function isOfPerson({ members }: Pick<CoreGroup, 'members'>, memberId: string): (listed: Pick<Listed, 'member'>) => boolean {
  const personId = members.find((member) => member.memberId === memberId)?.personId;
  return ({ member }) => member.personId === personId;
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
