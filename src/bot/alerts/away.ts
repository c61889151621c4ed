import { z } from 'zod';
import { awayCard } from '../../cards/away';
import type { AdaptiveCard } from '../../cards/defineCard';
import type { Absence } from '../../core/coreGroup';
import { mayBeAway } from '../../core/groups/away';
import type { Refusal } from '../../core/refusals';
import { refuse } from '../../core/result';
import { endOwnLeave, type Leave, ownLeave, saveOwnLeave } from '../../usecases/people/away';
import { awayWords, coverChoices, coverNow, coverWords, leaveInputs } from '../groups/awayWords';
import { allEntered, chosenIn, type Entered, enteredIn } from '../inputs';
import { jobWords } from '../personWords';
import { readInputs } from '../readPress';
import { deniedCard, refusalCard } from '../refused';
import { fieldFor, headOfNone, type Shown, stampFor, unreadHead } from '../shown';
import type { Turn } from '../turn';
import type { Verb } from '../verbs';

const none = z.strictObject({});
const inputs = z.strictObject(leaveInputs);

/** One's own leave is for one's own chat: it names people of other groups. */
export const openAwayVerb: Verb = ownVerb('away.open', 'view', none, async (turn, leave) =>
  formFor(turn, leave, { kind: 'viewed' }, {}, ''),
);

export const awayVerbs: readonly Verb[] = [
  openAwayVerb,
  ownVerb('away.save', 'deed', inputs, async (turn, leave, typedIn) => {
    const typed = leave.wrong === null ? readInputs(turn, inputs, typedIn) : refuse(leave.wrong);
    const entered = allEntered(inputs, typedIn.entered);
    if (!typed.ok) return formFor(turn, leave, { kind: 'refused', refusal: typed.refusal }, entered, '');
    return answered(turn, await saveOwnLeave(turn.deps, turn.person, leave, typed.value), entered, turn.texts.words.away.saved);
  }),
  ownVerb('away.end', 'deed', none, async (turn, leave) =>
    answered(turn, await endOwnLeave(turn.deps, turn.person, leave), {}, turn.texts.words.away.ended),
  ),
];

type Typed = Entered['entered'];

/** A verb about the person alone, of no group. */
function ownVerb(
  verb: string,
  kind: Verb['kind'],
  typed: z.ZodObject,
  card: (turn: Turn, leave: Leave, entered: Entered) => Promise<AdaptiveCard>,
): Verb {
  return {
    verb,
    kind,
    data: none,
    inputs: typed,
    may: mayBeAway,
    async handle(turn, pressed) {
      const entered = enteredIn(typed, pressed);
      if (turn.where.kind !== 'personal') return deniedCard(turn, 'wrong-conversation', verb, {});
      const leave = await ownLeave(turn.deps, turn.person, verb, chosenIn(typed, entered.entered));
      return leave.ok ? card(turn, leave.value, entered) : refusalCard(turn, leave.refusal);
    },
  };
}

function answered(turn: Turn, { leave, refusal }: { leave: Leave; refusal: Refusal | null }, entered: Typed, done: string): AdaptiveCard {
  return refusal === null
    ? formFor(turn, leave, { kind: 'done' }, {}, done)
    : formFor(turn, leave, { kind: 'refused', refusal }, entered, '');
}

function formFor(
  turn: Turn,
  { present, covers, groups, unread }: Leave,
  result: Shown<object>['result'],
  entered: Typed,
  done: string,
): AdaptiveCard {
  const { texts } = turn;
  const shown = { result, entered };
  const cover = covers.find(({ personId }) => personId === present?.coverPersonId);
  const name = cover === undefined ? '' : [coverWords(texts, cover), jobWords(texts, cover)].join(', ');
  return awayCard.render(texts, stampFor(turn, null), {
    ...headOfNone(turn, shown, texts.words.away.title, done),
    ...(result.kind === 'refused' ? {} : unreadHead(turn, 'groups', unread)),
    state: present === null ? texts.words.away.none : awayWords(texts, present),
    isEntered: present !== null,
    isCovered: name !== '',
    coveredBy: name,
    today: earliest(turn, present),
    from: fieldFor(turn, shown, 'from', present?.from ?? ''),
    to: fieldFor(turn, shown, 'to', present?.to ?? ''),
    coverChoices: coverChoices(texts, covers, groups.length, present),
    cover: fieldFor(turn, shown, 'cover', coverNow(present)),
  });
}

/** Leave that runs keeps its first day, though that has passed. */
function earliest({ deps }: Turn, present: Absence | null): string {
  const today = deps.clock.today();
  return present !== null && present.from < today ? present.from : today;
}
