import fc from 'fast-check';
import { canonicalJson } from '../../../src/core/audit/canonicalJson';
import { partKey } from '../../../src/core/caseload/importMark';
import { mergeChildren } from '../../../src/core/caseload/mergeChildren';
import { threeWay } from '../../../src/core/caseload/threeWay';
import { currentClocksOf } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import { type Category, sittingOf } from '../../../src/core/facts';
import type { Role } from '../../../src/core/member';
import { moveReview, planReview } from '../../../src/core/review/planReview';
import {
  type Conference,
  conferenceFrom,
  plannedReview,
  type ReviewDecision,
  reviewClock,
  undecided,
} from '../../../src/core/review/review';
import { decideReview, groupingsOf, recordAttended, thereAs } from '../../../src/core/review/reviewHeld';
import { reviewsFor, wordsOfDecision } from '../../../src/core/review/reviewView';
import { addDays } from '../../../src/core/time/calendarDate';
import { defaultRules } from '../../../src/settings';
import { aChild, aGroup, aMember } from '../../support/aGroup';

const rules = defaultRules();
const today = '2026-04-01';
const anna = aMember('anna', 'conference-chair', { name: 'Anna' });
const group = (more: Partial<CoreGroup> = {}): CoreGroup => aGroup({ ...more, members: [...aGroup().members, anna] });
const seed = { seed: 20261120 };

function by(memberId: string, day = today, state = group()): Doer {
  const actor = state.members.find((member) => member.memberId === memberId);
  if (actor === undefined) throw new Error(`no ${memberId}`);
  let made = 0;
  return { actor, now: `${day}T09:00:00.000Z`, today: day, rules, language: 'en', newId: () => `${memberId}-${++made}` };
}

const plan = { childIds: ['child-1', 'child-2'], plannedOn: today, startsAt: '10:00', lateReason: '', dayAgreed: today };
const decision = {
  decision: 'remain' as ReviewDecision,
  categories: [] as Category[],
  reasons: 'why',
  dissent: '',
  heldOn: today,
  removalAgreed: false,
};

function value<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function first(conferences: readonly Conference[]): Conference {
  const [conference] = conferences;
  if (conference === undefined) throw new Error('no conference');
  return conference;
}

/** Two children in one sitting on the day, with three groupings there. */
function held(state = group()): { group: CoreGroup; conference: Conference } {
  const planned = value(planReview(state, plan, by('sian')));
  const there = { heldOn: today, memberIds: ['sian', 'ioan', 'noor', 'anna'], discretion: '', seen: 1 };
  return { group: planned.group, conference: value(recordAttended(planned.group, first(planned.conferences), there, by('anna'))) };
}

function decided(state: { group: CoreGroup; conference: Conference }, childId: string, more: Partial<typeof decision> = {}) {
  const done = value(decideReview(state.group, state.conference, { ...decision, childId, ...more }, by('anna')));
  return { group: done.group, conference: first(done.conferences) };
}

function clocksOf(state: CoreGroup, childId: string, day = today) {
  const child = state.children.find((each) => each.childId === childId);
  return child === undefined ? [] : currentClocksOf(state, child, rules, day);
}

describe('planning', () => {
  it.each<[string, Partial<typeof plan>, string, object]>([
    ['nobody is ticked', { childIds: [] }, 'sian', { children: 'required' }],
    ['a child of another group is named', { childIds: ['child-9'] }, 'sian', { children: 'not-your-child' }],
    ['the day has passed', { plannedOn: '2026-03-31' }, 'sian', { plannedOn: 'in-the-past' }],
    ['offices are closed', { plannedOn: '2026-04-03' }, 'sian', { plannedOn: 'closed-day' }],
    [
      'the co-ordinator chooses a day after the limit',
      { plannedOn: '2026-04-08', lateReason: 'x', dayAgreed: '2026-04-08' },
      'sian',
      { plannedOn: 'after-review-limit' },
    ],
    [
      'the conference chair gives no reason for a late day',
      { plannedOn: '2026-04-08', dayAgreed: '2026-04-08' },
      'anna',
      { plannedOn: 'after-the-limit-why' },
    ],
  ])('refuses when %s', (_when, more, who, fields) => {
    expect(planReview(group(), { ...plan, ...more }, by(who))).toEqual({ ok: false, refusal: { kind: 'check-fields', fields } });
  });

  it.each(['anna', 'macsen'])('takes a late day with a reason of %s, and keeps the reason', (who) => {
    const late = { ...plan, plannedOn: '2026-04-08', lateReason: 'No room', dayAgreed: '2026-04-08' };
    const { conferences, group: after } = value(planReview(group(), late, by(who)));
    expect(first(conferences).lateReason).toMatchObject({ text: 'No room', audience: { kind: 'practitioners' } });
    expect(clocksOf(after, 'child-1').find(({ clock }) => clock === 'D09')?.limit).toBe('2026-04-05');
  });

  it('plans no second review for a child, nor one for a temporary entry, for a child off the register or over eighteen', () => {
    const once = value(planReview(group(), plan, by('sian'))).group;
    expect(planReview(once, plan, by('sian'))).toMatchObject({ refusal: { fields: { children: 'review-planned' } } });
    for (const more of [
      { status: 'temporary' as const },
      { status: 'de-registered' as const, deregisteredOn: '2026-03-01' },
      { dateOfBirth: '2008-03-01' },
    ]) {
      const state = group({ children: [aChild('child-1', more)] });
      const refused = planReview(state, { ...plan, childIds: ['child-1'] }, by('sian'));
      expect(refused).toMatchObject({ refusal: { fields: { children: 'no-review-running' } } });
    }
  });
});

describe('postponing', () => {
  it('never moves a limit, whatever day it is moved to and however often', () => {
    const day = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 30 }), (days, later) => {
        const planned = value(planReview(group(), plan, by('sian')));
        let state = { group: planned.group, conference: first(planned.conferences) };
        for (const away of days) {
          const plannedOn = addDays(today, away);
          const to = {
            childIds: ['child-1', 'child-2'],
            plannedOn,
            startsAt: '11:00',
            dayAgreed: plannedOn,
            reason: 'ill',
            seen: state.conference.version,
          };
          const moved = moveReview(state.group, state.conference, to, by('anna'));
          if (moved.ok) state = { group: moved.value.group, conference: first(moved.value.conferences) };
        }
        const seenOn = addDays(today, later);
        for (const id of ['D09', 'D10']) {
          const limit = (from: CoreGroup) => clocksOf(from, 'child-1', seenOn).find(({ clock }) => clock === id)?.limit;
          expect(limit(state.group)).toBe(limit(group()));
        }
      }),
      seed,
    );
  });

  it('keeps a date of the case system in the head as moved, so that it is not planned again', () => {
    const imported = aChild('child-1');
    const fact = { kind: 'review' as const, plannedFor: '2026-04-02', heldOn: null, decision: null };
    const state = group({ children: [{ ...imported, conferences: [...imported.conferences, fact] }] });
    const conference = conferenceFrom(state, undefined, 'imported-2026-04-02');
    if (conference === undefined) throw new Error('no sitting');
    const to = { childIds: [], plannedOn: today, startsAt: '10:00', dayAgreed: today, reason: 'sooner', seen: 1 };
    const [child] = value(moveReview(state, conference, to, by('sian'))).group.children;
    expect(child?.conferences).toContainEqual({ ...fact, movedTo: today });
    expect(child && plannedReview(child)?.plannedFor).toBe(today);
  });

  it('outlasts the next import of a case system that still has the old date', () => {
    const fact = { kind: 'review' as const, plannedFor: '2026-04-02', heldOn: null, decision: null };
    const imported = { ...aChild('child-1'), conferences: [...aChild('child-1').conferences, fact] };
    const state = group({ children: [imported] });
    const conference = conferenceFrom(state, undefined, 'imported-2026-04-02');
    if (conference === undefined) throw new Error('no sitting');
    const to = { childIds: [], plannedOn: today, startsAt: '10:00', dayAgreed: today, reason: 'sooner', seen: 1 };
    const moved = value(moveReview(state, conference, to, by('sian'))).group.children;
    const marks = imported.conferences.map((each) => [partKey.conference('child-1', each), canonicalJson(each)]);
    const three = threeWay(Object.fromEntries(marks), canonicalJson, (same) => same);
    const [child] = mergeChildren(moved, [imported], {
      three,
      today,
      at: '2026-11-20T09:00:00.000Z',
      isMissed: () => false,
      sameVisits: new Map(),
      gone: new Set(),
      recorded: null,
    });
    expect(child && plannedReview(child)?.plannedFor).toBe(today);
  });

  it('leaves a decided child its day and gives the others a sitting of their own', () => {
    const state = decided(held(), 'child-1');
    const to = {
      childIds: [],
      plannedOn: '2026-04-02',
      startsAt: '10:00',
      dayAgreed: '2026-04-02',
      reason: 'time ran out',
      seen: state.conference.version,
    };
    const { group: after, conferences } = value(moveReview(state.group, state.conference, to, by('anna')));
    const [left, moved] = conferences;
    expect([left?.childIds, moved?.childIds, moved?.attended]).toEqual([['child-1'], ['child-2'], null]);
    expect(undecided(after, moved?.conferenceId ?? '').map(({ childId }) => childId)).toEqual(['child-2']);
  });

  it('refuses a card that shows an earlier state', () => {
    const planned = value(planReview(group(), plan, by('sian')));
    const to = { childIds: [], plannedOn: '2026-04-02', startsAt: '10:00', dayAgreed: '', reason: 'x', seen: 7 };
    expect(moveReview(planned.group, first(planned.conferences), to, by('sian'))).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile' },
    });
  });
});

describe('the quorum', () => {
  it('counts agencies of those who decide, not people, family, chair or minute taker', () => {
    const members = [
      ...aGroup().members,
      anna,
      aMember('ann', 'administrator', { agency: 'Office' }),
      aMember('fay', 'foster-carer', { agency: 'Fostering' }),
      aMember('ola', 'member', { agency: ' YSGOL Y BRYN ' }),
    ];
    expect(groupingsOf(members)).toBe(3);
  });

  it('takes a person with two roles for one agency, the one for which nobody else is there', () => {
    const anwen = { personId: 'person-anwen' };
    const roles = [aMember('anwen', 'manager', anwen), aMember('anwen-2', 'member', { ...anwen, agency: 'Ysgol y Bryn' })];
    const sian = aMember('sian', 'co-ordinator');
    expect(groupingsOf(roles)).toBe(1);
    expect(groupingsOf([...roles, sian])).toBe(2);
    expect(thereAs([...roles, sian], ['anwen', 'sian'])).toEqual({ memberIds: ['anwen', 'sian'], groupings: 2 });
    expect(thereAs([...roles, sian], ['anwen', 'anwen-2'])).toEqual({ memberIds: ['anwen'], groupings: 1 });
  });

  it.each<[string[], string, object | null]>([
    [['sian', 'macsen', 'elin', 'anna'], '', { attended: 'quorum-one' }],
    [['sian', 'macsen'], 'We go on', { attended: 'quorum-one' }],
    [['sian', 'ioan'], '', { discretion: 'quorum-two' }],
    [['sian', 'ioan'], 'We go on', null],
    [['sian', 'ioan', 'noor'], '', null],
    [['sian', 'ioan', 'made-up'], '', { discretion: 'quorum-two' }],
  ])('with %j and the reason “%s” there is %j to mend', (memberIds, discretion, fields) => {
    const planned = value(planReview(group(), plan, by('sian')));
    const recorded = recordAttended(
      planned.group,
      first(planned.conferences),
      { heldOn: today, memberIds, discretion, seen: 1 },
      by('anna'),
    );
    if (fields === null) expect(recorded.ok).toBe(true);
    else expect(recorded).toEqual({ ok: false, refusal: { kind: 'check-fields', fields } });
  });

  it('asks for who was there before any decision', () => {
    const planned = value(planReview(group(), plan, by('sian')));
    const refused = decideReview(planned.group, first(planned.conferences), { ...decision, childId: 'child-1' }, by('anna'));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'attendance-missing' } });
  });
});

describe('deciding', () => {
  it.each<[string, Partial<typeof decision>, object]>([
    ['another category is decided and none ticked', { decision: 'change-category' }, { categories: 'choose-one' }],
    [
      'another category is decided and the same ticked',
      { decision: 'change-category', categories: ['neglect'] },
      { categories: 'same-categories' },
    ],
    ['others are ticked and nothing is to change', { decision: 'remain', categories: ['emotional'] }, { categories: 'other-categories' }],
    ['a name is to come off at the first review', { decision: 'remove' }, { decision: 'removal-at-first-review' }],
  ])('stops when %s', (_when, more, fields) => {
    const { group: state, conference } = held();
    const refused = decideReview(state, conference, { ...decision, ...more, childId: 'child-1' }, by('anna'));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'check-fields', fields } });
  });

  it('starts the clock of the next review at once, six months on', () => {
    const { group: state } = decided(held(), 'child-1');
    const [child] = state.children;
    expect(child && reviewClock(state, child, rules, today)).toMatchObject({ clock: 'D10', limit: '2026-10-01', trigger: today });
  });

  it('changes the categories of that child alone', () => {
    const { group: state } = decided(held(), 'child-1', { decision: 'change-category', categories: ['emotional', 'neglect'] });
    expect(state.children.map(({ categories }) => categories)).toEqual([['emotional', 'neglect'], ['neglect']]);
  });

  it('takes one child off the register on that day and ends its clocks only', () => {
    const before = held();
    const { group: state } = decided(before, 'child-1', { decision: 'remove', removalAgreed: true });
    const [one, other] = state.children;
    expect(one).toMatchObject({ status: 'de-registered', deregisteredOn: today });
    // They end once the custodian has confirmed it; only the record of this very conference stays owed.
    const running = clocksOf(state, 'child-1').filter(({ waits, endedOn }) => endedOn === null && waits !== true);
    expect(running.map(({ clock, trigger }) => [clock, trigger])).toEqual([['D11', today]]);
    expect(other).toEqual(before.group.children[1]);
    expect(clocksOf(state, 'child-2')).toEqual(clocksOf(before.group, 'child-2'));
  });

  it('never moves a clock of a brother or sister, whatever is decided', () => {
    const choice = fc.constantFrom<ReviewDecision>('remain', 'change-category', 'remove');
    fc.assert(
      fc.property(choice, fc.integer({ min: 0, max: 400 }), (code, later) => {
        const before = held();
        const categories: Category[] = code === 'change-category' ? ['financial'] : [];
        const { group: state } = decided(before, 'child-1', { decision: code, categories, removalAgreed: true });
        const day = addDays(today, later);
        expect(clocksOf(state, 'child-2', day)).toEqual(clocksOf(before.group, 'child-2', day));
      }),
      seed,
    );
  });

  it('comes to the same children in whatever order their decisions are recorded', () => {
    const remain = { decision: 'remain' as const };
    const remove = { decision: 'remove' as const, removalAgreed: true };
    const oneWay = decided(decided(held(), 'child-1', remain), 'child-2', remove);
    const otherWay = decided(decided(held(), 'child-2', remove), 'child-1', remain);
    expect(oneWay.group.children).toEqual(otherWay.group.children);
  });

  it('ends a request for an early review once all its children have had theirs', () => {
    const mark = { requestId: 'r', askedBy: 'rhys', askedOn: today, answered: null, settled: null };
    const reviewRequests = [{ ...mark, childIds: ['child-1', 'child-2'] }];
    const once = decided(held(group({ reviewRequests })), 'child-1');
    expect(once.group.reviewRequests).toEqual([{ ...mark, childIds: ['child-2'] }]);
    expect(decided(once, 'child-2').group.reviewRequests).toEqual([]);
  });

  it('is made once for each child, and on the day that the card showed', () => {
    const state = decided(held(), 'child-1');
    const again = decideReview(state.group, state.conference, { ...decision, childId: 'child-1' }, by('anna'));
    const otherDay = decideReview(state.group, state.conference, { ...decision, childId: 'child-2', heldOn: '2026-03-31' }, by('anna'));
    expect(again).toEqual({ ok: false, refusal: { kind: 'review-decided' } });
    expect(otherDay).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
  });
});

describe('what is seen', () => {
  it.each<[Role, boolean]>([
    ['member', true],
    ['co-ordinator', true],
    ['auditor', true],
    ['parent', false],
    ['young-person', false],
    ['advocate', false],
    ['interpreter', false],
  ])('shows a %s reasons and dissent: %s', (role, sees) => {
    const { conference } = decided(held(), 'child-1', { dissent: 'The school disagreed' });
    const viewer = aMember('viewer', role, { childIds: ['child-1'] });
    expect(wordsOfDecision(viewer, conference, 'child-1') !== null).toBe(sees);
  });

  it('shows a parent of one child that child only', () => {
    const rhys = by('rhys').actor;
    expect(reviewsFor(group(), rhys, rules, today).map(({ child }) => child.childId)).toEqual(['child-2']);
    expect(wordsOfDecision(aMember('x', 'member', { childIds: ['child-2'] }), decided(held(), 'child-1').conference, 'child-1')).toBeNull();
  });

  it('makes one sitting of what the case system planned for one day', () => {
    const fact = { kind: 'review' as const, plannedFor: '2026-04-02', heldOn: null, decision: null };
    const children = [aChild('child-1'), aChild('child-2')].map((child) => ({ ...child, conferences: [...child.conferences, fact] }));
    const state = group({ children });
    expect(conferenceFrom(state, undefined, sittingOf(fact))?.childIds).toEqual(['child-1', 'child-2']);
    expect(conferenceFrom(state, undefined, 'imported-2026-04-09')).toBeUndefined();
  });
});
