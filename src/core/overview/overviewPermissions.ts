import { type Member, overseesChildren } from '../member';
import { type Permit, yes } from '../permit';
import { refuse } from '../result';

/** Those who oversee children, and the custodian of the register, to whom counts are shown (DOMAIN 2.1 'dashboards'). */
export function mayOpenOverview({ actor }: { readonly actor: Pick<Member, 'role'> }): Permit {
  return overseesChildren(actor) || actor.role === 'custodian' ? yes : refuse('oversees-none');
}
