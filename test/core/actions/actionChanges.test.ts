import fc from 'fast-check';
import {
  agreeAction,
  blockAction,
  chooseOwner,
  detailAction,
  finishAction,
  giveMoreTime,
  type NewAction,
  type Remark,
  reopenAction,
  type Writing,
} from '../../../src/core/actions/actionChanges';
import type { Plan } from '../../../src/core/actions/actions';
import { leansOnVagueVerb } from '../../../src/core/actions/vagueVerbs';
import type { Member } from '../../../src/core/member';
import type { Refusal } from '../../../src/core/refusals';
import type { Result } from '../../../src/core/result';
import { aGroup, aMember } from '../../support/aGroup';
import { anAction, aPlan, someWords } from '../../support/aPlan';

const group = aGroup();
const writing: Writing = { by: 'sian', at: '2026-11-20T09:00:00.000Z', language: 'en', today: '2026-11-20' };
const [sian = aMember('sian', 'co-ordinator')] = group.members;
const elin = group.members.find(({ memberId }) => memberId === 'elin') ?? sian;
const said = (text: string, actor: Member = sian, audience = ''): Remark => ({ text, actor, audience });
const seen = { actionId: 'a', v: 1 };
const made = { actionId: 'new', meetingId: null };
const given: NewAction = {
  words: 'Ring the school',
  owner: { kind: 'member', memberId: 'noor' },
  childIds: ['child-1'],
  dueOn: '2026-11-20',
  audience: 'everyone',
};

function allowed(result: Result<Plan, Refusal>): Plan {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const fieldsOf = (result: Result<Plan, Refusal>): unknown => (result.ok ? 'allowed' : result.refusal.fields);

describe('agreeing an action', () => {
  it('adds it with one owner, its children and its day', () => {
    const plan = allowed(agreeAction(group, aPlan(anAction('a')), given, { actionId: 'new', meetingId: 'meeting-1' }, writing));
    expect(plan.version).toBe(2);
    expect(plan.actions[1]).toMatchObject({
      actionId: 'new',
      version: 1,
      words: { text: 'Ring the school', audience: { kind: 'everyone' } },
      owner: { kind: 'member', memberId: 'noor' },
      childIds: ['child-1'],
      setOn: '2026-11-20',
      setAtMeetingId: 'meeting-1',
      state: 'open',
    });
  });

  it('may give it to a named person outside the group', () => {
    const plan = allowed(agreeAction(group, aPlan(), { ...given, owner: { kind: 'outside', name: 'Nain' } }, made, writing));
    expect(plan.actions[0]?.owner).toMatchObject({ kind: 'outside', name: { text: 'Nain', by: 'sian' } });
  });

  it.each<[string, Partial<NewAction>, Record<string, string>]>([
    ['a day that has passed', { dueOn: '2026-11-19' }, { dueOn: 'in-the-past' }],
    ['no child', { childIds: [] }, { children: 'choose-one' }],
    ['a child of another group', { childIds: ['child-9'] }, { children: 'choose-one' }],
    ['an owner who is not a member', { owner: { kind: 'member', memberId: 'nobody' } }, { owner: 'choose-one' }],
    ['an owner who is here for another child', { owner: { kind: 'member', memberId: 'rhys' } }, { owner: 'not-for-child' }],
    ['two things at once', { dueOn: '2020-01-01', childIds: [] }, { dueOn: 'in-the-past', children: 'choose-one' }],
  ])('asks to mend %s', (_name, wrong, fields) => {
    expect(fieldsOf(agreeAction(group, aPlan(), { ...given, ...wrong }, made, writing))).toEqual(fields);
  });

  it.each(['interpreter', 'advocate', 'auditor', 'custodian'] as const)('is never for an %s to do', (role) => {
    const larger = aGroup({ members: [...group.members, aMember('x', role)] });
    const owner = { kind: 'member', memberId: 'x' } as const;
    expect(fieldsOf(agreeAction(larger, aPlan(), { ...given, owner }, made, writing))).toEqual({ owner: 'choose-one' });
  });
});

describe('saying more about an action', () => {
  const none = { coOwnerMemberIds: [], outcome: '', measure: '', ifNotDone: '' };

  it('keeps who wrote what was not changed', () => {
    const plan = aPlan(anAction('a', { outcome: someWords('Safe', 'ioan') }));
    const after = allowed(detailAction(group, plan, seen, { ...none, outcome: 'Safe', measure: 'Weekly note' }, writing));
    expect(after.actions[0]).toMatchObject({ outcome: { by: 'ioan' }, measure: { text: 'Weekly note', by: 'sian' }, ifNotDone: null });
  });

  it('does not make the owner their own helper, and nobody a helper twice', () => {
    const after = allowed(
      detailAction(group, aPlan(anAction('a')), seen, { ...none, coOwnerMemberIds: ['noor', 'ioan', 'ioan'] }, writing),
    );
    expect(after.actions[0]?.coOwnerMemberIds).toEqual(['ioan']);
  });

  it('takes only members who may be given an action', () => {
    expect(fieldsOf(detailAction(group, aPlan(anAction('a')), seen, { ...none, coOwnerMemberIds: ['nobody'] }, writing))).toEqual({
      coOwners: 'choose-one',
    });
  });
});

describe('what becomes of an action', () => {
  it('is done on the day, with the difference it made', () => {
    const after = allowed(finishAction(aPlan(anAction('a')), seen, said('She sleeps', sian), writing));
    expect(after.actions[0]).toMatchObject({ state: 'done', doneOn: '2026-11-20', version: 2, effect: { text: 'She sleeps' } });
  });

  it('keeps a parent’s comment from the rest of the family', () => {
    const after = allowed(finishAction(aPlan(anAction('a')), seen, said('I left', elin), { ...writing, by: 'elin' }));
    expect(after.actions[0]?.effect?.audience).toEqual({ kind: 'one-parent', memberId: 'elin' });
  });

  it('says what is in the way to practitioners, unless whoever writes it chose everyone', () => {
    const audienceOf = (audience: string, plan = aPlan(anAction('a'))) => {
      const result = blockAction(plan, seen, said('No bus', sian, audience), writing);
      return result.ok ? result.value.actions[0]?.blocked?.audience.kind : result.refusal.fields;
    };
    expect([audienceOf(''), audienceOf('practitioners'), audienceOf('everyone')]).toEqual(['practitioners', 'practitioners', 'everyone']);
    const forPractitioners = aPlan(anAction('a', { words: someWords('Ring', 'sian', { kind: 'practitioners' }) }));
    expect(audienceOf('everyone', forPractitioners)).toEqual({ audience: 'choose-one' });
    expect(audienceOf('third-party')).toEqual({ audience: 'choose-one' });
  });

  it('counts every time more time is given, and keeps the old day', () => {
    const once = allowed(giveMoreTime(aPlan(anAction('a')), seen, '2026-12-01', said('Ill'), writing));
    const twice = allowed(giveMoreTime(once, { actionId: 'a', v: 2 }, '2026-12-08', said('Still ill'), writing));
    expect(twice.actions[0]?.extensions.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-26', '2026-12-01'],
      ['2026-12-01', '2026-12-08'],
    ]);
    expect(twice.actions[0]?.dueOn).toBe('2026-12-08');
  });

  it.each([
    ['2026-11-19', 'in-the-past'],
    ['2026-11-26', 'not-later'],
    ['2026-11-24', 'not-later'],
  ])('does not call %s more time', (until, problem) => {
    expect(fieldsOf(giveMoreTime(aPlan(anAction('a')), seen, until, said('x'), writing))).toEqual({ until: problem });
  });

  it('opens again with what had been said kept', () => {
    const blocked = allowed(blockAction(aPlan(anAction('a')), seen, said('No bus'), writing));
    const done = allowed(finishAction(blocked, { actionId: 'a', v: 2 }, said('Walked', sian), writing));
    const again = allowed(reopenAction(done, { actionId: 'a', v: 3 }, said('Not so'), writing));
    expect(again.actions[0]).toMatchObject({
      state: 'open',
      doneOn: null,
      effect: null,
      reopenings: [{ doneOn: '2026-11-20', effect: { text: 'Walked' }, blocked: { text: 'No bus' }, reason: { text: 'Not so' } }],
    });
  });

  it('goes to somebody else who then is no longer only a helper', () => {
    const plan = aPlan(anAction('a', { coOwnerMemberIds: ['ioan', 'sian'] }));
    const after = allowed(chooseOwner(group, plan, seen, { kind: 'member', memberId: 'ioan' }, writing));
    expect(after.actions[0]).toMatchObject({ owner: { memberId: 'ioan' }, coOwnerMemberIds: ['sian'] });
  });

  it('is refused for a version that was not seen, and for an action that is not there', () => {
    const plan = aPlan(anAction('a', { version: 4 }));
    expect(blockAction(plan, seen, said('x'), writing)).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
    expect(blockAction(plan, { actionId: 'b', v: 1 }, said('x'), writing)).toEqual({ ok: false, refusal: { kind: 'gone' } });
  });

  it('is settled once done: only opening it again changes it', () => {
    const plan = aPlan(anAction('a', { state: 'done', doneOn: '2026-11-19' }));
    const refused = { ok: false, refusal: { kind: 'action-done' } };
    expect(finishAction(plan, seen, said('x', sian), writing)).toEqual(refused);
    expect(blockAction(plan, seen, said('x'), writing)).toEqual(refused);
    expect(giveMoreTime(plan, seen, '2027-01-01', said('x'), writing)).toEqual(refused);
  });
});

type Step = { readonly kind: string; readonly id: string; readonly stale: boolean; readonly text: string; readonly day: string };

function take(plan: Plan, { kind, id, stale, text, day }: Step, actor: Member): Result<Plan, Refusal> {
  const version = plan.actions.find(({ actionId }) => actionId === id)?.version ?? 0;
  const about = { actionId: id, v: stale ? version - 1 : version };
  switch (kind) {
    case 'agree':
      return agreeAction(
        group,
        plan,
        { ...given, words: text, dueOn: day },
        { actionId: `${id}${plan.actions.length}`, meetingId: null },
        writing,
      );
    case 'detail':
      return detailAction(group, plan, about, { coOwnerMemberIds: ['ioan'], outcome: text, measure: '', ifNotDone: text }, writing);
    case 'finish':
      return finishAction(plan, about, said(text, actor), writing);
    case 'extend':
      return giveMoreTime(plan, about, day, said(text), writing);
    case 'block':
      return blockAction(plan, about, said(text), writing);
    case 'reopen':
      return reopenAction(plan, about, said(text), writing);
    default:
      return chooseOwner(group, plan, about, { kind: 'outside', name: text }, writing);
  }
}

it('never loses an action, a word of it, or the count of its extensions, whatever is pressed', () => {
  const step = fc.record({
    kind: fc.constantFrom('agree', 'detail', 'finish', 'extend', 'block', 'reopen', 'owner'),
    id: fc.constantFrom('a', 'b', 'c'),
    stale: fc.boolean(),
    text: fc.string({ maxLength: 20 }),
    day: fc.constantFrom('2026-01-01', '2026-11-20', '2026-12-01', '2027-03-01', '2028-02-29'),
  });
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let plan = aPlan(anAction('a'), anAction('b'), anAction('c'));
      for (const each of steps) {
        const result = take(plan, each, sian);
        if (!result.ok) continue;
        accepted += 1;
        const after = result.value;
        expect(after.version).toBe(plan.version + 1);
        for (const before of plan.actions) {
          const now = after.actions.find(({ actionId }) => actionId === before.actionId);
          expect(now?.words).toEqual(before.words);
          expect(now?.extensions.slice(0, before.extensions.length)).toEqual(before.extensions);
          expect(now?.version).toBeGreaterThanOrEqual(before.version);
          if (before.state === 'done' && each.kind !== 'reopen') expect(now?.state).toBe('done');
          if (now?.state === 'done') expect([now.doneOn, now.effect]).not.toContain(null);
        }
        plan = after;
      }
    }),
    { seed: 20261120, numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(500);
});

describe('a verb that says too little', () => {
  it.each([
    'Parents to engage with services',
    'MONITORING of school runs',
    'Continue',
    "Ymgysylltu â'r ysgol",
    'Y rhieni i wella’r drefn',
    'Ei fonitro bob wythnos',
    'Rhaid parhau',
    'Er mwyn sicrhau',
    'Cytunwyd ar barhau',
  ])('is found in “%s”', (words) => expect(leansOnVagueVerb(words)).toBe(true));

  it.each(['Mam keeps the picture chart', 'Ffonio’r ysgol bob dydd Mawrth', 'gwell', '', 'مراقبة'])('is not found in “%s”', (words) =>
    expect(leansOnVagueVerb(words)).toBe(false),
  );
});
