import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { noteOpened, pointedAt } from '../usecases/alerts/alerts';
import { openView, type View } from '../usecases/deeds/openView';
import { type Deed, performDeed, type State } from '../usecases/deeds/performDeed';
import { sha256 } from '../usecases/deeds/sha256';
import { givenBack, withTyped } from './givenBack';
import { allEntered } from './inputs';
import { type Pressed, readInputs, readPress } from './readPress';
import { deniedCard, lookDeniedCard, refusalCard } from './refused';
import type { CardFor } from './shown';
import { type Turn, viewerOf } from './turn';

/** One thing a button can ask for. Every verb has a `may`, the permission asked on the server at each press. */
export type Verb = {
  readonly verb: string;
  /** Whether it only shows, or saves something: each that saves has a row in the tests that says who may press it. */
  readonly kind: 'view' | 'deed';
  /** What the card says the press is about; unknown keys are refused. */
  readonly data: z.ZodObject;
  /** What the person types or chooses. */
  readonly inputs: z.ZodObject;
  readonly may: unknown;
  /** It must not wait for a question about something else, as it shows whom to ring. */
  readonly atOnce?: true;
  readonly handle: (turn: Turn, pressed: Pressed) => Promise<AdaptiveCard>;
};

/**
 * A verb that shows: the view is audited before anything is read. `inputs` are those of a form that this press only shows in
 * another way: what was typed so far is put into them again, and nobody else reads it.
 */
export function viewVerb<Data extends z.ZodRawShape>(
  view: View<z.infer<z.ZodObject<Data, z.core.$strict>>>,
  data: Data,
  card: CardFor<z.infer<z.ZodObject<Data, z.core.$strict>>>,
  inputs: z.ZodRawShape = {},
): Verb {
  const dataSchema = z.strictObject(data);
  const inputsSchema = z.strictObject(inputs);
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
      await noteNotice(turn, viewed.state, read.value.notice);
      const result = viewed.wrong === null ? ({ kind: 'viewed' } as const) : ({ kind: 'refused', refusal: viewed.wrong } as const);
      return givenBack({ ...turn, asked: { coreGroupId, verb: view.name } }, card, {
        state: viewed.state,
        actor: viewed.actor,
        data: about,
        result,
        entered,
      });
    },
  };
}

/**
 * A verb that does: permitted, decided and committed on the server; the card then shows how things stand. `perform`
 * stands in for performDeed where a deed needs more than its own group, and ends in performDeed itself.
 */
export function deedVerb<Data extends z.ZodRawShape, Inputs extends z.ZodRawShape>(
  deed: Deed<z.infer<z.ZodObject<Data, z.core.$strict>>, z.infer<z.ZodObject<Inputs, z.core.$strict>>>,
  data: Data,
  inputs: Inputs,
  card: CardFor<z.infer<z.ZodObject<Data, z.core.$strict>>>,
  perform: typeof performDeed<z.infer<z.ZodObject<Data, z.core.$strict>>, z.infer<z.ZodObject<Inputs, z.core.$strict>>> = performDeed,
): Verb {
  const dataSchema = z.strictObject(data);
  const inputsSchema = z.strictObject(inputs);
  return {
    verb: deed.name,
    kind: 'deed',
    data: dataSchema,
    inputs: inputsSchema,
    may: deed.may,
    async handle(turn, pressed) {
      const read = readPress(turn, pressed, dataSchema, inputsSchema);
      if (!read.ok) return deniedCard(turn, read.refusal, deed.name, pressed);
      const { coreGroupId, about, entered, choices } = read.value;
      const { personId } = turn.person;
      const pressKey = sha256(JSON.stringify([pressed['k'], deed.name, personId, about, entered])).slice(0, 32);
      const press = { personId, coreGroupId, language: turn.language, pressKey, choices };
      const outcome = await perform(turn.deps, deed, press, about, readInputs(turn, inputsSchema, read.value));
      if (outcome.kind === 'denied') return withTyped(turn, refusalCard(turn, outcome.denial, outcome.roles), pressed);
      const { state, actor } = outcome;
      await noteNotice(turn, state, read.value.notice);
      const asking = { ...turn, asked: { coreGroupId, verb: deed.name } };
      return outcome.kind === 'refused'
        ? givenBack(asking, card, { state, actor, data: about, result: outcome, entered: allEntered(inputsSchema, entered) })
        : card(asking, { state, actor, data: about, result: { kind: 'done' }, entered: {} });
    },
  };
}

/** Notes that a notice was opened, once the press was allowed what it asked for. */
export async function noteNotice({ deps, person }: Turn, { group }: State, mark: string | null): Promise<void> {
  const id = mark === null ? null : pointedAt(group, { n: mark });
  if (id !== null) await noteOpened(deps, group.coreGroupId, person.personId, id);
}
