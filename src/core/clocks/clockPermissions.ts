import { isFamily, worksWithChild } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';

/** Limits are for practitioners; to the family their own dates (DOMAIN 2.1 'clocks'). */
export function mayOpenClocks({ actor }: Pick<Asker, 'actor'>): Permit {
  return worksWithChild(actor) || isFamily(actor) ? yes : refuse('role-may-not');
}

/** Limits that have passed are told to practitioners only (DOMAIN 7.3). */
export function mayOpenBreaches({ actor }: Pick<Asker, 'actor'>): Permit {
  return worksWithChild(actor) ? yes : refuse('role-may-not');
}
