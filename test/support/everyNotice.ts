import type { AboutOf, NoticeKindName } from '../../src/core/about';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { MeetingFact } from '../../src/core/facts';
import type { Member } from '../../src/core/member';
import { aChild, aGroup, aMember } from './aGroup';
import { aVisitFact } from './aVisit';

/** The form in which a notice was written before it said what it is about. */
type Older = {
  readonly key: string;
  readonly reason: string;
  readonly clock: object | null;
  readonly opens: object;
  readonly unreachedPersonId?: string;
};

export type NoticeExample<Name extends NoticeKindName = NoticeKindName> = {
  readonly about: AboutOf<Name>;
  readonly to: string | null;
  readonly older: Older;
  /** A group, on 20 November 2026, in which its cause is there; and one in which it is gone. Null: nothing ends its cause. */
  readonly there: CoreGroup;
  readonly gone: CoreGroup | null;
};

const sian = 'person-sian';
const group = aGroup({ members: [aMember('sian', 'co-ordinator'), aMember('noor', 'member')] });
const child = aChild('child-1');
const visited = aGroup({
  children: [
    aChild('child-1', {
      visits: [
        {
          ...{ visitId: 'v', on: '2026-11-19', byRole: 'co-ordinator', byPersonId: sian, agency: 'x' },
          ...{ seen: true, alone: true, atHome: true, bedroom: true },
        },
      ],
    }),
  ],
});
const action = { actionId: 'a1', dueOn: '2026-11-19', ownerMemberId: 'noor', childIds: [], state: 'open' } as const;
const report = { entryId: 'e1', childIds: ['child-1'], on: '2026-11-19', enteredAt: '2026-11-19T10:00:00.000Z', danger: false };
const meeting: MeetingFact = {
  meetingId: 'm1',
  kind: 'subsequent',
  plannedFor: '2026-11-23',
  startsAt: '10:00',
  heldOn: null,
  valid: null,
  cancelled: false,
};
const request = { requestId: 'q1', childIds: ['child-1'], askedBy: 'noor', askedOn: '2026-11-19', answered: null, settled: null } as const;
const excluding = {
  ...{ exclusionId: 'x9', memberId: 'elin', personId: 'person-elin', askedBy: 'noor', askedByPersonId: 'person-noor' },
  ...{ askedOn: '2026-11-20', state: 'asked' as const, spans: [], reviewBy: null },
} as const;
const held = aGroup({ meetings: [{ ...meeting, heldOn: '2026-11-20', valid: true }] });
const waiting = { ...group, children: [{ ...child, addressLift: { changeId: 'c1', askedByPersonId: sian } }] };
const hidden = aGroup({ children: [aChild('child-1', { confidentialAddress: true })] });
const removal = { conferenceId: 'k1', decidedByPersonId: 'person-noor', check: null } as const;
const removed = aGroup({ children: [aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-20', removal })] });
const check = { outcome: 'confirmed', byPersonId: sian, on: '2026-11-20' } as const;
const checked = { ...removed, children: removed.children.map((each) => ({ ...each, removal: { ...removal, check } })) };
/** Confirmed on Friday the 13th, so that everybody is to be told by Friday the 20th. */
const endTold = (familyOn: string | null): CoreGroup => {
  const told = { agenciesOn: '2026-11-16', familyOn };
  const confirmed = { ...removal, check: { ...check, on: '2026-11-13' }, told };
  return aGroup({ children: [aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-12', removal: confirmed })] });
};
const planned = { kind: 'review', plannedFor: '2026-11-23', heldOn: null, decision: null, conferenceId: 'k1', viewsBy: [] } as const;
const toReview = { ...group, children: [{ ...child, conferences: [...child.conferences, planned] }] };
const seenBy = (viewsBy: readonly string[] | null) => ({ ...group, children: [{ ...child, conferences: [{ ...planned, viewsBy }] }] });
const unchaired = { ...group, meetings: [{ ...meeting, chairMemberId: null }] };
const left = aMember('gwen', 'member', { agency: 'Aberwern Health Board', to: '2026-11-13' });
const vacant = { ...group, members: [...group.members, left] };
const filled = {
  ...vacant,
  members: [...vacant.members, aMember('ioan', 'member', { agency: 'aberwern health board', from: '2026-11-19' })],
};
const placedOn = (seenOn: string) =>
  aGroup({
    children: [
      aChild('child-1', { lookedAfter: true, lookedAfterSince: '2026-11-16', visits: [aVisitFact('2026-11-13'), aVisitFact(seenOn)] }),
    ],
  });
const enteredUntil = (temporaryUntil: string) =>
  aGroup({ children: [aChild('child-1', { status: 'temporary', homeAuthority: 'Dyffryn Mawr', temporaryUntil })] });
const expected = (expectedOn: string) => aGroup({ children: [aChild('child-1', { givenName: '', dateOfBirth: null, expectedOn })] });
const someAgencies = ['noor', 'huw', 'ela'].map((id) => aMember(id, 'member', { personId: `person-${id}-q`, agency: `Agency of ${id}` }));
const shortOf = (members: readonly Member[]) => ({
  ...toReview,
  members: [...toReview.members.filter(({ role }) => role !== 'member'), ...members],
});
const passed = { ...planned, plannedFor: '2026-11-19' };
const undecidedOn = (fact: object) => ({ ...group, children: [{ ...child, conferences: [...child.conferences, { ...passed, ...fact }] }] });
const born = (undone: boolean) =>
  aGroup({ children: [aChild('child-1', { changes: [{ changeId: 'b1', what: 'born', on: '2026-11-19', undone }] })] });
const asking = { ...group, sameAsked: [{ what: 'member', here: 'sian', there: 'noor', askedOn: '2026-11-19' }] } satisfies CoreGroup;

/** One of each kind, with the form that the version before gave it; a missing kind does not compile. */
export const everyNotice: { readonly [Name in NoticeKindName]: NoticeExample<Name> } = {
  clock: {
    about: { kind: 'clock', clock: 'D05', childId: 'child-1', limit: '2026-01-19', rung: { workingDaysAfter: 2 } },
    to: sian,
    older: {
      key: 'D05:child-1:2026-01-19:after-2:person-sian',
      reason: 'clock',
      clock: { id: 'D05', childId: 'child-1', limit: '2026-01-19', rung: 'after-2' },
      opens: { verb: 'alerts.one', data: {} },
    },
    there: group,
    gone: visited,
  },
  action: {
    about: { kind: 'action', actionId: 'a1', state: 'open', dueOn: '2026-11-19', rung: 'due-soon' },
    to: sian,
    older: {
      key: 'action.a1:group:2026-11-19:due-soon:person-sian',
      reason: 'action',
      clock: { id: 'action.a1', childId: null, limit: '2026-11-19', rung: 'due-soon' },
      opens: { verb: 'actions.one', data: { actionId: 'a1' } },
    },
    there: { ...group, actionsDue: [action] },
    gone: group,
  },
  'not-seen': {
    about: { kind: 'not-seen', entryId: 'e1', why: 'silence' },
    to: sian,
    older: {
      key: 'not-seen:e1:silence:person-sian',
      reason: 'not-seen',
      clock: null,
      opens: { verb: 'notSeen.one', data: { entryId: 'e1' } },
    },
    there: group,
    gone: null,
  },
  undecided: {
    about: { kind: 'undecided', entryId: 'e1', on: '2026-11-20' },
    to: sian,
    older: {
      key: 'not-seen:e1:undecided-2026-11-20:person-sian',
      reason: 'not-seen',
      clock: null,
      opens: { verb: 'notSeen.one', data: { entryId: 'e1' } },
    },
    there: { ...group, notSeenAwaiting: [report] },
    gone: group,
  },
  record: {
    about: { kind: 'record', meetingId: 'm1', version: 2 },
    to: sian,
    older: {
      key: 'record:m1:2:person-sian',
      reason: 'record',
      clock: null,
      opens: { verb: 'record.read', data: { meetingId: 'm1', version: 2 } },
    },
    there: group,
    gone: null,
  },
  release: {
    about: { kind: 'release', meetingId: 'm1', version: 1 },
    to: sian,
    older: {
      key: 'release:m1:1:person-sian',
      reason: 'release',
      clock: null,
      opens: { verb: 'record.releases', data: { meetingId: 'm1' } },
    },
    there: hidden,
    gone: group,
  },
  meeting: {
    about: { kind: 'meeting', meetingId: 'm1', news: 'moved', moves: 1, plannedFor: '2026-11-23' },
    to: null,
    older: {
      key: 'meeting:m1:moved-1:2026-11-23:group',
      reason: 'meeting',
      clock: null,
      opens: { verb: 'meeting.open', data: {} },
    },
    there: { ...group, meetings: [meeting] },
    gone: held,
  },
  review: {
    about: { kind: 'review', childId: 'child-1', conferenceId: 'k1', at: '2026-11-20T09:00:00.000Z' },
    to: sian,
    older: {
      key: 'review:child-1:k1:removal:2026-11-20T09:00:00.000Z:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.one', data: { childId: 'child-1' } },
    },
    there: removed,
    gone: checked,
  },
  'review-day': {
    about: { kind: 'review-day', conferenceId: 'k1', news: 'planned', version: 1, plannedFor: '2026-11-23', childIds: ['child-1'] },
    to: sian,
    older: {
      key: 'review-day:k1:planned-1:2026-11-23:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.open', data: { page: 1 } },
    },
    there: toReview,
    gone: group,
  },
  view: {
    about: { kind: 'view', conferenceId: 'k1', plannedFor: '2026-11-23', memberId: 'noor', rung: 'due' },
    to: 'person-noor',
    older: {
      key: 'view:k1:2026-11-23:noor:due:person-noor',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.open', data: { page: 1 } },
    },
    there: toReview,
    gone: seenBy(['noor']),
  },
  'no-chair': {
    about: { kind: 'no-chair', meetingId: 'm1', plannedFor: '2026-11-23', rung: 'due-soon' },
    to: sian,
    older: {
      key: 'no-chair:m1:2026-11-23:due-soon:person-sian',
      reason: 'meeting',
      clock: null,
      opens: { verb: 'meeting.open', data: {} },
    },
    there: unchaired,
    gone: { ...group, meetings: [{ ...meeting, chairMemberId: 'noor' }] },
  },
  'no-review-chair': {
    about: { kind: 'no-review-chair', conferenceId: 'k1', plannedFor: '2026-11-23', rung: 'due-soon' },
    to: sian,
    older: {
      key: 'no-review-chair:k1:2026-11-23:due-soon:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.open', data: { page: 1 } },
    },
    there: toReview,
    gone: { ...toReview, members: [...group.members, aMember('jean', 'conference-chair')] },
  },
  vacancy: {
    about: { kind: 'vacancy', memberId: 'gwen', rung: 'due' },
    to: sian,
    older: {
      key: 'vacancy:gwen:due:person-sian',
      reason: 'question',
      clock: null,
      opens: { verb: 'members.open', data: {} },
    },
    there: vacant,
    gone: filled,
  },
  'care-visit': {
    about: { kind: 'care-visit', childId: 'child-1', by: '2026-11-23', rung: 'due-soon' },
    to: sian,
    older: {
      key: 'care-visit:child-1:2026-11-23:due-soon:person-sian',
      reason: 'clock',
      clock: null,
      opens: { verb: 'children.one', data: { childId: 'child-1' } },
    },
    there: placedOn('2026-11-13'),
    gone: placedOn('2026-11-19'),
  },
  'entry-end': {
    about: { kind: 'entry-end', childId: 'child-1', until: '2026-11-23', rung: 'due-soon' },
    to: sian,
    older: {
      key: 'entry-end:child-1:2026-11-23:due-soon:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.one', data: { childId: 'child-1' } },
    },
    there: enteredUntil('2026-11-23'),
    gone: enteredUntil('2027-02-01'),
  },
  birth: {
    about: { kind: 'birth', childId: 'child-1', expectedOn: '2026-11-19', rung: 'due' },
    to: sian,
    older: {
      key: 'birth:child-1:2026-11-19:due:person-sian',
      reason: 'clock',
      clock: null,
      opens: { verb: 'children.changes', data: { childId: 'child-1' } },
    },
    there: expected('2026-11-19'),
    gone: expected('2026-12-19'),
  },
  'no-quorum': {
    about: { kind: 'no-quorum', conferenceId: 'k1', plannedFor: '2026-11-23', rung: 'due-soon' },
    to: sian,
    older: {
      key: 'no-quorum:k1:2026-11-23:due-soon:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.sitting', data: { conferenceId: 'k1' } },
    },
    there: shortOf([]),
    gone: shortOf(someAgencies),
  },
  'no-decision': {
    about: { kind: 'no-decision', conferenceId: 'k1', plannedFor: '2026-11-19', rung: 'due' },
    to: sian,
    older: {
      key: 'no-decision:k1:2026-11-19:due:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.sitting', data: { conferenceId: 'k1' } },
    },
    there: undecidedOn({}),
    gone: undecidedOn({ heldOn: '2026-11-19', decision: 'remain' }),
  },
  born: {
    about: { kind: 'born', childId: 'child-1', changeId: 'b1' },
    to: sian,
    older: {
      key: 'born:child-1:b1:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.one', data: { childId: 'child-1' } },
    },
    there: born(false),
    gone: born(true),
  },
  'end-told': {
    about: { kind: 'end-told', childId: 'child-1', by: '2026-11-20', rung: 'due' },
    to: sian,
    older: {
      key: 'end-told:child-1:2026-11-20:due:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.one', data: { childId: 'child-1' } },
    },
    there: endTold(null),
    gone: endTold('2026-11-19'),
  },
  'early-review': {
    about: { kind: 'early-review', requestId: 'q1', step: 'answer' },
    to: sian,
    older: {
      key: 'early-review:q1:answer:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'review.open', data: { page: 1 } },
    },
    there: { ...group, reviewRequests: [request] },
    gone: { ...group, reviewRequests: [{ ...request, answered: 'agree' }] },
  },
  exclusion: {
    about: { kind: 'exclusion', exclusionId: 'x9', step: 'decision', againOn: null },
    to: sian,
    older: {
      key: 'exclusion:x9:decision:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'exclusions.open', data: { page: 1 } },
    },
    there: { ...group, exclusions: [excluding] },
    gone: { ...group, exclusions: [{ ...excluding, state: 'refused' }] },
  },
  'exclusion-answer': {
    about: { kind: 'exclusion-answer', exclusionId: 'x9' },
    to: sian,
    older: {
      key: 'exclusion-answer:x9:person-sian',
      reason: 'review',
      clock: null,
      opens: { verb: 'exclusions.open', data: { page: 1 } },
    },
    there: group,
    gone: null,
  },
  voice: {
    about: { kind: 'voice', meetingId: 'm1' },
    to: sian,
    older: {
      key: 'voice:m1:person-sian',
      reason: 'voice',
      clock: null,
      opens: { verb: 'agenda.open', data: { page: 1 } },
    },
    there: { ...group, meetings: [meeting] },
    gone: held,
  },
  address: {
    about: { kind: 'address', changeId: 'c1', childId: 'child-1' },
    to: sian,
    older: {
      key: 'address:c1:person-sian',
      reason: 'address',
      clock: null,
      opens: { verb: 'children.changes', data: { childId: 'child-1' } },
    },
    there: waiting,
    gone: group,
  },
  question: {
    about: { kind: 'question', question: 'member:sian-noor' },
    to: sian,
    older: {
      key: 'question:member:sian-noor:person-sian',
      reason: 'question',
      clock: null,
      opens: { verb: 'questions.open', data: {} },
    },
    there: asking,
    gone: group,
  },
  corrected: {
    about: { kind: 'corrected', changeId: 'c2' },
    to: sian,
    older: {
      key: 'corrected:c2:person-sian',
      reason: 'clock',
      clock: null,
      opens: { verb: 'clocks.corrected', data: { page: 1 } },
    },
    there: { ...group, corrected: { changeId: 'c2', on: '2026-11-20' } },
    gone: { ...group, corrected: { changeId: 'c3', on: '2026-11-20' } },
  },
  account: {
    about: { kind: 'account', news: 'asks', accountId: 'x1', memberId: 'noor' },
    to: sian,
    older: {
      key: 'account:asks:x1:person-sian',
      reason: 'account',
      clock: null,
      opens: { verb: 'accounts.member', data: { memberId: 'noor' } },
    },
    there: group,
    gone: aGroup({ members: [aMember('sian', 'co-ordinator'), aMember('noor', 'member', { to: '2026-11-19' })] }),
  },
  unreached: {
    about: { kind: 'unreached', personId: 'person-noor', period: '2026-11', of: null },
    to: sian,
    older: {
      key: 'unreached:person-noor:2026-11:person-sian',
      reason: 'undelivered',
      clock: null,
      opens: { verb: 'alerts.board', data: {} },
      unreachedPersonId: 'person-noor',
    },
    there: group,
    gone: aGroup({ members: [aMember('sian', 'co-ordinator'), aMember('noor', 'member', { to: '2026-11-19' })] }),
  },
  older: {
    about: { kind: 'older', key: 'k', words: 'record', opens: { verb: 'record.open', data: {} } },
    to: sian,
    older: { key: 'k', reason: 'record', clock: null, opens: { verb: 'record.open', data: {} } },
    there: group,
    gone: null,
  },
};
