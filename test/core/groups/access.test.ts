import type { Child } from '../../../src/core/child';
import { accessOf } from '../../../src/core/groups/access';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const off: Partial<Child> = { status: 'de-registered', deregisteredOn: '2026-06-01' };
const access = (
  role: Parameters<typeof aMember>[1],
  children: readonly Child[],
  today: string,
  childIds: readonly string[] = ['child-1'],
) => accessOf(aGroup({ children: [...children] }), aMember('somebody', role, { childIds }), defaultRules, today);

describe('once the registration of all their children is over', () => {
  it.each(['parent', 'young-person', 'advocate', 'interpreter'] as const)('a guest (%s) has no access from that day', (role) => {
    expect(access(role, [aChild('child-1', off)], '2026-05-31')).toBe('full');
    expect(access(role, [aChild('child-1', off)], '2026-06-01')).toBe('none');
  });

  it.each(['member', 'foster-carer'] as const)('a %s reads for twenty working days, then has no access', (role) => {
    expect(access(role, [aChild('child-1', off)], '2026-06-01')).toBe('reads');
    expect(access(role, [aChild('child-1', off)], '2026-06-29')).toBe('reads');
    expect(access(role, [aChild('child-1', off)], '2026-06-30')).toBe('none');
  });

  it.each(['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'custodian', 'administrator', 'auditor'] as const)(
    'whoever answers for the case (%s) goes on',
    (role) => expect(access(role, [aChild('child-1', off)], '2027-06-01')).toBe('full'),
  );

  it('a parent of a brother or sister who is still registered goes on', () => {
    const children = [aChild('child-1', off), aChild('child-2')];
    expect([access('parent', children, '2026-06-02', ['child-1', 'child-2']), access('parent', children, '2026-06-02')]).toEqual([
      'full',
      'none',
    ]);
  });

  it('counts only once the custodian has confirmed a removal, from the day on which they did', () => {
    const removal = { conferenceId: 'c', decidedByPersonId: 'person-cadi' };
    const waiting = aChild('child-1', { ...off, removal: { ...removal, check: null } });
    const check = { outcome: 'confirmed', byPersonId: 'person-reg', on: '2026-06-10' } as const;
    const confirmed = aChild('child-1', { ...off, removal: { ...removal, check } });
    expect(access('parent', [waiting], '2026-06-12')).toBe('full');
    expect([access('parent', [confirmed], '2026-06-12'), access('member', [confirmed], '2026-07-08')]).toEqual(['none', 'reads']);
  });

  it('a day that nobody knows, and a group without children end nothing', () => {
    expect(access('parent', [aChild('child-1', { status: 'de-registered' })], '2026-06-12')).toBe('full');
    expect(access('parent', [], '2026-06-12', [])).toBe('full');
  });
});

describe('after the death of a child', () => {
  const died = aChild('child-1', { ...off, frozen: { on: '2026-06-01', because: 'died' } });
  const both = ['child-1', 'child-2'];

  it.each(['parent', 'young-person', 'advocate', 'interpreter', 'member', 'foster-carer'] as const)(
    'the case is frozen for a %s who is there for nobody else, for as long as a person leaves it so',
    (role) => {
      for (const day of ['2026-06-01', '2026-06-12', '2028-06-12']) expect(access(role, [died], day)).toBe('frozen');
      const other = aChild('child-2', { status: 'de-registered', deregisteredOn: '2026-02-01' });
      expect(access(role, [died, other], '2026-06-12', both)).toBe('frozen');
    },
  );

  it('nothing changes for those who answer for the case, nor for anybody who is there for a brother or sister who is registered', () => {
    for (const role of ['co-ordinator', 'manager', 'senior-manager', 'custodian'] as const)
      expect(access(role, [died], '2026-06-12')).toBe('full');
    for (const role of ['parent', 'member'] as const) expect(access(role, [died, aChild('child-2')], '2026-06-12', both)).toBe('full');
  });
});
