import type { Child } from '../child';
import { asOnRegister, settingHere } from '../children/setHere';
import { type CoreGroup, currentMembers } from '../coreGroup';
import { type Doer, forPractitioners } from '../doer';
import type { Category, ConferenceFact } from '../facts';
import type { Member, Role } from '../member';
import { byPerson } from '../memberships';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import {
  type Attended,
  type Changed,
  type Conference,
  changeChildren,
  plannedReview,
  type ReviewDecision,
  reviewClock,
  undecided,
  withFact,
} from './review';

/** Three agencies or professional groupings; exceptionally two, by the chair's discretion (DOMAIN 1.23). */
export const quorum = 3;
export const leastByDiscretion = 2;

/**
 * The groupings among those who were there: agencies of the practitioners who decide. Neither the family and those who
 * speak for them, nor who chairs or takes the minutes, nor a foster carer is an agency.
 */
export function groupingsOf(members: readonly Member[]): number {
  const counted = members.filter(({ role, agency }) => groupingRoles.includes(role) && nameOf(agency) !== '');
  const people = byPerson(counted).map((memberships) => [...new Set(memberships.map(({ agency }) => nameOf(agency)))]);
  const groupings = new Set<string>();
  // One person is one agency: whoever is there for two speaks for the one that nobody else does.
  for (const agencies of people.sort((one, other) => one.length - other.length)) {
    const free = agencies.find((agency) => !groupings.has(agency));
    if (free !== undefined) groupings.add(free);
  }
  return groupings.size;
}

const groupingRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'member'];

function nameOf(agency: string): string {
  return agency.normalize('NFC').trim().toLowerCase();
}

/** The members who were there, each person once, and in how many agencies with all their roles. `given` are those who were ticked. */
export function thereAs(members: readonly Member[], given: readonly string[]): { memberIds: readonly string[]; groupings: number } {
  const ticked = byPerson(members.filter(({ memberId }) => given.includes(memberId)));
  const people = new Set(ticked.map(([{ personId }]) => personId));
  return {
    memberIds: ticked.map(([{ memberId }]) => memberId),
    groupings: groupingsOf(members.filter(({ personId }) => people.has(personId))),
  };
}

export type Attendance = {
  readonly heldOn: CalendarDate;
  readonly memberIds: readonly string[];
  readonly discretion: string;
  readonly seen: number;
};

/** Who was there, and on which day it was held. Below two groupings it cannot go on: it is to be postponed. */
export function recordAttended(group: CoreGroup, conference: Conference, given: Attendance, by: Doer): Result<Conference, Refusal> {
  if (given.seen !== conference.version) return refuse({ kind: 'changed-meanwhile' });
  if (conference.decisions.length > 0) return refuse({ kind: 'review-decided' });
  const { heldOn } = given;
  if (heldOn > by.today) return refuse({ kind: 'check-fields', fields: { heldOn: 'in-the-future' } });
  const children = undecided(group, conference.conferenceId);
  if (children.some((child) => heldOn <= lastHeldOn(child)))
    return refuse({ kind: 'check-fields', fields: { heldOn: 'before-last-conference' } });
  const { memberIds, groupings } = thereAs(currentMembers(group, by.today), given.memberIds);
  if (groupings < leastByDiscretion) return refuse({ kind: 'check-fields', fields: { attended: 'quorum-one' } });
  if (groupings < quorum && given.discretion === '') return refuse({ kind: 'check-fields', fields: { discretion: 'quorum-two' } });
  const attended: Attended = {
    heldOn,
    memberIds,
    groupings,
    discretion: given.discretion === '' ? null : forPractitioners(given.discretion, by),
    by: by.actor.memberId,
    at: by.now,
  };
  return allow({ ...conference, version: conference.version + 1, attended });
}

export type Decision = {
  readonly childId: string;
  readonly decision: ReviewDecision;
  readonly categories: readonly Category[];
  readonly reasons: string;
  readonly dissent: string;
  /** The day of the conference on the card that was pressed. */
  readonly heldOn: CalendarDate;
  /** Whether the chair was warned that removal at a first review needs a real change, and pressed again (DOMAIN 1.31). */
  readonly removalAgreed: boolean;
};

/** One child's decision. Nothing of another child changes by it: their clocks run on (DOMAIN 7.1 'one sibling de-registered'). */
export function decideReview(group: CoreGroup, conference: Conference, given: Decision, by: Doer): Result<Changed, Refusal> {
  const { attended } = conference;
  if (attended === null) return refuse({ kind: 'attendance-missing' });
  if (attended.heldOn !== given.heldOn) return refuse({ kind: 'changed-meanwhile' });
  if (conference.decisions.some(({ childId }) => childId === given.childId)) return refuse({ kind: 'review-decided' });
  const child = undecided(group, conference.conferenceId).find(({ childId }) => childId === given.childId);
  const clock = child === undefined ? null : reviewClock(group, child, by.rules, by.today);
  const planned = child === undefined ? null : plannedReview(child);
  if (child === undefined || clock === null || planned === null) return refuse({ kind: 'review-not-running' });
  const wrong = problemsOfDecision(child, given, clock.clock === 'D09');
  if (wrong !== null) return refuse({ kind: 'check-fields', fields: wrong });
  const categories = given.decision === 'change-category' ? [...new Set(given.categories)] : child.categories;
  const { viewsBy: _, ...known } = planned;
  const fact: ConferenceFact = {
    ...known,
    heldOn: attended.heldOn,
    decision: given.decision,
    categories,
    chairPersonId: by.actor.personId,
    conferenceId: conference.conferenceId,
    recordSentOn: planned.recordSentOn ?? null,
  };
  const decided = {
    childId: child.childId,
    decision: given.decision,
    categories,
    reasons: forPractitioners(given.reasons, by),
    dissent: given.dissent === '' ? null : forPractitioners(given.dissent, by),
    by: by.actor.memberId,
    at: by.now,
  };
  const changed = changeChildren(group, [child.childId], (each) =>
    afterDecision(withFact(each, planned, fact), given.decision, categories, {
      conferenceId: conference.conferenceId,
      heldOn: attended.heldOn,
      byPersonId: by.actor.personId,
      at: by.now,
    }),
  );
  return allow({
    group: withoutSettledRequests(changed, child.childId, attended.heldOn),
    conferences: [{ ...conference, version: conference.version + 1, decisions: [...conference.decisions, decided] }],
  });
}

function problemsOfDecision(child: Child, given: Decision, isFirst: boolean): Readonly<Record<string, Problem>> | null {
  const same = sameCategories(given.categories, child.categories);
  if (given.decision === 'change-category' && given.categories.length === 0) return { categories: 'choose-one' };
  if (given.decision === 'change-category' && same) return { categories: 'same-categories' };
  if (given.decision === 'remain' && given.categories.length > 0 && !same) return { categories: 'other-categories' };
  return given.decision === 'remove' && isFirst && !given.removalAgreed ? { decision: 'removal-at-first-review' } : null;
}

type DecidedAt = { readonly conferenceId: string; readonly heldOn: CalendarDate; readonly byPersonId: string; readonly at: Instant };

/**
 * A removal counts from the day of the conference: the child's clocks end on it. It is then for a second person, the custodian,
 * to confirm or to send back (DOMAIN 1.31). With every other decision the name is on the register.
 */
export function afterDecision(
  { removal: _, ...child }: Child,
  decision: ReviewDecision,
  categories: readonly Category[],
  { conferenceId, heldOn, byPersonId, at }: DecidedAt,
): Child {
  // Of a removal that is corrected the child is on the register as before it.
  const onRegister = child.status === 'de-registered' ? asOnRegister(child) : settingHere(child, { status: 'registered' });
  if (decision !== 'remove') return settingHere(onRegister, { deregisteredOn: null, categories });
  const removal = { conferenceId, decidedByPersonId: byPersonId, check: null, at };
  return { ...settingHere(child, { status: 'de-registered', deregisteredOn: heldOn }), removal };
}

/** A request is over once the review that it asked for was held for all its children. */
function withoutSettledRequests(group: CoreGroup, childId: string, heldOn: CalendarDate): CoreGroup {
  if (group.reviewRequests === undefined) return group;
  const reviewRequests = group.reviewRequests.flatMap((request) => {
    if (request.askedOn > heldOn || !request.childIds.includes(childId)) return [request];
    const childIds = request.childIds.filter((each) => each !== childId);
    return childIds.length === 0 ? [] : [{ ...request, childIds }];
  });
  return { ...group, reviewRequests };
}

function lastHeldOn(child: Child): CalendarDate {
  return child.conferences.reduce((latest, { heldOn }) => (heldOn !== null && heldOn > latest ? heldOn : latest), '');
}

function sameCategories(one: readonly Category[], other: readonly Category[]): boolean {
  return new Set(one).size === new Set(other).size && one.every((category) => other.includes(category));
}
