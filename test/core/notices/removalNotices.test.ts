import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import type { Member } from '../../../src/core/member';
import { nextDueOn } from '../../../src/core/notices/nextDueOn';
import { planNotices } from '../../../src/core/notices/planNotices';
import { endRegistration } from '../../../src/core/review/reviewEnd';
import { instantOf } from '../../../src/core/time/londonTime';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

/* An end that the custodian has not confirmed is told again until they have (DOMAIN 1.31). */

const manager = aMember('macsen', 'manager');
const without = [aMember('sian', 'co-ordinator'), manager, aMember('elin', 'senior-manager')];
const custodian = aMember('reg', 'custodian');

/** Ended on Monday 12 January 2026 by the manager. */
function ended(members: readonly Member[]): CoreGroup {
  const group = aGroup({ members: [...members], children: [aChild('child-1')] });
  const doer: Doer = {
    ...{ actor: manager, now: '2026-01-12T10:00:00.000Z', today: '2026-01-12', rules: defaultRules },
    ...{ language: 'en', newId: () => 'end-1' },
  };
  const made = endRegistration(group, { childId: 'child-1', ground: 'left-uk', on: '2026-01-09', reasons: 'Seen' }, doer);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.group;
}

function asked(group: CoreGroup, day: string): readonly string[] {
  return planNotices(group, defaultRules, instantOf(day, '08:00')).flatMap(({ about, recipientPersonId }) =>
    about.kind === 'review' ? [`${recipientPersonId} ${about.againOn ?? 'first'}`] : [],
  );
}

it('the custodian is asked on the day, and again every five working days until they have answered', () => {
  const group = ended([...without, custodian]);
  expect(asked(group, '2026-01-13')).toEqual(['person-reg first']);
  expect(asked(group, '2026-01-19')).toEqual(['person-reg 2026-01-19']);
  expect(asked(group, '2026-02-10')).toEqual(['person-reg 2026-02-09']);
  expect(nextDueOn({ ...group, members: [custodian], children: group.children }, defaultRules, '2026-02-10')).not.toBeNull();
  const check = { outcome: 'confirmed', byPersonId: 'person-reg', on: '2026-02-10' } as const;
  const confirmed = group.children.map((child) => ({ ...child, ...(child.removal && { removal: { ...child.removal, check } }) }));
  expect(asked({ ...group, children: confirmed }, '2026-02-16')).toEqual([]);
});

it('where the group has no custodian, manager and senior manager are told, whoever recorded it, and again and again', () => {
  expect(asked(ended(without), '2026-01-13')).toEqual(['person-macsen first', 'person-elin first']);
  expect(asked(ended(without), '2026-03-30')).toEqual(['person-macsen 2026-03-30', 'person-elin 2026-03-30']);
});

it('whoever becomes custodian later finds it waiting at once', () => {
  const group = ended(without);
  const added = { ...group, members: [...group.members, aMember('reg', 'custodian', { from: '2026-01-15' })] };
  expect(asked(added, '2026-01-15')).toEqual(['person-reg first']);
});

it('what was asked by an older version, which did not keep when, is asked again', () => {
  const group = ended([...without, custodian]);
  const older = group.children.map(({ removal, ...child }) => {
    const { at: _, ...mark } = removal ?? { conferenceId: 'end-1', decidedByPersonId: 'person-macsen', check: null };
    return { ...child, removal: mark };
  });
  expect(asked({ ...group, children: older }, '2026-01-20')).toEqual(['person-reg 2026-01-16']);
});
