import type { Child } from '../child';
import { turnsEighteenOn } from '../clocks/clockFacts';
import { transferConferenceOn } from '../clocks/stepTable';
import type { CoreGroup } from '../coreGroup';
import { type Doer, forPractitioners } from '../doer';
import type { Rules } from '../policy';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate } from '../time/day';
import { type Changed, type Conference, changeChildren, type EndGround, endGrounds, newConference } from './review';
import { afterDecision } from './reviewHeld';

export type NewEnd = {
  readonly childId: string;
  readonly ground: EndGround;
  /** Empty where the day was left out; at eighteen it is the birthday, whatever was typed. */
  readonly on: CalendarDate;
  readonly reasons: string;
};

/**
 * Why a registration can end without a review conference (DOMAIN 1.31): the child turned eighteen, left the country for good, or was
 * transferred, which a transfer that was notified must have come before. None where it has ended, or the case is frozen. A move
 * away is offered before its transfer conference too: the form then says what is to be recorded first.
 */
export function endGroundsOpenTo(child: Child, rules: Rules, today: CalendarDate): readonly EndGround[] {
  if (child.status === 'de-registered' || child.frozen !== undefined) return [];
  const isAdult = child.dateOfBirth !== null && turnsEighteenOn(child.dateOfBirth, rules) <= today;
  const open: Readonly<Record<EndGround, boolean>> = {
    'turned-18': isAdult,
    'left-uk': true,
    transferred: child.transfer?.direction === 'out',
  };
  return endGrounds.filter((ground) => open[ground]);
}

/** Ends it from that day. It then waits for the custodian, as every removal does, and until then limits wait too. */
export function endRegistration(group: CoreGroup, given: NewEnd, by: Doer): Result<Changed, Refusal> {
  const child = group.children.find(({ childId }) => childId === given.childId);
  if (child === undefined || endGroundsOpenTo(child, by.rules, by.today).length === 0) return refuse({ kind: 'gone' });
  const { dateOfBirth, childId, categories } = child;
  const on = given.ground === 'turned-18' && dateOfBirth !== null ? turnsEighteenOn(dateOfBirth, by.rules) : given.on;
  const wrong = problemsOf(child, { ...given, on }, by);
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const decided = {
    ...({ childId, decision: 'remove', categories, dissent: null, by: by.actor.memberId, at: by.now } as const),
    reasons: forPractitioners(given.reasons, by),
  };
  const entry: Conference = {
    ...newConference(group, by.newId(), { plannedOn: on, startsAt: '' }),
    childIds: [childId],
    ground: given.ground,
    decisions: [decided],
  };
  const at = { conferenceId: entry.conferenceId, heldOn: on, byPersonId: by.actor.personId, at: by.now };
  return allow({
    group: changeChildren(group, [childId], (each) => afterDecision(each, 'remove', categories, at)),
    conferences: [entry],
  });
}

function problemsOf(child: Child, { ground, on }: NewEnd, { rules, today }: Doer): Readonly<Record<string, Problem>> {
  if (!endGroundsOpenTo(child, rules, today).includes(ground)) return { ground: 'choose-one' };
  // The original authority stays responsible until the other has held its transfer conference (DOMAIN 1.31, 7.1).
  const transferredOn = ground === 'transferred' ? transferConferenceOn(child) : '';
  if (transferredOn === null) return { ground: 'no-transfer-conference' };
  if (on === '') return { on: 'required' };
  if (on > today) return { on: 'in-the-future' };
  if (on < transferredOn) return { on: 'before-transfer-conference' };
  return on < child.registeredOn ? { on: 'before-registration' } : {};
}
