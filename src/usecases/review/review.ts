import type { Child } from '../../core/child';
import { keptLimitsId } from '../../core/clocks/keptBreaches';
import type { CoreGroup } from '../../core/coreGroup';
import { sittingOf } from '../../core/facts';
import { removalNotices } from '../../core/notices/removalNotices';
import { reviewNotices } from '../../core/notices/reviewNotices';
import type { Asker, Permit } from '../../core/permit';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import { callOffReview } from '../../core/review/callOff';
import { moveReview, planReview, type ReviewPlan } from '../../core/review/planReview';
import { type Conference, changeChildren, conferenceDocumentId, plannedReview, undecided, withFact } from '../../core/review/review';
import { type Attendance, type Decision, decideReview, recordAttended } from '../../core/review/reviewHeld';
import {
  mayHoldReview,
  mayHoldReviews,
  mayMoveReview,
  mayOpenReview,
  mayOpenReviews,
  mayPlanReview,
} from '../../core/review/reviewPermissions';
import { sittingsOf } from '../../core/review/reviewView';
import { viewsDocumentId, viewsTaken } from '../../core/review/reviewViews';
import type { View } from '../deeds/openView';
import type { Change, Deed, Doing, State } from '../deeds/performDeed';
import { conferenceOf, viewsOf } from './reviewDocuments';

export type AboutChild = { readonly childId: string };
export type AboutSitting = { readonly conferenceId: string };
type AboutDecision = AboutSitting & AboutChild & Pick<Decision, 'heldOn' | 'removalAgreed'>;

/** The reviews of every child that this member is here for. */
export const openReviews: View<object> = { name: 'review.open', may: mayOpenReviews, reads: () => [] };
export const openReview: View<AboutChild> = {
  name: 'review.one',
  may: mayOpenReview,
  reads: ({ children }, about) => {
    const child = children.find(({ childId }) => childId === about.childId);
    return child === undefined ? [] : [...sittingsOf(child).flatMap(documentsOf), keptLimitsId];
  },
};

/** What alerts about a review open: the review of those of its children whom this member is here for. */
export const openSitting: View<AboutSitting> = {
  name: 'review.sitting',
  may: mayOpenReviews,
  reads: (group, { conferenceId }) => [
    ...documentsOf(conferenceId),
    ...childrenOfSitting(group, conferenceId).flatMap((about) => openReview.reads(group, about, '')),
  ],
};
/** The reader's own view on them that is missing, and the views of others. */
export const openMyView: View<AboutSitting> = { ...openSitting, name: 'review.myView' };
export const openSilent: View<AboutSitting> = { ...openSitting, name: 'review.silent' };

/** The children of a sitting by the facts of their reviews, as also those are in none that only the case system has. */
export function childrenOfSitting({ children }: CoreGroup, conferenceId: string): readonly Child[] {
  return children.filter(({ conferences }) => conferences.some((fact) => sittingOf(fact) === conferenceId));
}

export const openPlanning: View<AboutChild> = { name: 'review.planning', may: mayPlanReview, reads: () => [] };
export const openMoving = viewOfSitting('review.moving', mayPlanReview, mayMoveReview);
export const openCallingOff = viewOfSitting('review.callingOff', mayPlanReview, mayMoveReview);
export const openAttending = viewOfSitting('review.attending', mayHoldReviews, mayHoldReview);
export const openDeciding: View<AboutSitting & AboutChild> = viewOfSitting('review.deciding', mayHoldReviews, mayHoldReview);

export const plan: Deed<
  { readonly dayAgreed: string },
  Omit<ReviewPlan, 'dayAgreed' | 'childIds'> & { readonly children: readonly string[] }
> = {
  name: 'review.plan',
  reads: () => [],
  may: (_state, _about, doing) => mayPlanReview(doing),
  decide: ({ group }, { dayAgreed }, { children, ...typed }, doing) => {
    const planned = planReview(group, { ...typed, childIds: children, dayAgreed }, doing);
    if (!planned.ok) return planned;
    const { group: after, conferences } = planned.value;
    const [conference] = conferences;
    const told = conferences.flatMap((each) => reviewNotices(after, each, 'planned', each.childIds, doing));
    const about = { conferenceId: conference?.conferenceId ?? null, to: typed.plannedOn, childIds: children.join(' ') };
    return allow({ group: after, create: [...conferences, ...told], about });
  },
};

/** Another day, by moving ahead of it or by postponing on it; the limit stays where it is. */
export const move: Deed<
  AboutSitting & { readonly seen: number; readonly dayAgreed: string },
  { readonly children: readonly string[]; readonly plannedOn: string; readonly startsAt: string; readonly reason: string }
> = deedOnSitting('review.move', mayMoveReview, (state, conference, about, { children, ...typed }, doing) => {
  const to = { ...typed, childIds: children, seen: about.seen, dayAgreed: about.dayAgreed };
  const moved = moveReview(state.group, conference, to, doing);
  if (!moved.ok) return moved;
  const { group, conferences } = moved.value;
  const apart = conferences.find(({ conferenceId }) => conferenceId !== conference.conferenceId);
  const taken = apart === undefined ? null : viewsTaken(viewsOf(state, conference.conferenceId), apart);
  const after = apart ?? conferences.find(({ conferenceId }) => conferenceId === conference.conferenceId) ?? conference;
  const create = reviewNotices(group, after, 'moved', after.childIds, doing);
  const put = taken === null ? conferences : [...conferences, taken];
  return allow({ group, put, create, about: { from: conference.plannedFor, to: typed.plannedOn, childIds: after.childIds.join(' ') } });
});

/** Called off without another day: no longer planned, and the limit stays where it is. */
export const callOff: Deed<AboutSitting & { readonly seen: number }, { readonly children: readonly string[]; readonly reason: string }> =
  deedOnSitting('review.callOff', mayMoveReview, ({ group }, conference, { seen }, { children, reason }, doing) => {
    const calledOff = callOffReview(group, conference, { childIds: children, reason, seen }, doing);
    if (!calledOff.ok) return calledOff;
    const { group: after, conferences: put, childIds } = calledOff.value;
    const create = put.flatMap((each) => reviewNotices(after, each, 'cancelled', childIds, doing));
    return allow({ group: after, put, create, about: { from: conference.plannedFor, childIds: childIds.join(' ') } });
  });

/** Who was there, on which day. A date that only the case system had becomes a document here with it. */
export const attend: Deed<
  AboutSitting & { readonly seen: number },
  Omit<Attendance, 'seen' | 'memberIds'> & { readonly attended: readonly string[] }
> = deedOnSitting('review.attend', mayHoldReview, ({ group }, conference, { seen }, { attended, ...typed }, doing) => {
  const recorded = recordAttended(group, conference, { ...typed, memberIds: attended, seen }, doing);
  if (!recorded.ok) return recorded;
  const { conferenceId } = conference;
  const childIds = undecided(group, conferenceId).map(({ childId }) => childId);
  const sitting = changeChildren(group, childIds, (child) => {
    const planned = plannedReview(child);
    return planned === null ? child : withFact(child, planned, { ...planned, conferenceId });
  });
  const groupings = recorded.value.attended?.groupings ?? 0;
  return allow({ group: sitting, put: [recorded.value], about: { heldOn: typed.heldOn, groupings } });
});

/** One child's decision: that child's clocks go on or end, and no other child's change. */
export const decide: Deed<AboutDecision, Omit<Decision, 'childId' | 'heldOn' | 'removalAgreed'>> = deedOnSitting(
  'review.decide',
  mayHoldReview,
  ({ group }, conference, { childId, heldOn, removalAgreed }, typed, doing) => {
    const decided = decideReview(group, conference, { ...typed, childId, heldOn, removalAgreed }, doing);
    if (!decided.ok) return decided;
    const { group: after, conferences } = decided.value;
    const asked = typed.decision === 'remove' ? removalNotices(after, childId, doing) : [];
    return allow({ group: after, put: conferences, create: asked, about: { childId, decision: typed.decision, heldOn } });
  },
);

type MayOnSitting = (asker: Asker, conference: Conference | undefined) => Permit;

/** What a sitting is told from: its own document, and the views given before it. */
export function documentsOf(conferenceId: string): readonly string[] {
  return [conferenceDocumentId(conferenceId), viewsDocumentId(conferenceId)];
}

export function viewOfSitting<Data extends AboutSitting>(name: string, may: View<Data>['may'], mayKnowing: MayOnSitting): View<Data> {
  return {
    name,
    may,
    mayKnowing: (asker, state, { conferenceId }) => mayKnowing(asker, conferenceOf(state, conferenceId)),
    reads: (_group, { conferenceId }) => documentsOf(conferenceId),
  };
}

export function deedOnSitting<Data extends AboutSitting, Typed>(
  name: string,
  may: MayOnSitting,
  change: (state: State, conference: Conference, about: Data, typed: Typed, doing: Doing) => Result<Change, Refusal>,
): Deed<Data, Typed> {
  return {
    name,
    reads: ({ conferenceId }) => documentsOf(conferenceId),
    may: (state, { conferenceId }, { actor, today }) => may({ actor, group: state.group, today }, conferenceOf(state, conferenceId)),
    decide: (state, about, typed, doing) => {
      const conference = conferenceOf(state, about.conferenceId);
      if (conference === undefined) return refuse({ kind: 'gone' });
      const changed = change(state, conference, about, typed, doing);
      return changed.ok ? allow({ ...changed.value, about: { conferenceId: about.conferenceId, ...changed.value.about } }) : changed;
    },
  };
}
