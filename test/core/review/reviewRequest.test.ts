import { currentClocksOf } from '../../../src/core/clocks/clocksOf';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import type { Role } from '../../../src/core/member';
import { voiceWordsSeenBy } from '../../../src/core/review/reviewPermissions';
import { answerRequest, askForReview, requestState, settleRequest } from '../../../src/core/review/reviewRequest';
import { replyWords, requestsFor } from '../../../src/core/review/reviewView';
import { recordVoice } from '../../../src/core/review/voice';
import { defaultRules } from '../../../src/settings';
import { aGroup, aMember } from '../../support/aGroup';

const rules = defaultRules();
const friday = '2026-11-20';
const members = [...aGroup().members, aMember('anna', 'conference-chair')];
const group: CoreGroup = aGroup({ members });

function by(memberId: string, today = friday): Doer {
  const actor = members.find((member) => member.memberId === memberId);
  if (actor === undefined) throw new Error(`no ${memberId}`);
  return { actor, now: `${today}T09:00:00.000Z`, today, rules, language: 'en', newId: () => `made-by-${memberId}` };
}

function value<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const asked = (who = 'rhys') => value(askForReview(group, { childIds: ['child-2'], ground: 'new-harm', words: 'Please' }, by(who)));

describe('a request for an early review', () => {
  it('waits two working days for its answer, then is late', () => {
    const [mark] = asked().group.reviewRequests ?? [];
    if (mark === undefined) throw new Error('no mark');
    expect(['2026-11-20', '2026-11-24', '2026-11-25'].map((day) => requestState(mark, rules, day))).toEqual(['waiting', 'waiting', 'late']);
  });

  it.each<[string[], object]>([
    [[], { children: 'required' }],
    [['child-1'], { children: 'not-your-child' }],
    [['child-9'], { children: 'not-your-child' }],
  ])('is not taken from a parent for %j', (childIds, fields) => {
    const refused = askForReview(group, { childIds, ground: 'other', words: 'x' }, by('rhys'));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'check-fields', fields } });
  });

  it('is refused with a reason only, answered once, and decided by the chair whatever was answered', () => {
    const { group: state, request } = asked();
    const noReason = answerRequest(state, request, { code: 'refuse', words: '', seen: 1 }, by('sian'));
    expect(noReason).toEqual({ ok: false, refusal: { kind: 'check-fields', fields: { why: 'required' } } });
    const answered = value(answerRequest(state, request, { code: 'refuse', words: 'Not now', seen: 1 }, by('sian')));
    expect(answerRequest(answered.group, answered.request, { code: 'agree', words: '', seen: 2 }, by('macsen'))).toMatchObject({
      ok: false,
    });
    const settled = value(settleRequest(answered.group, answered.request, { code: 'agree', words: '', seen: 2 }, by('anna')));
    expect(settled.group.reviewRequests).toEqual([expect.objectContaining({ answered: 'refuse', settled: 'agree' })]);
    expect(settleRequest(settled.group, settled.request, { code: 'refuse', words: 'x', seen: 3 }, by('anna'))).toMatchObject({ ok: false });
  });

  it('is not answered on a card that shows an earlier state', () => {
    const { group: state, request } = asked();
    expect(answerRequest(state, request, { code: 'agree', words: '', seen: 5 }, by('sian'))).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile' },
    });
  });

  it('is read by whoever asked and by practitioners for that child, and by nobody else', () => {
    const { group: state, request } = asked();
    const readers = members.filter((member) => requestsFor(state, member).length > 0).map(({ memberId }) => memberId);
    expect(readers).toEqual(['sian', 'macsen', 'ioan', 'noor', 'rhys', 'anna']);
    const answered = value(answerRequest(state, request, { code: 'refuse', words: 'Not now', seen: 1 }, by('sian'))).request;
    const read = (memberId: string) => replyWords(by(memberId).actor, answered, answered.answer);
    expect([read('rhys'), read('ioan'), read('elin')]).toEqual(['Not now', 'Not now', null]);
  });
});

describe('the voice of a child', () => {
  const said = { childId: 'child-1', on: friday, method: 'drawing' as const, words: 'I like Nain', advocacy: 'declined' as const };

  it('is kept beside earlier ones, and each word on an advocate counts as the offer made again', () => {
    const once = value(recordVoice(group, { ...said, on: '2026-11-02' }, by('ioan'))).group;
    const twice = value(recordVoice(once, said, by('sian'))).group;
    const [child] = twice.children;
    expect(child?.voices?.map(({ on }) => on)).toEqual(['2026-11-02', friday]);
    expect(child?.advocacyOfferedOn).toEqual(['2026-11-02', friday]);
    const advocacy = child && currentClocksOf(twice, child, rules, friday).find(({ clock }) => clock === 'D24');
    expect(advocacy?.metOn).toBe('2026-11-02');
    expect(twice.children[1]).toEqual(group.children[1]);
  });

  it.each<[object, object]>([
    [{ on: '2026-11-21' }, { on: 'in-the-future' }],
    [{ on: '2018-01-01' }, { on: 'not-born' }],
    [{ on: '2025-12-01' }, { on: 'before-registration' }],
    [{ words: '', advocacy: null }, { said: 'required' }],
  ])('is not taken with %j', (more, fields) => {
    expect(recordVoice(group, { ...said, ...more }, by('sian'))).toEqual({ ok: false, refusal: { kind: 'check-fields', fields } });
  });

  it.each<[string, Role, string[], boolean]>([
    ['ioan', 'member', [], true],
    ['noor', 'member', [], false],
    ['sian', 'co-ordinator', [], true],
    ['anna', 'conference-chair', [], true],
    ['child', 'young-person', ['child-1'], true],
    ['brother', 'young-person', ['child-2'], false],
    ['elin', 'parent', [], false],
    ['ann', 'administrator', [], false],
    ['adv', 'advocate', ['child-1'], false],
  ])('is read by %s, a %s of %j: %s', (memberId, role, childIds, reads) => {
    const { voice } = value(recordVoice(group, said, by('ioan')));
    expect(voiceWordsSeenBy(aMember(memberId, role, { childIds }), voice)).toBe(reads ? 'I like Nain' : null);
  });
});
