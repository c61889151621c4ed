import type { About } from './about';
import { type Child, isOnRegister, type NotExported } from './child';
import type { NotRead } from './countedWithout';
import type { ExclusionMark } from './exclusionMark';
import type { CoordinatorChangeFact, MeetingFact } from './facts';
import { isCurrent, type Member } from './member';
import { membershipsOf } from './memberships';
import type { RequestGround } from './requestGrounds';
import type { CalendarDate, Instant } from './time/day';
import type { TypedText } from './typedText';

/** How a request for an early review stands; the words are in `review-request:<id>` (DOMAIN 1.30). */
export type ReviewRequestMark = {
  readonly requestId: string;
  readonly childIds: readonly string[];
  /** Absent in what earlier versions stored. */
  readonly ground?: RequestGround;
  /** The member who asks. */
  readonly askedBy: string;
  readonly askedOn: CalendarDate;
  /** What co-ordinator or manager answered, and what the conference chair decided; null: not yet. */
  readonly answered: 'agree' | 'refuse' | null;
  /** Absent where nobody has answered, and in what earlier versions stored. */
  readonly answeredOn?: CalendarDate;
  readonly settled: 'agree' | 'refuse' | null;
};

/**
 * Since version 2 the head is written in rows, which an older version cannot read. Since version 3 the list of open notices has
 * kinds that an older version would take for damage.
 */
export const headVersion = 3;

/**
 * The head document of one core group, the consistency boundary: every commit replaces it under its ETag,
 * with the rest of the commit in the same transactional batch.
 */
export type CoreGroup = {
  readonly id: 'group';
  readonly type: 'group';
  readonly schemaVersion: typeof headVersion;
  readonly coreGroupId: string;
  /** The case system's reference ('CG-0001'), shown to practitioners in their own chat only. */
  readonly ref: string;
  /** The reference that it had when its ids were made; absent where the case system has not renamed it since. */
  readonly idRef?: string;
  readonly localAuthority: string;
  readonly team: string;
  /** What its cards call it, as its co-ordinator or manager has chosen; everybody in the group reads it. */
  readonly shortName?: string;
  readonly members: readonly Member[];
  readonly children: readonly Child[];
  /** Every meeting planned, held or cancelled, oldest first: the facts that D03 and D04 count from. */
  readonly meetings: readonly MeetingFact[];
  /** Handovers from one co-ordinator to the next (D19). */
  readonly coordinatorChanges?: readonly CoordinatorChangeFact[];
  /** The newest entries of what was done that limits count from, oldest first; the whole of each is in `step:<id>`. */
  readonly steps?: readonly string[];
  /** Reports of a child or home not seen that no manager has decided on yet, oldest first (DOMAIN 1.18). */
  readonly notSeenAwaiting?: readonly NotSeenAwaiting[];
  /** Requests for an early review, oldest first, until the children's next review was held (DOMAIN 1.30). */
  readonly reviewRequests?: readonly ReviewRequestMark[];
  /** Asked for, decided and ended exclusions of parents and carers, oldest first: those that were decided stay for good (DOMAIN 1.14). */
  readonly exclusions?: readonly ExclusionMark[];
  /** The plan's unfinished actions as far as their reminders go, so that no sweep reads a plan; kept by every commit that changes it. */
  readonly actionsDue?: readonly ActionDue[];
  /** The documents of done actions that the plan has let go, in the order in which they were begun. */
  readonly closedActions?: readonly ClosedPage[];
  /** Ids of the notices of this group that wait, or were sent and are not settled yet: what a look at the group goes through. */
  readonly openNotices?: readonly string[];
  /** What each of them is about, in their order; one that an older version planned in its own way may be missing. */
  readonly noticesAbout?: readonly NoticeMark[];
  /** The `telling` documents whose notices one commit had no room for: they are planned by the next look at the group, if not before. */
  readonly untold?: readonly string[];
  /** Open notices that somebody has taken on or put off until a day. Only an index of what those notices say. */
  readonly quietNotices?: readonly QuietNotice[];
  /** Leave of members as it was entered, for the members card and the days to look at; who is told follows the directory. */
  readonly absences?: readonly MemberAbsence[];
  /** What was said of places that are empty, at most one of each; those of places that are filled go with the next answer. */
  readonly vacancyAnswers?: readonly VacancyAnswer[];
  /** Two entries that may be one child, person, visit or meeting. Both count until a co-ordinator has said. */
  readonly sameAsked?: readonly SameAsked[];
  /** Members who may be listed again under another address. */
  readonly personsAsked?: readonly PersonAsked[];
  /** Meetings that were entered twice, as a co-ordinator has said; the document of the one that counts no longer stays. */
  readonly sameMeetings?: readonly SameMeeting[];
  /** The last import that moved limits because the case system had corrected something or taken it away; `limits` says which. */
  readonly corrected?: { readonly changeId: string; readonly on: CalendarDate };
  /** What of the group as a whole the last export did not bring in a form that can be read. */
  readonly countedWithout?: readonly NotRead[];
  /** Children who are on their way here from another group: complete, but neither counted nor shown until that group has let them go. */
  readonly arriving?: readonly ArrivingChildren[];
  /** Children who were in this group and no longer are, oldest first, each with the reason. */
  readonly formerChildren?: readonly FormerChild[];
  /** The case system no longer exports the group; somebody has to say why. */
  readonly notExported?: NotExported;
  /** The group is over: its history stays, nothing is counted or sent any more. */
  readonly ended?: { readonly on: CalendarDate; readonly because: EndedBecause };
  /** The Teams conversation that is this group's, if one is linked. */
  readonly conversation: LinkedConversation | null;
  /** The earliest day on which a clock, a nudge or an action has to be looked at; re-derived at every commit. Only an index. */
  readonly nextDueOn: CalendarDate | null;
  readonly lastAudit: AuditLink;
};

/** What a notice is about and for whom, as a list of what waits needs it; `to` null: the group's own conversation. */
export type NoticeMark = {
  readonly about: About;
  readonly to: string | null;
  /** When it was first planned; absent where an older version listed it. */
  readonly at?: Instant;
};

/** What reminders need to know of one agreed action that is not done (DOMAIN 1.2); the words stay in the plan. */
export type ActionDue = {
  readonly actionId: string;
  readonly dueOn: CalendarDate;
  /** The member who answers for it; null: somebody outside the group. */
  readonly ownerMemberId: string | null;
  readonly childIds: readonly string[];
  readonly state: 'open' | 'blocked';
};

/** One page of done actions, in `closed-actions:<page>`: the last day on which one of them was done, or agreed where that is later. */
export type ClosedPage = { readonly page: number; readonly until: CalendarDate };

/**
 * A `taken` notice is raised again on the day after `until`, a `put-off` one on that day. `by` is the member who has it, or who
 * put it off.
 */
export type QuietNotice = { readonly id: string; readonly kind: 'taken' | 'put-off'; readonly until: CalendarDate; readonly by: string };

/**
 * A question of the import: is what was entered here (`here`, by its id) what the case system brought (`there`)? An import
 * never joins the two by itself, as they may be two, and never drops one.
 */
export type SameAsked = {
  readonly here: string;
  readonly there: string;
  readonly askedOn: CalendarDate;
  /** When exactly; absent where an earlier version asked. */
  readonly at?: Instant;
} & ({ readonly what: 'child' | 'member' } | { readonly what: 'meeting' } | VisitsAsked);

/** Where the entries are visits: whose, and their days, by which their documents are found; the head has only the newest visits. */
export type VisitsAsked = {
  readonly what: 'visit';
  readonly childId: string;
  readonly hereOn: CalendarDate;
  readonly thereOn: CalendarDate;
};

/**
 * A question of the import: is the member whom the case system lists no longer (`here`) the one whom it lists now, under another
 * address (`there`)? Where that is all but certain they stand as one until somebody has said, and `held` is how the case system
 * has them; without it they stand as two, of whom one has left.
 */
export type PersonAsked = {
  readonly here: string;
  readonly herePersonId: string;
  readonly there: string;
  readonly therePersonId: string;
  readonly askedOn: CalendarDate;
  /** When exactly; absent where an earlier version asked. */
  readonly at?: Instant;
  readonly held?: Member;
  /** Answered with yes: kept as long as the case system lists somebody without an address, of whom nothing else says who they are. */
  readonly areOne?: true;
};

/** Two entries of one meeting: it goes by `here`, and what an import says of `there` is said of it. */
export type SameMeeting = { readonly here: string; readonly there: string; readonly on: CalendarDate };

/** First and last day of leave; `to` null: until they say. */
export type MemberAbsence = {
  readonly personId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly coverPersonId: string | null;
};

/**
 * What was said of the place of a member who has left (DOMAIN 1.5): an answer is awaited until a day, and from whom; or, where `until`
 * is null, why nobody is needed there. `to` is that member's last day, which tells one ending from another.
 */
export type VacancyAnswer = {
  readonly memberId: string;
  readonly to: CalendarDate;
  readonly until: CalendarDate | null;
  readonly words: TypedText;
};

/** What the head holds of a report that waits for a decision; the rest is in its own document. */
export type NotSeenAwaiting = {
  readonly entryId: string;
  readonly childIds: readonly string[];
  readonly on: CalendarDate;
  readonly enteredAt: Instant;
  readonly danger: boolean;
};

/** What the head of their group knew of children who move from there to here. */
export type ArrivingChildren = {
  readonly from: string;
  readonly on: CalendarDate;
  readonly children: readonly Child[];
  readonly notSeenAwaiting: readonly NotSeenAwaiting[];
  readonly reviewRequests: readonly ReviewRequestMark[];
  /** Of the parents and carers who come along; absent where an older version took the children along, or there are none. */
  readonly exclusions?: readonly ExclusionMark[];
  /** What was asked about their visits. */
  readonly sameAsked: readonly SameAsked[];
  /** What people were told of them already, so that nobody is told it twice. */
  readonly told: readonly NoticeMark[];
};

/** Why a child is no longer in a group, or a group is over. */
export const endedBecause = ['moved', 'entered-twice', 'ended'] as const;
export type EndedBecause = (typeof endedBecause)[number];

/** Who it was, and why the child is here no more. */
export type FormerChild = Pick<Child, 'childId' | 'ref' | 'givenName' | 'familyName'> & {
  readonly on: CalendarDate;
  readonly because: EndedBecause;
  /** The person who said so; the import where the export itself says it. */
  readonly by: string;
  /** All that the head knew, in case the child comes back; absent where it went along to another group or entry. */
  readonly kept?: Child;
};

export type LinkedConversation = {
  readonly conversationId: string;
  readonly kind: 'groupChat' | 'channel';
  readonly tenantId: string;
  readonly serviceUrl: string;
};

/** Where the group's audit chain ends: the number and hash of its newest entry. `seq` 0 is the empty chain. */
export type AuditLink = { readonly seq: number; readonly hash: string };

/** Leave, first and last day; `to` null: until told otherwise. */
export type Absence = { readonly from: CalendarDate; readonly to: CalendarDate | null; readonly coverPersonId: string | null };

export type ActionState = 'open' | 'blocked' | 'done';

/** The membership by which a person acts in this group today, or undefined: they have none (DOMAIN 2.4). */
export function memberFor(group: CoreGroup, personId: string, today: CalendarDate): Member | undefined {
  return membershipsOf(group, personId, today)[0];
}

/** The same for everybody who has one on that day. */
export function membersByPerson(group: CoreGroup, today: CalendarDate): ReadonlyMap<string, Member> {
  const people = new Map<string, Member>();
  for (const { personId } of currentMembers(group, today)) {
    const member = people.has(personId) ? undefined : memberFor(group, personId, today);
    if (member !== undefined) people.set(personId, member);
  }
  return people;
}

export function currentMembers(group: CoreGroup, today: CalendarDate): readonly Member[] {
  return group.members.filter((member) => isCurrent(member, today));
}

/**
 * The members of that day by whom their person acts. Whoever is one of the family as well is none of the others: what is told or offered to
 * a role goes by the same rule as what they read.
 */
export function actingMembers(group: CoreGroup, today: CalendarDate): readonly Member[] {
  const current = currentMembers(group, today);
  const people = new Set(current.map(({ personId }) => personId));
  if (people.size === current.length) return current;
  return current.filter((member) => membershipsOf({ members: current }, member.personId, today).includes(member));
}

/** Whether the child's case is for reading only: nothing more is recorded or sent about it (DOMAIN 7.1 'child dies'). */
export function isFrozen(group: { readonly children: readonly Pick<Child, 'childId' | 'frozen'>[] }, childId: string): boolean {
  return group.children.some((child) => child.childId === childId && child.frozen !== undefined);
}

/** Whether a child has died and none is left on the register: then nothing is sent by itself any more (DOMAIN 7.1 'child dies'). */
export function isSilenced({ children }: CoreGroup): boolean {
  return children.some(({ frozen }) => frozen !== undefined) && !children.some(isOnRegister);
}
