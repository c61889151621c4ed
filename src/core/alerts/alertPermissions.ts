import { isTellable, isToldOfDuties, type Member, type Role, runsGroup } from '../member';
import { isOfChildrenOf, maySeeThat } from '../notices/aboutNotice';
import type { Notice } from '../notices/notice';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';

/** Those whose work the whole group is, and auditors, who only read (DOMAIN 2.1 'clocks/dashboards': team, own, all). */
const boardRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'auditor'];
const upwardRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager'];

/** Everybody may see what waits for them; core/alerts/waiting.ts decides what of it the family gets. */
export function mayOpenAlerts(_asker: Pick<Asker, 'actor'>): Permit {
  return yes;
}

/** Whether somebody may open alerts at all, asked before it is known which one. */
export function mayOpenAnyAlert({ actor }: Pick<Asker, 'actor'>): Permit {
  return isToldOfDuties(actor) ? yes : refuse('role-may-not');
}

/** What was sent to whom, and who could not be reached. */
export function mayOpenAlertsBoard({ actor }: { readonly actor: Pick<Member, 'role'> }): Permit {
  return boardRoles.includes(actor.role) ? yes : refuse('role-may-not');
}

/**
 * One alert: the person it was for, and those who see the board, where they are here for its child. Never the family, an
 * advocate or an interpreter (DOMAIN 7.3).
 */
export function mayOpenAlert(asker: Pick<Asker, 'actor'>, notice: Notice | undefined): Permit {
  const { actor } = asker;
  if (!isToldOfDuties(actor)) return refuse('role-may-not');
  if (notice === undefined) return refuse('not-my-card');
  if (!maySeeThat(actor, notice)) return refuse('not-my-card');
  if (notice.recipientPersonId !== actor.personId && !mayOpenAlertsBoard(asker).ok) return refuse('not-yours');
  return isOfChildrenOf(actor, notice.about) ? yes : refuse('not-for-this-child');
}

/** "I've got this": its recipient; and co-ordinator, manager and senior manager, who may say who has it. */
export function mayTakeOnAlert(asker: Pick<Asker, 'actor'>, notice: Notice | undefined): Permit {
  const permit = mayOpenAlert(asker, notice);
  if (!permit.ok) return permit;
  return isItsRecipient(asker.actor, notice) || upwardRoles.includes(asker.actor.role) ? yes : refuse('role-may-not');
}

/** Only its recipient puts it off, for themselves. */
export function mayPutOffAlert(asker: Pick<Asker, 'actor'>, notice: Notice | undefined): Permit {
  const permit = mayOpenAlert(asker, notice);
  if (!permit.ok) return permit;
  return isItsRecipient(asker.actor, notice) ? yes : refuse('not-yours');
}

/** Its recipient sends it up; or those who answer for the group. An auditor only reads. */
export function mayEscalateAlert(asker: Pick<Asker, 'actor'>, notice: Notice | undefined): Permit {
  const permit = mayTakeOnAlert(asker, notice);
  if (!permit.ok) return permit;
  return isTellable(asker.actor) ? yes : refuse('role-may-not');
}

/** To try again to reach somebody: those who answer for the group, and the senior manager above them. */
export function mayRetryAlert({ actor }: Pick<Asker, 'actor'>): Permit {
  return runsGroup(actor) || actor.role === 'senior-manager' ? yes : refuse('role-may-not');
}

function isItsRecipient(actor: Member, notice: Notice | undefined): boolean {
  return notice?.recipientPersonId === actor.personId;
}
