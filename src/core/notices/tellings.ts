import type { About, AboutOf, NoticeKindName } from '../about';
import type { CalendarDate } from '../time/day';
import { limitKey } from './noticeKinds';
import { isToldAgain } from './toldAgain';

type Again = { readonly againOn: CalendarDate };

/** The kinds whose notices say on which day they tell something again: a kind that comes to do so must have its row below. */
export type ComesAgain =
  | {
      [Name in NoticeKindName]: 'againOn' extends keyof AboutOf<Name>
        ? Name
        : AboutOf<Name> extends { readonly rung: infer Rung }
          ? [Extract<Rung, Again>] extends [never]
            ? never
            : Name
          : never;
    }[NoticeKindName]
  // Every working day, for a day of its own.
  | 'undecided'
  // Of each period anew.
  | 'unreached';

/**
 * What a notice tells of, by a name that all that tell the same again have in common; null: it is another thing than what is told
 * again, so that it is new beside what was told before. What is told first, and only then again, to the same people has one name.
 */
const tells: { readonly [Name in ComesAgain]: (about: AboutOf<Name>) => string | null } = {
  clock: (about) => (isToldAgain(about) ? limitKey(about) : null),
  action: (about) => (isToldAgain(about) ? limitKey(about) : null),
  undecided: ({ entryId }) => entryId,
  review: ({ childId, conferenceId, at }) => `${childId} ${conferenceId} ${at}`,
  vacancy: ({ memberId }) => memberId,
  // That it is late is another thing than that it is soon.
  'care-visit': ({ childId, by, rung }) => (rung === 'due-soon' ? null : `${childId} ${by}`),
  'entry-end': ({ childId, until }) => `${childId} ${until}`,
  birth: ({ childId, expectedOn }) => `${childId} ${expectedOn}`,
  'end-told': ({ childId, by }) => `${childId} ${by}`,
  'no-decision': ({ conferenceId, plannedFor }) => `${conferenceId} ${plannedFor}`,
  unreached: ({ personId, of }) => `${personId} ${of === null ? '' : (toldOf(of) ?? JSON.stringify(of))}`,
  'early-review': ({ requestId, step }) => `${requestId} ${step}`,
  // A request that waits is one thing; that a review is late is another than that it is near.
  exclusion: ({ exclusionId, step, againOn }) => (step === 'review' && againOn === null ? null : `${exclusionId} ${step}`),
};

/** What it tells of; null: nothing that was told before. */
export function toldOf(about: About): string | null {
  if (!comesAgain(about)) return null;
  const name = nameOf(about);
  return name === null ? null : `${about.kind} ${name}`;
}

function nameOf<Name extends ComesAgain>(about: AboutOf<Name>): string | null {
  const row: (given: AboutOf<Name>) => string | null = tells[about.kind];
  return row(about);
}

function comesAgain(about: About): about is AboutOf<ComesAgain> {
  return Object.hasOwn(tells, about.kind);
}
