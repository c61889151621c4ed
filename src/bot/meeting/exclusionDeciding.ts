import type { AdaptiveCard } from '../../cards/defineCard';
import { exclusionDecideCard, exclusionDecideWhyCard, exclusionRefuseCard } from '../../cards/exclusions';
import { canExcludeFrom, type ToExcludeFrom } from '../../core/meeting/exclusionDeciding';
import { lastReviewDay, termsOf } from '../../core/meeting/exclusionTerms';
import { allow, refuse } from '../../core/result';
import { storedExclusion } from '../../documents/exclusion';
import { decideExclusion, openDeciding, refuseExclusion } from '../../usecases/meeting/exclusions';
import { day, ticked, words } from '../inputs';
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
  isAboutFirst,
  latestWords,
  settledFor,
  termsFields,
  termsTyped,
  typedIn,
  withAlong,
} from './exclusionFields';
import { aboutExclusion } from './exclusions';
import { termsWords } from './exclusionWords';

const first = { ...termsTyped, from: day(), reviewBy: day() };
const last = { why: words(), told: words(), views: words(), complaint: ticked() };

type Decided = About & Omit<ToExcludeFrom, 'seen'>;

/** Excluding: from what and until when, then why and how they are told and heard. Refusing: why not. */
export const exclusionDecideVerbs: readonly Verb[] = [
  viewVerb(openDeciding('exclusions.deciding'), aboutExclusion, firstFor),
  stepVerb(
    openDeciding('exclusions.decideMore'),
    { ...aboutVersion, why: along(), told: along(), views: along(), complaint: along() },
    first,
    {
      check: async ({ deps }, { state, data }, typed) => {
        const exclusion = storedExclusion.in(state, data.exclusionId);
        if (exclusion === undefined) return refuse({ kind: 'gone' });
        const can = canExcludeFrom(exclusion, { ...typed, seen: data.seen }, { rules: deps.rules, today: deps.clock.today() });
        return can.ok ? allow(typed) : can;
      },
      again: (turn, shown) => firstFor(turn, withAlong(shown)),
      next: (turn, shown, typed) => lastFor(turn, { ...shown, data: { exclusionId: shown.data.exclusionId, ...typed } }),
    },
  ),
  viewVerb(
    openDeciding('exclusions.decideBack'),
    { ...aboutExclusion, extent: along(), topics: along(), from: along(), until: along(), reviewBy: along() },
    (turn, shown) => firstFor(turn, withAlong(shown)),
    last,
  ),
  deedVerb(decideExclusion, { ...aboutVersion, ...first }, last, (turn, shown) =>
    afterDeed(turn, shown, isAboutFirst(shown, first) ? firstAgain : lastFor, turn.texts.words.exclusion.excluded),
  ),
  viewVerb(openDeciding('exclusions.refusing'), aboutExclusion, refuseFormFor),
  deedVerb(refuseExclusion, aboutVersion, { why: words() }, (turn, shown) =>
    afterDeed(turn, shown, refuseFormFor, turn.texts.words.exclusion.refusedDone),
  ),
];

function typedFirst({ extent, topics, from, until, reviewBy }: Decided) {
  return { extent, topics: topics.join(','), from, until, reviewBy };
}

function firstAgain(turn: Turn, shown: Shown<Decided>): AdaptiveCard {
  const { exclusionId } = shown.data;
  return firstFor(turn, withAlong({ ...shown, data: { exclusionId, ...typedFirst(shown.data) } }));
}

function firstFor(turn: Turn, shown: Shown<About>): AdaptiveCard {
  const exclusion = storedExclusion.in(shown.state, shown.data.exclusionId);
  if (exclusion === undefined || exclusion.decision !== null) return settledFor(turn, shown);
  const { texts, deps } = turn;
  const today = deps.clock.today();
  const { until } = exclusion.asked;
  const from = exclusion.asked.from < today ? today : exclusion.asked.from;
  return exclusionDecideCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.exclusion.decideTitle, ''),
    ...aboutFor(turn, shown, exclusion),
    asked: exclusion.words.text,
    ...termsFields(turn, shown, exclusion.asked),
    from: fieldFor(turn, shown, 'from', from),
    reviewBy: fieldFor(turn, shown, 'reviewBy', lastReviewDay(deps.rules, until ?? '', today)),
    latest: latestWords(turn),
    last: {
      why: typedIn(shown, 'why'),
      told: typedIn(shown, 'told'),
      views: typedIn(shown, 'views'),
      complaint: typedIn(shown, 'complaint'),
    },
  });
}

function lastFor(turn: Turn, shown: Shown<Decided>): AdaptiveCard {
  const exclusion = storedExclusion.in(shown.state, shown.data.exclusionId);
  if (exclusion === undefined || exclusion.decision !== null) return settledFor(turn, shown);
  const { texts } = turn;
  return exclusionDecideWhyCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.exclusion.decideTitle, ''),
    ...aboutFor(turn, shown, exclusion),
    terms: termsWords(turn, termsOf(shown.data)),
    why: fieldFor(turn, shown, 'why'),
    told: fieldFor(turn, shown, 'told'),
    views: fieldFor(turn, shown, 'views'),
    complaint: fieldFor(turn, shown, 'complaint', 'false'),
    first: typedFirst(shown.data),
  });
}

function refuseFormFor(turn: Turn, shown: Shown<About>): AdaptiveCard {
  const exclusion = storedExclusion.in(shown.state, shown.data.exclusionId);
  if (exclusion === undefined || exclusion.decision !== null) return settledFor(turn, shown);
  const { texts } = turn;
  return exclusionRefuseCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.exclusion.refuseTitle, ''),
    ...aboutFor(turn, shown, exclusion),
    asked: exclusion.words.text,
    why: fieldFor(turn, shown, 'why'),
  });
}
