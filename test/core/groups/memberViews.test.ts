import { membersFor } from '../../../src/core/groups/memberViews';
import { type Role, roles } from '../../../src/core/member';
import { aGroup, aMember } from '../../support/aGroup';

const today = '2026-11-20';
const secret = 'never ring in the evening';
const group = aGroup({
  members: [
    ...aGroup().members,
    aMember('asha', 'advocate', { agency: 'Safe House', childIds: ['child-1'] }),
    aMember('gwen', 'parent', { childIds: ['child-1'], safeContact: secret }),
    aMember('old', 'member', { to: '2026-06-01', endReason: 'moved away' }),
  ],
});

function readBy(role: Role, childIds: readonly string[] = []) {
  const reader = aMember('reader', role, { childIds });
  return membersFor({ ...group, members: [...group.members, reader] }, reader, today);
}

describe('who is in the group', () => {
  it.each(roles)('tells a %s of safe contact and ended members only what that role may know', (role) => {
    const seen = JSON.stringify(readBy(role));
    expect(seen.includes(secret)).toBe(['co-ordinator', 'manager', 'administrator'].includes(role));
    expect(seen.includes('moved away')).toBe(['co-ordinator', 'manager'].includes(role));
    const practitioners: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member', 'administrator'];
    expect(seen.includes('"old"')).toBe(practitioners.includes(role) || role === 'foster-carer');
    expect(seen.includes('Safe House')).toBe(practitioners.includes(role));
  });

  it('shows the parent of one child nobody who is there for another child only', () => {
    const seen = readBy('parent', ['child-2']).current.map(({ memberId }) => memberId);
    expect(seen).toContain('rhys');
    expect(seen).toContain('ioan');
    expect(seen).not.toContain('gwen');
    expect(seen).not.toContain('asha');
  });

  it('shows the reader themselves, whatever children they are there for', () => {
    expect(readBy('parent', ['child-of-nobody']).current.map(({ memberId }) => memberId)).toContain('reader');
  });

  it('shows everybody to those who run the group', () => {
    expect(readBy('co-ordinator', ['child-2']).current).toHaveLength(group.members.length);
  });

  it('lists by role, then by name', () => {
    expect(
      readBy('member')
        .current.map(({ role }) => role)
        .slice(0, 3),
    ).toEqual(['co-ordinator', 'manager', 'member']);
  });
});
