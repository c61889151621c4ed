import type { AgreedAction, Plan } from '../src/core/actions/actions';
import type { Child } from '../src/core/child';
import type { CoreGroup } from '../src/core/coreGroup';
import type { VisitFact } from '../src/core/facts';
import { type Meeting, meetingFact } from '../src/core/meeting/meeting';
import type { Member, Role } from '../src/core/member';
import type { TypedText } from '../src/core/typedText';
import { aChild, aGroup, aMeeting, aMember } from '../test/support/aGroup';
import { groupIdOf, personIdOf } from './people';

/** The instant that the bench's groups are as at. */
export const benchNow = '2026-11-20T09:00:00.000Z';
export const meetingId = 'meeting-1';

const roles: readonly Role[] = [
  'co-ordinator',
  'manager',
  'member',
  'member',
  'conference-chair',
  'member',
  'parent',
  'parent',
  'young-person',
  'advocate',
  'foster-carer',
  'administrator',
];
const agencies = [
  'Gwasanaethau Cymdeithasol Aberwern',
  'Bwrdd Iechyd Prifysgol Enghraifft',
  'Ysgol Gynradd Gymraeg y Bryn',
  'Heddlu Enghraifft',
];

/** The first one, and the reviews that were due since. */
const conferences: Child['conferences'] = [
  { kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-05', decision: 'register' },
  { kind: 'review', plannedFor: '2026-03-30', heldOn: '2026-03-30', decision: 'remain' },
  { kind: 'review', plannedFor: '2026-09-21', heldOn: '2026-09-21', decision: 'remain' },
];

/** About as long as people write: two sentences with what is awkward to store and to show. */
const sentences =
  'Bydd Siân yn siarad â’r ysgol am bresenoldeb cyn y gwyliau, ac yn ffonio’r teulu “ddydd Iau”. Then we look at it again together.';

export type GroupSize = { readonly children: number; readonly members: number; readonly actions: number };

/** DESIGN 9, P6: the largest realistic group. */
export const largest: GroupSize = { children: 5, members: 12, actions: 40 };
export const usual: GroupSize = { children: 2, members: 12, actions: 12 };

/** Its meeting is planned for a fortnight later, for the very day, open, or closed with its record still to be drafted. */
export type MeetingState = 'planned' | 'today' | 'open' | 'closed';

export type BenchGroup = { readonly head: CoreGroup; readonly meeting: Meeting; readonly plan: Plan };

/** A fictional group of that size with a planned meeting, as if it had run for ten months. */
export function benchGroup(number: number, size: GroupSize, state: MeetingState = 'planned'): BenchGroup {
  const coreGroupId = groupIdOf(number);
  const members = Array.from({ length: size.members }, (_, index) => member(number, index));
  const children = Array.from({ length: size.children }, (_, index) => child(number, index));
  const meeting = plannedMeeting(coreGroupId, members, state);
  const head = aGroup({
    coreGroupId,
    ref: `CG-${number}`,
    members,
    children,
    meetings: [
      ...held(),
      meetingFact(meeting, state === 'closed' ? { heldOn: meeting.plannedFor, valid: true } : { heldOn: null, valid: null }),
    ],
  });
  return { head, meeting, plan: plan(coreGroupId, members, children, size.actions) };
}

function member(group: number, index: number): Member {
  const role = roles[index % roles.length] ?? 'member';
  const agency = ['parent', 'young-person', 'foster-carer'].includes(role) ? '' : (agencies[index % agencies.length] ?? '');
  return aMember(`member-${index}`, role, { personId: personIdOf(group, index), name: `Gwenllïan ${index} Pritchard-O'Neill`, agency });
}

function child(group: number, index: number): Child {
  const visits = Array.from(
    { length: 6 },
    (_, visit): VisitFact => ({
      visitId: `visit-${index}-${visit}`,
      on: `2026-${visit < 3 ? '10' : '11'}-${String(1 + (visit % 3) * 9).padStart(2, '0')}`,
      byRole: 'co-ordinator',
      byPersonId: personIdOf(group, 0),
      agency: agencies[0] ?? '',
      seen: true,
      alone: visit % 2 === 0,
      atHome: true,
      bedroom: visit % 3 === 0,
    }),
  );
  return aChild(`child-${index}`, { givenName: `Llŷr ${index}`, familyName: 'Pritchard-Ŵyn', visits, conferences });
}

const heldOn = ['2026-01-14', '2026-02-23', '2026-04-02', '2026-05-12', '2026-06-19', '2026-07-30', '2026-09-09', '2026-10-23'];

function held() {
  return heldOn.map((on, index) => {
    return {
      meetingId: `held-${index}`,
      kind: 'subsequent',
      plannedFor: on,
      startsAt: '10:00',
      heldOn: on,
      valid: true,
      cancelled: false,
      recordSentOn: on,
    } as const;
  });
}

/** Its next meeting, to which those members are invited. */
export function plannedMeeting(coreGroupId: string, members: readonly Member[], state: MeetingState = 'planned'): Meeting {
  const meeting = aMeeting({ meetingId, coreGroupId, chairMemberId: 'member-2' });
  const proposed = [0, 1, 2].map((index) => ({
    itemId: `proposed-${index}`,
    version: 1,
    standing: null,
    words: text(index),
    state: 'proposed' as const,
    declinedBecause: null,
    answers: [],
    notes: [],
  }));
  const attendees = members.map(({ memberId }, index) => ({
    memberId,
    invitedAt: '2026-11-10T09:00:00.000Z',
    reply: index % 3 === 0 ? ('coming' as const) : null,
    repliedAt: null,
    deputy: null,
    presence: state === 'closed' ? ('present' as const) : null,
    mode: state === 'closed' ? ('video' as const) : null,
    confirmedBy: state === 'closed' ? 'member-2' : null,
    confirmedAt: state === 'closed' ? benchNow : null,
  }));
  const today = benchNow.slice(0, 10);
  const now = state === 'planned' ? {} : { plannedFor: today };
  const begun = state === 'open' || state === 'closed' ? { state, openedAt: benchNow, closedAt: state === 'closed' ? benchNow : null } : {};
  const noted = meeting.agenda.map((item) => ('state' in begun ? { ...item, notes: [text(0)] } : item));
  return { ...meeting, ...now, ...begun, agenda: [...noted, ...proposed], attendees };
}

function plan(coreGroupId: string, members: readonly Member[], children: readonly Child[], actions: number): Plan {
  const all = Array.from(
    { length: actions },
    (_, index): AgreedAction => ({
      actionId: `action-${index}`,
      ref: `A-${index}`,
      version: 1,
      words: text(index),
      owner: { kind: 'member', memberId: members[index % members.length]?.memberId ?? '' },
      coOwnerMemberIds: [],
      childIds: children.slice(0, 1 + (index % children.length)).map(({ childId }) => childId),
      outcome: text(index),
      measure: null,
      ifNotDone: null,
      setOn: '2026-10-10',
      setAtMeetingId: 'held-6',
      dueOn: `2026-${index % 2 === 0 ? '11' : '12'}-${String(1 + (index % 28)).padStart(2, '0')}`,
      state: index % 5 === 4 ? 'done' : 'open',
      doneOn: index % 5 === 4 ? '2026-11-05' : null,
      effect: index % 5 === 4 ? text(index) : null,
      blocked: null,
      extensions: [],
    }),
  );
  return { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId, version: 1, actions: all };
}

function text(index: number): TypedText {
  return {
    text: `${sentences} (${index})`,
    by: 'member-0',
    at: '2026-10-10T10:00:00.000Z',
    language: 'cy',
    audience: { kind: 'everyone' },
  };
}
