import { removalNotices } from '../../core/notices/removalNotices';
import { allow } from '../../core/result';
import { type AttendedCorrection, type Correction, correctAttended, correctDecision } from '../../core/review/reviewCorrect';
import { mayCheckRemoval, mayHoldReview, mayHoldReviews } from '../../core/review/reviewPermissions';
import { checkRemoval, type NewCheck } from '../../core/review/reviewRemoval';
import type { View } from '../deeds/openView';
import type { Deed } from '../deeds/performDeed';
import { type AboutChild, type AboutSitting, deedOnSitting, documentsOf, viewOfSitting } from './review';

type AboutDecision = AboutSitting & AboutChild;
type Seen = { readonly seen: number };

export const openChecking: View<AboutDecision> = {
  name: 'review.checking',
  may: mayCheckRemoval,
  reads: (_group, { conferenceId }) => documentsOf(conferenceId),
};
export const openCorrecting: View<AboutDecision> = viewOfSitting('review.correcting', mayHoldReviews, mayHoldReview);
export const openReattending: View<AboutSitting> = viewOfSitting('review.reattending', mayHoldReviews, mayHoldReview);

/** The custodian's answer to a decision to remove a name. */
export const check: Deed<AboutDecision & Seen, Pick<NewCheck, 'outcome' | 'reason'>> = {
  ...deedOnSitting<AboutDecision & Seen, Pick<NewCheck, 'outcome' | 'reason'>>(
    'review.check',
    () => allow(true as const),
    ({ group }, conference, { childId, seen }, typed, doing) => {
      const checked = checkRemoval(group, conference, { ...typed, childId, seen }, doing);
      if (!checked.ok) return checked;
      return allow({ group: checked.value.group, put: checked.value.conferences, about: { childId, outcome: typed.outcome } });
    },
  ),
  may: ({ group }, about, { actor }) => mayCheckRemoval({ actor, group }, about),
};

/** A decision recorded wrongly. */
export const correct: Deed<AboutDecision & Seen, Omit<Correction, 'childId' | 'seen'>> = deedOnSitting(
  'review.correct',
  mayHoldReview,
  (state, conference, { childId, seen }, typed, doing) => {
    const corrected = correctDecision(state.group, conference, { ...typed, childId, seen }, doing);
    if (!corrected.ok) return corrected;
    const { group, conferences } = corrected.value;
    const create = typed.decision === 'remove' ? removalNotices(group, childId, doing) : [];
    const change = { group, put: conferences, create, about: { childId, decision: typed.decision } };
    return allow(change);
  },
);

/** Who was there, recorded wrongly. */
export const reattend: Deed<
  AboutSitting & Seen,
  Omit<AttendedCorrection, 'seen' | 'memberIds'> & { readonly attended: readonly string[] }
> = deedOnSitting('review.reattend', mayHoldReview, ({ group }, conference, { seen }, { attended, ...typed }, doing) => {
  const corrected = correctAttended(conference, group, { ...typed, memberIds: attended, seen }, doing);
  if (!corrected.ok) return corrected;
  return allow({ put: [corrected.value], about: { groupings: corrected.value.attended?.groupings ?? 0 } });
});
