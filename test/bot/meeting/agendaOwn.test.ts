import type { Meeting } from '../../../src/core/meeting/meeting';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
const meetingId = 'meeting-1';
const members = [
  ...aGroup().members,
  aMember('sen', 'senior-manager', { name: 'Sen Ior' }),
  aMember('cadi', 'conference-chair', { name: 'Cadi Cadair' }),
];

beforeEach(async () => {
  const meeting = aMeeting();
  world = await aWorld({ group: withMeeting(aGroup({ members }), meeting), documents: [meeting] });
});
afterEach(() => world.close());

const stored = async () => (await world.stored('meeting:meeting-1')) as Meeting;

async function proposes(who: string, words: string): Promise<string> {
  await world.presses(who, 'agenda.propose', { meetingId, words, audience: 'everyone' });
  return (await stored()).agenda.at(-1)?.itemId ?? '';
}

async function pages(who: string): Promise<string> {
  const shownPages: string[] = [];
  for (let page = 1; page <= 4; page += 1) shownPages.push(shown(await world.presses(who, 'agenda.open', { page })));
  return shownPages.join('\n');
}

const openItem = (who: string, itemId: string) => world.presses(who, 'agenda.item', { itemId });

describe('an item that whoever proposed it takes back', () => {
  it('is on nobody else’s agenda any more, says so to them, and is in the log', async () => {
    const itemId = await proposes('noor', 'School transport');
    const card = await openItem('noor', itemId);
    const { verb, data } = button(card, 'Take it back');
    const after = shown(await world.presses('noor', verb, data));
    expect(after).toContain("Taken back. It is on nobody else's agenda any more.");
    expect(after).not.toContain('Take it back');
    expect(after).not.toContain('can read this item');
    expect(await pages('noor')).toContain('× taken back by you');
    for (const who of ['sian', 'ioan', 'elin']) {
      expect(await pages(who)).not.toContain('School transport');
      expect(shown(await openItem(who, itemId))).not.toContain('School transport');
    }
    const audit = await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null });
    expect(audit).toContainEqual(expect.objectContaining({ deed: 'agenda.withdraw', about: expect.objectContaining({ itemId }) }));
    expect(JSON.stringify(audit)).not.toContain('School transport');
  });

  it('is taken back by nobody else, nor once the agenda is settled; a standing item by nobody', async () => {
    const itemId = await proposes('noor', 'School transport');
    for (const who of ['ioan', 'sian', 'elin']) {
      expect(shown(await openItem(who, itemId))).not.toContain('Take it back');
      await world.presses(who, 'agenda.withdraw', { meetingId, itemId, seen: 1 });
    }
    await world.presses('noor', 'agenda.withdraw', { meetingId, itemId: 'item-1', seen: 1 });
    world.setNow('2026-12-04T08:00:00.000Z');
    expect(shown(await openItem('noor', itemId))).not.toContain('Take it back');
    expect(shown(await world.presses('noor', 'agenda.withdraw', { meetingId, itemId, seen: 1 }))).toContain('The agenda is closed');
    const { agenda } = await stored();
    expect(agenda.filter(({ withdrawnAt }) => withdrawnAt !== undefined)).toEqual([]);
    expect(agenda.at(-1)).toMatchObject({ itemId, state: 'proposed' });
  });

  it('is not taken up by the chair afterwards, and can be proposed anew', async () => {
    const itemId = await proposes('noor', 'School transport');
    await world.presses('noor', 'agenda.withdraw', { meetingId, itemId, seen: 1 });
    const { agendaVersion } = await stored();
    await world.presses('ioan', 'agenda.accept', { meetingId, itemId, v: agendaVersion });
    expect((await stored()).agenda.at(-1)).toMatchObject({ itemId, state: 'declined' });
    await proposes('noor', 'School transport');
    expect(await pages('elin')).toContain('School transport');
  });

  it('of which the chair has just changed the words, shows them first', async () => {
    const itemId = await proposes('noor', 'School transport');
    const { agendaVersion: v } = await stored();
    await world.presses('ioan', 'agenda.reword', { meetingId, itemId, v, newWords: 'The bus', audience: '' });
    const stale = shown(await world.presses('noor', 'agenda.withdraw', { meetingId, itemId, seen: 1 }));
    expect(stale).toContain('Somebody changed this');
    expect(stale).toContain('The bus');
    await world.presses('noor', 'agenda.withdraw', { meetingId, itemId, seen: 2 });
    expect(await pages('elin')).not.toContain('The bus');
  });
});

describe('whose answer to the agenda is waited for', () => {
  it('are those whom attendance expects, and nobody else', async () => {
    const agenda = shown(await world.says('sian', 'agenda'));
    expect(agenda).toContain('No answer yet:');
    expect(agenda).not.toMatch(/Sen Ior|Cadi Cadair/);
    expect(shown(await world.says('sian', 'attendance'))).not.toMatch(/Sen Ior|Cadi Cadair/);
  });

  it('counts somebody who answers without being expected', async () => {
    const agrees = async (who: string): Promise<string> => {
      const { verb, data } = button(await world.presses(who, 'agenda.open', { page: 9 }), 'agenda.agree');
      return shown(await world.presses(who, verb, data));
    };
    expect(await agrees('noor')).toContain('1 of 6 people has answered');
    expect(await agrees('sen')).toContain('2 of 7 people have answered');
  });
});
