import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { type FormMark, hasTyped, withWayOn } from '../cards/leaving';
import { withTyped } from './givenBack';
import { allEntered, enteredIn } from './inputs';
import type { Pressed } from './readPress';
import type { Turn } from './turn';
import type { Verb } from './verbs';

/*
 * A button that leaves a form brings along what stands in it. Where that is not what the form began with, the form is given back with
 * the question, and a button that leaves it all the same: nothing typed is dropped without a word. What the mark says is not believed:
 * the form comes by its own verb, with its own permission, and that verb does nothing (`Turn.leaves`).
 */

const formMark = z.object({
  verb: z.string().max(100),
  data: z.record(z.string(), z.unknown()),
  first: z.record(z.string(), z.string()),
  carries: z.literal(true).optional(),
});

export type Leaving = {
  /** The verb that sends the form, and the press that would send it. */
  readonly form: Verb;
  readonly sent: Pressed;
  /** The press as it is without anything of the form. */
  readonly on: Pressed;
  readonly hasTyped: boolean;
};

/** What is left with this press; null: no form. */
export function leavingOf(pressed: Pressed, verbNamed: (verb: string) => Verb | undefined): Leaving | null {
  const read = formMark.safeParse(pressed['f']).data;
  const form = read === undefined ? undefined : verbNamed(read.verb);
  if (read === undefined || form === undefined) return null;
  const names = Object.keys(form.inputs.shape);
  if (names.length === 0) return null;
  const typed = Object.entries(pressed).filter(([name]) => names.includes(name));
  const on = Object.fromEntries(Object.entries(pressed).filter(([name]) => name !== 'f' && !names.includes(name)));
  const { entered, unread } = enteredIn(form.inputs, pressed);
  const mark: Pick<FormMark, 'first' | 'carries'> = { first: read.first, ...(read.carries === true ? { carries: true } : {}) };
  // An input that is not in the press at all was left as it was.
  return {
    form,
    sent: { ...read.data, k: pressed['k'], ...Object.fromEntries(typed) },
    on,
    hasTyped: unread.length > 0 || hasTyped(mark, entered),
  };
}

/** The form as it was filled in, with the question; or at once what was pressed, where that must not wait, and the words below it. */
export async function answerLeaving(turn: Turn, verb: Verb, { form, sent, on }: Leaving): Promise<AdaptiveCard> {
  const { entered } = enteredIn(form.inputs, sent);
  // What is asked there too is filled in, of what its cards still offer: nobody is to choose child, day and time again.
  const same = Object.fromEntries(
    Object.entries(entered)
      .map(([name, value]) => [asBefore(name), value] as const)
      .filter(([name]) => name in verb.data.shape),
  );
  if (verb.atOnce === true) return withTyped(turn, await verb.handle(turn, { ...on, ...same }), allEntered(form.inputs, entered));
  const { words } = turn.texts;
  const title = verb.kind === 'view' ? words.leaving.leave : words.leaving.goOn;
  const card = await form.handle({ ...turn, leaves: true }, sent);
  return withWayOn(card, { question: words.leaving.question, title, verb: verb.verb, data: on });
}

/** How a card that comes at once calls what stood in an input of the form before it. */
function asBefore(name: string): string {
  return `was${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
