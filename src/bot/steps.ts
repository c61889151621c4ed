import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import type { Refusal } from '../core/refusals';
import { allow, type Result } from '../core/result';
import { openView, type View } from '../usecases/deeds/openView';
import { givenBack } from './givenBack';
import { type Turn, viewerOf } from './turn';
import { type CardFor, deniedCard, readInputs, readPress, refusalCard, type Shown, type Verb } from './verbs';

type Step<Typed> = {
  /** The form again, with what is wrong next to each input. */
  readonly again: CardFor<object>;
  /** The next step, for what was typed. */
  readonly next: (turn: Turn, shown: Shown<object>, typed: Typed) => AdaptiveCard;
  /** A check that the form alone cannot make; it writes nothing. */
  readonly check?: (turn: Turn, shown: Shown<object>, typed: Typed) => Promise<Result<Typed, Refusal>>;
};

/** One step of a form in several: reads what was typed and goes on, or shows what to mend. Nothing is saved before the last step. */
export function stepVerb<Inputs extends z.ZodRawShape>(
  view: View<object>,
  inputs: Inputs,
  step: Step<z.infer<z.ZodObject<Inputs, z.core.$strict>>>,
): Verb {
  const dataSchema = z.strictObject({});
  const inputsSchema = z.strictObject(inputs);
  const { again, next, check = async (_turn, _shown, typed) => allow(typed) } = step;
  return {
    verb: view.name,
    kind: 'view',
    data: dataSchema,
    inputs: inputsSchema,
    may: view.may,
    async handle(turn, pressed) {
      const read = readPress(turn, pressed, dataSchema, inputsSchema);
      if (!read.ok) return deniedCard(turn, read.refusal, view.name, pressed);
      const { coreGroupId, entered, choices } = read.value;
      const viewed = await openView(turn.deps, view, viewerOf(turn, coreGroupId, choices), {});
      if (viewed.kind === 'denied') return refusalCard(turn, viewed.denial);
      const shown: Shown<object> = { state: viewed.state, actor: viewed.actor, data: {}, result: { kind: 'viewed' }, entered };
      const formed = readInputs(inputsSchema, read.value);
      const typed = formed.ok ? await check(turn, shown, formed.value) : formed;
      if (!typed.ok) return givenBack(turn, again, { ...shown, result: { kind: 'refused', refusal: typed.refusal } });
      return next(turn, { ...shown, entered: {} }, typed.value);
    },
  };
}
