import type { AgreedAction } from '../actions/actions';
import type { Child } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { CorrectedFact, CorrectedKind } from '../corrected';
import type { MeetingFact } from '../facts';
import type { CalendarDate } from '../time/day';
import { cameInstead, type TakenBackVisits } from './takenBackVisits';

/** The facts that the newest export has corrected or taken away: those from which the group before differs from the group after. */
export function correctedFacts(
  before: CoreGroup,
  after: CoreGroup,
  visits: TakenBackVisits,
  actions: readonly (readonly [AgreedAction, AgreedAction])[],
): readonly CorrectedFact[] {
  const known = new Map(before.children.map((child) => [child.childId, child]));
  return [
    ...visitsCorrected(visits, before),
    ...meetingsCorrected(before, after),
    ...after.children.flatMap((child) => {
      const was = known.get(child.childId);
      return was === undefined ? [] : [...registrationCorrected(was, child), ...conferencesCorrected(was, child)];
    }),
    ...membersCorrected(before, after),
    ...actions.flatMap(([was, now]) => actionCorrected(was, now)),
  ];
}

function visitsCorrected({ lost, changed, put, gone, renamed }: TakenBackVisits, { children }: CoreGroup): readonly CorrectedFact[] {
  const read = new Set(lost.map(({ fact }) => fact.visitId));
  const unread = children.flatMap(({ childId, visits }) =>
    visits.filter(({ visitId }) => gone.has(visitId) && !read.has(visitId)).map(({ on }) => corrected('visit', childId, on, null)),
  );
  const news = put.filter(({ takenBackOn }) => takenBackOn === undefined);
  return [
    ...lost
      .filter(({ fact }) => !renamed.has(fact.visitId))
      .map((visit) => corrected('visit', visit.childId, visit.fact.on, cameInstead(visit, news)?.fact.on ?? null)),
    ...unread,
    ...changed.map(({ childId, fact }) => corrected('visit', childId, fact.on, fact.on)),
  ];
}

function meetingsCorrected({ meetings }: CoreGroup, after: CoreGroup): readonly CorrectedFact[] {
  const now = new Map(after.meetings.map((fact) => [fact.meetingId, countsFrom(fact)]));
  return meetings.flatMap((fact) => {
    const [heldOn, heldNow] = [countsFrom(fact), now.get(fact.meetingId) ?? null];
    return heldOn === null || heldOn === heldNow ? [] : [corrected('meeting', null, heldOn, heldNow)];
  });
}

/** A meeting to which nobody came was not held. */
function countsFrom({ heldOn, valid }: MeetingFact): CalendarDate | null {
  return valid === false ? null : heldOn;
}

/** A new registration after the last one had ended is no correction of it. */
function registrationCorrected(was: Child, now: Child): readonly CorrectedFact[] {
  const { childId } = now;
  const hasEnded = was.deregisteredOn !== null && now.deregisteredOn === null && now.registeredOn >= was.deregisteredOn;
  const isAgain = hasEnded || (now.earlierRegistrations ?? []).some(({ registeredOn }) => registeredOn === was.registeredOn);
  if (isAgain) return [];
  const pairs: readonly (readonly [CorrectedKind, CalendarDate | null, CalendarDate | null])[] = [
    ['registration', was.registeredOn, now.registeredOn],
    ['date-of-birth', was.dateOfBirth, now.dateOfBirth],
    ['end-of-registration', was.deregisteredOn, now.deregisteredOn],
  ];
  // A temporary entry has no review of its own: limits go by it, without any day having changed (DOMAIN 7.1).
  const isOther = was.status === 'registered' && now.status === 'temporary' && was.registeredOn === now.registeredOn;
  return [
    ...pairs.flatMap(([what, before, after]) => (before === null || before === after ? [] : [corrected(what, childId, before, after)])),
    ...(isOther ? [corrected('registration', childId, was.registeredOn, now.registeredOn)] : []),
  ];
}

function conferencesCorrected(was: Child, now: Child): readonly CorrectedFact[] {
  const held = now.conferences.filter(({ heldOn }) => heldOn !== null);
  return was.conferences.flatMap(({ kind, heldOn, decision }) => {
    if (heldOn === null || held.some((each) => each.kind === kind && each.heldOn === heldOn && each.decision === decision)) return [];
    const others = held.filter((each) => each.kind === kind && !was.conferences.some((known) => known.heldOn === each.heldOn));
    const same = held.find((each) => each.kind === kind && each.heldOn === heldOn);
    const [only, ...more] = same ? [same] : others;
    return [corrected('conference', now.childId, heldOn, only === undefined || more.length > 0 ? null : only.heldOn)];
  });
}

/**
 * Limits ask of members whether there was a co-ordinator. That one leaves is no correction; that they were never there, since
 * another day, or as somebody else, is.
 */
function membersCorrected({ members }: CoreGroup, after: CoreGroup): readonly CorrectedFact[] {
  const now = new Map(after.members.map((member) => [member.memberId, member]));
  return members.flatMap((member) => {
    const found = now.get(member.memberId);
    if (found === undefined || member.takenBackOn !== undefined) return [];
    if (member.role !== 'co-ordinator' && found.role !== 'co-ordinator') return [];
    if (found.takenBackOn !== undefined) return [corrected('membership', null, member.from, null)];
    return found.from === member.from && found.role === member.role ? [] : [corrected('membership', null, member.from, found.from)];
  });
}

function actionCorrected(was: AgreedAction, now: AgreedAction): readonly CorrectedFact[] {
  if (was.takenBackOn !== undefined) return [];
  if (now.takenBackOn !== undefined) return [corrected('action', null, was.dueOn ?? was.setOn, null)];
  const isOther = was.dueOn !== now.dueOn || (was.state === 'done' && now.state !== 'done');
  return isOther ? [corrected('action', null, was.dueOn ?? was.setOn, now.dueOn)] : [];
}

function corrected(what: CorrectedKind, childId: string | null, was: CalendarDate, now: CalendarDate | null): CorrectedFact {
  return { what, childId, was, now };
}
