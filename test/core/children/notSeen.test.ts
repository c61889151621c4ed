import fc from 'fast-check';
import { mayAddToNotSeen, mayDecideNotSeen, mayOpenNotSeen, mayTakeOnNotSeen } from '../../../src/core/children/childPermissions';
import { visitClocks } from '../../../src/core/children/movedLimits';
import {
  addDetails,
  awaitingFor,
  decideNotSeen,
  decisionDue,
  type NewNotSeen,
  reportNotSeen,
  takeOn,
} from '../../../src/core/children/notSeen';
import { isOfficeHours } from '../../../src/core/children/officeHours';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import { escalationAt, notSeenEscalation, notSeenNotices } from '../../../src/core/notices/notSeenNotices';
import { dayOf, instantOf } from '../../../src/core/time/londonTime';
import { aGroup, aMember } from '../../support/aGroup';
import { anyCoreGroup, anyDay, lastDay } from '../../support/anyCoreGroup';
import { defaultRules } from '../../support/coreGroups';

const now = '2026-11-20T09:30:00.000Z';
const today = '2026-11-20';
const people = [
  ...aGroup().members,
  aMember('glenys', 'senior-manager'),
  aMember('foster', 'foster-carer', { childIds: ['child-2'] }),
  aMember('ann', 'administrator'),
  aMember('cain', 'interpreter'),
  aMember('gone', 'member', { to: '2026-11-01' }),
  aMember('young', 'young-person', { childIds: ['child-1'] }),
];
const group = aGroup({ members: people });

function by(memberId: string, at = now, from: CoreGroup = group): Doer {
  let made = 0;
  const actor = from.members.find((member) => member.memberId === memberId);
  if (actor === undefined) throw new Error(`There is no ${memberId}.`);
  return { actor, now: at, today: dayOf(at), rules: defaultRules, language: 'en', newId: () => `id-${++made}` };
}

function reported(more: Partial<NewNotSeen> = {}, who = 'noor', from: CoreGroup = group) {
  const given = { childIds: ['child-1'], on: today, time: '09:00', place: 'At the door', danger: false, dayAgreed: '', ...more };
  const result = reportNotSeen(from, given, by(who, now, from));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const told = (who: string, more: Partial<NewNotSeen> = {}, from = group) =>
  notSeenNotices(from, reported(more, who, from).entry, defaultRules, today).map(({ recipientPersonId, escalatesAt }) => [
    recipientPersonId,
    escalatesAt,
  ]);

describe('a report that a child could not be seen', () => {
  it('waits for a decision, in the head too, and has a visit of a child not seen for each child', () => {
    const { entry, visits, group: after } = reported({ childIds: ['child-1', 'child-2'], danger: true });
    expect(entry).toMatchObject({ state: 'awaiting-decision', childIds: ['child-1', 'child-2'], danger: true });
    expect(visits.map(({ childId, fact, notSeenEntryId }) => [childId, fact.seen, notSeenEntryId])).toEqual([
      ['child-1', false, entry.entryId],
      ['child-2', false, entry.entryId],
    ]);
    expect(after.notSeenAwaiting).toEqual([{ entryId: entry.entryId, childIds: entry.childIds, on: today, enteredAt: now, danger: true }]);
    expect(currentClocks(after, defaultRules, today).find(({ clock }) => clock === 'D21')).toBeUndefined();
    expect(after.children[0]?.deniedAccess).toEqual([{ on: today, toldOn: today }]);
  });

  it('never moves a visit limit of any child', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, fc.constantFrom('sian', 'noor'), (drawn, on, who) => {
        const from = { ...drawn, members: [...drawn.members, aMember('noor', 'member', { from: '2025-01-01' })] };
        const at = instantOf(lastDay, '12:00');
        const given = {
          childIds: from.children.map(({ childId }) => childId),
          on,
          time: '09:00',
          place: 'x',
          danger: false,
          dayAgreed: on,
        };
        const result = reportNotSeen(from, given, by(who, at, from));
        if (!result.ok) return;
        const clocks = (each: CoreGroup) => visitClocks(currentClocks(each, defaultRules, lastDay));
        expect(clocks(result.value.group)).toEqual(clocks(from));
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  it('is told to co-ordinator and manager with the senior manager behind them, and as a note to the other practitioners', () => {
    const later = '2026-11-20T10:00:00.000Z';
    expect(told('noor')).toEqual([
      ['person-sian', later],
      ['person-macsen', later],
      ['person-ioan', null],
    ]);
  });

  it.each([
    ['sian', ['person-macsen', 'person-ioan', 'person-noor']],
    ['macsen', ['person-sian', 'person-ioan', 'person-noor']],
  ])('is not told to %s, who made it', (who, expected) => {
    expect(told(who).map(([person]) => person)).toEqual(expected);
  });

  it('is told to those alone who are here for the child', () => {
    expect(told('noor', { childIds: ['child-2'] }).map(([person]) => person)).toContain('person-foster');
    expect(told('noor').map(([person]) => person)).not.toContain('person-foster');
  });

  it('goes to the senior manager at once where nobody else is answerable', () => {
    const alone = aGroup({ members: people.filter(({ role }) => role !== 'manager' && role !== 'co-ordinator') });
    expect(told('noor', {}, alone)).toEqual([
      ['person-glenys', null],
      ['person-ioan', null],
    ]);
  });

  it('says in no notice what it is about', () => {
    const notices = notSeenNotices(group, reported().entry, defaultRules, today);
    expect(JSON.stringify(notices)).not.toMatch(/Mali|Prŷs|door|Noor|Ysgol/);
  });
});

describe('silence', () => {
  const { entry } = reported();
  const at = (time: string, of = entry) => notSeenEscalation(group, of, defaultRules, `2026-11-20T${time}:00.000Z`, today);

  it('goes to the senior manager after 30 minutes, not before, and always under the same id', () => {
    expect(escalationAt(entry, defaultRules)).toBe('2026-11-20T10:00:00.000Z');
    expect(at('09:59')).toEqual([]);
    expect(at('10:00').map(({ recipientPersonId }) => recipientPersonId)).toEqual(['person-glenys']);
    expect(at('11:00').map(({ id }) => id)).toEqual(at('10:00').map(({ id }) => id));
  });

  it('is over once somebody has it, or has decided', () => {
    expect(at('10:00', takeOn(entry, by('sian')))).toEqual([]);
    const decided = decideNotSeen(group, entry, { code: 'police', words: '', seen: 1 }, by('macsen'));
    expect(decided.ok && at('10:00', decided.value.entry)).toEqual([]);
  });
});

describe('what becomes of it', () => {
  const { entry, group: after } = reported();

  it('is added to and never changed', () => {
    const more = addDetails(entry, { announced: 'no', words: { 'refused-by': 'Uncle', 'their-words': 'Go away', more: '' } }, by('noor'));
    expect(more.ok && more.value).toMatchObject({ version: 2, announced: false, place: entry.place });
    expect(more.ok && more.value.details.map(({ words }) => words.text)).toEqual(['Uncle', 'Go away']);
    expect(addDetails(entry, { announced: '', words: { 'refused-by': '', 'their-words': '', more: '' } }, by('noor')).ok).toBe(false);
  });

  it('is decided on as it was read, and waits no longer', () => {
    expect(decideNotSeen(after, entry, { code: 'legal', words: '', seen: 2 }, by('macsen'))).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile' },
    });
    const decided = decideNotSeen(after, entry, { code: 'legal', words: 'Today', seen: 1 }, by('macsen'));
    if (!decided.ok) throw new Error('refused');
    expect(decided.value.group.notSeenAwaiting).toEqual([]);
    expect(decided.value.entry).toMatchObject({ state: 'decided', decisions: [{ code: 'legal', memberId: 'macsen' }] });
    expect(decisionDue(decided.value.entry, '2026-11-25')).toBeNull();
  });

  it('wants a decision the same day', () => {
    expect([decisionDue(entry, today), decisionDue(entry, '2026-11-21')]).toEqual(['today', 'late']);
  });

  it('is taken on once by each', () => {
    const taken = takeOn(entry, by('sian'));
    expect(takeOn(taken, by('sian'))).toBe(taken);
    expect(takeOn(taken, by('macsen')).takenOn).toHaveLength(2);
  });

  it.each([
    ['sian', true, true, false],
    ['macsen', true, true, true],
    ['glenys', true, true, true],
    ['noor', true, false, false],
    ['ioan', true, false, false],
    ['foster', false, false, false],
    ['ann', false, false, false],
    ['elin', false, false, false],
    ['young', false, false, false],
    ['cain', false, false, false],
  ])('%s: opens %s, takes on %s, decides %s', (who, opens, takesOn, decides) => {
    const asker = by(who);
    expect([mayOpenNotSeen(asker, entry).ok, mayTakeOnNotSeen(asker, entry).ok, mayDecideNotSeen(asker, entry).ok]).toEqual([
      opens,
      takesOn,
      decides,
    ]);
    expect(mayAddToNotSeen(asker, entry).ok).toBe(who === 'noor');
    expect(awaitingFor(after, asker.actor).length > 0).toBe(takesOn);
  });

  it('is not decided by the manager who reported it', () => {
    const own = reported({}, 'macsen');
    expect(mayDecideNotSeen(by('macsen'), own.entry)).toEqual({ ok: false, refusal: 'own-report' });
    expect(mayDecideNotSeen(by('glenys'), own.entry).ok).toBe(true);
  });
});

describe('office hours', () => {
  it.each([
    ['2026-11-20T08:29:00.000Z', false],
    ['2026-11-20T08:30:00.000Z', true],
    ['2026-11-20T16:59:00.000Z', true],
    ['2026-11-20T17:00:00.000Z', false],
    ['2026-07-01T07:30:00.000Z', true],
    ['2026-11-21T10:00:00.000Z', false],
    ['2026-12-25T10:00:00.000Z', false],
  ])('at %s: %s', (at, open) => {
    expect(isOfficeHours(defaultRules, at)).toBe(open);
  });
});
