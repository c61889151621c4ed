import { type Child, isRemovalOpen } from '../child';
import { asOnRegister } from '../children/setHere';
import type { CoreGroup } from '../coreGroup';
import { type Doer, forPractitioners } from '../doer';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { type Changed, type Conference, changeChildren, type RemovalCheck } from './review';

export type NewCheck = {
  readonly childId: string;
  readonly outcome: RemovalCheck['outcome'];
  readonly reason: string;
  readonly seen: number;
};

/**
 * The second person's check. Confirmed: it is done. Sent back, with the reason: registration goes on as if it had never
 * ended, its clocks from the facts as they are, until the chair corrects the decision or another review makes one.
 */
export function checkRemoval(group: CoreGroup, conference: Conference, given: NewCheck, by: Doer): Result<Changed, Refusal> {
  const child = group.children.find(({ childId }) => childId === given.childId);
  const { removal } = child ?? {};
  if (child?.frozen !== undefined) return refuse({ kind: 'child-frozen' });
  const isOver = child !== undefined && isOfOneBefore(group, child, conference, by);
  const isOpen = child !== undefined && removal?.conferenceId === conference.conferenceId && isRemovalOpen(child);
  if (child === undefined || !(isOpen || isOver)) return refuse({ kind: 'removal-checked' });
  if (given.seen !== conference.version) return refuse({ kind: 'changed-meanwhile' });
  const { outcome } = given;
  if (outcome === 'sent-back' && given.reason === '') return refuse({ kind: 'check-fields', fields: { reason: 'required' } });
  const reason = given.reason === '' ? null : forPractitioners(given.reason, by);
  const check: RemovalCheck = { childId: child.childId, outcome, reason, by: by.actor.memberId, at: by.now };
  const conferences = [{ ...conference, version: conference.version + 1, checks: [...(conference.checks ?? []), check] }];
  if (removal === undefined || !isOpen) return allow({ group, conferences });
  const told = outcome === 'confirmed' ? { told: { agenciesOn: null, familyOn: null } } : {};
  const mark = { ...removal, check: { outcome, byPersonId: by.actor.personId, on: by.today }, ...told };
  const changed = changeChildren(group, [child.childId], (each) => {
    const checked = outcome === 'confirmed' ? each : asOnRegister(each);
    return { ...checked, removal: mark };
  });
  return allow({ group: changed, conferences });
}

/**
 * Whether that decision, which nobody has answered, ended a registration before the one that runs now: the answer is kept with the
 * decision and changes nothing of the new one. Nobody answers their own.
 */
function isOfOneBefore(
  { members }: CoreGroup,
  child: Child,
  { decisions, checks = [], attended, plannedFor }: Conference,
  by: Doer,
): boolean {
  const { childId, registeredOn, status } = child;
  const decided = decisions.findLast((each) => each.childId === childId);
  const isAnswered = checks.some((each) => each.childId === childId && decided !== undefined && each.at >= decided.at);
  if (status === 'de-registered' || decided?.decision !== 'remove' || isAnswered) return false;
  const deciders = members.filter(({ memberId }) => memberId === decided.by).map(({ personId }) => personId);
  return registeredOn >= (attended?.heldOn ?? plannedFor) && !deciders.includes(by.actor.personId);
}
