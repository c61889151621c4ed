import type { Member } from './member';
import type { Permit } from './permit';
import type { Denial } from './refusals';

/** Refusals that another role of the same person must not get round: somebody else has to do it. */
const forSomebodyElse: readonly string[] = [
  'not-for-yourself',
  'asked-yourself',
  'own-report',
  'own-decision',
  'not-second-person',
] satisfies readonly Denial[];

/** The membership that may, else the first; a second pair of eyes stays a second person's. Undefined where there is none. */
export function actingAs(
  memberships: readonly Member[],
  permitOf: (actor: Member) => Permit,
): { readonly actor: Member; readonly permit: Permit } | undefined {
  const [first, ...others] = memberships;
  if (first === undefined) return undefined;
  const permit = permitOf(first);
  if (others.length === 0) return { actor: first, permit };
  const tried = [{ actor: first, permit }, ...others.map((actor) => ({ actor, permit: permitOf(actor) }))];
  const barred = tried.find((each) => !each.permit.ok && forSomebodyElse.includes(each.permit.refusal));
  return barred ?? tried.find((each) => each.permit.ok) ?? tried[0];
}
