import type { Refusal } from '../refusals';
import { allow, refuse } from '../result';
import { changeAction, changeUnfinished, type SeenAction } from './actionChanges';
import type { Plan } from './actions';

/** Why an action as it was seen takes no change of one that is not done; null: it does. */
export function whyNoChange(plan: Plan, seen: SeenAction): Refusal | null {
  const open = changeUnfinished(plan, seen, allow);
  return open.ok ? null : open.refusal;
}

/** Why an action as it was seen cannot be opened once more; null: it can. */
export function whyNotAgain(plan: Plan, seen: SeenAction): Refusal | null {
  const closed = changeAction(plan, seen, (action) => (action.state === 'open' ? refuse({ kind: 'changed-meanwhile' }) : allow(action)));
  return closed.ok ? null : closed.refusal;
}
