import type { AdaptiveCard } from '../../cards/defineCard';
import { reviewVoiceCard, reviewVoicesCard } from '../../cards/review';
import { isOnRegister } from '../../core/child';
import { mayRecordVoice, voiceWordsSeenBy } from '../../core/review/reviewPermissions';
import { type AdvocacyStep, advocacySteps, type Voice, voiceMethods } from '../../core/review/voice';
import { storedVoice } from '../../documents/voice';
import { openSpeaking, openVoices, speak } from '../../usecases/review/reviewRequests';
import { childWords } from '../actions/actionWords';
import { childOnCard, day, oneOf, optionalWords } from '../inputs';
import { askerOf } from '../meeting/agendaShown';
import { offers } from '../offers';
import { memberName } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { reviewsCardFor } from './review';

const aboutChild = { childId: childOnCard };
const notSpokenOf = 'none';

/** What a child said or showed, and the offer of an advocate. */
export const reviewVoiceVerbs: readonly Verb[] = [
  viewVerb(openSpeaking, aboutChild, (turn, shown) => voiceFormFor(turn, shown)),
  viewVerb(openVoices, aboutChild, (turn, shown) => voicesCardFor(turn, shown)),
  deedVerb(
    speak,
    aboutChild,
    {
      on: day(),
      method: oneOf(voiceMethods),
      said: optionalWords(),
      advocacy: oneOf([notSpokenOf, ...advocacySteps]).transform((step): AdvocacyStep | null => (step === notSpokenOf ? null : step)),
    },
    (turn, shown) =>
      shown.result.kind === 'refused' ? voiceFormFor(turn, shown) : reviewsCardFor(turn, shown, turn.texts.words.review.done.speak),
  ),
];

function voiceFormFor(turn: Turn, shown: Shown<{ childId: string }>): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.review;
  const { group, today } = askerOf(turn, shown);
  const child = group.children.find(({ childId }) => childId === shown.data.childId);
  if (child === undefined) return refusalCard(turn, 'gone');
  return reviewVoiceCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.voiceTitle, ''),
    childId: child.childId,
    name: childWords(texts, child, group),
    today,
    on: fieldFor(turn, shown, 'on', today),
    methodChoices: voiceMethods.map((method) => ({ title: words.method[method], value: method })),
    method: fieldFor(turn, shown, 'method', 'talk'),
    said: fieldFor(turn, shown, 'said'),
    advocacyChoices: [notSpokenOf, ...advocacySteps].map((step) => ({
      title: words.advocacyStep[step as AdvocacyStep | 'none'],
      value: step,
    })),
    advocacy: fieldFor(turn, shown, 'advocacy', notSpokenOf),
  });
}

function voicesCardFor(turn: Turn, shown: Shown<{ childId: string }>): AdaptiveCard {
  const { texts } = turn;
  const asker = askerOf(turn, shown);
  const { group, actor } = asker;
  const child = group.children.find(({ childId }) => childId === shown.data.childId);
  if (child === undefined) return refusalCard(turn, 'gone');
  const voices = (child.voices ?? []).flatMap(({ voiceId }) => storedVoice.in(shown.state, voiceId) ?? []).reverse();
  return reviewVoicesCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.review.voicesTitle, ''),
    childId: child.childId,
    name: childWords(texts, child, group),
    empty: { shown: voices.length === 0, text: texts.words.review.voicesEmpty },
    rows: voices.map((voice) => {
      const said = voiceWordsSeenBy(actor, voice);
      return {
        when: whenWords(turn, voice),
        by: memberName(texts, group, actor, voice.by),
        heard: said !== null,
        said: said ?? '',
      };
    }),
    speaks: isOnRegister(child) && offers(turn, shown, (each) => mayRecordVoice(each, { childId: child.childId })),
  });
}

function whenWords({ texts }: Turn, { on, method, advocacy }: Voice): string {
  const words = texts.words.review;
  const step = advocacy === null ? [] : [texts.say('review.advocacyWas', { step: words.advocacyStep[advocacy].toLowerCase() })];
  return [texts.day(on), words.method[method], ...step].join(' · ');
}
