import { actionsView, actionView } from '../../../src/core/actions/actionsView';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Member, Role } from '../../../src/core/member';
import { calendarWithHolidays } from '../../../src/core/time/workingDays';
import { aGroup, aMember } from '../../support/aGroup';
import { anAction, aPlan, someWords } from '../../support/aPlan';
import { defaultRules } from '../../support/coreGroups';

const group = aGroup();
const calendar = calendarWithHolidays(['2026-12-25', '2026-12-28']);
const rules = { ...defaultRules, calendar };
const on = (today: string) => ({ today, rules });
const friday = on('2026-11-20');

function member(memberId: string, of: CoreGroup = group): Member {
  const found = of.members.find((each) => each.memberId === memberId);
  if (found === undefined) throw new Error(`There is no ${memberId}.`);
  return found;
}

const idsFor = (plan: ReturnType<typeof aPlan>, reader: Member, of: CoreGroup = group): readonly string[] =>
  actionsView(plan, of, reader, 'all', friday).rows.map(({ actionId }) => actionId);

describe('who sees which action', () => {
  const plan = aPlan(
    anAction('shared'),
    anAction('hidden', { words: someWords('Police to ask about the flat', 'sian', { kind: 'practitioners' }) }),
    anAction('mothers', { owner: { kind: 'member', memberId: 'elin' } }),
    anAction('first', { childIds: ['child-1'] }),
    anAction('outside', { owner: { kind: 'outside', name: someWords('Nain') } }),
    anAction('nochild', { childIds: [] }),
  );

  it.each([
    ['sian', ['shared', 'hidden', 'mothers', 'first', 'outside', 'nochild']],
    ['noor', ['shared', 'hidden', 'mothers', 'first', 'outside', 'nochild']],
    // The mother, here for both children.
    ['elin', ['shared', 'mothers', 'first', 'outside', 'nochild']],
    // The father of the second child only.
    ['rhys', ['shared', 'outside']],
  ])('%s sees %j', (memberId, ids) => expect(idsFor(plan, member(memberId))).toEqual(ids));

  it.each<Role>(['interpreter', 'custodian', 'auditor'])('somebody who is %s sees none', (role) => {
    expect(idsFor(plan, aMember('x', role))).toEqual([]);
  });

  it('a practitioner for one child sees what is about that child', () => {
    const ids = ['shared', 'hidden', 'mothers', 'outside', 'nochild'];
    expect(idsFor(plan, aMember('x', 'member', { childIds: ['child-2'] }))).toEqual(ids);
  });

  it('a foster carer sees the same but what is about the whole family, unless they care for every child', () => {
    const ids = ['shared', 'hidden', 'mothers', 'outside'];
    expect(idsFor(plan, aMember('x', 'foster-carer', { childIds: ['child-2'] }))).toEqual(ids);
    expect(idsFor(plan, aMember('x', 'foster-carer', { childIds: ['child-1', 'child-2'] }))).toContain('nochild');
  });

  it('whoever it was given to sees it, whatever its audience', () => {
    const given = aPlan(
      anAction('own', { owner: { kind: 'member', memberId: 'rhys' }, words: someWords('x', 'sian', { kind: 'practitioners' }) }),
    );
    expect(actionsView(given, group, member('rhys'), 'mine', friday).rows[0]?.words).toBe('x');
  });

  it('shows a parent their own child’s name only, and no other parent who helps', () => {
    const helped = aPlan(anAction('a', { coOwnerMemberIds: ['elin', 'ioan'] }));
    const row = actionView(helped, group, member('rhys'), 'a', friday);
    expect(row?.children.map(({ childId }) => childId)).toEqual(['child-2']);
    expect(row?.coOwners).toEqual([{ name: 'Ioan ${x} Môn-Parry', role: 'member' }]);
  });

  it('keeps one parent’s words from the other, whatever audience they carry', () => {
    const said = aPlan(anAction('a', { state: 'done', doneOn: '2026-11-19', effect: someWords('I moved', 'elin') }));
    expect(actionView(said, group, member('rhys'), 'a', friday)?.effect).toBeNull();
    expect(actionView(said, group, member('elin'), 'a', friday)?.effect).toBe('I moved');
    expect(actionView(said, group, member('noor'), 'a', friday)?.effect).toBe('I moved');
  });
});

describe('how an action stands', () => {
  const lateness = (dueOn: string, today: string) =>
    actionView(aPlan(anAction('a', { dueOn })), group, member('sian'), 'a', on(today))?.lateness;

  it.each([
    ['2026-11-26', '2026-11-20', { kind: 'running' }],
    ['2026-11-25', '2026-11-20', { kind: 'due-soon' }],
    ['2026-11-20', '2026-11-20', { kind: 'due-soon' }],
    ['2026-11-20', '2026-11-22', { kind: 'late', workingDays: 0 }],
    ['2026-11-20', '2026-11-24', { kind: 'late', workingDays: 2 }],
    ['2026-12-24', '2026-12-29', { kind: 'late', workingDays: 1 }],
  ])('due %s, seen on %s', (dueOn, today, expected) => expect(lateness(dueOn, today)).toEqual(expected));

  it('is never late once done', () => {
    const done = aPlan(anAction('a', { dueOn: '2026-01-05', state: 'done', doneOn: '2026-11-01' }));
    expect(actionsView(done, group, member('sian'), 'overdue', friday).rows).toEqual([]);
  });

  it('says when nobody answers for it any more, until it is done', () => {
    const left = { ...group, members: group.members.map((each) => (each.memberId === 'noor' ? { ...each, to: '2026-11-10' } : each)) };
    expect(actionView(aPlan(anAction('a')), left, member('sian'), 'a', friday)).toMatchObject({
      ownerLeft: true,
      owner: { name: '=cmd() Noor', role: 'member' },
    });
    const done = aPlan(anAction('a', { state: 'done', doneOn: '2026-11-09' }));
    expect(actionView(done, left, member('sian'), 'a', friday)?.ownerLeft).toBe(false);
  });
});

it('puts the nearest day first, what is done last, and counts each filter', () => {
  const plan = aPlan(
    anAction('done', { state: 'done', doneOn: '2026-11-19' }),
    anAction('later', { dueOn: '2026-12-20' }),
    anAction('blocked', { state: 'blocked', dueOn: '2026-11-02', blocked: someWords('No bus') }),
    anAction('sians', { dueOn: '2026-11-30', owner: { kind: 'member', memberId: 'sian' } }),
    anAction('helping', { dueOn: '2026-12-01', coOwnerMemberIds: ['sian'] }),
  );
  const all = actionsView(plan, group, member('sian'), 'all', friday);
  expect(all.rows.map(({ actionId }) => actionId)).toEqual(['blocked', 'sians', 'helping', 'later', 'done']);
  expect(all.counts).toEqual({ mine: 2, overdue: 1, all: 5 });
});
