import { type Child, isBornBy, isRemovalOpen, isTemporaryEntry, mayHaveSeen } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { ConferenceFact, MeetingFact, VisitFact } from '../facts';
import type { Rules } from '../policy';
import { addMonths, later } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { countsSince } from '../wayOfCounting';
import type { BecauseCode, CancelReason } from './clock';

/** What clocks count from, beside the child itself. The type keeps them from counting from anything else. */
export type GroupFacts = Pick<CoreGroup, 'meetings' | 'members' | 'coordinatorChanges'>;

export function groupFacts({ meetings, members, coordinatorChanges }: GroupFacts): GroupFacts {
  return { meetings, members, ...(coordinatorChanges && { coordinatorChanges }) };
}

/** Whether nothing differs that a child's clocks count from beside the child. The same object has not changed. */
export function haveSameFacts(one: GroupFacts, other: GroupFacts): boolean {
  return one.meetings === other.meetings && one.members === other.members && one.coordinatorChanges === other.coordinatorChanges;
}

/** One child's facts as they stood at the end of a day, in order, with nothing from after that day or after registration ended. */
export type ClockFacts = {
  readonly group: GroupFacts;
  readonly child: Child;
  readonly asAt: CalendarDate;
  /** The last day that facts count: the day registration ended, or `asAt`. */
  readonly until: CalendarDate;
  readonly registeredOn: CalendarDate;
  /** Where a registration followed a temporary entry, or another, without a day between: since the first of them. */
  readonly onRegisterSince: CalendarDate;
  readonly ended: { readonly on: CalendarDate; readonly reason: CancelReason } | null;
  /** The day from which the registration is to have ended, once the custodian has confirmed it; null where nothing waits. */
  readonly waitsSince: CalendarDate | null;
  /** The conference that this registration counts from, where one is known. */
  readonly initialConference: HeldConference | null;
  /** That conference's day, else the day of registration. */
  readonly conferenceOn: CalendarDate;
  readonly conferences: readonly HeldConference[];
  readonly reviewsHeldOn: readonly CalendarDate[];
  /** Held, valid core groups since the conference. */
  readonly meetingsHeld: readonly HeldMeeting[];
  readonly visits: readonly VisitFact[];
};

type HeldConference = ConferenceFact & { readonly heldOn: CalendarDate };
type HeldMeeting = MeetingFact & { readonly heldOn: CalendarDate };

/** Null before the child was registered, and for a child whose registration ended on a day nobody recorded. */
export function clockFacts(group: GroupFacts, child: Child, rules: Rules, asAt: CalendarDate): ClockFacts | null {
  if (child.registeredOn > asAt) return null;
  if (child.status === 'de-registered' && child.deregisteredOn === null) return null;
  const ended = registrationEnd(child, rules, asAt);
  const until = ended?.on ?? asAt;
  const conferences = heldConferences(child, until);
  const initialConference = conferences.findLast(({ kind }) => kind !== 'review') ?? null;
  const conferenceOn = initialConference?.heldOn ?? child.registeredOn;
  const since = onRegisterSince(child, rules);
  return {
    group,
    child,
    asAt,
    until,
    registeredOn: child.registeredOn,
    onRegisterSince: since,
    ended,
    waitsSince: isRemovalOpen(child) ? child.deregisteredOn : null,
    initialConference,
    conferenceOn,
    conferences,
    reviewsHeldOn: conferences.filter(({ kind, heldOn }) => kind === 'review' && heldOn > conferenceOn).map(({ heldOn }) => heldOn),
    meetingsHeld: heldMeetings(group, child, conferenceOn, until),
    visits: visitsSince(child, since, until),
  };
}

/** Why D03 and D09 count from `conferenceOn`. */
export function startCode(facts: ClockFacts): BecauseCode {
  return facts.initialConference === null ? 'registered' : 'conference-held';
}

/** The day visit clocks begin: registration, or birth if that came later; null while unborn (DOMAIN 7.1). */
export function visitsBeginOn({ child, asAt, onRegisterSince }: ClockFacts): CalendarDate | null {
  const { dateOfBirth } = child;
  if (!isBornBy(child, asAt)) return null;
  return dateOfBirth === null ? onRegisterSince : later(onRegisterSince, dateOfBirth);
}

/**
 * Since when the child is on the register without a day between: a temporary entry that became a registration here, or one registration
 * that followed another, ended nobody's visits. The child is seen so long after they were last seen (DOMAIN 1.0, D05 and D06).
 */
function onRegisterSince({ earlierRegistrations = [], registeredOn }: Child, rules: Rules): CalendarDate {
  if (!countsSince(rules, 3)) return registeredOn;
  return earlierRegistrations.reduceRight(
    (since, each) =>
      each.deregisteredOn !== null && each.deregisteredOn >= since && each.registeredOn < since ? each.registeredOn : since,
    registeredOn,
  );
}

/**
 * The eighteenth birthday (D23). Someone born on 29 February turns 18 on 1 March, as 18 years on is never a leap year:
 * the later of the two readings, so that nobody leaves the register a day too early.
 */
export function turnsEighteenOn(dateOfBirth: CalendarDate, rules: Rules): CalendarDate {
  const { limit } = rules.policy.clocks.D23;
  const months = 'months' in limit ? limit.months : 216;
  if (!dateOfBirth.endsWith('-02-29')) return addMonths(dateOfBirth, months);
  return addMonths(`${dateOfBirth.slice(0, 4)}-03-01`, months);
}

/** Registration ends by a decision once the custodian has confirmed it, with the child's death, or at 18 whatever the register still says (DOMAIN 1.31). */
function registrationEnd(child: Child, rules: Rules, asAt: CalendarDate): ClockFacts['ended'] {
  const birthday = child.dateOfBirth === null ? null : turnsEighteenOn(child.dateOfBirth, rules);
  const decided = isRemovalOpen(child) ? null : (child.frozen?.on ?? child.deregisteredOn);
  if (decided !== null && decided <= asAt && (birthday === null || decided < birthday)) return { on: decided, reason: 'de-registered' };
  return birthday !== null && birthday <= asAt ? { on: birthday, reason: 'turned-18' } : null;
}

function heldConferences(child: Child, until: CalendarDate): readonly HeldConference[] {
  return heldSinceLastEnd(
    child,
    child.conferences.filter(isHeld).filter((each) => each.heldOn <= until && !isTheirs(child, each)),
  );
}

/** An earlier registration ended with a decision to remove, or as the case system says: what came before that belongs to it (DOMAIN 7.1, re-registration). */
function heldSinceLastEnd(child: Child, held: readonly HeldConference[]): readonly HeldConference[] {
  const removals = held.filter(({ decision, heldOn }) => decision === 'remove' && heldOn < child.registeredOn).map(({ heldOn }) => heldOn);
  const ends = (child.earlierRegistrations ?? []).map(({ registeredOn, deregisteredOn }) =>
    deregisteredOn !== null && deregisteredOn < child.registeredOn ? deregisteredOn : registeredOn,
  );
  const lastRemoval = [...removals, ...ends].reduce(later, '');
  return held.filter(({ heldOn }) => heldOn > lastRemoval).sort(byHeldOn);
}

/**
 * Whether this registration began with an initial conference here, and so with no move: a child comes from another authority by a
 * temporary entry, or by a transfer conference on or before the day of registration (DOMAIN 1.32, 7.1).
 */
export function isRegisteredHere(child: Child): boolean {
  if (child.homeAuthority !== '' || child.wasTemporary === true || isTemporaryEntry(child)) return false;
  const held = heldSinceLastEnd(child, child.conferences.filter(isHeld));
  const isOfMove = ({ kind, heldOn }: HeldConference) => kind === 'transfer' && heldOn <= child.registeredOn;
  return held.some(({ kind }) => kind === 'initial') && !held.some(isOfMove);
}

/** The transfer conference of a child who moves away is the other authority's: limits here go on from where they were (DOMAIN 1.31). */
function isTheirs({ transfer }: Child, { kind, heldOn }: HeldConference): boolean {
  return kind === 'transfer' && transfer?.direction === 'out' && heldOn >= transfer.notifiedOn;
}

/** The valid core groups that were held for the child, in this group, now or before they were in another, or in one that they were in before it: limits are the child's (DOMAIN 3). */
export function coreGroupsFor(group: Pick<GroupFacts, 'meetings'>, { metElsewhere }: Child): readonly HeldMeeting[] {
  const { hereSince, heldOn: days = [], meetingIds = [] } = metElsewhere ?? {};
  const held = group.meetings.filter(isHeld).filter(({ cancelled, valid }) => !cancelled && valid !== false);
  const here = held.filter(({ heldOn, meetingId }) => heldOn >= (hereSince ?? '') || meetingIds.includes(meetingId));
  const back = new Set(here.flatMap(({ heldOn, meetingId }) => (meetingIds.includes(meetingId) ? [heldOn] : [])));
  const there = days.filter((day) => !back.has(day)).map(heldThere);
  return there.length === 0 ? here : [...there, ...here];
}

/** Of a core group of another group only that it was held counts here; its record is that group's. */
function heldThere(heldOn: CalendarDate): HeldMeeting {
  return { meetingId: '', kind: 'subsequent', plannedFor: heldOn, startsAt: null, heldOn, valid: true, cancelled: false };
}

function heldMeetings(group: GroupFacts, child: Child, since: CalendarDate, until: CalendarDate): readonly HeldMeeting[] {
  return coreGroupsFor(group, child)
    .filter(({ heldOn }) => heldOn >= since && heldOn <= until)
    .sort(byHeldOn);
}

function visitsSince(child: Child, since: CalendarDate, until: CalendarDate): readonly VisitFact[] {
  return child.visits
    .filter((visit) => visit.on >= since && visit.on <= until && mayHaveSeen(child, visit))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function isHeld<Fact extends { readonly heldOn: CalendarDate | null }>(fact: Fact): fact is Fact & { readonly heldOn: CalendarDate } {
  return fact.heldOn !== null;
}

function byHeldOn(one: { readonly heldOn: CalendarDate }, other: { readonly heldOn: CalendarDate }): number {
  if (one.heldOn === other.heldOn) return 0;
  return one.heldOn < other.heldOn ? -1 : 1;
}
