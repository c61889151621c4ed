import { byWeight, newFirst, waitingFor } from '../../../src/core/alerts/waiting';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Role } from '../../../src/core/member';
import { lookAtGroup } from '../../../src/core/notices/lookAtGroup';
import { type Notice, planNotice } from '../../../src/core/notices/notice';
import { withOpenNotices } from '../../../src/core/notices/openNotices';
import { instantOf } from '../../../src/core/time/londonTime';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

/* Somebody said that a child was in immediate danger: that stays in everybody's list until it is decided, and above all else. */

const today = '2026-11-20';
const at = '2026-11-20T08:00:00.000Z';

function reported(danger: boolean, role: Role): { group: CoreGroup; viewer: ReturnType<typeof aMember>; notice: Notice } {
  const viewer = aMember('noor', role);
  const notSeenAwaiting = [{ entryId: 'e1', childIds: ['child-1'], on: today, enteredAt: at, danger }];
  const gone = aChild('child-2', { missingSince: '2026-11-18', missingToldOn: null });
  const group = { ...aGroup({ children: [aChild('child-1'), gone], members: [viewer] }), notSeenAwaiting };
  const about = { kind: 'not-seen', entryId: 'e1', why: 'told' } as const;
  const to = viewer.personId;
  const draft = { coreGroupId: 'group-1', about, recipientPersonId: to, urgency: 'at-once', sendAfter: at, escalatesAt: null } as const;
  const late = { kind: 'clock', clock: 'D22', childId: 'child-2', limit: '2026-11-18', rung: 'due' } as const;
  const [notice, other] = [draft, { ...draft, about: late }].map(
    (each): Notice => ({ ...planNotice(each as typeof draft, at), state: 'sent' }),
  );
  if (notice === undefined || other === undefined) throw new Error('There are two.');
  return { group: withOpenNotices(group, [notice.id, other.id], [notice, other]), viewer, notice: { ...notice, openedAt: at } };
}

const kinds = ({ group, viewer }: ReturnType<typeof reported>, opened: readonly Notice[]): readonly string[] =>
  waitingFor(group, viewer, defaultRules, today, new Map(opened.map((each) => [each.id, each]))).map(({ about }) => about.kind);

it.each(['member', 'manager', 'senior-manager', 'conference-chair'] as const)(
  'a report of danger that a %s has opened stays in their list, and a look at the group keeps it there',
  (role) => {
    const there = reported(true, role);
    expect(kinds(there, [])).toContain('not-seen');
    expect(kinds(there, [there.notice])).toContain('not-seen');
    const look = lookAtGroup(there.group, new Map([[there.notice.id, there.notice]]), defaultRules, instantOf('2026-11-21', '10:00'));
    expect(look.group.openNotices ?? []).toContain(there.notice.id);
    const decided = { ...there, group: { ...there.group, notSeenAwaiting: [] } };
    expect(kinds(decided, [there.notice])).not.toContain('not-seen');
  },
);

it('one without danger is a note to a member, which is over when it was opened', () => {
  const there = reported(false, 'member');
  expect(kinds(there, [])).toContain('not-seen');
  expect(kinds(there, [there.notice])).not.toContain('not-seen');
});

it('danger stands above a missing child whose limit is past, in both orders', () => {
  const { group, viewer } = reported(true, 'senior-manager');
  const waiting = [...waitingFor(group, viewer, defaultRules, today)];
  expect(waiting.map(({ about }) => about.kind)).toContain('clock');
  for (const order of [byWeight, newFirst]) expect([...waiting].sort(order)[0]?.about.kind).toBe('not-seen');
  for (const order of [byWeight, newFirst]) expect([...waiting].reverse().sort(order)[0]?.about.kind).toBe('not-seen');
});
