import type { z } from 'zod';
import type { Choice } from '../core/confidentiality/chosen';
import type { Denial, Problem, Refusal } from '../core/refusals';
import { problems } from '../core/refusals';
import { allow, type Result, refuse } from '../core/result';
import { allEntered, choicesIn, chosenIn, type Entered, enteredIn, neededIn, noticeMarkOnCard, tooLongIn } from './inputs';
import type { Turn } from './turn';

/** The press as it came in, of the keys that its verb asks for. None of it is used before the verb's schemas have checked it. */
export type Pressed = Readonly<Record<string, unknown>>;

type ReadPress<Data> = Entered & {
  readonly coreGroupId: string;
  readonly about: Data;
  /** The children and people named in the data or in the inputs. */
  readonly choices: readonly Choice[];
  /** The mark of the notice whose button this was (`n`); null: it was on no notice's card. */
  readonly notice: string | null;
};

/** Of all that a press carries what is asked for: some clients send every input of a card with every button. */
export function pickedFrom(pressed: Pressed, names: readonly string[]): Pressed {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(pressed, name) ? [[name, pressed[name]]] : [])));
}

export function readPress<Schema extends z.ZodObject>(
  turn: Turn,
  pressed: Pressed,
  schema: Schema,
  inputs: z.ZodObject,
): Result<ReadPress<z.infer<Schema>>, Denial> {
  const { g, k, n } = pressed;
  if (typeof g !== 'string' || typeof k !== 'string') return refuse('not-my-card');
  if (n !== undefined && !noticeMarkOnCard.safeParse(n).success) return refuse('not-my-card');
  if (turn.where.kind !== 'personal' && turn.where.coreGroupId !== g) return refuse('wrong-conversation');
  if (!turn.person.coreGroupIds.includes(g)) return refuse('not-a-member');
  const about = schema.safeParse(pickedFrom(pressed, Object.keys(schema.shape)));
  if (!about.success) return refuse('not-my-card');
  const { entered, unread } = enteredIn(inputs, pressed);
  const choices = [...choicesIn(schema, about.data), ...chosenIn(inputs, entered)];
  return allow({ coreGroupId: g, about: about.data, entered, unread, choices, notice: typeof n === 'string' ? n : null });
}

/** Inputs left empty do not come at all in a press: to the schema they are empty text. Refused where the form is only shown again. */
export function readInputs<Schema extends z.ZodObject>(
  { leaves }: Turn,
  schema: Schema,
  { entered, unread }: Entered,
): Result<z.infer<Schema>, Refusal> {
  if (leaves === true) return refuse({ kind: 'check-fields', asked: true });
  const parsed = schema.safeParse(allEntered(schema, entered));
  const needed = neededIn(schema, entered);
  if (parsed.success && unread.length + needed.length === 0) return allow(parsed.data);
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path[0]), problemIn(message)]);
  const missing = needed.map((name) => [name, 'required']);
  const fields = [...missing, ...wrong, ...unread.map((name) => [name, 'not-readable'])];
  const lengths = tooLongIn(schema, entered);
  return refuse({ kind: 'check-fields', fields: Object.fromEntries(fields) as Record<string, Problem>, lengths });
}

function problemIn(message: string): Problem {
  return problems.find((problem) => problem === message) ?? 'required';
}
