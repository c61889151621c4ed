import { actingAs } from '../core/actingAs';
import { accessOf } from '../core/groups/access';
import { membershipsOf } from '../core/memberships';
import type { Asker, Permit } from '../core/permit';
import { refuse } from '../core/result';
import type { Turn } from './turn';
import type { Shown } from './verbs';

type Rule = (asker: Asker) => Permit;

/**
 * Whether a card offers something: by the rule that the press itself asks, for all the roles in which its reader acts in this group.
 * The card is drawn for one of them, and whoever is the manager too would look for a button in vain.
 */
export function offers(
  { deps }: Pick<Turn, 'deps'>,
  { state: { group }, actor }: Pick<Shown<unknown>, 'state' | 'actor'>,
  rule: Rule,
): boolean {
  const today = deps.clock.today();
  const memberships = membershipsOf(group, actor.personId, today);
  const acting = actingAs(memberships.length === 0 ? [actor] : memberships, (member) => rule({ actor: member, group, today }));
  return acting?.permit.ok === true;
}

/** The same of something that is saved: whoever may only read here would be refused. */
export function offersDeed(turn: Pick<Turn, 'deps'>, shown: Pick<Shown<unknown>, 'state' | 'actor'>, rule: Rule): boolean {
  const { rules } = turn.deps;
  return offers(turn, shown, (asker) =>
    accessOf(asker.group, asker.actor, rules, asker.today) === 'full' ? rule(asker) : refuse('only-reads'),
  );
}
