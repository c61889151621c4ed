import type { CoreGroup } from '../../core/coreGroup';
import type { ExclusionMark } from '../../core/exclusionMark';
import { type Excluding, type ExclusionGround, exclusionDocumentId, exclusionIn } from '../../core/meeting/exclusion';
import { type AskedAbout, askToExclude } from '../../core/meeting/exclusionAsking';
import { exclude, refuseToExclude, type ToExclude, type ToExcludeFrom } from '../../core/meeting/exclusionDeciding';
import {
  mayAskToExclude,
  mayDecideExclusion,
  mayOpenExclusion,
  mayOpenExclusionsKnowing,
  mayTryExclusions,
} from '../../core/meeting/exclusionPermissions';
import { type Outcome, type Reviewed, reviewExclusion } from '../../core/meeting/exclusionReview';
import { type Meeting, meetingDocumentId, nextMeeting } from '../../core/meeting/meeting';
import { answerNotice } from '../../core/notices/exclusionAnswer';
import type { Asker } from '../../core/permit';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import { storedExclusion } from '../../documents/exclusion';
import { storedMeeting } from '../../documents/meeting';
import type { View } from '../deeds/openView';
import type { Change, Deed, Doing, State } from '../deeds/performDeed';
import { invitedAgain } from './invitedAgain';

export type AboutExclusion = { readonly exclusionId: string };
/** `seen` is the version on the card that was pressed. */
export type AboutVersion = AboutExclusion & { readonly seen: number };

const nextOf = (group: CoreGroup): readonly string[] => {
  const next = nextMeeting(group);
  return next === undefined ? [] : [meetingDocumentId(next.meetingId)];
};

/** The next meeting, whose chair sees who is kept from it. */
export function meetingToCome(state: State): Meeting | undefined {
  const next = nextMeeting(state.group);
  return next === undefined ? undefined : storedMeeting.in(state, next.meetingId);
}

export const openExclusions: View<object> = {
  name: 'exclusions.open',
  may: mayTryExclusions,
  mayKnowing: (asker, state) => mayOpenExclusionsKnowing(asker, meetingToCome(state)),
  reads: nextOf,
};

export const openExclusion: View<AboutExclusion> = {
  name: 'exclusions.one',
  may: mayTryExclusions,
  mayKnowing: (asker, state, about) => mayOpenExclusion(asker, markOf(asker, about), meetingToCome(state)),
  reads: (group, about) => [...nextOf(group), exclusionDocumentId(about.exclusionId)],
};

/** The forms in which it is asked for. */
export function openAsking(name: string): View<object> {
  return { name, may: mayAskToExclude, reads: () => [] };
}

/** The forms in which it is decided on. */
export function openDeciding(name: string): View<AboutExclusion> {
  return {
    name,
    may: (asker, about) => mayDecideExclusion(asker, markOf(asker, about)),
    reads: (_group, { exclusionId }) => [exclusionDocumentId(exclusionId)],
  };
}

/** What the first step of a form said goes along with the last, and is looked at again. */
export type AskedOf = Omit<AskedAbout, 'memberId'> & { readonly person: string };

export const askExclusion: Deed<AskedOf, { readonly ground: ExclusionGround; readonly words: string }> = {
  name: 'exclusions.ask',
  reads: () => [],
  may: (_state, _about, doing) => mayAskToExclude(doing),
  decide: ({ group }, { person, ...terms }, typed, doing) => {
    const asked = askToExclude(group, { ...terms, ...typed, memberId: person }, doing);
    if (!asked.ok) return asked;
    const { exclusion } = asked.value;
    return allow({ group: asked.value.group, create: [exclusion], about: { exclusionId: exclusion.exclusionId } });
  },
};

type Decides<Typed> = Pick<Deed<AboutVersion, Typed>, 'reads' | 'may'>;
const byDecider: Decides<never> = {
  reads: ({ exclusionId }) => [exclusionDocumentId(exclusionId)],
  may: ({ group }, about, { actor }) => mayDecideExclusion({ actor, group }, exclusionIn(group, about.exclusionId)),
};

export const decideExclusion: Deed<AboutVersion & ToExcludeFrom, Omit<ToExclude, keyof ToExcludeFrom>> = {
  ...byDecider,
  name: 'exclusions.decide',
  decide: (state, about, typed, doing) =>
    changedBy(state, about, 'exclude', doing, (exclusion) => exclude(state.group, exclusion, { ...about, ...typed }, doing)),
};

export const refuseExclusion: Deed<AboutVersion, { readonly why: string }> = {
  ...byDecider,
  name: 'exclusions.refuse',
  decide: (state, about, { why }, doing) =>
    changedBy(state, about, 'refuse', doing, (exclusion) => refuseToExclude(state.group, exclusion, { why, seen: about.seen }, doing)),
};

/** Kept, changed or ended. Who may come to the next meeting after all is invited to it in the same commit. */
export const reviewOfExclusion: Deed<AboutVersion & Outcome, Omit<Reviewed, keyof Outcome>> = {
  ...byDecider,
  name: 'exclusions.review',
  readsKnowing: nextOf,
  decide: (state, about, typed, doing) => {
    const changed = changedBy(state, about, about.code, doing, (exclusion) =>
      reviewExclusion(state.group, exclusion, { ...about, ...typed }, doing),
    );
    return changed.ok ? allow(invitedAgain(state, changed.value, exclusionIn(state.group, about.exclusionId), doing)) : changed;
  },
};

/** The change of one exclusion; the answer to a request is told to whoever asked. */
function changedBy(
  state: State,
  { exclusionId }: AboutExclusion,
  code: string,
  doing: Doing,
  decide: (exclusion: NonNullable<ReturnType<typeof storedExclusion.in>>) => Result<Excluding, Refusal>,
): Result<Change, Refusal> {
  const exclusion = storedExclusion.in(state, exclusionId);
  if (exclusion === undefined) return refuse({ kind: 'gone' });
  const decided = decide(exclusion);
  if (!decided.ok) return decided;
  const mark = exclusionIn(state.group, exclusionId);
  const create = mark?.state === 'asked' ? answerNotice(state.group, mark, doing) : [];
  return allow({ group: decided.value.group, put: [decided.value.exclusion], create, about: { exclusionId, code } });
}

function markOf({ group }: Pick<Asker, 'group'>, { exclusionId }: AboutExclusion): ExclusionMark | undefined {
  return exclusionIn(group, exclusionId);
}
