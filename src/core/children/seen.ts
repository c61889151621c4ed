import { type Child, isBirthUnknown, isBornBy, isOnRegister } from '../child';
import type { CoreGroup } from '../coreGroup';
import { type Doer, forPractitioners } from '../doer';
import type { VisitFact } from '../facts';
import { isFor, type Member } from '../member';
import type { Rules } from '../policy';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { addDays, daysBetween } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { instantOf } from '../time/londonTime';
import { keepVisits } from './keepVisits';
import { enteredTwice, type Visit, type VisitSubject, type VisitWords, visitDocumentId, withVisitCorrected } from './visit';

/** What was achieved on a visit, as ticked on one list. */
export const sightings = ['seen', 'alone', 'at-home', 'bedroom'] as const;
export type Sighting = (typeof sightings)[number];

/** Day and local time of a visit. `dayAgreed` is the day that the visitor was asked about and has said yes to, else empty. */
export type VisitTime = { readonly on: CalendarDate; readonly time: string; readonly dayAgreed: string };
/** `announced` and `othersThere`: null and empty where nobody said. */
export type Seeing = VisitTime & {
  readonly sightings: readonly Sighting[];
  readonly announced?: boolean | null;
  readonly othersThere?: string;
};
/** `twinAgreed` is the day of which the visitor has said that theirs is another visit than those recorded already. */
export type NewVisit = Seeing & { readonly childIds: readonly string[]; readonly twinAgreed?: string };

export type Recorded = { readonly group: CoreGroup; readonly visits: readonly Visit[] };

/**
 * One visit to each child that was ticked, and to no other (DOMAIN 1.19). `there` are the visits of that day as they are recorded: one
 * that may be the same is asked about first.
 */
export function recordVisits(group: CoreGroup, seeing: NewVisit, by: Doer, there: readonly Visit[] = []): Result<Recorded, Refusal> {
  const wrong = {
    ...problemsOfTwins(seeing, by, there),
    ...problemsOfChildren(group, seeing, by),
    ...problemsOfTime(seeing, by),
    ...problemsOfSightings(seeing),
  };
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const visits = [...new Set(seeing.childIds)].map((childId) => newVisit(group, childId, seeing, by));
  return allow({ group: withVisits(group, visits, by.today), visits });
}

/**
 * A visit in place of another, which stays in the history and counts no longer. It is still the same person's visit,
 * in the role of its day, and what was written about it goes with it. `known` are all visits to the child that count, where the head left older ones out.
 */
export function correctVisit(
  group: CoreGroup,
  original: Visit,
  seeing: Seeing,
  by: Doer,
  known: readonly VisitFact[] | null,
): Result<Recorded, Refusal> {
  const child = group.children.find(({ childId }) => childId === original.childId);
  if (child === undefined) return refuse({ kind: 'gone' });
  if (child.correctedVisitIds?.includes(original.fact.visitId) || enteredTwice(child).includes(original.fact.visitId))
    return refuse({ kind: 'changed-meanwhile' });
  if (original.takenBackOn !== undefined) return refuse({ kind: 'changed-meanwhile' });
  if (child.frozen !== undefined) return refuse({ kind: 'child-frozen' });
  if (original.notSeenEntryId !== undefined) return refuse({ kind: 'kept-as-reported' });
  const wrong = { ...problemsOfTime(seeing, by), ...problemsOfDay(child, seeing.on), ...problemsOfSightings(seeing) };
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const { byPersonId, agency, byRole } = original.fact;
  const fact: VisitFact = {
    visitId: by.newId(),
    on: seeing.on,
    byRole: seeing.on === original.fact.on ? byRole : roleOn(group, byPersonId, child.childId, seeing.on),
    byPersonId,
    agency,
    ...achieved(seeing.sightings),
  };
  const visit = { ...visitDocument(group, child.childId, fact, seeing, by), words: original.words, corrects: original.id };
  const corrected: Child = {
    ...(known === null ? child : withWholeHistory(child, known)),
    correctedVisitIds: [...(child.correctedVisitIds ?? []), original.fact.visitId],
  };
  const without: Child = { ...corrected, visits: corrected.visits.filter(({ visitId }) => visitId !== original.fact.visitId) };
  const followed = withVisitCorrected(withChild(group, without), child.childId, original.fact.visitId, fact);
  return allow({ group: withVisits(followed, [visit], by.today), visits: [visit] });
}

/** Whether this is what the visit is recorded with, so that there is nothing to correct. */
export function isAsRecorded({ fact, time, announced, othersThere }: Visit, seeing: Seeing): boolean {
  const others = othersThere?.text ?? '';
  return (
    fact.on === seeing.on &&
    time === seeing.time &&
    isSeenAs(fact, seeing) &&
    announced === (seeing.announced ?? null) &&
    others === (seeing.othersThere ?? '')
  );
}

/** Words about a visit, added to what is there; its facts stay. */
export function addWords(visit: Visit, words: Readonly<Record<VisitSubject, string>>, by: Doer): Result<Visit, Refusal> {
  const added = Object.entries(words)
    .filter(([, text]) => text !== '')
    .map(
      ([about, text]): VisitWords => ({ ...wordsBy(text, by), about: about as VisitSubject, ...audienceOf(about as VisitSubject, visit) }),
    );
  if (added.length === 0) return refuse({ kind: 'check-fields', fields: { presentation: 'required' } });
  return allow({ ...visit, words: [...visit.words, ...added] });
}

/**
 * The children to whom this member can record a visit: those they are here for who are born, and on the register or off it only
 * lately, as a visit may be entered late.
 */
export function childrenToVisit(group: CoreGroup, member: Member, today: CalendarDate, rules: Rules): readonly Child[] {
  const since = addDays(today, -rules.policy.choices.visitLongAgo.days);
  return group.children.filter(
    (child) =>
      isFor(member, child.childId) &&
      child.frozen === undefined &&
      isBornBy(child, today) &&
      (isOnRegister(child) || (child.deregisteredOn !== null && child.deregisteredOn >= since)),
  );
}

/** The head with these visits among its children's, and no more kept than clocks can count from. */
export function withVisits(group: CoreGroup, visits: readonly Visit[], today: CalendarDate): CoreGroup {
  return visits.reduce((changed, { childId, fact }) => {
    const child = changed.children.find((each) => each.childId === childId);
    return child === undefined ? changed : withChild(changed, keepVisits({ ...child, visits: [...child.visits, fact] }, today));
  }, group);
}

export function newVisit(group: CoreGroup, childId: string, seeing: Seeing, by: Doer): Visit {
  const { personId, agency } = by.actor;
  const fact: VisitFact = {
    visitId: by.newId(),
    on: seeing.on,
    byRole: roleOn(group, personId, childId, seeing.on),
    byPersonId: personId,
    agency,
    ...achieved(seeing.sightings),
  };
  return visitDocument(group, childId, fact, seeing, by);
}

/** Which of the ticked children no visit can be recorded to, by this person, on that day. */
export function problemsOfChildren(
  group: CoreGroup,
  { childIds, on }: { readonly childIds: readonly string[]; readonly on: CalendarDate },
  { actor }: Pick<Doer, 'actor'>,
): Readonly<Record<string, Problem>> {
  if (childIds.length === 0) return { children: 'required' };
  for (const childId of childIds) {
    const child = group.children.find((each) => each.childId === childId);
    if (child === undefined || !isFor(actor, childId)) return { children: 'not-your-child' };
    if (child.frozen !== undefined) return { children: 'child-frozen' };
    if (child.dateOfBirth === null && !isBirthUnknown(child)) return { children: 'not-born' };
    const wrong = problemsOfDay(child, on);
    if (Object.keys(wrong).length > 0) return wrong;
  }
  return {};
}

/**
 * A time in the future is a problem; so is a day so long ago that it may be a typing error, unless the visitor was asked about
 * it and said yes.
 */
export function problemsOfTime({ on, time, dayAgreed }: VisitTime, { now, today, rules }: Doer): Readonly<Record<string, Problem>> {
  if (on > today) return { on: 'in-the-future' };
  if (instantOf(on, time) > now) return { time: 'later-than-now' };
  const isLongAgo = daysBetween(on, today) > rules.policy.choices.visitLongAgo.days;
  return isLongAgo && dayAgreed !== on ? { on: 'long-ago' } : {};
}

/** The recorded visits of that day that may be the one that is being recorded: by the same person, or at about the same time. */
export function twinsOf(
  { childIds, on, time }: Pick<NewVisit, 'childIds' | 'on' | 'time'>,
  { actor }: Pick<Doer, 'actor'>,
  there: readonly Visit[],
): readonly Visit[] {
  return there.filter(({ childId, fact, time: known }) => {
    if (!childIds.includes(childId) || fact.on !== on || !fact.seen) return false;
    return fact.byPersonId === actor.personId || (known !== null && Math.abs(minutesOf(known) - minutesOf(time)) < minutesOfOneVisit);
  });
}

/** Two entries of one visit by two people seldom differ by more. */
const minutesOfOneVisit = 30;

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function problemsOfTwins(seeing: NewVisit, by: Doer, there: readonly Visit[]): Readonly<Record<string, Problem>> {
  return seeing.twinAgreed !== seeing.on && twinsOf(seeing, by, there).length > 0 ? { time: 'recorded-already' } : {};
}

/** The person's role for this child on that day: only the co-ordinator's visits, and the covering manager's, reset a statutory clock. */
export function roleOn(group: CoreGroup, personId: string, childId: string, on: CalendarDate): VisitFact['byRole'] {
  const roles = group.members
    .filter((member) => member.personId === personId && isFor(member, childId))
    .filter(({ from, to }) => from <= on && (to === null || on <= to))
    .map(({ role }) => role);
  return roles.includes('co-ordinator') ? 'co-ordinator' : roles.includes('manager') ? 'manager' : 'other';
}

/** What the ticks imply: somebody who was alone with a child saw the child, and the bedroom is in the home. */
function achieved(ticked: readonly Sighting[]): Pick<VisitFact, 'seen' | 'alone' | 'atHome' | 'bedroom'> {
  const alone = ticked.includes('alone');
  const bedroom = ticked.includes('bedroom');
  return { seen: alone || ticked.includes('seen'), alone, atHome: bedroom || ticked.includes('at-home'), bedroom };
}

/** Whether a visit is recorded with what these ticks imply. */
export function isSeenAs(fact: VisitFact, { sightings: ticked }: Pick<Seeing, 'sightings'>): boolean {
  const typed = achieved(ticked);
  return (['seen', 'alone', 'atHome', 'bedroom'] as const).every((name) => fact[name] === typed[name]);
}

function problemsOfSightings({ sightings: ticked }: Seeing): Readonly<Record<string, Problem>> {
  return ticked.length === 0 ? { what: 'choose-or-not-seen' } : {};
}

/**
 * What is wrong with the day: a visit counts for a registration from the day it began, or the birth if that is later, until it ended; an
 * end that waits for the custodian ends nothing.
 */
function problemsOfDay(child: Child, on: CalendarDate): Readonly<Record<string, Problem>> {
  if (child.dateOfBirth !== null && on < child.dateOfBirth) return { on: 'not-born' };
  if (on < child.registeredOn) return { on: 'before-registration' };
  const isOff = !isOnRegister(child) && (child.deregisteredOn === null || on > child.deregisteredOn);
  return isOff ? { on: 'off-register' } : {};
}

function visitDocument(group: CoreGroup, childId: string, fact: VisitFact, seeing: Seeing, by: Doer): Visit {
  const { time, announced = null, othersThere = '' } = seeing;
  return {
    id: visitDocumentId(fact),
    type: 'visit',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    childId,
    fact,
    time,
    announced,
    ...(othersThere === '' ? {} : { othersThere: forPractitioners(othersThere, by) }),
    notSeenReason: null,
    words: [],
    enteredAt: by.now,
    corrects: null,
  };
}

function withChild(group: CoreGroup, child: Child): CoreGroup {
  return { ...group, children: group.children.map((each) => (each.childId === child.childId ? child : each)) };
}

/** The child with all older visits put back, so that keepVisits decides anew what the head can leave out. */
function withWholeHistory({ visitsKeptFrom: _, ...child }: Child, known: readonly VisitFact[]): Child {
  return { ...child, visits: known };
}

function wordsBy(text: string, { actor, now, language }: Doer) {
  return { text, by: actor.memberId, at: now, language };
}

/** A child's own words are the child's: the child and the co-ordinator decide who else sees them (DOMAIN 1.16). */
function audienceOf(about: VisitSubject, { childId }: Visit): Pick<VisitWords, 'audience'> {
  return { audience: about === 'own-words' ? { kind: 'child-confidential', childId } : { kind: 'practitioners' } };
}
