import type { AdaptiveCard } from '../../cards/defineCard';
import { exclusionReviewCard, exclusionReviewWhyCard } from '../../cards/exclusions';
import { type Exclusion, exclusionOutcomes } from '../../core/meeting/exclusion';
import { canReview, type Outcome, termsNow } from '../../core/meeting/exclusionReview';
import { exclusionExtents, lastReviewDay } from '../../core/meeting/exclusionTerms';
import { allow, refuse } from '../../core/result';
import { storedExclusion } from '../../documents/exclusion';
import { openDeciding, reviewOfExclusion } from '../../usecases/meeting/exclusions';
import { oneOf, optionalDay, ticked, words } from '../inputs';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import { stepVerb } from '../steps';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import {
  type About,
  aboutFor,
  aboutVersion,
  afterDeed,
  along,
  latestWords,
  settledFor,
  termsFields,
  termsTyped,
  typedIn,
  withAlong,
} from './exclusionFields';
import { aboutExclusion } from './exclusions';
import { termsWords } from './exclusionWords';

const first = { code: oneOf(exclusionOutcomes), given: ticked() };
/** An extent is asked for only where it changes. */
const last = { ...termsTyped, extent: oneOf(['', ...exclusionExtents]), reviewBy: optionalDay(), why: words() };

type Reviewing = About & Omit<Outcome, 'seen'>;

/** The review: what came of it, then why and what that outcome has to say. */
export const exclusionReviewVerbs: readonly Verb[] = [
  viewVerb(openDeciding('exclusions.reviewing'), aboutExclusion, firstFor),
  stepVerb(
    openDeciding('exclusions.reviewMore'),
    { ...aboutVersion, extent: along(), topics: along(), until: along(), reviewBy: along(), why: along() },
    first,
    {
      check: async (_turn, { state, data }, typed) => {
        const exclusion = storedExclusion.in(state, data.exclusionId);
        if (exclusion === undefined) return refuse({ kind: 'gone' });
        const can = canReview(state.group, exclusion, data);
        return can.ok ? allow(typed) : can;
      },
      again: (turn, shown) => firstFor(turn, withAlong(shown)),
      next: (turn, shown, typed) => lastFor(turn, { ...shown, data: { exclusionId: shown.data.exclusionId, ...typed } }),
    },
  ),
  viewVerb(
    openDeciding('exclusions.reviewBack'),
    { ...aboutExclusion, code: along(), given: along() },
    (turn, shown) => firstFor(turn, withAlong(shown)),
    last,
  ),
  deedVerb(reviewOfExclusion, { ...aboutVersion, ...first }, last, (turn, shown) =>
    afterDeed(turn, shown, lastFor, turn.texts.words.exclusion.reviewed),
  ),
];

/** What is reviewed, while it is in force. */
function inForce({ state, data }: Shown<About>): Exclusion | undefined {
  const mark = state.group.exclusions?.find(({ exclusionId }) => exclusionId === data.exclusionId);
  return mark?.state === 'in-force' ? storedExclusion.in(state, data.exclusionId) : undefined;
}

function firstFor(turn: Turn, shown: Shown<About>): AdaptiveCard {
  const exclusion = inForce(shown);
  if (exclusion === undefined) return settledFor(turn, shown);
  const { texts } = turn;
  const words = texts.words.exclusion;
  return exclusionReviewCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, words.reviewTitle, ''),
    ...aboutFor(turn, shown, exclusion),
    now: texts.say('exclusion.inForceNow', { terms: termsWords(turn, termsNow(exclusion)) }),
    codeChoices: exclusionOutcomes.map((code) => ({ title: words.outcomes[code], value: code })),
    code: fieldFor(turn, shown, 'code'),
    given: fieldFor(turn, shown, 'given', 'false'),
    last: {
      extent: typedIn(shown, 'extent'),
      topics: typedIn(shown, 'topics'),
      until: typedIn(shown, 'until'),
      reviewBy: typedIn(shown, 'reviewBy'),
      why: typedIn(shown, 'why'),
    },
  });
}

function lastFor(turn: Turn, shown: Shown<Reviewing>): AdaptiveCard {
  const exclusion = inForce(shown);
  if (exclusion === undefined) return settledFor(turn, shown);
  const { texts, deps } = turn;
  const words = texts.words.exclusion;
  const { code, given } = shown.data;
  const now = termsNow(exclusion);
  return exclusionReviewWhyCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, words.reviewTitle, ''),
    ...aboutFor(turn, shown, exclusion),
    outcome: words.outcomes[code],
    changes: code === 'change',
    goesOn: code !== 'end',
    ...termsFields(turn, shown, now),
    reviewBy: fieldFor(turn, shown, 'reviewBy', lastReviewDay(deps.rules, now.until ?? '', deps.clock.today())),
    latest: latestWords(turn),
    why: fieldFor(turn, shown, 'why'),
    first: { code, given: String(given) },
  });
}
