import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { exclusionAskCard, exclusionDecideCard, exclusionRefuseCard, exclusionReviewCard } from '../../cards/exclusions';
import {
  type Exclusion,
  type ExclusionTerms,
  exclusionExtents,
  exclusionGrounds,
  exclusionOutcomes,
  lastReviewDay,
} from '../../core/meeting/exclusion';
import { excludableFor } from '../../core/meeting/exclusionPermissions';
import { termsNow } from '../../core/meeting/exclusionReview';
import { exclusionTopics } from '../../core/meeting/exclusionTopics';
import type { Member } from '../../core/member';
import { storedExclusion } from '../../documents/exclusion';
import {
  askExclusion,
  decideExclusion,
  openAskingToExclude,
  openDeciding,
  refuseExclusion,
  reviewOfExclusion,
} from '../../usecases/meeting/exclusions';
import { day, knownMember, memberOnCardOrNone, oneOf, optionalDay, several, ticked, words } from '../inputs';
import { memberName } from '../personWords';
import type { Turn } from '../turn';
import { deedVerb, fieldFor, headFor, refusalCard, type Shown, stampFor, type Verb, viewVerb } from '../verbs';
import { askerOf } from './agendaShown';
import { aboutExclusion, exclusionCardFor, exclusionsCardFor, inOwnChat } from './exclusions';
import { termsWords } from './exclusionWords';

const aboutVersion = { ...aboutExclusion, seen: z.number().int() };
const terms = { extent: oneOf(exclusionExtents), topics: several(), until: optionalDay() };

/** Asking that a parent or carer be excluded, the decision, and its reviews. */
export const exclusionFormVerbs: readonly Verb[] = [
  viewVerb(openAskingToExclude, { memberId: memberOnCardOrNone }, askFormFor),
  deedVerb(
    askExclusion,
    {},
    { person: knownMember(oneMember()), ground: oneOf(exclusionGrounds), words: words(), ...terms, from: day() },
    (turn, shown) => (isRefused(shown) ? askFormFor(turn, shown) : exclusionsCardFor(turn, shown, turn.texts.words.exclusion.asked)),
  ),
  viewVerb(openDeciding('exclusions.deciding'), aboutExclusion, decideFormFor),
  deedVerb(
    decideExclusion,
    aboutVersion,
    { ...terms, from: day(), reviewBy: day(), why: words(), told: words(), views: words(), complaint: ticked() },
    (turn, shown) => afterDeed(turn, shown, decideFormFor, turn.texts.words.exclusion.excluded),
  ),
  viewVerb(openDeciding('exclusions.refusing'), aboutExclusion, refuseFormFor),
  deedVerb(refuseExclusion, aboutVersion, { why: words() }, (turn, shown) =>
    afterDeed(turn, shown, refuseFormFor, turn.texts.words.exclusion.refusedDone),
  ),
  viewVerb(openDeciding('exclusions.reviewing'), aboutExclusion, reviewFormFor),
  deedVerb(
    reviewOfExclusion,
    aboutVersion,
    { code: oneOf(exclusionOutcomes), why: words(), reviewBy: optionalDay(), ...terms, given: ticked() },
    (turn, shown) => afterDeed(turn, shown, reviewFormFor, turn.texts.words.exclusion.reviewed),
  ),
].map(inOwnChat);

function oneMember() {
  return z.string('choose-one').min(1, 'choose-one').max(100);
}

type About = { readonly exclusionId: string };
type Form = (turn: Turn, shown: Shown<About>) => AdaptiveCard;

function isRefused({ result }: Pick<Shown<unknown>, 'result'>): boolean {
  return result.kind === 'refused';
}

/** What can be mended is given back as it was typed; what is settled already is shown as it stands. */
function afterDeed(turn: Turn, shown: Shown<About>, form: Form, done: string): AdaptiveCard {
  const { result } = shown;
  const mayMend = result.kind === 'refused' && result.refusal.kind !== 'request-settled' && result.refusal.kind !== 'gone';
  return mayMend ? form(turn, shown) : exclusionCardFor(turn, shown, done);
}

function askFormFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.exclusion;
  const asker = askerOf(turn, shown);
  const people = excludableFor(asker);
  const preset = 'memberId' in shown.data && typeof shown.data.memberId === 'string' ? shown.data.memberId : '';
  const chosen = people.some(({ memberId }) => memberId === preset) ? preset : people.length === 1 ? (people[0]?.memberId ?? '') : '';
  const asked: ExclusionTerms = { from: asker.today, until: null, topics: [] };
  return exclusionAskCard.render(texts, stampFor(turn, asker.group), {
    ...headFor(turn, shown, words.askTitle, ''),
    personChoices: people.map((member: Member) => ({
      title: memberName(texts, asker.group, asker.actor, member.memberId),
      value: member.memberId,
    })),
    person: fieldFor(turn, shown, 'person', chosen),
    groundChoices: exclusionGrounds.map((ground) => ({ title: words.grounds[ground], value: ground })),
    ground: fieldFor(turn, shown, 'ground'),
    words: fieldFor(turn, shown, 'words'),
    ...termsFields(turn, shown, asked),
    from: fieldFor(turn, shown, 'from', asked.from),
  });
}

function decideFormFor(turn: Turn, shown: Shown<About>): AdaptiveCard {
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
    why: fieldFor(turn, shown, 'why'),
    told: fieldFor(turn, shown, 'told'),
    views: fieldFor(turn, shown, 'views'),
    complaint: fieldFor(turn, shown, 'complaint', 'false'),
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

function reviewFormFor(turn: Turn, shown: Shown<About>): AdaptiveCard {
  const exclusion = storedExclusion.in(shown.state, shown.data.exclusionId);
  const mark = shown.state.group.exclusions?.find(({ exclusionId }) => exclusionId === shown.data.exclusionId);
  if (exclusion === undefined || mark?.state !== 'in-force') return settledFor(turn, shown);
  const { texts, deps } = turn;
  const words = texts.words.exclusion;
  const now = termsNow(exclusion);
  return exclusionReviewCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, words.reviewTitle, ''),
    ...aboutFor(turn, shown, exclusion),
    now: texts.say('exclusion.inForceNow', { terms: termsWords(turn, now) }),
    codeChoices: exclusionOutcomes.map((code) => ({ title: words.outcomes[code], value: code })),
    code: fieldFor(turn, shown, 'code'),
    why: fieldFor(turn, shown, 'why'),
    reviewBy: fieldFor(turn, shown, 'reviewBy', lastReviewDay(deps.rules, now.until ?? '', deps.clock.today())),
    latest: latestWords(turn),
    ...termsFields(turn, shown, now),
    given: fieldFor(turn, shown, 'given', 'false'),
  });
}

function settledFor(turn: Turn, shown: Shown<About>): AdaptiveCard {
  return storedExclusion.in(shown.state, shown.data.exclusionId) === undefined
    ? refusalCard(turn, 'gone')
    : exclusionCardFor(turn, shown, '');
}

function aboutFor(turn: Turn, { state, actor }: Shown<About>, { exclusionId, version, memberId }: Exclusion) {
  return { exclusionId, seen: version, name: memberName(turn.texts, state.group, actor, memberId) };
}

function termsFields(turn: Turn, shown: Shown<object>, { topics, until }: ExclusionTerms) {
  const { agenda, exclusion: words } = turn.texts.words;
  return {
    extentChoices: exclusionExtents.map((extent) => ({ title: words.extents[extent], value: extent })),
    extent: fieldFor(turn, shown, 'extent', topics.length === 0 ? 'whole' : 'part'),
    topicChoices: exclusionTopics.map((topic) => ({
      title: topic === 'proposed' ? words.proposedItems : agenda.standing[topic],
      value: topic,
    })),
    topics: fieldFor(turn, shown, 'topics', topics.join(',')),
    until: fieldFor(turn, shown, 'until', until ?? ''),
  };
}

/** By when a review that is set today must be held. */
function latestWords({ texts, deps }: Turn): string {
  return texts.say('exclusion.latest', { day: texts.day(lastReviewDay(deps.rules, '', deps.clock.today())) });
}
