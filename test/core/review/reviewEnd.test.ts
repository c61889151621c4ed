import { shownLateWords, stateWords } from '../../../src/bot/clocks/clockWords';
import type { Child } from '../../../src/core/child';
import { boardOf } from '../../../src/core/children/childBoard';
import { clockHistory, currentClocks } from '../../../src/core/clocks/clocksOf';
import { keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { missedClocks } from '../../../src/core/clocks/missedClocks';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import type { TransferFact } from '../../../src/core/facts';
import { glanceAt } from '../../../src/core/lists/glance';
import { openDuties } from '../../../src/core/notices/duties';
import { figuresOf, stateOf } from '../../../src/core/overview/figures';
import { endGroundsOpenTo, endRegistration } from '../../../src/core/review/reviewEnd';
import { checkRemoval } from '../../../src/core/review/reviewRemoval';
import { textFor } from '../../../src/text/texts';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { defaultRules } from '../../support/coreGroups';

const members = [...aGroup().members, aMember('reg', 'custodian')];

function by(memberId: string, today: string): Doer {
  const actor = members.find((member) => member.memberId === memberId);
  if (actor === undefined) throw new Error(memberId);
  return { actor, now: `${today}T10:00:00.000Z`, today, rules: defaultRules, language: 'en', newId: () => 'end-1' };
}

const group = aGroup({ members, children: [aChild('child-1', { dateOfBirth: '2008-01-20' })] });

function ended(before: CoreGroup, more: Partial<Parameters<typeof endRegistration>[1]> = {}, today = '2026-01-21') {
  const given = { childId: 'child-1', ground: 'turned-18', on: '', reasons: 'The birth certificate', ...more } as const;
  return endRegistration(before, given, by('sian', today));
}

const younger = aGroup({ members, children: [aChild('child-1')] });

function checked(outcome: 'confirmed' | 'sent-back', today = '2026-01-28'): CoreGroup {
  const made = ended(younger, { ground: 'left-uk', on: '2026-01-12' }, '2026-01-12');
  if (!made.ok) throw new Error('not ended');
  const [entry] = made.value.conferences;
  if (entry === undefined) throw new Error('no entry');
  const given = { childId: 'child-1', outcome, reason: 'Seen at school', seen: entry.version };
  const answer = checkRemoval(made.value.group, entry, given, by('reg', today));
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value.group;
}

describe('a registration that ends without a conference', () => {
  it('ends on the eighteenth birthday, whatever day was typed, and D23 is met once the custodian has confirmed it', () => {
    const made = ended(group, { on: '2026-01-02' });
    if (!made.ok) throw new Error('not ended');
    const state = (now: CoreGroup) => clockHistory(now, defaultRules, '2026-01-21').find(({ clock }) => clock === 'D23')?.state;
    expect(made.value.group.children[0]).toMatchObject({ status: 'de-registered', deregisteredOn: '2026-01-20', removal: { check: null } });
    expect(state(group)).toBe('breached');
    const [entry] = made.value.conferences;
    if (entry === undefined) throw new Error('no entry');
    const given = { childId: 'child-1', outcome: 'confirmed', reason: '', seen: 1 } as const;
    const answer = checkRemoval(made.value.group, entry, given, by('reg', '2026-01-21'));
    expect(answer.ok && state(answer.value.group)).toBe('met');
    expect(answer.ok && answer.value.group.children[0]?.removal?.told).toEqual({ agenciesOn: null, familyOn: null });
  });

  it('needs its reason to be so: no birthday before its day, no transfer that nobody notified', () => {
    const [child] = group.children;
    expect(child && endGroundsOpenTo(child, defaultRules, '2026-01-19')).toEqual(['left-uk']);
    expect(child && endGroundsOpenTo(child, defaultRules, '2026-01-20')).toEqual(['turned-18', 'left-uk']);
    expect(ended(group, { ground: 'transferred', on: '2026-01-20' })).toMatchObject({
      ok: false,
      refusal: { fields: { ground: 'choose-one' } },
    });
  });

  describe('as the child was transferred', () => {
    const moves = (transfer: Partial<TransferFact> = {}, more: Partial<Child> = {}): CoreGroup => {
      const away = { direction: 'out', notifiedOn: '2026-01-06', agreedPermanentOn: null, informationSentOn: null, ...transfer } as const;
      return aGroup({ members, children: [aChild('child-1', { transfer: away, ...more })] });
    };
    const end = (before: CoreGroup, on: string) => ended(before, { ground: 'transferred', on });

    it('waits for the transfer conference of the authority the child moves to, and says so with or without a day', () => {
      for (const on of ['', '2026-01-20'])
        expect(end(moves({ agreedPermanentOn: '2026-01-08', informationSentOn: '2026-01-07' }), on)).toMatchObject({
          ok: false,
          refusal: { fields: { ground: 'no-transfer-conference' } },
        });
      expect(end(moves({ theirConferenceOn: null }), '2026-01-20').ok).toBe(false);
    });

    it('ends from the day of that conference on, recorded as a step or exported', () => {
      const held = moves({ theirConferenceOn: '2026-01-16' });
      expect(end(held, '2026-01-15')).toMatchObject({ ok: false, refusal: { fields: { on: 'before-transfer-conference' } } });
      expect(end(held, '2026-01-16')).toMatchObject({ ok: true });
      const conference = { kind: 'transfer', plannedFor: '2026-01-16', heldOn: '2026-01-16', decision: 'register' } as const;
      expect(end(moves({}, { conferences: [conference] }), '2026-01-16').ok).toBe(true);
      const ofAnEarlierMove = { ...conference, plannedFor: '2026-01-05', heldOn: '2026-01-05' };
      expect(end(moves({}, { conferences: [ofAnEarlierMove] }), '2026-01-16').ok).toBe(false);
    });

    it('until then limits here go on from where they were', () => {
      const counted = (group: CoreGroup) => clockHistory(group, defaultRules, '2026-01-21').map(({ clock, limit }) => `${clock} ${limit}`);
      const conference = { kind: 'transfer', plannedFor: '2026-01-16', heldOn: '2026-01-16', decision: 'register' } as const;
      expect(counted(moves({ theirConferenceOn: '2026-01-16' }))).toEqual(counted(moves()));
      expect(counted(moves({}, { conferences: [conference] }))).toEqual(counted(moves()));
    });
  });

  it.each([
    ['', 'required'],
    ['2026-02-01', 'in-the-future'],
    ['2026-01-04', 'before-registration'],
  ])('on %j is not taken: %s', (on, problem) => {
    expect(ended(group, { ground: 'left-uk', on })).toMatchObject({ ok: false, refusal: { fields: { on: problem } } });
  });
});

describe('while the custodian has not answered', () => {
  const made = ended(younger, { ground: 'left-uk', on: '2026-01-12' }, '2026-01-12');
  const waiting = made.ok ? made.value.group : younger;

  it('limits wait: they are shown so, none is told but those of the child’s safety, and no other that comes meanwhile is passed', () => {
    const clock = (id: string) => currentClocks(waiting, defaultRules, '2026-01-28').find((each) => each.clock === id);
    expect(clock('D03')).toMatchObject({ limit: '2026-01-19', state: 'running', waits: true, endedOn: null });
    expect(clock('D05')).toMatchObject({ limit: '2026-01-19', state: 'breached', daysLate: 9, waits: true, endedOn: null });
    const told = openDuties(waiting, defaultRules, '2026-01-28').map(({ occurrence }) => occurrence.clock);
    expect(told).not.toContain('D03');
    expect(told).toEqual(expect.arrayContaining(['D05', 'D06']));
    expect(openDuties(younger, defaultRules, '2026-01-28').map(({ occurrence }) => occurrence.clock)).toContain('D05');
  });

  it('the eighteenth birthday stays among the limits and waits for the custodian', () => {
    const adult = ended(group);
    if (!adult.ok) throw new Error('not ended');
    const clock = currentClocks(adult.value.group, defaultRules, '2026-02-10').find((each) => each.clock === 'D23');
    expect(clock).toMatchObject({ limit: '2026-01-20', waits: true, metOn: null, endedOn: null });
    const kept = keepingBreachesOf(noKeptLimits('group-1'), group, adult.value.group, defaultRules, '2026-02-10');
    const late = missedClocks(kept, [], defaultRules).find((each) => each.clock === 'D23');
    expect(late && shownLateWords(textFor('en'), late).join(' ')).toBe(
      'Shown as late from Wednesday 21 January 2026 to Tuesday 10 February 2026. The end of the registration was entered on Tuesday 10 February 2026.',
    );
  });

  it('a confirmed one ends them on the day it was for', () => {
    const clocks = clockHistory(checked('confirmed'), defaultRules, '2026-01-28').filter((each) => each.clock === 'D05');
    expect(clocks).toMatchObject([{ state: 'cancelled', endedOn: '2026-01-12', daysLate: 0 }]);
  });

  it('a child who was not seen meanwhile stands late in the list, in its place by weight, and says that it waits', () => {
    const sian = group.members[0] ?? members[0];
    const quiet = aChild('child-0', { visits: [aVisitFact('2026-01-12')] });
    const both = { ...waiting, children: [quiet, ...waiting.children] };
    const board = sian === undefined ? [] : boardOf(both, sian, defaultRules, '2026-01-20');
    expect(board.map(({ childId }) => childId)).toEqual(['child-1', 'child-0']);
    expect(board[0]).toMatchObject({ isRemovalOpen: true, first: { clock: 'D05', daysLate: 1, waits: true } });
    expect(board[0]?.first && stateWords(textFor('en'), board[0].first)).toBe(
      '■ 1 working day late, deadline: Monday 19 January 2026 · waiting for the custodian of the register',
    );
    const due = currentClocks(waiting, defaultRules, '2026-01-19').find((each) => each.clock === 'D05');
    expect(due && stateWords(textFor('en'), due)).toBe(
      '▲ due now, deadline: Monday 19 January 2026 · waiting for the custodian of the register',
    );
  });

  it('a group says of no limit that it is to come, where its day has passed while it waits', () => {
    const seen = { ...waiting, children: waiting.children.map((child) => ({ ...child, visits: [aVisitFact('2026-01-27')] })) };
    const passed = currentClocks(seen, defaultRules, '2026-01-28').filter(
      ({ state, limit }) => state === 'running' && limit < '2026-01-28',
    );
    expect(passed.map(({ clock }) => clock)).toContain('D03');
    const { clocks } = glanceAt(seen, defaultRules, '2026-01-28');
    expect(clocks.filter(({ state, limit }) => state === 'running' && limit < '2026-01-28')).toEqual([]);
    expect(clocks.map(({ clock }) => clock)).toContain('D05');
  });

  it('a visit that was late meanwhile is counted as late, and stays missed once the end is confirmed', () => {
    const states = (today: string) =>
      figuresOf(waiting, defaultRules, today).children.flatMap(({ limits }) =>
        limits.flatMap((each) => (each.clock === 'D05' || each.clock === 'D03' ? [`${each.clock} ${stateOf(each, today)}`] : [])),
      );
    expect(states('2026-01-28').sort()).toEqual(['D03 running', 'D05 late']);
    const kept = keepingBreachesOf(noKeptLimits('group-1'), waiting, checked('confirmed'), defaultRules, '2026-01-28');
    const missed = missedClocks(kept, clockHistory(checked('confirmed'), defaultRules, '2026-01-28'), defaultRules);
    expect(missed.filter(({ clock }) => clock === 'D05')).toMatchObject([{ limit: '2026-01-19', shownLate: { until: '2026-01-28' } }]);
    expect(missed.filter(({ clock }) => clock === 'D03')).toEqual([]);
  });

  it('one that was sent back was never an end: what was due meanwhile is late', () => {
    const clock = currentClocks(checked('sent-back'), defaultRules, '2026-01-28').find((each) => each.clock === 'D05');
    expect(clock).toMatchObject({ limit: '2026-01-19', state: 'breached' });
    expect(clock?.waits).toBeUndefined();
  });

  it.each(['confirmed', 'sent-back'] as const)(
    'one that is %s when the child is registered again changes nothing of the new registration',
    (outcome) => {
      const made = ended(younger, { ground: 'left-uk', on: '2026-01-12' }, '2026-01-12');
      if (!made.ok) throw new Error('not ended');
      const [entry] = made.value.conferences;
      if (entry === undefined) throw new Error('no entry');
      const { removal: _, setHere: __, ...child } = made.value.group.children[0] ?? aChild('child-1');
      const now = { ...child, status: 'registered', registeredOn: '2026-01-26', deregisteredOn: null } as const;
      const again = { ...made.value.group, children: [now] };
      const given = { childId: 'child-1', outcome, reason: 'Seen at school', seen: entry.version };
      expect(checkRemoval(again, entry, given, { ...by('sian', '2026-01-28') }).ok).toBe(false);
      const answer = checkRemoval(again, entry, given, by('reg', '2026-01-28'));
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
      expect(answer.value.group.children).toEqual([now]);
      expect(answer.value.conferences).toMatchObject([{ version: entry.version + 1, checks: [{ childId: 'child-1', outcome }] }]);
      const [kept = entry] = answer.value.conferences;
      expect(checkRemoval(again, kept, { ...given, seen: kept.version }, by('reg', '2026-01-29')).ok).toBe(false);
    },
  );
});
