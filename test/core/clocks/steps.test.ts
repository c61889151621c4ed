import type { Child } from '../../../src/core/child';
import { currentClocks } from '../../../src/core/clocks/clocksOf';
import { mayRecordStep } from '../../../src/core/clocks/stepPermissions';
import { type NewStep, recordStep, stepsOpenTo } from '../../../src/core/clocks/steps';
import { type StepKind, stepKinds, stepTable } from '../../../src/core/clocks/stepTable';
import type { LimitId } from '../../../src/core/clockTable';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules, rulesWith } from '../../support/coreGroups';

const today = '2026-01-20';
const mair = aMember('mair', 'administrator');
const members = [...aGroup().members, mair, aMember('cadi', 'conference-chair')];

function memberOf(group: CoreGroup, memberId: string) {
  const found = group.members.find((member) => member.memberId === memberId);
  if (found === undefined) throw new Error(memberId);
  return found;
}

function by(group: CoreGroup, memberId = 'sian', on = today): Doer {
  let made = 0;
  return {
    actor: memberOf(group, memberId),
    now: `${on}T10:00:00.000Z`,
    today: on,
    rules: defaultRules,
    language: 'en',
    newId: () => `new-${++made}`,
  };
}

/** A group in which every step can be recorded: a conference of its own, a review to come, a move here, a stay, a new co-ordinator, apologies. */
const child = aChild('child-1', {
  conferences: [
    { kind: 'initial', plannedFor: '2026-01-05', heldOn: '2026-01-05', decision: 'register', summarySentOn: null, recordSentOn: null },
    { kind: 'review', plannedFor: '2026-03-30', heldOn: null, decision: null, reportsSentOn: null },
  ],
});
const group = aGroup({
  members,
  children: [child],
  meetings: [
    {
      ...{ meetingId: 'meeting-1', kind: 'initial', plannedFor: '2026-01-23', startsAt: null, heldOn: null, valid: null, cancelled: false },
      absenceReports: [{ memberId: 'ioan', apologisedOn: '2026-01-19', receivedOn: null }],
    },
  ],
  coordinatorChanges: [{ changedOn: '2026-01-16', toldOn: null, confirmedOn: null }],
});

function given(group: CoreGroup, what: StepKind, more: Partial<NewStep> = {}): NewStep {
  const spot = stepsOpenTo(group, memberOf(group, 'macsen')).find((each) => each.what === what);
  return { what, about: spot?.about ?? '', childIds: ['child-1'], on: today, notYet: false, why: '', ...more };
}

function stepped(group: CoreGroup, what: StepKind, more: Partial<NewStep> = {}): CoreGroup {
  const recorded = recordStep(group, given(group, what, more), by(group));
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
  return recorded.value.group;
}

const fromDecision = rulesWith({ initialConference: 'decision-to-enquire' });

function states(group: CoreGroup, clock: LimitId, rules = defaultRules): readonly string[] {
  return currentClocks(group, rules, today)
    .filter((each) => each.clock === clock && each.childId === 'child-1')
    .map(({ state }) => state);
}

/** What has to be recorded before each. */
const needs: Partial<Record<StepKind, readonly StepKind[]>> = {
  'corrections-received': ['record-sent'],
  'corrections-settled': ['record-sent', 'corrections-received'],
  'assessment-complete': ['enquiries-began'],
  'move-agreed': ['move-in-notified'],
  'information-sent': ['move-in-notified'],
  'transfer-conference': ['move-in-notified'],
};

/** Of whom a move here can be recorded: the child came without a conference of ours. */
const asMoved: readonly StepKind[] = ['move-in-notified', 'move-agreed', 'information-sent', 'transfer-conference'];

/** Of an end that the custodian has confirmed. */
const ended: Child = {
  ...child,
  ...{ status: 'de-registered', deregisteredOn: '2026-01-16' },
  removal: {
    ...{
      conferenceId: 'k1',
      decidedByPersonId: 'person-cadi',
      check: { outcome: 'confirmed', byPersonId: 'person-reg', on: '2026-01-19' },
    },
    told: { agenciesOn: null, familyOn: null },
  },
};

function ready(what: StepKind): CoreGroup {
  if (stepTable[what].topic === 'end') return { ...group, children: [ended] };
  const base =
    what === 'transfer-asked'
      ? { ...group, children: [{ ...child, temporaryStay: { from: '2026-01-06', transferRequestedOn: null, endedOn: null } }] }
      : asMoved.includes(what)
        ? { ...group, children: [{ ...child, conferences: [] }] }
        : group;
  return (needs[what] ?? []).reduce((before, each) => stepped(before, each), base);
}

describe('a step', () => {
  it.each(stepKinds.map((what) => [what, stepTable[what].starts, stepTable[what].meets] as const))(
    '%s starts %j and meets %j',
    (what, starts, meets) => {
      const before = ready(what);
      const now = stepped(before, what);
      for (const clock of starts)
        expect([clock, states(now, clock, what === 'enquiry-decided' ? fromDecision : defaultRules).length]).toEqual([clock, 1]);
      for (const clock of meets) {
        // Told and confirmed together meet D19.
        const both =
          what === 'change-told' ? stepped(now, 'change-confirmed') : what === 'change-confirmed' ? stepped(now, 'change-told') : now;
        const open = ['running', 'due-soon', 'due', 'breached'];
        expect([clock, states(before, clock).some((state) => open.includes(state))]).toEqual([clock, true]);
        expect([clock, states(both, clock).some((state) => open.includes(state))]).toEqual([clock, false]);
      }
    },
  );

  it('is the transfer conference of the other authority, of a child who moves there, from which no limit here counts', () => {
    const away = stepped(group, 'move-out-notified');
    const now = stepped(away, 'transfer-conference');
    expect(now.children[0]).toMatchObject({ transfer: { theirConferenceOn: today }, conferences: away.children[0]?.conferences ?? [] });
    for (const clock of ['D02', 'D03', 'D09'] as const) expect(states(now, clock)).toEqual(states(away, clock));
  });

  it('is corrected by another entry, which says why; what stood before stays in it', () => {
    const once = stepped(group, 'record-sent', { on: '2026-01-19' });
    const silent = recordStep(once, given(once, 'record-sent', { on: '2026-01-16' }), by(once));
    expect(silent).toMatchObject({ ok: false, refusal: { fields: { why: 'required' } } });
    const again = recordStep(once, given(once, 'record-sent', { on: '2026-01-16', why: 'The post went earlier' }), by(once));
    expect(again).toMatchObject({ ok: true, value: { step: { on: '2026-01-16', was: [{ childId: 'child-1', on: '2026-01-19' }] } } });
    if (again.ok) expect(again.value.group.children[0]?.conferences[0]?.recordSentOn).toBe('2026-01-16');
  });

  it('that was not done after all is open again', () => {
    const once = stepped(group, 'summary-sent', { on: '2026-01-12' });
    expect(states(once, 'D02')).toEqual(['met']);
    const gone = stepped(once, 'summary-sent', { on: '', notYet: true, why: 'It never left the office' });
    expect(states(gone, 'D02')).toEqual(['breached']);
  });

  it.each([
    ['no day', { on: '' }, { on: 'required' }],
    ['a day to come', { on: '2026-01-21' }, { on: 'in-the-future' }],
    ['a day before what it is about', { on: '2026-01-04' }, { on: 'before-it-happened' }],
    ['no child', { childIds: [] }, { children: 'choose-one' }],
    ['what is recorded already', { on: '', notYet: true }, { on: 'as-recorded' }],
  ])('with %s is not taken', (_what, more, fields) => {
    expect(recordStep(group, given(group, 'summary-sent', more), by(group))).toMatchObject({ ok: false, refusal: { fields } });
  });

  it('is recorded by those whose work it is, and a report by whoever owes it', () => {
    const may = (memberId: string, what: StepKind) => mayRecordStep({ actor: memberOf(group, memberId), group }, given(group, what)).ok;
    const who = ['sian', 'macsen', 'mair', 'cadi', 'ioan', 'noor', 'elin'];
    expect(who.filter((memberId) => may(memberId, 'record-sent'))).toEqual(['sian', 'macsen', 'mair', 'cadi']);
    expect(who.filter((memberId) => may(memberId, 'enquiries-began'))).toEqual(['sian', 'macsen']);
    expect(who.filter((memberId) => may(memberId, 'absence-report'))).toEqual(['sian', 'macsen', 'mair', 'ioan']);
  });

  describe('of a move to this area', () => {
    const moves = (group: CoreGroup) =>
      stepsOpenTo(group, memberOf(group, 'macsen')).flatMap(({ what, days }) =>
        what.startsWith('move-in') || what === 'transfer-conference' ? [[what, ...days.keys()]] : [],
      );
    const transfer = { direction: 'in', notifiedOn: '2026-01-12', agreedPermanentOn: null, informationSentOn: null } as const;
    const of = (more: Partial<Child>): CoreGroup => ({ ...group, children: [{ ...child, ...more }] });
    const aTransfer = { kind: 'transfer', plannedFor: '2026-01-13', heldOn: '2026-01-13', decision: 'register' } as const;

    it('is neither offered nor taken for a child whose own initial conference was here', () => {
      expect(moves(group)).toEqual([]);
      for (const what of ['move-in-notified', 'transfer-conference'] as const) {
        const press = { what, about: '', childIds: ['child-1'], on: '2026-01-12', notYet: false, why: 'A move' };
        expect(recordStep(group, press, by(group))).toMatchObject({ ok: false, refusal: { kind: 'gone' } });
      }
      // Nor the conference of a move that was recorded before.
      const press = { what: 'transfer-conference', about: '', childIds: ['child-1'], on: today, notYet: false, why: '' } as const;
      expect(recordStep(of({ transfer }), press, by(of({ transfer })))).toMatchObject({ ok: false, refusal: { kind: 'gone' } });
    });

    it('is offered of a brother who came from elsewhere and not of the one registered here', () => {
      const came = aChild('child-2', { conferences: [] });
      expect(moves({ ...group, children: [child, came] })).toEqual([['move-in-notified', 'child-2']]);
    });

    it.each<[string, Partial<Child>]>([
      ['has no conference here', { conferences: [] }],
      ['is a temporary entry', { status: 'temporary', homeAuthority: 'Dyffryn Mawr' }],
      ['was one until the register took them over', { homeAuthority: 'Dyffryn Mawr' }],
      ['is on the register by a transfer conference', { conferences: [...child.conferences, aTransfer], registeredOn: '2026-01-13' }],
      [
        'was registered here once, and since then by another authority',
        {
          registeredOn: '2026-01-13',
          earlierRegistrations: [{ registeredOn: '2025-01-05', deregisteredOn: '2026-01-09', categories: ['neglect'] }],
        },
      ],
    ])('is offered of a child who %s', (_which, more) => {
      expect(moves(of(more))).toEqual([['move-in-notified', 'child-1']]);
    });

    it('can be taken back where it was recorded all the same', () => {
      const wrong = of({ transfer, conferences: [...child.conferences, aTransfer] });
      expect(moves(wrong)).toEqual([
        ['move-in-notified', 'child-1'],
        ['transfer-conference', 'child-1'],
      ]);
      const before = states(wrong, 'D09');
      const right = stepped(stepped(wrong, 'transfer-conference', { on: '', notYet: true, why: 'Of another child' }), 'move-in-notified', {
        on: '',
        notYet: true,
        why: 'Of another child',
      });
      expect(right.children[0]?.transfer).toBeUndefined();
      expect(right.children[0]?.conferences).toEqual(child.conferences);
      expect(before).toEqual(['running']);
    });
  });

  describe('of several children', () => {
    const transfer = { direction: 'out', notifiedOn: '2026-01-06', agreedPermanentOn: null, informationSentOn: null } as const;
    const other = aChild('child-2', { transfer: { ...transfer, notifiedOn: '2026-01-15' } });
    const two = aGroup({ members, children: [{ ...child, transfer }, other] });
    const sent = (childIds: readonly string[]) => recordStep(two, given(two, 'information-sent', { childIds, on: '2026-01-08' }), by(two));

    it('has a day that is compared with those who are ticked alone', () => {
      expect(sent(['child-1'])).toMatchObject({ ok: true });
      for (const childIds of [['child-2'], ['child-1', 'child-2']])
        expect(sent(childIds)).toMatchObject({ ok: false, refusal: { fields: { on: 'before-it-happened' } } });
    });

    it('is offered of each conference of this registration whose record is owed, and of no older one that was settled', () => {
      const held = (kind: 'initial' | 'review', on: string, recordSentOn: string | null) =>
        ({ kind, plannedFor: on, heldOn: on, decision: 'register', summarySentOn: null, recordSentOn }) as const;
      const conferences = [
        held('initial', '2024-02-05', null),
        { ...held('review', '2024-05-05', '2024-05-10'), decision: 'remove' as const },
        held('initial', '2025-06-02', null),
        held('review', '2025-08-25', '2025-09-15'),
        held('review', '2026-01-12', null),
      ];
      const again = aGroup({ members, children: [{ ...child, registeredOn: '2025-06-02', conferences }] });
      const offered = (what: StepKind) =>
        stepsOpenTo(again, memberOf(again, 'macsen')).flatMap((spot) => (spot.what === what ? [spot.about] : []));
      expect(offered('record-sent')).toEqual(['initial 2025-06-02', 'review 2026-01-12']);
      expect(offered('corrections-received')).toEqual(['review 2025-08-25']);
      const done = recordStep(again, given(again, 'record-sent', { about: 'initial 2025-06-02' }), by(again));
      expect(done.ok && done.value.group.children[0]?.conferences.map(({ recordSentOn }) => recordSentOn)).toEqual([
        ...[null, '2024-05-10', today, '2025-09-15', null],
      ]);
    });

    it('leaves out who is off the register, but for the move away and the conference by which they left', () => {
      const off = { ...other, status: 'de-registered', deregisteredOn: '2026-01-16' } as const;
      const withOff = { ...two, children: [...two.children.slice(0, 1), off] };
      const whom = (group: CoreGroup, what: StepKind) =>
        stepsOpenTo(group, memberOf(group, 'macsen')).flatMap((spot) => (spot.what === what ? [...spot.days.keys()] : []));
      expect(whom(two, 'enquiries-began')).toEqual(['child-1', 'child-2']);
      expect(whom(withOff, 'enquiries-began')).toEqual(['child-1']);
      expect(whom(withOff, 'record-sent')).toEqual(['child-1']);
      expect(whom(withOff, 'information-sent')).toEqual(['child-1', 'child-2']);
      const left = { kind: 'review', plannedFor: '2026-01-16', heldOn: '2026-01-16', decision: 'remove', recordSentOn: null } as const;
      const atReview = { ...withOff, children: [child, { ...off, conferences: [...off.conferences, left] }] };
      expect(whom(atReview, 'record-sent')).toEqual(['child-1', 'child-2']);
      const unconfirmed = { ...off, removal: { conferenceId: 'c', decidedByPersonId: 'person-sian', check: null } };
      expect(whom({ ...two, children: [unconfirmed] }, 'enquiries-began')).toEqual(['child-2']);
    });
  });

  describe('of a day that cannot be', () => {
    const born = { ...group, members: members.map((each) => ({ ...each, from: '2026-01-05' })) };
    const of = (dateOfBirth: string | null, what: StepKind, on: string, registeredOn = '2026-01-05') => {
      const now = { ...born, children: [{ ...child, dateOfBirth, registeredOn }] };
      const made = recordStep(now, given(now, what, { on }), by(now));
      return made.ok ? 'taken' : made.refusal;
    };
    const refused = { kind: 'check-fields', fields: { on: 'before-the-child' } };

    it('is refused: before birth, and long before anything that is known', () => {
      expect(of('2010-05-01', 'move-out-notified', '2009-06-01')).toEqual(refused);
      expect(of('2025-05-01', 'move-out-notified', '2025-04-30')).toEqual(refused);
      expect(of(null, 'strategy-discussion', '2025-01-04')).toEqual(refused);
      expect(of('2010-05-01', 'strategy-discussion', '2025-01-05')).toBe('taken');
    });

    it('is none where enquiries were about an unborn child', () => {
      expect(of('2025-12-20', 'strategy-discussion', '2025-12-01')).toBe('taken');
      expect(of('2025-12-20', 'strategy-discussion', '2025-02-01')).toEqual(refused);
      expect(of('2026-01-12', 'move-out-notified', '2026-01-08')).toBe('taken');
    });
  });

  it('cannot be recorded of a child who has died', () => {
    const frozen = { ...group, children: [{ ...child, frozen: { on: today, because: 'died' as const } }] };
    expect(recordStep(frozen, given(group, 'record-sent'), by(frozen))).toMatchObject({ ok: false, refusal: { kind: 'gone' } });
  });
});
