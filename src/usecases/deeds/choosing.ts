import { actingAs } from '../../core/actingAs';
import { type Choice, notOfferedIn } from '../../core/confidentiality/chosen';
import type { Member } from '../../core/member';
import type { Asker, Permit } from '../../core/permit';
import type { Problem, Refusal } from '../../core/refusals';

/**
 * The membership that may, with all that the press names. Where none may for what was chosen in an input alone, the one that may
 * otherwise: then only that input is wrong. Undefined where there is none.
 */
export function actingChoosing(
  memberships: readonly Member[],
  choices: readonly Choice[],
  permitOf: (actor: Member, choices: readonly Choice[]) => Permit,
): ReturnType<typeof actingAs> {
  const acting = actingAs(memberships, (actor) => permitOf(actor, choices));
  const onButton = choices.filter(({ input }) => input === undefined);
  if (acting === undefined || acting.permit.ok || onButton.length === choices.length) return acting;
  return actingAs(memberships, (actor) => permitOf(actor, onButton));
}

/**
 * Refuses, beside its input, what no list of theirs could have offered; null where all of it could. The words are the same whether
 * there is no such child or person or only none for them. `also`: what else is wrong with what was typed.
 */
export function refuseNotOffered(
  asker: Pick<Asker, 'actor' | 'group'>,
  choices: readonly Choice[],
  also: Omit<Refusal, 'kind'> = {},
): Refusal | null {
  const notOffered = notOfferedIn(asker, choices);
  const inputs = Object.keys(notOffered);
  if (inputs.length === 0) return null;
  const fields = Object.fromEntries(inputs.map((input): [string, Problem] => [input, 'not-offered']));
  return { ...also, kind: 'check-fields', fields: { ...also.fields, ...fields }, notOffered };
}
