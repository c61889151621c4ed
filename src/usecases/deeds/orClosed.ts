import type { Refusal } from '../../core/refusals';
import { type Result, refuse } from '../../core/result';

/** What was entered, or what is to be mended in it; where nothing could be saved any more, that. A form that is only left says neither. */
export function orClosed<Typed>(typed: Result<Typed, Refusal>, closed: () => Refusal | null): Result<Typed, Refusal> {
  if (typed.ok || typed.refusal.asked === true) return typed;
  const why = closed();
  return why === null ? typed : refuse(why);
}
