import { weightOf } from '../clockTable';
import { birthDrafts, isBirthAwaited, isBirthThere } from './birthNotices';
import { careDrafts, isCareVisitOwed } from './careNotices';
import { chairDrafts, isChairMissing, isReviewChairMissing } from './chairNotices';
import { rungName } from './duties';
import { endToldDrafts, isEndUntold } from './endToldNotices';
import { entryEndDrafts, isEntryEnding } from './entryEndNotices';
import type { NoticeKind } from './noticeKind';
import { sittingIn } from './plannedReviews';
import { childrenOfNews, isReviewNews } from './reviewNews';
import { isDecisionMissing, isQuorumShort, quorumDrafts, undecidedChildren, undecidedDrafts } from './sittingNotices';
import { untilItIsThere, usual } from './usualKind';
import { isVacant, vacancyDrafts } from './vacancyNotices';
import { childrenOfView, isViewMissing, viewDrafts } from './viewNotices';

type Kinds =
  | 'review-day'
  | 'view'
  | 'no-chair'
  | 'no-review-chair'
  | 'vacancy'
  | 'care-visit'
  | 'entry-end'
  | 'birth'
  | 'no-quorum'
  | 'no-decision'
  | 'born'
  | 'end-told';

/** Rows of noticeKinds.ts: what is told of a review, and what is missing for a meeting, a review or in the group. */
export const kindsOfPlans: { readonly [Name in Kinds]: NoticeKind<Name> } = {
  'review-day': {
    ...usual,
    words: 'review-day',
    key: ({ conferenceId, news, version, plannedFor }) => `review-day:${conferenceId}:${news}-${version}:${plannedFor}`,
    opensBefore: { verb: 'review.open', data: { page: 1 } },
    opens: ({ conferenceId }) => ({ verb: 'review.sitting', data: { conferenceId } }),
    isFor: 'everybody',
    children: (about, group) => childrenOfNews(group, about),
    holds: (about, { group, today }) => isReviewNews(group, about, today),
  },
  view: {
    ...usual,
    ...untilItIsThere,
    words: 'view',
    key: ({ conferenceId, plannedFor, memberId, rung }) => `view:${conferenceId}:${plannedFor}:${memberId ?? 'others'}:${rung}`,
    opensBefore: { verb: 'review.open', data: { page: 1 } },
    opens: ({ conferenceId, memberId }) => ({ verb: memberId === null ? 'review.silent' : 'review.myView', data: { conferenceId } }),
    children: (about, group) => childrenOfView(group, about, about.plannedFor),
    holds: (about, { group, rules, today }) => isViewMissing(group, about, rules, today),
    plans: viewDrafts,
  },
  'no-chair': {
    ...usual,
    ...untilItIsThere,
    words: 'no-chair',
    key: ({ meetingId, plannedFor, rung }) => `no-chair:${meetingId}:${plannedFor}:${rung}`,
    opensBefore: { verb: 'meeting.open', data: {} },
    opens: () => ({ verb: 'meeting.chairing', data: {} }),
    listOpens: 'meeting.chairing',
    holds: (about, { group, rules, today }) => isChairMissing(group, about, rules, today),
    plans: chairDrafts,
  },
  'no-review-chair': {
    ...usual,
    ...untilItIsThere,
    words: 'no-review-chair',
    key: ({ conferenceId, plannedFor, rung }) => `no-review-chair:${conferenceId}:${plannedFor}:${rung}`,
    opensBefore: { verb: 'review.open', data: { page: 1 } },
    opens: ({ conferenceId }) => ({ verb: 'review.sitting', data: { conferenceId } }),
    children: (about, group) => sittingIn(group, about, about.plannedFor)?.children.map(({ childId }) => childId) ?? null,
    holds: (about, { group, rules, today }) => isReviewChairMissing(group, about, rules, today),
  },
  'no-quorum': {
    ...usual,
    ...untilItIsThere,
    words: 'no-quorum',
    key: ({ conferenceId, plannedFor, rung }) => `no-quorum:${conferenceId}:${plannedFor}:${rung}`,
    opens: ({ conferenceId }) => ({ verb: 'review.sitting', data: { conferenceId } }),
    children: (about, group) => sittingIn(group, about, about.plannedFor)?.children.map(({ childId }) => childId) ?? null,
    holds: (about, { group, rules, today }) => isQuorumShort(group, about, rules, today),
    plans: quorumDrafts,
  },
  'no-decision': {
    ...usual,
    ...untilItIsThere,
    words: 'no-decision',
    key: ({ conferenceId, plannedFor, rung }) =>
      [`no-decision:${conferenceId}:${plannedFor}`, typeof rung === 'object' ? `again-${rung.againOn}` : rung].join(':'),
    opens: ({ conferenceId }) => ({ verb: 'review.sitting', data: { conferenceId } }),
    // A decision on the register comes before paper.
    weight: () => weightOf('D09'),
    children: (about, group) => undecidedChildren(group, about),
    holds: (about, { group, rules, today }) => isDecisionMissing(group, about, rules, today),
    plans: undecidedDrafts,
  },
  born: {
    ...usual,
    words: 'born',
    key: ({ childId, changeId }) => `born:${childId}:${changeId}`,
    // What the custodian sees of the child.
    opens: ({ childId }) => ({ verb: 'review.one', data: { childId } }),
    listOpens: 'review.one',
    children: ({ childId }) => [childId],
    holds: (about, { group }) => isBirthThere(group, about),
  },
  'end-told': {
    ...usual,
    ...untilItIsThere,
    words: 'end-told',
    key: ({ childId, by, rung }) =>
      [`end-told:${childId}:${by}`, typeof rung === 'object' && 'againOn' in rung ? `again-${rung.againOn}` : rungName(rung)].join(':'),
    // Where the end is shown, with the way to record who was told.
    opens: ({ childId }) => ({ verb: 'review.one', data: { childId } }),
    listOpens: 'review.one',
    children: ({ childId }) => [childId],
    holds: (about, { group, rules, today }) => isEndUntold(group, about, rules, today),
    plans: endToldDrafts,
  },
  vacancy: {
    ...usual,
    ...untilItIsThere,
    words: 'vacancy',
    key: ({ memberId, rung }) => [`vacancy:${memberId}`, typeof rung === 'string' ? rung : `again-${rung.againOn}`].join(':'),
    opensBefore: { verb: 'members.open', data: {} },
    opens: ({ memberId }) => ({ verb: 'members.filling', data: { memberId } }),
    holds: (about, { group, rules, today }) => isVacant(group, about, rules, today),
    plans: vacancyDrafts,
  },
  'entry-end': {
    ...usual,
    ...untilItIsThere,
    words: 'entry-end',
    key: ({ childId, until, rung }) =>
      [`entry-end:${childId}:${until}`, typeof rung === 'object' ? `again-${rung.againOn}` : rung].join(':'),
    // Where its end is recorded, and whether it became a registration here.
    opens: ({ childId }) => ({ verb: 'review.one', data: { childId } }),
    listOpens: 'review.one',
    children: ({ childId }) => [childId],
    holds: (about, { group, rules, today }) => isEntryEnding(group, about, rules, today),
    plans: entryEndDrafts,
  },
  birth: {
    ...usual,
    ...untilItIsThere,
    words: 'birth',
    key: ({ childId, expectedOn, rung }) =>
      [`birth:${childId}:${expectedOn}`, typeof rung === 'object' ? `again-${rung.againOn}` : rung].join(':'),
    // Where the birth, or that the child was not born alive, is recorded.
    opens: ({ childId }) => ({ verb: 'children.changes', data: { childId } }),
    // No visit is owed before it is known that the child is here.
    weight: () => weightOf('D05'),
    children: ({ childId }) => [childId],
    holds: (about, { group, rules, today }) => isBirthAwaited(group, about, rules, today),
    plans: birthDrafts,
  },
  'care-visit': {
    ...usual,
    ...untilItIsThere,
    words: 'care-visit',
    key: ({ childId, by, rung }) =>
      [`care-visit:${childId}:${by}`, typeof rung === 'object' && 'againOn' in rung ? `again-${rung.againOn}` : rungName(rung)].join(':'),
    opens: ({ childId }) => ({ verb: 'children.one', data: { childId } }),
    weight: () => weightOf('D05'),
    children: ({ childId }) => [childId],
    holds: (about, { group, rules, today }) => isCareVisitOwed(group, about, rules, today),
    plans: careDrafts,
  },
};
