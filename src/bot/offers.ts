import { actingAs } from '../core/actingAs';
import { accessOf } from '../core/groups/access';
import { membershipsOf } from '../core/memberships';
import { type Asker, type Permit, yes } from '../core/permit';
import { refuse } from '../core/result';
import type { Shown } from './shown';
import type { Turn } from './turn';

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
  return offersTo({ actor, group, today: deps.clock.today() }, rule);
}

/** The same for whoever asks. */
export function offersTo(asker: Asker, rule: Rule): boolean {
  return askerWho(asker, rule) !== null;
}

/** The same of what is shown and not pressed. */
export function isShownTo(asker: Asker, rule: (asker: Asker) => boolean): boolean {
  return offersTo(asker, (each) => (rule(each) ? yes : refuse('role-may-not')));
}

/** Who asks, in the role in which they may; null where they may in none. */
export function askerWho({ actor, group, today }: Asker, rule: Rule): Asker | null {
  const memberships = membershipsOf(group, actor.personId, today);
  const acting = actingAs(memberships.length === 0 ? [actor] : memberships, (member) => rule({ actor: member, group, today }));
  return acting?.permit.ok === true ? { actor: acting.actor, group, today } : null;
}

/** The same of something that is saved: whoever may only read here would be refused. */
export function offersDeed(turn: Pick<Turn, 'deps'>, shown: Pick<Shown<unknown>, 'state' | 'actor'>, rule: Rule): boolean {
  const { rules } = turn.deps;
  return offers(turn, shown, (asker) =>
    accessOf(asker.group, asker.actor, rules, asker.today) === 'full' ? rule(asker) : refuse('only-reads'),
  );
}
