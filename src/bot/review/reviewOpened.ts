import type { AdaptiveCard } from '../../cards/defineCard';
import { isOwnChild } from '../../core/member';
import { mayOpenViews } from '../../core/review/reviewPermissions';
import { type AboutSitting, childrenOfSitting, openMyView, openSilent, openSitting } from '../../usecases/review/review';
import { askerOf } from '../meeting/agendaShown';
import type { Shown } from '../shown';
import type { Turn } from '../turn';
import { type Verb, viewVerb } from '../verbs';
import { idOnCard, reviewChildCardFor, reviewsCardFor } from './review';
import { childWithoutOwnView, viewFormFor, viewsCardFor, viewsShown } from './reviewViews';

const about = { conferenceId: idOnCard };
type OfSitting = Shown<AboutSitting>;

/** What an alert about a review opens: an alert knows the sitting; for which of its children its reader is here is known here. */
export const reviewOpenedVerbs: readonly Verb[] = [
  viewVerb(openSitting, about, sittingFor),
  viewVerb(openMyView, about, myViewFor),
  viewVerb(openSilent, about, silentFor),
];

/** The one child's review, or the reviews of the several. A sitting that is there no longer leads to what is planned instead. */
function sittingFor(turn: Turn, shown: OfSitting): AdaptiveCard {
  const [childId, ...others] = ownChildren(shown);
  if (childId === undefined) return reviewsCardFor(turn, shown);
  if (others.length > 0) return reviewsCardFor(turn, shown, '', [childId, ...others]);
  return reviewChildCardFor(turn, { ...shown, data: { childId } });
}

/** The form for the first child on whom the reader's view is missing. */
function myViewFor(turn: Turn, shown: OfSitting): AdaptiveCard {
  const { conferenceId } = shown.data;
  const missing = childWithoutOwnView(turn, shown);
  return missing === undefined ? sittingFor(turn, shown) : viewFormFor(turn, { ...shown, data: { conferenceId, childId: missing } });
}

/** The views on the one child on whom some are missing, or the reviews of the several. */
function silentFor(turn: Turn, shown: OfSitting): AdaptiveCard {
  const { conferenceId } = shown.data;
  const asker = askerOf(turn, shown);
  const silent = ownChildren(shown).filter((childId) => {
    const { answered, expected, isOpen } = viewsShown(turn, shown, conferenceId, childId);
    return answered < expected && !isOpen && mayOpenViews(asker, { childId }).ok;
  });
  const [childId, ...others] = silent;
  if (childId === undefined) return sittingFor(turn, shown);
  if (others.length > 0) return reviewsCardFor(turn, shown, '', silent);
  return viewsCardFor(turn, { ...shown, data: { conferenceId, childId } });
}

function ownChildren({ state: { group }, actor, data }: OfSitting): readonly string[] {
  return childrenOfSitting(group, data.conferenceId)
    .filter((child) => isOwnChild(actor, child))
    .map(({ childId }) => childId);
}
