import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { openView, type View } from '../usecases/deeds/openView';
import { readPress } from './readPress';
import { deniedCard, lookDeniedCard } from './refused';
import type { Shown } from './shown';
import { type Turn, viewerOf } from './turn';
import { noteNotice, type Verb } from './verbs';

const noInputs = z.strictObject({});

/**
 * A verb that shows more than documents of its group that it can name by id: `load` is called once it is known that the reader
 * may see it.
 */
export function loadingVerb<Data extends z.ZodRawShape, More>(
  view: View<z.infer<z.ZodObject<Data, z.core.$strict>>>,
  data: Data,
  load: (turn: Turn, shown: Shown<z.infer<z.ZodObject<Data, z.core.$strict>>>) => Promise<More>,
  card: (turn: Turn, shown: Shown<z.infer<z.ZodObject<Data, z.core.$strict>>>, more: More) => AdaptiveCard,
): Verb {
  const dataSchema = z.strictObject(data);
  return {
    verb: view.name,
    kind: 'view',
    data: dataSchema,
    inputs: noInputs,
    may: view.may,
    async handle(turn, pressed) {
      const read = readPress(turn, pressed, dataSchema, noInputs);
      if (!read.ok) return deniedCard(turn, read.refusal, view.name, pressed);
      const { coreGroupId, about, choices } = read.value;
      const viewed = await openView(turn.deps, view, viewerOf(turn, coreGroupId, choices), about);
      if (viewed.kind === 'denied') return lookDeniedCard(turn, viewed);
      await noteNotice(turn, viewed.state, read.value.notice);
      const shown = { state: viewed.state, actor: viewed.actor, data: about, result: { kind: 'viewed' }, entered: {} } as const;
      return card(turn, shown, await load(turn, shown));
    },
  };
}

/** The same verb for a card that shows several groups: each of its buttons says which one it is about. */
export function choosingVerb(verb: string, of: Verb): Verb {
  return { ...of, verb, data: of.data.extend({ g: z.string() }) };
}
