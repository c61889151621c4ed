import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import { recordsStep, spotFor } from './steps';
import { type StepKind, stepTable } from './stepTable';

/** Those who record something of it, and members, who may owe a report of their own (DOMAIN 2.1). */
export function mayOpenSteps({ actor }: Pick<Asker, 'actor'>): Permit {
  const records = actor.role === 'member' || Object.values(stepTable).some(({ by }) => by.includes(actor.role));
  return records ? yes : refuse('role-may-not');
}

/** Whether somebody reads what was recorded of it: the custodian of the register only what is theirs to record, too (DOMAIN 2.1). */
export function readsStep({ role }: Pick<Asker['actor'], 'role'>, what: StepKind): boolean {
  return role !== 'custodian' || stepTable[what].by.includes(role);
}

/** The roles of the step's row, for children they are here for; a member their own report and nobody else's. */
export function mayRecordStep(
  { actor, group }: Pick<Asker, 'actor' | 'group'>,
  { what, about }: { readonly what: StepKind; readonly about: string },
): Permit {
  const permit = mayOpenSteps({ actor });
  if (!permit.ok || stepTable[what].by.includes(actor.role)) return permit;
  const spot = spotFor(group, actor, { what, about });
  if (stepTable[what].of !== 'report') return refuse('role-may-not');
  return spot !== undefined && recordsStep(actor, spot) ? yes : refuse('not-yours');
}
