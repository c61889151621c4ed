import type { AdaptiveCard, InputField } from '../cards/defineCard';
import type { CardStamp } from '../cards/layoutText';
import type { Member } from '../core/member';
import type { Refusal } from '../core/refusals';
import type { TextKey } from '../text/texts';
import type { State } from '../usecases/deeds/performDeed';
import { familyWords } from './familyWords';
import { partedWords, problemWords } from './problemWords';
import type { Turn } from './turn';

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

/** The head of a card that is not complete because something stored cannot be read: says so where a refusal would stand. */
export function unreadHead({ texts }: Turn, what: 'groups' | 'visits', unread: number): { refused?: { shown: boolean; text: string } } {
  return unread === 0 ? {} : { refused: { shown: true, text: texts.say(`unread.${what}`) } };
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
