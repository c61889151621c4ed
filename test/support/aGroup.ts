import { emptyChain } from '../../src/core/audit/auditChain';
import type { Child } from '../../src/core/child';
import { type CoreGroup, headVersion } from '../../src/core/coreGroup';
import { type Meeting, meetingDocumentId, meetingFact } from '../../src/core/meeting/meeting';
import { standingAgenda } from '../../src/core/meeting/standingAgenda';
import type { Member, Role } from '../../src/core/member';

/** Fictional people of one fictional group, as at 20 November 2026. Names are awkward on purpose. */
export function aMember(memberId: string, role: Role, more: Partial<Member> = {}): Member {
  return {
    memberId,
    personId: `person-${memberId}`,
    name: memberId,
    role,
    agency: role === 'parent' ? '' : 'Aberwern Social Services',
    childIds: [],
    from: '2026-01-05',
    to: null,
    endReason: null,
    languages: { spoken: 'en', meeting: 'en', record: 'en' },
    inTeams: true,
    safeContact: '',
    ...more,
  };
}

export function aChild(childId: string, more: Partial<Child> = {}): Child {
  return {
    childId,
    ref: `CH-${childId}`,
    givenName: 'Mali',
    familyName: 'Prŷs',
    dateOfBirth: '2019-02-24',
    expectedOn: null,
    registeredOn: '2026-01-05',
    categories: ['neglect'],
    status: 'registered',
    homeAuthority: '',
    lookedAfter: false,
    missingSince: null,
    confidentialAddress: false,
    deregisteredOn: null,
    visits: [],
    conferences: [{ kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-05', decision: 'register' }],
    ...more,
  };
}

export function aGroup(more: Partial<CoreGroup> = {}): CoreGroup {
  return {
    id: 'group',
    type: 'group',
    schemaVersion: headVersion,
    coreGroupId: 'group-1',
    ref: 'CG-0001',
    localAuthority: 'Aberwern',
    team: 'West',
    members: [
      aMember('sian', 'co-ordinator', { name: "Siân O'Neill" }),
      aMember('macsen', 'manager', { name: 'Macsen Hughes' }),
      aMember('ioan', 'member', { name: 'Ioan ${x} Môn-Parry', agency: 'Aberwern Health Board' }),
      aMember('noor', 'member', { name: '=cmd() Noor', agency: 'Ysgol y Bryn' }),
      aMember('elin', 'parent', { name: 'Elin Ŵyn' }),
      aMember('rhys', 'parent', { name: 'Rhys [x](y) Ŵyn', childIds: ['child-2'] }),
    ],
    children: [aChild('child-1'), aChild('child-2', { givenName: 'Cai' })],
    meetings: [],
    conversation: null,
    nextDueOn: null,
    lastAudit: emptyChain,
    ...more,
  };
}

export function aMeeting(more: Partial<Meeting> = {}): Meeting {
  const meetingId = more.meetingId ?? 'meeting-1';
  let made = 0;
  return {
    id: meetingDocumentId(meetingId),
    type: 'meeting',
    schemaVersion: 1,
    coreGroupId: 'group-1',
    meetingId,
    version: 1,
    kind: 'subsequent',
    state: 'planned',
    plannedFor: '2026-12-04',
    startsAt: '10:00',
    mode: 'video',
    chairMemberId: 'ioan',
    language: 'en',
    needs: null,
    lateReason: null,
    moves: [],
    cancellation: null,
    openedAt: null,
    closedAt: null,
    agenda: standingAgenda(() => `item-${++made}`),
    agendaVersion: 1,
    attendees: [],
    record: null,
    ...more,
  };
}

/** The group with the meeting's fact in its head, as the product keeps them together. */
export function withMeeting(group: CoreGroup, meeting: Meeting): CoreGroup {
  return { ...group, meetings: [...group.meetings, meetingFact(meeting, { heldOn: null, valid: null })] };
}
