import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import type { Exclusion } from '../../core/meeting/exclusion';
import { type ExclusionTerms, exclusionExtents, lastReviewDay } from '../../core/meeting/exclusionTerms';
import { exclusionTopics } from '../../core/meeting/exclusionTopics';
import { storedExclusion } from '../../documents/exclusion';
import { mostInCard } from '../givenBack';
import { oneOf, optionalDay, several } from '../inputs';
import { memberName } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, type Shown } from '../shown';
import type { Turn } from '../turn';
import { aboutExclusion, exclusionCardFor } from './exclusions';

/*
 * What the forms of exclusions have in common. Each has two steps. What was typed in one goes along with the buttons of the other, so
 * that nothing has to be typed twice, wherever there is something to mend. All long texts stand in the last step: no card holds them twice.
 */

export const aboutVersion = { ...aboutExclusion, seen: z.number().int() };
export const termsTyped = { extent: oneOf(exclusionExtents), topics: several(), until: optionalDay() };

/** What was typed in the other step, only to stand in its inputs again: no card that we sent has more of it. */
export const along = () => z.string().max(mostInCard).default('');

export type About = { readonly exclusionId: string };

/** The first step with all that was typed so far, of which its button takes the last step's along. */
export function withAlong<Data extends object>(shown: Shown<Data>): Shown<Data> {
  const carried = Object.entries(shown.data).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return { ...shown, entered: { ...Object.fromEntries(carried), ...shown.entered } };
}

export function typedIn({ entered }: Pick<Shown<unknown>, 'entered'>, name: string): string {
  return entered[name] ?? '';
}

/** Whether a deed was refused for what the first of its two steps asked for. */
export function isAboutFirst({ result }: Pick<Shown<unknown>, 'result'>, first: object): boolean {
  return result.kind === 'refused' && Object.keys(result.refusal.fields ?? {}).some((name) => name in first);
}

export function isRefused({ result }: Pick<Shown<unknown>, 'result'>): boolean {
  return result.kind === 'refused';
}

/** What can be mended is given back as it was typed; what is settled already is shown as it stands. */
export function afterDeed<Data extends About>(
  turn: Turn,
  shown: Shown<Data>,
  form: (turn: Turn, shown: Shown<Data>) => AdaptiveCard,
  done: string,
): AdaptiveCard {
  const { result } = shown;
  const mayMend = result.kind === 'refused' && result.refusal.kind !== 'request-settled' && result.refusal.kind !== 'gone';
  return mayMend ? form(turn, shown) : exclusionCardFor(turn, shown, done);
}

export function settledFor(turn: Turn, shown: Shown<About>): AdaptiveCard {
  return storedExclusion.in(shown.state, shown.data.exclusionId) === undefined
    ? refusalCard(turn, 'gone')
    : exclusionCardFor(turn, shown, '');
}

export function aboutFor(turn: Turn, { state, actor }: Shown<About>, { exclusionId, version, memberId }: Exclusion) {
  return { exclusionId, seen: version, name: memberName(turn.texts, state.group, actor, memberId) };
}

/** `terms`: what stands so far; null where nothing does: then nothing is chosen beforehand, least of all the whole of every meeting. */
export function termsFields(turn: Turn, shown: Shown<object>, terms: Pick<ExclusionTerms, 'topics' | 'until'> | null) {
  const { topics, until } = terms ?? { topics: [], until: null };
  const { agenda, exclusion: words } = turn.texts.words;
  const extent = fieldFor(turn, shown, 'extent', terms === null ? '' : topics.length === 0 ? 'whole' : 'part');
  const chosen = fieldFor(turn, shown, 'topics', topics.join(','));
  return {
    extentChoices: exclusionExtents.map((each) => ({ title: words.extents[each], value: each })),
    extent,
    someOpen: extent.value === 'part' || chosen.wrong,
    topicChoices: exclusionTopics.map((topic) => ({
      title: topic === 'proposed' ? words.proposedItems : agenda.standing[topic],
      value: topic,
    })),
    topics: chosen,
    until: fieldFor(turn, shown, 'until', until ?? ''),
  };
}

/** By when a review that is set today must be held. */
export function latestWords({ texts, deps }: Turn): string {
  return texts.say('exclusion.latest', { day: texts.day(lastReviewDay(deps.rules, '', deps.clock.today())) });
}
