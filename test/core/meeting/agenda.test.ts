import fc from 'fast-check';
import { agendaClosesOn, agreeAgenda, askForChange, itemOf, proposeItem, type Writing } from '../../../src/core/meeting/agenda';
import { acceptItem, declineItem, orderItem, rewordItem } from '../../../src/core/meeting/agendaChairing';
import { agendaFor, agendaVersionFor, currentAnswers, hasAnswered } from '../../../src/core/meeting/agendaView';
import type { Meeting } from '../../../src/core/meeting/meeting';
import { standingAgenda } from '../../../src/core/meeting/standingAgenda';
import type { Member, Role } from '../../../src/core/member';
import { aGroup, aMeeting, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const { calendar } = defaultRules;
const group = aGroup();
const when = { today: '2026-11-20', calendar, group };
const at = '2026-11-20T09:00:00.000Z';
const roleOf: Readonly<Record<string, Role>> = { sian: 'co-ordinator', elin: 'parent', rhys: 'parent', yp: 'young-person' };
const person = (memberId: string): Member => aMember(memberId, roleOf[memberId] ?? 'member');
const saying = (text: string, by = 'ioan', audience = ''): Writing => ({ text, by: person(by), at, language: 'en', audience });

function proposed(meeting = aMeeting()): Meeting {
  return taken(proposeItem(meeting, saying('School transport', 'ioan', 'everyone'), 'item-new', when));
}

function taken(result: ReturnType<typeof proposeItem>): Meeting {
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

function stateOf(meeting: Meeting, itemId = 'item-new') {
  return itemOf(meeting, itemId);
}

describe('the standing agenda', () => {
  let made = 0;
  const codes = (kind: 'initial' | 'subsequent' | 'extraordinary') =>
    standingAgenda(() => `item-${++made}`, kind).map(({ standing }) => standing);

  it('looks back at a subsequent meeting, and forward at the initial one', () => {
    expect(codes('subsequent')).toEqual(expect.arrayContaining(['visits', 'plan-review', 'engagement']));
    expect(codes('initial')).toEqual(expect.arrayContaining(['outline-to-detailed', 'what-must-change', 'support-for-family']));
    expect(codes('initial')).not.toEqual(expect.arrayContaining(['visits']));
    expect(codes('initial')).not.toEqual(expect.arrayContaining(['plan-review']));
  });

  it('says at an extraordinary meeting why it was called, and always ends with dates and everyone’s own task', () => {
    expect(codes('extraordinary')).toContain('why-now');
    for (const kind of ['initial', 'subsequent', 'extraordinary'] as const) expect(codes(kind).slice(-2)).toEqual(['dates', 'check-out']);
  });
});

describe('the cut-off', () => {
  it.each([
    ['2026-12-04', '2026-12-03', 'the working day before a Friday'],
    ['2026-11-30', '2026-11-27', 'Friday before a Monday'],
    ['2026-12-29', '2026-12-24', 'before Christmas, a bank holiday and a weekend'],
  ])('for a meeting on %s is the end of %s: %s', (plannedFor, closesOn) => {
    expect(agendaClosesOn({ plannedFor }, calendar)).toBe(closesOn);
  });

  it('takes proposals and answers to the end of that day and none after it', () => {
    const meeting = aMeeting();
    expect(proposeItem(meeting, saying('x'), 'new', { today: '2026-12-03', calendar })).toMatchObject({ ok: true });
    expect(proposeItem(meeting, saying('x'), 'new', { today: '2026-12-04', calendar })).toMatchObject({
      refusal: { kind: 'agenda-closed' },
    });
    expect(agreeAgenda(meeting, person('ioan'), 1, at, { today: '2026-12-04', calendar, group })).toMatchObject({
      refusal: { kind: 'agenda-closed' },
    });
  });

  it.each([
    ['open', 'agenda-closed'],
    ['closed', 'meeting-closed'],
    ['cancelled', 'meeting-cancelled'],
  ] as const)('is there at once for a meeting that is %s', (state, kind) => {
    const meeting = aMeeting({ state });
    expect(proposeItem(meeting, saying('x'), 'new', when)).toMatchObject({ refusal: { kind } });
    expect(agreeAgenda(meeting, person('ioan'), 1, at, when)).toMatchObject({ refusal: { kind } });
    expect(askForChange(meeting, { itemId: 'item-1', seen: 1 }, saying('x'), when)).toMatchObject({ refusal: { kind } });
  });
});

describe('answers', () => {
  it('are kept for the words they were given to, and count for those alone', () => {
    const agreed = taken(agreeAgenda(proposed(), person('noor'), 2, at, when));
    const reworded = taken(rewordItem(agreed, { itemId: 'item-new', agendaSeen: 2 }, saying('Transport to school')));
    const item = stateOf(reworded);
    expect(item?.answers).toEqual([expect.objectContaining({ memberId: 'noor', version: 1, answer: 'agreed' })]);
    expect(item && currentAnswers(item)).toEqual([]);
    expect(hasAnswered(group, reworded, aMember('noor', 'member'))).toBe(false);
    expect(hasAnswered(group, agreed, aMember('noor', 'member'))).toBe(true);
  });

  it('to new words leave the same person’s answer to the words before where it is', () => {
    const agreed = taken(agreeAgenda(proposed(), person('noor'), 2, at, when));
    const reworded = taken(rewordItem(agreed, { itemId: 'item-new', agendaSeen: 2 }, saying('Other words')));
    const again = taken(agreeAgenda(reworded, person('noor'), 3, at, when));
    expect(stateOf(again)?.answers.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('take the place of the same person’s older answer to the same words', () => {
    const asked = taken(askForChange(proposed(), { itemId: 'item-new', seen: 1 }, saying('Say which school', 'noor'), when));
    expect(hasAnswered(group, asked, aMember('noor', 'member'))).toBe(true);
    const agreed = taken(agreeAgenda(asked, person('noor'), asked.agendaVersion, at, when));
    expect(stateOf(agreed)?.answers).toEqual([expect.objectContaining({ memberId: 'noor', answer: 'agreed', change: null })]);
  });

  it('are not taken for an agenda that changed since it was seen', () => {
    expect(agreeAgenda(proposed(), person('noor'), 1, at, when)).toMatchObject({ refusal: { kind: 'changed-meanwhile' } });
  });

  it('to words that the chair changed meanwhile ask the person to look again', () => {
    const reworded = taken(rewordItem(proposed(), { itemId: 'item-new', agendaSeen: 2 }, saying('Other')));
    expect(askForChange(reworded, { itemId: 'item-new', seen: 1 }, saying('x'), when)).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    });
  });
});

describe('the chair', () => {
  const seen = { itemId: 'item-new', agendaSeen: 2 };

  it('accepts and declines proposals, with the reason for everyone to read', () => {
    const declined = taken(declineItem(proposed(), seen, saying('For the review conference')));
    expect(stateOf(declined)).toMatchObject({
      state: 'declined',
      declinedBecause: { text: 'For the review conference', audience: { kind: 'everyone' } },
    });
    expect(stateOf(taken(acceptItem(declined, { ...seen, agendaSeen: 3 })))).toMatchObject({ state: 'accepted', declinedBecause: null });
  });

  it('can neither decline nor reword what belongs to every meeting, but orders it', () => {
    const standing = { itemId: 'item-1', agendaSeen: 1 };
    expect(declineItem(aMeeting(), standing, saying('x'))).toMatchObject({ refusal: { kind: 'standing-item' } });
    expect(rewordItem(aMeeting(), standing, saying('x'))).toMatchObject({ refusal: { kind: 'standing-item' } });
    expect(taken(orderItem(aMeeting(), standing, 'down')).agenda[1]?.itemId).toBe('item-1');
  });

  it('orders during the meeting too, and not what is over or gone or changed meanwhile', () => {
    expect(orderItem({ ...proposed(), state: 'open' }, seen, 'up')).toMatchObject({ ok: true });
    expect(orderItem({ ...proposed(), state: 'closed' }, seen, 'up')).toMatchObject({ refusal: { kind: 'meeting-closed' } });
    expect(orderItem({ ...proposed(), state: 'cancelled' }, seen, 'up')).toMatchObject({ refusal: { kind: 'meeting-cancelled' } });
    expect(orderItem(proposed(), { ...seen, itemId: 'none' }, 'up')).toMatchObject({ refusal: { kind: 'gone' } });
    expect(orderItem(proposed(), { ...seen, agendaSeen: 1 }, 'up')).toMatchObject({ refusal: { kind: 'changed-meanwhile' } });
  });

  it('leaves the last item where it is when it is moved down', () => {
    expect(taken(orderItem(proposed(), seen, 'down'))).toEqual(proposed());
  });
});

type Step = { readonly who: number; readonly what: number; readonly item: number; readonly stale: boolean };
const members = ['sian', 'ioan', 'noor', 'elin'];

/** What each member has on their screen: the words of every item as the card showed them. */
type Screen = { readonly agendaVersion: number; readonly words: ReadonlyMap<string, string> };

function screenOf(meeting: Meeting, who: Member): Screen {
  const words = new Map(agendaFor(group, meeting, who).map((item) => [item.itemId, textOf(item)]));
  return { agendaVersion: agendaVersionFor(group, meeting, who), words };
}

function textOf(item: Meeting['agenda'][number]): string {
  return item.words?.text ?? String(item.standing);
}

const steps = fc.array(fc.record({ who: fc.nat(members.length - 1), what: fc.nat(7), item: fc.nat(30), stale: fc.boolean() }), {
  maxLength: 60,
});

/** Plays the steps; a stale one is pressed on the screen the person had before, a fresh one after looking. */
function play(all: readonly Step[], check: (before: Meeting, after: Meeting, step: Step, screen: Screen) => void): void {
  let meeting = aMeeting();
  const screens = new Map(members.map((member) => [member, screenOf(meeting, person(member))]));
  for (const [index, step] of all.entries()) {
    const who = members[step.who] ?? '';
    if (!step.stale) screens.set(who, screenOf(meeting, person(who)));
    const screen = screens.get(who) ?? screenOf(meeting, person(who));
    const itemId = meeting.agenda[step.item % meeting.agenda.length]?.itemId ?? '';
    const seen = { itemId, agendaSeen: screen.agendaVersion };
    const seenVersion = itemOf(meeting, itemId)?.version ?? 0;
    const results = [
      () => proposeItem(meeting, saying(`words ${index}`, who, index % 3 === 0 ? 'everyone' : ''), `new-${index}`, when),
      () => agreeAgenda(meeting, person(who), screen.agendaVersion, at, when),
      () => askForChange(meeting, { itemId, seen: step.stale ? seenVersion - 1 : seenVersion }, saying('change', who), when),
      () => orderItem(meeting, seen, 'up'),
      () => orderItem(meeting, seen, 'down'),
      () => acceptItem(meeting, seen),
      () => declineItem(meeting, seen, saying('no')),
      () => rewordItem(meeting, seen, saying(`other ${index}`, 'ioan', index % 2 === 0 ? 'everyone' : '')),
    ];
    const result = results[step.what]?.();
    if (result?.ok !== true) continue;
    check(meeting, result.value, step, screen);
    meeting = result.value;
  }
}

describe('whatever people press, in whatever order', () => {
  it('no agreement ever counts for words that the person did not see', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const sawByMember = new Map<string, Map<string, string>>();
        play(all, (_before, after, step, screen) => {
          const who = members[step.who] ?? '';
          if (step.what === 1) sawByMember.set(who, new Map([...(sawByMember.get(who) ?? []), ...screen.words]));
          for (const item of after.agenda)
            for (const answer of currentAnswers(item))
              if (answer.answer === 'agreed') expect(sawByMember.get(answer.memberId)?.get(item.itemId)).toBe(textOf(item));
        });
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });

  it('ordering loses no item and doubles none, and nothing but proposing adds one', () => {
    fc.assert(
      fc.property(steps, (all) => {
        play(all, (before, after, step) => {
          const ids = (meeting: Meeting) => meeting.agenda.map(({ itemId }) => itemId).sort();
          expect(new Set(ids(after)).size).toBe(after.agenda.length);
          if (step.what !== 0) expect(ids(after)).toEqual(ids(before));
        });
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  it('nobody’s answer to any words is ever dropped but for their own newer one', () => {
    fc.assert(
      fc.property(steps, (all) => {
        play(all, (before, after, step) => {
          for (const item of before.agenda)
            for (const answer of item.answers) {
              if (answer.memberId === members[step.who]) continue;
              expect(itemOf(after, item.itemId)?.answers).toContainEqual(answer);
            }
        });
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
