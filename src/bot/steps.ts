import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import type { Refusal } from '../core/refusals';
import { allow, type Result, refuse } from '../core/result';
import { openView, type View } from '../usecases/deeds/openView';
import { givenBack, withTyped } from './givenBack';
import { allEntered } from './inputs';
import { readInputs, readPress } from './readPress';
import { deniedCard, lookDeniedCard } from './refused';
import type { CardFor, Shown } from './shown';
import { type Turn, viewerOf } from './turn';
import type { Verb } from './verbs';

type Step<Data, Typed> = {
  /** The form again, with what is wrong next to each input. */
  readonly again: CardFor<Data>;
  /** The next step, for what was typed. What the button carried of it, typed there before somebody went back, is entered again. */
  readonly next: (turn: Turn, shown: Shown<Data>, typed: Typed) => AdaptiveCard;
  /** A check that the form alone cannot make; it writes nothing. */
  readonly check?: (turn: Turn, shown: Shown<Data>, typed: Typed) => Promise<Result<Typed, Refusal>>;
};

/** One step of a form in several: reads what was typed and goes on, or shows what to mend. Nothing is saved before the last step. */
export function stepVerb<Data extends z.ZodRawShape, Inputs extends z.ZodRawShape>(
  view: View<z.infer<z.ZodObject<Data, z.core.$strict>>>,
  data: Data,
  inputs: Inputs,
  step: Step<z.infer<z.ZodObject<Data, z.core.$strict>>, z.infer<z.ZodObject<Inputs, z.core.$strict>>>,
): Verb {
  const dataSchema = z.strictObject(data);
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
      const { coreGroupId, about, entered, choices } = read.value;
      const viewed = await openView(turn.deps, view, viewerOf(turn, coreGroupId, choices), about);
      if (viewed.kind === 'denied') return withTyped(turn, lookDeniedCard(turn, viewed), pressed);
      const shown = { state: viewed.state, actor: viewed.actor, data: about, result: { kind: 'viewed' }, entered } as const;
      const formed = viewed.wrong === null ? readInputs(turn, inputsSchema, read.value) : refuse(viewed.wrong);
      const typed = formed.ok ? await check(turn, shown, formed.value) : formed;
      if (!typed.ok)
        return givenBack(turn, again, {
          ...shown,
          entered: allEntered(inputsSchema, entered),
          result: { kind: 'refused', refusal: typed.refusal },
        });
      return givenBack(turn, (at, form) => next(at, form, typed.value), { ...shown, entered: wordsIn(about) });
    },
  };
}

/** What was never filled in stands as the form begins. */
function wordsIn(about: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(about).flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])),
  );
}
