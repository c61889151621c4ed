import type { Child, ChildChangeKind } from '../../../src/core/child';
import { type ChildChange, changesOpenTo, type NewChange, recordChange, undoChange } from '../../../src/core/children/childChange';
import { clockHistory, currentClocksOf } from '../../../src/core/clocks/clocksOf';
import { type CoreGroup, isFrozen } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-03-31';
let made = 0;
const by: Doer = {
  actor: aMember('macsen', 'manager'),
  now: `${today}T09:00:00.000Z`,
  today,
  rules: defaultRules,
  language: 'en',
  newId: () => `id-${++made}`,
};

function given(what: ChildChangeKind, more: Partial<NewChange> = {}): NewChange {
  return { childId: 'child-1', what, on: today, toldOn: '', givenName: '', familyName: '', agreed: false, ...more };
}

function recorded(group: CoreGroup, change: NewChange): { group: CoreGroup; change: ChildChange } {
  const result = recordChange(group, change, by);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function problems(group: CoreGroup, change: NewChange) {
  const result = recordChange(group, change, by);
  return result.ok ? null : (result.refusal.fields ?? result.refusal.kind);
}

function first({ children }: CoreGroup): Child {
  const [child] = children;
  if (child === undefined) throw new Error('no child');
  return child;
}

const openOf = (child: Child) => currentClocksOf(aGroup({ children: [child] }), child, defaultRules, today).map(({ clock }) => clock);

describe('what can have changed', () => {
  it('follows how the child stands', () => {
    expect(changesOpenTo(aChild('c'), today)).toEqual(['missing', 'moved', 'stay-began', 'looked-after', 'address-confidential', 'died']);
    expect(changesOpenTo(aChild('c', { missingSince: '2026-03-30', lookedAfter: true }), today)).toEqual([
      'told',
      'found',
      'moved',
      'stay-began',
      'not-looked-after',
      'address-confidential',
      'died',
    ]);
    expect(changesOpenTo(aChild('c', { missingSince: '2026-03-30', missingToldOn: '2026-03-30' }), today)).toContain('found');
    expect(changesOpenTo(aChild('c', { dateOfBirth: null, expectedOn: '2026-05-01' }), today)).toEqual([
      'born',
      'moved',
      'address-confidential',
      'not-born-alive',
    ]);
    expect(changesOpenTo(aChild('c', { status: 'de-registered', deregisteredOn: '2026-03-01' }), today)).toEqual([
      'address-confidential',
      'died',
    ]);
    expect(changesOpenTo(aChild('c', { confidentialAddress: true }), today)).toContain('address-lift-asked');
    expect(changesOpenTo(aChild('c', { frozen: { on: today, because: 'died' } }), today)).toEqual([]);
  });

  it('is refused where it does not fit, as on an old card', () => {
    expect(problems(aGroup(), given('found'))).toBe('change-gone');
    expect(problems(aGroup(), given('born', { givenName: 'Non', familyName: 'Prŷs' }))).toBe('change-gone');
    expect(problems(aGroup(), given('missing', { childId: 'nobody' }))).toBe('change-gone');
  });
});

describe('a missing child', () => {
  it('is late from the next day until co-ordinator and police were told, and visit limits run on', () => {
    const { group } = recorded(aGroup(), given('missing', { on: '2026-03-30' }));
    const clocks = currentClocksOf(group, first(group), defaultRules, today);
    expect(clocks.find(({ clock }) => clock === 'D22')).toMatchObject({ trigger: '2026-03-30', state: 'breached' });
    expect(clocks.map(({ clock }) => clock)).toEqual(expect.arrayContaining(['D05', 'D06']));
    const told = recorded(group, given('told')).group;
    expect(openOf(first(told))).not.toContain('D22');
    expect(clockHistory(told, defaultRules, today).find(({ clock }) => clock === 'D22')).toMatchObject({ metOn: today, state: 'met-late' });
  });

  it.each<[string, string, readonly string[]]>([
    ['whom nobody had told the police of, is late until that day', '', ['2026-03-25 breached 4']],
    ['of whom they were told late, is late until they were told', '2026-03-27', ['2026-03-25 met-late 2']],
    ['of whom they were told at once, was never late', '2026-03-25', ['2026-03-25 met 0']],
  ])('who is found, %s', (_who, toldOn, expected) => {
    const of = (group: CoreGroup) =>
      clockHistory(group, defaultRules, today).flatMap(({ clock, trigger, state, daysLate }) =>
        clock === 'D22' ? [`${trigger} ${state} ${daysLate}`] : [],
      );
    const gone = recorded(aGroup(), given('missing', { on: '2026-03-25', toldOn })).group;
    const found = recorded(gone, given('found', { on: '2026-03-29' }));
    expect(of(found.group)).toEqual(expected);
    expect(openOf(first(found.group))).not.toContain('D22');
    const again = recorded(found.group, given('missing', { on: today })).group;
    expect(of(again)).toEqual([...expected, `${today} due 0`]);
    const undone = undoChange(found.group, found.change, 'It was somebody else', by);
    expect(undone.ok && [first(undone.value.group).missingSince, of(undone.value.group).length]).toEqual(['2026-03-25', 1]);
    expect(undone.ok && first(undone.value.group)).not.toHaveProperty('foundMissing');
  });

  it('who is found on the day on which they went missing was not missed, though nobody recorded a telling', () => {
    const gone = recorded(aGroup(), given('missing', { on: today })).group;
    const found = recorded(gone, given('found')).group;
    expect(clockHistory(found, defaultRules, today).filter(({ clock }) => clock === 'D22')).toEqual([]);
  });

  it('is found on a day that is not before they went missing, and no sibling changes', () => {
    const { group } = recorded(aGroup(), given('missing', { on: '2026-03-28', toldOn: '2026-03-28' }));
    expect(problems(group, given('found', { on: '2026-03-27' }))).toEqual({ on: 'before-it-happened' });
    const found = recorded(group, given('found', { on: '2026-03-29' })).group;
    expect(first(found)).toMatchObject({ missingSince: null, missingToldOn: null });
    expect(found.children[1]).toBe(group.children[1]);
  });

  it.each<[object, object]>([
    [{ on: '' }, { on: 'required' }],
    [{ on: '2026-04-01' }, { on: 'in-the-future' }],
    [{ on: '2019-02-23' }, { on: 'not-born' }],
    [{ on: '2026-03-30', toldOn: '2026-03-29' }, { toldOn: 'before-it-happened' }],
    [{ on: '2026-03-30', toldOn: '2026-04-02' }, { toldOn: 'in-the-future' }],
  ])('is not taken with %j', (more, fields) => {
    expect(problems(aGroup(), given('missing', more))).toEqual(fields);
  });
});

describe('other changes', () => {
  it('begins the visit limits of a baby on the day of birth', () => {
    const unborn = aGroup({ children: [aChild('child-1', { givenName: '', dateOfBirth: null, expectedOn: '2026-03-20' })] });
    expect(openOf(first(unborn))).not.toContain('D05');
    expect(problems(unborn, given('born', { givenName: 'Non' }))).toEqual({ familyName: 'required' });
    const { group } = recorded(unborn, given('born', { on: '2026-03-27', givenName: 'Non', familyName: 'Prŷs' }));
    expect(first(group)).toMatchObject({ givenName: 'Non', dateOfBirth: '2026-03-27', expectedOn: '2026-03-20' });
    const d05 = currentClocksOf(group, first(group), defaultRules, today).find(({ clock }) => clock === 'D05');
    expect(d05).toMatchObject({ trigger: '2026-03-27', because: { code: 'born' } });
  });

  it('asks for the first visit to a new home', () => {
    const { group } = recorded(aGroup(), given('moved', { on: '2026-03-30' }));
    const runs = clockHistory(group, defaultRules, today).filter(({ because }) => because.code === 'moved-house');
    expect(runs).toMatchObject([{ clock: 'D06', trigger: '2026-03-30', childId: 'child-1' }]);
  });

  it('counts a temporary stay until it ends', () => {
    const { group } = recorded(aGroup(), given('stay-began', { on: '2026-03-01' }));
    expect(openOf(first(group))).toContain('D18');
    const { group: ended } = recorded(group, given('stay-ended'));
    expect(first(ended).temporaryStay).toEqual({ from: '2026-03-01', transferRequestedOn: null, endedOn: today });
    const stays = clockHistory(ended, defaultRules, today).filter(({ clock }) => clock === 'D18');
    expect(stays).toMatchObject([{ state: 'cancelled', cancelReason: 'stay-ended' }]);
  });

  it('marks that a child is looked after and no longer is', () => {
    const { group } = recorded(aGroup(), given('looked-after'));
    expect(first(group)).toMatchObject({ lookedAfter: true, lookedAfterSince: today });
    expect(first(recorded(group, given('not-looked-after')).group).lookedAfter).toBe(false);
  });
});

describe('a death', () => {
  it('is taken only after the warning was answered', () => {
    expect(problems(aGroup(), given('died'))).toEqual({ on: 'say-yes-to-the-end' });
    expect(problems(aGroup(), given('died', { on: '2026-04-01', agreed: true }))).toEqual({ on: 'in-the-future' });
  });

  it('ends every clock of that child, and of nobody else', () => {
    const { group } = recorded(aGroup(), given('died', { on: '2026-03-30', agreed: true }));
    expect(isFrozen(group, 'child-1')).toBe(true);
    expect(openOf(first(group))).toEqual([]);
    expect(group.children[1]).toBe(aGroupChild(group, 'child-2'));
    expect(currentClocksOf(group, aGroupChild(group, 'child-2'), defaultRules, today).length).toBeGreaterThan(3);
    expect(recordChange(group, given('moved'), by)).toMatchObject({ ok: false, refusal: { kind: 'change-gone' } });
  });

  it('leaves the day on which registration had ended before', () => {
    const off = aGroup({ children: [aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-02-01' })] });
    expect(first(recorded(off, given('died', { agreed: true })).group).deregisteredOn).toBe('2026-02-01');
  });

  it('of an unborn baby ends the group’s clocks for it in the same way', () => {
    const unborn = aGroup({ children: [aChild('child-1', { dateOfBirth: null, expectedOn: '2026-05-01' })] });
    const { group } = recorded(unborn, given('not-born-alive', { agreed: true }));
    expect(first(group)).toMatchObject({ status: 'de-registered', frozen: { on: today, because: 'not-born-alive' } });
    expect(openOf(first(group))).toEqual([]);
  });
});

describe('entered in error', () => {
  it.each<NewChange>([
    given('died', { agreed: true }),
    given('missing', { toldOn: today }),
    given('moved'),
    given('stay-began'),
    given('looked-after'),
  ])('puts the facts back as they were after $what', (change) => {
    const before = first(aGroup());
    const done = recorded(aGroup(), change);
    const undone = undoChange(done.group, done.change, 'The wrong child', by);
    if (!undone.ok) throw new Error('not undone');
    const { changes, ...after } = first(undone.value.group);
    expect(after).toEqual(before);
    expect(changes).toMatchObject([{ what: change.what, undone: true }]);
    expect(undone.value.change.undone).toMatchObject({ by: 'macsen', reason: { text: 'The wrong child' } });
    expect(undoChange(undone.value.group, undone.value.change, 'again', by)).toMatchObject({ ok: false });
  });

  it('undoes the newest alone', () => {
    const one = recorded(aGroup(), given('missing', { on: '2026-03-30' }));
    const two = recorded(one.group, given('found'));
    expect(undoChange(two.group, one.change, 'x', by)).toMatchObject({ ok: false, refusal: { kind: 'later-change' } });
    const undone = undoChange(two.group, two.change, 'x', by);
    expect(undone.ok && first(undone.value.group)).toMatchObject({ missingSince: '2026-03-30', missingToldOn: null });
  });
});

function aGroupChild({ children }: CoreGroup, childId: string): Child {
  const child = children.find((each) => each.childId === childId);
  if (child === undefined) throw new Error('no child');
  return child;
}
