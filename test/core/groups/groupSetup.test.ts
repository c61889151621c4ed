import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { memberFor } from '../../../src/core/coreGroup';
import { addChild, isLinkedTo, linkConversation, type NewChild, newGroup, unlinkConversation } from '../../../src/core/groups/groupSetup';
import { aGroup } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';
const child: NewChild = {
  childId: 'new',
  givenName: 'Gwil',
  familyName: 'Ŵyn',
  bornOrExpectedOn: '2020-02-29',
  registeredOn: '2026-11-18',
  categories: ['neglect', 'emotional'],
};
const chat = {
  conversationId: '19:chat',
  kind: 'groupChat',
  tenantId: 'tenant-1',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
} as const;

describe('a new group', () => {
  it('has its founders from today and nothing else', () => {
    const founder = { memberId: 'm1', personId: 'p1', name: 'Siân', agency: 'Aberwern', role: 'co-ordinator' } as const;
    const group = newGroup({ coreGroupId: 'g', ref: '', localAuthority: 'Aberwern', team: 'West', founders: [founder] }, today);
    expect(memberFor(group, 'p1', today)).toMatchObject({ role: 'co-ordinator', from: today, childIds: [] });
    expect(group).toMatchObject({ children: [], conversation: null, lastAudit: { seq: 0 } });
  });
});

describe('adding a child', () => {
  it('starts the clocks from the conference that registered the child', () => {
    const added = addChild(aGroup({ children: [] }), child, today);
    if (!added.ok) throw new Error('refused');
    expect(added.value.children).toEqual([expect.objectContaining({ dateOfBirth: '2020-02-29', expectedOn: null, status: 'registered' })]);
    expect(currentClocks(added.value, defaultRules, today).find(({ clock }) => clock === 'D03')).toMatchObject({
      trigger: '2026-11-18',
      limit: '2026-12-02',
    });
  });

  it('takes a day still to come for the expected day of an unborn child, who needs no given name', () => {
    const added = addChild(aGroup({ children: [] }), { ...child, givenName: '', bornOrExpectedOn: '2027-02-01' }, today);
    expect(added).toMatchObject({ value: { children: [{ givenName: '', dateOfBirth: null, expectedOn: '2027-02-01' }] } });
  });

  it.each([
    [{ givenName: '' }, { givenName: 'required' }],
    [{ givenName: '', bornOrExpectedOn: today }, { givenName: 'required' }],
    [{ bornOrExpectedOn: '2008-11-20' }, { bornOrExpectedOn: 'not-under-18' }],
    [{ bornOrExpectedOn: '2027-09-21' }, { bornOrExpectedOn: 'too-far-ahead' }],
    [{ registeredOn: '2026-11-21' }, { registeredOn: 'in-the-future' }],
    [{ categories: [] }, { categories: 'choose-one' }],
  ])('refuses %j', (more, fields) => {
    expect(addChild(aGroup(), { ...child, ...more }, today)).toEqual({ ok: false, refusal: { kind: 'check-fields', fields } });
  });

  it('takes somebody who turns 18 tomorrow', () => {
    expect(addChild(aGroup(), { ...child, bornOrExpectedOn: '2008-11-21' }, today).ok).toBe(true);
  });
});

describe('a group’s own conversation', () => {
  it('is one only, until it is unlinked', () => {
    const linked = linkConversation(aGroup(), chat);
    if (!linked.ok) throw new Error('refused');
    expect(isLinkedTo(linked.value, chat)).toBe(true);
    expect(isLinkedTo(linked.value, { ...chat, tenantId: 'tenant-2' })).toBe(false);
    expect(linkConversation(linked.value, { ...chat, conversationId: '19:other' })).toMatchObject({
      refusal: { kind: 'group-already-linked' },
    });
    expect(linkConversation(linked.value, chat).ok).toBe(true);
    const unlinked = unlinkConversation(linked.value);
    expect(unlinked).toMatchObject({ value: { conversation: null } });
    expect(unlinkConversation(aGroup())).toMatchObject({ refusal: { kind: 'not-linked' } });
  });
});
