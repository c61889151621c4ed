import { z } from 'zod';
import { breachCard } from '../../cards/clocks';
import type { AdaptiveCard } from '../../cards/defineCard';
import { breachReasons, type Explanation } from '../../core/clocks/breaches';
import { becauseCodes, type Clock } from '../../core/clocks/clock';
import type { Limit } from '../../core/clocks/clockList';
import { isBreach } from '../../core/clocks/clockState';
import { authorisersOf, explanationsOf, mayExplain } from '../../core/clocks/explanations';
import type { KeptLimits } from '../../core/clocks/keptBreaches';
import { limitIds } from '../../core/clockTable';
import { wordsSeenBy } from '../../core/confidentiality/words';
import type { CoreGroup } from '../../core/coreGroup';
import { isFor, type Member } from '../../core/member';
import type { Asker } from '../../core/permit';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { keptLimitsOf } from '../../documents/limits';
import type { Texts } from '../../text/texts';
import { missedIn, openBreach, saveExplanation } from '../../usecases/clocks/breaches';
import { childOnCard, day, oneOf, someMember, words } from '../inputs';
import { offers, offersTo } from '../offers';
import { memberChoices, memberName } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { becauseWords, limitName, namesOf, shownLateWords, stateWords } from './clockWords';

const about = {
  clock: z.enum(limitIds),
  childId: childOnCard,
  because: z.enum(becauseCodes),
  trigger: z.iso.date(),
  /** The page of the list that it stands on, to go back to. */
  page: z.number().int().min(1).default(1),
};
type OnBreach = Shown<{ readonly [Name in keyof typeof about]: z.infer<(typeof about)[Name]> }>;
/** A list shows seven of them. */
const longestReason = 1000;

export const breachVerbs: readonly Verb[] = [
  viewVerb(openBreach, about, (turn, shown) => breachCardFor(turn, shown)),
  deedVerb(
    saveExplanation,
    { ...about, seen: z.number().int().min(0) },
    { code: oneOf(breachReasons), reason: words(longestReason), authorisedBy: someMember(), authorisedOn: day() },
    (turn, shown) => breachCardFor(turn, shown, turn.texts.words.breach.saved),
  ),
];

function breachCardFor(turn: Turn, shown: OnBreach, done = ''): AdaptiveCard {
  const { texts, deps } = turn;
  const { actor, state } = shown;
  const { group } = state;
  const today = deps.clock.today();
  const limit = missedIn(state, shown.data, { actor, rules: deps.rules, today });
  if (limit === undefined) return refusalCard(turn, 'gone');
  const kept = keptLimitsOf(state, group.coreGroupId);
  const known = explanationsOf(kept, limit);
  const shownLate = shownLateWords(texts, limit.clock).join(' ');
  const who = authorisersOf(group, limit, today);
  const { clock, childId, because, trigger, page } = shown.data;
  return breachCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.breach.title, done),
    clock: limitName(texts, limit.clock),
    names: namesOf(texts, limit.children, group),
    state: stateWords(texts, limit.clock),
    because: becauseWords(texts, limit.clock, deps.rules),
    was: { shown: shownLate !== '', text: shownLate },
    reasons: reasonsOf(turn, group, actor, known),
    about: { clock, childId, because, trigger, page },
    seen: known.length,
    mayExplain: offers(turn, shown, (each) => mayExplain(each, limit.clock)),
    hint: texts.words.breach[known.length === 0 ? 'first' : 'further'],
    codeChoices: breachReasons.map((code) => ({ title: texts.words.breach.codes[code], value: code })),
    code: fieldFor(turn, shown, 'code'),
    reason: fieldFor(turn, shown, 'reason'),
    memberChoices: memberChoices(texts, group, actor, who, [actor.memberId]),
    authorisedBy: fieldFor(turn, shown, 'authorisedBy', actor.memberId),
    authorisedOn: fieldFor(turn, shown, 'authorisedOn', today),
    today,
  });
}

/** Why a limit was missed, as this reader may have it. */
function reasonsOf({ texts }: Turn, group: CoreGroup, viewer: Member, all: readonly Explanation[]) {
  return all.map((each, index) => {
    const { reason, authorisedBy, authorisedOn } = each;
    const seen = wordsSeenBy(group, viewer, reason);
    return {
      what: reasonWords(texts, each, index),
      hasWords: seen !== null,
      words: seen ?? '',
      authorised: texts.say('breach.authorised', { day: texts.shortDay(authorisedOn) }),
      authorisedBy: memberName(texts, group, viewer, authorisedBy),
      entered: texts.say('breach.entered', { day: texts.shortDay(dayOf(reason.at)), time: timeOf(reason.at) }),
      enteredBy: memberName(texts, group, viewer, reason.by),
    };
  });
}

const nothingToExplain = { shown: false, clock: '', childId: '', because: '', trigger: '', page: 1 };
/** A row that says nothing of why, and asks nothing. */
export const noReasons = { why: { shown: false, text: '' }, explain: { ...nothingToExplain, title: '' } };

/** The main reason for which a limit was missed, the newest; and the way to all that was said of it, or to say it for who may. */
export function reasonsFor(turn: Turn, { clock, children }: Limit, group: CoreGroup, viewer: Member, kept: KeptLimits, page: number) {
  const { texts, deps } = turn;
  const known = explanationsOf(kept, { clock, children });
  const newest = known.at(-1);
  const about = aboutMissed(
    clock,
    children.map(({ childId }) => childId),
    viewer,
  );
  const may = offersTo({ actor: viewer, group, today: deps.clock.today() }, (each) => mayExplain(each, clock));
  const shown = about.shown && (may || newest !== undefined);
  return {
    why: { shown: newest !== undefined, text: newest === undefined ? '' : reasonWords(texts, newest, known.length - 1) },
    explain: { ...about, shown, page, title: texts.words.breach[newest !== undefined ? 'open' : 'give'] },
  };
}

/** What the button to say why carries: of a limit that was missed, for those who answer for such a limit of one of these children. */
export function explainFrom(asker: Asker, clock: Clock | null, childIds: readonly string[]) {
  return clock === null || !offersTo(asker, (each) => mayExplain(each, clock))
    ? nothingToExplain
    : aboutMissed(clock, childIds, asker.actor);
}

function aboutMissed(clock: Clock, childIds: readonly string[], viewer: Member): typeof nothingToExplain {
  const childId = childIds.find((each) => isFor(viewer, each));
  if (childId === undefined) return nothingToExplain;
  const shown = isBreach(clock) || clock.shownLate !== undefined;
  return { shown, clock: clock.clock, childId, because: clock.because.code, trigger: clock.trigger, page: 1 };
}

function reasonWords(texts: Texts, { code }: Explanation, index: number): string {
  return texts.say(index === 0 ? 'breach.reason' : 'breach.correction', { code: texts.words.breach.codes[code] });
}
