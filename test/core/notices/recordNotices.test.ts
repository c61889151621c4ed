import { recordNotices } from '../../../src/core/notices/recordNotices';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const now = '2026-11-20T20:00:00.000Z';
const group = aGroup({ members: [...aGroup().members, aMember('mabli', 'parent', { inTeams: false })] });
const sentTo = (memberId: string) => ({ memberId, version: 2, language: 'cy' as const, sentAt: now, openedAt: null });

it('tells each reader in Teams of the version that went to them, with the next morning card, and not who sent it', () => {
  const sent = ['sian', 'elin', 'mabli', 'ioan'].map(sentTo);
  const notices = recordNotices(group, 'meeting-1', sent, { actor: aMember('sian', 'co-ordinator'), now, rules: defaultRules });
  expect(notices.map(({ key, urgency, sendAfter, opens }) => ({ key, urgency, sendAfter, opens }))).toEqual(
    ['elin', 'ioan'].map((who) => ({
      key: `record:meeting-1:2:person-${who}`,
      urgency: 'digest',
      sendAfter: '2026-11-23T08:30:00.000Z',
      opens: { verb: 'record.read', data: { meetingId: 'meeting-1', version: 2 } },
    })),
  );
});

it('tells nobody once a child has died and none is left on the register', () => {
  const died = aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-19', frozen: { on: '2026-11-19', because: 'died' } });
  const by = { actor: aMember('sian', 'co-ordinator'), now, rules: defaultRules };
  expect(recordNotices({ ...group, children: [died] }, 'meeting-1', [sentTo('elin')], by)).toEqual([]);
  expect(recordNotices({ ...group, children: [died, aChild('child-2')] }, 'meeting-1', [sentTo('elin')], by)).toHaveLength(1);
});
