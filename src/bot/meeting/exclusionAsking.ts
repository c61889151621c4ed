import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { exclusionAskCard, exclusionAskWhyCard } from '../../cards/exclusions';
import { exclusionGrounds } from '../../core/meeting/exclusion';
import { askedAbout } from '../../core/meeting/exclusionAsking';
import { excludableFor } from '../../core/meeting/exclusionPermissions';
import { termsOf } from '../../core/meeting/exclusionTerms';
import { allow } from '../../core/result';
import { type AskedOf, askExclusion, openAsking } from '../../usecases/meeting/exclusions';
import { day, knownMember, memberOnCardOrNone, oneOf, words } from '../inputs';
import { memberName } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import { stepVerb } from '../steps';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { askerOf } from './agendaShown';
import { along, isAboutFirst, isRefused, termsFields, termsTyped, typedIn, withAlong } from './exclusionFields';
import { exclusionsCardFor } from './exclusions';
import { termsWords } from './exclusionWords';

const first = { person: knownMember(z.string('choose-one').min(1, 'choose-one').max(100)), ...termsTyped, from: day() };
const last = { ground: oneOf(exclusionGrounds), words: words() };

/** Asking that a parent or carer be excluded: who and from what, then why. */
export const exclusionAskVerbs: readonly Verb[] = [
  viewVerb(openAsking('exclusions.asking'), { memberId: memberOnCardOrNone }, firstFor),
  stepVerb(openAsking('exclusions.askMore'), { ground: along(), words: along() }, first, {
    check: async (turn, { state }, typed) => {
      const found = askedAbout(state.group, { ...typed, memberId: typed.person }, turn.deps.clock.today());
      return found.ok ? allow(typed) : found;
    },
    again: (turn, shown) => firstFor(turn, withAlong(shown)),
    next: (turn, shown, typed) => lastFor(turn, { ...shown, data: typed }),
  }),
  viewVerb(
    openAsking('exclusions.askBack'),
    { person: memberOnCardOrNone, extent: along(), topics: along(), from: along(), until: along() },
    (turn, shown) => firstFor(turn, withAlong(shown)),
    last,
  ),
  deedVerb(askExclusion, first, last, (turn, shown) => {
    if (!isRefused(shown)) return exclusionsCardFor(turn, shown, turn.texts.words.exclusion.asked);
    return isAboutFirst(shown, first) ? firstFor(turn, withAlong({ ...shown, data: typedFirst(shown.data) })) : lastFor(turn, shown);
  }),
];

function typedFirst({ person, extent, topics, from, until }: AskedOf) {
  return { person, extent, topics: topics.join(','), from, until };
}

function firstFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const people = excludableFor(asker);
  const preset = 'memberId' in shown.data && typeof shown.data.memberId === 'string' ? shown.data.memberId : '';
  const chosen = people.some(({ memberId }) => memberId === preset) ? preset : people.length === 1 ? (people[0]?.memberId ?? '') : '';
  return exclusionAskCard.render(texts, stampFor(turn, asker.group), {
    ...headFor(turn, shown, texts.words.exclusion.askTitle, ''),
    personChoices: people.map(({ memberId }) => ({
      title: memberName(texts, asker.group, asker.actor, memberId),
      value: memberId,
    })),
    person: fieldFor(turn, shown, 'person', chosen),
    ...termsFields(turn, shown, null),
    from: fieldFor(turn, shown, 'from', asker.today),
    last: { ground: typedIn(shown, 'ground'), words: typedIn(shown, 'words') },
  });
}

function lastFor(turn: Turn, shown: Shown<AskedOf>): AdaptiveCard {
  const { texts } = turn;
  const { exclusion: words } = texts.words;
  const { group } = shown.state;
  return exclusionAskWhyCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.askTitle, ''),
    name: memberName(texts, group, shown.actor, shown.data.person),
    terms: termsWords(turn, termsOf(shown.data)),
    groundChoices: exclusionGrounds.map((ground) => ({ title: words.grounds[ground], value: ground })),
    ground: fieldFor(turn, shown, 'ground'),
    words: fieldFor(turn, shown, 'words'),
    first: typedFirst(shown.data),
  });
}
