import { z } from 'zod';
import type { AdaptiveCard, InputField } from '../cards/defineCard';
import type { CardStamp } from '../cards/layoutText';
import { messageCard } from '../cards/message';
import type { Choice } from '../core/confidentiality/chosen';
import type { Member } from '../core/member';
import type { Denial, Problem, Refusal } from '../core/refusals';
import { problems } from '../core/refusals';
import { allow, type Result, refuse } from '../core/result';
import type { TextKey } from '../text/texts';
import { noteOpened, pointedAt } from '../usecases/alerts/alerts';
import { isGroup, openView, type View } from '../usecases/deeds/openView';
import { type Deed, performDeed, type State } from '../usecases/deeds/performDeed';
import { sha256 } from '../usecases/deeds/sha256';
import type { RoleDenied } from '../usecases/deeds/whoMay';
import { familyWords } from './familyWords';
import { givenBack, withTyped } from './givenBack';
import { allEntered, choicesIn, chosenIn, type Entered, enteredIn, neededIn, noticeMarkOnCard, tooLongIn } from './inputs';
import { listOf } from './listOf';
import { partedWords, problemWords } from './problemWords';
import { roleWords } from './roleWords';
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

/** The press as it came in, of the keys that its verb asks for. None of it is used before the verb's schemas have checked it. */
export type Pressed = Readonly<Record<string, unknown>>;

/** What there is to show: the group as it is now, who looks, and what came of the press that led here. */
export type Shown<Data> = {
  readonly state: State;
  readonly actor: Member;
  readonly data: Data;
  readonly result: { readonly kind: 'viewed' | 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal };
  /** What the person had typed, to stand in the inputs again after a refusal. */
  readonly entered: Readonly<Record<string, string>>;
};

export type CardFor<Data> = (turn: Turn, shown: Shown<Data>) => AdaptiveCard;

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

const groupId = /^[A-Za-z0-9_-]{1,64}$/;

type ReadPress<Data> = Entered & {
  readonly coreGroupId: string;
  readonly about: Data;
  /** The children and people named in the data or in the inputs. */
  readonly choices: readonly Choice[];
  /** The mark of the notice whose button this was (`n`); null: it was on no notice's card. */
  readonly notice: string | null;
};

/** Notes that a notice was opened, once the press was allowed what it asked for. */
export async function noteNotice({ deps, person }: Turn, { group }: State, mark: string | null): Promise<void> {
  const id = mark === null ? null : pointedAt(group, { n: mark });
  if (id !== null) await noteOpened(deps, group.coreGroupId, person.personId, id);
}

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

/** The denial is noted in the group that the press named; a made-up group gets no chain of its own. What was typed is given back. */
export async function deniedCard(turn: Turn, denial: Denial, deed: string, pressed: Pressed): Promise<AdaptiveCard> {
  const { g } = pressed;
  const exists = typeof g === 'string' && groupId.test(g) && (await isGroup(turn.deps, g));
  await turn.deps.access.denied(exists ? g : 'none', turn.person.personId, deed, denial);
  return withTyped(turn, refusalCard(turn, denial), pressed);
}

/** The head of a card that is not complete because something stored cannot be read: says so where a refusal would stand. */
export function unreadHead({ texts }: Turn, what: 'groups' | 'visits', unread: number): { refused?: { shown: boolean; text: string } } {
  return unread === 0 ? {} : { refused: { shown: true, text: texts.say(`unread.${what}`) } };
}

/** Says no, with the reason and what to do next, and nothing of what was asked for. */
export function refusalCard(turn: Turn, kind: Denial | Refusal['kind'], roles?: RoleDenied): AdaptiveCard {
  return messageCard.render(
    turn.texts,
    { g: null, k: turn.deps.newId() },
    {
      title: turn.texts.words.appName,
      done: { shown: false, text: '' },
      refused: { shown: false, text: '' },
      text: roles === undefined ? turn.texts.say(`refusal.${kind}`) : roleWords(turn.texts, roles),
      opens: kind === 'gone' && turn.asked !== undefined ? listInstead(turn, turn.asked) : [],
    },
  );
}

/** The same to somebody who only wanted to look: nothing of theirs could have been changed, so that it says what they can do instead. */
export function lookDeniedCard(turn: Turn, { denial, roles }: { readonly denial: Denial; readonly roles?: RoleDenied | undefined }) {
  if (denial !== 'group-over' && denial !== 'registration-over') return refusalCard(turn, denial, roles);
  const { texts, deps } = turn;
  const text = texts.say(`lookDenied.${denial}`, { number: deps.rules.policy.choices.emergencyDutyTeam[texts.language] });
  return messageCard.render(
    texts,
    { g: null, k: deps.newId() },
    { ...headOfNone(turn, { result: { kind: 'viewed' } }, texts.words.appName, ''), text },
  );
}

/** Where what is gone would be: its group's list. */
function listInstead({ texts }: Turn, { coreGroupId, verb }: NonNullable<Turn['asked']>) {
  const list = listOf(verb);
  return list === null ? [] : [{ title: texts.words.commandTitle[list.command], verb: list.verb, g: coreGroupId }];
}

type Head = {
  title: string;
  done: { shown: boolean; text: string };
  refused: { shown: boolean; text: string };
};

/** The head of a card about one group: its title, whose it is, what the press did (`done`), or why it did not. */
export function headFor<Data>(
  turn: Turn,
  shown: Pick<Shown<Data>, 'result' | 'state' | 'actor'>,
  title: string,
  done: string,
): Head & { family: { shown: boolean; text: string } } {
  const text = familyWords(turn, shown.state.group, shown.actor);
  return { ...headOfNone(turn, shown, title, done), family: { shown: text !== '', text } };
}

/** The same of a card that is about no group, or names it itself. */
export function headOfNone<Data>(turn: Turn, { result }: Pick<Shown<Data>, 'result'>, title: string, done: string): Head {
  const refused = result.kind === 'refused';
  return {
    title,
    done: { shown: result.kind === 'done' && done !== '', text: done },
    refused: { shown: refused, text: refused ? turn.texts.say(whyNot(result.refusal)) : '' },
  };
}

function whyNot({ kind, asked }: Refusal): TextKey {
  return asked === true ? 'leaving.asked' : `refusal.${kind}`;
}

/** Whether inputs that may stand behind a press are to be seen at once: something stands in one of them, or is wrong with it. */
export function isFilledIn(...fields: readonly InputField[]): boolean {
  return fields.some(({ value, wrong }) => value !== '' || wrong);
}

/** An input as the card is to show it: what was typed before a refusal, else its present value, with its own problem. */
export function fieldFor<Data>(turn: Turn, shown: Pick<Shown<Data>, 'result' | 'entered'>, name: string, present = ''): InputField {
  const {
    fields,
    lengths,
    parted = [],
    notOffered = {},
  }: Omit<Refusal, 'kind'> = shown.result.kind === 'refused' ? shown.result.refusal : {};
  const [entered, unknown] = [shown.entered[name], notOffered[name]];
  const [problem, length, isParted] = [fields?.[name], lengths?.[name], parted.includes(name)];
  return {
    ...(entered === undefined || entered === present ? {} : { first: present }),
    value:
      (unknown === undefined
        ? entered
        : entered
            ?.split(',')
            .filter((id) => !unknown.includes(id))
            .join(',')) ?? present,
    wrong: problem !== undefined || isParted,
    problem: isParted ? partedWords(turn, problem, length) : problemWords(turn, problem, length, shown.entered[name]),
  };
}

export function stampFor(turn: Turn, group: { readonly coreGroupId: string } | null): CardStamp {
  return { g: group?.coreGroupId ?? null, k: turn.deps.newId() };
}
