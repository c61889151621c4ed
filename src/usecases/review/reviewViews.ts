import { allow, refuse } from '../../core/result';
import { mayGiveView, mayHoldReview, mayOpenViews } from '../../core/review/reviewPermissions';
import { giveView, type NewView, openViews, withViewsBy } from '../../core/review/reviewViews';
import type { View } from '../deeds/openView';
import type { Deed, State } from '../deeds/performDeed';
import { type AboutChild, type AboutSitting, deedOnSitting, documentsOf } from './review';
import { conferenceOf, viewsOf } from './reviewDocuments';

type AboutViews = AboutSitting & AboutChild;

/** One's own view and how many have answered; once they are open, all of them. */
export const openViewsOn: View<AboutViews> = viewOfViews('review.views', mayOpenViews);
export const openViewing: View<AboutViews> = viewOfViews('review.viewing', mayGiveView);

export const give: Deed<AboutViews, Omit<NewView, 'childId'>> = {
  name: 'review.view',
  reads: ({ conferenceId }) => documentsOf(conferenceId),
  may: ({ group }, about, { actor }) => mayGiveView({ actor, group }, about),
  decide: (state, about, typed, doing) => {
    const { conferenceId, childId } = about;
    if (!isOfSitting(state, about)) return refuse({ kind: 'gone' });
    const given = giveView(state.group, viewsOf(state, conferenceId), { ...typed, childId }, doing);
    // The audit does not say what somebody thinks either.
    if (!given.ok) return given;
    return allow({ group: withViewsBy(state.group, given.value, [childId]), put: [given.value], about: { conferenceId, childId } });
  },
};

/** The chair opens the views that are there. */
export const reveal: Deed<AboutViews, object> = deedOnSitting('review.reveal', mayHoldReview, (state, conference, about, _typed, doing) => {
  if (!isOfSitting(state, about)) return refuse({ kind: 'gone' });
  const opened = openViews(state.group, viewsOf(state, conference.conferenceId), about.childId, doing);
  if (!opened.ok) return opened;
  const group = withViewsBy(state.group, opened.value, [about.childId]);
  return allow({ group, put: [opened.value], about: { childId: about.childId } });
});

/** A card names a sitting and a child: that the child belongs to the sitting is checked here. */
function viewOfViews(name: string, may: View<AboutViews>['may']): View<AboutViews> {
  return {
    name,
    may,
    mayKnowing: (_asker, state, about) => (isOfSitting(state, about) ? allow(true as const) : refuse('not-my-card')),
    reads: (_group, { conferenceId }) => documentsOf(conferenceId),
  };
}

function isOfSitting(state: State, { conferenceId, childId }: AboutViews): boolean {
  return conferenceOf(state, conferenceId)?.childIds.includes(childId) === true;
}
