import type { About, AboutOf, NoticeKindName, NoticeRung, Opens } from '../about';
import { openQuestions } from '../caseload/caseQuestions';
import { childrenOfReport, isUndecided } from '../children/awaiting';
import { traitsOf, weightOf } from '../clockTable';
import { type CoreGroup, currentMembers } from '../coreGroup';
import { isMeetingNews } from '../meeting/meetingNews';
import { asksForReleases } from '../record/recordCirculation';
import { isOfDanger } from '../requestGrounds';
import type { CalendarDate } from '../time/day';
import { correctedDrafts, correctedNow } from './correctedNotices';
import { dutyKey, rungName } from './duties';
import { exclusionDrafts, waitsForExclusion } from './exclusionNotices';
import { kindsOfPlans } from './kindsOfPlans';
import type { Facts, NoticeKind } from './noticeKind';
import { removalDrafts, waitsForCustodian } from './openRemovals';
import { questionDrafts } from './questionNotices';
import { requestDrafts, waitsForStep } from './requestNotices';
import { always, itsCause, untilItIsThere, usual } from './usualKind';
import { voiceDrafts, voicesAsked } from './voiceNotices';

/** One row for each kind of notice. */
export const noticeKinds: { readonly [Name in NoticeKindName]: NoticeKind<Name> } = {
  clock: {
    ...usual,
    words: 'clock',
    key: (about) => `${limitKey(about)}:${noticeRungName(about.rung)}`,
    opens: (_about, to) => ({ verb: to === null ? 'alerts.open' : 'alerts.one', data: {} }),
    weight: ({ clock }) => weightOf(clock),
    isUrgent: ({ clock, rung }) => rung === 'escalated' || traitsOf(clock).atOnce,
    children: ({ childId }) => (childId === null ? null : [childId]),
    holds: (about, { openLimits }) => openLimits.has(limitKey(about)),
    isRung: ({ rung }) => rung !== 'escalated',
    waitsFor: itsCause,
    settledBy: 'its-cause',
  },
  action: {
    ...usual,
    words: 'action',
    key: (about) => `${limitKey(about)}:${noticeRungName(about.rung)}`,
    opens: ({ actionId }) => ({ verb: 'actions.one', data: { actionId } }),
    isFor: 'everybody',
    holds: (about, { openLimits }) => openLimits.has(limitKey(about)),
    isRung: always,
    // Whoever has looked at it has not done it yet.
    waitsFor: itsCause,
    settledBy: 'its-cause',
  },
  'not-seen': {
    ...usual,
    words: 'not-seen',
    key: ({ entryId, why }) => `not-seen:${entryId}:${why}`,
    opens: opensReport,
    weight: () => 0,
    isUrgent: always,
    children: ({ entryId }, group) => childrenOfReport(group, entryId),
    waitsFor: () => 'a-decision',
  },
  undecided: {
    ...usual,
    words: 'not-seen',
    key: ({ entryId, on }) => `not-seen:${entryId}:undecided-${on}`,
    opens: opensReport,
    weight: () => 0,
    isUrgent: always,
    children: ({ entryId }, group) => childrenOfReport(group, entryId),
    holds: ({ entryId }, { group }) => isUndecided(group, entryId),
    isRung: always,
    waitsFor: () => 'a-decision',
    settledBy: 'its-cause',
  },
  record: {
    ...usual,
    words: 'record',
    key: ({ meetingId, version }) => `record:${meetingId}:${version}`,
    opens: ({ meetingId, version }) => ({ verb: 'record.read', data: { meetingId, version } }),
    isFor: 'everybody',
  },
  release: {
    ...usual,
    words: 'release',
    key: ({ meetingId, version }) => `release:${meetingId}:${version}`,
    opens: ({ meetingId }) => ({ verb: 'record.releases', data: { meetingId } }),
    // That all of it went is in the meeting: the release of the last takes it off the list.
    holds: (_about, { group }) => asksForReleases(group),
    waitsFor: itsCause,
  },
  meeting: {
    ...usual,
    words: 'meeting',
    key: ({ meetingId, news, moves, plannedFor }) => `meeting:${meetingId}:${news}-${moves}:${plannedFor}`,
    opens: ({ news }, to) => ({ verb: to === null || news === 'cancelled' ? 'meeting.open' : 'attendance.open', data: {} }),
    listOpens: 'meeting.open',
    isFor: 'everybody',
    holds: (about, { group, today }) => isMeetingNews(group, about, today),
  },
  review: {
    ...usual,
    words: 'review',
    key: ({ childId, conferenceId, at, againOn }) =>
      `review:${childId}:${conferenceId}:removal:${at}${againOn === undefined ? '' : `:again-${againOn}`}`,
    opens: ({ childId }) => ({ verb: 'review.one', data: { childId } }),
    listOpens: 'review.one',
    children: ({ childId }) => [childId],
    // Whoever has looked at it has not confirmed it yet, nor sent it back.
    ...untilItIsThere,
    holds: (about, { group, rules, today }) => waitsForCustodian(group, about, rules, today),
    plans: removalDrafts,
  },
  ...kindsOfPlans,
  'early-review': {
    ...usual,
    words: 'early-review',
    key: ({ requestId, step, againOn }) => `early-review:${requestId}:${step}${againOn === undefined ? '' : `-${againOn}`}`,
    weight: ({ ground }) => (isOfDanger(ground) ? 0 : usual.weight()),
    isUrgent: ({ ground }) => isOfDanger(ground),
    opensBefore: { verb: 'review.open', data: { page: 1 } },
    opens: ({ requestId }) => ({ verb: 'review.request', data: { requestId } }),
    children: ({ requestId }, { reviewRequests = [] }) => reviewRequests.find((each) => each.requestId === requestId)?.childIds ?? null,
    holds: (about, { group, rules, today }) => waitsForStep(group, about, rules, today),
    plans: requestDrafts,
    waitsFor: itsCause,
    settledBy: 'its-cause',
  },
  exclusion: {
    ...usual,
    words: 'exclusion',
    key: ({ exclusionId, step, againOn }) => `exclusion:${exclusionId}:${step}${againOn === null ? '' : `-${againOn}`}`,
    opensBefore: { verb: 'exclusions.open', data: { page: 1 } },
    opens: ({ exclusionId }) => ({ verb: 'exclusions.one', data: { exclusionId } }),
    isFor: 'its-recipient',
    weight: () => 1,
    holds: (about, { group, rules, today }) => waitsForExclusion(group, about, rules, today),
    plans: exclusionDrafts,
    waitsFor: itsCause,
    settledBy: 'its-cause',
  },
  'exclusion-answer': {
    ...usual,
    words: 'exclusion-answer',
    key: ({ exclusionId }) => `exclusion-answer:${exclusionId}`,
    opensBefore: { verb: 'exclusions.open', data: { page: 1 } },
    opens: ({ exclusionId }) => ({ verb: 'exclusions.one', data: { exclusionId } }),
    isFor: 'its-recipient',
  },
  voice: {
    ...usual,
    words: 'voice',
    key: ({ meetingId }) => `voice:${meetingId}`,
    opens: () => ({ verb: 'agenda.open', data: { page: 1 } }),
    listOpens: 'agenda.open',
    holds: (_about, { group, rules, today }) => voicesAsked(group, rules, today).length > 0,
    plans: voiceDrafts,
  },
  address: {
    ...usual,
    words: 'address',
    key: ({ changeId }) => `address:${changeId}`,
    opens: ({ childId }) => ({ verb: 'children.changes', data: { childId } }),
    children: ({ childId }) => [childId],
    holds: ({ changeId }, { group }) =>
      group.children.some((child) => child.addressLift?.changeId === changeId && child.frozen === undefined),
    waitsFor: itsCause,
  },
  question: {
    ...usual,
    words: 'question',
    key: ({ question }) => `question:${question}`,
    opens: () => ({ verb: 'questions.open', data: {} }),
    listOpens: 'questions.open',
    holds: ({ question }, { group, today }) => openQuestions(group, today).includes(question),
    plans: questionDrafts,
    // Whoever has opened it has not answered yet.
    waitsFor: itsCause,
    settledBy: 'its-cause',
  },
  corrected: {
    ...usual,
    words: 'corrected',
    key: ({ changeId }) => `corrected:${changeId}`,
    opens: () => ({ verb: 'clocks.corrected', data: { page: 1 } }),
    listOpens: 'clocks.corrected',
    holds: ({ changeId }, { group, today }) => correctedNow(group, today)?.changeId === changeId,
    plans: correctedDrafts,
  },
  account: {
    ...usual,
    words: 'account',
    key: ({ news, accountId }) => `account:${news}:${accountId}`,
    opens: ({ memberId }) => (memberId === null ? { verb: 'accounts.mine', data: {} } : { verb: 'accounts.member', data: { memberId } }),
    holds: (about, { group, today, asking }) => about.news !== 'asks' || isAsked(about, group, today, asking),
    // Whoever has looked at the question has not answered it yet; the answer takes it off the list (usecases/people/openQuestions.ts).
    waitsFor: ({ news }) => (news === 'asks' ? 'its-cause' : 'being-opened'),
  },
  unreached: {
    ...usual,
    words: 'undelivered',
    key: ({ personId, period }) => `unreached:${personId}:${period}`,
    // In the conversation each reader opens what waits for them: one person's own alert would be refused to all others.
    opens: ({ of }) => {
      if (of === null) return { verb: 'alerts.board', data: {} };
      if (of.kind === 'clock') return { verb: 'alerts.open', data: {} };
      return of.kind === 'early-review' ? { verb: 'review.open', data: { page: 1 } } : opensOf(of, 'somebody');
    },
    listOpens: 'alerts.board',
    children: ({ of }, group) => (of === null ? null : childrenOf(of, group)),
    holds: ({ personId, of }, facts) => !facts.reached.has(personId) && isMember(facts, personId) && (of === null || holds(of, facts)),
    // Whoever has looked has not reached them yet.
    waitsFor: itsCause,
    settledBy: 'its-cause',
  },
  older: {
    ...usual,
    words: 'undelivered',
    key: ({ key }) => key,
    opens: ({ opens }) => opens,
  },
};

/** Tells one open limit or action from every other, in the form that `Facts.openLimits` has. */
export function limitKey(about: AboutOf<'clock' | 'action'>): string {
  if (about.kind === 'clock') return dutyKey({ id: about.clock, childId: about.childId, limit: about.limit });
  return dutyKey({ id: `${about.state === 'open' ? 'action' : 'blocked'}.${about.actionId}`, childId: null, limit: about.dueOn });
}

/** Whether the cause of a notice is still there. */
export function holds<Name extends NoticeKindName>(about: AboutOf<Name>, facts: Facts): boolean {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.holds(about, facts);
}

/** Until when it waits for its recipient in a list. */
export function waitedFor<Name extends NoticeKindName>(about: AboutOf<Name>): ReturnType<NoticeKind<Name>['waitsFor']> {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.waitsFor(about);
}

export function opensOf<Name extends NoticeKindName>(about: AboutOf<Name>, to: string | null): Opens {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.opens(about, to);
}

/** The same as it is stored for instances of earlier versions. */
export function opensForOlder(about: About, to: string | null): Opens {
  if (about.kind === 'unreached' && about.of !== null && about.of.kind !== 'clock') return opensForOlder(about.of, 'somebody');
  return noticeKinds[about.kind].opensBefore ?? opensOf(about, to);
}

export function childrenOf<Name extends NoticeKindName>(about: AboutOf<Name>, group: CoreGroup): readonly string[] | null {
  const row: NoticeKind<Name> = noticeKinds[about.kind];
  return row.children(about, group);
}

export function noticeRungName(rung: NoticeRung): string {
  return typeof rung === 'object' && 'againOn' in rung ? `again-${rung.againOn}` : rung === 'escalated' ? rung : rungName(rung);
}

/** Whether an account still asks, as far as it is known, to be somebody who is a member. */
function isAsked({ accountId, memberId }: AboutOf<'account'>, group: CoreGroup, today: CalendarDate, asking: Facts['asking']): boolean {
  return currentMembers(group, today).some((member) => member.memberId === memberId) && (asking === null || asking.has(accountId));
}

function isMember({ group, today }: Facts, personId: string): boolean {
  return currentMembers(group, today).some((member) => member.personId === personId);
}

function opensReport({ entryId }: { readonly entryId: string }): Opens {
  return { verb: 'notSeen.one', data: { entryId } };
}
