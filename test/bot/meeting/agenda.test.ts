import type { Meeting } from '../../../src/core/meeting/meeting';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { elementsOf } from '../../support/cardTemplates';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
const meetingId = 'meeting-1';

async function begin(meeting = aMeeting(), group = aGroup()): Promise<void> {
  world = await aWorld({ group: withMeeting(group, meeting), documents: [meeting] });
}
beforeEach(() => begin());
afterEach(() => world.close());

async function stored(): Promise<Meeting> {
  return (await world.stored('meeting:meeting-1')) as Meeting;
}

/** The last page of the agenda, where the whole of it was seen. */
async function lastPage(who: string): Promise<unknown> {
  let card: unknown = await world.says(who, 'agenda');
  while (shown(card).includes(who === 'elin' ? 'Tudalen nesaf' : 'Next page')) {
    const next = button(card, who === 'elin' ? 'Tudalen nesaf' : 'Next page');
    card = await world.presses(who, next.verb, next.data);
  }
  return card;
}

async function press(who: string, card: unknown, named: string, typed: Record<string, string> = {}): Promise<unknown> {
  const { verb, data } = button(card, named);
  return world.presses(who, verb, { ...data, ...typed });
}

/** What opens in place when the standing items are wanted. */
function folded(card: unknown): string {
  return shown(elementsOf(card, ({ id }) => id === 'usual'));
}

async function propose(words = 'School transport', who = 'noor', audience = 'everyone'): Promise<string> {
  await world.presses(who, 'agenda.propose', { meetingId, words, audience });
  return (await stored()).agenda.at(-1)?.itemId ?? '';
}

const item = async (itemId: string) => (await stored()).agenda.find((each) => each.itemId === itemId);

describe('the agenda', () => {
  it('folds the standing items into one line with their count, which opens in place, and can be agreed to at once', async () => {
    const first = await world.says('noor', 'agenda');
    expect(shown(first)).toContain('Standing items (20)');
    expect(folded(first)).toMatch(/^1\. \nIntroductions[\s\S]*\n20\. \nFinish: each person/);
    expect(shown(first)).not.toContain('Next page');
    expect(shown(first)).toContain('Agree as it stands');
  });

  it('shows what was proposed, and a standing item where a change was asked, apart from the rest and by their numbers', async () => {
    await propose();
    await press('elin', await world.presses('elin', 'agenda.changing', { itemId: 'item-4' }), 'agenda.change', { change: 'Yn hwyrach' });
    const card = await world.says('ioan', 'agenda');
    expect(shown(card)).toContain('Standing items (19)');
    expect(folded(card)).not.toMatch(/(^|\n)(4|21)\. /);
    expect(shown(card)).toMatch(/\n4\. \n[^\n]+\n ✎ 1 change asked[\s\S]*\n21\. \nSchool transport/);
    expect(shown(await world.says('rhys', 'agenda'))).toContain('Standing items (20)');
  });

  it('tells the chair first how many proposals wait for them, and nobody else', async () => {
    await propose();
    await propose('Bedtimes', 'elin');
    const lines = shown(await world.says('ioan', 'agenda')).split('\n');
    expect(lines.filter((line) => /^[▲○]/.test(line))[0]).toBe('▲ 2 proposals wait for you to decide.');
    for (const who of ['sian', 'noor']) expect(shown(await world.says(who, 'agenda'))).not.toContain('for you to decide');
  });

  it('shows of a long proposal the beginning, and the whole of it in place', async () => {
    const words = 'The way to school '.repeat(12).trim();
    await propose(words);
    const card = JSON.stringify(await world.says('noor', 'agenda'));
    expect(card).toContain(
      '"text":"The way to school The way to school The way to school The way to school The way to school The way to school The way to…"',
    );
    expect(card.split(`"text":"${words}"`)).toHaveLength(2);
    expect(card).toContain('"title":"All of item 21","targetElements":["whole-21",');
  });

  it('shows seven proposals a page and offers to agree once all were seen', async () => {
    for (const who of ['ioan', 'elin', 'rhys', 'macsen']) for (const words of ['One', 'Two']) await propose(words, who);
    const first = await world.says('ioan', 'agenda');
    expect(shown(first)).toContain('\n27. ');
    expect(shown(first)).not.toContain('\n28. ');
    expect(shown(first)).not.toContain('Agree as it stands');
    expect(shown(first)).toContain('You can agree on the last page');
    expect(shown(await lastPage('ioan'))).toContain('Agree as it stands');
  });

  it('says until when one can answer, what I said, and how many have answered', async () => {
    expect(shown(await world.says('noor', 'agenda'))).toContain('until the end of Thursday 3 December 2026');
    expect(shown(await world.says('noor', 'agenda'))).toContain('You have not answered it');
    const after = await press('noor', await lastPage('noor'), 'agenda.agree');
    expect(shown(after)).toContain('You agreed to it as it stands');
    expect(shown(after)).toContain('1 of 6 people has answered');
  });

  it('tells the chair and the co-ordinator, and nobody else, who has not answered', async () => {
    await press('noor', await lastPage('noor'), 'agenda.agree');
    for (const who of ['ioan', 'sian']) {
      const card = shown(await world.says(who, 'agenda'));
      expect(card).toContain('No answer yet:');
      expect(card).toContain("Siân O'Neill, Macsen Hughes, Ioan ${x} Môn-Parry, Elin Ŵyn");
    }
    for (const who of ['noor', 'rhys', 'macsen']) expect(shown(await world.says(who, 'agenda'))).not.toContain('No answer yet');
  });

  it('shows an interpreter the items and no answers, and the custodian nothing', async () => {
    await world.close();
    const people = [...aGroup().members, aMember('cain', 'interpreter'), aMember('olwen', 'custodian'), aMember('audrey', 'auditor')];
    await begin(aMeeting(), aGroup({ members: people }));
    await press('noor', await lastPage('noor'), 'agenda.agree');
    const seen = shown(await lastPage('cain'));
    expect(seen).toContain('Finish: each person');
    expect(seen).not.toMatch(/answered|Agree as it stands|Propose an item/);
    expect(shown(await world.presses('cain', 'agenda.item', { itemId: 'item-1' }))).not.toContain('Noor');
    expect(shown(await world.presses('cain', 'agenda.propose', { meetingId, words: 'x' }))).toContain('Your role');
    expect(shown(await world.says('olwen', 'agenda'))).toContain('Your role');
    expect(shown(await world.presses('audrey', 'agenda.item', { itemId: 'item-1' }))).toContain('=cmd() Noor');
  });

  it('is in the reader’s language, with six-formed counts', async () => {
    await press('elin', await lastPage('elin'), 'agenda.agree');
    const card = shown(await world.says('elin', 'agenda'));
    expect(card).toContain('Pobl sydd wedi ateb yr agenda hon: 1 o 6');
    expect(card).toContain('Rydych wedi cytuno iddi');
  });

  it('counts sixty of sixty who agree at the same instant', async () => {
    await world.close();
    const members = Array.from({ length: 60 }, (_, index) => aMember(`m${index}`, 'member', { name: `Member ${index}` }));
    await begin(aMeeting({ chairMemberId: 'm0' }), aGroup({ members }));
    await Promise.all(members.map(({ memberId }) => world.presses(memberId, 'agenda.agree', { meetingId, v: 1 })));
    const meeting = await stored();
    for (const each of meeting.agenda) expect(new Set(each.answers.map(({ memberId }) => memberId)).size).toBe(60);
    expect(shown(await world.says('m0', 'agenda'))).toContain('60 of 60 people have answered');
    expect((await world.head()).lastAudit.seq).toBe(60);
  });
});

describe('one item', () => {
  it('is opened by choosing it, and shows everybody’s answer, but to a parent not the other parent’s', async () => {
    await press('noor', await lastPage('noor'), 'agenda.agree');
    await press('elin', await world.presses('elin', 'agenda.changing', { itemId: 'item-1' }), 'agenda.change', {
      change: 'Yn Gymraeg ${x} **os** gwelwch yn dda',
    });
    const card = shown(await press('ioan', await world.says('ioan', 'agenda'), 'agenda.choose', { chosen: 'item-1' }));
    expect(card).toContain('Item 1 of 20');
    expect(card).toMatch(/=cmd\(\) Noor \n✓ agreed/);
    expect(card).toContain('Elin Ŵyn \n✎ asks for a change:\n Yn Gymraeg ${x} **os** gwelwch yn dda');
    expect(shown(await world.says('ioan', 'agenda'))).toContain('✎ 1 change asked');
    const other = shown(await world.presses('rhys', 'agenda.item', { itemId: 'item-1' }));
    expect(other).toContain('=cmd() Noor');
    expect(other).not.toContain('Elin');
  });

  it('keeps who proposed an item whose words the chair changed, whatever is pressed after that', async () => {
    const itemId = await propose('School transport', 'noor');
    await world.presses('ioan', 'agenda.reword', { meetingId, itemId, v: 2, newWords: 'Transport to school' });
    await press('elin', await lastPage('elin'), 'agenda.agree');
    expect((await item(itemId))?.proposedBy).toBe('noor');
  });

  it('keeps answers to earlier words apart from those that count', async () => {
    const itemId = await propose();
    await press('noor', await lastPage('noor'), 'agenda.agree');
    const form = await press('ioan', await world.presses('ioan', 'agenda.item', { itemId }), 'agenda.rewording');
    expect(shown(form)).toContain('School transport');
    const card = shown(await press('ioan', form, 'agenda.reword', { newWords: 'Transport to school' }));
    expect(card).toContain('Transport to school');
    expect(card).toContain('The words were changed once');
    expect(card).toContain('✓ agreed to earlier words');
    expect(shown(await world.says('noor', 'agenda'))).toContain('You have not answered it as it stands now');
  });

  it('is taken up or not by the chair, with a reason that everyone reads', async () => {
    const itemId = await propose();
    const declined = await press('ioan', await world.presses('ioan', 'agenda.declining', { itemId }), 'agenda.decline', {
      reason: 'For the review',
    });
    expect(shown(declined)).toContain('× left off the agenda');
    expect(shown(await world.presses('elin', 'agenda.item', { itemId }))).toContain('For the review');
    expect(shown(await press('ioan', declined, 'agenda.accept'))).toContain('● on the agenda');
    expect(await item(itemId)).toMatchObject({ state: 'accepted', declinedBecause: null });
  });

  it('asks the chair for a reason, and keeps an over-long one', async () => {
    const itemId = await propose();
    const form = await world.presses('ioan', 'agenda.declining', { itemId });
    expect(shown(await press('ioan', form, 'agenda.decline'))).toContain('⚠ Answer this');
    const card = shown(await press('ioan', form, 'agenda.decline', { reason: 'b'.repeat(5000) }));
    expect(card).toContain('Nothing was cut off');
    expect(card).toContain('b'.repeat(5000));
    expect(await item(itemId)).toMatchObject({ state: 'proposed' });
  });

  it('is moved by the chair, one place at a press', async () => {
    const card = await world.presses('ioan', 'agenda.item', { itemId: 'item-2' });
    const moved = await press('ioan', card, 'Move up');
    expect(shown(moved)).toContain('Item 1 of 20');
    expect((await stored()).agenda.slice(0, 2).map(({ itemId }) => itemId)).toEqual(['item-2', 'item-1']);
  });
});

describe('presses that come too late, twice or from others', () => {
  it('by somebody who does not chair change nothing and are in the log', async () => {
    const itemId = await propose();
    const data = { meetingId, itemId, v: 2 };
    for (const [verb, more] of [
      ['agenda.order', { to: 'up' }],
      ['agenda.accept', {}],
      ['agenda.decline', { reason: 'x' }],
      ['agenda.reword', { newWords: 'x' }],
    ] as const)
      for (const who of ['noor', 'sian', 'elin'])
        expect(shown(await world.presses(who, verb, { ...data, ...more }))).toMatch(/Only the chair|Dim ond cadeirydd/);
    expect((await stored()).agendaVersion).toBe(2);
    const log = await world.store.groups.ofType('group-1', 'access', { limit: 100, after: null });
    expect(log.filter((entry) => (entry as { reason: string }).reason === 'not-the-chair')).toHaveLength(12);
    expect(shown(await world.presses('noor', 'agenda.item', { itemId }))).not.toMatch(/Put it on the agenda|Move up|Change the words/);
  });

  it('of two orderings at once the second is shown the order as it is now', async () => {
    const data = { meetingId, itemId: 'item-2', v: 1, to: 'up' };
    const cards = await Promise.all([world.presses('ioan', 'agenda.order', data), world.presses('ioan', 'agenda.order', data)]);
    expect(cards.filter((card) => shown(card).includes('Somebody changed this'))).toHaveLength(1);
    expect((await stored()).agenda[0]?.itemId).toBe('item-2');
  });

  it('sent twice are done once', async () => {
    const data = { meetingId, itemId: 'item-2', v: 1, to: 'up', k: 'same' };
    await world.presses('ioan', 'agenda.order', data);
    expect(shown(await world.presses('ioan', 'agenda.order', data))).toContain('Item 1 of 20');
    expect((await stored()).agendaVersion).toBe(2);
  });

  it('on a change of words that the chair has changed again keep what was typed', async () => {
    const itemId = await propose();
    const form = await world.presses('elin', 'agenda.changing', { itemId });
    await world.presses('ioan', 'agenda.reword', { meetingId, itemId, v: 2, newWords: 'Other words' });
    const card = shown(await press('elin', form, 'agenda.change', { change: 'Nid fel hyn' }));
    expect(card).toContain('Newidiodd rhywun hyn');
    expect(card).toContain('Other words');
    expect(card).toContain('Nid fel hyn');
  });

  it('on a meeting since cancelled say so, and keep what was typed', async () => {
    const agree = button(await lastPage('noor'), 'agenda.agree');
    await world.presses('sian', 'meeting.cancel', { meetingId, seenMoves: 0, why: 'illness' });
    expect(shown(await world.presses('noor', agree.verb, agree.data))).toContain('This meeting has been cancelled');
    const card = shown(await world.presses('noor', 'agenda.propose', { meetingId, words: 'My long thought' }));
    expect(card).toContain('has been cancelled, so it was not proposed');
    expect(card).toContain('My long thought');
    expect(shown(await world.says('noor', 'agenda'))).toContain('No meeting is planned');
  });

  it('after the cut-off are refused with the reason, and nothing typed is lost', async () => {
    world.setNow('2026-12-04T08:00:00.000Z');
    const card = shown(await world.presses('noor', 'agenda.propose', { meetingId, words: 'Too late?' }));
    expect(card).toContain('The agenda is closed');
    expect(card).toContain('Too late?');
    expect(shown(await lastPage('noor'))).toContain('Closed at the end of Thursday 3 December 2026');
    expect(shown(await lastPage('noor'))).not.toContain('Agree as it stands');
  });

  it('about an item or meeting that is not there are answered, not crashed on', async () => {
    expect(shown(await world.presses('noor', 'agenda.item', { itemId: 'item-999' }))).toContain('no longer');
    expect(shown(await world.presses('noor', 'agenda.agree', { meetingId: 'other', v: 1 }))).toContain('do not recognise this card');
    expect(shown(await world.presses('ioan', 'agenda.accept', { meetingId: 'other', itemId: 'x', v: 1 }))).toContain(
      'do not recognise this card',
    );
    expect(shown(await world.presses('noor', 'agenda.change', { meetingId, itemId: 'item-999', seen: 1, change: 'x' }))).toContain(
      'no longer',
    );
  });
});

describe('a voice that is missing', () => {
  const speaks = { on: '2026-11-20', method: 'talk', said: 'I want Nain to come', advocacy: 'none' };

  it('is in red on the agenda of chair, co-ordinator and manager, with the way to record it, until it is there', async () => {
    for (const who of ['sian', 'macsen', 'ioan']) {
      const card = await world.says(who, 'agenda');
      expect(shown(card)).toContain('■ Nothing from the child is recorded since the group last met.');
      expect(JSON.stringify(card)).toContain('"color":"Attention"');
    }
    const card = await world.says('ioan', 'agenda');
    const form = await press('ioan', card, 'Record the voice (2)');
    await world.presses('ioan', 'review.speak', { ...button(form, 'review.speak').data, ...speaks });
    const after = shown(await world.says('ioan', 'agenda'));
    expect(after).toContain('Mali Prŷs');
    expect(after).not.toContain('Cai Prŷs');
    await world.presses('sian', 'review.speak', { childId: 'child-1', ...speaks });
    expect(shown(await world.says('ioan', 'agenda'))).not.toContain('Nothing from the child');
  });

  it('is shown to no other member, and never to the family', async () => {
    for (const who of ['noor', 'elin', 'rhys']) {
      const card = shown(await world.says(who, 'agenda'));
      expect(card).not.toMatch(/Nothing from the child|llais y plentyn wedi'i gofnodi|Mali Prŷs/);
    }
  });

  it('is said on the group’s card to those who run it, two working days before the meeting and not sooner', async () => {
    const chosen = async (who: string) => shown(await world.presses(who, 'groups.choose', {}));
    expect(await chosen('sian')).not.toContain('Nothing from the child');
    world.setNow('2026-12-02T09:00:00.000Z');
    expect(await chosen('sian')).toContain('■ Nothing from the child is recorded since the group last met.');
    expect(await chosen('noor')).not.toContain('Nothing from the child');
  });

  it('is not asked for any more once the meeting is closed', async () => {
    await world.close();
    await begin(aMeeting({ state: 'closed', openedAt: '2026-11-20T08:00:00.000Z', closedAt: '2026-11-20T08:30:00.000Z' }));
    expect(shown(await world.says('sian', 'agenda'))).not.toContain('Nothing from the child');
  });
});
