import type { CoreGroup } from '../../../src/core/coreGroup';
import type { MeetingFact } from '../../../src/core/facts';
import { lookAtGroup } from '../../../src/core/notices/lookAtGroup';
import { nextDueOn } from '../../../src/core/notices/nextDueOn';
import { voicesAsked } from '../../../src/core/notices/voiceNotices';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

/** Tuesday after the Easter weekend of 2026: two working days before it is the Wednesday before Good Friday. */
const meeting: MeetingFact = {
  meetingId: 'm2',
  kind: 'subsequent',
  plannedFor: '2026-04-07',
  startsAt: '10:00',
  heldOn: null,
  valid: null,
  cancelled: false,
};
const heldBefore: MeetingFact = { ...meeting, meetingId: 'm1', plannedFor: '2026-03-02', heldOn: '2026-03-02', valid: true };
const heard = aChild('child-2', { voices: [{ voiceId: 'v', on: '2026-03-20', spoke: true }] });

function groupWith(more: Partial<CoreGroup> = {}): CoreGroup {
  const members = [aMember('sian', 'co-ordinator'), aMember('macsen', 'manager'), aMember('elin', 'parent')];
  return aGroup({ members, children: [aChild('child-1'), heard], meetings: [heldBefore, meeting], ...more });
}

function planned(group: CoreGroup, day: string, time = '09:00') {
  const { create } = lookAtGroup(group, new Map(), defaultRules, `${day}T${time}:00.000Z`);
  return create
    .filter(({ reason }) => reason === 'voice')
    .map(({ recipientPersonId, key, sendAfter }) => [recipientPersonId, key, sendAfter]);
}

describe('a child’s voice that is missing', () => {
  it('is told to the co-ordinator alone, two working days before the meeting, once', () => {
    expect(planned(groupWith(), '2026-03-31')).toEqual([]);
    const [told] = planned(groupWith(), '2026-04-01');
    expect(planned(groupWith(), '2026-04-01')).toHaveLength(1);
    expect(told?.slice(0, 2)).toEqual(['person-sian', 'voice:m2:person-sian']);
    expect(planned(groupWith(), '2026-04-07')[0]?.[1]).toBe('voice:m2:person-sian');
  });

  it('is asked of every child since the group last met, and of nobody who was heard, is unborn or has died', () => {
    const asked = (group: CoreGroup) => voicesAsked(group, defaultRules, '2026-04-02').map(({ childId }) => childId);
    expect(asked(groupWith())).toEqual(['child-1']);
    const old = { voices: [{ voiceId: 'v', on: '2026-03-01', spoke: true }] };
    const onlyOffered = { voices: [{ voiceId: 'v', on: '2026-03-20', spoke: false }] };
    const frozen = { status: 'de-registered', deregisteredOn: '2026-03-20', frozen: { on: '2026-03-20', because: 'died' } } as const;
    const children = [
      aChild('a', old),
      aChild('b', onlyOffered),
      aChild('c', { dateOfBirth: null, expectedOn: '2027-01-10' }),
      aChild('d', frozen),
    ];
    expect(asked(groupWith({ children }))).toEqual(['a', 'b']);
  });

  it('is not asked for a meeting that was cancelled, held or has passed', () => {
    for (const changed of [{ cancelled: true }, { heldOn: '2026-04-02', valid: true }, { plannedFor: '2026-03-30' }]) {
      expect(planned(groupWith({ meetings: [heldBefore, { ...meeting, ...changed }] }), '2026-04-02')).toEqual([]);
    }
  });

  it('has its day looked at, and needs no further look once the voice is there', () => {
    expect(nextDueOn(groupWith({ children: [heard], members: [] }), defaultRules, '2026-04-02')).toBe('2026-04-02');
  });
});
